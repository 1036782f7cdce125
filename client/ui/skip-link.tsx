import { useTranslation } from 'react-i18next'

/** The first stop of the Tab key: jumps over the header to the element with the id `main`. */
export function SkipLink() {
  const { t } = useTranslation()
  return (
    <a
      className="ts-skip-link"
      href="#main"
      // The address stays as it is: on the join page a fragment means a secret.
      onClick={(event) => {
        event.preventDefault()
        document.querySelector<HTMLElement>('#main')?.focus()
      }}
    >
      {t('app.skipToMain')}
    </a>
  )
}

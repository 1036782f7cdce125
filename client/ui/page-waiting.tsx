import { Center, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Stands in for a page whose code is on its way. */
export function PageWaiting() {
  const { t } = useTranslation()
  return (
    <Center h="100vh">
      <output aria-label={t('app.loading')}>
        <Loader type="dots" />
      </output>
    </Center>
  )
}

import { Anchor, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import styles from './join-page.module.css'

/** Shown while the server is asked. */
export function JoinWaiting({ label }: { readonly label: string }) {
  return (
    <output className={styles['waiting']}>
      <Loader size="sm" type="dots" />
      {label}
    </output>
  )
}

/** Leads back to the field for a link or code. */
export function OtherWay({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation()
  return (
    <Anchor component="button" type="button" size="sm" mt="md" mih={24} onClick={onClick}>
      {t('join.otherWay')}
    </Anchor>
  )
}

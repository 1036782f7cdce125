import { Tooltip } from '@mantine/core'
import { IconGauge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { useConnection } from '../../connection/use-open-documents.ts'
import styles from './save-state.module.css'

/** Says quietly why others' changes come a little later here; nothing where sockets work. */
export function SlowConnectionHint() {
  const { t } = useTranslation()
  const isTunnelled = useConnection((connection) => connection.isTunnelled)
  if (!isTunnelled) return null
  return (
    <Tooltip
      label={t('saveState.slowDetail')}
      multiline
      maw={320}
      events={{ hover: true, focus: true, touch: true }}
    >
      <button
        type="button"
        className={styles['label']}
        data-slow-connection=""
        aria-label={t('saveState.slowDetail')}
      >
        <IconGauge size={16} stroke={1.8} aria-hidden="true" className={styles['icon']} />
        <span className={styles['slowWords']}>{t('saveState.slow')}</span>
      </button>
    </Tooltip>
  )
}

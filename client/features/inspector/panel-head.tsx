import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import styles from './inspector.module.css'

interface PanelHeadProps {
  readonly picture?: ReactNode
  readonly kind: string
  readonly children: ReactNode
  readonly menu?: ReactNode
  readonly onClose?: (() => void) | undefined
}

/** The top of the inspector: what it is about, its menu, and a way to close. */
export function PanelHead(props: PanelHeadProps) {
  const { t } = useTranslation()
  return (
    <header className={styles['head']}>
      {props.picture}
      <div className={styles['headText']}>
        <p className={styles['kind']}>{props.kind}</p>
        {props.children}
      </div>
      {props.menu}
      {props.onClose !== undefined && (
        <Tooltip label={t('workspace.closePanel')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('workspace.closePanel')}
            onClick={props.onClose}
          >
            <IconX size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
    </header>
  )
}

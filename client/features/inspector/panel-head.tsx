import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import styles from './inspector.module.css'

interface PanelHeadProps {
  readonly picture?: ReactNode
  /** A word on what it is; the panel's title where nothing else is. */
  readonly kind: string
  /** The colour of the word, where the kind has one. */
  readonly kindColor?: string
  readonly isKindTitle?: boolean
  readonly children: ReactNode
  readonly menu?: ReactNode
  readonly onClose?: (() => void) | undefined
}

/** The top of the inspector: what it is about, its menu, and a way to close. */
export function PanelHead(props: PanelHeadProps) {
  const { t } = useTranslation()
  const Kind = props.isKindTitle === true ? 'h2' : 'p'
  return (
    <header className={styles['head']}>
      {props.picture}
      <Kind className={styles['kind']} style={{ color: props.kindColor }}>
        {props.kind}
      </Kind>
      <div className={styles['headText']}>{props.children}</div>
      <div className={styles['headTools']}>
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
      </div>
    </header>
  )
}

import { CloseButton, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import styles from './workspace-frame.module.css'

interface WorkspacePanelProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The panel on the right, with a title and a way to close it. */
export function WorkspacePanel({ title, onClose, children }: WorkspacePanelProps) {
  const { t } = useTranslation()
  const titleId = useId()
  return (
    <aside aria-labelledby={titleId} className={styles['panel']}>
      <div className={styles['panelHeader']}>
        <Title order={2} id={titleId} className={styles['panelTitle'] ?? ''}>
          {title}
        </Title>
        <CloseButton aria-label={t('workspace.closePanel')} size="lg" onClick={onClose} />
      </div>
      <div className={styles['panelBody']}>{children}</div>
    </aside>
  )
}

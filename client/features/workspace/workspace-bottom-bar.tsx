import { UnstyledButton } from '@mantine/core'
import { IconFileDescription, IconListDetails, IconMap2, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { PlanScreen } from '../../navigation/plan-path.ts'
import styles from './workspace-frame.module.css'

const items = [
  { view: 'outline', Icon: IconListDetails },
  { view: 'map', Icon: IconMap2 },
  { view: 'account', Icon: IconFileDescription },
  { view: 'people', Icon: IconUsers },
] as const

interface WorkspaceBottomBarProps {
  readonly view: PlanScreen
  readonly onViewChange: (view: PlanScreen) => void
}

/** On a phone: what shows, one at a time. */
export function WorkspaceBottomBar({ view, onViewChange }: WorkspaceBottomBarProps) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('workspace.view')} className={styles['bottomBar']}>
      {items.map((item) => (
        <UnstyledButton
          key={item.view}
          className={styles['bottomItem'] ?? ''}
          aria-current={item.view === view ? 'page' : undefined}
          onClick={() => onViewChange(item.view)}
        >
          <item.Icon size={22} aria-hidden="true" />
          {t(`workspace.views.${item.view}`)}
        </UnstyledButton>
      ))}
    </nav>
  )
}

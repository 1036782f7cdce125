import { ActionIcon, Button, Tooltip, UnstyledButton } from '@mantine/core'
import { IconFileDescription, IconUserPlus, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { AppHeader } from '../../ui/app-header.tsx'
import styles from './workspace-frame.module.css'
import { WorkspaceMenu, type WorkspaceActions } from './workspace-menu.tsx'

export interface WorkspaceHeaderSlots {
  readonly planTitle: string
  /** The save state in words. */
  readonly saveState: ReactNode
  /** What waits for this person, such as where somebody named them. */
  readonly notices?: ReactNode
  /** Avatars of who is here. */
  readonly presence: ReactNode
}

interface WorkspaceHeaderProps extends WorkspaceHeaderSlots {
  readonly actions: WorkspaceActions & {
    readonly onAccount: () => void
    readonly onPeople: () => void
  }
  readonly isPhone: boolean
  readonly isAccountOpen: boolean
  readonly isPeopleOpen: boolean
}

/** The top bar of a plan: its name and save state, who is here, letting others in, the menu. */
export function WorkspaceHeader(props: WorkspaceHeaderProps) {
  const { t } = useTranslation()
  const { actions, isPhone } = props
  return (
    <div className={styles['header']}>
      <AppHeader
        isCompact
        right={
          <>
            {!isPhone && props.presence}
            {props.notices}
            {!isPhone && (
              <Tooltip label={t('account.title')}>
                <ActionIcon
                  variant={props.isAccountOpen ? 'light' : 'subtle'}
                  color={props.isAccountOpen ? undefined : 'gray'}
                  size={36}
                  aria-label={t('account.title')}
                  aria-pressed={props.isAccountOpen}
                  onClick={actions.onAccount}
                >
                  <IconFileDescription size={20} aria-hidden="true" />
                </ActionIcon>
              </Tooltip>
            )}
            {!isPhone && (
              <Tooltip label={t('workspace.people')}>
                <ActionIcon
                  variant={props.isPeopleOpen ? 'light' : 'subtle'}
                  color={props.isPeopleOpen ? undefined : 'gray'}
                  size={36}
                  aria-label={t('workspace.people')}
                  aria-pressed={props.isPeopleOpen}
                  onClick={actions.onPeople}
                >
                  <IconUsers size={20} aria-hidden="true" />
                </ActionIcon>
              </Tooltip>
            )}
            {actions.onShare !== undefined &&
              (isPhone ? (
                <ActionIcon
                  variant="light"
                  size={36}
                  aria-label={t('workspace.share')}
                  onClick={actions.onShare}
                >
                  <IconUserPlus size={20} aria-hidden="true" />
                </ActionIcon>
              ) : (
                <Button
                  size="sm"
                  leftSection={<IconUserPlus size={18} aria-hidden="true" />}
                  onClick={actions.onShare}
                >
                  {t('workspace.share')}
                </Button>
              ))}
            <WorkspaceMenu actions={actions} />
          </>
        }
      >
        <div className={styles['titleBlock']}>
          <h1 className={styles['planTitle']}>
            <UnstyledButton
              className={styles['planTitleButton'] ?? ''}
              title={t('account.title')}
              onClick={actions.onAccount}
            >
              {props.planTitle}
            </UnstyledButton>
          </h1>
          <div className={styles['saveState']}>{props.saveState}</div>
        </div>
      </AppHeader>
    </div>
  )
}

import { ActionIcon, Menu } from '@mantine/core'
import {
  IconDownload,
  IconHistory,
  IconKeyboard,
  IconLayoutGrid,
  IconMenu2,
  IconTrash,
  IconUpload,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'

import { ColorSchemeItems } from '../../ui/color-scheme-menu.tsx'
import { LanguageItems } from '../../ui/language-menu.tsx'

/** What the frame's buttons do; one that is left out (no right, not on this board) does not show. */
export interface WorkspaceActions {
  readonly onShare?: (() => void) | undefined
  readonly onExport?: (() => void) | undefined
  readonly onImport?: (() => void) | undefined
  /** Brings back edits that were saved as a file; who imports finds it there. */
  readonly onUnsentEdits?: (() => void) | undefined
  readonly onBin?: (() => void) | undefined
  readonly onActivity?: (() => void) | undefined
  readonly onKeyboardHelp?: (() => void) | undefined
}

/** Everything that is not needed every minute. */
export function WorkspaceMenu({ actions }: { readonly actions: WorkspaceActions }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const entries = [
    { label: t('workspace.exportPlan'), Icon: IconDownload, run: actions.onExport },
    { label: t('workspace.importPeople'), Icon: IconUpload, run: actions.onImport },
    {
      label: t('importExport.unsentTitle'),
      Icon: IconUpload,
      run: actions.onImport === undefined ? actions.onUnsentEdits : undefined,
    },
    { label: t('workspace.bin'), Icon: IconTrash, run: actions.onBin },
    { label: t('activity.title'), Icon: IconHistory, run: actions.onActivity },
    { label: t('workspace.keyboardHelp'), Icon: IconKeyboard, run: actions.onKeyboardHelp },
  ]
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('workspace.menu')}>
          <IconMenu2 size={20} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah="80vh" style={{ overflowY: 'auto' }}>
        {entries.map(({ label, Icon, run }) =>
          run === undefined ? null : (
            <Menu.Item
              key={label}
              leftSection={<Icon size={16} aria-hidden="true" />}
              onClick={run}
            >
              {label}
            </Menu.Item>
          ),
        )}
        <Menu.Item
          leftSection={<IconLayoutGrid size={16} aria-hidden="true" />}
          onClick={() => navigate('/')}
        >
          {t('workspace.allPlans')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('workspace.theme')}</Menu.Label>
        <ColorSchemeItems />
        <Menu.Divider />
        <Menu.Label>{t('workspace.language')}</Menu.Label>
        <LanguageItems />
      </Menu.Dropdown>
    </Menu>
  )
}

import { ActionIcon, Paper, Popover, Stack, Text, Tooltip } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconInfoCircle } from '@tabler/icons-react'
import type { Editor } from '@tldraw/tldraw'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { BoardView } from '../boards/board-view.ts'
import { BoardLegend } from './board-legend.tsx'
import type { BoardSession } from './board-session.ts'
import { useBoardSettings } from './use-board-settings.ts'

interface BoardInfoProps {
  readonly editor: Editor
  readonly session: BoardSession
  readonly view: BoardView
}

/** Legend and settings of the board. */
export function BoardInfo({ editor, session, view }: BoardInfoProps) {
  const { t } = useTranslation()
  const settings = useBoardSettings(editor, session)
  return (
    <Paper shadow="md" withBorder>
      <InfoPopover label={t('canvas.legend')} Icon={IconInfoCircle} widthPx={280}>
        <BoardLegend session={session} />
      </InfoPopover>
      {view.Settings !== undefined && (
        <InfoPopover
          label={t('canvas.boardSettings')}
          Icon={IconAdjustmentsHorizontal}
          widthPx={360}
        >
          <Stack gap="sm">
            <Text fw={640}>{t('canvas.boardSettings')}</Text>
            <view.Settings {...settings} />
          </Stack>
        </InfoPopover>
      )}
    </Paper>
  )
}

interface InfoPopoverProps {
  readonly label: string
  readonly Icon: typeof IconInfoCircle
  readonly widthPx: number
  readonly children: ReactNode
}

function InfoPopover({ label, Icon, widthPx, children }: InfoPopoverProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="top-start"
      width={widthPx}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={label} disabled={isOpen}>
          <ActionIcon
            size={32}
            variant="subtle"
            color="gray"
            aria-label={label}
            onClick={() => setIsOpen((was) => !was)}
          >
            <Icon size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{children}</Popover.Dropdown>
    </Popover>
  )
}

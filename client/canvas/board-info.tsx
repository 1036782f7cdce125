import { ActionIcon, Paper, Popover, Stack, Text, Tooltip } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconInfoCircle } from '@tabler/icons-react'
import { useValue, type Editor } from '@tldraw/tldraw'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { boardEntry, isBoardKind } from '#shared/boards/board-registry.ts'
import type { JsonObject } from '#shared/core/json.ts'

import type { BoardView } from '../boards/board-view.ts'
import { BoardLegend } from './board-legend.tsx'
import type { BoardSession } from './board-session.ts'
import { showAll } from './camera.ts'
import { peek } from './peek.ts'

interface BoardInfoProps {
  readonly editor: Editor
  readonly session: BoardSession
  readonly view: BoardView
}

/** Legend and settings of the board. */
export function BoardInfo({ editor, session, view }: BoardInfoProps) {
  const { t } = useTranslation()
  const settings = useValue('settings', () => session.settings.get(), [session])
  const { plan, boardId } = session

  function handleChange(next: JsonObject): void {
    const { kind } = session.open()
    const clean = isBoardKind(kind) ? boardEntry(kind).cleanSettings(next) : next
    const { frame } = peek(session.layout)
    plan.run({ name: 'setBoard', args: { boardId, settings: clean } })
    const now = peek(session.layout).frame
    if (now.width !== frame.width || now.height !== frame.height) showAll(editor, session)
  }

  return (
    <Paper shadow="md" withBorder>
      <InfoPopover label={t('canvas.legend')} Icon={IconInfoCircle} widthPx={280}>
        <BoardLegend session={session} />
      </InfoPopover>
      <InfoPopover label={t('canvas.boardSettings')} Icon={IconAdjustmentsHorizontal} widthPx={360}>
        <Stack gap="sm">
          <Text fw={640}>{t('canvas.boardSettings')}</Text>
          <view.Settings
            settings={settings}
            language={session.language}
            isReadOnly={!plan.mayEdit}
            onChange={handleChange}
          />
        </Stack>
      </InfoPopover>
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

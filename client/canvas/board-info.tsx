import { ActionIcon, Paper, Popover, Stack, Text, Tooltip } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconInfoCircle } from '@tabler/icons-react'
import { useValue } from '@tldraw/tldraw'
import { useTranslation } from 'react-i18next'

import { boardEntry, isBoardKind } from '#shared/boards/board-registry.ts'

import type { BoardView } from '../boards/board-view.ts'
import { BoardLegend } from './board-legend.tsx'
import type { BoardSession } from './board-session.ts'

interface BoardInfoProps {
  readonly session: BoardSession
  readonly view: BoardView
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Settings and legend of the board. */
export function BoardInfo({ session, view, isOpen, onOpenChange }: BoardInfoProps) {
  const { t } = useTranslation()
  const settings = useValue('settings', () => session.settings.get(), [session])
  const { plan, boardId } = session
  return (
    <Paper shadow="md" withBorder>
      <Popover position="top-start" width={280} shadow="md" trapFocus withinPortal>
        <Popover.Target>
          <Tooltip label={t('canvas.legend')}>
            <ActionIcon size={32} variant="subtle" color="gray" aria-label={t('canvas.legend')}>
              <IconInfoCircle size={19} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown>
          <BoardLegend session={session} />
        </Popover.Dropdown>
      </Popover>
      <Popover
        opened={isOpen}
        onChange={onOpenChange}
        position="top-start"
        width={360}
        shadow="md"
        trapFocus
        withinPortal
      >
        <Popover.Target>
          <Tooltip label={t('canvas.boardSettings')}>
            <ActionIcon
              size={32}
              variant="subtle"
              color="gray"
              aria-label={t('canvas.boardSettings')}
              aria-expanded={isOpen}
              onClick={() => onOpenChange(!isOpen)}
            >
              <IconAdjustmentsHorizontal size={19} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="sm">
            <Text fw={640}>{t('canvas.boardSettings')}</Text>
            <view.Settings
              settings={settings}
              language={session.language}
              isReadOnly={!plan.mayEdit}
              onChange={(next) => {
                const { kind } = session.open()
                const clean = isBoardKind(kind) ? boardEntry(kind).cleanSettings(next) : next
                plan.run({ name: 'setBoard', args: { boardId, settings: clean } })
              }}
            />
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </Paper>
  )
}

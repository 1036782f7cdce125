import { ActionIcon, Divider, Paper, Tooltip } from '@mantine/core'
import {
  IconArrowUpRight,
  IconEraser,
  IconFrame,
  IconHandStop,
  IconNote,
  IconPencil,
  IconPointer,
  IconTypography,
  IconSquarePlus,
} from '@tabler/icons-react'
import { useValue, type Editor } from '@tldraw/tldraw'
import { useTranslation } from 'react-i18next'

import styles from './board-canvas.module.css'
import type { BoardSession } from './board-session.ts'
import { placesCards } from './newcomers.ts'
import { PlaceCardButton } from './place-card-button.tsx'

const tools = [
  { id: 'select', key: 'V', Icon: IconPointer, isForReaders: true },
  { id: 'hand', key: 'H', Icon: IconHandStop, isForReaders: true },
  { id: 'note', key: 'N', Icon: IconNote, isForReaders: false },
  { id: 'text', key: 'T', Icon: IconTypography, isForReaders: false },
  { id: 'draw', key: 'D', Icon: IconPencil, isForReaders: false },
  { id: 'arrow', key: 'A', Icon: IconArrowUpRight, isForReaders: false },
  { id: 'frame', key: 'F', Icon: IconFrame, isForReaders: false },
  { id: 'eraser', key: 'E', Icon: IconEraser, isForReaders: false },
] as const

interface CanvasToolbarProps {
  readonly editor: Editor
  readonly session: BoardSession
  readonly onAdd: () => void
}

/** The tools, at the foot; the corner on the right stays free for the canvas's mark. */
export function CanvasToolbar({ editor, session, onAdd }: CanvasToolbarProps) {
  const { t } = useTranslation()
  const { mayEdit } = session.plan
  const isFree = useValue('free', () => placesCards(session), [session])
  const current = useValue('tool', () => editor.getCurrentToolId(), [editor])
  const shown = tools.filter((tool) => mayEdit || tool.isForReaders)
  return (
    <Paper
      className={styles['toolbar'] ?? ''}
      role="toolbar"
      aria-label={t('canvas.tools')}
      shadow="md"
      withBorder
    >
      {mayEdit && (
        <>
          <Tooltip label={`${t('canvas.addCard')} (P)`}>
            <ActionIcon
              size={38}
              variant="light"
              aria-label={t('canvas.addCard')}
              aria-keyshortcuts="P"
              onClick={onAdd}
            >
              <IconSquarePlus size={20} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
          {isFree && <PlaceCardButton editor={editor} session={session} />}
          <Divider orientation="vertical" my={6} mx={2} />
        </>
      )}
      {shown.map(({ id, key, Icon }) => (
        <Tooltip key={id} label={`${t(`canvas.${id}`)} (${key})`}>
          <ActionIcon
            size={38}
            variant={current === id ? 'filled' : 'subtle'}
            color={current === id ? undefined : 'gray'}
            aria-label={t(`canvas.${id}`)}
            aria-pressed={current === id}
            aria-keyshortcuts={key}
            onClick={() => {
              editor.setCurrentTool(id)
              editor.focus()
            }}
          >
            <Icon size={20} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      ))}
    </Paper>
  )
}

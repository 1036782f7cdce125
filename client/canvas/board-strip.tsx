import type { Editor } from '@tldraw/tldraw'
import type { ComponentType } from 'react'

import type { BoardSettingsProps, BoardView } from '../boards/board-view.ts'
import { BoardCounts } from './board-counts.tsx'
import type { BoardSession } from './board-session.ts'
import edges from '../ui/scroll-edges.module.css'
import styles from './board-strip.module.css'
import { ThreadNotes } from './thread-notes.tsx'
import { useBoardSettings } from './use-board-settings.ts'

interface BoardStripProps {
  readonly editor: Editor | null
  readonly session: BoardSession
  readonly Switch: BoardView['Switch']
}

/**
 * Above the canvas, where nothing of the board is covered: the setting at hand, the thread of what
 * is selected, and what is missing.
 */
export function BoardStrip({ editor, session, Switch }: BoardStripProps) {
  return (
    <div className={styles['strip']}>
      <div className={`${styles['row']} ${edges['row']}`}>
        {Switch !== undefined && <BoardSwitch editor={editor} session={session} Switch={Switch} />}
        {editor !== null && <ThreadNotes editor={editor} session={session} />}
        <BoardCounts session={session} />
      </div>
    </div>
  )
}

interface BoardSwitchProps extends Omit<BoardStripProps, 'Switch'> {
  readonly Switch: ComponentType<BoardSettingsProps>
}

/** The setting that a kind of board keeps at hand. */
function BoardSwitch({ editor, session, Switch }: BoardSwitchProps) {
  return <Switch {...useBoardSettings(editor, session)} />
}

import type { Editor } from '@tldraw/tldraw'
import type { ComponentType } from 'react'

import type { BoardSettingsProps } from '../boards/board-view.ts'
import styles from './board-switch.module.css'
import type { BoardSession } from './board-session.ts'
import { useBoardSettings } from './use-board-settings.ts'

interface BoardSwitchProps {
  readonly editor: Editor | null
  readonly session: BoardSession
  readonly Switch: ComponentType<BoardSettingsProps>
}

/** The setting that a kind of board keeps at hand, above the canvas. */
export function BoardSwitch({ editor, session, Switch }: BoardSwitchProps) {
  const props = useBoardSettings(editor, session)
  return (
    <div className={styles['switch']}>
      <Switch {...props} />
    </div>
  )
}

import { useValue, type Editor } from '@tldraw/tldraw'

import { boardEntry, isBoardKind } from '#shared/boards/board-registry.ts'
import type { JsonObject } from '#shared/core/json.ts'

import type { BoardSettingsProps } from '../boards/board-view.ts'
import type { BoardSession } from './board-session.ts'
import { openCamera, showCard } from './camera.ts'
import { peek } from './peek.ts'

/**
 * The board's settings with the way to change them; a map that changes its size is shown as it opens,
 * or where the selected card has gone.
 */
export function useBoardSettings(editor: Editor | null, session: BoardSession): BoardSettingsProps {
  const settings = useValue('settings', () => session.settings.get(), [session])
  const { plan, boardId, language } = session

  function handleChange(next: JsonObject): void {
    const { kind } = session.open()
    const clean = isBoardKind(kind)
      ? boardEntry(kind).cleanSettings({ id: boardId, settings: next })
      : next
    const { frame } = peek(session.layout)
    plan.run({ name: 'setBoard', args: { boardId, settings: clean } })
    const now = peek(session.layout).frame
    const isResized = now.width !== frame.width || now.height !== frame.height
    if (editor === null || !isResized) return
    const [selected, ...others] = plan.store.getState().selection
    if (selected !== undefined && others.length === 0) showCard(editor, selected)
    else openCamera(editor, session)
  }

  return { settings, language, isReadOnly: !plan.mayEdit, onChange: handleChange }
}

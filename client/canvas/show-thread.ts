import type { Editor } from '@tldraw/tldraw'

import type { EntityId } from '#shared/core/ids.ts'
import { findRank } from '#shared/domain/rules/traces.ts'

import type { BoardSession } from './board-session.ts'
import { openCamera, openOnSelection, openOnThread, rememberCamera } from './camera.ts'
import { peek } from './peek.ts'

/**
 * Lays out the thread of these alone, in sight as a whole; of nobody, everything again, where the
 * board was left, with a card that is selected in sight.
 */
export function showThread(
  editor: Editor,
  session: BoardSession,
  entityIds: readonly EntityId[],
): void {
  const view = session.view()
  if (peek(session.threadIds).length === 0) rememberCamera(editor, session)
  session.setThread(entityIds.filter((id) => findRank(view, id) !== null))
  if (peek(session.threadIds).length > 0) openOnThread(editor, session)
  else openCamera(editor, session)
  openOnSelection(editor, session)
}

import type { Editor } from '@tldraw/tldraw'

import type { EntityId } from '#shared/core/ids.ts'
import { findRank } from '#shared/domain/rules/traces.ts'

import type { BoardSession } from './board-session.ts'
import { openCamera, openOnSelection } from './camera.ts'

/**
 * Lays out the thread of these alone, in sight as a whole; of nobody, everything again, with a card
 * that is selected in sight.
 */
export function showThread(
  editor: Editor,
  session: BoardSession,
  entityIds: readonly EntityId[],
): void {
  const view = session.view()
  session.setThread(entityIds.filter((id) => findRank(view, id) !== null))
  openCamera(editor, session)
  openOnSelection(editor, session)
}

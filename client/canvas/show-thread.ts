import type { Editor } from '@tldraw/tldraw'

import type { EntityId } from '#shared/core/ids.ts'
import { findRank } from '#shared/domain/rules/traces.ts'

import type { BoardSession } from './board-session.ts'
import { openCamera, showCard } from './camera.ts'

/**
 * Lays out the thread of these alone, in sight as a whole; of nobody, everything again, with what is
 * selected in sight.
 */
export function showThread(
  editor: Editor,
  session: BoardSession,
  entityIds: readonly EntityId[],
): void {
  const view = session.view()
  session.setThread(entityIds.filter((id) => findRank(view, id) !== null))
  openCamera(editor, session)
  const [selected] = session.plan.store.getState().selection
  if (entityIds.length === 0 && selected !== undefined) showCard(editor, selected)
}

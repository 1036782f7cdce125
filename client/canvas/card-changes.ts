import type { Editor, TLShapeId } from '@tldraw/tldraw'

import { adoptionOf, isSticky } from './adopt-stickies.ts'
import type { BoardSession } from './board-session.ts'
import { cardKeyOf, entityIdOf, isCard, type CardShape } from './card-shape.ts'
import { copyCalls } from './copy-calls.ts'
import { dropModeOf } from './drop-preview.ts'
import type { TakenChanges } from './gesture-changes.ts'
import { movedCards } from './moved-cards.ts'
import { peek } from './peek.ts'

export interface CardChangeOptions {
  readonly editor: Editor
  readonly session: BoardSession
  /** Put behind the name of a copy: "copy". */
  readonly copySuffix: string
  readonly onNotice: (notice: 'foreignCards' | 'takenOff') => void
}

/** Writes what a gesture did to cards; `isDrop`: cards were let go of after a drag. */
export function writeCards(options: CardChangeOptions, taken: TakenChanges, isDrop: boolean): void {
  deleteCards(options, taken)
  const copies = copiedCards(options, taken)
  if (copies.length > 0) copyCards(options, copies, isDrop)
  else if (isDrop) dropCards(options, taken)
  if (isDrop) adoptStickies(options, taken)
}

function deleteCards({ session, onNotice }: CardChangeOptions, { removed }: TakenChanges): void {
  const { entities } = session.view()
  const entityIds = [...removed.values()].flatMap((record) => {
    if (record.typeName !== 'shape' || !isCard(record) || isCopy(session, record)) return []
    const entityId = entityIdOf(record)
    return entities.has(entityId) ? [entityId] : []
  })
  if (entityIds.length === 0) return
  const call = session.open().remove([...new Set(entityIds)])
  if (session.plan.run(call).ok && call.name !== 'deleteEntities') onNotice('takenOff')
}

function copiedCards({ editor, session }: CardChangeOptions, { ids }: TakenChanges): CardShape[] {
  return [...ids].flatMap((id) => {
    const shape = editor.getShape(id as TLShapeId)
    return isCard(shape) && isCopy(session, shape) ? [shape] : []
  })
}

/** Whether the canvas made it: the layout has no such card. */
function isCopy(session: BoardSession, card: CardShape): boolean {
  return !peek(session.layout).cards.has(cardKeyOf(card))
}

function copyCards(
  { session, copySuffix, onNotice }: CardChangeOptions,
  copies: readonly CardShape[],
  isAtPlace: boolean,
): void {
  const { plan, store } = session
  const view = session.view()
  const layout = peek(session.layout)
  session.merge.merge(() => store.remove(copies.map((copy) => copy.id)))
  const plans = copyCalls(copies, {
    view,
    suffix: copySuffix,
    isAtPlace,
    newcomerAt: (point) => session.open().newcomerAt(view, layout, point),
  })
  if (plans.foreignCount > 0) onNotice('foreignCards')
  for (const call of plans.calls) {
    const done = plan.run(call)
    if (done.ok) plan.select(done.value.touchedIds)
  }
}

function dropCards({ editor, session }: CardChangeOptions, { ids }: TakenChanges): void {
  const layout = peek(session.layout)
  const moved = movedCards(editor, ids, layout)
  if (moved.length === 0) return
  const call = session.open().drop(session.view(), layout, moved, dropModeOf(editor))
  if (call !== null) session.plan.run(call)
}

function adoptStickies({ editor, session }: CardChangeOptions, { ids }: TakenChanges): void {
  const dropped = editor.getSelectedShapes().filter((shape) => ids.has(shape.id))
  const call = adoptionOf(editor, session, dropped.filter(isSticky), 'lane')
  if (call === null) return
  const done = session.plan.run(call)
  if (done.ok) session.plan.select(done.value.createdIds)
}

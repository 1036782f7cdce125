import {
  atom,
  type Atom,
  type Editor,
  type TLRecord,
  type TLShape,
  type TLShapeId,
} from '@tldraw/tldraw'

import type { EntityId } from '#shared/core/ids.ts'
import { ok, type Result } from '#shared/core/result.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'

import { arrowEnds } from './arrow-ends.ts'
import type { BoardSession } from './board-session.ts'
import type { TakenChanges } from './gesture-changes.ts'

/** An arrow just drawn between two cards, which waits for its meaning. */
export interface PendingArrow {
  readonly arrowId: TLShapeId
  readonly fromId: EntityId
  readonly toId: EntityId
}

/** A relation, perhaps from where the arrow ends to where it begins; an arrow and no more; nothing. */
export type ArrowMeaning =
  | { readonly kind: LinkKind; readonly isReversed: boolean }
  | 'plain'
  | 'none'

export interface DrawnArrows {
  readonly pending: Atom<PendingArrow | null>
  /** Writes what became of arrows that are relations; answers the first new one between two cards. */
  readonly write: (changes: TakenChanges) => PendingArrow | null
  /** Gives the pending arrow its meaning; a refusal leaves it pending. */
  readonly decide: (meaning: ArrowMeaning) => Result<null>
}

interface DrawnArrowOptions {
  readonly editor: Editor
  readonly session: BoardSession
  readonly onNotice: (notice: 'linkNeedsTwoCards') => void
}

const NO_IDS: ReadonlySet<string> = new Set()

/** Arrows as somebody draws, bends and removes them, and the relations they mean. */
export function createDrawnArrows({ editor, session, onNotice }: DrawnArrowOptions): DrawnArrows {
  const { plan, store } = session
  const pendingArrow = atom<PendingArrow | null>('pending arrow', null)

  function write({ ids, removed }: TakenChanges): PendingArrow | null {
    // All at once, so that one undo brings them back.
    const linkIds = [...session.view().links.values()]
      .map(({ id }) => id)
      .filter((id) => removed.has(`shape:${id}`))
    if (linkIds.length > 0) plan.run({ name: 'removeLinks', args: { linkIds } })
    const arrowIds = new Set(
      [...ids].flatMap((id) => {
        const record = store.get(id as TLRecord['id']) ?? removed.get(id)
        if (record?.typeName === 'binding') return [record.fromId]
        return record?.typeName === 'shape' && record.type === 'arrow' ? [record.id] : []
      }),
    )
    let pending: PendingArrow | null = null
    for (const arrowId of arrowIds) {
      const arrow = editor.getShape(arrowId)
      if (arrow === undefined) continue
      const { fromId, toId } = arrowEnds(editor, arrow)
      if (arrow.meta['linkId'] !== undefined) rebind(arrow, fromId, toId)
      else if (fromId !== null && toId !== null && arrow.meta['isPlain'] !== true) {
        pending ??= { arrowId, fromId, toId }
      }
    }
    return pending
  }

  function rebind(arrow: TLShape, fromId: EntityId | null, toId: EntityId | null): void {
    const link = [...session.view().links.values()].find(({ id }) => id === arrow.meta['linkId'])
    if (link === undefined) return
    if (fromId === null || toId === null) return onNotice('linkNeedsTwoCards')
    if (fromId === link.fromId && toId === link.toId) return
    plan.run({
      name: 'changeLink',
      args: { linkId: link.id, kind: link.kind, fromId, toId },
    })
  }

  function decide(meaning: ArrowMeaning): Result<null> {
    const pending = pendingArrow.get()
    if (pending === null) return ok(null)
    const { arrowId, fromId, toId } = pending
    if (meaning !== 'plain' && meaning !== 'none') {
      const { kind, isReversed } = meaning
      const ends = isReversed ? { fromId: toId, toId: fromId } : { fromId, toId }
      const done = plan.run({ name: 'addLink', args: { kind, ...ends } })
      if (!done.ok) return done
    }
    pendingArrow.set(null)
    if (meaning === 'plain') markPlain(arrowId)
    else {
      session.merge.merge(() => store.remove([arrowId]))
      session.refresh(NO_IDS)
    }
    return ok(null)
  }

  function markPlain(arrowId: TLShapeId): void {
    const arrow = editor.getShape(arrowId)
    if (arrow === undefined) return
    editor.updateShape({ id: arrowId, type: arrow.type, meta: { isPlain: true } })
    // Its bindings did not change now, yet they are to be written with it.
    const bindings = editor.getBindingsFromShape(arrowId, 'arrow')
    editor.updateBindings(bindings.map((binding) => ({ ...binding, meta: { isPlain: true } })))
  }

  return { pending: pendingArrow, write, decide }
}

import {
  atom,
  react,
  type Atom,
  type Editor,
  type TLRecord,
  type TLShape,
  type TLShapeId,
} from '@tldraw/tldraw'

import type { EntityId } from '#shared/core/ids.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import { isSameJson } from '#shared/core/json.ts'
import { ok, type Result } from '#shared/core/result.ts'

import { encodeAnnotation, isAnnotationShape } from './annotation-records.ts'
import { adoptionOf, isSticky } from './adopt-stickies.ts'
import { arrowEnds } from './arrow-ends.ts'
import type { BoardSession } from './board-session.ts'
import { copyCalls } from './copy-calls.ts'
import { annotationIdOf } from './canvas-ids.ts'
import { dropModeOf } from './drop-preview.ts'
import { cardKeyOf, entityIdOf, isCard, type CardShape } from './card-shape.ts'
import { movedCards } from './moved-cards.ts'
import { collectGestureChanges, type TakenChanges } from './gesture-changes.ts'
import { peek } from './peek.ts'

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

/** Things a person is told because their gesture could not mean what they meant. */
export type Notice = 'foreignCards' | 'linkNeedsTwoCards' | 'takenOff'

interface OutboundOptions {
  readonly editor: Editor
  readonly session: BoardSession
  /** Put behind the name of a copy: "copy". */
  readonly copySuffix: string
  readonly onNotice: (notice: Notice) => void
}

/**
 * From gestures to commands.
 *
 * HAND-1: nothing is written while a gesture goes on; at its end, what it means is written once.
 * HAND-2: what the plan does not take over is drawn again as the plan has it.
 * HAND-3: text is written while somebody types, after each pause.
 * HAND-4: a copied card is a new entity; the canvas's own copy goes.
 * HAND-5: sticky notes dropped in a lane become cards of that lane.
 */
export interface Outbound {
  readonly pendingArrow: Atom<PendingArrow | null>
  /** Gives the pending arrow its meaning; a refusal leaves it pending. */
  readonly decideArrow: (meaning: ArrowMeaning) => Result<null>
  readonly close: () => void
}

const TYPING_PAUSE_MS = 500
const NO_IDS: ReadonlySet<string> = new Set()

/** Follows one editor's gestures until closed. */
export function createOutbound(options: OutboundOptions): Outbound {
  const { editor, session } = options
  const { plan, store } = session
  const pendingArrow = atom<PendingArrow | null>('pending arrow', null)
  let wasDragged = false
  let isScheduled = false
  let isClosed = false
  let typingTimer: ReturnType<typeof setTimeout> | undefined
  const changes = collectGestureChanges(editor, session.merge, schedule)

  session.setHeldIds(() => {
    const held = new Set(changes.ids())
    const path = editor.getPath()
    const editingId = editor.getEditingShapeId()
    if (editingId !== null) held.add(editingId)
    if (isInHand(path)) for (const id of editor.getSelectedShapeIds()) held.add(id)
    return held
  })

  const stopPath = react('gesture', () => {
    const path = editor.getPath()
    if (path === 'select.translating') wasDragged = true
    if (isAtRest(path)) schedule()
  })

  function schedule(): void {
    if (isScheduled || isClosed) return
    isScheduled = true
    queueMicrotask(() => {
      isScheduled = false
      if (isClosed || changes.ids().size === 0) return
      const path = editor.getPath()
      if (path === 'select.editing_shape') waitForPause()
      else if (isAtRest(path)) commit()
    })
  }

  function waitForPause(): void {
    clearTimeout(typingTimer)
    typingTimer = setTimeout(() => {
      if (!isClosed && changes.ids().size > 0) commit()
    }, TYPING_PAUSE_MS)
  }

  function commit(): void {
    clearTimeout(typingTimer)
    const taken = changes.take()
    const isDrop = wasDragged
    wasDragged = false
    deleteCards(taken)
    const copies = copiedCards(taken)
    if (copies.length > 0) copyCards(copies, isDrop)
    else if (isDrop) dropCards(taken)
    if (isDrop) adoptStickies(taken)
    const pending = changeArrows(taken)
    writeAnnotations(taken, pending)
    const waiting = pending ?? pendingArrow.get()
    session.refresh(new Set([...taken.ids].filter((id) => !belongsTo(id, waiting))))
    if (isAtRest(editor.getPath())) editor.clearHistory()
    if (pending !== null) pendingArrow.set(pending)
  }

  /** An arrow that waits for its meaning, with its bindings, is nobody's business yet. */
  function belongsTo(id: string, waiting: PendingArrow | null): boolean {
    if (waiting === null) return false
    const record = store.get(id as TLRecord['id'])
    return (
      id === waiting.arrowId ||
      (record?.typeName === 'binding' && record.fromId === waiting.arrowId)
    )
  }

  function deleteCards({ removed }: TakenChanges): void {
    const { entities } = session.view()
    const entityIds = [...removed.values()].flatMap((record) => {
      if (record.typeName !== 'shape' || !isCard(record) || isCopy(record)) return []
      const entityId = entityIdOf(record)
      return entities.has(entityId) ? [entityId] : []
    })
    if (entityIds.length === 0) return
    const call = session.open().remove([...new Set(entityIds)])
    if (plan.run(call).ok && call.name !== 'deleteEntities') options.onNotice('takenOff')
  }

  function copiedCards({ ids }: TakenChanges): CardShape[] {
    return [...ids].flatMap((id) => {
      const shape = editor.getShape(id as TLShapeId)
      return isCard(shape) && isCopy(shape) ? [shape] : []
    })
  }

  /** Whether the canvas made it: the layout has no such card. */
  function isCopy(card: CardShape): boolean {
    return !peek(session.layout).cards.has(cardKeyOf(card))
  }

  function copyCards(copies: readonly CardShape[], isAtPlace: boolean): void {
    const view = session.view()
    const layout = peek(session.layout)
    session.merge.merge(() => store.remove(copies.map((copy) => copy.id)))
    const plans = copyCalls(copies, {
      view,
      suffix: options.copySuffix,
      isAtPlace,
      newcomerAt: (point) => session.open().newcomerAt(view, layout, point),
    })
    if (plans.foreignCount > 0) options.onNotice('foreignCards')
    for (const call of plans.calls) {
      const done = plan.run(call)
      if (done.ok) plan.select(done.value.touchedIds)
    }
  }

  function dropCards({ ids }: TakenChanges): void {
    const layout = peek(session.layout)
    const moved = movedCards(editor, ids, layout)
    if (moved.length === 0) return
    const call = session.open().drop(session.view(), layout, moved, dropModeOf(editor))
    if (call !== null) plan.run(call)
  }

  function adoptStickies({ ids }: TakenChanges): void {
    const dropped = editor.getSelectedShapes().filter((shape) => ids.has(shape.id))
    const call = adoptionOf(editor, session, dropped.filter(isSticky), 'lane')
    if (call === null) return
    const done = plan.run(call)
    if (done.ok) plan.select(done.value.createdIds)
  }

  /** Rebinds and removes relations; answers the first new arrow between two cards. */
  function changeArrows({ ids, removed }: TakenChanges): PendingArrow | null {
    const links = session.view().links
    for (const record of removed.values()) {
      const link = [...links.values()].find(({ id }) => record.id === `shape:${id}`)
      if (link !== undefined) plan.run({ name: 'removeLinks', args: { linkIds: [link.id] } })
    }
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
    if (fromId === null || toId === null) return options.onNotice('linkNeedsTwoCards')
    if (fromId === link.fromId && toId === link.toId) return
    plan.run({
      name: 'changeLink',
      args: { linkId: link.id, kind: link.kind, fromId, toId },
    })
  }

  function writeAnnotations({ ids, removed }: TakenChanges, pending: PendingArrow | null): void {
    const stored = session.view().annotations.get(session.boardId)
    const waiting = pending ?? pendingArrow.get()
    const put = [...ids].flatMap((id) => {
      const record = store.get(id as TLRecord['id'])
      if (record === undefined || !isAnnotation(record) || belongsTo(id, waiting)) return []
      const encoded = encodeAnnotation(record)
      const annotationId = annotationIdOf(id)
      if (encoded === null || isSameJson(encoded, stored?.get(annotationId)?.record)) return []
      return [{ id: annotationId, record: encoded }]
    })
    const removeIds = [...removed.keys()]
      .map(annotationIdOf)
      .filter((id) => store.get(String(id) as TLRecord['id']) === undefined && stored?.has(id))
    if (put.length === 0 && removeIds.length === 0) return
    plan.run({
      name: 'setAnnotations',
      args: { boardId: session.boardId, put, removeIds },
    })
  }

  function isAnnotation(record: TLRecord): boolean {
    if (record.typeName === 'shape') return isAnnotationShape(record)
    if (record.typeName !== 'binding') return false
    const arrow = editor.getShape(record.fromId)
    return arrow !== undefined && isAnnotationShape(arrow)
  }

  function decideArrow(meaning: ArrowMeaning): Result<null> {
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
    if (meaning === 'plain') {
      const arrow = editor.getShape(arrowId)
      if (arrow !== undefined) {
        editor.updateShape({ id: arrowId, type: arrow.type, meta: { isPlain: true } })
        // Its bindings did not change now, yet they are to be written with it.
        const bindings = editor.getBindingsFromShape(arrowId, 'arrow')
        editor.updateBindings(bindings.map((binding) => ({ ...binding, meta: { isPlain: true } })))
      }
    } else {
      session.merge.merge(() => store.remove([arrowId]))
      session.refresh(NO_IDS)
    }
    return ok(null)
  }

  return {
    pendingArrow,
    decideArrow,
    close: () => {
      if (changes.ids().size > 0) commit()
      isClosed = true
      clearTimeout(typingTimer)
      stopPath()
      changes.close()
      session.setHeldIds(() => NO_IDS)
    },
  }
}

function isAtRest(path: string): boolean {
  return path.endsWith('.idle')
}

function isInHand(path: string): boolean {
  return path.startsWith('select.') && !isAtRest(path) && path !== 'select.editing_shape'
}

import { react, type Atom, type TLRecord } from '@tldraw/tldraw'

import type { Result } from '#shared/core/result.ts'

import { writeAnnotations } from './annotation-changes.ts'
import { type CardChangeOptions, writeCards } from './card-changes.ts'
import { type ArrowMeaning, createDrawnArrows, type PendingArrow } from './drawn-arrows.ts'
import { collectGestureChanges } from './gesture-changes.ts'

/** Things a person is told because their gesture could not mean what they meant. */
export type Notice = 'foreignCards' | 'linkNeedsTwoCards' | 'takenOff'

interface OutboundOptions extends CardChangeOptions {
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
  const arrows = createDrawnArrows(options)
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
    writeCards(options, taken, isDrop)
    const pending = arrows.write(taken)
    const waiting = pending ?? arrows.pending.get()
    const isWaiting = (id: string) => waiting !== null && belongsTo(id, waiting)
    writeAnnotations(editor, session, taken, isWaiting)
    session.refresh(new Set([...taken.ids].filter((id) => !isWaiting(id))))
    if (isAtRest(editor.getPath())) editor.clearHistory()
    if (pending !== null) arrows.pending.set(pending)
  }

  /** An arrow that waits for its meaning, with its bindings, is nobody's business yet. */
  function belongsTo(id: string, { arrowId }: PendingArrow): boolean {
    const record = session.store.get(id as TLRecord['id'])
    return id === arrowId || (record?.typeName === 'binding' && record.fromId === arrowId)
  }

  return {
    pendingArrow: arrows.pending,
    decideArrow: arrows.decide,
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

import * as Y from 'yjs'
import type { EntityId } from '../core/ids.ts'
import { parseLinkId } from '../domain/links/link.ts'
import { CommandOrigin } from './command-origin.ts'
import { type DeepEvents, keysOf, planMaps } from './schema.ts'

/**
 * Undo and redo of this person's own steps, across canvas, inspector, table and text fields.
 *
 * UNDO-1: only transactions of this peer's commands, and of text editors it named, are undone.
 * UNDO-2: one command is one step; typing is one step until a pause or a command.
 * UNDO-3: undoing a creation that others have since edited or linked is not done unasked.
 */
export interface PlanUndo {
  /** For the text binding, which shares the history. */
  readonly manager: Y.UndoManager
  /** Makes the edits of a text editor undoable steps of this person. */
  readonly trackTyping: (origin: object) => void
  /** Entities whose creation the next undo would take back although others have worked on them. */
  readonly sharedCreations: () => readonly EntityId[]
  readonly undo: () => EntityId[]
  readonly redo: () => EntityId[]
  /** Forgets the next undo step without undoing it: its effect was dealt with in another way. */
  readonly dropUndoStep: () => void
  readonly subscribe: (onChange: () => void) => () => void
  readonly close: () => void
}

/** Pauses in typing longer than this begin a new step. */
const TYPING_PAUSE_MS = 600
const ORIGIN = 'origin'

/** Follows a document and keeps this peer's history of it. */
export function createPlanUndo(doc: Y.Doc): PlanUndo {
  const maps = planMaps(doc)
  const manager = new Y.UndoManager(Object.values(maps), {
    trackedOrigins: new Set([CommandOrigin]),
    captureTimeout: TYPING_PAUSE_MS,
  })
  const workedOnByOthers = new Set<string>()
  const listeners = new Set<() => void>()

  // A command is a step of its own: neither joined to the typing before it nor to what follows.
  function separateCommands(transaction: Y.Transaction): void {
    if (transaction.origin instanceof CommandOrigin) manager.stopCapturing()
  }
  function rememberEdits(events: DeepEvents, transaction: Y.Transaction): void {
    if (transaction.local) return
    for (const key of keysOf(events, maps.yEntities)) workedOnByOthers.add(key)
  }
  function rememberLinks(events: DeepEvents, transaction: Y.Transaction): void {
    if (transaction.local) return
    for (const key of keysOf(events, maps.yLinks)) {
      const ends = parseLinkId(key)
      if (ends !== null) workedOnByOthers.add(ends.fromId).add(ends.toId)
    }
  }
  function keepOrigin(event: {
    stackItem: { meta: Map<unknown, unknown> }
    origin: unknown
  }): void {
    // A step that is taken back, or made again, stays that of its command.
    const origin: unknown =
      event.origin === manager ? manager.currStackItem?.meta.get(ORIGIN) : event.origin
    if (origin instanceof CommandOrigin) event.stackItem.meta.set(ORIGIN, origin)
  }
  function notify(): void {
    for (const listener of listeners) listener()
  }

  doc.on('beforeTransaction', separateCommands)
  // After the manager's own listener, which would otherwise open the step again.
  doc.on('afterTransaction', separateCommands)
  maps.yEntities.observeDeep(rememberEdits)
  maps.yLinks.observeDeep(rememberLinks)
  manager.on('stack-item-added', keepOrigin)
  for (const event of STACK_EVENTS) manager.on(event, notify)

  return {
    manager,
    trackTyping: (origin) => manager.addTrackedOrigin(origin),
    sharedCreations: () => {
      const origin = manager.undoStack.at(-1)?.meta.get(ORIGIN)
      if (!(origin instanceof CommandOrigin)) return []
      return origin.createdIds.filter((id) => workedOnByOthers.has(id) && maps.yEntities.has(id))
    },
    undo: () => touchedBy(manager.undo()),
    redo: () => touchedBy(manager.redo()),
    dropUndoStep: () => {
      manager.undoStack.pop()
      notify()
    },
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    close: () => {
      doc.off('beforeTransaction', separateCommands)
      doc.off('afterTransaction', separateCommands)
      maps.yEntities.unobserveDeep(rememberEdits)
      maps.yLinks.unobserveDeep(rememberLinks)
      manager.destroy()
      listeners.clear()
    },
  }
}

const STACK_EVENTS = [
  'stack-item-added',
  'stack-item-updated',
  'stack-item-popped',
  'stack-cleared',
] as const

function touchedBy(stackItem: { meta: Map<unknown, unknown> } | null): EntityId[] {
  const origin = stackItem?.meta.get(ORIGIN)
  return origin instanceof CommandOrigin ? [...origin.touchedIds] : []
}

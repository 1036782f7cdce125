import type { Editor, TLBinding, TLRecord, TLShape } from '@tldraw/tldraw'

import type { RemoteMerge } from './remote-merge.ts'

/** What a person changed since the last time it was taken, by record id. */
export interface GestureChanges {
  /** Shapes and bindings made, changed or removed by this person. */
  readonly ids: () => ReadonlySet<string>
  /** Removed ones as they were, which are no longer in the store. */
  readonly removed: () => ReadonlyMap<string, TLShape | TLBinding>
  readonly take: () => TakenChanges
  readonly close: () => void
}

export interface TakenChanges {
  readonly ids: ReadonlySet<string>
  readonly removed: ReadonlyMap<string, TLShape | TLBinding>
}

/**
 * Collects what a person does, at once and not at the next frame: a remote change that arrives between
 * letting go and writing must find the card still held. Handlers only take notes here; a write from
 * such a handler would come out as the person's own on every peer. What the canvas does in answer to a
 * remote change is nobody's doing.
 */
export function collectGestureChanges(
  editor: Editor,
  { isMerging }: RemoteMerge,
  onChange: () => void,
): GestureChanges {
  let ids = new Set<string>()
  let removed = new Map<string, TLShape | TLBinding>()

  function note(record: TLRecord, source: 'remote' | 'user'): void {
    if (source !== 'user' || isMerging()) return
    ids.add(record.id)
    onChange()
  }

  function noteRemoval(record: TLShape | TLBinding, source: 'remote' | 'user'): void {
    if (source !== 'user' || isMerging()) return
    ids.add(record.id)
    removed.set(record.id, record)
    onChange()
  }

  const { sideEffects } = editor
  const stops = [
    sideEffects.registerAfterCreateHandler('shape', note),
    sideEffects.registerAfterChangeHandler('shape', (_former, next, source) => note(next, source)),
    sideEffects.registerAfterDeleteHandler('shape', noteRemoval),
    sideEffects.registerAfterCreateHandler('binding', note),
    sideEffects.registerAfterChangeHandler('binding', (_former, next, source) =>
      note(next, source),
    ),
    sideEffects.registerAfterDeleteHandler('binding', noteRemoval),
  ]

  return {
    ids: () => ids,
    removed: () => removed,
    take: () => {
      const taken = { ids, removed }
      ids = new Set()
      removed = new Map()
      return taken
    },
    close: () => {
      for (const stop of stops) stop()
    },
  }
}

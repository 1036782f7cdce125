/**
 * What y-codemirror.next takes for an awareness, kept inside `editing.textCursor` of our presence, so
 * that its `cursor` is not the pointer on the canvas.
 *
 * TEXT-3 A position that does not lie in this text is not shown, and cannot break the editor.
 * TEXT-4 Only what changes the carets of this very text makes the editor draw again.
 */
import * as Y from 'yjs'

import type { Presence } from '../connection/presence.ts'
import type { Peer, TextPosition } from '../connection/remote-presence.ts'

/** Which text is edited: a field of an entity. */
export interface TextPlace {
  readonly entityId: string
  readonly field: string
}

interface RemoteCaret {
  readonly cursor: { readonly anchor: Y.RelativePosition; readonly head: Y.RelativePosition }
  readonly user: { readonly name: string; readonly color: string; readonly colorLight: string }
}

interface ChangedClients {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}
type ChangeListener = (changes: ChangedClients, origin: unknown) => void

/** The part of y-protocols' Awareness that y-codemirror.next calls. */
export interface TextAwareness {
  readonly doc: Y.Doc
  readonly getLocalState: () => { readonly cursor: TextCursor | null }
  readonly setLocalStateField: (
    field: string,
    cursor: { anchor: Y.RelativePosition; head: Y.RelativePosition } | null,
  ) => void
  readonly getStates: () => ReadonlyMap<number, RemoteCaret>
  readonly on: (event: 'change', listener: ChangeListener) => void
  readonly off: (event: 'change', listener: ChangeListener) => void
  readonly close: () => void
}

interface TextCursor {
  readonly anchor: TextPosition
  readonly head: TextPosition
}

export interface TextAwarenessOptions {
  readonly yText: Y.Text
  readonly place: TextPlace
  readonly presence: Presence
  readonly colorOf: (participantId: string) => string
}

/** Carets of one text over the presence of the plan. */
export function createTextAwareness(options: TextAwarenessOptions): TextAwareness {
  const { yText, place, presence, colorOf } = options
  const { doc } = yText
  if (doc === null) throw new Error('Broken rule: a text is edited while it is part of a document')
  const listeners = new Set<ChangeListener>()
  let shown = caretsById(presence.peers())

  function isHere({ editing }: Pick<Peer, 'editing'>): boolean {
    return editing?.entityId === place.entityId && editing.field === place.field
  }

  function caretsById(peers: readonly Peer[]): ReadonlyMap<number, string> {
    return new Map(
      peers
        .filter(isHere)
        .map((peer) => [
          peer.clientId,
          JSON.stringify([peer.editing?.textCursor ?? null, peer.participant.name]),
        ]),
    )
  }

  function handlePeers(peers: readonly Peer[]): void {
    const before = shown
    shown = caretsById(peers)
    const updated = [...shown].filter(([id, caret]) => before.get(id) !== caret).map(([id]) => id)
    const removed = [...before.keys()].filter((id) => !shown.has(id))
    if (updated.length === 0 && removed.length === 0) return
    for (const listener of listeners) listener({ added: [], updated, removed }, 'remote')
  }

  function caretOf(peer: Peer): RemoteCaret | null {
    const cursor = peer.editing?.textCursor
    if (cursor === null || cursor === undefined || !isHere(peer)) return null
    const anchor = positionIn(yText, cursor.anchor)
    const head = positionIn(yText, cursor.head)
    const color = colorOf(peer.participant.id)
    return anchor === null || head === null
      ? null
      : {
          cursor: { anchor, head },
          user: { name: peer.participant.name, color, colorLight: `${color}33` },
        }
  }

  const stop = presence.subscribe(handlePeers)
  return {
    doc,
    getLocalState() {
      const local = presence.local()
      return { cursor: isHere(local) ? (local.editing?.textCursor ?? null) : null }
    },
    setLocalStateField(field, cursor) {
      if (field !== 'cursor') return
      const textCursor =
        cursor === null
          ? null
          : { anchor: textPosition(cursor.anchor), head: textPosition(cursor.head) }
      presence.set({ editing: { ...place, textCursor } })
    },
    getStates() {
      const carets = presence.peers().map((peer) => [peer.clientId, caretOf(peer)] as const)
      return new Map(carets.flatMap(([id, caret]) => (caret === null ? [] : [[id, caret]])))
    },
    on: (_event, listener) => void listeners.add(listener),
    off: (_event, listener) => void listeners.delete(listener),
    close() {
      stop()
      listeners.clear()
    },
  }
}

function textPosition(position: Y.RelativePosition): TextPosition {
  const { type, tname, item, assoc } = position
  return {
    ...(type === null ? {} : { type: { client: type.client, clock: type.clock } }),
    ...(tname === null ? {} : { tname }),
    ...(item === null ? {} : { item: { client: item.client, clock: item.clock } }),
    assoc,
  }
}

/** Decodes a position of a stranger's; null where it does not resolve inside this text (TEXT-3). */
function positionIn(yText: Y.Text, position: TextPosition): Y.RelativePosition | null {
  if (yText.doc === null) return null
  try {
    const relative = Y.createRelativePositionFromJSON(position)
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, yText.doc)
    return absolute !== null && absolute.type === yText && absolute.index <= yText.length
      ? relative
      : null
  } catch {
    return null
  }
}

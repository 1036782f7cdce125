/**
 * What this connection shows of itself, and who else is here.
 *
 * PRES-1  Local presence goes out at most twenty times a second; the last word always goes out.
 * PRES-2  A hidden tab has no pointer and drags nothing; a closed page has no presence at all.
 * PRES-3  A state stays below the limit of the wire: what is long is shortened, never refused.
 * PRES-4  A peer that did not change keeps its identity as an object.
 */
import { removeAwarenessStates, type Awareness } from 'y-protocols/awareness'

import { wireLimits } from '#shared/protocol/limits.ts'

import { decodePeer, emptyPresence, type FreePresence, type Peer } from './remote-presence.ts'

export interface Presence {
  /** What this connection shows now. */
  readonly local: () => FreePresence
  /** Changes some of what this connection shows. */
  readonly set: (change: Partial<FreePresence>) => void
  /** The other connections, oldest first; the same array until something changes. */
  readonly peers: () => readonly Peer[]
  /** Tells of every change of `peers()`; the answer stops it. */
  readonly subscribe: (listener: (peers: readonly Peer[]) => void) => () => void
  /** The tab went to the background (PRES-2). */
  readonly handleHidden: () => void
  /** The page is going, perhaps to come back from the browser's cache. */
  readonly handlePageGone: () => void
  readonly handlePageBack: () => void
  readonly close: () => void
}

const SEND_EVERY_MS = 50
const MAX_SELECTION = 64
const MAX_DRAGGED = 40
/** The server adds who we are. */
const OWN_STATE_BYTES = wireLimits.presenceStateBytes - 1024

/** Presence over an awareness that travels on the plan's connection. */
export function createPresence(awareness: Awareness): Presence {
  const known = new Map<number, { state: unknown; peer: Peer | null }>()
  const listeners = new Set<(peers: readonly Peer[]) => void>()
  let local = emptyPresence
  let peers: readonly Peer[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let isDirty = false
  let isGone = false

  function publish(): void {
    isDirty = false
    if (isGone) return
    awareness.setLocalState(fitPresence(local))
    timer = setTimeout(() => {
      timer = undefined
      if (isDirty) publish()
    }, SEND_EVERY_MS)
  }

  function set(change: Partial<FreePresence>): void {
    local = { ...local, ...change }
    isDirty = true
    if (timer === undefined) publish()
  }

  function handleChange(): void {
    const states = awareness.getStates()
    let didChange = false
    for (const clientId of known.keys()) {
      if (!states.has(clientId)) didChange = known.delete(clientId) || didChange
    }
    for (const [clientId, state] of states) {
      if (clientId === awareness.clientID || known.get(clientId)?.state === state) continue
      known.set(clientId, { state, peer: decodePeer(clientId, state) })
      didChange = true
    }
    if (!didChange) return
    peers = [...known.values()].flatMap(({ peer }) => peer ?? [])
    for (const listener of listeners) listener(peers)
  }

  awareness.on('change', handleChange)
  publish()
  return {
    local: () => local,
    set,
    peers: () => peers,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    handleHidden: () => set({ cursor: null, drag: {} }),
    handlePageGone() {
      isGone = true
      removeAwarenessStates(awareness, [awareness.clientID], 'page gone')
    },
    handlePageBack() {
      if (!isGone) return
      isGone = false
      publish()
    },
    close() {
      clearTimeout(timer)
      listeners.clear()
      awareness.off('change', handleChange)
      awareness.setLocalState(null)
    },
  }
}

/** Shortens what may grow without bound until the state fits the wire (PRES-3). */
function fitPresence(presence: FreePresence): Record<string, unknown> {
  const drag = Object.entries(presence.drag).slice(0, MAX_DRAGGED)
  const whole = {
    ...presence,
    selection: presence.selection.slice(0, MAX_SELECTION),
    drag: Object.fromEntries(drag.map(([id, [x, y]]) => [id, [Math.round(x), Math.round(y)]])),
  }
  const shorter = [whole, { ...whole, selection: [] }, { ...whole, selection: [], drag: {} }]
  return shorter.find((state) => utf8Length(JSON.stringify(state)) <= OWN_STATE_BYTES) ?? {}
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length
}

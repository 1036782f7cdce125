import type { BoardLayout } from '#shared/boards/board-layout.ts'
import type { Box, Point } from '#shared/core/geometry.ts'
import type { BoardId } from '#shared/core/ids.ts'

import type { Peer } from '../connection/remote-presence.ts'

/**
 * Cards that others drag, where they are now.
 *
 * GHOST-1: while a peer drags a card it is shown where that peer has it.
 * GHOST-2: after the drop it stays there until the plan says where it belongs, so that it never jumps
 * back; where the plan says nothing (the drop meant nothing) it goes back after a moment.
 */
export interface RemoteDrags {
  /** Takes over what peers show now; true where a card's place changed. */
  readonly follow: (peers: readonly Peer[], layout: BoardLayout, nowMs: number) => boolean
  /** Lets go of cards that the plan has moved, or whose moment is over; true where one was. */
  readonly release: (layout: BoardLayout, nowMs: number) => boolean
  /** By the key of the card. */
  readonly places: () => ReadonlyMap<string, Point>
  /** When the next card's moment is over, or null. */
  readonly nextReleaseMs: () => number | null
}

/** How long a dropped card waits for the plan. */
const GRACE_MS = 400

interface Ghost {
  readonly place: Point
  /** Where the plan had the card when it was taken. */
  readonly origin: Box | undefined
  readonly droppedAtMs: number | null
}

/** Follows the peers of one board. */
export function createRemoteDrags(boardId: BoardId): RemoteDrags {
  const ghosts = new Map<string, Ghost>()

  function dragged(peers: readonly Peer[]): Map<string, Point> {
    const places = new Map<string, Point>()
    for (const peer of peers) {
      if (peer.board !== boardId) continue
      for (const [key, [x, y]] of Object.entries(peer.drag)) places.set(key, { x, y })
    }
    return places
  }

  return {
    follow: (peers, layout, nowMs) => {
      let didChange = false
      const now = dragged(peers)
      for (const [key, place] of now) {
        const ghost = ghosts.get(key)
        if (ghost?.place.x === place.x && ghost.place.y === place.y && ghost.droppedAtMs === null) {
          continue
        }
        const origin = ghost === undefined ? layout.cards.get(key)?.box : ghost.origin
        ghosts.set(key, { place, origin, droppedAtMs: null })
        didChange = true
      }
      for (const [key, ghost] of ghosts) {
        if (now.has(key) || ghost.droppedAtMs !== null) continue
        ghosts.set(key, { ...ghost, droppedAtMs: nowMs })
        didChange = true
      }
      return didChange
    },
    release: (layout, nowMs) => {
      let didChange = false
      for (const [key, { origin, droppedAtMs }] of ghosts) {
        if (droppedAtMs === null) continue
        const box = layout.cards.get(key)?.box
        const hasMoved = box?.x !== origin?.x || box?.y !== origin?.y
        if (hasMoved || nowMs >= droppedAtMs + GRACE_MS) didChange = ghosts.delete(key)
      }
      return didChange
    },
    places: () => new Map([...ghosts].map(([key, { place }]) => [key, place])),
    nextReleaseMs: () => {
      const times = [...ghosts.values()].flatMap(({ droppedAtMs }) => droppedAtMs ?? [])
      return times.length === 0 ? null : Math.min(...times) + GRACE_MS
    },
  }
}

import type { TLStore } from '@tldraw/tldraw'

/**
 * Writes to the canvas's store that come from the plan. The canvas answers some of them with writes of
 * its own, which it counts as this person's: every peer would then send the same follow-up. `isMerging`
 * tells those apart.
 */
export interface RemoteMerge {
  readonly merge: (write: () => void) => void
  readonly isMerging: () => boolean
}

/** Starts with no merge going on. */
export function createRemoteMerge(store: TLStore): RemoteMerge {
  let depth = 0
  return {
    merge: (write) => {
      depth += 1
      try {
        store.mergeRemoteChanges(write)
      } finally {
        depth -= 1
      }
    },
    isMerging: () => depth > 0,
  }
}

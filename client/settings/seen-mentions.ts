import * as z from 'zod/mini'

import type { PlanId } from '#shared/core/ids.ts'

import type { BrowserStorage } from './browser-storage.ts'

const seenSchema = z.catch(z.array(z.string()), [])

/** Comments that name me and that this browser has shown me, of one plan. */
export interface SeenMentions {
  readonly read: () => ReadonlySet<string>
  /** Remembers these, and forgets all others: they are gone from the plan. */
  readonly write: (commentIds: readonly string[]) => void
  /** Leaves nothing of this plan in the browser. */
  readonly forget: () => void
}

/** SEEN-1: where storage is forbidden, what was seen is remembered as long as the page. */
export function createSeenMentions(storage: BrowserStorage, planId: PlanId): SeenMentions {
  const key = `tesela:seen-mentions:${planId}`
  let seen = new Set(readStored(storage, key))
  return {
    read: () => seen,
    write: (commentIds) => {
      seen = new Set(commentIds)
      try {
        storage.setItem(key, JSON.stringify(commentIds))
      } catch {
        // SEEN-1
      }
    },
    forget: () => {
      seen = new Set()
      try {
        storage.removeItem(key)
      } catch {
        // SEEN-1: nothing was kept.
      }
    },
  }
}

function readStored(storage: BrowserStorage, key: string): readonly string[] {
  try {
    return seenSchema.parse(JSON.parse(storage.getItem(key) ?? '[]'))
  } catch {
    return []
  }
}

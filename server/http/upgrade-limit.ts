import type { Duplex } from 'node:stream'
import { addressGroup } from '../auth/attempt-limit.ts'
import type { Rate } from '../sync/sync-limits.ts'
import { TokenBucket } from '../sync/token-bucket.ts'

/**
 * How many sockets one address may open, asked before anything is known of who opens them.
 *
 * UPGRADE-1: a whole workshop sits behind one address, with some tabs each, and comes back at once.
 */
export interface UpgradeLimit {
  /** Counts a socket for as long as it is open; false: it must not be opened. */
  admit(address: string, stream: Duplex): boolean
}

export interface UpgradeLimitOptions {
  readonly upgrades: Rate
  /** Sockets of one address at once. */
  readonly socketsPerAddress: number
  readonly nowMs: () => number
}

interface Counted {
  readonly bucket: TokenBucket
  open: number
}

/** Absent addresses are forgotten, in the order in which they came, when more than this are known. */
const MAX_ADDRESSES = 20_000

/** A counter of upgrades for each address, in memory. */
export function createUpgradeLimit(options: UpgradeLimitOptions): UpgradeLimit {
  const { upgrades, socketsPerAddress, nowMs } = options
  const known = new Map<string, Counted>()

  function countedOf(key: string): Counted {
    const counted = known.get(key)
    if (counted !== undefined) return counted
    if (known.size >= MAX_ADDRESSES) forgetOne()
    const fresh = { bucket: new TokenBucket(upgrades, nowMs()), open: 0 }
    known.set(key, fresh)
    return fresh
  }

  function forgetOne(): void {
    for (const [key, { open }] of known) {
      if (open > 0) continue
      known.delete(key)
      return
    }
  }

  return {
    admit(address, stream) {
      const counted = countedOf(addressGroup(address))
      const { bucket } = counted
      if (counted.open >= socketsPerAddress || bucket.balance(nowMs()) < 1) return false
      bucket.take(1, nowMs())
      counted.open += 1
      stream.once('close', () => {
        counted.open -= 1
      })
      return true
    },
  }
}

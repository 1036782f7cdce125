import type { SyncLimits } from './sync-limits.ts'
import { TokenBucket } from './token-bucket.ts'

/** What one participant of a plan may still send, over all their connections. */
export interface Allowance {
  /** Counts a frame. Over the limit: stop reading for `slow` milliseconds, or cut. */
  countSync(bytes: number, nowMs: number): RateVerdict
  countPresence(bytes: number, nowMs: number): RateVerdict
  /** Counts a request for the whole or part of a document, or for everybody's presence. */
  countStateRequest(nowMs: number): RateVerdict
  /** Counts a connection; false: too many of late. */
  countConnect(nowMs: number): boolean
  /** Presence above its rate is not looked at one by one: only the newest counts. */
  isPresenceDue(nowMs: number): boolean
  /** An update broke the document. */
  countBroken(nowMs: number): void
  /** Broke documents too often to be let in again now. */
  isBanned(nowMs: number): boolean
  connections: number
}

export type RateVerdict =
  | { readonly kind: 'within' }
  | { readonly kind: 'slow'; readonly waitMs: number }
  | { readonly kind: 'cut' }

const within: RateVerdict = { kind: 'within' }
/** Back at this share of the burst, the time of being over starts anew. */
const RECOVERED_SHARE = 0.1

function createAllowance(limits: SyncLimits, nowMs: number): Allowance {
  const syncFrames = new TokenBucket(limits.syncFrames, nowMs)
  const bytes = new TokenBucket(limits.bytes, nowMs)
  const largeBytes = new TokenBucket(limits.largeBytes, nowMs)
  const presenceFrames = new TokenBucket(limits.presenceFrames, nowMs)
  const presenceBytes = new TokenBucket(limits.presenceBytes, nowMs)
  const stateRequests = new TokenBucket(limits.stateRequests, nowMs)
  const connects = new TokenBucket(limits.connects, nowMs)
  const brokenUpdates = new TokenBucket(limits.brokenUpdates, nowMs)
  const overSinceMs = new Map<TokenBucket, number>()

  function verdictOf(bucket: TokenBucket, nowMs: number): RateVerdict {
    const waitMs = bucket.waitMs(nowMs)
    const sinceMs = overSinceMs.get(bucket)
    if (waitMs === 0) {
      if (sinceMs !== undefined && bucket.balance(nowMs) > bucket.rate.burst * RECOVERED_SHARE) {
        overSinceMs.delete(bucket)
      }
      return within
    }
    if (sinceMs === undefined) overSinceMs.set(bucket, nowMs)
    else if (nowMs - sinceMs > limits.overloadMs) return { kind: 'cut' }
    if (bucket.balance(nowMs) < -bucket.rate.burst) return { kind: 'cut' }
    return { kind: 'slow', waitMs }
  }

  function worseOf(one: RateVerdict, other: RateVerdict): RateVerdict {
    if (one.kind === 'cut' || other.kind === 'within') return one
    if (other.kind === 'cut' || one.kind === 'within') return other
    return one.waitMs > other.waitMs ? one : other
  }

  /** Nobody is read more slowly for a large frame: it is taken, or it is not. */
  function verdictOfLarge(byteCount: number, nowMs: number): RateVerdict {
    if (byteCount <= limits.largeFrameBytes) return within
    if (largeBytes.balance(nowMs) < 0) return { kind: 'cut' }
    largeBytes.take(byteCount, nowMs)
    return within
  }

  return {
    connections: 0,
    countSync(byteCount, nowMs) {
      const large = verdictOfLarge(byteCount, nowMs)
      if (large.kind === 'cut') return large
      syncFrames.take(1, nowMs)
      bytes.take(byteCount, nowMs)
      return worseOf(verdictOf(syncFrames, nowMs), verdictOf(bytes, nowMs))
    },
    countPresence(byteCount, nowMs) {
      presenceBytes.take(byteCount, nowMs)
      return verdictOf(presenceBytes, nowMs)
    },
    countStateRequest(nowMs) {
      stateRequests.take(1, nowMs)
      return verdictOf(stateRequests, nowMs)
    },
    countConnect(nowMs) {
      if (connects.balance(nowMs) < 1) return false
      connects.take(1, nowMs)
      return true
    },
    isPresenceDue(nowMs) {
      if (presenceFrames.balance(nowMs) < 1) return false
      presenceFrames.take(1, nowMs)
      return true
    },
    countBroken(nowMs) {
      brokenUpdates.take(1, nowMs)
    },
    isBanned: (nowMs) => brokenUpdates.balance(nowMs) < 1,
  }
}

/** The allowances of everybody who is connected or was so within the last minutes. */
export interface Allowances {
  of(planId: string, participantId: string, nowMs: number): Allowance
  /** Forgets those of absent participants; call it now and then. */
  prune(nowMs: number): void
}

/** Long enough for every bucket to be full again, so that coming back gains nothing. */
const KEPT_MS = 240_000

export function createAllowances(limits: SyncLimits): Allowances {
  const entries = new Map<string, { allowance: Allowance; seenMs: number }>()
  return {
    of(planId, participantId, nowMs) {
      const key = `${planId}/${participantId}`
      const known = entries.get(key)
      if (known !== undefined) {
        known.seenMs = nowMs
        return known.allowance
      }
      const allowance = createAllowance(limits, nowMs)
      entries.set(key, { allowance, seenMs: nowMs })
      return allowance
    },
    prune(nowMs) {
      for (const [key, entry] of entries) {
        if (entry.allowance.connections > 0) entry.seenMs = nowMs
        else if (nowMs - entry.seenMs > KEPT_MS) entries.delete(key)
      }
    },
  }
}

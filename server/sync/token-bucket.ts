import type { Rate } from './sync-limits.ts'

/** Counts against a rate. What was taken beyond it is owed, and `waitMs` says until when. */
export interface TokenBucket {
  /** Takes; the balance may go below zero. */
  take(amount: number, nowMs: number): void
  /** Milliseconds until the balance is zero or more. */
  waitMs(nowMs: number): number
  /** What is left now; below zero: what is owed. */
  balance(nowMs: number): number
  readonly burst: number
}

export function createTokenBucket(rate: Rate, nowMs: number): TokenBucket {
  let tokens = rate.burst
  let atMs = nowMs

  function refill(nowMs: number): void {
    // The clock of the day may jump backwards.
    const elapsedMs = Math.max(0, nowMs - atMs)
    tokens = Math.min(rate.burst, tokens + (elapsedMs * rate.perSecond) / 1000)
    atMs = nowMs
  }

  return {
    burst: rate.burst,
    take(amount, nowMs) {
      refill(nowMs)
      tokens -= amount
    },
    waitMs(nowMs) {
      refill(nowMs)
      return tokens >= 0 ? 0 : Math.ceil((-tokens * 1000) / rate.perSecond)
    },
    balance(nowMs) {
      refill(nowMs)
      return tokens
    },
  }
}

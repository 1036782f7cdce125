import type { Rate } from './sync-limits.ts'

/**
 * Counts against a rate. What was taken beyond it is owed, and `waitMs` says until when. A class, since
 * each participant has several and closures would weigh ten times as much.
 */
export class TokenBucket {
  readonly rate: Rate
  private tokens: number
  private atMs: number

  constructor(rate: Rate, nowMs: number) {
    this.rate = rate
    this.tokens = rate.burst
    this.atMs = nowMs
  }

  /** Takes; the balance may go below zero. */
  take(amount: number, nowMs: number): void {
    this.tokens = this.balance(nowMs) - amount
  }

  /** What is left now; below zero: what is owed. */
  balance(nowMs: number): number {
    // The clock of the day may jump backwards.
    const elapsedMs = Math.max(0, nowMs - this.atMs)
    this.tokens = Math.min(this.rate.burst, this.tokens + (elapsedMs * this.rate.perSecond) / 1000)
    this.atMs = nowMs
    return this.tokens
  }

  /** Milliseconds until the balance is zero or more. */
  waitMs(nowMs: number): number {
    const balance = this.balance(nowMs)
    return balance >= 0 ? 0 : Math.ceil((-balance * 1000) / this.rate.perSecond)
  }
}

import { isIPv6 } from 'node:net'
import type { Clock } from '#shared/core/clock.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'

/**
 * Counts failures, which a shared address makes few of, and not requests, which it makes many of.
 *
 * LIMIT-1: after `maxFailures` within `windowMs` an address is refused until the window ends, right
 * guesses included, so that guessing tells nothing.
 * LIMIT-2: an IPv6 customer has 2^64 addresses and is one.
 */
export interface AttemptLimit {
  /** Refuses `request/too-many` with `retryAfterSeconds`. */
  check(address: string): Result<void>
  countFailure(address: string): void
}

export interface AttemptLimitOptions {
  readonly maxFailures: number
  readonly windowMs: number
  readonly clock: Clock
}

interface Window {
  readonly endsAtMs: number
  failureCount: number
}

/** Addresses are forgotten in the order in which they came when more than this many are known. */
const MAX_ADDRESSES = 20_000

/** A counter of failures for each address, in memory. */
export function createAttemptLimit({
  maxFailures,
  windowMs,
  clock,
}: AttemptLimitOptions): AttemptLimit {
  const windows = new Map<string, Window>()

  function current(key: string): Window | undefined {
    const window = windows.get(key)
    const restMs = window === undefined ? 0 : window.endsAtMs - clock.nowMs()
    // A window that has more left than its whole is from before the clock was set back.
    if (restMs <= 0 || restMs > windowMs) {
      windows.delete(key)
      return undefined
    }
    return window
  }

  return {
    check(address) {
      const window = current(addressGroup(address))
      if (window === undefined || window.failureCount < maxFailures) return ok(undefined)
      const retryAfterSeconds = Math.ceil((window.endsAtMs - clock.nowMs()) / 1000)
      return refuse('request/too-many', { retryAfterSeconds })
    },
    countFailure(address) {
      const key = addressGroup(address)
      const window = current(key)
      if (window !== undefined) {
        window.failureCount += 1
        return
      }
      const oldest = windows.keys().next()
      if (windows.size >= MAX_ADDRESSES && oldest.done !== true) windows.delete(oldest.value)
      windows.set(key, { endsAtMs: clock.nowMs() + windowMs, failureCount: 1 })
    },
  }
}

/** The part of an address that one customer has: all of IPv4, the first 64 bits of IPv6 (LIMIT-2). */
export function addressGroup(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1] !== undefined) return mapped[1]
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const headParts = head === '' ? [] : head.split(':')
  const tailParts = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - headParts.length - tailParts.length
  const parts = [...headParts, ...Array.from({ length: zeros }, () => '0'), ...tailParts]
  return `${parts
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

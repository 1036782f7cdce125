/** A source of random bytes; `crypto.getRandomValues` works on plain http too, `randomUUID` does not. */
export type RandomBytes = (byteCount: number) => Uint8Array

// Present in browsers and in Node; the pure compile knows neither's types.
declare const crypto: { getRandomValues: (bytes: Uint8Array) => Uint8Array }

/** Secure random bytes, in browser and Node alike. */
export const secureRandomBytes: RandomBytes = (byteCount) =>
  crypto.getRandomValues(new Uint8Array(byteCount))

/**
 * Repeatable bytes for tests and samples (mulberry32, public domain, by Tommy Ettinger).
 * Never for secrets.
 */
export function seededRandomBytes(seed: number): RandomBytes {
  let state = seed >>> 0
  function nextByte(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) & 0xff
  }
  return (byteCount) => Uint8Array.from({ length: byteCount }, nextByte)
}

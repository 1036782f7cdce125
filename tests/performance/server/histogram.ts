/** Latencies in buckets of 1 %, from 10 µs to 100 s. */
export interface Histogram {
  add(ms: number): void
  /** Milliseconds that a share of all stay within; NaN where there are none. */
  quantile(share: number): number
  readonly maxMs: number
}

const SMALLEST_MS = 0.01
const BUCKETS_PER_E_FOLD = 100
const BUCKETS = 1620

export function createHistogram(): Histogram {
  const buckets = new Uint32Array(BUCKETS)
  let count = 0
  let maxMs = 0

  return {
    add(ms) {
      if (ms > maxMs) maxMs = ms
      const index =
        ms <= SMALLEST_MS
          ? 0
          : Math.min(BUCKETS - 1, Math.floor(Math.log(ms / SMALLEST_MS) * BUCKETS_PER_E_FOLD))
      buckets[index] = (buckets[index] ?? 0) + 1
      count += 1
    },
    quantile(share) {
      if (count === 0) return Number.NaN
      let left = Math.ceil(count * share)
      const found = buckets.findIndex((size) => (left -= size) <= 0)
      return SMALLEST_MS * Math.exp(found / BUCKETS_PER_E_FOLD)
    },
    get maxMs() {
      return maxMs
    },
  }
}

import type { Spread } from './results.ts'
import type { Bar } from './scenario.ts'

/** A ratio below this is noise on a machine that others use too. */
export const NOISE = 1.15

/** Whether ours keeps a bar. What misses it by no more than the noise is said to. */
export function judgeBar({ atMost, atLeast }: Bar, { median }: Spread): string {
  const share =
    atMost === undefined ? (atLeast ?? 0) / median : atMost === 0 ? median + 1 : median / atMost
  if (share <= 1) return 'PASS'
  return share <= NOISE ? 'within the spread' : 'over'
}

/** Whether ours is ahead of a peer, by the share that it needs of what the peer does. */
export function judgeShare({ median }: Spread): string {
  if (median < 1 / NOISE) return 'ahead'
  return median <= NOISE ? 'within the spread' : 'behind'
}

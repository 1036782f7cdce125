import type { Spread } from './results.ts'
import type { Bar } from './scenario.ts'

/** A ratio below this is noise on a machine that others use too. */
export const NOISE = 1.15

/**
 * Whether ours keeps a bar, by the median. What misses it by no more than the noise, or in some
 * repetitions alone, is said to.
 */
export function judgeBar({ atMost, atLeast }: Bar, { median, min, max }: Spread): string {
  if (atMost === undefined) {
    const least = atLeast ?? 0
    if (median >= least) return 'PASS'
    return max >= least || median * NOISE >= least ? 'within the spread' : 'over'
  }
  if (median <= atMost) return 'PASS'
  return min <= atMost || median <= atMost * NOISE ? 'within the spread' : 'over'
}

/**
 * Whether ours is ahead of a peer, by the share that it needs of what the peer does: only where every
 * repetition says the same, and by more than the noise.
 */
export function judgeShare({ median, min, max }: Spread): string {
  if (max < 1 && median < 1 / NOISE) return 'ahead'
  return min > 1 && median > NOISE ? 'behind' : 'within the spread'
}

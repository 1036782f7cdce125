const FIRST_DELAY_MS = 400
const LONGEST_DELAY_MS = 20_000

/**
 * How long to wait before the next attempt, in milliseconds. It doubles with each attempt that did not
 * sync and is spread over its upper half, so that a whole workshop does not return in one instant.
 * `attempt` counts from 0; `random` is in [0, 1).
 */
export function reconnectDelayMs(attempt: number, random: number): number {
  const ceilingMs = Math.min(FIRST_DELAY_MS * 2 ** Math.min(attempt, 16), LONGEST_DELAY_MS)
  return Math.round(ceilingMs * (0.5 + random / 2))
}

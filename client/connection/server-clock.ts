/** A minute of heartbeats: long enough to see past one slow network, short enough to follow a corrected clock. */
const WINDOW = 6

export interface ServerClock {
  /** Takes the server's time as it arrived; returns how far the server's clock is ahead of ours, in ms. */
  readonly observe: (serverTimeMs: number, localTimeMs: number) => number
}

/**
 * Estimates the server's clock from its heartbeats. The way here only ever makes the server look
 * behind, so the best estimate is the highest one of the last minute.
 */
export function createServerClock(): ServerClock {
  let offsetsMs: readonly number[] = []
  return {
    observe(serverTimeMs, localTimeMs) {
      offsetsMs = [...offsetsMs, serverTimeMs - localTimeMs].slice(-WINDOW)
      return Math.max(...offsetsMs)
    },
  }
}

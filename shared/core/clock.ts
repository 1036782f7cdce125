/** The time of day comes in by argument, so that tests are exact. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly nowMs: () => number
}

/** The machine's clock. */
export const systemClock: Clock = { nowMs: () => Date.now() }

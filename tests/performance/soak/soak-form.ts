/** How a soak is run: the same churn, in other numbers. */
export interface SoakForm {
  /** When the churn has told what it can. */
  readonly isEnough: (elapsedMs: number, sittings: number) => boolean
  readonly sampleEveryMs: number
  /** Groups of people that come and go beside each other. */
  readonly tables: number
  /** Plans of one table; while it is at one of them, nobody is in the others. */
  readonly plansOfATable: number
  /** Between two of the ten frames of one drag. */
  readonly paceMs: number
  /** What of the server's limits is shortened so that a short run meets all that a long one does. */
  readonly syncLimits: Readonly<Record<string, number>>
}

const MINUTE_MS = 60_000

/** With the limits of a real server: a sample each minute, of a short run each twentieth. */
export function longForm(minutes: number): SoakForm {
  const churnMs = minutes * MINUTE_MS
  return {
    isEnough: (elapsedMs) => elapsedMs >= churnMs,
    sampleEveryMs: Math.min(MINUTE_MS, churnMs / 20),
    tables: 6,
    plansOfATable: 8,
    paceMs: 50,
    syncLimits: {},
  }
}

/** For the suite: rooms are let go of at once, and it is over after so many sittings, fast machine or not. */
export function shortForm(sittings: number): SoakForm {
  return {
    isEnough: (_elapsedMs, done) => done >= sittings,
    sampleEveryMs: 500,
    tables: 3,
    plansOfATable: 3,
    paceMs: 5,
    syncLimits: { roomIdleMs: 150, stopSpreadMs: 0, heartbeatMs: 1000 },
  }
}

/** How a soak is run: the same churn, in other numbers. */
export interface SoakForm {
  readonly churnMs: number
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
  return {
    churnMs: minutes * MINUTE_MS,
    sampleEveryMs: Math.min(MINUTE_MS, (minutes * MINUTE_MS) / 20),
    tables: 6,
    plansOfATable: 8,
    paceMs: 50,
    syncLimits: {},
  }
}

/** For the suite: rooms are let go of at once. */
export function shortForm(seconds: number): SoakForm {
  return {
    churnMs: seconds * 1000,
    sampleEveryMs: (seconds * 1000) / 20,
    tables: 3,
    plansOfATable: 3,
    paceMs: 5,
    syncLimits: { roomIdleMs: 150, stopSpreadMs: 0, heartbeatMs: 1000 },
  }
}

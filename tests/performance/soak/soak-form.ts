export const watched = [
  'heapBytes',
  'externalBytes',
  'rssBytes',
  'rooms',
  'handles',
  'descriptors',
  'databaseBytes',
  'walBytes',
] as const
export type Watched = (typeof watched)[number]

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
  /** Which share of it may be added in the last half of the churn; what is not named may grow. */
  readonly mostGrowth: Readonly<Partial<Record<Watched, number>>>
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
    mostGrowth: {
      heapBytes: 0.05,
      externalBytes: 0.2,
      rssBytes: 0.1,
      rooms: 0.5,
      handles: 0.25,
      descriptors: 0.25,
      databaseBytes: 0.25,
      walBytes: 0.5,
    },
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
    // Code that is compiled and threads that start are most of what is added in some seconds.
    mostGrowth: { heapBytes: 0.25 },
    syncLimits: { roomIdleMs: 150, stopSpreadMs: 0, heartbeatMs: 1000 },
  }
}

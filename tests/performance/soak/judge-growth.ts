/** How something developed over the last half of a run. */
export interface Growth {
  /** By which share of its mean it grew, by a line through all samples; 0.1 is ten percent. */
  readonly share: number
  /** The least that can be said for certain of it: samples scatter. */
  readonly certainShare: number
}

/** Two standard errors: one run of forty says of what is flat that it grows. */
const STANDARD_ERRORS = 2
const FEWEST = 5

/**
 * A line through the last half of the samples, which are equally far apart, by least squares. The first
 * half is the warm-up. Fewer than five samples in it say nothing: no growth.
 */
export function judgeGrowth(samples: readonly number[]): Growth {
  const values = samples.slice(Math.floor(samples.length / 2))
  const mean = sum(values) / values.length
  if (values.length < FEWEST || mean === 0) return { share: 0, certainShare: 0 }
  const middle = (values.length - 1) / 2
  const spread = sum(values.map((_, at) => (at - middle) ** 2))
  const slope = sum(values.map((value, at) => (at - middle) * (value - mean))) / spread
  const residual = sum(values.map((value, at) => (value - mean - slope * (at - middle)) ** 2))
  const error = Math.sqrt(residual / (values.length - 2) / spread)
  const share = (perSample: number) => (perSample * (values.length - 1)) / mean
  return { share: share(slope), certainShare: share(slope - STANDARD_ERRORS * error) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

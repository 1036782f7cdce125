import { MAX_NAME_LENGTH, date, flag, number, rank, text } from './field.ts'
import { direction, frequency, kpiType } from './scales.ts'

/** A figure that tells whether a goal, objective or action works; defined before it is measured. */
export const kpiFields = {
  name: text(MAX_NAME_LENGTH),
  definition: text(1000),
  kpiType,
  measureUnit: text(40),
  direction,
  baseline: number(),
  baselineOn: date(),
  target: number(),
  dueOn: date(),
  frequency,
  source: text(500),
  visibleToCustomer: flag(),
  order: rank(),
} as const

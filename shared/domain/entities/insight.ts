import { MAX_NAME_LENGTH, date, flag, rank, text } from './field.ts'
import { confidence, priority } from './scales.ts'

/** What every piece of knowledge carries: where it comes from, how sure it is, where it holds. */
export const insightFields = {
  name: text(MAX_NAME_LENGTH),
  priority,
  confidence,
  confirmedOn: date(),
  source: text(500),
  evidence: text(2000),
  /** Unit and site of the customer that it is about. */
  unit: text(200),
  site: text(200),
  visibleToCustomer: flag(),
  order: rank(),
} as const

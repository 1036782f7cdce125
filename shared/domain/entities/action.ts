import { MAX_NAME_LENGTH, date, extras, flag, rank, text } from './field.ts'
import { horizon, priority, status } from './scales.ts'

/** What somebody of ours does, and by when. */
export const actionFields = {
  name: text(MAX_NAME_LENGTH),
  how: text(2000),
  status,
  horizon,
  startOn: date(),
  dueOn: date(),
  priority,
  /** Whether the customer was told that it will be done. */
  promised: flag(),
  area: text(120),
  unit: text(200),
  site: text(200),
  evidence: text(2000),
  visibleToCustomer: flag(),
  order: rank(),
  externalId: text(200),
  extras: extras(),
} as const

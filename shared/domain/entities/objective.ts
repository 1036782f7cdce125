import { MAX_NAME_LENGTH, date, flag, number, rank, text } from './field.ts'
import { horizon, priority } from './scales.ts'

/** An aim of ours with this customer. `amount` is in the account file's currency. */
export const objectiveFields = {
  name: text(MAX_NAME_LENGTH),
  customerGain: text(1000),
  ourGain: text(1000),
  horizon,
  dueOn: date(),
  amount: number(),
  amountBasis: text(500),
  priority,
  unit: text(200),
  site: text(200),
  visibleToCustomer: flag(),
  order: rank(),
} as const

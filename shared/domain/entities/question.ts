import { MAX_NAME_LENGTH, date, rank, text } from './field.ts'
import { priority, topic } from './scales.ts'

/** A piece that is missing: it stands where its answer would stand. */
export const questionFields = {
  name: text(MAX_NAME_LENGTH),
  topic,
  priority,
  dueOn: date(),
  unit: text(200),
  site: text(200),
  order: rank(),
} as const

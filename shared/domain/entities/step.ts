import { MAX_NAME_LENGTH, date, flag, rank, text } from './field.ts'

/** A part of an action, with a responsible and a date of its own. */
export const stepFields = {
  name: text(MAX_NAME_LENGTH),
  done: flag(),
  dueOn: date(),
  order: rank(),
} as const

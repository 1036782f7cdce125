import { MAX_NAME_LENGTH, extras, text } from './field.ts'
import { level } from './scales.ts'

/** A member of our own team on this plan. */
export const memberFields = {
  name: text(MAX_NAME_LENGTH),
  title: text(300),
  area: text(120),
  level,
  email: text(200),
  phone: text(80),
  externalId: text(200),
  extras: extras(),
} as const

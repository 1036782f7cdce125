import { extras, text } from './field.ts'
import { level } from './scales.ts'
/** A member of our own team on this plan. */
export const memberFields = {
  name: text(200),
  title: text(300),
  area: text(120),
  level,
  email: text(200),
  phone: text(80),
  externalId: text(200),
  extras: extras(),
}

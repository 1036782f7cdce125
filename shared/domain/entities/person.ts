import { MAX_NAME_LENGTH, date, extras, flag, text } from './field.ts'
import { buyingRoles, confidence, engagement, level, rating, stance } from './scales.ts'

/** A person at the customer: a stakeholder. Nothing but the name is needed. */
export const personFields = {
  name: text(MAX_NAME_LENGTH),
  title: text(300),
  unit: text(200),
  company: text(200),
  level,
  buyingRoles,
  power: rating,
  influence: rating,
  interest: rating,
  stance,
  engagement,
  desiredEngagement: engagement,
  /** A part that somebody must play, whose name is not known yet. */
  placeholder: flag(),
  email: text(200),
  phone: text(80),
  mobile: text(80),
  site: text(200),
  agenda: text(2000),
  confidence,
  source: text(500),
  confirmedOn: date(),
  externalId: text(200),
  extras: extras(),
} as const

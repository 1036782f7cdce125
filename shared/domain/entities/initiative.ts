import { text } from './field.ts'
import { insightFields } from './insight.ts'

/** What the customer does already about a goal or a challenge, and what is to come of it. */
export const initiativeFields = { ...insightFields, outcome: text(1000) } as const

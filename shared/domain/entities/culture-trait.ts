import { insightFields } from './insight.ts'

/** How things are done at the customer, as far as it matters for us. */
export const cultureTraitFields = insightFields

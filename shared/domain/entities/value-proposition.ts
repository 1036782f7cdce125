import { insightFields } from './insight.ts'

/** What of ours answers a goal or a challenge, in words of the customer's benefit. */
export const valuePropositionFields = insightFields

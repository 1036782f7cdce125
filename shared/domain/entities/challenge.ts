import { insightFields } from './insight.ts'

/** What stands between the customer and a goal, or presses them. */
export const challengeFields = insightFields

import { insightFields } from './insight.ts'
import { scope } from './scales.ts'

/** An aim of the customer; ours are objectives. */
export const goalFields = { ...insightFields, scope } as const

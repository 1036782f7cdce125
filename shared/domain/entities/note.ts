import { insightFields } from './insight.ts'

/** A piece that nobody has sorted yet. */
export const noteFields = insightFields

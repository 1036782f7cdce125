import { check } from './check.ts'

/** The check page alone: nobody else has to load it. */
export const checkTexts = { check }

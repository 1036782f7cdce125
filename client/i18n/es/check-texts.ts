import { check } from './check.ts'

export const checkTexts = { check }

import { foldText } from '../../core/fold-text.ts'

/**
 * A header or a word of a list as it is compared: without capitals, accents, blanks and marks, so
 * that "Reports To", `reports_to` and "ReportsTo" are one. '' where nothing is left.
 */
export function headerKey(text: string): string {
  return foldText(text).replaceAll(/[^\p{Letter}\p{Number}]/gu, '')
}

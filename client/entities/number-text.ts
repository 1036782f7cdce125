import type { Language } from '#shared/domain/plan-view.ts'
import { findNumber } from '#shared/exchange/csv/read-number.ts'

/**
 * A number as people type it, or undefined where it is none.
 *
 * TYPED-1: it is read as one that comes from a table is (NUMBER-1, NUMBER-2).
 * TYPED-2: but a single sign before exactly three digits reads as the language writes it, which a file
 * does not tell: "1.500" is one thousand five hundred in Spanish and one and a half in English.
 */
export function parseNumber(typed: string, language: Language): number | undefined {
  const text = typed.trim().replace(/^–/, '−')
  const isFraction = language === 'es' ? /^[-−]?\d+,\d{3}$/ : /^[-−]?\d+\.\d{3}$/
  return isFraction.test(text) ? Number(text.replace('−', '-').replace(',', '.')) : findNumber(text)
}

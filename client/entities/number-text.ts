import type { Language } from '#shared/domain/plan-view.ts'

type Sign = '.' | ','

/**
 * A number as people type it, or undefined where it is none.
 *
 * NUMBER-1: where dot and comma both stand, the last of them is the decimal one; a sign that stands
 * more than once parts thousands.
 * NUMBER-2: a single sign before exactly three digits reads as the language writes it: "1.500" is one
 * thousand five hundred in Spanish and one and a half in English.
 */
export function parseNumber(typed: string, language: Language): number | undefined {
  const text = typed.replace(/[\s']/g, '').replace(/^[−–]/, '-')
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(text)) return undefined
  const decimalSign = findDecimalSign(text, language)
  const whole = decimalSign === null ? text : text.slice(0, text.lastIndexOf(decimalSign))
  const fraction = decimalSign === null ? '' : text.slice(whole.length + 1)
  return Number(`${whole.replace(/[.,]/g, '')}.${fraction || '0'}`)
}

function findDecimalSign(text: string, language: Language): Sign | null {
  const dot = text.lastIndexOf('.')
  const comma = text.lastIndexOf(',')
  if (dot === -1 && comma === -1) return null
  const last: Sign = dot > comma ? '.' : ','
  if (dot !== -1 && comma !== -1) return last
  if (text.indexOf(last) !== text.lastIndexOf(last)) return null
  const isGroup = /^-?\d{1,3}[.,]\d{3}$/.test(text) && last !== (language === 'es' ? ',' : '.')
  return isGroup ? null : last
}

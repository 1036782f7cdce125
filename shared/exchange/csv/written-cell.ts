import type { AnyFieldValue } from '../../domain/entities/field.ts'
import type { Language } from '../../domain/plan-view.ts'
import {
  optionLabel,
  stanceLabel,
  vocabulary,
  type Vocabulary,
} from '../../domain/vocabulary/vocabulary.ts'
import { tableWords } from './table-words.ts'

/** Which list of the vocabulary has the words of a field's codes. */
const lists: ReadonlyMap<string, keyof Vocabulary['options']> = new Map([
  ['level', 'level'],
  ['confidence', 'confidence'],
  ['engagement', 'engagement'],
  ['desiredEngagement', 'engagement'],
  ['buyingRoles', 'buyingRoles'],
])

/** A field's value as it stands in a table: ratings as numbers, codes as words, nothing as ''. */
export function writtenCell(
  field: string,
  value: AnyFieldValue,
  language: Language,
): string | number {
  const words = vocabulary(language)
  const list = lists.get(field)
  const label = (code: string) => (list === undefined ? code : optionLabel(words, list, code))
  if (typeof value === 'number') return field === 'stance' ? stanceLabel(words, value) : value
  if (typeof value === 'boolean') return value ? tableWords[language].yes : ''
  if (typeof value === 'string') return label(value)
  return Array.isArray(value) ? value.map(label).join('; ') : ''
}

import type { AnyFieldValue } from '../../domain/entities/field.ts'
import type { Language } from '../../domain/plan-view.ts'
import { optionLabel, stanceLabel, vocabulary } from '../../domain/vocabulary/vocabulary.ts'
import { listOf } from './option-words.ts'
import { tableWords } from './table-words.ts'

/** A field's value as it stands in a table: numbers as numbers, codes as words, nothing as ''. */
export function writtenCell(
  field: string,
  value: AnyFieldValue,
  language: Language,
): string | number {
  const words = vocabulary(language)
  const list = listOf(words, field)
  const label = (code: string) => (list === undefined ? code : optionLabel(words, list, code))
  if (typeof value === 'number') return field === 'stance' ? stanceLabel(words, value) : value
  if (typeof value === 'boolean') return value ? tableWords[language].yes : ''
  if (typeof value === 'string') return label(value)
  return Array.isArray(value) ? value.map(label).join('; ') : ''
}

import { fieldLabel, type Vocabulary } from '../domain/vocabulary/vocabulary.ts'
import type { BoardLabel, BoardStrings } from './define-board.ts'

/** A zone's or a move target's name in words; a key without a text shows itself. */
export function boardLabel(strings: BoardStrings, words: Vocabulary, label: BoardLabel): string {
  const text = strings.labels[label.labelKey] ?? label.labelKey
  const values = new Map<string, string>()
  for (const [name, value] of Object.entries(label.values ?? {})) values.set(name, String(value))
  for (const [name, field] of Object.entries(label.fields ?? {})) {
    values.set(name, fieldLabel(words, field))
  }
  return text.replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => values.get(name) ?? hole)
}

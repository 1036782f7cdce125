import { fieldLabel, type Vocabulary } from '../domain/vocabulary/vocabulary.ts'

/** A text of a board's strings with what it takes: `boardLabel` puts it into words. */
export interface BoardLabel {
  readonly labelKey: string
  /** Values as they are: names, numbers. */
  readonly values?: Readonly<Record<string, string | number>>
  /** Values that are names of fields, shown by the vocabulary's words. */
  readonly fields?: Readonly<Record<string, string>>
}

/** What the texts of every kind of board hold, besides its own. */
export interface BoardStrings {
  readonly name: string
  readonly description: string
  /** By the label keys of zones and move targets; `{{name}}` takes a value. */
  readonly labels: Readonly<Record<string, string>>
  /** What an empty zone asks for, by zone id. */
  readonly hints?: Readonly<Record<string, string>>
}

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

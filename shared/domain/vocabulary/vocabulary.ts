import type { Language } from '../plan-view.ts'
import { en } from './en.ts'
import { es } from './es.ts'

/** The shape of the words; a language that misses one does not compile. */
export type Vocabulary = typeof en

const byLanguage: Readonly<Record<Language, Vocabulary>> = { en, es }

/** The words of a language. Codes are stored, words are shown. */
export function vocabulary(language: Language): Vocabulary {
  return byLanguage[language]
}

/** The written anchor of a scale's value, or undefined where the scale has none there. */
export function findAnchor(
  words: Vocabulary,
  scale: keyof Vocabulary['anchors'],
  value: number,
): string | undefined {
  return new Map(Object.entries(words.anchors[scale])).get(String(value))
}

/** The word for an option of a list field, or the code itself where it has none. */
export function optionLabel(
  words: Vocabulary,
  list: keyof Vocabulary['options'],
  code: string,
): string {
  return new Map<string, string>(Object.entries(words.options[list])).get(code) ?? code
}

/** The word for a stance, or for its being unknown. */
export function stanceLabel(words: Vocabulary, stance: number | null): string {
  if (stance === null) return words.unknown
  return new Map<string, string>(Object.entries(words.stances)).get(String(stance)) ?? words.unknown
}

/** The word for a field of any entity or link, or its name in code where it has none. */
export function fieldLabel(words: Vocabulary, field: string): string {
  return new Map<string, string>(Object.entries(words.fields)).get(field) ?? field
}

import type { Field } from '#shared/domain/entities/field.ts'
import {
  findAnchor,
  optionLabel,
  stanceLabel,
  type Vocabulary,
} from '#shared/domain/vocabulary/vocabulary.ts'

type ScaleName = keyof Vocabulary['anchors']
type ListName = keyof Vocabulary['options']

/** The vocabulary's list for a field; the wanted engagement has the words of the present one. */
function listNameOf(fieldName: string): ListName {
  return (fieldName === 'desiredEngagement' ? 'engagement' : fieldName) as ListName
}

/** What a value of a scale means, in words. */
export function anchorOf(words: Vocabulary, fieldName: string, value: number): string {
  const isAnchored = Object.hasOwn(words.anchors, fieldName)
  const anchor = isAnchored ? findAnchor(words, fieldName as ScaleName, value) : undefined
  return anchor ?? String(value)
}

/** What null is called for a field: a stance is unknown, a rating is not made. */
export function unsetWord(words: Vocabulary, fieldName: string): string {
  return fieldName === 'stance' || fieldName === 'engagement' ? words.unknown : words.notRated
}

/** The options of a list field with their words, in the field's order. */
export function optionsOf(
  words: Vocabulary,
  fieldName: string,
  options: readonly string[],
): { readonly value: string; readonly label: string }[] {
  const list = listNameOf(fieldName)
  return options.map((value) => ({ value, label: optionLabel(words, list, value) }))
}

/** Letters that fit into a strip beside a label, and into one below it. */
const BESIDE_LETTERS = 18
const BELOW_LETTERS = 36
const MAX_STRIP_OPTIONS = 3

/**
 * Whether the options of a list field are few and short enough to stand side by side, and whether they
 * fit beside the label or need the row below it.
 */
export function stripWidth(
  words: Vocabulary,
  fieldName: string,
  field: Field,
): 'beside' | 'below' | 'none' {
  if (field.type !== 'choice' || field.options.length > MAX_STRIP_OPTIONS) return 'none'
  const letters = optionsOf(words, fieldName, field.options).reduce(
    (sum, { label }) => sum + label.length,
    0,
  )
  if (letters <= BESIDE_LETTERS) return 'beside'
  return letters <= BELOW_LETTERS ? 'below' : 'none'
}

/** A field's value as words, for a cell, a summary or a screen reader; '' where it is unset. */
export function valueText(
  words: Vocabulary,
  fieldName: string,
  field: Field,
  value: unknown,
): string {
  if (value === null || value === undefined) return ''
  switch (field.type) {
    case 'scale':
      if (typeof value !== 'number') return ''
      return fieldName === 'stance'
        ? stanceLabel(words, value)
        : `${value}: ${anchorOf(words, fieldName, value)}`
    case 'choice':
      return typeof value === 'string' ? optionLabel(words, listNameOf(fieldName), value) : ''
    case 'choices':
      return Array.isArray(value)
        ? value.map((code) => optionLabel(words, listNameOf(fieldName), String(code))).join(', ')
        : ''
    case 'number':
      return typeof value === 'number' ? String(value) : ''
    case 'flag':
    case 'rank':
    case 'extras':
      return ''
    case 'text':
    case 'date':
      return typeof value === 'string' ? value : ''
  }
}

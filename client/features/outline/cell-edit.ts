import type { Json } from '#shared/core/json.ts'
import type { Field } from '#shared/domain/entities/field.ts'

import type { Column } from './columns.ts'

/**
 * What a key does to a cell that is not being edited.
 *
 * CELL-1: a digit rates at once or begins a number; a letter begins to type over a text; Enter and F2 open the editor.
 * CELL-2: Backspace empties a cell, but never a name.
 */
export type CellKey =
  | { readonly type: 'edit'; readonly text: string | null }
  | { readonly type: 'set'; readonly value: Json }
  | { readonly type: 'clear' }

/** What a key does to the cell of a column; undefined where it does nothing. */
export function readCellKey(column: Column, key: string): CellKey | undefined {
  if (column.type === 'tally' || column.type === 'marks') return undefined
  if (key === 'Enter' || key === 'F2') return { type: 'edit', text: null }
  if (key === 'Backspace') return column.id === 'name' ? undefined : { type: 'clear' }
  if (column.type === 'relation') return undefined
  const { field } = column
  if (field.type === 'scale') return readRating(field, key)
  if (field.type === 'number') return /^[\d-]$/.test(key) ? { type: 'edit', text: key } : undefined
  const isCharacter = Array.from(key).length === 1 && key !== ' '
  return field.type === 'text' && isCharacter ? { type: 'edit', text: key } : undefined
}

function readRating(field: Extract<Field, { type: 'scale' }>, key: string): CellKey | undefined {
  const isRating = /^\d$/.test(key) && field.min >= 0
  const value = Number(key)
  return isRating && value >= field.min && value <= field.max ? { type: 'set', value } : undefined
}

/** The value that empties a field. */
export function emptyValue(field: Field): Json {
  if (field.type === 'text') return ''
  if (field.type === 'choices') return []
  return field.type === 'flag' ? false : null
}

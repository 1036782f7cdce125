import type { Json } from '../../core/json.ts'
import type { Field } from '../../domain/entities/field.ts'
import { cleanLine } from '../../protocol/clean-line.ts'
import type { ImportReason } from './import-problem.ts'
import { findOption } from './option-words.ts'
import { type DayOrder, findDay, isGuessedDay } from './read-day.ts'
import { findNumber } from './read-number.ts'
import { findStance, findWhole, findYes } from './value-words.ts'

/** What a cell means to its field; undefined where it means nothing to it. */
export interface RecordCell {
  readonly value: Json | undefined
  /** Whether the value holds all the cell says; where not, the cell itself is kept. */
  readonly isWhole: boolean
  /** What a person should be told. */
  readonly reason?: ImportReason
}

const SEVERAL_LINES_FROM = 500
const NO = /^(?:no|n|false|falso|0)$/i

/** Reads a cell that is not blank for a field of any kind of entity. */
export function readRecordCell(
  name: string,
  field: Field,
  cell: string,
  dayOrder: DayOrder,
): RecordCell {
  switch (field.type) {
    case 'text':
      return readText(cell, field.maxLength)
    case 'scale': {
      const value = name === 'stance' ? findStance(cell) : findWhole(cell)
      return known(
        value !== undefined && value >= field.min && value <= field.max ? value : undefined,
      )
    }
    case 'choice':
      return known(findOption(name, field.options, cell))
    case 'choices':
      return readChoices(name, field.options, cell)
    case 'flag':
      return known(NO.test(cell) ? false : findYes(cell))
    case 'date': {
      const value = findDay(cell, dayOrder)
      if (value === undefined || !isGuessedDay(cell, dayOrder)) return known(value)
      return { value, isWhole: true, reason: 'guessed-day' }
    }
    case 'number':
      return known(findNumber(cell))
    case 'rank':
    case 'extras':
      return known(undefined)
  }
}

function known(value: Json | undefined): RecordCell {
  return value === undefined ? { value, isWhole: false } : { value, isWhole: true }
}

function readText(cell: string, maxLength: number): RecordCell {
  const value = maxLength >= SEVERAL_LINES_FROM ? cell : cleanLine(cell)
  if (value.length <= maxLength) return known(value)
  return {
    value: value.slice(0, maxLength).trimEnd(),
    isWhole: false,
    reason: 'text-shortened',
  }
}

function readChoices(name: string, options: readonly string[], cell: string): RecordCell {
  const words = cell.split(/[;|]/).filter((word) => word.trim() !== '')
  const codes = words.map((word) => findOption(name, options, word))
  const found = options.filter((option) => codes.includes(option))
  const isWhole = codes.every((code) => code !== undefined)
  return { value: found.length > 0 ? found : undefined, isWhole }
}

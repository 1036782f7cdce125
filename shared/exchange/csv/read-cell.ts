import type { JsonObject } from '../../core/json.ts'
import { isDay } from '../../domain/entities/decode-field.ts'
import { personFields } from '../../domain/entities/person.ts'
import { cleanLine } from '../../protocol/clean-line.ts'
import type { ColumnField } from './column-uses.ts'
import type { ImportReason } from './import-problem.ts'
import {
  findConfidence,
  findEngagement,
  findLevel,
  findStance,
  findWhole,
  findYes,
  isOwnLevel,
  readRoles,
} from './value-words.ts'

/** What a cell means to its field. */
export interface CellReading {
  /** Values by field; a blocker among the roles fills another field than its own. */
  readonly fields: JsonObject
  /** Whether the fields hold all the cell says; where not, the cell itself is kept. */
  readonly isWhole: boolean
  /** Why not, where a person should be told. */
  readonly reason?: ImportReason
}

/** Fields that may hold several lines. */
const LONG_TEXTS: ReadonlySet<ColumnField> = new Set(['agenda', 'source'])

/** Reads a cell that is not blank for a field of the person. */
export function readCell(field: ColumnField, cell: string): CellReading {
  switch (field) {
    case 'power':
    case 'influence':
    case 'interest': {
      const value = findWhole(cell)
      const { min, max } = personFields[field]
      return whole(field, value !== undefined && value >= min && value <= max ? value : undefined)
    }
    case 'stance':
      return whole(field, findStance(cell))
    case 'level':
      return { ...whole(field, findLevel(cell)), ...(isOwnLevel(cell) ? {} : { isWhole: false }) }
    case 'confidence':
      return whole(field, findConfidence(cell))
    case 'engagement':
    case 'desiredEngagement':
      return whole(field, findEngagement(cell))
    case 'confirmedOn':
      return whole(field, isDay(cell) ? cell : undefined)
    case 'placeholder':
      return { fields: findYes(cell) === true ? { placeholder: true } : {}, isWhole: true }
    case 'buyingRoles':
      return readRolesCell(cell)
    default:
      return readText(field, cell)
  }
}

function whole(field: ColumnField, value: string | number | undefined): CellReading {
  return value === undefined
    ? { fields: {}, isWhole: false, reason: 'value-kept' }
    : { fields: { [field]: value }, isWhole: true }
}

function readRolesCell(cell: string): CellReading {
  const { codes, isBlocker, unknown } = readRoles(cell)
  const fields = {
    ...(codes.length > 0 ? { buyingRoles: codes } : {}),
    ...(isBlocker ? { stance: -2 } : {}),
  }
  return unknown.length === 0
    ? { fields, isWhole: true }
    : { fields, isWhole: false, reason: 'value-kept' }
}

function readText(
  field: Extract<
    ColumnField,
    | 'title'
    | 'unit'
    | 'company'
    | 'email'
    | 'phone'
    | 'mobile'
    | 'site'
    | 'agenda'
    | 'source'
    | 'externalId'
  >,
  cell: string,
): CellReading {
  const { maxLength } = personFields[field]
  const plain = field === 'email' ? cell.replace(/^mailto:/i, '') : cell
  const value = LONG_TEXTS.has(field) ? plain : cleanLine(plain)
  if (value.length <= maxLength) return { fields: { [field]: value }, isWhole: true }
  return {
    fields: { [field]: value.slice(0, maxLength).trimEnd() },
    isWhole: false,
    reason: 'text-shortened',
  }
}

import type { JsonObject } from '../core/json.ts'
import { personFields } from '../domain/entities/person.ts'
import { cleanLine } from '../protocol/clean-line.ts'
import type { ColumnUse } from './csv/column-uses.ts'
import { headerKey } from './csv/header-key.ts'
import { knownHeaders } from './csv/known-headers.ts'
import { isNobody } from './csv/none-marker.ts'
import { readPeople } from './csv/read-people.ts'
import { readTable } from './csv/read-table.ts'
import { recogniseColumns } from './csv/recognise-columns.ts'

/**
 * Pasted or typed text → people.
 *
 * PASTE-1: a line is a person: "name, title"; bullets and numbers in front go.
 * PASTE-2: cells of a spreadsheet are name, title, unit; an e-mail or a telephone number is known by
 * its looks, in whatever place it stands.
 * PASTE-3: below a row of known headers the cells are what the headers say.
 * PASTE-4: a line without a name is nobody; nothing is refused.
 */
export interface PastedPerson {
  /** Values that fit `personFields`, the name always. */
  readonly fields: JsonObject
  readonly notes: string
}

/** The most people that one paste brings in; what comes after them is left out. */
export const MAX_PASTED = 500

/** Reads the people of a text of any number of lines; a typed line "name, title" is one of one line. */
export function parsePastedPeople(text: string): readonly PastedPerson[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  if (hasHeaders(lines)) return readWithHeaders(lines.join('\n'))
  return lines
    .flatMap((line) => {
      const person = readLine(line)
      return person === null ? [] : [person]
    })
    .slice(0, MAX_PASTED)
}

const NAMING: ReadonlySet<ColumnUse> = new Set(['fullName', 'firstName', 'lastName', 'title'])

/** At least two cells of the first line are headers, a name or a title among them. */
function hasHeaders(lines: readonly string[]): boolean {
  const cells = (lines.find((line) => line.trim() !== '') ?? '').split('\t')
  const uses = cells.map((cell) => knownHeaders.get(headerKey(cell))?.use)
  return (
    uses.filter(Boolean).length >= 2 && uses.some((use) => use !== undefined && NAMING.has(use))
  )
}

function readWithHeaders(text: string): readonly PastedPerson[] {
  const table = readTable(text, '\t')
  if (!table.ok) return []
  const { drafts } = readPeople(table.value, recogniseColumns(table.value))
  return drafts.slice(0, MAX_PASTED).map(({ fields, notes }) => ({ fields, notes }))
}

/** Bullets, dashes, check boxes and numbers that lists have in front of their lines. */
const LIST_MARK = /^\s*(?:(?:[-*•‣◦▪·–—]|\d{1,3}[.)]|[a-z]\)|\[[ x]?\])\s+)+/iu
const EMAIL = /^<?[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+>?$/
const PHONE = /^[+(]?\d[\d\s().\-/]{6,}$/

function readLine(line: string): PastedPerson | null {
  const cells = splitLine(line.replace(LIST_MARK, ''))
    .map((cell) => cleanLine(cell.replaceAll(/^"|"$/g, '')))
    .filter(Boolean)
  const email = cells.find((cell) => EMAIL.test(cell))
  const phone = cells.find((cell) => PHONE.test(cell))
  const words = cells.filter((cell) => cell !== email && cell !== phone)
  const [first = '', title = '', unit = ''] = words
  const name = isNobody(first) ? '' : first
  const known = name === '' ? title : name
  if (known === '') return null
  const fields = {
    name: known.slice(0, personFields.name.maxLength),
    ...(name === '' ? { placeholder: true } : {}),
    ...(title === '' ? {} : { title: title.slice(0, personFields.title.maxLength) }),
    ...(unit === '' ? {} : { unit: unit.slice(0, personFields.unit.maxLength) }),
    ...(email === undefined
      ? {}
      : { email: email.replaceAll(/[<>]/g, '').slice(0, personFields.email.maxLength) }),
    ...(phone === undefined ? {} : { phone: phone.slice(0, personFields.phone.maxLength) }),
  }
  return { fields, notes: '' }
}

/** Cells by tab; else name and title by the first comma, semicolon, bar or spaced dash. */
function splitLine(line: string): string[] {
  if (line.includes('\t')) return line.split('\t')
  const parted = line.replace(/(<[^\s<>]+@[^\s<>]+>)/, ', $1')
  const match = /^(.*?)(?:\s*[,;|]\s*|\s+[-–—]\s+)(.*)$/u.exec(parted)
  const [name = parted, rest = ''] = match === null ? [] : match.slice(1)
  const email = /(?:^|[,;|\s])\s*(<?[^\s<>@,;|]+@[^\s<>@,;|]+>?)\s*$/.exec(rest)
  return email === null
    ? [name, rest]
    : [name, rest.slice(0, email.index).replace(/[,;|\s]+$/, ''), email[1] ?? '']
}

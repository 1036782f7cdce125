import type { JsonObject } from '../core/json.ts'

/** Somebody as typed or pasted: fields of a person by name. */
export interface PastedPerson extends JsonObject {
  readonly name: string
}

/** Columns of pasted cells, in this order. */
const columns = ['name', 'title', 'unit', 'email'] as const
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/**
 * People from typed or pasted text: one a line, as "name, title, unit" or as cells of a spreadsheet.
 *
 * PASTE-1: a line with tabs is cells; else commas or semicolons part name, title and unit.
 * PASTE-2: an e-mail address is one, in whatever place it stands.
 * PASTE-3: bullets and numbers of a list are not part of a name; lines without a name are left out.
 */
export function parsePastedPeople(text: string): readonly PastedPerson[] {
  return text.split(/\r\n|\r|\n/).flatMap(parseLine)
}

function parseLine(line: string): PastedPerson[] {
  const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','
  const cells = line
    .replace(/^\s*(?:[-*•·–]|\d{1,3}[.)])\s+/, '')
    .split(separator)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
  const email = cells.find((cell) => EMAIL.test(cell))
  const others = cells.filter((cell) => cell !== email)
  const fields: Record<string, string> = email === undefined ? {} : { email }
  for (const [index, column] of columns.entries()) {
    const cell = others[index]
    if (cell !== undefined && cell !== '' && column !== 'email') fields[column] = cell
  }
  const { name } = fields
  return name === undefined ? [] : [{ ...fields, name }]
}

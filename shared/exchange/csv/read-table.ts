import Papa from 'papaparse'
import { ok, refuse, type Result } from '../../core/result.ts'

/**
 * The text of a file → its columns and rows.
 *
 * TABLE-1: the delimiter is recognised among , ; tab and |, or named by a first line `sep=;`.
 * TABLE-2: the first row that is not blank holds the headers. One without a header is named by its
 * place (`#3`), one that repeats an earlier header by both (`Phone (2)`).
 * TABLE-3: a row knows the line of the file it begins on, the first line being 1.
 * TABLE-4: quotes that do not close are refused with their line; nothing is guessed.
 * TABLE-5: rows with too few or too many cells are kept, and say so; cells beyond the headers get
 * columns of their own.
 */
export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

export interface TableRow {
  /** The line of the file, from 1. */
  readonly line: number
  /** As many as there are columns; blank where the row has none. */
  readonly cells: readonly string[]
  /** How many cells the row itself has more (or fewer, below 0) than there are headers. */
  readonly surplus: number
}

export interface Table {
  readonly delimiter: Delimiter
  /** Every name is different. */
  readonly columns: readonly string[]
  /** Rows with at least one cell that is not blank. */
  readonly rows: readonly TableRow[]
  /** Lines of rows that consist of delimiters alone. */
  readonly blankLines: readonly number[]
}

const MAX_ROWS = 5000
const MAX_COLUMNS = 150

/**
 * Reads a table; `chosen` is the delimiter a person picked over what was recognised.
 * Refuses `import/empty` (no row below the headers), `import/too-large` (over 5,000 rows or 150
 * columns) and `import/malformed-line` with `line`.
 */
export function readTable(text: string, chosen?: Delimiter): Result<Table> {
  const whole = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const named = /^"?sep=(.)"?\n/i.exec(whole)
  const body = named === null ? whole : whole.slice(named[0].length)
  const firstLine = named === null ? 1 : 2
  const delimiter = chosen ?? findDelimiter(named?.[1]) ?? recogniseDelimiter(body)
  const parsed = Papa.parse(body, { delimiter, newline: '\n', skipEmptyLines: false })
  const broken = parsed.errors.find(({ code }) => code.endsWith('Quotes'))
  if (broken !== undefined) {
    return refuse('import/malformed-line', {
      line: lineAt(body, broken.index ?? 0) + firstLine - 1,
    })
  }
  const rows = numberLines(parsed.data, firstLine)
  const [headers, ...filled] = rows.filter(({ cells }) => lastFilled(cells) > 0)
  if (headers === undefined || filled.length === 0) return refuse('import/empty')
  const width = Math.max(headers.cells.length, ...filled.map(({ cells }) => lastFilled(cells)))
  if (filled.length > MAX_ROWS || width > MAX_COLUMNS) return refuse('import/too-large')
  return ok({
    delimiter,
    columns: nameColumns(headers.cells, width),
    rows: filled.map(({ line, cells }) => ({
      line,
      cells: Array.from({ length: width }, (_, index) => (cells[index] ?? '').trim()),
      surplus: surplusOf(cells, headers.cells.length),
    })),
    blankLines: rows
      .filter(
        ({ line, cells }) => cells.length > 1 && lastFilled(cells) === 0 && line > headers.line,
      )
      .map(({ line }) => line),
  })
}

function findDelimiter(text: string | undefined): Delimiter | undefined {
  return delimiters.find((delimiter) => delimiter === text)
}

const SAMPLE_ROWS = 25

/** The one by which most rows have as many cells as the first; then the one with the most cells. */
function recogniseDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; share: number; width: number } = {
    delimiter: ',',
    share: 0,
    width: 1,
  }
  for (const delimiter of delimiters) {
    const [headers = [], ...rows] = Papa.parse(text, {
      delimiter,
      newline: '\n',
      skipEmptyLines: 'greedy',
      preview: SAMPLE_ROWS,
    }).data
    const width = headers.length
    const share = rows.filter((row) => row.length === width).length / Math.max(1, rows.length)
    const isBetter = share > best.share || (share === best.share && width > best.width)
    if (width > 1 && isBetter) best = { delimiter, share, width }
  }
  return best.delimiter
}

/** The line that holds a place of the text, the first being 1. */
function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

interface NumberedRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A cell may hold line breaks, so a row may take several lines (TABLE-3). */
function numberLines(rows: readonly (readonly string[])[], firstLine: number): NumberedRow[] {
  let line = firstLine
  return rows.map((cells) => {
    const row = { line, cells }
    line += cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 1)
    return row
  })
}

/** How many cells there are up to the last that is not blank; 0 where all are. */
function lastFilled(cells: readonly string[]): number {
  return cells.reduce((last, cell, index) => (cell.trim() === '' ? last : index + 1), 0)
}

/** Blank cells behind the last header are no surplus: programs write them freely. */
function surplusOf(cells: readonly string[], headerCount: number): number {
  return cells.length < headerCount
    ? cells.length - headerCount
    : Math.max(0, lastFilled(cells) - headerCount)
}

function nameColumns(headers: readonly string[], width: number): string[] {
  const names = new Set<string>()
  for (let index = 0; index < width; index += 1) {
    const header = (headers[index] ?? '').replaceAll(/\s+/g, ' ').trim()
    const name = header === '' ? `#${index + 1}` : header
    let free = name
    for (let count = 2; names.has(free); count += 1) free = `${name} (${count})`
    names.add(free)
  }
  return [...names]
}

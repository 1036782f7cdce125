import { isDay } from '../../domain/entities/decode-field.ts'
import { headerKey } from './header-key.ts'

/**
 * Days as programs and people write them.
 *
 * DAY-1: year first, an instant, a count of milliseconds or a spreadsheet's day number is that day,
 * whatever the country.
 * DAY-2: a month in words, English or Spanish, is that month.
 * DAY-3: of `3/4/2026` the column decides: where one cell has a number over 12 in front, the day is
 * first in all; where one has it in second place, the month. Else the reader's `isDayFirst` decides,
 * and who reads is told that it was a guess.
 */
export interface DayOrder {
  readonly isDayFirst: boolean
  readonly isSure: boolean
}

const months = 'jan|ene feb mar apr|abr may jun jul aug|ago sep|set oct nov dec|dic'
  .split(' ')
  .map((names) => names.split('|'))

const NUMBERS = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/

/** What the cells of a column say about their order of day and month. */
export function dayOrderOf(cells: readonly string[], isDayFirst: boolean): DayOrder {
  const pairs = cells.flatMap((cell) => {
    const [, first, second] = NUMBERS.exec(withoutTime(cell)) ?? []
    return first === undefined || second === undefined ? [] : [[Number(first), Number(second)]]
  })
  if (pairs.some(([first = 0]) => first > 12)) return { isDayFirst: true, isSure: true }
  if (pairs.some(([, second = 0]) => second > 12)) return { isDayFirst: false, isSure: true }
  return { isDayFirst, isSure: pairs.length === 0 }
}

/** The day a cell says, as YYYY-MM-DD, or undefined. */
export function findDay(cell: string, { isDayFirst }: DayOrder): string | undefined {
  const text = withoutTime(cell)
  const yearFirst = /^(\d{4})[/.-]?(\d{2})[/.-]?(\d{2})$/.exec(text)
  if (yearFirst !== null) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3])
  if (/^\d{12,13}$/.test(text)) return new Date(Number(text)).toISOString().slice(0, 10)
  if (/^[2-7]\d{4}$/.test(text)) {
    return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10)
  }
  const numbers = NUMBERS.exec(text)
  if (numbers !== null) {
    const [, first, second, year] = numbers
    return isDayFirst ? dayOf(year, second, first) : dayOf(year, first, second)
  }
  return wordedDay(text)
}

/** Whether reading the cell took a guess (DAY-3). */
export function isGuessedDay(cell: string, order: DayOrder): boolean {
  const [, first, second] = NUMBERS.exec(withoutTime(cell)) ?? []
  return !order.isSure && first !== undefined && Number(first) !== Number(second)
}

/** A date without its time: `2026-03-04T10:00:00Z`, `3/4/2026 10:00 AM`. */
function withoutTime(cell: string): string {
  return cell.trim().replace(/(?:T|,?\s+)\d{1,2}:\d{2}.*$/i, '')
}

function wordedDay(text: string): string | undefined {
  const parts = text.toLowerCase().match(/\p{Letter}{3,}|\d+/gu) ?? []
  const names = parts.map((part) => {
    const key = headerKey(part).slice(0, 3)
    return months.findIndex((known) => known.includes(key)) + 1
  })
  const month = names.find((name) => name > 0)
  const [first, second, ...rest] = parts.filter((part) => /^\d+$/.test(part))
  if (month === undefined || first === undefined || second === undefined || rest.length > 0) {
    return undefined
  }
  return first.length === 4
    ? dayOf(first, String(month), second)
    : dayOf(second, String(month), first)
}

function dayOf(year = '', month = '', day = ''): string | undefined {
  const whole = year.length === 2 ? `20${year}` : year
  const text = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

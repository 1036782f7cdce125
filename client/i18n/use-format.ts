import type { Language } from '#shared/protocol/http-fields.ts'

import { useLanguage } from './use-language.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

export interface Format {
  readonly number: (value: number) => string
  /** A number in few letters, such as "1.15M". */
  readonly shortNumber: (value: number) => string
  /** A day, such as "3 Aug 2026". */
  readonly date: (timeMs: number) => string
  /** A day with its year left out where it is the other's, such as "3 Aug"; days as YYYY-MM-DD. */
  readonly nearDay: (day: string, today: string) => string
  /** A moment of the day, such as "14:05". */
  readonly time: (timeMs: number) => string
  /** A day by its distance where it is near, such as "Today" or "Yesterday"; else its date. */
  readonly day: (timeMs: number, nowMs: number) => string
  /** A moment, exactly, such as "3 August 2026 at 14:05:09". */
  readonly moment: (timeMs: number) => string
  /** How far a moment is from now, such as "2 hours ago" or "now"; a date where it is over a month away. */
  readonly relative: (timeMs: number, nowMs: number) => string
}

/** Numbers and dates as the language writes them. */
export function createFormat(language: Language): Format {
  const numbers = new Intl.NumberFormat(language)
  const shortNumbers = new Intl.NumberFormat(language, {
    notation: 'compact',
    maximumFractionDigits: 2,
  })
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  const shortDays = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' })
  const times = new Intl.DateTimeFormat(language, { timeStyle: 'short' })
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'medium' })
  const distances = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })

  function relative(timeMs: number, nowMs: number): string {
    const distanceMs = timeMs - nowMs
    const size = Math.abs(distanceMs)
    if (size < MINUTE_MS) return distances.format(0, 'second')
    if (size < HOUR_MS) return distances.format(Math.trunc(distanceMs / MINUTE_MS), 'minute')
    if (size < DAY_MS) return distances.format(Math.trunc(distanceMs / HOUR_MS), 'hour')
    if (size < 30 * DAY_MS) return distances.format(Math.trunc(distanceMs / DAY_MS), 'day')
    return dates.format(timeMs)
  }

  function day(timeMs: number, nowMs: number): string {
    // Days have 23 to 25 hours, so their distance is rounded.
    const daysAgo = Math.round((startOfDay(nowMs) - startOfDay(timeMs)) / DAY_MS)
    if (daysAgo !== 0 && daysAgo !== 1) return dates.format(timeMs)
    const word = distances.format(-daysAgo, 'day')
    return word.charAt(0).toLocaleUpperCase(language) + word.slice(1)
  }

  function nearDay(of: string, today: string): string {
    const format = of.slice(0, 4) === today.slice(0, 4) ? shortDays : dates
    return format.format(new Date(`${of}T00:00:00`))
  }

  return {
    nearDay,
    shortNumber: (value) => shortNumbers.format(value),
    number: (value) => numbers.format(value),
    date: (timeMs) => dates.format(timeMs),
    time: (timeMs) => times.format(timeMs),
    day,
    moment: (timeMs) => moments.format(timeMs),
    relative,
  }
}

function startOfDay(timeMs: number): number {
  return new Date(timeMs).setHours(0, 0, 0, 0)
}

const formats = new Map<Language, Format>()

/** The formats of the language on screen. Made once: hundreds of cards ask for them. */
export function useFormat(): Format {
  const { language } = useLanguage()
  const format = formats.get(language) ?? createFormat(language)
  formats.set(language, format)
  return format
}

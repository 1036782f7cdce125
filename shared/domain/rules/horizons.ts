import type { Account } from '../account.ts'
import type { Horizon } from '../entities/scales.ts'

/** Months after which the short and the medium term end where the account file names none. */
const SHORT_MONTHS = 6
const MEDIUM_MONTHS = 18
const MAX_MONTHS = 120

/**
 * HORIZON-2: the limits in force, in months: whole, 1 to 120, whatever is stored; a medium limit before
 * the short one counts as equal to it.
 */
export function horizonLimits(account: Account): {
  readonly shortMonths: number
  readonly mediumMonths: number
} {
  const shortMonths = inRange(account.shortMonths ?? SHORT_MONTHS)
  const mediumMonths = inRange(account.mediumMonths ?? MEDIUM_MONTHS)
  return { shortMonths, mediumMonths: Math.max(shortMonths, mediumMonths) }
}

/** No date is so far away that the language cannot tell it. */
function inRange(months: number): number {
  return Math.min(MAX_MONTHS, Math.max(1, Math.round(months)))
}

/**
 * HORIZON-1: the term of an objective or action is the one it was given; else the one its due date
 * falls in, counted from the start of the plan's period; else none. No clock takes part.
 */
export function horizonOf(
  aim: { readonly horizon: Horizon | null; readonly dueOn: string | null },
  account: Account,
): Horizon | null {
  if (aim.horizon !== null) return aim.horizon
  if (aim.dueOn === null || account.periodFrom === null) return null
  const { shortMonths, mediumMonths } = horizonLimits(account)
  if (aim.dueOn <= monthsLater(account.periodFrom, shortMonths)) return 'short'
  return aim.dueOn <= monthsLater(account.periodFrom, mediumMonths) ? 'medium' : 'long'
}

/** The day so many months after a day, both as YYYY-MM-DD; the last of the month where it has no such day. */
function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(wanted, lastDay))
  return date.toISOString().slice(0, 10)
}

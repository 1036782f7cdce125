/** How long plans usually run, in years. */
const USUAL_YEARS = { min: 1, max: 3 }

/**
 * Whether a period is shorter or longer than plans usually run; null where it is not, or where one end is
 * open. Days are YYYY-MM-DD, the last one included: a year from 1 March ends on the last of February.
 */
export function unusualPeriod(from: string | null, to: string | null): 'short' | 'long' | null {
  if (from === null || to === null || to < from) return null
  const end = dayAfter(to)
  if (end < yearsLater(from, USUAL_YEARS.min)) return 'short'
  return dayBefore(to) > yearsLater(from, USUAL_YEARS.max) ? 'long' : null
}

function yearsLater(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
}

function dayAfter(day: string): string {
  return shifted(day, 1)
}

function dayBefore(day: string): string {
  return shifted(day, -1)
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

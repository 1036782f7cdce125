import { useNow } from '../ui/use-now.ts'
import { dayOf } from './day-of.ts'

const MINUTE_MS = 60_000

/** The day it is here, as YYYY-MM-DD; renewed while the plan stays open over midnight. */
export function useToday(): string {
  return dayOf(useNow(MINUTE_MS))
}

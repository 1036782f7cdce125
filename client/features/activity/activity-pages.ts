/**
 * The part of the activity that is on screen.
 *
 * PAGE-1  Entries stand newest first, each once, however often and in whichever order pages arrive.
 * PAGE-2  Where more happened than one page holds since the last look, the list starts again at that
 *         page: it never hides a gap.
 * PAGE-3  A day is one of this device's time zone.
 * PAGE-4  Who does the same to the same again and again within a day gets one line.
 */
import type { ActivityAnswer, ActivityEntry } from '#shared/protocol/http-plans.ts'

export interface ActivityPages {
  readonly entries: readonly ActivityEntry[]
  /** Where the next older page begins; null at the end. */
  readonly next: number | null
}

/** The list after a look at the newest page. */
export function withNewest(known: ActivityPages | null, page: ActivityAnswer): ActivityPages {
  const newestId = known?.entries[0]?.id ?? -1
  const meets = page.next === null || page.entries.some(({ id }) => id <= newestId)
  if (known === null || !meets) return page
  return { entries: joined(known.entries, page.entries), next: known.next }
}

/** The list with an older page behind it. */
export function withOlder(known: ActivityPages, page: ActivityAnswer): ActivityPages {
  return { entries: joined(known.entries, page.entries), next: page.next }
}

/** What `fresher` says of an entry holds: names are those of today. */
function joined(
  entries: readonly ActivityEntry[],
  fresher: readonly ActivityEntry[],
): readonly ActivityEntry[] {
  const byId = new Map([...entries, ...fresher].map((entry) => [entry.id, entry]))
  return [...byId.values()].sort((left, right) => right.id - left.id)
}

/** One line: an entry, and how many times the same was done in a row. */
export interface ActivityLine {
  readonly entry: ActivityEntry
  readonly times: number
}

export interface ActivityDay {
  /** The first moment of the day, in this device's time zone. */
  readonly startMs: number
  readonly lines: readonly ActivityLine[]
}

/** Lines by the day they fall on; somebody who did the same again and again gets one line. */
export function groupByDay(entries: readonly ActivityEntry[]): readonly ActivityDay[] {
  const days: { startMs: number; lines: ActivityLine[] }[] = []
  for (const entry of entries) {
    const startMs = new Date(entry.at).setHours(0, 0, 0, 0)
    const day = days.at(-1)
    if (day?.startMs !== startMs) {
      days.push({ startMs, lines: [{ entry, times: 1 }] })
      continue
    }
    const line = day.lines.at(-1)
    if (line !== undefined && isSameDeed(line.entry, entry)) {
      day.lines[day.lines.length - 1] = { entry: line.entry, times: line.times + 1 }
    } else day.lines.push({ entry, times: 1 })
  }
  return days
}

function isSameDeed(left: ActivityEntry, right: ActivityEntry): boolean {
  return (
    left.participantId === right.participantId &&
    left.command === right.command &&
    left.ids.join(' ') === right.ids.join(' ')
  )
}

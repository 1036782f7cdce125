import type { BackupContent } from './backup-content.ts'

/** What a backup holds and from when it is, as lines for a terminal. */
export function sayContent(content: BackupContent, nowMs: number): string[] {
  const { madeAtMs, plans, participantCount, rowCount, damagedPlanIds } = content
  return [
    `It holds all that was saved until ${sayTime(madeAtMs)} (${sayAge(nowMs - madeAtMs)} ago):`,
    `${plans.length} plans, ${participantCount} participants, ${rowCount} rows of history.`,
    ...plans.map(({ planId, title }) => `  ${planId}  ${title}`),
    ...damagedPlanIds.map(
      (planId) =>
        `DAMAGED: ${planId} has rows that cannot be read; an earlier backup may have it whole.`,
    ),
  ]
}

/** A moment as `2026-11-22 09:10:03 UTC`. */
export function sayTime(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

const units = [
  ['day', 24 * 60 * 60 * 1000],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
] as const

function sayAge(ageMs: number): string {
  for (const [unit, unitMs] of units) {
    const count = Math.floor(ageMs / unitMs)
    if (count >= 1) return `${count} ${unit}${count === 1 ? '' : 's'}`
  }
  return 'less than a minute'
}

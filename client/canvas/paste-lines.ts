import type { Newcomer } from '#shared/boards/define-board.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'

import { linesOf, nameOf, peopleOf, splitAlike, splitSame } from '../entities/quick-add-entries.ts'

/** Longer lines are prose: they become a text on the map. */
const MAX_LINE_LENGTH = 160

/** Whether a pasted text is a list of cards: cells of a table, or several short lines. */
export function isListOfLines(text: string): boolean {
  const lines = text.trim().split(/\r?\n/)
  return (
    (lines.length > 1 || text.includes('\t')) &&
    lines.every((line) => line.length <= MAX_LINE_LENGTH)
  )
}

/**
 * The cards of a pasted list, of the kind that the place has: a command for those that are new, the
 * names of those that look known. Only of people more is read than a name.
 */
export function pasteLines(
  text: string,
  view: PlanView,
  { kind, fields, links }: Newcomer,
): {
  readonly call: CommandCall | null
  readonly count: number
  readonly alike: readonly string[]
} {
  const isSomebody = kind === 'person' || kind === 'member'
  const entries = isSomebody ? peopleOf(kind, text) : linesOf(text)
  const known = [...view.entities.values()].filter((entity) => entity.kind === kind)
  const { fresh, alike } = isSomebody ? splitAlike(entries, known) : splitSame(entries, known)
  const added = fresh.map((entry) => ({
    ...entry,
    // People in a list are rated by nobody: where the pointer happens to be says nothing of them.
    fields: isSomebody ? entry.fields : { ...fields, ...entry.fields },
    links: [...links],
  }))
  return {
    call: added.length === 0 ? null : { name: 'addEntities', args: { kind, entries: added } },
    count: added.length,
    alike: alike.map(({ entry }) => nameOf(entry)),
  }
}

import type { CommandCall } from '#shared/domain/command-registry.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { parsePastedPeople } from '#shared/exchange/paste-people.ts'

import { fieldsForKind, nameOf, splitAlike } from '../entities/quick-add-entries.ts'

/** Longer lines are prose: they become a text on the map. */
const MAX_LINE_LENGTH = 160

/** Whether a pasted text is a list of people: cells of a table, or several short lines. */
export function isListOfPeople(text: string): boolean {
  const lines = text.trim().split(/\r?\n/)
  return (
    (lines.length > 1 || text.includes('\t')) &&
    lines.every((line) => line.length <= MAX_LINE_LENGTH)
  )
}

/** The people of a pasted list: a command for those who are new, the names of those who look known. */
export function pastePeople(
  text: string,
  view: PlanView,
): {
  readonly call: CommandCall | null
  readonly count: number
  readonly alike: readonly string[]
} {
  const entries = parsePastedPeople(text).map((person) => ({
    fields: fieldsForKind('person', person.fields),
    notes: person.notes,
  }))
  const known = [...view.entities.values()].filter((entity) => entity.kind === 'person')
  const { fresh, alike } = splitAlike(entries, known)
  return {
    call:
      fresh.length === 0
        ? null
        : { name: 'addEntities', args: { kind: 'person', entries: [...fresh] } },
    count: fresh.length,
    alike: alike.map(({ entry }) => nameOf(entry)),
  }
}

import type { Json, JsonObject } from '#shared/core/json.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { type EntityKind, fieldsOf } from '#shared/domain/entities/entity-registry.ts'
import { foldText } from '#shared/core/fold-text.ts'
import { findLookAlikes } from '#shared/domain/rules/look-alikes.ts'
import { parsePastedPeople } from '#shared/exchange/paste-people.ts'

import { entryOfLine, pastedLines } from './pasted-lines.ts'

/** Somebody typed or pasted, in the fields of their kind. */
export interface QuickEntry {
  readonly fields: JsonObject
  readonly notes: string
}

/** Somebody typed who looks like somebody who is there. */
export interface AlikeEntry {
  readonly name: string
  readonly entry: QuickEntry
  readonly match: Entity
}

/** What was typed, in the fields of the kind: the unit of one of ours is their area. */
export function fieldsForKind(
  kind: EntityKind,
  typed: Readonly<Record<string, Json | undefined>>,
): JsonObject {
  const known = fieldsOf(kind)
  const entries = Object.entries(typed).map(([name, value]): [string, Json | undefined] => [
    name === 'unit' && !Object.hasOwn(known, 'unit') ? 'area' : name,
    value,
  ])
  return Object.fromEntries(
    entries.filter((entry): entry is [string, Json] => {
      const [name, value] = entry
      return value !== undefined && value !== '' && Object.hasOwn(known, name)
    }),
  )
}

/** People typed or pasted: name and job, lines, or cells of a spreadsheet. */
export function peopleOf(kind: EntityKind, typed: string): readonly QuickEntry[] {
  return parsePastedPeople(typed).map((person) => ({
    fields: fieldsForKind(kind, person.fields),
    notes: person.notes,
  }))
}

/** Pieces typed or pasted, one a line. */
export function linesOf(typed: string): readonly QuickEntry[] {
  return pastedLines(typed).map((line) => {
    const { name, notes } = entryOfLine(line)
    return { fields: { name }, notes }
  })
}

/** The name of somebody typed; '' where there is none. */
export function nameOf({ fields }: QuickEntry): string {
  return typeof fields['name'] === 'string' ? fields['name'] : ''
}

/** Parts what is new from what looks like somebody who is there already (QUICK-1). */
export function splitAlike(
  entries: readonly QuickEntry[],
  existing: readonly Entity[],
): { readonly fresh: readonly QuickEntry[]; readonly alike: readonly AlikeEntry[] } {
  const fresh: QuickEntry[] = []
  const alike: AlikeEntry[] = []
  for (const entry of entries) {
    const name = nameOf(entry)
    const email = entry.fields['email']
    const described = typeof email === 'string' ? { name, email } : { name }
    const [match] = findLookAlikes(described, existing)
    if (match === undefined) fresh.push(entry)
    else alike.push({ name, entry, match })
  }
  return { fresh, alike }
}

/** QUICK-3: of other pieces only what says the very same is offered, accents and case apart. */
export function splitSame(
  entries: readonly QuickEntry[],
  existing: readonly Entity[],
): { readonly fresh: readonly QuickEntry[]; readonly alike: readonly AlikeEntry[] } {
  const byName = new Map(existing.map((entity) => [foldText(entity.name.trim()), entity]))
  const fresh: QuickEntry[] = []
  const alike: AlikeEntry[] = []
  for (const entry of entries) {
    const name = nameOf(entry)
    const match = byName.get(foldText(name))
    if (match === undefined) fresh.push(entry)
    else alike.push({ name, entry, match })
  }
  return { fresh, alike }
}

import type { EntityId } from '../../core/ids.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import { isJsonObject } from '../../core/json.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import type { ImportProblem } from './import-problem.ts'
import type { KeyedRow, RowMatch } from './match-people.ts'
import type { PersonDraft } from './read-people.ts'

export interface JoinedRows {
  /** One a row; where another row was joined to it, it says what either says. */
  readonly drafts: readonly PersonDraft[]
  /** The row that stands for each: itself, unless it was joined to an earlier one. */
  readonly ownRow: readonly number[]
  /** The person of the plan each row is about, or null. */
  readonly personOf: readonly (EntityId | null)[]
  readonly problems: readonly ImportProblem[]
}

/**
 * Joins rows of one person, and settles ids that several rows claim.
 *
 * JOIN-ROWS-1: the earlier row's values stay; the later one fills what it leaves blank.
 * JOIN-ROWS-2: an id belongs to one person. Who else bears it keeps it beside the fields, under
 * `idColumn`, and is told.
 */
export function joinRows(
  rows: readonly KeyedRow[],
  matches: readonly RowMatch[],
  view: PlanView,
  idColumn: string,
): JoinedRows {
  const ownRow = rows.map((_, place) => rootOf(matches, place))
  const problems: ImportProblem[] = []
  const drafts = rows.map(({ draft }) => draft)
  for (const [place, { draft }] of rows.entries()) {
    const own = ownRow[place] ?? place
    const earlier = drafts[own]
    if (own === place || earlier === undefined) continue
    drafts[own] = fillBlanks(earlier, draft)
    problems.push({
      line: draft.line,
      reason: 'repeated-row',
      name: draft.name,
      otherLine: earlier.line,
    })
  }
  const personOf = ownRow.map((place) => {
    const match = matches[place]
    return typeof match === 'string' ? match : null
  })
  const owners = idOwners(rows, ownRow, personOf, view)
  for (const [place, { draft, keys }] of rows.entries()) {
    const present = drafts[place]
    const isOwner = owners.get(keys.externalId) === place
    if (keys.externalId === '' || ownRow[place] !== place || isOwner || present === undefined)
      continue
    drafts[place] = { ...present, fields: withoutId(present.fields, idColumn) }
    problems.push({
      line: draft.line,
      reason: 'duplicate-id',
      name: draft.name,
      value: keys.externalId,
    })
  }
  return { drafts, ownRow, personOf, problems }
}

function rootOf(matches: readonly RowMatch[], place: number): number {
  let root = place
  for (let next = matches[root]; typeof next === 'number'; next = matches[root]) root = next
  return root
}

function fillBlanks(earlier: PersonDraft, later: PersonDraft): PersonDraft {
  const extras = { ...extrasOf(later.fields), ...extrasOf(earlier.fields) }
  const { placeholder: _, ...said } = later.fields
  return {
    ...earlier,
    fields: {
      ...said,
      ...earlier.fields,
      ...(Object.keys(extras).length > 0 ? { extras } : {}),
    },
    notes: earlier.notes === '' ? later.notes : earlier.notes,
    bosses: earlier.bosses.length === 0 ? later.bosses : earlier.bosses,
  }
}

/** The row whose id it is: the one about the person who has it already, else the first. */
function idOwners(
  rows: readonly KeyedRow[],
  ownRow: readonly number[],
  personOf: readonly (EntityId | null)[],
  view: PlanView,
): ReadonlyMap<string, number> {
  const owners = new Map<string, number>()
  for (const [place, { keys }] of rows.entries()) {
    const id = personOf[place] ?? null
    const person = id === null ? undefined : view.entities.get(id)
    const hasIt = person?.kind === 'person' && person.externalId === keys.externalId
    if (keys.externalId === '' || ownRow[place] !== place) continue
    if (hasIt || !owners.has(keys.externalId)) owners.set(keys.externalId, place)
  }
  return owners
}

function withoutId(fields: JsonObject, idColumn: string): JsonObject {
  const { externalId = '', ...rest } = fields
  return { ...rest, extras: { ...extrasOf(fields), [idColumn]: externalId } }
}

function extrasOf(fields: JsonObject): Readonly<Record<string, Json>> {
  const extras = fields['extras']
  return isJsonObject(extras) ? extras : {}
}

import type { EntityId } from '../../core/ids.ts'
import type { Person } from '../../domain/entities/entity.ts'
import { differs, type PersonKeys, personKeys } from './person-keys.ts'
import type { PersonDraft } from './read-people.ts'

/**
 * Which row is who, as far as that is sure.
 *
 * MATCH-1: a row is the person with its id; else with its e-mail and name; else with its name and
 * company, unless title, id or e-mail contradict. One person is matched by one row.
 * MATCH-2: a row with the id and the name of an earlier row is that row again.
 * MATCH-3: of two rows with one id and different names, the one that bears the person's name has it.
 */
export interface KeyedRow {
  readonly draft: PersonDraft
  readonly keys: PersonKeys
}

export interface KeyedPerson {
  readonly person: Person
  readonly keys: PersonKeys
}

/** Who a row turned out to be: nobody known (null), a person of the plan, or an earlier row's index. */
export type RowMatch = EntityId | number | null

/** The sure matches of all rows, in their order. */
export function matchPeople(rows: readonly KeyedRow[], people: readonly KeyedPerson[]): RowMatch[] {
  const matches = repeatedRows(rows)
  const claimed = new Set<EntityId>()
  for (const step of steps) {
    const index = groupPeople(people, step.keysOfPerson)
    for (const [place, { keys }] of rows.entries()) {
      const key = step.keyOfRow(keys)
      if (matches[place] !== null || key === '') continue
      const found = index
        .get(key)
        ?.find(({ person, keys: other }) => !claimed.has(person.id) && step.isSure(keys, other))
      if (found === undefined) continue
      matches[place] = found.person.id
      claimed.add(found.person.id)
    }
  }
  return matches
}

interface Step {
  readonly keysOfPerson: (each: KeyedPerson) => readonly string[]
  readonly keyOfRow: (keys: PersonKeys) => string
  readonly isSure: (row: PersonKeys, person: PersonKeys) => boolean
}

/** Tables we export name people by their id in the plan where they have no other. */
const idsOfPerson = ({ person, keys }: KeyedPerson) => [keys.externalId, person.id]

/** Each on all rows before the next, so that a weaker match never takes what a surer one would. */
const steps: readonly Step[] = [
  {
    keysOfPerson: idsOfPerson,
    keyOfRow: (row) => row.externalId,
    isSure: (row, person) => row.name === person.name,
  },
  { keysOfPerson: idsOfPerson, keyOfRow: (row) => row.externalId, isSure: () => true },
  {
    keysOfPerson: ({ keys }) => [keys.email],
    keyOfRow: (row) => row.email,
    isSure: (row, person) =>
      !differs(row.externalId, person.externalId) &&
      (row.name === person.name || person.isPlaceholder),
  },
  {
    keysOfPerson: ({ keys }) => [nameAndCompany(keys)],
    keyOfRow: nameAndCompany,
    isSure: (row, person) =>
      !differs(row.externalId, person.externalId) &&
      !differs(row.email, person.email) &&
      !differs(row.title, person.title),
  },
]

/** Name and company as one key. */
export function nameAndCompany(keys: PersonKeys): string {
  return `${keys.name}|${keys.company}`
}

function repeatedRows(rows: readonly KeyedRow[]): RowMatch[] {
  const seen = new Map<string, number>()
  return rows.map(({ keys }, place) => {
    if (keys.externalId === '') return null
    const key = `${keys.externalId}|${keys.name}`
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, place)
    return earlier ?? null
  })
}

/** People by a key; who has a blank one is left out. */
export function groupPeople(
  people: readonly KeyedPerson[],
  keysOf: (each: KeyedPerson) => readonly string[],
): ReadonlyMap<string, readonly KeyedPerson[]> {
  const groups = new Map<string, KeyedPerson[]>()
  for (const each of people) {
    for (const key of new Set(keysOf(each))) {
      const group = groups.get(key)
      if (group !== undefined) group.push(each)
      else if (key !== '') groups.set(key, [each])
    }
  }
  return groups
}

/** The rows with what they are recognised by. */
export function keyRows(drafts: readonly PersonDraft[]): KeyedRow[] {
  return drafts.map((draft) => ({ draft, keys: personKeys(draft.fields) }))
}

/** The people of a plan with what they are recognised by. */
export function keyPeople(people: readonly Person[]): KeyedPerson[] {
  return people.map((person) => ({ person, keys: personKeys({ ...person }) }))
}

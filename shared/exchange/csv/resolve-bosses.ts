import type { EntityId } from '../../core/ids.ts'
import type { Link } from '../../domain/links/link.ts'
import { nameWords } from '../../domain/rules/look-alikes.ts'
import { hierarchyAbove, redrawLines } from '../../domain/rules/reporting-lines.ts'
import type { ImportProblem } from './import-problem.ts'
import type { KeyedPerson, KeyedRow } from './match-people.ts'
import type { PersonKeys } from './person-keys.ts'

/**
 * Who reports to whom, once all rows are known.
 *
 * BOSS-1: a boss is named by id, e-mail or name, in this order, whatever column says it; in the file
 * before in the plan. Of
 * several people of one name, the one of the same company.
 * BOSS-2: a boss nobody knows, a name that several have, a row that names itself and a line that would
 * close a circle are told, and the person is imported without that line.
 * BOSS-3: a blank boss says nothing: the line there is stays.
 */
export interface BossLines {
  /** For each row: whom it newly reports to, or null where nothing changes. */
  readonly bosses: readonly (Somebody | null)[]
  /** For each row: whom it names, whether that is news or not; null where nobody is found. */
  readonly named: readonly (Somebody | null)[]
  readonly problems: readonly ImportProblem[]
}

/** The index of a row, or a person of the plan that no row is about. */
export type Somebody = number | EntityId

/**
 * Resolves the bosses of all rows. `ownRow[i]` is the row that stands for row i (another where it was
 * joined to it); `personOf[i]` is the person it is already, or null.
 */
export function resolveBosses(
  rows: readonly KeyedRow[],
  people: readonly KeyedPerson[],
  known: {
    readonly ownRow: readonly number[]
    readonly personOf: readonly (EntityId | null)[]
    readonly links: Iterable<Link>
  },
): BossLines {
  const rowOfPerson = new Map<EntityId, number>()
  for (const [place, id] of known.personOf.entries()) if (id !== null) rowOfPerson.set(id, place)
  const find = createFinder(
    rows,
    people,
    (person) => rowOfPerson.get(person) ?? person,
    known.ownRow,
  )
  const keyOf = (who: Somebody) =>
    typeof who === 'number' ? (known.personOf[who] ?? `row ${who}`) : who
  const former = new Map<string, string>(hierarchyAbove(known.links, 'reports-to'))
  const problems: ImportProblem[] = []
  const asked = new Set<number>()
  const named: (Somebody | null)[] = rows.map(() => null)
  const wanted: { row: number; boss: Somebody; lower: string; upper: string }[] = []

  for (const [place, { draft, keys }] of rows.entries()) {
    if (draft.bosses.length === 0) continue
    const row = known.ownRow[place] ?? place
    const found = find(draft.bosses, keys)
    const about = { line: draft.line, name: draft.name, value: draft.bosses.join(' / ') }
    const boss = found.length === 1 ? found[0] : undefined
    named[place] = boss ?? null
    if (boss === undefined) {
      problems.push({ ...about, reason: found.length === 0 ? 'unknown-boss' : 'ambiguous-boss' })
    } else if (boss === row) problems.push({ ...about, reason: 'own-boss' })
    else if (former.get(keyOf(row)) !== keyOf(boss) && !asked.has(row)) {
      asked.add(row)
      wanted.push({ row, boss, lower: keyOf(row), upper: keyOf(boss) })
    }
  }
  const refused = new Set(redrawLines(former, wanted).refused)
  const bosses: (Somebody | null)[] = rows.map(() => null)
  for (const [index, { row, boss }] of wanted.entries()) {
    const draft = rows[row]?.draft
    if (!refused.has(index)) bosses[row] = boss
    else if (draft !== undefined) {
      const { line, name, bosses: cells } = draft
      problems.push({ line, name, value: cells.join(' / '), reason: 'reporting-cycle' })
    }
  }
  return { bosses, named, problems }
}

/** Finds everybody a boss's id, e-mail or name can mean (BOSS-1). */
function createFinder(
  rows: readonly KeyedRow[],
  people: readonly KeyedPerson[],
  somebody: (person: EntityId) => Somebody,
  ownRow: readonly number[],
) {
  const index = new Map<string, { who: Somebody; keys: PersonKeys }[]>()
  const add = (key: string, who: Somebody, keys: PersonKeys) => {
    const group = index.get(key)
    if (group === undefined) index.set(key, [{ who, keys }])
    else if (!group.some((each) => each.who === who)) group.push({ who, keys })
  }
  for (const [place, { keys }] of rows.entries()) {
    const who = ownRow[place] ?? place
    add(`file id ${keys.externalId}`, who, keys)
    add(`file email ${keys.email}`, who, keys)
    add(`file name ${keys.name}`, who, keys)
  }
  for (const { person, keys } of people) {
    const who = somebody(person.id)
    add(`plan id ${keys.externalId}`, who, keys)
    add(`plan id ${person.id}`, who, keys)
    add(`plan email ${keys.email}`, who, keys)
    add(`plan name ${keys.name}`, who, keys)
  }
  return (bosses: readonly string[], lower: PersonKeys): readonly Somebody[] => {
    const ways = [
      ...bosses.map((boss) => `id ${boss}`),
      ...bosses.map((boss) => `email ${boss.toLowerCase()}`),
      ...bosses.map((boss) => `name ${nameWords(boss).join(' ')}`).filter((way) => way !== 'name '),
    ]
    const places = ways.flatMap((way) => [`file ${way}`, `plan ${way}`])
    const found = places.map((key) => index.get(key)).find((group) => group !== undefined) ?? []
    const sameCompany = found.filter(({ keys }) => keys.company === lower.company)
    return (sameCompany.length > 0 ? sameCompany : found).map(({ who }) => who)
  }
}

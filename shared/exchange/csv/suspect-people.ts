import type { EntityId } from '../../core/ids.ts'
import { isAlike } from '../../domain/rules/look-alikes.ts'
import {
  groupPeople,
  type KeyedPerson,
  type KeyedRow,
  nameAndCompany,
  type RowMatch,
} from './match-people.ts'
import { differs, type PersonKeys } from './person-keys.ts'

/**
 * Rows that only look like somebody. A duplicate is a suspicion, never a verdict.
 *
 * SUSPECT-1: the same e-mail, or the same name and no two companies that contradict each other, makes
 * a suspicion; a person decides whether to merge or to keep both, and until then what is proposed holds.
 * SUSPECT-2: two ids, two e-mails or two names that are not alike speak for two people.
 * SUSPECT-3: those whose name is still to be found bear a title as a name, and are never suspected.
 */
export type Decision = 'merge' | 'new'

/** The line of a suspected row → what a person decided. */
export type ImportDecisions = ReadonlyMap<number, Decision>

/** Somebody a row looks like: a person of the plan, or an earlier row of the file. */
export type Likeness = (
  | { readonly type: 'person'; readonly entityId: EntityId }
  | { readonly type: 'row'; readonly line: number }
) & { readonly name: string; readonly title: string }

export interface Suspicion {
  readonly line: number
  readonly name: string
  readonly title: string
  readonly reason: 'same-email' | 'same-name' | 'similar-name'
  readonly other: Likeness
  readonly proposed: Decision
}

/** Finds the suspicions among rows without a sure match, and enters those merged into `matches`. */
export function suspectPeople(
  rows: readonly KeyedRow[],
  people: readonly KeyedPerson[],
  matches: RowMatch[],
  decisions: ImportDecisions,
): Suspicion[] {
  const claimed = new Set<RowMatch>(matches)
  const free = people.filter(({ person, keys }) => !claimed.has(person.id) && !keys.isPlaceholder)
  const byEmail = groupPeople(free, ({ keys }) => [keys.email])
  const byName = groupPeople(free, ({ keys }) => [keys.name])
  const earlierRows = new Map<string, number>()
  const suspicions: Suspicion[] = []

  function findPerson(keys: PersonKeys): KeyedPerson | undefined {
    const alike = [
      ...(byEmail.get(keys.email) ?? []),
      ...(byName.get(keys.name) ?? []).filter((each) => !differs(keys.company, each.keys.company)),
    ]
    return alike.find(({ person }) => !claimed.has(person.id))
  }

  for (const [place, { draft, keys }] of rows.entries()) {
    if (keys.isPlaceholder) continue
    const rowKeys = [`@${keys.email}`, nameAndCompany(keys)].filter((key) => key !== '@')
    if (matches[place] === null) {
      const known = findPerson(keys)
      const earlier = rowKeys.map((key) => earlierRows.get(key)).find((row) => row !== undefined)
      const earlierRow = earlier === undefined ? undefined : rows[earlier]
      const other = known ?? earlierRow
      if (other !== undefined) {
        const suspicion = suspect(draft.line, { draft, keys }, other)
        suspicions.push(suspicion)
        if ((decisions.get(draft.line) ?? suspicion.proposed) === 'merge') {
          matches[place] = known?.person.id ?? earlier ?? null
          claimed.add(matches[place] ?? null)
        }
      }
    }
    if (typeof matches[place] === 'number') continue
    for (const key of rowKeys) if (!earlierRows.has(key)) earlierRows.set(key, place)
  }
  return suspicions
}

function suspect(line: number, row: KeyedRow, other: KeyedRow | KeyedPerson): Suspicion {
  const isSameEmail = row.keys.email !== '' && row.keys.email === other.keys.email
  const isContradicted =
    differs(row.keys.externalId, other.keys.externalId) ||
    differs(row.keys.email, other.keys.email) ||
    !isAlike({ name: row.keys.name, email: '' }, { name: other.keys.name, email: '' })
  return {
    line,
    name: row.draft.name,
    title: textOf(row.draft.fields['title']),
    reason: isSameEmail ? 'same-email' : 'same-name',
    other:
      'person' in other
        ? {
            type: 'person',
            entityId: other.person.id,
            name: other.person.name,
            title: other.person.title,
          }
        : {
            type: 'row',
            line: other.draft.line,
            name: other.draft.name,
            title: textOf(other.draft.fields['title']),
          },
    proposed: isContradicted ? 'new' : 'merge',
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

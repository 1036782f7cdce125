import type { EntityId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Person } from '../../domain/entities/entity.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import type { ColumnMapping } from './column-uses.ts'
import { factsToWrite } from './facts-to-write.ts'
import { type ImportProblem, skippedReasons } from './import-problem.ts'
import { isTooLarge } from './import-size.ts'
import { joinRows } from './join-rows.ts'
import { keyPeople, keyRows, matchPeople } from './match-people.ts'
import { extraName, readPeople } from './read-people.ts'
import type { Table } from './read-table.ts'
import { resolveBosses, type Somebody } from './resolve-bosses.ts'
import { type ImportDecisions, suspectPeople, type Suspicion } from './suspect-people.ts'

/**
 * What bringing a file in would do, before anything is done.
 *
 * IMPORT-1: nothing but a name (or a title) is needed, and no row is left out without its reason.
 * IMPORT-2: bosses are resolved after all rows.
 * IMPORT-3: who is there already gets new facts, never a rating or a stance; blank cells, and what the
 * team has already found out about how sure it is, overwrite nothing.
 * IMPORT-4: all of it is one command, so that one undo takes it back.
 * IMPORT-5: bringing in the same file twice changes nothing the second time.
 */
export interface PeopleImport {
  /** The rows of one `importEntities` command; empty where the file brings nothing new. */
  readonly rows: readonly ImportRow[]
  readonly report: ImportReport
}

export interface ImportRow {
  readonly entityId: EntityId | null
  readonly fields: JsonObject
  readonly notes?: string
  readonly bossRow: number | null
  readonly bossId: EntityId | null
}

/** `joined`: the row is another row of the file again, or was merged into it. */
export type RowOutcome = 'new' | 'updated' | 'unchanged' | 'joined'

export interface ReportRow {
  readonly line: number
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly isPlaceholder: boolean
  /** The boss's name where it is known, else what the row says; '' where it says nothing. */
  readonly boss: string
  readonly outcome: RowOutcome
  /** Fields of a person already there that get a new value; `boss` where the line changes. */
  readonly changedFields: readonly string[]
}

export interface ImportReport {
  readonly rows: readonly ReportRow[]
  readonly counts: Readonly<Record<RowOutcome | 'skipped', number>>
  /** By line. */
  readonly problems: readonly ImportProblem[]
  readonly suspicions: readonly Suspicion[]
}

/**
 * Plans the import of a table of people. `decisions` holds what a person decided about suspected
 * duplicates; what is proposed holds for the others.
 * Refuses `import/no-name-column` and `import/too-large`.
 */
export function planPeopleImport(
  view: PlanView,
  table: Table,
  mapping: ColumnMapping,
  decisions: ImportDecisions,
): Result<PeopleImport> {
  const namesPeople = mapping.some((use) =>
    ['fullName', 'firstName', 'lastName', 'title'].includes(use),
  )
  if (!namesPeople) return refuse('import/no-name-column')
  const reading = readPeople(table, mapping)
  const people = keyPeople([...view.entities.values()].filter((entity) => entity.kind === 'person'))
  const read = keyRows(reading.drafts)
  const matches = matchPeople(read, people)
  const suspicions = suspectPeople(read, people, matches, decisions)
  const idHeader = table.columns[mapping.indexOf('externalId')] ?? ''
  const idColumn = extraName(idHeader, table.columns, mapping)
  const joined = joinRows(read, matches, view, idColumn)
  const lines = resolveBosses(read, people, { ...joined, links: view.links.values() })
  const facts = joined.drafts.map((draft, place) => {
    const person = findPerson(view, joined.personOf[place] ?? null)
    return person === undefined ? draft.fields : factsToWrite(person, draft.fields)
  })
  const isOwn = (place: number) => joined.ownRow[place] === place
  const isWritten = (place: number) =>
    isOwn(place) &&
    (joined.personOf[place] === null ||
      Object.keys(facts[place] ?? {}).length > 0 ||
      lines.bosses[place] !== null)
  const written = joined.drafts.map((_, place) => place).filter(isWritten)
  const places = new Map(written.map((place, index) => [place, index]))
  const rows = written.map((place): ImportRow => {
    const boss = lines.bosses[place] ?? null
    const bossRow = typeof boss === 'number' ? (places.get(boss) ?? null) : null
    const bossPerson = typeof boss === 'number' ? joined.personOf[boss] : boss
    const notes = joined.drafts[place]?.notes ?? ''
    return {
      entityId: joined.personOf[place] ?? null,
      fields: facts[place] ?? {},
      ...(notes === '' ? {} : { notes }),
      bossRow,
      bossId: bossRow === null ? (bossPerson ?? null) : null,
    }
  })
  if (isTooLarge(rows)) return refuse('import/too-large')
  const nameOf = (who: Somebody | null) =>
    typeof who === 'number' ? joined.drafts[who]?.name : findPerson(view, who)?.name
  const reportRows = joined.drafts.map((draft, place): ReportRow => {
    const isKnown = joined.personOf[place] !== null
    const changedFields = [
      ...(isKnown ? Object.keys(facts[place] ?? {}) : []),
      ...(isKnown && lines.bosses[place] !== null ? ['boss'] : []),
    ]
    return {
      line: draft.line,
      name: draft.name,
      title: textOf(draft.fields['title']),
      unit: textOf(draft.fields['unit']),
      isPlaceholder: draft.fields['placeholder'] === true,
      boss: nameOf(lines.named[place] ?? null) ?? draft.bosses.at(-1) ?? '',
      outcome: outcomeOf(isOwn(place), isKnown, isWritten(place)),
      changedFields: isOwn(place) ? changedFields : [],
    }
  })
  const problems = [...reading.problems, ...joined.problems, ...lines.problems].sort(
    (left, right) => left.line - right.line,
  )
  return ok({
    rows,
    report: { rows: reportRows, counts: countRows(reportRows, problems), problems, suspicions },
  })
}

function findPerson(view: PlanView, id: EntityId | null): Person | undefined {
  const entity = id === null ? undefined : view.entities.get(id)
  return entity?.kind === 'person' ? entity : undefined
}

function outcomeOf(isOwn: boolean, isKnown: boolean, isWritten: boolean): RowOutcome {
  if (!isOwn) return 'joined'
  if (!isKnown) return 'new'
  return isWritten ? 'updated' : 'unchanged'
}

function countRows(
  rows: readonly ReportRow[],
  problems: readonly ImportProblem[],
): ImportReport['counts'] {
  const count = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length
  return {
    new: count('new'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    joined: count('joined'),
    skipped: problems.filter(({ reason }) => skippedReasons.has(reason)).length,
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

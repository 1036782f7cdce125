import type { EntityId } from '../../core/ids.ts'
import { isJsonObject, isSameJson, type Json, type JsonObject } from '../../core/json.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { fieldValues } from '../../domain/commands/write-entity.ts'
import type { Row } from '../../domain/commands/write-rows.ts'
import { MAX_EXTRAS } from '../../domain/entities/decode-field.ts'
import type { Entity } from '../../domain/entities/entity.ts'
import { type EntityKind, fieldsOf } from '../../domain/entities/entity-registry.ts'
import { linkId } from '../../domain/links/link.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import { isSingleRelation, relatedKinds, relationEnds, relationOf } from '../table/relations.ts'
import { drawBosses, type PlacedRow } from './draw-bosses.ts'
import { createNameFinder, keysOfEntity, type Named, nameKeys } from './find-named.ts'
import { type ImportProblem, type ImportReason, skippedReasons } from './import-problem.ts'
import { isTooLarge } from './import-size.ts'
import { externalIdOf, matchRecords } from './match-records.ts'
import type { RowOutcome } from './plan-import.ts'
import { type RecordDraft, readRecords } from './read-records.ts'
import { otherUses, type RecordUse } from './record-uses.ts'
import type { Table } from './read-table.ts'
import type { ImportDecisions, Suspicion } from './suspect-people.ts'

/** What writing a table of one kind would do, before anything is done. */
export interface RecordsImport {
  /** Empty where the table brings nothing new. */
  readonly rows: readonly Row[]
  readonly report: RecordsReport
}

export interface RecordRow {
  readonly line: number
  readonly name: string
  /** What the row says in the columns of `details`. */
  readonly cells: readonly string[]
  readonly outcome: RowOutcome
  /** Fields and relations of an entity already there that get something new. */
  readonly changed: readonly RecordUse[]
}

export interface RecordsReport {
  readonly rows: readonly RecordRow[]
  /** The uses of the columns that `cells` shows. */
  readonly details: readonly RecordUse[]
  readonly counts: Readonly<Record<RowOutcome | 'skipped', number>>
  /** By line. */
  readonly problems: readonly ImportProblem[]
  readonly suspicions: readonly Suspicion[]
}

export interface RecordsOptions {
  readonly kind: EntityKind
  readonly mapping: readonly RecordUse[]
  readonly decisions: ImportDecisions
  /** Which of day and month comes first where nothing in the column tells. */
  readonly isDayFirst: boolean
  /** Whom the rows are about, one after another, where the table has no column for names. */
  readonly targets?: readonly EntityId[]
}

const DETAIL_COUNT = 3

/**
 * Plans the import of a table of any kind but people.
 *
 * IMPORT-1, IMPORT-4 and IMPORT-5 hold as for people: a name is enough, no row goes without its reason,
 * one command writes all, and the same table again changes nothing.
 * RECORDS-1: what is joined is found by id, e-mail or name among what the plan has; a name that nothing
 * has is listed, never invented. Links are added, never taken away.
 * RECORDS-2: blank cells overwrite nothing.
 * RECORDS-3: what no field holds is kept in the extras; where the kind has none, a line each in the notes
 * of what is new. The notes of what is there stay as they are, and what is left out is told.
 * Refuses `import/no-name-column` and `import/too-large`.
 */
export function planRecords(
  view: PlanView,
  table: Table,
  options: RecordsOptions,
): Result<RecordsImport> {
  const { kind, mapping, decisions, targets } = options
  if (!mapping.includes('name') && targets === undefined) return refuse('import/no-name-column')
  const reading = readRecords(kind, table, mapping, options.isDayFirst)
  const ofKind = [...view.entities.values()].filter((entity) => entity.kind === kind)
  const matches = matchRecords(reading.drafts, ofKind, decisions)
  const problems = [...reading.problems]
  const isAimed = !mapping.includes('name')
  const owners = isAimed ? (targets ?? []) : matches.entityOf
  // Somebody may have deleted a row in the meantime; whom its cells are about is then not known.
  const isLost = reading.drafts.map((_, place) => isAimed && !findEntity(view, owners[place]))
  const drafts = reading.drafts.filter((_, place) => !isLost[place])
  const entityOf = reading.drafts.flatMap((_, place) => (isLost[place] ? [] : [owners[place]]))
  for (const [place, { line }] of reading.drafts.entries()) {
    if (isLost[place]) problems.push({ line, reason: 'no-name', name: '' })
  }
  const planned = writeDrafts(view, kind, drafts, entityOf, problems)
  if (fieldsOf(kind)['extras'] === undefined) {
    const updated = new Set(
      drafts.flatMap(({ line }, place) => (findEntity(view, entityOf[place]) ? [line] : [])),
    )
    for (const [index, problem] of problems.entries()) {
      if (problem.reason !== 'value-kept' || !updated.has(problem.line)) continue
      problems[index] = { ...problem, reason: 'value-left-out' }
    }
  }
  if (isTooLarge(planned.rows)) return refuse('import/too-large')
  const details = mapping
    .filter((use) => use !== 'name' && !otherUses.some((other) => other === use))
    .slice(0, DETAIL_COUNT)
  const rows = drafts.map((draft, place): RecordRow => {
    const entity = findEntity(view, entityOf[place])
    const changed = planned.changed[place] ?? []
    const cells = table.rows.find(({ line }) => line === draft.line)?.cells ?? []
    return {
      line: draft.line,
      name: draft.name === '' ? (entity?.name ?? '') : draft.name,
      cells: details.map((use) => cells[mapping.indexOf(use)] ?? ''),
      outcome: entity === undefined ? 'new' : changed.length > 0 ? 'updated' : 'unchanged',
      changed,
    }
  })
  const count = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length
  return ok({
    rows: planned.rows,
    report: {
      rows,
      details,
      counts: {
        new: count('new'),
        updated: count('updated'),
        unchanged: count('unchanged'),
        joined: 0,
        skipped: problems.filter(({ reason }) => skippedReasons.has(reason)).length,
      },
      problems: problems.sort((left, right) => left.line - right.line),
      suspicions: isAimed ? [] : matches.suspicions,
    },
  })
}

function findEntity(view: PlanView, id: EntityId | null | undefined): Entity | undefined {
  return id === null || id === undefined ? undefined : view.entities.get(id)
}

/** The rows of the command, what changes of each draft's entity, and further problems. */
function writeDrafts(
  view: PlanView,
  kind: EntityKind,
  drafts: readonly RecordDraft[],
  entityOf: readonly (EntityId | null | undefined)[],
  problems: ImportProblem[],
): { rows: Row[]; changed: readonly (readonly RecordUse[])[] } {
  const fresh = drafts.flatMap((_, place) => (findEntity(view, entityOf[place]) ? [] : [place]))
  const findNamed = createNameFinder([
    ...[...view.entities.values()].map((entity) => ({
      target: entity.id,
      kind: entity.kind,
      keys: keysOfEntity(entity),
    })),
    // Rows that come to the plan with this table can be named by its other rows.
    ...fresh.map((place) => ({
      target: place,
      kind,
      keys: [drafts[place]?.id ?? '', ...nameKeys(drafts[place]?.name ?? '')],
    })),
  ])
  const written: PlacedRow[] = []
  const news = drafts.map((draft, place): readonly RecordUse[] => {
    const entity = findEntity(view, entityOf[place])
    const left = new Map(draft.left)
    const links: NonNullable<Row['links']> = []
    const relations = new Set<RecordUse>()
    for (const { relation, column, cell } of draft.related) {
      const tell = (reason: ImportReason, value: string) =>
        void problems.push({ line: draft.line, reason, name: draft.name, column, value })
      const { found, unknown, ambiguous } = findNamed(relatedKinds(relation, kind), cell)
      for (const name of unknown) tell('unknown-name', name)
      for (const name of ambiguous) tell('ambiguous-name', name)
      if (unknown.length + ambiguous.length > 0) left.set(column, cell)
      const others = found.filter((other) => other !== place && other !== entity?.id)
      for (const other of isSingleRelation(relation) ? others.slice(0, 1) : others) {
        if (isThere(view, relation, entity, other)) continue
        const { linkKind, side } = relationOf(relation)
        links.push({ kind: linkKind, side, other })
        relations.add(relation)
      }
    }
    const fields = factsOf(kind, draft, entity, left)
    if (entity !== undefined && Object.keys(fields).length + links.length === 0) return []
    const notes = entity === undefined ? notesOf(kind, draft, left) : ''
    written.push({
      place,
      row: {
        entityId: entity?.id ?? null,
        fields,
        ...(notes === '' ? {} : { notes }),
        ...(links.length === 0 ? {} : { links }),
      },
    })
    return entity === undefined ? [] : [...Object.keys(fields), ...relations]
  })
  const drawn = drawBosses(view, written)
  for (const { place, bossId } of drawn.refused) {
    const [line, name] = [drafts[place]?.line ?? 0, findEntity(view, entityOf[place])?.name ?? '']
    const value = view.entities.get(bossId)?.name ?? ''
    problems.push({ line, name, value, reason: 'reporting-cycle' })
  }
  const circles = new Set(drawn.refused.map(({ place }) => place))
  const changed = news.map((uses, place) =>
    circles.has(place) ? uses.filter((use) => use !== 'reportsTo') : uses,
  )
  const indexOf = new Map(drawn.rows.map(({ place }, index) => [place, index]))
  const rows = drawn.rows.map(({ row }): Row => {
    const links = row.links?.map((link) => ({
      ...link,
      other: typeof link.other === 'number' ? (indexOf.get(link.other) ?? 0) : link.other,
    }))
    return links === undefined ? row : { ...row, links }
  })
  return { rows, changed }
}

function isThere(
  view: PlanView,
  relation: RecordDraft['related'][number]['relation'],
  entity: Entity | undefined,
  other: Named,
): boolean {
  if (entity === undefined || typeof other === 'number') return false
  const { kind, fromId, toId } = relationEnds(relation, entity.id, other)
  return view.links.has(linkId(kind, fromId, toId))
}

/** What the row says that its entity does not say yet; all of it where it is new. */
function factsOf(
  kind: EntityKind,
  draft: RecordDraft,
  entity: Entity | undefined,
  left: ReadonlyMap<string, string>,
): JsonObject {
  const known = fieldsOf(kind)
  const current = entity === undefined ? {} : fieldValues(entity)
  const said: Record<string, Json> = { ...draft.fields }
  if (known['extras'] !== undefined && left.size > 0) {
    const former = current['extras']
    const all = { ...(isJsonObject(former) ? former : {}), ...Object.fromEntries(left) }
    said['extras'] = Object.fromEntries(Object.entries(all).slice(0, MAX_EXTRAS))
  }
  // The plan's own id, by which our tables name what has no other, is no news.
  const isOwnId = draft.id === '' || draft.id === entity?.id
  const hasId = entity !== undefined && externalIdOf(entity) !== ''
  if (known['externalId'] !== undefined && !isOwnId && !hasId) said['externalId'] = draft.id
  return Object.fromEntries(
    Object.entries(said).filter(([name, value]) => !isSameJson(value, current[name] ?? null)),
  )
}

function notesOf(kind: EntityKind, draft: RecordDraft, left: ReadonlyMap<string, string>): string {
  const lines = [...left].map(([column, cell]) => `${column}: ${cell}`)
  const kept = fieldsOf(kind)['extras'] === undefined ? lines : []
  return [draft.notes, ...kept].filter((line) => line !== '').join('\n')
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun, type PlanPeer } from '../../../tests/support/plan-peer.ts'
import type { JsonObject } from '../../core/json.ts'
import { createPlanUndo } from '../../document/undo.ts'
import { fieldValues } from '../../domain/commands/write-entity.ts'
import type { EntityOf } from '../../domain/entities/entity.ts'
import type { EntityKind } from '../../domain/entities/entity-registry.ts'
import { horizon, priority, status } from '../../domain/entities/scales.ts'
import { compareRanks } from '../../domain/rules/rank.ts'
import type { LinkKind } from '../../domain/links/link-kinds.ts'
import { relatedEntities, type RelationId } from '../table/relations.ts'
import { readPastedTable } from './paste-table.ts'
import { readTable } from './read-table.ts'
import { guessKind, planTable, recogniseTable, type TableReport } from './table-import.ts'
import { writeTable } from './write-table.ts'
import { writeTasks } from './write-tasks.ts'

function add(peer: PlanPeer, kind: EntityKind, fields: JsonObject) {
  const [id] = mustRun(peer, {
    name: 'addEntities',
    args: { kind, entries: [{ fields }] },
  }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}

function actions(peer: PlanPeer): EntityOf<'action'>[] {
  return [...peer.view().entities.values()]
    .filter((entity) => entity.kind === 'action')
    .sort(compareRanks)
}

function actionNamed(peer: PlanPeer, name: string): EntityOf<'action'> {
  const found = actions(peer).find((action) => action.name === name)
  if (found === undefined) throw new Error(`no action is called ${name}`)
  return found
}

function joined(peer: PlanPeer, name: string, relation: RelationId): string[] {
  const entities = relatedEntities(peer.view(), relation, actionNamed(peer, name).id)
  return entities.map((entity) => entity.name)
}

/** Imports a text as a table of this kind, all as proposed. */
function importTable(peer: PlanPeer, kind: EntityKind, text: string): TableReport {
  const table = readTable(text)
  if (!table.ok) throw new Error(table.error.code)
  const planned = planTable(peer.view(), table.value, {
    kind,
    mapping: recogniseTable(kind, table.value),
    decisions: new Map(),
    language: 'en',
  })
  if (!planned.ok) throw new Error(planned.error.code)
  const { rows, report } = planned.value
  if (rows.length > 0) mustRun(peer, { name: 'importEntities', args: { kind, rows: [...rows] } })
  return report
}

/** A plan with the people, team and aims that actions are joined to. */
function createPeer(seed = 1): PlanPeer {
  const peer = createMigratedPeer({ seed })
  for (const name of ['Ana Ruiz', 'Ben Soto; Jr', '=Cy']) add(peer, 'member', { name })
  for (const name of ['Grow, fast', 'Save; cost']) add(peer, 'objective', { name })
  for (const name of ['Díaz, Rosa', 'Li Wei']) add(peer, 'person', { name })
  return peer
}

const SALESFORCE = [
  'Activity ID,Subject,Due Date,Status,Priority,Assigned To,Name,Related To,Description,Company',
  '00T1,Call Rosa,03/14/2026,Not Started,High,Ana Ruiz,Rosa Díaz,"Grow, fast",About the line,Acme',
  '00T2,Send offer,03/05/2026,Waiting on someone else,Normal,Nobody Known,,Acme Corp,,Acme',
  '00T3,Visit plant,,Deferred,Low,,,,,',
].join('\n')

describe('a table of tasks', () => {
  it('[RECORDS-1] comes in with the columns of Salesforce, and unknown names are listed', () => {
    const peer = createPeer()
    const table = readTable(SALESFORCE)
    expect(table.ok && guessKind(table.value)).toBe('action')
    const { counts, problems } = importTable(peer, 'action', SALESFORCE)
    expect(counts).toMatchObject({ new: 3, skipped: 0 })
    expect(actionNamed(peer, 'Call Rosa')).toMatchObject({
      dueOn: '2026-03-14',
      status: 'todo',
      priority: 'high',
      how: 'About the line',
      externalId: '00T1',
      extras: { Company: 'Acme' },
    })
    expect(actionNamed(peer, 'Send offer')).toMatchObject({
      dueOn: '2026-03-05',
      status: 'blocked',
      extras: { Company: 'Acme', 'Related To': 'Acme Corp', 'Assigned To': 'Nobody Known' },
    })
    expect(actionNamed(peer, 'Visit plant').status).toBe('dropped')
    expect(joined(peer, 'Call Rosa', 'responsible')).toEqual(['Ana Ruiz'])
    expect(joined(peer, 'Call Rosa', 'counterpart')).toEqual(['Díaz, Rosa'])
    expect(joined(peer, 'Call Rosa', 'serves')).toEqual(['Grow, fast'])
    expect(problems.map(({ line, reason, value }) => [line, reason, value])).toEqual([
      [3, 'unknown-name', 'Nobody Known'],
      [3, 'unknown-name', 'Acme Corp'],
    ])
  })

  it('[IMPORT-5] changes nothing the second time, and updates what changed by its ID', () => {
    const peer = createPeer()
    importTable(peer, 'action', SALESFORCE)
    expect(importTable(peer, 'action', SALESFORCE).counts).toMatchObject({ new: 0, unchanged: 3 })
    const later = SALESFORCE.replace('Call Rosa', 'Meet Rosa').replace('Not Started', 'Completed')
    expect(importTable(peer, 'action', later).counts).toMatchObject({ updated: 1, unchanged: 2 })
    expect(actionNamed(peer, 'Meet Rosa').status).toBe('done')
  })

  it('[IMPORT-4] is one step that one undo takes back whole', () => {
    const peer = createPeer()
    const undo = createPlanUndo(peer.doc)
    const before = peer.view().links.size
    importTable(peer, 'action', SALESFORCE)
    expect(peer.view().links.size).toBe(before + 3)
    undo.undo()
    expect(actions(peer)).toEqual([])
    expect(peer.view().links.size).toBe(before)
    undo.close()
  })

  it('[RECORDS-1] is written for Salesforce and HubSpot so that it is read back', () => {
    const peer = createPeer()
    importTable(peer, 'action', SALESFORCE)
    for (const program of ['salesforce', 'hubspot'] as const) {
      const copy = createPeer(2)
      const ids = actions(peer).map(({ id }) => id)
      importTable(copy, 'action', writeTasks(peer.view(), program, ids))
      expect(
        actions(copy).map(({ name, status: how, priority: weight, dueOn }) => [
          name,
          how,
          weight,
          dueOn,
        ]),
      ).toEqual(
        actions(peer).map(({ name, status: how, priority: weight, dueOn }) => [
          name,
          how,
          weight,
          dueOn,
        ]),
      )
      expect(joined(copy, 'Call Rosa', 'responsible')).toEqual(['Ana Ruiz'])
      expect(joined(copy, 'Call Rosa', 'serves')).toEqual(['Grow, fast'])
    }
  })

  it('[DAY-3] says where the order of day and month was a guess', () => {
    const peer = createPeer()
    const { problems } = importTable(
      peer,
      'action',
      'Asunto;Vencimiento\nUno;3/4/2026\nDos;2026-01-02',
    )
    expect(problems).toMatchObject([{ line: 2, reason: 'guessed-day', value: '3/4/2026' }])
  })
})

const text = fc.constantFrom('', '=1+1', 'a "b", c', 'two\nlines', '-x', 'Ñandú; é')
const oneOf = (codes: readonly string[]) => fc.constantFrom(null, ...codes)
const actionEntries = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('Call', '=Sum', 'Write; send', 'Ask, then go', '2 Visit', '-Stop'),
    how: text,
    evidence: text,
    status: oneOf(status.options),
    horizon: oneOf(horizon.options),
    priority: oneOf(priority.options),
    startOn: fc.constantFrom(null, '2026-02-03', '2024-12-31'),
    dueOn: fc.constantFrom(null, '2026-11-03'),
    promised: fc.boolean(),
    visibleToCustomer: fc.boolean(),
    unit: fc.constantFrom('', '@Plant'),
    responsible: fc.constantFrom(null, 'Ana Ruiz', 'Ben Soto; Jr', '=Cy'),
    counterpart: fc.constantFrom(null, 'Díaz, Rosa', 'Li Wei'),
    serves: fc.subarray(['Grow, fast', 'Save; cost']),
    contributors: fc.subarray(['Ana Ruiz', 'Ben Soto; Jr', '=Cy']),
    dependsOnFirst: fc.boolean(),
  }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 6 },
)
type ActionEntry = (typeof actionEntries extends fc.Arbitrary<infer Entries>
  ? Entries
  : never)[number]

function build(entries: readonly ActionEntry[]): PlanPeer {
  const peer = createPeer()
  const named = (name: string) =>
    [...peer.view().entities.values()].find((entity) => entity.name === name)?.id
  const link = (kind: LinkKind, fromId = named(''), toId = named('')) => {
    if (fromId !== undefined && toId !== undefined && fromId !== toId) {
      mustRun(peer, { name: 'addLink', args: { kind, fromId, toId } })
    }
  }
  for (const entry of entries) {
    const { responsible, counterpart, serves, contributors, dependsOnFirst, ...fields } = entry
    const id = add(peer, 'action', fields)
    if (responsible !== null) link('assigned-to', id, named(responsible))
    if (counterpart !== null) link('counterpart', id, named(counterpart))
    for (const aim of serves) link('serves', id, named(aim))
    for (const member of contributors) link('contributes-to', named(member), id)
    if (dependsOnFirst) link('depends-on', id, named(entries[0]?.name ?? ''))
  }
  return peer
}

/** What the actions of a plan say, without what a plan gives its own. */
function said(peer: PlanPeer) {
  const relations = ['responsible', 'serves', 'counterpart', 'contributors', 'dependsOn'] as const
  return actions(peer).map((action) => {
    const { order: _order, externalId: _externalId, ...fields } = fieldValues(action)
    const names = relations.map((relation) => joined(peer, action.name, relation))
    return { fields, names }
  })
}

describe('a table of actions that we wrote', () => {
  it('[WRITE-3] read into another plan, gives the same table, in either language', () => {
    fc.assert(
      fc.property(actionEntries, fc.constantFrom('en', 'es'), (entries, language) => {
        const peer = build(entries)
        const entityIds = actions(peer).map(({ id }) => id)
        const written = writeTable(peer.view(), {
          kind: 'action',
          entityIds,
          language,
          decimalMark: language === 'es' ? ',' : '.',
        })
        const copy = createPeer(2)
        const { problems } = importTable(copy, 'action', written)
        expect(problems).toEqual([])
        expect(said(copy)).toEqual(said(peer))
      }),
    )
  })

  it('[IMPORT-5] read into its own plan, changes nothing', () => {
    fc.assert(
      fc.property(actionEntries, (entries) => {
        const peer = build(entries)
        const entityIds = actions(peer).map(({ id }) => id)
        const written = writeTable(peer.view(), {
          kind: 'action',
          entityIds,
          language: 'es',
          decimalMark: ',',
        })
        const { counts } = importTable(peer, 'action', written)
        expect(counts).toMatchObject({ new: 0, updated: 0, unchanged: entries.length })
      }),
    )
  })

  it('[RECORDS-2] numbers come back as they were, with either decimal mark', () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((each) => each / 1000),
    )
    fc.assert(
      fc.property(numbers, fc.constantFrom('.', ','), (amount, decimalMark) => {
        const peer = createMigratedPeer()
        const id = add(peer, 'objective', { name: 'Grow', amount: amount === 0 ? 0 : amount })
        const written = writeTable(peer.view(), {
          kind: 'objective',
          entityIds: [id],
          language: 'en',
          decimalMark,
        })
        const copy = createMigratedPeer({ seed: 2 })
        importTable(copy, 'objective', written)
        const [objective] = [...copy.view().entities.values()]
        expect(objective).toMatchObject({ amount: amount === 0 ? 0 : amount })
      }),
    )
  })
})

describe('rows pasted into a table', () => {
  const paste = (peer: PlanPeer, kind: EntityKind, pasted: string, start = 'name') => {
    const read = readPastedTable(kind, pasted, start)
    if (!read.ok) throw new Error(read.error.code)
    const targets = read.value.mapping.includes('name')
      ? undefined
      : actions(peer).map(({ id }) => id)
    const planned = planTable(peer.view(), read.value.table, {
      kind,
      mapping: read.value.mapping,
      decisions: new Map(),
      language: 'en',
      ...(targets === undefined ? {} : { targets }),
    })
    if (!planned.ok) throw new Error(planned.error.code)
    const { rows, report } = planned.value
    if (rows.length > 0) mustRun(peer, { name: 'pasteRows', args: { kind, rows: [...rows] } })
    return { ...read.value, report }
  }

  it('[PASTE-5] are the columns of the table in its order where no headers say otherwise', () => {
    const peer = createPeer()
    const { hasHeaders, report } = paste(
      peer,
      'action',
      'Call\tIn progress\tAna Ruiz\t2026-05-01\nVisit',
    )
    expect(hasHeaders).toBe(false)
    expect(report.problems).toEqual([])
    expect(actions(peer)).toMatchObject([
      { name: 'Call', status: 'in-progress', dueOn: '2026-05-01' },
      { name: 'Visit', status: 'todo' },
    ])
    expect(joined(peer, 'Call', 'responsible')).toEqual(['Ana Ruiz'])
  })

  it('[PASTE-5] say by headers what they are, in Spanish too', () => {
    const peer = createPeer()
    const { hasHeaders } = paste(
      peer,
      'action',
      'Responsable\tNombre\tEstado\nAna Ruiz\tLlamar\tHecha',
    )
    expect(hasHeaders).toBe(true)
    expect(actionNamed(peer, 'Llamar').status).toBe('done')
    expect(joined(peer, 'Llamar', 'responsible')).toEqual(['Ana Ruiz'])
  })

  it('[PASTE-5] without names fill the rows from the one with the focus', () => {
    const peer = createPeer()
    paste(peer, 'action', 'One\nTwo')
    const { report } = paste(peer, 'action', 'Done\tAna Ruiz\nBlocked\nTodo', 'status')
    expect(actions(peer)).toMatchObject([{ status: 'done' }, { status: 'blocked' }])
    expect(joined(peer, 'One', 'responsible')).toEqual(['Ana Ruiz'])
    expect(report.problems).toMatchObject([{ line: 3, reason: 'no-name' }])
  })

  it('[PASTE-5] without names make nobody where a row has gone meanwhile', () => {
    const peer = createPeer()
    paste(peer, 'action', 'One\nTwo\nThree')
    const targets = actions(peer).map(({ id }) => id)
    mustRun(peer, {
      name: 'deleteEntities',
      args: { entityIds: [actionNamed(peer, 'Two').id] },
    })
    const read = readPastedTable('action', 'Done\nBlocked\nDone', 'status')
    if (!read.ok) throw new Error(read.error.code)
    const { table, mapping } = read.value
    const options = { kind: 'action', decisions: new Map(), language: 'en' } as const
    const planned = planTable(peer.view(), table, { ...options, mapping, targets })
    if (!planned.ok) throw new Error(planned.error.code)
    const { rows, report } = planned.value
    expect(rows).toMatchObject([
      { entityId: targets[0], fields: { status: 'done' } },
      { entityId: targets[2], fields: { status: 'done' } },
    ])
    expect(report.rows.map(({ line, name }) => [line, name])).toEqual([
      [1, 'One'],
      [3, 'Three'],
    ])
    expect(report.problems).toMatchObject([{ line: 2, reason: 'no-name' }])
  })

  it('[SAME-2] of the same name are offered as updates, of a like name as new', () => {
    const peer = createPeer()
    paste(peer, 'action', 'Visit the plant')
    const { report } = paste(peer, 'action', 'visit the plant\tDone\nVisit the plants\tDone')
    expect(report.suspicions).toMatchObject([{ line: 1, reason: 'same-name', proposed: 'merge' }])
    expect(report.counts).toMatchObject({ new: 1, updated: 1 })
    const again = paste(peer, 'action', 'Visit the plane')
    expect(again.report.suspicions).toMatchObject([{ reason: 'similar-name', proposed: 'new' }])
  })
})

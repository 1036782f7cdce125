import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createMigratedPeer } from '../../../tests/support/plan-peer.ts'
import { buildPlan, planSteps } from '../../../tests/support/random-plan.ts'
import { migratePlan } from '../../document/migrations/migrate-plan.ts'
import { entityKinds } from '../../domain/entities/entity-registry.ts'
import { projectPlan } from '../../projection/project-plan.ts'
import { decodePlanFile, parsePlanFile } from './decode-plan-file.ts'
import { exportPlan } from './encode-plan-file.ts'
import type { PlanFile } from './plan-file.ts'
import { writePlanFile } from './write-plan-file.ts'

const NOW_MS = Date.UTC(2026, 10, 22)

function writeToNewPlan(file: PlanFile, title?: string): Y.Doc {
  const doc = new Y.Doc()
  migratePlan(doc)
  writePlanFile(doc, file, title)
  return doc
}

const said = { entityId: 'e', id: 'c', text: 'Yes', author: { name: 'Ana', area: 'Sales' } }

/** A small plan as a file, with one value replaced at a path of keys. */
function fileWith(path: readonly (string | number)[], value: unknown): unknown {
  const person = { what: 'person', pick: [0, 0, 0], text: 'Ana', number: 0 }
  const peer = buildPlan([person, { ...person, text: 'Ben' }, { ...person, what: 'board' }])
  const [first, second] = peer.view().entities.keys()
  if (first === undefined || second === undefined) throw new Error('the plan has no people')
  peer.run({ name: 'addLink', args: { kind: 'influences', fromId: first, toId: second } })
  const file: unknown = JSON.parse(JSON.stringify(exportPlan(peer.doc, NOW_MS)))
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), file)
  Reflect.set(Object(parent), path.at(-1) ?? '', value)
  return file
}

/** Whether random plans reach every part of a file: a test that never has comments tells nothing of them. */
function countParts(file: PlanFile, counts: Map<string, number>): void {
  const parts = {
    account: Object.keys(file.account),
    comments: file.comments,
    placements: file.placements,
    links: file.links,
    ...Object.fromEntries(
      file.entities.map(({ kind }, at) => [kind, file.entities.slice(at, at + 1)]),
    ),
  }
  for (const [part, items] of Object.entries(parts)) {
    counts.set(part, (counts.get(part) ?? 0) + items.length)
  }
}

describe('the plan file', () => {
  it('[FILE-1] export, then import, is the identity on the view of any plan', () => {
    const counts = new Map<string, number>()
    fc.assert(
      fc.property(planSteps, (steps) => {
        const peer = buildPlan(steps)
        const text = JSON.stringify(exportPlan(peer.doc, NOW_MS))
        const file = parsePlanFile(text)
        if (!file.ok) throw new Error(JSON.stringify(file.error))
        const doc = writeToNewPlan(file.value)
        countParts(file.value, counts)
        expect(projectPlan(doc)).toEqual(peer.view())
        expect(JSON.stringify(exportPlan(doc, NOW_MS))).toBe(text)
      }),
      { numRuns: 300, seed: 3 },
    )
    const parts = ['account', 'comments', 'placements', 'links', ...entityKinds]
    expect(parts.filter((part) => (counts.get(part) ?? 0) < 20)).toEqual([])
  })

  it('[FILE-1] the title may be replaced', () => {
    const file = decodePlanFile(fileWith(['plan', 'title'], 'Old'))
    if (!file.ok) throw new Error(file.error.code)
    expect(projectPlan(writeToNewPlan(file.value, 'New')).facts.title).toBe('New')
    expect(projectPlan(writeToNewPlan(file.value)).facts.title).toBe('Old')
  })

  it('[FILE-2] what is not set is not in the file', () => {
    const peer = createMigratedPeer()
    peer.run({
      name: 'addEntities',
      args: { kind: 'person', entries: [{ fields: { name: 'Ana' } }] },
    })
    expect(exportPlan(peer.doc, NOW_MS)).toMatchObject({
      format: 'tesela-plan',
      version: 1,
      schemaVersion: 1,
      exportedAt: '2026-11-22T00:00:00.000Z',
      entities: [
        { kind: 'person', fields: { name: 'Ana' }, authors: [{ name: 'Ana', area: 'Sales' }] },
      ],
    })
    expect(Object.keys(exportPlan(peer.doc, NOW_MS).entities[0]?.fields ?? {})).toEqual(['name'])
  })

  it('[FILE-4] a file of before the account file, comments and placements still comes in', () => {
    const file = fileWith(['account'], undefined)
    const older = Object.entries(Object(file)).filter(
      ([part]) => !['account', 'comments', 'placements'].includes(part),
    )
    const decoded = parsePlanFile(JSON.stringify(Object.fromEntries(older)))
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.error))
    const view = projectPlan(writeToNewPlan(decoded.value))
    expect([view.entities.size, view.comments.size, view.account.profile]).toEqual([2, 0, ''])
  })

  it.each([
    [['version'], 2],
    [['schemaVersion'], 99],
  ])('[FILE-3] refuses a newer version: %s', (path, value) => {
    expect(decodePlanFile(fileWith(path, value))).toEqual({
      ok: false,
      error: { code: 'plan/newer-version', detail: { version: value } },
    })
  })

  it.each([
    [['format'], 'other', 'format'],
    [['version'], 'one', 'version'],
    [['plan', 'language'], 'fr', 'plan.language'],
    [['entities'], {}, 'entities'],
    [['entities', 1], null, 'entities[1]'],
    [['entities', 1, 'id'], 'no id!', 'entities[1].id'],
    [['entities', 1, 'kind'], 'dragon', 'entities[1].kind'],
    [['entities', 1, 'fields', 'power'], 9, 'entities[1].fields.power'],
    [['entities', 1, 'fields', 'wings'], 2, 'entities[1].fields.wings'],
    [['entities', 1, 'fields', 'name'], 7, 'entities[1].fields.name'],
    [['entities', 0, 'authors', 0], 'Ana', 'entities[0].authors[0]'],
    [['links', 0, 'kind'], 'loves', 'links[0].kind'],
    [['links', 0, 'fields'], { strength: 9 }, 'links[0].fields.strength'],
    [['boards', 0, 'settings'], [], 'boards[0].settings'],
    [['annotations'], [{ boardId: 'b', id: 'a b', record: {} }], 'annotations[0].id'],
    [['broken'], [{ key: 'x' }], 'broken[0].value'],
    [['account'], [], 'account'],
    [['account', 'shortMonths'], 'six', 'account.shortMonths'],
    [['account', 'motto'], 'Onward', 'account.motto'],
    [['account', 'sponsorId'], 'no id!', 'account.sponsorId'],
    [['placements'], [{ boardId: 'b', entityId: 'e', x: 'left', y: 0 }], 'placements[0]'],
    [['comments'], [{ entityId: 'e', id: 'c' }], 'comments[0].text'],
    [['comments'], [{ entityId: 'e', id: 'c', text: 'Yes' }], 'comments[0].author'],
    [['comments'], [{ ...said, mentionIds: ['no id!'] }], 'comments[0].mentionIds[0]'],
    [['comments'], [said, said], 'comments[1]'],
  ])('[FILE-3] names the place that does not fit: %s', (path, value, place) => {
    expect(decodePlanFile(fileWith(path, value))).toEqual({
      ok: false,
      error: { code: 'plan/file-malformed', detail: { place } },
    })
  })

  it('[FILE-3] refuses one id twice', () => {
    const file = fileWith(['entities', 0, 'id'], 'same')
    Reflect.set(Object(Reflect.get(Object(Reflect.get(Object(file), 'entities')), 1)), 'id', 'same')
    expect(decodePlanFile(file)).toMatchObject({ error: { detail: { place: 'entities[1]' } } })
  })

  it('[FILE-3] names the line where the text is no JSON', () => {
    expect(parsePlanFile('{\n  "format": "tesela-plan",\n  oops\n}')).toEqual({
      ok: false,
      error: { code: 'plan/file-not-json', detail: { line: 3 } },
    })
    expect(parsePlanFile('{\n  "format": ')).toMatchObject({ error: { detail: { line: 2 } } })
    expect(parsePlanFile('7')).toMatchObject({ error: { detail: { place: 'format' } } })
  })
})

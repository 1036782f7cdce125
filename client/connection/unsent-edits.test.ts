import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { assert } from '#shared/core/assert.ts'
import { createPlanUndo } from '#shared/document/undo.ts'
import { compareEdits, takeUpCall } from '#shared/exchange/unsent-edits/compare-edits.ts'

import { addCard } from '../../tests/support/plan-cards.ts'
import {
  createMigratedPeer,
  exchange,
  mustRun,
  type PlanPeer,
} from '../../tests/support/plan-peer.ts'
import { isUnsentFile, readUnsentFile, type UnsentFile } from './read-unsent-file.ts'
import { createUnsentFile } from './unsent-file.ts'
import { openUnsentEdits, type UnsentEdits } from './unsent-edits.ts'

/** A plan, and the same plan of Ben who wrote in it without the server. */
function offlinePlan() {
  const plan = createMigratedPeer()
  const goal = addCard(plan, 'goal', 'Grow')
  const person = addCard(plan, 'person', 'Ana')
  const backup = Y.encodeStateAsUpdate(plan.doc)
  const ben = createMigratedPeer({ seed: 2, name: 'Ben' })
  const late = addCard(plan, 'note', 'After the backup')
  exchange(plan.doc, ben.doc)
  const unsent: Uint8Array[] = []
  ben.doc.on('update', (update: Uint8Array) => unsent.push(update))
  const action = addCard(ben, 'action', 'Visit')
  mustRun(ben, { name: 'addLink', args: { kind: 'serves', fromId: action, toId: goal } })
  mustRun(ben, {
    name: 'setFields',
    args: { edits: [{ entityId: person, fields: { power: 4 } }] },
  })
  return { plan, backup, goal, person, late, action, text: fileOf(ben, unsent) }
}

function fileOf(peer: PlanPeer, unsent: readonly Uint8Array[]): string {
  const rows = [{ format: 1 as const, bytes: Y.encodeStateAsUpdate(peer.doc) }]
  const by = { name: 'Ben', area: 'Sales' }
  const about = { title: 'Acme', planId: 'p', documentName: 'plan' as const, epoch: 'e1' }
  return createUnsentFile({ ...about, exportedAtMs: 5000, by, rows, unsent }).text
}

function fileIn(text: string): UnsentFile {
  const file = readUnsentFile(text, 'p')
  assert(file.ok, 'a file of unsent edits')
  return file.value
}

function opened(text: string, doc: Y.Doc, epoch: string): UnsentEdits {
  const edits = openUnsentEdits(fileIn(text), doc, epoch)
  assert(edits.ok, 'edits that can be read')
  return edits.value
}

test('[UNSENT-1] edits of the present epoch are merged, twice as once, as one undo step', () => {
  const { plan, goal, person, action, text } = offlinePlan()
  expect(isUnsentFile(text)).toBe(true)
  expect(fileIn(text)).toMatchObject({ exportedAtMs: 5000, by: { name: 'Ben' } })
  expect(fileIn(text).unsent).toHaveLength(3)
  const undo = createPlanUndo(plan.doc)
  const before = plan.view()
  const edits = opened(text, plan.doc, 'e1')
  expect(edits.hasNews).toBe(true)
  expect(plan.view()).toBe(before)
  const rows = compareEdits(plan.view(), edits.edited, edits.touched)
  expect(
    new Map(rows.map(({ entity, state, isUnsent }) => [entity.id, [state, isUnsent]])),
  ).toEqual(
    new Map([
      [action, ['missing', true]],
      [goal, ['changed', true]],
      [person, ['changed', true]],
    ]),
  )
  edits.merge?.()
  const merged = plan.view()
  expect(merged.entities.size).toBe(4)
  expect(merged.links.size).toBe(1)
  expect(merged.entities.get(person)).toMatchObject({ power: 4 })
  opened(text, plan.doc, 'e1').merge?.()
  expect(plan.view()).toBe(merged)
  expect(opened(text, plan.doc, 'e1').hasNews).toBe(false)
  undo.undo()
  expect(plan.view().entities.has(action)).toBe(false)
  undo.close()
})

test('[UNSENT-2] edits of before a restore are taken up by choice, and nothing is there twice', () => {
  const { backup, goal, person, late, action, text } = offlinePlan()
  // A restored plan is written anew: the same ids, another history.
  const restored = createMigratedPeer({ seed: 3 })
  Y.applyUpdate(restored.doc, backup)
  const edits = opened(text, restored.doc, 'e2')
  expect(edits.merge).toBeNull()
  const rows = compareEdits(restored.view(), edits.edited, edits.touched)
  expect(rows.find(({ entity }) => entity.id === late)).toMatchObject({ isUnsent: false })
  const unsent = rows.filter(({ isUnsent }) => isUnsent)
  expect(new Set(unsent.map(({ entity }) => entity.id))).toEqual(new Set([action, goal, person]))

  const call = takeUpCall(restored.view(), unsent)
  mustRun(restored, call)
  mustRun(restored, takeUpCall(restored.view(), unsent))
  const names = [...restored.view().entities.values()].map(({ name }) => name)
  expect(names.sort()).toEqual(['Ana', 'Grow', 'Visit'])
  expect(restored.view().links.size).toBe(1)
  expect(restored.view().entities.get(person)).toMatchObject({ power: 4 })
  const again = compareEdits(restored.view(), edits.edited, edits.touched)
  expect(again.map(({ entity }) => entity.id)).toEqual([late])
})

test('[UNSENT-3] a damaged file is refused and changes nothing', () => {
  const { plan, text } = offlinePlan()
  const file = fileIn(text)
  const before = plan.view()
  const damaged = [
    { ...file, copy: Uint8Array.from([1, 2, 3]) },
    // Edits alone hang on a history that is not there.
    { ...file, copy: file.unsent[2] ?? file.copy },
  ]
  for (const each of damaged) {
    expect(openUnsentEdits(each, plan.doc, 'e1')).toMatchObject({
      error: { code: 'plan/file-malformed', detail: { place: 'copy' } },
    })
  }
  const junk = { ...file, unsent: [Uint8Array.from([255, 255, 255])] }
  expect(openUnsentEdits(junk, plan.doc, 'e1')).toMatchObject({
    error: { code: 'plan/file-malformed', detail: { place: 'unsent' } },
  })
  expect(plan.view()).toBe(before)
})

test.each([
  ['no json', 'plan/file-malformed'],
  ['{"format":"tesela-plan"}', 'plan/file-malformed'],
  ['{"format":"tesela-unsent-edits","version":2}', 'plan/newer-version'],
  ['{"format":"tesela-unsent-edits","version":1,"planId":"q"}', 'import/other-plan'],
  [
    '{"format":"tesela-unsent-edits","version":1,"planId":"p","document":"plan"}',
    'plan/file-malformed',
  ],
])('[UNSENT-3] %s is refused with %s', (text, code) => {
  expect(readUnsentFile(text, 'p')).toMatchObject({ error: { code } })
})

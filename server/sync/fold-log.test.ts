import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { StoredPayload } from '../storage/document-log.ts'
import { foldLog } from './fold-log.ts'

function rowsOf(write: (doc: Y.Doc) => void): { doc: Y.Doc; rows: StoredPayload[] } {
  const doc = new Y.Doc()
  const rows: StoredPayload[] = []
  doc.on('update', (payload: Uint8Array) => rows.push({ format: 1, payload }))
  write(doc)
  return { doc, rows }
}

it('[COMPACT-1] a snapshot gives back the document that its rows make', () => {
  const { doc, rows } = rowsOf((doc) => {
    for (let round = 0; round < 300; round += 1) doc.getMap('cards').set(`k${round % 5}`, round)
    doc.getText('text').insert(0, 'hello world')
    doc.getText('text').delete(2, 4)
  })
  const half = foldLog({ snapshot: null, rows: rows.slice(0, 150) })
  const whole = foldLog({
    snapshot: { format: 2, payload: half.payload },
    rows: rows.slice(150),
  })
  const again = new Y.Doc()
  Y.applyUpdateV2(again, whole.payload)
  expect(again.getMap('cards').toJSON()).toEqual(doc.getMap('cards').toJSON())
  expect(again.getText('text').toJSON()).toBe(doc.getText('text').toJSON())
  expect(whole.carried).toEqual([])
})

it('[COMPACT-2] a thousand overwrites cost hardly more than the last one', () => {
  const many = rowsOf((doc) => {
    for (let round = 0; round < 5000; round += 1) doc.getMap('cards').set('x', round)
  })
  const once = rowsOf((doc) => doc.getMap('cards').set('x', 4999))
  const manyBytes = foldLog({ snapshot: null, rows: many.rows }).payload.length
  const onceBytes = foldLog({ snapshot: null, rows: once.rows }).payload.length
  expect(manyBytes).toBeLessThan(2 * onceBytes)
})

it('[COMPACT-4] what waits is carried beside the snapshot, and heals when the rest comes', () => {
  const { doc, rows } = rowsOf((doc) => {
    for (const key of ['a', 'b', 'c']) doc.getMap('cards').set(key, key)
    doc.getMap('cards').delete('c')
  })
  const [first, missing, ...waiting] = rows
  const folded = foldLog({
    snapshot: null,
    rows: [first, ...waiting].filter((row) => row !== undefined),
  })
  expect(folded.carried.length).toBeGreaterThan(0)
  const again = new Y.Doc()
  Y.applyUpdateV2(again, folded.payload)
  expect(again.getMap('cards').toJSON()).toEqual({ a: 'a' })
  for (const payload of folded.carried) Y.applyUpdateV2(again, payload)
  if (missing !== undefined) Y.applyUpdate(again, missing.payload)
  expect(again.getMap('cards').toJSON()).toEqual(doc.getMap('cards').toJSON())
})

it('[COMPACT-3] a log that cannot be applied is no snapshot', () => {
  expect(() =>
    foldLog({ snapshot: null, rows: [{ format: 1, payload: Uint8Array.of(9, 9, 9) }] }),
  ).toThrow(/end of array/i)
})

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { assert } from '#shared/core/assert.ts'
import { createGuardedDocument } from './guarded-document.ts'

describe('a document with changes that wait for missing ones', () => {
  it('[GUARD-3] gives them to nobody, whatever a peer knows already, and keeps them', () => {
    const writer = new Y.Doc()
    const updates: Uint8Array[] = []
    writer.on('update', (update) => updates.push(update))
    for (const word of ['known', 'missing', 'waiting']) writer.getArray('list').push([word])
    const [known, missing, waiting] = updates
    assert(known !== undefined, 'each word is an update')
    assert(missing !== undefined && waiting !== undefined, 'each word is an update')
    const document = createGuardedDocument({ epoch: 'e', snapshot: null, rows: [], lastSeq: 0 })
    document.apply(known, false)
    expect(document.apply(waiting, false)).toMatchObject({ kind: 'applied', waits: true })

    const frame = (update: Uint8Array) => Buffer.from(update).toString('hex')
    const others = Y.encodeStateVector(new Map([[1, 1]]))
    const wanted = frame(known)
    for (const stateVector of [Uint8Array.of(0), others]) {
      const answer = document.step2Frame(stateVector)?.toString('hex')
      expect(answer?.endsWith(wanted)).toBe(true)
    }
    expect(document.hasPending).toBe(true)
    document.apply(missing, false)
    expect(document.hasPending).toBe(false)
    expect(document.doc.getArray('list').toJSON()).toEqual(['known', 'missing', 'waiting'])
  })
})

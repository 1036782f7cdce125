import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { rawRecord } from './raw-record.ts'
import { planMaps } from './schema.ts'

describe('a record that cannot be read', () => {
  it('[BROKEN-1] can be saved as it is', () => {
    const doc = new Y.Doc()
    const { yEntities } = planMaps(doc)
    yEntities.set('a', new Y.Map<unknown>([['kind', 'dragon']]))
    yEntities.set('b', 7)
    expect(JSON.parse(rawRecord(doc, 'a'))).toEqual({ id: 'a', record: { kind: 'dragon' } })
    expect(JSON.parse(rawRecord(doc, 'b'))).toEqual({ id: 'b', record: 7 })
    expect(JSON.parse(rawRecord(doc, 'c'))).toEqual({ id: 'c', record: null })
  })
})

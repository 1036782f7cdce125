import { describe, expect, it } from 'vitest'

import { decodeJoinEntry, joinHistoryState, takeJoinEntry } from './join-entry.ts'

const secret = 'q7Zk2mN8vT4xW1yB5cD9eA'

describe('decodeJoinEntry', () => {
  it.each([
    `http://192.168.1.20:4000/join#${secret}`,
    `https://plans.example.com/join#${secret}`,
    `  /join#${secret}\n`,
    `#${secret}`,
    secret,
  ])('[ENTRY-1] finds the secret in %s', (typed) => {
    expect(decodeJoinEntry(typed)).toEqual({ kind: 'key', key: { secret } })
  })

  it.each(['ACD37PQ', 'acd37pq', 'ACD 37PQ', 'ACD-37PQ', ' acd–37pq '])(
    '[ENTRY-3] reads the room code %s',
    (typed) => {
      expect(decodeJoinEntry(typed)).toEqual({ kind: 'key', key: { code: 'ACD37PQ' } })
    },
  )

  it('[ENTRY-4] reads a re-entry code', () => {
    expect(decodeJoinEntry('acd37-pqrtu')).toEqual({ kind: 'reEntry', code: 'ACD37PQRTU' })
  })

  it.each(['', '   ', 'ACD37P', 'ACD37P0', 'https://plans.example.com/', 'hello there team'])(
    '[ENTRY-5] refuses %j',
    (typed) => {
      expect(decodeJoinEntry(typed)).toBeNull()
    },
  )
})

describe('takeJoinEntry', () => {
  function addressBar(hash: string, state: unknown) {
    const shown = { url: `/join${hash}`, state }
    return {
      shown,
      location: { hash, pathname: '/join' },
      history: {
        state,
        replaceState: (next: unknown, _unused: string, url: string) => {
          shown.url = url
          shown.state = next
        },
      },
    }
  }

  it('[ENTRY-2] takes the secret out of the address and keeps it for a reload', () => {
    const bar = addressBar(`#${secret}`, null)
    const entry = { kind: 'key', key: { secret } }
    expect(takeJoinEntry(bar)).toEqual(entry)
    expect(bar.shown.url).toBe('/join')
    expect(takeJoinEntry(addressBar('', bar.shown.state))).toEqual(entry)
  })

  it.each([
    { kind: 'key', key: { code: 'ACD37PQ' } },
    { kind: 'reEntry', code: 'ACD37PQRTU' },
  ] as const)('[ENTRY-2] reads what the landing page left: $kind', (entry) => {
    expect(takeJoinEntry(addressBar('', joinHistoryState(entry)))).toEqual(entry)
  })

  it.each([null, 7, {}, { joinEntry: 'x' }, { joinEntry: { kind: 'key', key: {} } }])(
    '[ENTRY-6] finds nothing in %j',
    (state) => {
      expect(takeJoinEntry(addressBar('', state))).toBeNull()
    },
  )
})

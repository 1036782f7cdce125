import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../tests/support/plan-peer.ts'
import { matchEntities, subtitleOf } from './match-entities.ts'

const peer = createMigratedPeer()
mustRun(peer, {
  name: 'addEntities',
  args: {
    kind: 'person',
    entries: [
      { fields: { name: 'José Núñez', title: 'CFO', unit: 'Finance' } },
      { fields: { name: 'Ana Josefa', title: '', unit: 'Plant Vigo' } },
      { fields: { name: 'Rosa', title: 'Josephine line' } },
    ],
  },
})
const people = [...peer.view().entities.values()]
const names = (text: string, limit = 10) => matchEntities(people, text, limit).map((p) => p.name)

describe('finding entities by text', () => {
  it('[MATCH-1] knows no accents and puts names that begin with the text first', () => {
    expect(names('jose')).toEqual(['José Núñez', 'Ana Josefa', 'Rosa'])
  })

  it('[MATCH-2] wants every word, in any order and place', () => {
    expect(names('vigo ana')).toEqual(['Ana Josefa'])
    expect(names('vigo rosa')).toEqual([])
  })

  it('[MATCH-3] gives all by name for no text, up to the limit', () => {
    expect(names('', 2)).toEqual(['Ana Josefa', 'José Núñez'])
  })

  it('[MATCH-4] has a subtitle of what is known', () => {
    const subtitles = people.map(subtitleOf).sort()
    expect(subtitles).toEqual(['CFO · Finance', 'Josephine line', 'Plant Vigo'])
  })
})

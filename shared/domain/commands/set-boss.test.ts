import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { hierarchyAbove } from '../rules/reporting-lines.ts'

function fourPeople() {
  const peer = createMigratedPeer()
  const entries = ['Ana', 'Ben', 'Cy', 'Dee'].map((name) => ({ fields: { name } }))
  const { createdIds } = mustRun(peer, { name: 'addEntities', args: { kind: 'person', entries } })
  const [ana, ben, cy, dee] = createdIds
  if (!ana || !ben || !cy || !dee) throw new Error('nobody')
  return {
    peer,
    ana,
    ben,
    cy,
    dee,
    above: () => hierarchyAbove(peer.view().links.values(), 'reports-to'),
  }
}

describe('setBoss', () => {
  it('[BOSS-1] puts several people under one boss, and under nobody, each in one step', () => {
    const { peer, ana, ben, cy, above } = fourPeople()
    mustRun(peer, { name: 'setBoss', args: { entityIds: [ben, cy], bossId: ana } })
    expect([above().get(ben), above().get(cy)]).toEqual([ana, ana])
    mustRun(peer, { name: 'setBoss', args: { entityIds: [ben], bossId: null } })
    expect(above().has(ben)).toBe(false)
  })

  it('[BOSS-2] keeps the line, and its note, of who has that boss already', () => {
    const { peer, ana, ben, cy } = fourPeople()
    mustRun(peer, {
      name: 'addLink',
      args: { kind: 'reports-to', fromId: ben, toId: ana, fields: { note: 'interim' } },
    })
    mustRun(peer, { name: 'setBoss', args: { entityIds: [ben, cy], bossId: ana } })
    expect([...peer.view().links.values()].map((link) => link.note).sort()).toEqual(['', 'interim'])
  })

  it('[BOSS-3] refuses a circle, oneself and who does not exist, and writes nothing', () => {
    const { peer, ana, ben, cy, above } = fourPeople()
    mustRun(peer, { name: 'setBoss', args: { entityIds: [ben], bossId: ana } })
    mustRun(peer, { name: 'setBoss', args: { entityIds: [cy], bossId: ben } })
    const before = [...above()]
    const codes = [
      { entityIds: [ana], bossId: cy },
      { entityIds: [ana], bossId: ana },
      { entityIds: [ben], bossId: 'nobody' as typeof ana },
    ].map((args) => {
      const result = peer.run({ name: 'setBoss', args })
      return result.ok ? 'ok' : result.error.code
    })
    expect(codes).toEqual([
      'command/reporting-cycle',
      'command/self-link',
      'command/unknown-entity',
    ])
    expect([...above()]).toEqual(before)
  })
})

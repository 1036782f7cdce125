import { describe, expect, it } from 'vitest'
import {
  addBoard,
  createMigratedPeer,
  createPlanPeer,
  exchange,
  mustRun,
  type PlanPeer,
} from '../../../tests/support/plan-peer.ts'
import type { AnnotationId, EntityId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { EntityKind } from '../entities/entity-registry.ts'
import { linkId } from '../links/link.ts'
import { type CommandCall, decideCommand } from '../command-registry.ts'

function add(peer: PlanPeer, kind: EntityKind, ...names: string[]): EntityId[] {
  const entries = names.map((name) => ({ fields: { name } }))
  return [...mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds]
}

function trio(peer: PlanPeer): [EntityId, EntityId, EntityId] {
  const [a, b, c] = add(peer, 'person', 'Ada', 'Bo', 'Cy')
  if (a === undefined || b === undefined || c === undefined) throw new Error('three people')
  return [a, b, c]
}

function set(peer: PlanPeer, entityId: EntityId, fields: JsonObject) {
  return peer.run({ name: 'setFields', args: { edits: [{ entityId, fields }] } })
}

function draw(peer: PlanPeer, fromId: EntityId, toId: EntityId, kind = 'reports-to' as const) {
  return peer.run({ name: 'addLink', args: { kind, fromId, toId } })
}

function codeOf(result: { ok: boolean; error?: { code: string } }): string | undefined {
  return result.ok ? undefined : result.error?.code
}

describe('commands', () => {
  it('[COMMAND-1] refuse arguments that do not fit before anything is decided', () => {
    const peer = createMigratedPeer()
    const context = {
      author: { participantId: null, name: '', area: '' },
      isFacilitator: true,
      nowMs: 0,
      randomBytes: () => new Uint8Array(16),
    }
    const decide = (name: string, args: unknown) =>
      codeOf(decideCommand(peer.view(), { name, args }, context))
    expect(decide('addEntities', { kind: 'ghost', entries: [] })).toBe('command/malformed')
    expect(
      decide('addEntities', {
        kind: 'person',
        entries: [{ fields: { name: 'X', nope: 1 } }],
      }),
    ).toBe('command/malformed')
    expect(decide('toString', {})).toBe('command/unknown')
    expect(decide('setFields', null)).toBe('command/malformed')
  })

  it('[COMMAND-3] keep import, emptying the bin and deleting a board for facilitators', () => {
    const peer = createMigratedPeer({ isFacilitator: false })
    const boardId = addBoard(peer)
    const [id] = trio(peer)
    mustRun(peer, { name: 'deleteEntities', args: { entityIds: [id] } })
    expect(codeOf(peer.run({ name: 'deleteBoard', args: { boardId } }))).toBe(
      'command/facilitator-only',
    )
    expect(codeOf(peer.run({ name: 'purgeEntities', args: { entityIds: [id] } }))).toBe(
      'command/facilitator-only',
    )
    expect(
      codeOf(
        peer.run({
          name: 'importEntities',
          args: {
            kind: 'person',
            rows: [{ entityId: null, fields: { name: 'X' }, bossRow: null }],
          },
        }),
      ),
    ).toBe('command/facilitator-only')
  })

  it('[COMMAND-4] change nothing in a document that a newer Tesela wrote', () => {
    const peer = createMigratedPeer()
    peer.doc.getMap('facts').set('schemaVersion', 99)
    const result = peer.run({
      name: 'addEntities',
      args: { kind: 'person', entries: [{ fields: { name: 'A' } }] },
    })
    expect(codeOf(result)).toBe('command/newer-version')
    expect(peer.view().entities.size).toBe(0)
  })

  it('[FIELD-1] null is not rated, and is never read as a low rating', () => {
    const peer = createMigratedPeer()
    const [id] = trio(peer)
    expect(peer.view().entities.get(id)).toMatchObject({ power: null, stance: null })
    set(peer, id, { power: 1, stance: -2 })
    expect(peer.view().entities.get(id)).toMatchObject({ power: 1, stance: -2 })
    set(peer, id, { power: null })
    expect(peer.view().entities.get(id)).toMatchObject({ power: null, stance: -2 })
    expect(codeOf(set(peer, id, { power: 0 }))).toBe('command/malformed')
    expect(codeOf(set(peer, id, { power: 2.5 }))).toBe('command/malformed')
  })

  it('[FIELD-2] a stored value that does not fit reads as unset and harms nothing else', () => {
    const peer = createMigratedPeer()
    const [id, other] = trio(peer)
    const yPerson = peer.doc.getMap('entities').get(id)
    if (!(yPerson instanceof Object) || !('set' in yPerson)) throw new Error('a stored person')
    const record = yPerson as { set: (key: string, value: unknown) => void }
    record.set('power', 'very')
    record.set('buyingRoles', ['champion', 'wizard'])
    record.set('confirmedOn', '2026-02-31')
    expect(peer.view().entities.get(id)).toMatchObject({
      name: 'Ada',
      power: null,
      buyingRoles: [],
      confirmedOn: null,
    })
    expect(peer.view().entities.has(other)).toBe(true)
  })

  it('[ENTITY-1] a record without a kind or a name is shown as broken, and all else works', () => {
    const peer = createMigratedPeer()
    const [id, other] = trio(peer)
    peer.doc.getMap('entities').set('weird', 'not a record')
    const yPerson = peer.doc.getMap('entities').get(id) as {
      set: (key: string, value: unknown) => void
    }
    yPerson.set('name', 42)
    expect([...peer.view().broken]).toEqual([
      [id, 'no-name'],
      ['weird', 'not-a-record'],
    ])
    expect(set(peer, other, { title: 'CFO' }).ok).toBe(true)
  })

  it('[COMMAND-5] a blank name is refused, and a text too long names its field', () => {
    const peer = createMigratedPeer()
    const [id] = trio(peer)
    expect(codeOf(set(peer, id, { name: '  ' }))).toBe('command/name-missing')
    expect(codeOf(set(peer, id, { unit: 'x'.repeat(201) }))).toBe('command/text-too-long')
    expect(
      codeOf(
        peer.run({
          name: 'addEntities',
          args: { kind: 'person', entries: [{ fields: { title: 'CEO' } }] },
        }),
      ),
    ).toBe('command/name-missing')
  })

  it('[BIN-1] a deleted person waits in the bin with all links, and comes back with them', () => {
    const peer = createMigratedPeer()
    const [a, b] = trio(peer)
    draw(peer, a, b)
    mustRun(peer, { name: 'deleteEntities', args: { entityIds: [b] } })
    expect(peer.view().bin.has(b)).toBe(true)
    expect(peer.view().links.size).toBe(0)
    mustRun(peer, { name: 'restoreEntities', args: { entityIds: [b] } })
    expect([...peer.view().links.keys()]).toEqual([linkId('reports-to', a, b)])
  })

  it('[BIN-2] a participant removes five cards at once, a facilitator any number', () => {
    const peer = createMigratedPeer({ isFacilitator: false })
    const ids = add(peer, 'person', '1', '2', '3', '4', '5', '6')
    expect(codeOf(peer.run({ name: 'deleteEntities', args: { entityIds: ids } }))).toBe(
      'command/too-many-at-once',
    )
    expect(peer.run({ name: 'deleteEntities', args: { entityIds: ids.slice(1) } }).ok).toBe(true)
    const facilitator = createMigratedPeer()
    const many = add(facilitator, 'person', '1', '2', '3', '4', '5', '6')
    expect(facilitator.run({ name: 'deleteEntities', args: { entityIds: many } }).ok).toBe(true)
  })

  it('[BIN-3] deleting for good takes the links along', () => {
    const peer = createMigratedPeer()
    const [a, b] = trio(peer)
    draw(peer, a, b)
    mustRun(peer, { name: 'deleteEntities', args: { entityIds: [b] } })
    mustRun(peer, { name: 'purgeEntities', args: { entityIds: [b] } })
    expect(peer.view().bin.size).toBe(0)
    expect(peer.view().dormantLinks.size).toBe(0)
  })

  it('[LINK-2] only legal kinds join two entities, and nobody is joined to themselves', () => {
    const peer = createMigratedPeer()
    const [a] = trio(peer)
    const [ours] = add(peer, 'member', 'Mia')
    if (ours === undefined) throw new Error('a member')
    expect(codeOf(draw(peer, ours, a))).toBe('command/illegal-link')
    expect(codeOf(draw(peer, a, a))).toBe('command/self-link')
    expect(
      peer.run({
        name: 'addLink',
        args: { kind: 'covers', fromId: ours, toId: a, fields: { strength: 3 } },
      }).ok,
    ).toBe(true)
    expect(peer.view().links.get(linkId('covers', ours, a))).toMatchObject({ strength: 3 })
  })

  it('[LINK-3] a conflict is one link whichever end it was drawn from', () => {
    const peer = createMigratedPeer()
    const [a, b] = trio(peer)
    draw(peer, a, b, 'conflicts-with' as never)
    draw(peer, b, a, 'conflicts-with' as never)
    expect(peer.view().links.size).toBe(1)
  })

  it('[LINK-4] a new boss takes the place of the former, and a circle is refused', () => {
    const peer = createMigratedPeer()
    const [a, b, c] = trio(peer)
    draw(peer, a, b)
    draw(peer, b, c)
    expect(codeOf(draw(peer, c, a))).toBe('command/reporting-cycle')
    draw(peer, a, c)
    expect([...peer.view().links.keys()].sort()).toEqual(
      [linkId('reports-to', a, c), linkId('reports-to', b, c)].sort(),
    )
    expect(peer.view().dormantLinks.size).toBe(0)
  })

  it('[LINK-5] a link given other ends keeps its note', () => {
    const peer = createMigratedPeer()
    const [a, b, c] = trio(peer)
    peer.run({
      name: 'addLink',
      args: { kind: 'influences', fromId: a, toId: b, fields: { note: 'golf' } },
    })
    mustRun(peer, {
      name: 'changeLink',
      args: { linkId: linkId('influences', a, b), kind: 'influences', fromId: a, toId: c },
    })
    expect([...peer.view().links.values()]).toMatchObject([{ toId: c, note: 'golf' }])
  })

  it('[MERGE-1] two entries of one person become one: blanks filled, notes joined, links and authors kept', () => {
    const peer = createMigratedPeer()
    const [a, b, c] = trio(peer)
    set(peer, a, { title: 'CEO' })
    set(peer, b, { title: 'Boss', email: 'b@example.org', power: 4 })
    draw(peer, c, b)
    draw(peer, b, a)
    mustRun(peer, { name: 'mergeEntities', args: { keepId: a, absorbId: b } })
    expect(peer.view().entities.get(a)).toMatchObject({
      title: 'CEO',
      email: 'b@example.org',
      power: 4,
    })
    expect([...peer.view().links.keys()]).toEqual([linkId('reports-to', c, a)])
    expect(peer.view().bin.has(b)).toBe(true)
  })

  it('[MERGE-1] who is kept keeps their boss, whoever was the other entry’s', () => {
    const peer = createMigratedPeer()
    const [a, b, c] = trio(peer)
    const [d] = trio(peer)
    draw(peer, a, c)
    draw(peer, b, d)
    mustRun(peer, { name: 'mergeEntities', args: { keepId: a, absorbId: b } })
    expect([...peer.view().links.keys()]).toEqual([linkId('reports-to', a, c)])
  })

  it('[IMPORT-2] bosses are found after all rows, and a circle in the file draws no circle', () => {
    const peer = createMigratedPeer()
    const row = (name: string, bossRow: number | null) => ({
      entityId: null,
      fields: { name },
      bossRow,
    })
    const { createdIds } = mustRun(peer, {
      name: 'importEntities',
      args: { kind: 'person', rows: [row('A', 2), row('B', 0), row('C', 1)] },
    })
    expect(createdIds).toHaveLength(3)
    expect(peer.view().links.size).toBe(2)
    expect(peer.view().dormantLinks.size).toBe(0)
  })

  it('[IMPORT-3] a file never overwrites a rating or a stance', () => {
    const peer = createMigratedPeer()
    const [a] = trio(peer)
    set(peer, a, { power: 5, title: 'CEO' })
    mustRun(peer, {
      name: 'importEntities',
      args: {
        kind: 'person',
        rows: [{ entityId: a, fields: { power: 1, stance: 2, title: 'Chair' }, bossRow: null }],
      },
    })
    expect(peer.view().entities.get(a)).toMatchObject({ power: 5, stance: null, title: 'Chair' })
  })

  it('[DUPLICATE-1] a copy has the fields and the notes, but neither links nor the id of a file', () => {
    const peer = createMigratedPeer()
    const [a, b] = trio(peer)
    set(peer, a, { title: 'CEO', externalId: '77' })
    draw(peer, a, b)
    const [copy] = mustRun(peer, {
      name: 'duplicateEntities',
      args: { entityIds: [a], suffix: 'copy' },
    }).createdIds
    expect(copy === undefined ? undefined : peer.view().entities.get(copy)).toMatchObject({
      name: 'Ada (copy)',
      title: 'CEO',
      externalId: '',
    })
    expect(peer.view().links.size).toBe(1)
  })

  it('[DUPLICATE-1] a copy says that it is one, however long its name', () => {
    const peer = createMigratedPeer()
    const [a] = trio(peer)
    set(peer, a, { name: 'A'.repeat(200) })
    const [copy] = mustRun(peer, {
      name: 'duplicateEntities',
      args: { entityIds: [a], suffix: 'copy' },
    }).createdIds
    expect(copy === undefined ? undefined : peer.view().entities.get(copy)).toMatchObject({
      name: `${'A'.repeat(193)} (copy)`,
    })
  })

  it('[LOCK-1] only a facilitator locks a drawing, and changes or removes a locked one', () => {
    const facilitator = createMigratedPeer({ seed: 1 })
    const participant = createPlanPeer({ seed: 2, isFacilitator: false })
    const boardId = addBoard(facilitator)
    exchange(facilitator.doc, participant.doc)
    const id = 'shape:frame' as never
    const draw = (peer: PlanPeer, record: JsonObject) =>
      peer.run({ name: 'setAnnotations', args: { boardId, put: [{ id, record }], removeIds: [] } })
    expect(codeOf(draw(participant, { x: 1, isLocked: true }))).toBe('command/facilitator-only')
    expect(draw(participant, { x: 1 }).ok).toBe(true)
    exchange(facilitator.doc, participant.doc)
    expect(draw(facilitator, { x: 1, isLocked: true }).ok).toBe(true)
    exchange(facilitator.doc, participant.doc)
    expect(codeOf(draw(participant, { x: 9 }))).toBe('command/facilitator-only')
    const remove: CommandCall = {
      name: 'setAnnotations',
      args: { boardId, put: [], removeIds: [id] },
    }
    expect(codeOf(participant.run(remove))).toBe('command/facilitator-only')
    expect(facilitator.run(remove).ok).toBe(true)
  })

  it('[ADOPT-2] a locked note is a facilitator’s to adopt, and one that is gone is left out', () => {
    const ana = createMigratedPeer()
    const ben = createMigratedPeer({ seed: 2, name: 'Ben', isFacilitator: false })
    const boardId = addBoard(ana)
    const put = ['shape:a', 'shape:b'].map((id, index) => ({
      id: id as AnnotationId,
      record: { isLocked: index === 0 },
    }))
    mustRun(ana, { name: 'setAnnotations', args: { boardId, put, removeIds: [] } })
    exchange(ana.doc, ben.doc)
    const adopt = (peer: PlanPeer, ...ids: string[]) =>
      peer.run({
        name: 'adoptAnnotations',
        args: {
          boardId,
          notes: ids.map((id) => ({
            annotationId: id as AnnotationId,
            kind: 'note' as const,
            fields: { name: id },
          })),
        },
      })
    expect(codeOf(adopt(ben, 'shape:b', 'shape:a'))).toBe('command/facilitator-only')
    expect(adopt(ben, 'shape:b', 'shape:gone').ok).toBe(true)
    expect([...ben.view().entities.values()].map(({ name }) => name)).toEqual(['shape:b'])
    expect(adopt(ana, 'shape:a').ok).toBe(true)
  })

  it('[BOARD-5] boards keep their order, and a deleted board takes its drawings, not the people', () => {
    const peer = createMigratedPeer()
    trio(peer)
    const first = addBoard(peer)
    const second = addBoard(peer, 'org-map')
    expect([...peer.view().boards.keys()]).toEqual([first, second])
    mustRun(peer, {
      name: 'setAnnotations',
      args: {
        boardId: first,
        put: [{ id: 'shape:a' as never, record: { x: 1, props: { text: 'hi' } } }],
        removeIds: [],
      },
    })
    expect(peer.view().annotations.get(first)?.size).toBe(1)
    mustRun(peer, { name: 'deleteBoard', args: { boardId: first } })
    expect(peer.view().annotations.has(first)).toBe(false)
    expect(peer.view().entities.size).toBe(3)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dragCards } from '../../../tests/support/drag-cards.ts'
import {
  createMigratedPeer,
  createPlanPeer,
  exchange,
  mustRun,
  type PlanPeer,
} from '../../../tests/support/plan-peer.ts'
import { centerOf } from '../../core/geometry.ts'
import type { BoardId, EntityId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { EntityKind } from '../../domain/entities/entity-registry.ts'
import type { LinkKind } from '../../domain/links/link-kinds.ts'
import type { DropMode } from '../define-board.ts'
import { openBoard } from '../open-board.ts'
import { actionPlan } from './definition.ts'
import { type ColumnMeaning, columnMeanings } from './settings.ts'

function boardBy(columns: ColumnMeaning) {
  return openBoard(actionPlan, { id: 'board' as BoardId, settings: { columns } })
}

function add(peer: PlanPeer, kind: EntityKind, names: readonly string[], fields: JsonObject = {}) {
  const entries = names.map((name) => ({ fields: { name, ...fields } }))
  return mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds
}

function link(peer: PlanPeer, kind: LinkKind, fromId?: EntityId, toId?: EntityId): void {
  if (fromId === undefined || toId === undefined) throw new Error('two ends')
  mustRun(peer, { name: 'addLink', args: { kind, fromId, toId } })
}

/** The columns with the names of their cards; those of people and aims under their names. */
function columnsOf(peer: PlanPeer, columns: ColumnMeaning): Record<string, string[]> {
  const view = peer.view()
  const { zones, cards } = boardBy(columns).layout(view)
  const lanes = zones.filter(({ look }) => look === 'lane')
  return Object.fromEntries(
    lanes.map(({ id, values }) => [
      values?.['name'] ?? id,
      [...cards.values()]
        .filter(({ zoneId }) => zoneId === id)
        .map(({ entityId, isRepeated }) => {
          const name = view.entities.get(entityId)?.name ?? ''
          return isRepeated === true ? `${name} again` : name
        }),
    ]),
  )
}

/** Drops the card with this key at the foot of a column; null where that means nothing. */
function drop(
  peer: PlanPeer,
  columns: ColumnMeaning,
  key: string | undefined,
  laneId: string | undefined,
  mode: DropMode = 'move',
) {
  const board = boardBy(columns)
  const layout = board.layout(peer.view())
  const zone = layout.zones.find(({ id }) => id === laneId)
  if (zone === undefined) throw new Error('no such column')
  const to = { x: centerOf(zone.box).x, y: zone.box.y + zone.box.height - 4 }
  const call = board.drop(peer.view(), layout, dragCards(layout, [key], to), mode)
  if (call !== null) mustRun(peer, call)
  return call
}

function linksOf(peer: PlanPeer, kind: LinkKind, fromId?: EntityId): readonly string[] {
  const view = peer.view()
  return [...view.links.values()]
    .filter((each) => each.kind === kind && each.fromId === fromId)
    .map(({ toId }) => view.entities.get(toId)?.name ?? '')
    .sort()
}

describe('the action plan', () => {
  it('[ACTION-1] a drop writes the status; what has none is to do', () => {
    const peer = createMigratedPeer()
    const [first] = add(peer, 'action', ['Call', 'Visit'])
    expect(columnsOf(peer, 'status')).toMatchObject({ todo: ['Call', 'Visit'], done: [] })
    drop(peer, 'status', first, 'done')
    expect(peer.view().entities.get(first ?? ('' as EntityId))).toMatchObject({ status: 'done' })
    expect(columnsOf(peer, 'status')).toMatchObject({ todo: ['Visit'], done: ['Call'] })
  })

  it('[ACTION-1] [HORIZON-1] a drop writes the term, whose limits the account file names', () => {
    const peer = createMigratedPeer()
    mustRun(peer, {
      name: 'setAccount',
      args: { fields: { shortMonths: 3, mediumMonths: 12, periodFrom: '2026-01-01' } },
    })
    const [free] = add(peer, 'action', ['Free'])
    add(peer, 'action', ['Dated'], { dueOn: '2026-02-01' })
    expect(columnsOf(peer, 'horizon')).toMatchObject({ short: ['Dated'], 'no-term': ['Free'] })
    drop(peer, 'horizon', free, 'long')
    expect(columnsOf(peer, 'horizon')).toMatchObject({ long: ['Free'], 'no-term': [] })
    const zone = boardBy('horizon')
      .layout(peer.view())
      .zones.find(({ id }) => id === 'medium')
    expect(zone?.values).toEqual({ shortMonths: 3, mediumMonths: 12 })
  })

  it('[ACTION-5] objectives are put in order across terms, beside the actions', () => {
    const peer = createMigratedPeer()
    const [sell] = add(peer, 'objective', ['Sell'])
    add(peer, 'action', ['Call'], { horizon: 'medium' })
    expect(columnsOf(peer, 'horizon')).toMatchObject({ 'no-term': ['Sell'], medium: ['Call'] })
    drop(peer, 'horizon', sell, 'medium')
    expect(columnsOf(peer, 'horizon')).toMatchObject({ 'no-term': [], medium: ['Call', 'Sell'] })
    expect(columnsOf(peer, 'status')).toMatchObject({ todo: ['Call'] })
  })

  it('[ACTION-4] what its date puts into a term cannot be dropped into none', () => {
    const peer = createMigratedPeer()
    mustRun(peer, { name: 'setAccount', args: { fields: { periodFrom: '2026-01-01' } } })
    const [dated] = add(peer, 'action', ['Dated'], { dueOn: '2026-02-01', horizon: 'long' })
    expect(drop(peer, 'horizon', dated, 'no-term')).toBeNull()
    expect(columnsOf(peer, 'horizon')).toMatchObject({ long: ['Dated'] })
  })

  it('[ACTION-1] [ACTION-3] by owner there is one responsible, or nobody', () => {
    const peer = createMigratedPeer()
    const [zoe, alvaro] = add(peer, 'member', ['Zoe', 'Álvaro'])
    const [call] = add(peer, 'action', ['Call'])
    expect(Object.keys(columnsOf(peer, 'owner'))).toEqual(['no-owner', 'Álvaro', 'Zoe'])
    drop(peer, 'owner', call, zoe)
    drop(peer, 'owner', call, alvaro)
    expect(linksOf(peer, 'assigned-to', call)).toEqual(['Álvaro'])
    drop(peer, 'owner', call, 'no-owner')
    expect(linksOf(peer, 'assigned-to', call)).toEqual([])
    expect(columnsOf(peer, 'owner')).toMatchObject({ 'no-owner': ['Call'] })
  })

  it('[ACTION-2] by aim an action shows under each aim; a drop moves that one link', () => {
    const peer = createMigratedPeer()
    const [grow, save] = add(peer, 'goal', ['Grow', 'Save'])
    const [sell] = add(peer, 'objective', ['Sell'])
    const [call] = add(peer, 'action', ['Call'])
    link(peer, 'serves', call, sell)
    link(peer, 'serves', call, grow)
    expect(columnsOf(peer, 'aim')).toEqual({
      'no-aim': [],
      Sell: ['Call'],
      Grow: ['Call again'],
      Save: [],
    })
    drop(peer, 'aim', `${call}.${grow}`, save)
    expect(linksOf(peer, 'serves', call)).toEqual(['Save', 'Sell'])
    drop(peer, 'aim', call, 'no-aim')
    expect(linksOf(peer, 'serves', call)).toEqual(['Save'])
  })

  it('[ACTION-2] with add the link stays and another one is drawn', () => {
    const peer = createMigratedPeer()
    const [grow, save] = add(peer, 'goal', ['Grow', 'Save'])
    const [call] = add(peer, 'action', ['Call'])
    link(peer, 'serves', call, grow)
    drop(peer, 'aim', call, save, 'add')
    expect(linksOf(peer, 'serves', call)).toEqual(['Grow', 'Save'])
    expect(drop(peer, 'aim', call, 'no-aim', 'add')).toBeNull()
  })

  it('[ACTION-6] columns that are many fold while empty, and are still offered', () => {
    const peer = createMigratedPeer()
    const names = Array.from(
      { length: 13 },
      (_, index) => `Member ${String.fromCodePoint(65 + index)}`,
    )
    const [first] = add(peer, 'member', names)
    const [call] = add(peer, 'action', ['Call'])
    expect(Object.keys(columnsOf(peer, 'owner'))).toEqual(['no-owner'])
    const target = boardBy('owner')
      .moveTargets(peer.view())
      .find(({ id }) => id === first)
    if (target === undefined || call === undefined) throw new Error('is offered')
    mustRun(peer, target.call([call]))
    expect(columnsOf(peer, 'owner')).toEqual({ 'no-owner': [], 'Member A': ['Call'] })
  })

  it('[ACTION-1] what is made in a column belongs to it', () => {
    const peer = createMigratedPeer()
    const [zoe] = add(peer, 'member', ['Zoe'])
    const [grow] = add(peer, 'goal', ['Grow'])
    const made = (columns: ColumnMeaning, laneId: string | undefined) => {
      const board = boardBy(columns)
      const layout = board.layout(peer.view())
      const zone = layout.zones.find(({ id }) => id === laneId)
      if (zone === undefined) throw new Error('no such column')
      const { fields, links } = board.newcomerAt(peer.view(), layout, centerOf(zone.box))
      return { fields, links }
    }
    expect(made('status', 'blocked')).toEqual({ fields: { status: 'blocked' }, links: [] })
    expect(made('horizon', 'no-term')).toEqual({ fields: {}, links: [] })
    expect(made('owner', zoe).links).toEqual([{ kind: 'assigned-to', toId: zoe }])
    expect(made('aim', grow).links).toEqual([{ kind: 'serves', toId: grow }])
    expect(made('aim', 'no-aim').links).toEqual([])
  })

  it('[GAP-3] [GAP-4] counts what has nobody, what serves nothing and what is blocked', () => {
    const peer = createMigratedPeer()
    const [zoe] = add(peer, 'member', ['Zoe'])
    const [held] = add(peer, 'action', ['Held'])
    const [stuck] = add(peer, 'action', ['Stuck'], { status: 'blocked' })
    add(peer, 'action', ['Done'], { status: 'done' })
    link(peer, 'assigned-to', held, zoe)
    const counts = new Map(
      boardBy('status')
        .counts(peer.view())
        .map(({ id, entityIds }) => [id, entityIds]),
    )
    expect(counts.get('action-without-responsible')).toEqual([stuck])
    expect(counts.get('action-without-aim')).toEqual([held, stuck])
    expect(counts.get('blocked-action')).toEqual([stuck])
  })

  it('[ACTION-1] cards moved between columns from two sides end in one column on both', () => {
    const move = fc.record({
      side: fc.nat(1),
      columns: fc.constantFrom(...columnMeanings),
      card: fc.nat(8),
      lane: fc.nat(8),
      mode: fc.constantFrom<DropMode>('move', 'add'),
      merges: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const left = createMigratedPeer({ seed: 1 })
        const right = createPlanPeer({ seed: 2, name: 'Bea' })
        add(left, 'member', ['Zoe', 'Li'])
        add(left, 'objective', ['Sell'])
        add(left, 'goal', ['Grow', 'Save'])
        add(left, 'action', ['Call', 'Visit', 'Write'])
        exchange(left.doc, right.doc)
        for (const { side, columns, card, lane, mode, merges } of moves) {
          const peer = side === 0 ? left : right
          const { cards, zones } = boardBy(columns).layout(peer.view())
          const keys = [...cards.keys()]
          const lanes = zones.filter(({ look }) => look === 'lane')
          drop(peer, columns, keys[card % keys.length], lanes[lane % lanes.length]?.id, mode)
          if (merges) exchange(left.doc, right.doc)
        }
        exchange(left.doc, right.doc)
        for (const columns of columnMeanings) {
          const seen = columnsOf(left, columns)
          expect(columnsOf(right, columns)).toEqual(seen)
          const cards = Object.values(seen).flat()
          const own = cards.filter((name) => !name.endsWith(' again'))
          const objectives = columns === 'horizon' ? ['Sell'] : []
          expect(own.toSorted()).toEqual(['Call', ...objectives, 'Visit', 'Write'])
          if (columns !== 'aim') expect(cards).toEqual(own)
        }
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  it('[ACTION-2] any drop by aim changes exactly the links that it says', () => {
    const step = fc.record({
      card: fc.nat(8),
      lane: fc.nat(3),
      mode: fc.constantFrom<DropMode>('move', 'add'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const peer = createMigratedPeer()
        const aimIds = [...add(peer, 'objective', ['Sell']), ...add(peer, 'goal', ['Grow', 'Save'])]
        add(peer, 'action', ['Call', 'Visit'])
        const lanes = ['no-aim', ...aimIds]
        for (const { card, lane, mode } of steps) {
          const { cards } = boardBy('aim').layout(peer.view())
          const [key, place] = [...cards][card % cards.size] ?? []
          const laneId = lanes[lane] ?? ''
          const before = linkIds(peer)
          drop(peer, 'aim', key, laneId, mode)
          const expected = new Set(before)
          const isStay = place?.zoneId === laneId || (mode === 'add' && laneId === 'no-aim')
          if (!isStay) {
            if (mode === 'move') expected.delete(`serves~${place?.entityId}~${place?.zoneId}`)
            if (laneId !== 'no-aim') expected.add(`serves~${place?.entityId}~${laneId}`)
          }
          expect(linkIds(peer)).toEqual(expected)
        }
      }),
      { numRuns: 80, seed: 8 },
    )
  })

  it('[BOARD-6] nonsense settings read as columns by status', () => {
    expect(actionPlan.decodeSettings({ columns: 'weather' }, 'board' as BoardId).columns).toBe(
      'status',
    )
  })
})

function linkIds(peer: PlanPeer): Set<string> {
  return new Set<string>(peer.view().links.keys())
}

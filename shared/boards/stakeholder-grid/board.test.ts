import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dragCards } from '../../../tests/support/drag-cards.ts'
import { createMigratedPeer, mustRun, type PlanPeer } from '../../../tests/support/plan-peer.ts'
import { centerOf } from '../../core/geometry.ts'
import type { BoardId, EntityId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Box } from '../../core/geometry.ts'
import type { Person } from '../../domain/entities/entity.ts'
import { openBoard, type OpenBoard } from '../open-board.ts'
import { stakeholderGrid } from './definition.ts'
import { TRAY, X_STRIP, Y_STRIP } from './layout.ts'

const standard = openBoard(stakeholderGrid, { id: 'board' as BoardId, settings: {} })

function peerWith(people: readonly JsonObject[]): { peer: PlanPeer; ids: readonly EntityId[] } {
  const peer = createMigratedPeer()
  const entries = people.map((fields, index) => ({ fields: { name: `P${index}`, ...fields } }))
  const { createdIds } = mustRun(peer, { name: 'addEntities', args: { kind: 'person', entries } })
  return { peer, ids: createdIds }
}

function person(peer: PlanPeer, id: EntityId | undefined): Person {
  const entity = id === undefined ? undefined : peer.view().entities.get(id)
  if (entity?.kind !== 'person') throw new Error('no such person')
  return entity
}

function zoneOf(board: OpenBoard, peer: PlanPeer, id: EntityId | undefined) {
  const layout = board.layout(peer.view())
  return id === undefined ? undefined : layout.cards.get(id)?.zoneId
}

/** Drags cards so that the middle of the first comes to the middle of a box. */
function dropInto(peer: PlanPeer, ids: readonly EntityId[], target: Box) {
  const layout = standard.layout(peer.view())
  const call = standard.drop(peer.view(), layout, dragCards(layout, ids, centerOf(target)))
  if (call !== null) mustRun(peer, call)
  return call
}

function cellBox(peer: PlanPeer, x: number, y: number): Box {
  const zones = new Map(standard.layout(peer.view()).zones.map((zone) => [zone.id, zone.box]))
  const [column, row] = [zones.get(`x${x}`), zones.get(`y${y}`)]
  if (column === undefined || row === undefined) throw new Error('no such cell')
  return { x: column.x, y: row.y, width: column.width, height: row.height }
}

function zoneBox(peer: PlanPeer, id: string): Box {
  const zone = standard.layout(peer.view()).zones.find((each) => each.id === id)
  if (zone === undefined) throw new Error(`no zone ${id}`)
  return zone.box
}

describe('the grid', () => {
  it('[STAKEHOLDER-1] shows who has both ratings in their quadrant, one in a strip, none in the tray', () => {
    const { peer, ids } = peerWith([
      { power: 5, interest: 4 },
      { power: 2 },
      { interest: 3 },
      {},
      { power: 4, interest: 3 },
    ])
    expect(ids.map((id) => zoneOf(standard, peer, id))).toEqual([
      'high-high',
      X_STRIP,
      Y_STRIP,
      TRAY,
      'high-low',
    ])
  })

  it('[STAKEHOLDER-1] takes any two rated fields as axes, and any cut', () => {
    const { peer, ids } = peerWith([{ stance: 1, influence: 3 }])
    const board = openBoard(stakeholderGrid, {
      id: 'board' as BoardId,
      settings: { xField: 'stance', yField: 'influence', cut: 3 },
    })
    expect(zoneOf(board, peer, ids[0])).toBe('high-high')
    const strict = openBoard(stakeholderGrid, {
      id: 'board' as BoardId,
      settings: { xField: 'stance', yField: 'influence', cut: 5 },
    })
    expect(zoneOf(strict, peer, ids[0])).toBe('low-low')
  })

  it('[STAKEHOLDER-2] keeps sixty people of one cell and seven hundred of the tray apart', () => {
    const same = Array.from({ length: 60 }, () => ({ power: 4, interest: 4 }))
    const unrated = Array.from({ length: 700 }, () => ({}))
    const { peer } = peerWith([...same, ...unrated])
    const layout = standard.layout(peer.view())
    const boxes = [...layout.cards.values()].map((card) => card.box)
    const places = new Set(boxes.map(({ x, y }) => `${x}/${y}`))
    expect(places.size).toBe(760)
    expect(layout.frame.width).toBeLessThan(6000)
    expect(layout.frame.height).toBeLessThan(3000)
  })

  it('[STAKEHOLDER-4] rates a card by the cell it is dropped in, and clears by strip and tray', () => {
    const { peer, ids } = peerWith([{}, { power: 1, interest: 1 }])
    const [first] = ids
    if (first === undefined) throw new Error('nobody')
    dropInto(peer, [first], cellBox(peer, 4, 5))
    expect(person(peer, first)).toMatchObject({ power: 5, interest: 4 })
    dropInto(peer, [first], {
      ...cellBox(peer, 1, 2),
      x: zoneBox(peer, X_STRIP).x,
      width: zoneBox(peer, X_STRIP).width,
    })
    expect(person(peer, first)).toMatchObject({ power: 2, interest: null })
    dropInto(peer, [first], zoneBox(peer, TRAY))
    expect(person(peer, first)).toMatchObject({ power: null, interest: null })
  })

  it('[STAKEHOLDER-4] reads a drop beyond the plane as the band at its edge', () => {
    const { peer, ids } = peerWith([{ power: 3, interest: 3 }])
    const far = { x: 90_000, y: -90_000, width: 1, height: 1 }
    dropInto(peer, ids, far)
    expect(person(peer, ids[0])).toMatchObject({ power: 5, interest: 5 })
  })

  it('[STAKEHOLDER-5] stops a group where its first member meets an edge', () => {
    const { peer, ids } = peerWith([
      { power: 2, interest: 2 },
      { power: 4, interest: 4 },
      { interest: 1 },
    ])
    dropInto(peer, ids, cellBox(peer, 5, 4))
    expect(ids.map((id) => person(peer, id).interest)).toEqual([3, 5, 2])
    expect(ids.map((id) => person(peer, id).power)).toEqual([3, 5, 4])
  })

  it('[STAKEHOLDER-6] an arrow key moves one step, begins at the low end and stops at the edges', () => {
    const { peer, ids } = peerWith([{ power: 4 }])
    const press = (direction: 'left' | 'right' | 'up' | 'down') => {
      const call = standard.step(peer.view(), ids, direction)
      if (call !== null) mustRun(peer, call)
      return call
    }
    press('up')
    expect(person(peer, ids[0]).power).toBe(5)
    expect(press('up')).toBeNull()
    expect(press('left')).toBeNull()
    press('right')
    expect(person(peer, ids[0]).interest).toBe(1)
  })

  it('[STAKEHOLDER-7] a new person gets the ratings of the place, and lands there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (x, y) => {
        const { peer } = peerWith([{}])
        const point = centerOf(cellBox(peer, x, y))
        expect(
          standard.newcomerAt(peer.view(), standard.layout(peer.view()), point).fields,
        ).toEqual({
          interest: x,
          power: y,
        })
      }),
      { seed: 7 },
    )
  })

  it('[STAKEHOLDER-8] "Move to…" a quadrant moves as little as it takes', () => {
    const { peer, ids } = peerWith([{ power: 5, interest: 2 }, {}])
    const target = standard.moveTargets(peer.view()).find(({ id }) => id === 'high-high')
    if (target === undefined) throw new Error('no such target')
    mustRun(peer, target.call(ids))
    expect(ids.map((id) => person(peer, id).power)).toEqual([5, 4])
    expect(ids.map((id) => person(peer, id).interest)).toEqual([4, 4])
  })
})

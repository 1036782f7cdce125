import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dragCards } from '../../../tests/support/drag-cards.ts'
import { createMigratedPeer, mustRun, type PlanPeer } from '../../../tests/support/plan-peer.ts'
import { centerOf, type Point } from '../../core/geometry.ts'
import type { BoardId, EntityId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { createPlanUndo } from '../../document/undo.ts'
import type { EntityKind } from '../../domain/entities/entity-registry.ts'
import { openBoard } from '../open-board.ts'
import { laneCardSizes } from '../lane-layout.ts'
import { strategyMap } from './definition.ts'

const board = openBoard(strategyMap, { id: 'board' as BoardId, settings: {} })

function add(peer: PlanPeer, kind: EntityKind, names: readonly string[], fields: JsonObject = {}) {
  const entries = names.map((name) => ({ fields: { name, ...fields } }))
  return mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds
}

/** The names of the cards of a lane, in their order. */
function lane(peer: PlanPeer, laneId: string): (string | undefined)[] {
  const view = peer.view()
  return [...board.layout(view).cards.values()]
    .filter(({ zoneId }) => zoneId === laneId)
    .map(({ entityId }) => view.entities.get(entityId)?.name)
}

function drop(peer: PlanPeer, ids: readonly (EntityId | undefined)[], to: Point) {
  const layout = board.layout(peer.view())
  const call = board.drop(peer.view(), layout, dragCards(layout, ids, to))
  if (call !== null) mustRun(peer, call)
  return call
}

/** A point in a lane, so many cards down. */
function spot(peer: PlanPeer, laneId: string, index: number): Point {
  const zone = board.layout(peer.view()).zones.find(({ id }) => id === laneId)
  if (zone === undefined) throw new Error('no such lane')
  const { x } = centerOf(zone.box)
  return { x, y: zone.box.y + 50 + index * (laneCardSizes.full.height + 8) }
}

describe('the strategy map', () => {
  it('[STRATEGY-1] a card moved to another lane becomes that kind, and all that fits stays', () => {
    const peer = createMigratedPeer()
    const [note] = add(peer, 'note', ['Grow in Asia'], { source: 'Annual report', unit: 'Asia' })
    drop(peer, [note], spot(peer, 'goal', 0))
    expect(peer.view().entities.get(note ?? nobody)).toMatchObject({
      kind: 'goal',
      name: 'Grow in Asia',
      source: 'Annual report',
      unit: 'Asia',
      authors: [{ name: 'Ana' }],
    })
  })

  it('[CONVERT-2] links the new kind may not have sleep, and one undo brings all back', () => {
    const peer = createMigratedPeer()
    const undo = createPlanUndo(peer.doc)
    const [goal] = add(peer, 'goal', ['Grow'])
    const [challenge] = add(peer, 'challenge', ['Prices'])
    const [person] = add(peer, 'person', ['Ana'])
    const link = (kind: 'threatens' | 'owns', fromId = challenge, toId = goal) => {
      if (fromId === undefined || toId === undefined) throw new Error('two ends')
      mustRun(peer, { name: 'addLink', args: { kind, fromId, toId } })
    }
    link('threatens')
    link('owns', person, challenge)
    const before = peer.view()
    drop(peer, [challenge], spot(peer, 'goal', 0))
    expect([...peer.view().links.values()].map(({ kind }) => kind)).toEqual(['owns'])
    undo.undo()
    expect(peer.view().links).toEqual(before.links)
    expect(peer.view().entities).toEqual(before.entities)
  })

  it('[STRATEGY-2] a question moved to another lane asks about that, and stays a question', () => {
    const peer = createMigratedPeer()
    const [question] = add(peer, 'question', ['Who decides?'], { topic: 'goal' })
    expect(lane(peer, 'goal')).toEqual(['Who decides?'])
    drop(peer, [question], spot(peer, 'culture-trait', 0))
    expect(peer.view().entities.get(question ?? nobody)).toMatchObject({
      kind: 'question',
      topic: 'culture-trait',
    })
  })

  it('[LANE-3] a drop puts the card in front of the one it is dropped above', () => {
    const peer = createMigratedPeer()
    const ids = add(peer, 'goal', ['A', 'B', 'C', 'D'])
    drop(peer, [ids[3]], spot(peer, 'goal', 1))
    expect(lane(peer, 'goal')).toEqual(['A', 'D', 'B', 'C'])
    drop(peer, [ids[0]], spot(peer, 'goal', 9))
    expect(lane(peer, 'goal')).toEqual(['D', 'B', 'C', 'A'])
  })

  it('[LANE-3] selected cards follow the one in hand in their order', () => {
    const peer = createMigratedPeer()
    add(peer, 'challenge', ['X', 'Y'])
    const ids = add(peer, 'goal', ['A', 'B', 'C'])
    drop(peer, [ids[2], ids[0]], spot(peer, 'challenge', 1))
    expect(lane(peer, 'challenge')).toEqual(['X', 'A', 'C', 'Y'])
    expect(lane(peer, 'goal')).toEqual(['B'])
  })

  it('[LANE-3] a nudge within its lane takes nobody of another lane along', () => {
    const peer = createMigratedPeer()
    const [goal] = add(peer, 'goal', ['A'])
    const [challenge] = add(peer, 'challenge', ['X'])
    const { x, y } = centerOf(board.layout(peer.view()).cards.get(goal ?? '')?.box ?? noBox)
    expect(drop(peer, [goal, challenge], { x: x + 12, y: y + 9 })).toBeNull()
  })

  it('[LANE-4] arrow keys move a card up and down its lane', () => {
    const peer = createMigratedPeer()
    const ids = add(peer, 'goal', ['A', 'B', 'C'])
    const step = (direction: 'up' | 'down') => {
      const call = board.step(peer.view(), [ids[1] ?? nobody], direction)
      if (call !== null) mustRun(peer, call)
      return call
    }
    step('down')
    expect(lane(peer, 'goal')).toEqual(['A', 'C', 'B'])
    step('up')
    step('up')
    expect(lane(peer, 'goal')).toEqual(['B', 'A', 'C'])
    expect(step('up')).toBeNull()
  })

  it('[LANE-4] any sequence of drops leaves the order that was dropped', () => {
    const moves = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 25 })
    fc.assert(
      fc.property(moves, (steps) => {
        const peer = createMigratedPeer()
        const ids = add(peer, 'goal', ['A', 'B', 'C', 'D', 'E', 'F'])
        const expected = ['A', 'B', 'C', 'D', 'E', 'F']
        for (const [from, to] of steps) {
          const name = expected[from] ?? ''
          const id = ids['ABCDEF'.indexOf(name)]
          drop(peer, [id], { ...spot(peer, 'goal', to + (to > from ? 1 : 0)) })
          expected.splice(from, 1)
          expected.splice(to, 0, name)
          expect(lane(peer, 'goal')).toEqual(expected)
        }
      }),
      { numRuns: 40, seed: 11 },
    )
  })

  it('[GAP-1] counts the goals that nothing of ours answers, in their order', () => {
    const peer = createMigratedPeer()
    const [first, second] = add(peer, 'goal', ['A', 'B'])
    const [value] = add(peer, 'value-proposition', ['V'])
    if (first === undefined || second === undefined || value === undefined) throw new Error('three')
    const count = () =>
      board.counts(peer.view()).find(({ id }) => id === 'goal-without-answer')?.entityIds
    expect(count()).toEqual([first, second])
    mustRun(peer, { name: 'addLink', args: { kind: 'answers', fromId: value, toId: first } })
    expect(count()).toEqual([second])
  })
})

const nobody = 'nobody' as EntityId
const noBox = { x: 0, y: 0, width: 0, height: 0 }

import { describe, expect, it } from 'vitest'
import { dragCards } from '../../../tests/support/drag-cards.ts'
import { createMigratedPeer, mustRun, type PlanPeer } from '../../../tests/support/plan-peer.ts'
import { type Box, centerOf } from '../../core/geometry.ts'
import type { BoardId, EntityId } from '../../core/ids.ts'
import { hierarchyAbove } from '../../domain/rules/reporting-lines.ts'
import { openBoard } from '../open-board.ts'
import { orgMap } from './definition.ts'
import { SHELF } from './layout.ts'

const board = openBoard(orgMap, { id: 'board' as BoardId, settings: {} })

/** People by the index of their boss; null has none. */
function peerWith(bosses: readonly (number | null)[]): {
  peer: PlanPeer
  ids: readonly EntityId[]
} {
  const peer = createMigratedPeer()
  const rows = bosses.map((bossRow, index) => ({
    entityId: null,
    fields: { name: `Person ${String(index).padStart(4, '0')}` },
    bossRow,
  }))
  const { createdIds } = mustRun(peer, { name: 'importEntities', args: { kind: 'person', rows } })
  return { peer, ids: createdIds }
}

function boxOf(peer: PlanPeer, id: EntityId | undefined): Box {
  const card = id === undefined ? undefined : board.layout(peer.view()).cards.get(id)
  if (card === undefined) throw new Error('no card')
  return card.box
}

function drop(peer: PlanPeer, ids: readonly (EntityId | undefined)[], target: Box) {
  const layout = board.layout(peer.view())
  return board.drop(peer.view(), layout, dragCards(layout, ids, centerOf(target)))
}

function bossOf(peer: PlanPeer, id: EntityId | undefined) {
  return id === undefined
    ? undefined
    : hierarchyAbove(peer.view().links.values(), 'reports-to').get(id)
}

function overlaps(left: Box, right: Box): boolean {
  return (
    left.x < right.x + right.width &&
    right.x < left.x + left.width &&
    left.y < right.y + right.height &&
    right.y < left.y + left.height
  )
}

/** An organisation of `count` people where everybody leads up to `span` others. */
function company(count: number, span: number): (number | null)[] {
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? null : Math.floor((index - 1) / span),
  )
}

describe('the org map', () => {
  it('[ORG-1] puts a boss above the middle of those who report to them', () => {
    const { peer, ids } = peerWith([null, 0, 0, 0])
    const middles = ids.slice(1).map((id) => centerOf(boxOf(peer, id)).x)
    expect(centerOf(boxOf(peer, ids[0])).x).toBeCloseTo(
      (Math.min(...middles) + Math.max(...middles)) / 2,
    )
    for (const id of ids.slice(1)) {
      expect(boxOf(peer, id).y).toBeGreaterThan(boxOf(peer, ids[0]).y + 72)
    }
  })

  it.each([
    ['a wide team', [null, ...Array.from({ length: 60 }, () => 0)]],
    ['a line of 300', Array.from({ length: 300 }, (_, index) => (index === 0 ? null : index - 1))],
    ['seven hundred people', company(700, 6)],
    ['many small trees', Array.from({ length: 90 }, (_, index) => (index % 3 ? index - 1 : null))],
  ])('[ORG-2] keeps all cards apart: %s', (_, bosses) => {
    const { peer } = peerWith(bosses)
    const boxes = [...board.layout(peer.view()).cards.values()].map((card) => card.box)
    boxes.sort((left, right) => left.x - right.x)
    const clashes = boxes.flatMap((box, index) => {
      const near = []
      for (let next = index + 1; next < boxes.length; next += 1) {
        const other = boxes[next]
        if (other === undefined || other.x >= box.x + box.width) break
        if (overlaps(box, other)) near.push([box, other])
      }
      return near
    })
    expect(clashes).toEqual([])
  })

  it('[ORG-2] stacks a wide team instead of one endless row', () => {
    const { peer } = peerWith([null, ...Array.from({ length: 60 }, () => 0)])
    expect(board.layout(peer.view()).frame.width).toBeLessThan(4000)
  })

  it('[ORG-3] puts who has no line on the shelf', () => {
    const { peer, ids } = peerWith([null, 0, null])
    const { cards } = board.layout(peer.view())
    expect(ids.map((id) => cards.get(id)?.zoneId)).toEqual(['trees', 'trees', SHELF])
  })

  it('[ORG-4] makes a card dropped on another report to it; who leads, brings their people', () => {
    const { peer, ids } = peerWith([null, 0, 0, 1])
    const [, first, second, report] = ids
    const call = drop(peer, [first, report], boxOf(peer, second))
    if (call === null) throw new Error('nothing happened')
    mustRun(peer, call)
    expect(bossOf(peer, first)).toBe(second)
    expect(bossOf(peer, report)).toBe(first)
  })

  it('[ORG-4] refuses a circle by the command, and says who', () => {
    const { peer, ids } = peerWith([null, 0])
    const call = drop(peer, [ids[0]], boxOf(peer, ids[1]))
    expect(call !== null && peer.run(call)).toMatchObject({
      ok: false,
      error: { code: 'command/reporting-cycle' },
    })
  })

  it('[ORG-5] takes the boss away on the shelf, and joins people of the shelf by dropping', () => {
    const { peer, ids } = peerWith([null, 0, null, null])
    const [boss, report, third, fourth] = ids
    const onShelf = drop(peer, [report], boxOf(peer, third))
    if (onShelf === null) throw new Error('nothing happened')
    mustRun(peer, onShelf)
    expect(bossOf(peer, report)).toBeUndefined()
    const joined = drop(peer, [fourth], boxOf(peer, boss))
    if (joined === null) throw new Error('nothing happened')
    mustRun(peer, joined)
    expect(bossOf(peer, fourth)).toBe(boss)
  })

  it('[ORG-6] draws a connector for every line in force, from boss to report', () => {
    const { peer, ids } = peerWith(company(30, 5))
    const { connectors, cards } = board.layout(peer.view())
    expect(connectors.length).toBe(ids.length - 1)
    for (const { points, toId } of connectors) {
      const boss = cards.get(toId)
      const [start] = points
      const reach = (start?.x ?? -1) - (boss?.box.x ?? 0)
      expect(reach).toBeGreaterThan(0)
      expect(reach).toBeLessThan(212)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBoard,
  createMigratedPeer,
  createPlanPeer,
  exchange,
  mustRun,
  type PlanPeer,
} from '../../../tests/support/plan-peer.ts'
import type { BoardId } from '../../core/ids.ts'
import { planMaps } from '../../document/schema.ts'
import { boardOrders } from '../rules/board-order.ts'

function listed(peer: PlanPeer): BoardId[] {
  return [...peer.view().boards.keys()]
}

function move(peer: PlanPeer, boardId: BoardId | undefined, beforeId: BoardId | null | undefined) {
  if (boardId === undefined || beforeId === undefined) throw new Error('a board to move')
  return mustRun(peer, { name: 'moveBoard', args: { boardId, beforeId } })
}

/** Boards as an old plan or a file may hold them, whatever their order texts. */
function withOrders(orders: readonly string[]): PlanPeer {
  const peer = createMigratedPeer()
  const ids = orders.map(() => addBoard(peer))
  const { yBoards } = planMaps(peer.doc)
  orders.forEach((order, index) => {
    const record = yBoards.get(ids[index] ?? '') as { set: (key: string, value: string) => void }
    record.set('order', order)
  })
  return peer
}

describe('moveBoard', () => {
  it('[ORDER-1] puts a board before another or last, and writes that board alone', () => {
    const peer = createMigratedPeer()
    const [a, b, c] = [addBoard(peer), addBoard(peer), addBoard(peer)]
    expect(move(peer, c, a).changes).toHaveLength(1)
    expect(listed(peer)).toEqual([c, a, b])
    move(peer, c, b)
    expect(listed(peer)).toEqual([a, c, b])
    move(peer, a, null)
    expect(listed(peer)).toEqual([c, b, a])
  })

  it('[ORDER-6] a board that is put where it is changes nothing', () => {
    const peer = createMigratedPeer()
    const [a, b] = [addBoard(peer), addBoard(peer)]
    expect(move(peer, a, b).changes).toEqual([])
    expect(move(peer, a, a).changes).toEqual([])
    expect(move(peer, b, null).changes).toEqual([])
  })

  it('[ORDER-4] a board that is gone is neither moved nor moved before', () => {
    const peer = createMigratedPeer()
    const [a, b] = [addBoard(peer), addBoard(peer)]
    mustRun(peer, { name: 'deleteBoard', args: { boardId: b } })
    const refusal = { ok: false, error: { code: 'command/unknown-board' } }
    expect(peer.run({ name: 'moveBoard', args: { boardId: a, beforeId: b } })).toEqual(refusal)
    expect(peer.run({ name: 'moveBoard', args: { boardId: b, beforeId: null } })).toEqual(refusal)
  })

  it('[ORDER-2] boards come to any order, whatever their texts were before', () => {
    const text = fc.constantFrom('', 'a0', 'a1', 'a0V', 'zz', '!', 'Zz', 'a00')
    const orders = fc.array(text, { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(orders, fc.nat(), fc.nat(), (texts, from, to) => {
        const peer = withOrders(texts)
        const former = listed(peer)
        const moved = former[from % former.length]
        const others = former.filter((id) => id !== moved)
        const place = to % (others.length + 1)
        move(peer, moved, others[place] ?? null)
        expect(listed(peer)).toEqual([...others.slice(0, place), moved, ...others.slice(place)])
        const added = addBoard(peer)
        expect(listed(peer).at(-1)).toBe(added)
      }),
      { numRuns: 60 },
    )
  })

  it('[ORDER-5] two people who reorder at once end with one order, with every board in it', () => {
    const ana = createMigratedPeer({ seed: 1 })
    const ben = createPlanPeer({ seed: 2, name: 'Ben' })
    const ids = [addBoard(ana), addBoard(ana), addBoard(ana)]
    exchange(ana.doc, ben.doc)
    // Both add one, and so at the same text.
    addBoard(ana)
    addBoard(ben)
    exchange(ana.doc, ben.doc)
    move(ana, ids[2], ids[0])
    move(ben, ids[0], listed(ben).at(-1))
    exchange(ana.doc, ben.doc)
    expect(listed(ana)).toEqual(listed(ben))
    expect(new Set(listed(ana)).size).toBe(5)
  })
})

describe('boardOrders', () => {
  it('[ORDER-1] leaves the texts of all others alone while there is room', () => {
    const board = (id: string, order: string) => ({ id: id as BoardId, order })
    const orders = boardOrders([board('b', 'a1'), board('a', ''), board('c', 'a2')], 'a' as BoardId)
    expect([...orders.keys()]).toEqual(['a'])
  })
})

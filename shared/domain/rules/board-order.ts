import type { BoardId } from '../../core/ids.ts'
import { findKeysBetween, freshKeys } from './order-keys.ts'

/** What the order of boards needs to know of one: boards are listed by `order`, then by id. */
export interface OrderedBoard {
  readonly id: BoardId
  readonly order: string
}

/**
 * The order texts to write so that boards are listed as in `sequence`, in which only `placedId` has a
 * new place.
 *
 * ORDER-1: where its neighbours leave room, the placed board alone is written, so that two people who
 *          move different boards never meet.
 * ORDER-2: neighbours of one and the same text (added at once by two people), or with a text that is
 *          no order at all (old plans, files), leave no room: then every board gets a text.
 * ORDER-5: two people who reorder at once end with one order, with every board in it.
 */
export function boardOrders(
  sequence: readonly OrderedBoard[],
  placedId: BoardId,
): ReadonlyMap<BoardId, string> {
  const place = sequence.findIndex(({ id }) => id === placedId)
  const neighbours = [sequence[place - 1], sequence[place + 1]]
  const [low, high] = neighbours.map((board) => board?.order)
  // A board without a text stands in front of all that have one, whatever is next to it.
  const isOrdered = neighbours.every((board) => board?.order !== '')
  const between = isOrdered ? findKeysBetween(low, high, 1)?.[0] : undefined
  if (between !== undefined) return new Map([[placedId, between]])
  const orders = freshKeys(sequence.length)
  return new Map(sequence.map(({ id, order }, index) => [id, orders[index] ?? order]))
}

import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type { BoardId } from '../../core/ids.ts'

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
 */
export function boardOrders(
  sequence: readonly OrderedBoard[],
  placedId: BoardId,
): ReadonlyMap<BoardId, string> {
  const place = sequence.findIndex(({ id }) => id === placedId)
  const before = sequence[place - 1]?.order ?? null
  const after = sequence[place + 1]?.order ?? null
  const between = findOrderBetween(before, after)
  if (between !== null) return new Map([[placedId, between]])
  const orders = generateNKeysBetween(null, null, sequence.length)
  return new Map(sequence.map(({ id, order }, index) => [id, orders[index] ?? order]))
}

/** A text between two others, null standing for an open end; null where there is no room. */
function findOrderBetween(before: string | null, after: string | null): string | null {
  try {
    return generateKeyBetween(before, after)
  } catch {
    // The library tells equal, swapped and malformed neighbours by throwing, and in no other way.
    return null
  }
}

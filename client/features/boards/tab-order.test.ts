import { expect, it } from 'vitest'
import type { BoardId } from '#shared/core/ids.ts'
import { dropPlace, gapAt, stepPlace } from './tab-order.ts'

const ids = ['a', 'b', 'c'] as BoardId[]
const [a, b, c] = ids as [BoardId, BoardId, BoardId]

it('[TABS-1] a step leads past one neighbour, and nowhere at the ends', () => {
  expect(stepPlace(ids, b, 'left')).toBe(a)
  expect(stepPlace(ids, b, 'right')).toBe(null)
  expect(stepPlace(ids, a, 'right')).toBe(c)
  expect(stepPlace(ids, a, 'left')).toBeUndefined()
  expect(stepPlace(ids, c, 'right')).toBeUndefined()
  expect(stepPlace(ids, 'gone' as BoardId, 'left')).toBeUndefined()
})

it('[TABS-2] a drop goes into the nearest gap; beside itself it changes nothing', () => {
  const middles = [50, 150, 250]
  expect([10, 60, 160, 400].map((x) => gapAt(middles, x))).toEqual([0, 1, 2, 3])
  expect(dropPlace(ids, a, 0)).toBeUndefined()
  expect(dropPlace(ids, a, 1)).toBeUndefined()
  expect(dropPlace(ids, a, 2)).toBe(c)
  expect(dropPlace(ids, a, 3)).toBe(null)
  expect(dropPlace(ids, c, 0)).toBe(a)
})

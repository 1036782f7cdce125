import { describe, expect, it } from 'vitest'

import { findLabelSpot } from './label-spot.ts'

const size = { width: 180, height: 60 }
const left = { x: 0, y: 0, ...size }
const right = { x: 900, y: 0, ...size }

describe('the name of an arrow', () => {
  it('[ARROW-1] stands in the middle where nothing covers it', () => {
    expect(findLabelSpot(left, right, [left, right])).toBe(0.5)
  })

  it('[ARROW-1] moves aside for a card in the middle', () => {
    const between = { x: 480, y: 10, ...size }
    expect(findLabelSpot(left, right, [left, between, right])).not.toBe(0.5)
    expect(findLabelSpot(left, right, [left, between, right])).not.toBeNull()
  })

  it('[ARROW-2] is left out where cards take all the room', () => {
    const row = [200, 400, 600, 720].map((x) => ({ x, y: 0, ...size }))
    expect(findLabelSpot(left, right, [left, ...row, right])).toBeNull()
    expect(findLabelSpot(left, { x: 190, y: 0, ...size }, [left])).toBeNull()
  })
})

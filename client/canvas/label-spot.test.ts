import { describe, expect, it } from 'vitest'

import { findLabelSpot, lineBetween } from './label-spot.ts'

const size = { width: 180, height: 60 }
const left = { x: 0, y: 0, ...size }
const right = { x: 900, y: 0, ...size }
const line = lineBetween(left, right)

describe('the name of an arrow', () => {
  it('[ARROW-1] stands in the middle where nothing covers it', () => {
    expect(findLabelSpot(line, 'Influences', [left, right])?.spot).toBe(0.5)
  })

  it('[ARROW-1] moves aside for a card, or for another name, in the middle', () => {
    const between = { x: 480, y: 10, ...size }
    const aside = findLabelSpot(line, 'Answers', [left, between, right])
    expect(aside).not.toBeNull()
    expect(aside?.spot).not.toBe(0.5)
    const first = findLabelSpot(line, 'Answers', [])
    const second = findLabelSpot(line, 'Delivers', first === null ? [] : [first.box])
    expect(second).not.toBeNull()
    expect(second?.spot).not.toBe(first?.spot)
  })

  it('[ARROW-2] is left out where cards take all the room, or where it would be broken', () => {
    const row = [200, 400, 600, 720].map((x) => ({ x, y: 0, ...size }))
    expect(findLabelSpot(line, 'Answers', [left, ...row, right])).toBeNull()
    const near = lineBetween(left, { x: 290, y: 0, ...size })
    expect(findLabelSpot(near, 'Counterpart', [])).toBeNull()
  })
})

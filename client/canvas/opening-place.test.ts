import { describe, expect, it } from 'vitest'
import { openingX } from './opening-place.ts'

const window = { widthPx: 1000, insetPx: 20, zoom: 0.8 }
/** What the window shows of the page, from left to right. */
const shown = (x: number) => [-x, 1000 / window.zoom - x]

describe('openingX', () => {
  it('[VIEW-2] what the board is about lies in the middle', () => {
    const frame = { x: -2000, y: 0, width: 4000, height: 900 }
    const [left = 0, right = 0] = shown(openingX({ ...window, frame, middleX: 300 }))
    expect((left + right) / 2).toBeCloseTo(300)
  })

  it.each([
    [100, 0],
    [1400, 1500],
  ])('[VIEW-2] no room is shown beside a board that is cut off: middle at %i', (middleX, edge) => {
    const frame = { x: 0, y: 0, width: 1500, height: 900 }
    const [left = 0, right = 0] = shown(openingX({ ...window, frame, middleX }))
    const inset = window.insetPx / window.zoom
    expect(edge === 0 ? left : right).toBeCloseTo(edge === 0 ? -inset : edge + inset)
  })

  it('[VIEW-2] a board that is only too high stands in the middle', () => {
    const frame = { x: 0, y: 0, width: 600, height: 9000 }
    const [left = 0, right = 0] = shown(openingX({ ...window, frame, middleX: 0 }))
    expect((left + right) / 2).toBeCloseTo(300)
  })
})

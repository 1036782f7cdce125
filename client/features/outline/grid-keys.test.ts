import { describe, expect, it } from 'vitest'
import { moveInGrid } from './grid-keys.ts'

const size = { rows: 10, columns: 4, page: 3 }
const press = (key: string, row: number, column: number, ctrlKey = false) =>
  moveInGrid({ row, column }, { key, ctrlKey, metaKey: false }, size)

describe('keys of a table', () => {
  it('[GRID-1] move by a cell and stop at the edges; the head is above the first row', () => {
    expect(press('ArrowUp', 0, 1)).toEqual({ row: -1, column: 1 })
    expect(press('ArrowUp', -1, 1)).toEqual({ row: -1, column: 1 })
    expect(press('ArrowDown', 9, 1)).toEqual({ row: 9, column: 1 })
    expect(press('ArrowRight', 2, 3)).toEqual({ row: 2, column: 3 })
    expect(press('PageDown', 2, 0)).toEqual({ row: 5, column: 0 })
    expect(press('PageUp', 2, 0)).toEqual({ row: 0, column: 0 })
    expect(press('End', 2, 0)).toEqual({ row: 2, column: 3 })
    expect(press('a', 2, 0)).toBeUndefined()
  })

  it('[GRID-2] go to the first and last cell with Ctrl', () => {
    expect(press('Home', 5, 2, true)).toEqual({ row: 0, column: 0 })
    expect(press('End', 5, 2, true)).toEqual({ row: 9, column: 3 })
  })
})

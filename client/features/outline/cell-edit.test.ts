import { describe, expect, it } from 'vitest'
import { readCellKey } from './cell-edit.ts'
import { columnsOf } from './columns.ts'

const press = (columnId: string, key: string, kind: 'person' | 'objective' = 'person') => {
  const column = columnsOf(kind).find(({ id }) => id === columnId)
  if (column === undefined) throw new Error(columnId)
  return readCellKey(column, key)
}

describe('keys on a cell', () => {
  it('[CELL-1] rate, type over a text, or open the editor', () => {
    expect(press('power', '4')).toEqual({ type: 'set', value: 4 })
    expect(press('power', '0')).toBeUndefined()
    expect(press('power', '9')).toBeUndefined()
    expect(press('stance', '2')).toBeUndefined()
    expect(press('title', 'C')).toEqual({ type: 'edit', text: 'C' })
    expect(press('title', ' ')).toBeUndefined()
    expect(press('title', 'ArrowUp')).toBeUndefined()
    expect(press('reportsTo', 'F2')).toEqual({ type: 'edit', text: null })
    expect(press('amount', '7', 'objective')).toEqual({ type: 'edit', text: '7' })
    expect(press('actions', 'Enter', 'objective')).toBeUndefined()
  })

  it('[CELL-2] empty any cell but a name', () => {
    expect(press('power', 'Backspace')).toEqual({ type: 'clear' })
    expect(press('reportsTo', 'Backspace')).toEqual({ type: 'clear' })
    expect(press('name', 'Backspace')).toBeUndefined()
  })
})

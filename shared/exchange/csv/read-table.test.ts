import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { delimiters, readTable, type Table } from './read-table.ts'

function mustRead(text: string): Table {
  const table = readTable(text)
  if (!table.ok) throw new Error(table.error.code)
  return table.value
}

describe('readTable', () => {
  it.each([
    ['comma', 'Name,Title\nAna,CEO\n', ','],
    ['semicolon', 'Nombre;Cargo\nAna;"Directora, Compras"\n', ';'],
    ['tab', 'Name\tTitle\r\nAna\tCEO, Spain', '\t'],
    ['bar', 'Name|Title\rAna|CEO', '|'],
    ['named by the first line', 'sep=;\r\nName;Note\r\nAna;a,b,c', ';'],
  ])('[TABLE-1] recognises the delimiter: %s', (_, text, delimiter) => {
    const table = mustRead(text)
    expect(table.delimiter).toBe(delimiter)
    expect(table.rows[0]?.cells[0]).toBe('Ana')
  })

  it('[TABLE-2] names columns without a header by their place, and repeated ones by their count', () => {
    const { columns } = mustRead(',Phone,Phone, Full   name \n0,1,2,Ana')
    expect(columns).toEqual(['#1', 'Phone', 'Phone (2)', 'Full name'])
  })

  it('[TABLE-3] a row knows its line, though cells above it hold line breaks', () => {
    const table = mustRead('Name,Note\r\nAna,"one\r\ntwo"\r\n\r\nBen,x\r\n,\r\nEva,y')
    expect(table.rows.map(({ line }) => line)).toEqual([2, 5, 7])
    expect(table.blankLines).toEqual([6])
  })

  it('[TABLE-4] refuses a quote that does not close, and names its line', () => {
    expect(readTable('Name,Title\nAna,CEO\nBen,"CFO\nEva,COO\n')).toEqual({
      ok: false,
      error: { code: 'import/malformed-line', detail: { line: 3 } },
    })
    expect(readTable('sep=,\nName,Title\n"Ana" x,CEO\n')).toMatchObject({
      error: { code: 'import/malformed-line', detail: { line: 3 } },
    })
  })

  it('[TABLE-5] keeps rows with too few or too many cells', () => {
    const { columns, rows } = mustRead('Name,Title\nAna\nBen,CFO,extra\nEva,COO,,')
    expect(columns).toEqual(['Name', 'Title', '#3'])
    expect(rows.map(({ surplus }) => surplus)).toEqual([-1, 1, 0])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Ana', '', ''],
      ['Ben', 'CFO', 'extra'],
      ['Eva', 'COO', ''],
    ])
  })

  it('[TABLE-2] refuses a file without a row below its headers', () => {
    for (const text of ['', '\n\n', 'Name,Title\n', 'Name,Title\n,\n']) {
      expect(readTable(text)).toMatchObject({ error: { code: 'import/empty' } })
    }
  })

  it('[TABLE-1] reads back any table that was written, whatever its delimiter', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/\s+/g, ' ').trim())
    const filled = cell.map((text) => `c${text}`)
    const tables = fc.tuple(
      fc.constantFrom(...delimiters),
      fc.array(fc.tuple(filled, filled, filled), { minLength: 2, maxLength: 8 }),
    )
    fc.assert(
      fc.property(tables, ([delimiter, rows]) => {
        const text = Papa.unparse(rows, { delimiter, newline: '\r\n' })
        const table = readTable(text, delimiter)
        expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual(rows.slice(1))
      }),
      { numRuns: 200, seed: 11 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { indexEntries, matchEntries } from './match-entries.ts'
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts'

const entry = (label: string, group: PaletteGroup = 'plan'): PaletteEntry => ({
  id: label,
  group,
  label,
  run: () => undefined,
})
const commands = [
  entry('Export plan'),
  entry('Import'),
  entry('Añadir: Persona', 'add'),
  entry('Move: Shelf', 'moveTo'),
]

function found(text: string, recent: readonly string[] = [], names: readonly string[] = []) {
  const entities = names.map((name) => entry(name, 'entities'))
  return matchEntries(indexEntries(commands), entities, text, recent).map(({ group, entries }) => [
    group,
    entries.map(({ label }) => label),
  ])
}

describe('the palette', () => {
  it('[PALETTE-1] every word must be there, in any order, accents and case aside', () => {
    expect(found('plan EXP')).toEqual([['plan', ['Export plan']]])
    expect(found('anadir')).toEqual([['add', ['Añadir: Persona']]])
    expect(found('port')).toEqual([['plan', ['Export plan', 'Import']]])
    expect(found('delete')).toEqual([])
  })

  it('[PALETTE-2] with nothing typed all is offered but places of the board, used ones first', () => {
    expect(found('  ', ['Import', 'gone'])).toEqual([
      ['recent', ['Import']],
      ['plan', ['Export plan']],
      ['add', ['Añadir: Persona']],
    ])
    expect(found('shelf')).toEqual([['moveTo', ['Move: Shelf']]])
  })

  it('[PALETTE-4] of those found, what was used lately comes first in its group', () => {
    expect(found('port', ['Import'])).toEqual([['plan', ['Import', 'Export plan']]])
  })

  it('[PALETTE-9] names come first where one begins with the text', () => {
    const groups = (text: string) => found(text, [], ['Importer of Lyon']).map(([group]) => group)
    expect(groups('import')).toEqual(['entities', 'plan'])
    expect(groups('port')).toEqual(['plan', 'entities'])
  })
})

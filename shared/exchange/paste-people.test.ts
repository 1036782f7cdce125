import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../tests/support/plan-peer.ts'
import { MAX_PASTED, parsePastedPeople } from './paste-people.ts'

const fieldsOf = (text: string) => parsePastedPeople(text).map(({ fields }) => fields)

describe('parsePastedPeople', () => {
  it.each([
    ['Ana Ruiz', { name: 'Ana Ruiz' }],
    ['Ana Ruiz, CFO', { name: 'Ana Ruiz', title: 'CFO' }],
    ['Ana Ruiz - Director, Supply', { name: 'Ana Ruiz', title: 'Director, Supply' }],
    ['Ana-Belén Ruiz; Jefa de planta', { name: 'Ana-Belén Ruiz', title: 'Jefa de planta' }],
    ['  • Ana Ruiz – CFO', { name: 'Ana Ruiz', title: 'CFO' }],
    ['12. Ana Ruiz | CFO', { name: 'Ana Ruiz', title: 'CFO' }],
    ['- [ ] Ana Ruiz', { name: 'Ana Ruiz' }],
    ['Ana Ruiz <ana@acme.example>', { name: 'Ana Ruiz', email: 'ana@acme.example' }],
    [
      'Ana Ruiz, CFO, ana@acme.example',
      { name: 'Ana Ruiz', title: 'CFO', email: 'ana@acme.example' },
    ],
    [
      'N/D, Jefe de compras',
      { name: 'Jefe de compras', title: 'Jefe de compras', placeholder: true },
    ],
  ])('[PASTE-1] a line is a person: %s', (line, fields) => {
    expect(fieldsOf(line)).toEqual([fields])
  })

  it('[PASTE-2] cells are name, title and unit; e-mail and telephone are known by their looks', () => {
    expect(
      fieldsOf('Ana Ruiz\tCFO\tFinance\tana@acme.example\r\nBen\t+44 20 7946 0000\tCOO\n'),
    ).toEqual([
      { name: 'Ana Ruiz', title: 'CFO', unit: 'Finance', email: 'ana@acme.example' },
      { name: 'Ben', title: 'COO', phone: '+44 20 7946 0000' },
    ])
  })

  it('[PASTE-3] below known headers, cells are what the headers say', () => {
    expect(fieldsOf('Cargo\tNombre\tPoder\nDirectora\tAna\t4\n\tBen\t\n')).toEqual([
      { name: 'Ana', title: 'Directora', power: 4 },
      { name: 'Ben' },
    ])
  })

  it('[PASTE-4] lines without a name are nobody', () => {
    expect(fieldsOf('\n - \n,\n\t\t\nAna\n')).toEqual([{ name: 'Ana' }])
  })

  it('[PASTE-4] whatever is pasted, the people fit the plan, and no more than the most come in', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'É', ' ', ',', '\t', '-', '"', '1', '@', '.', '<', '='),
    })
    const text = fc.oneof(
      fc.array(line).map((lines) => lines.join('\n')),
      fc.string({ unit: 'binary', maxLength: 500 }),
    )
    fc.assert(
      fc.property(text, (pasted) => {
        const people = parsePastedPeople(pasted)
        expect(people.length).toBeLessThanOrEqual(
          Math.min(MAX_PASTED, pasted.split(/\r\n?|\n/).length),
        )
        if (people.length === 0) return
        const peer = createMigratedPeer()
        mustRun(peer, { name: 'addEntities', args: { kind: 'person', entries: [...people] } })
        expect(peer.view().entities.size).toBe(people.length)
      }),
      { numRuns: 300, seed: 12 },
    )
  })
})

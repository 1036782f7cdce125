import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importPeople } from '../../../tests/support/import-people.ts'
import { createMigratedPeer, mustRun, type PlanPeer } from '../../../tests/support/plan-peer.ts'
import type { Person } from '../../domain/entities/entity.ts'
import { buyingRoles, confidence, engagement, level } from '../../domain/entities/scales.ts'
import type { Language } from '../../domain/plan-view.ts'
import { fieldValues } from '../../domain/commands/write-entity.ts'
import { neutraliseCell, restoreCell } from './neutral-cell.ts'
import { writeTable } from './write-table.ts'

function people(peer: PlanPeer): Person[] {
  return [...peer.view().entities.values()].filter((entity) => entity.kind === 'person')
}

/** The id of a person in a table. */
function idOf(person: Person): string {
  return person.externalId === '' ? person.id : person.externalId
}

function tableOf(peer: PlanPeer, language: Language): string {
  return writeTable(peer.view(), {
    kind: 'person',
    entityIds: [...peer.view().entities.keys()],
    language,
    decimalMark: language === 'es' ? ',' : '.',
  })
}

const text = fc.constantFrom(
  '',
  'Ana Ruiz',
  '=1+1',
  '@sum',
  '+34 600',
  '-x',
  "'=x",
  'a "b", c',
  'Ñandú; é',
  '＝x',
)
const oneOf = (codes: readonly string[]) => fc.constantFrom(null, ...codes)
const rating = fc.constantFrom(null, 1, 3, 5)
const personFields = fc.record({
  name: fc.constantFrom('Ana Ruiz', 'Ben Soto', '=Eva', '-Ian', '2 Zoe'),
  title: text,
  unit: text,
  company: fc.constantFrom('', 'Acme', '@Acme'),
  phone: text,
  email: fc.constantFrom('', 'a@b.example', 'c@d.example'),
  site: text,
  agenda: text,
  source: text,
  level: oneOf(level.options),
  buyingRoles: fc.subarray([...buyingRoles.options]),
  power: rating,
  influence: rating,
  interest: rating,
  stance: fc.constantFrom(null, -2, -1, 0, 1, 2),
  engagement: oneOf(engagement.options),
  desiredEngagement: oneOf(engagement.options),
  confidence: oneOf(confidence.options),
  confirmedOn: fc.constantFrom(null, '2026-11-02'),
  placeholder: fc.boolean(),
  externalId: fc.constantFrom('', '7', '8', '9'),
  extras: fc.dictionary(
    fc.constantFrom(
      'Level',
      'Name',
      'Nivel',
      'Odd one',
      'toString',
      'Grade',
      'Notes',
      'Salary (£)',
    ),
    fc.constantFrom('x', '=y', '1,5'),
  ),
})
const plans = fc.array(
  fc.record({ fields: personFields, notes: fc.constantFrom('', '- one\n- two', 'x') }),
  {
    minLength: 1,
    maxLength: 6,
  },
)
type Entries = typeof plans extends fc.Arbitrary<infer Value> ? Value : never

function buildPeer(entries: Entries): PlanPeer {
  const peer = createMigratedPeer()
  const taken = new Set<string>()
  for (const { fields, notes } of entries) {
    const externalId = taken.has(fields.externalId) ? '' : fields.externalId
    taken.add(externalId)
    mustRun(peer, {
      name: 'addEntities',
      args: { kind: 'person', entries: [{ fields: { ...fields, externalId }, notes }] },
    })
  }
  const [first, ...others] = people(peer)
  for (const other of others) {
    if (first !== undefined) {
      peer.run({
        name: 'addLink',
        args: { kind: 'reports-to', fromId: other.id, toId: first.id },
      })
    }
  }
  return peer
}
const languages = fc.constantFrom<Language>('en', 'es')

describe('writeTable', () => {
  it.each([
    ['.', '"Ana ""Nana"" Ruiz",,"Ventas, sur",Nivel operativo,,,,'],
    [',', '"Ana ""Nana"" Ruiz";;Ventas, sur;Nivel operativo;;;;'],
  ] as const)(
    '[WRITE-1] is UTF-8 with a mark, CRLF and quotes where they are needed; its numbers have %s',
    (decimalMark, row) => {
      const peer = createMigratedPeer()
      mustRun(peer, {
        name: 'addEntities',
        args: {
          kind: 'member',
          entries: [{ fields: { name: 'Ana "Nana" Ruiz', area: 'Ventas, sur', level: 'field' } }],
        },
      })
      const [member] = peer.view().entities.values()
      const table = writeTable(peer.view(), {
        kind: 'member',
        entityIds: member === undefined ? [] : [member.id],
        language: 'es',
        decimalMark,
      })
      const headers = 'ID,Nombre,Cargo,Área,Nivel,Correo electrónico,Atiende a,Teléfono,Notas'
      const delimiter = decimalMark === ',' ? ';' : ','
      expect(table).toBe(
        `\uFEFF${headers.replaceAll(',', delimiter)}\r\n${member?.id ?? ''}${delimiter}${row}\r\n`,
      )
    },
  )

  it('[WRITE-3] read into an empty plan, a table gives the same people, in either language', () => {
    fc.assert(
      fc.property(plans, languages, (entries, language) => {
        const peer = buildPeer(entries)
        const copy = createMigratedPeer()
        const everybodyNew = new Map(people(peer).map((_, index) => [index + 2, 'new'] as const))
        importPeople(copy, withoutLineBreaks(tableOf(peer, language)), everybodyNew)
        const byId = (each: Person) => [
          idOf(each),
          { ...fieldValues(each), externalId: idOf(each) },
        ]
        const all = (those: Person[]) => Object.fromEntries(those.map(byId))
        expect(all(people(copy))).toEqual(all(people(peer)))
        expect(copy.view().links.size).toBe(peer.view().links.size)
      }),
      { numRuns: 200, seed: 4 },
    )
  })

  it('[WRITE-3] read into its own plan, a table changes nothing', () => {
    fc.assert(
      fc.property(plans, languages, (entries, language) => {
        const peer = buildPeer(entries)
        const before = peer.view()
        const { counts } = importPeople(peer, tableOf(peer, language))
        expect(counts.unchanged).toBe(people(peer).length)
        expect(peer.view()).toBe(before)
      }),
      { numRuns: 200, seed: 8 },
    )
  })

  /** Lines are told apart by their number, so notes of several lines would shift the decisions. */
  function withoutLineBreaks(table: string): string {
    return table.replaceAll(/([^\r])\n/g, '$1 ')
  }
})

describe('neutraliseCell', () => {
  it.each([
    '=1',
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\rx',
    '\nx',
    '\0=1',
    ' =1',
    '"=1',
    "'=1",
    '＝1',
    '＋1',
    '－1',
    '＠x',
  ])('[FORMULA-1] no spreadsheet runs %j', (cell) => {
    expect(neutraliseCell(cell)).toMatch(/^'/)
  })

  it('[FORMULA-1] plain texts stay as they are', () => {
    for (const cell of ['Ana', '5', 'a=b', 'x-y', 'a@b.example', "O'Neill", "'tis"]) {
      expect(neutraliseCell(cell)).toBe(cell)
    }
  })

  it('[FORMULA-2] reading takes the apostrophe away again, and no other', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', "'", '"', ' ', 'a', '@', '\t') }),
        (cell) => {
          expect(restoreCell(neutraliseCell(cell))).toBe(cell)
        },
      ),
      { seed: 2 },
    )
  })
})

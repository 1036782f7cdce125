import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readFixture } from '../../../tests/fixtures/import/read-fixture.ts'
import { importPeople } from '../../../tests/support/import-people.ts'
import { createMigratedPeer, mustRun, type PlanPeer } from '../../../tests/support/plan-peer.ts'
import { createPlanUndo } from '../../document/undo.ts'
import type { Person } from '../../domain/entities/entity.ts'
import { planPeopleImport } from './plan-import.ts'
import { readTable } from './read-table.ts'
import { recogniseColumns } from './recognise-columns.ts'

function people(peer: PlanPeer): Person[] {
  return [...peer.view().entities.values()].filter((entity) => entity.kind === 'person')
}

function person(peer: PlanPeer, name: string): Person {
  const found = people(peer).find((each) => each.name === name)
  if (found === undefined) throw new Error(`nobody is called ${name}`)
  return found
}

/** Names of people and of their bosses. */
function lines(peer: PlanPeer): Record<string, string> {
  const name = (id: Person['id']) => peer.view().entities.get(id)?.name ?? ''
  const links = [...peer.view().links.values()].filter(({ kind }) => kind === 'reports-to')
  return Object.fromEntries(links.map(({ fromId, toId }) => [name(fromId), name(toId)]))
}

describe('the real files', () => {
  it('[IMPORT-1] the larger organisation: everybody comes in, and what is odd is told', () => {
    const peer = createMigratedPeer()
    const { counts, problems, suspicions } = importPeople(
      peer,
      readFixture('ministry-of-defence-2016-senior-posts.csv'),
    )
    expect(counts).toEqual({ new: 705, updated: 0, unchanged: 0, joined: 0, skipped: 0 })
    expect(people(peer)).toHaveLength(705)
    expect(people(peer).filter(({ placeholder }) => placeholder)).toHaveLength(526)
    const atTheTop = problems.filter(({ reason }) => reason === 'no-boss')
    expect(atTheTop).toHaveLength(11)
    expect(problems.filter((problem) => !atTheTop.includes(problem))).toEqual([
      { line: 667, reason: 'duplicate-id', name: 'Filip Urrutia', value: '00000609' },
    ])
    expect(suspicions).toEqual([])
    expect(person(peer, 'Filip Urrutia')).toMatchObject({
      externalId: '',
      extras: { 'Post Unique Reference': '00000609' },
    })
    expect(person(peer, 'Teresa Navarro')).toMatchObject({
      title: 'Assistant Chief of Defence Staff (Reserves & Cadets)',
      unit: 'Head Office and Corporate Services',
      company: 'Ministry of Defence',
      externalId: '1590218',
      placeholder: false,
    })
    expect([...peer.view().links.values()]).toHaveLength(705 - 11)
  })

  it('[IMPORT-1] the smaller one: Windows-1252, "Eliminated" posts and an empty header', () => {
    const peer = createMigratedPeer()
    const { counts, problems } = importPeople(
      peer,
      readFixture('natural-england-2013-senior-posts.csv'),
    )
    expect(counts).toMatchObject({ new: 25, skipped: 0 })
    expect(problems).toEqual([{ line: 2, reason: 'no-boss', name: 'Gloria Ibarra', value: 'XX' }])
    expect(person(peer, 'Director, Standards and the Green Economy')).toMatchObject({
      placeholder: true,
      extras: { Name: 'Eliminated', Grade: 'SCS1', 'Salary Cost of Reports (£)': '0.0' },
    })
    expect(lines(peer)['Samir Egea']).toBe('Gloria Ibarra')
    expect(peer.view().links.size).toBe(24)
  })

  it('[IMPORT-5] the same file again changes nothing', () => {
    for (const name of [
      'ministry-of-defence-2016-senior-posts.csv',
      'natural-england-2013-senior-posts.csv',
    ]) {
      const peer = createMigratedPeer()
      const first = importPeople(peer, readFixture(name))
      const before = peer.view()
      const second = importPeople(peer, readFixture(name))
      expect(second.counts).toMatchObject({ new: 0, updated: 0, unchanged: first.counts.new })
      expect(peer.view()).toBe(before)
    }
  })

  it('[IMPORT-4] one undo takes all of it back', () => {
    const peer = createMigratedPeer()
    const undo = createPlanUndo(peer.doc)
    importPeople(peer, readFixture('natural-england-2013-senior-posts.csv'))
    undo.undo()
    expect(peer.view().entities.size).toBe(0)
    expect(peer.view().links.size + peer.view().dormantLinks.size).toBe(0)
  })
})

describe('an import into a plan that has people', () => {
  const FILE = 'ID,Name,Title,Company,Email,Power,Stance,Buying Role\n'

  it('[IMPORT-3] updates facts, never a rating or a stance, and blank cells overwrite nothing', () => {
    const peer = createMigratedPeer()
    importPeople(peer, `${FILE}7,Ana Ruiz,CFO,Acme,ana@acme.example,4,Supporter,CHAMPION`)
    const { id } = person(peer, 'Ana Ruiz')
    mustRun(peer, {
      name: 'setFields',
      args: { edits: [{ entityId: id, fields: { power: 2, stance: null, unit: 'Finance' } }] },
    })
    const { counts, rows } = importPeople(peer, `${FILE}7,Ana Ruiz Gil,CEO,,,5,Opponent,END_USER`)
    expect(counts).toMatchObject({ new: 0, updated: 1 })
    expect(rows[0]?.changedFields).toEqual(['title', 'buyingRoles', 'name'])
    expect(person(peer, 'Ana Ruiz Gil')).toMatchObject({
      id,
      title: 'CEO',
      company: 'Acme',
      email: 'ana@acme.example',
      unit: 'Finance',
      power: 2,
      stance: null,
      buyingRoles: ['user', 'champion'],
    })
  })

  it('[MATCH-1] knows people by id, then by e-mail and name, then by name and company', () => {
    const peer = createMigratedPeer()
    importPeople(
      peer,
      'ID,Name,Company,Email\n1,Ana Ruiz,Acme,\n,Ben Soto,Acme,ben@acme.example\n,Eva Mora,Acme,',
    )
    const { counts } = importPeople(
      peer,
      'ID,Name,Company,Email,Unit\n1,Ana R.,Acme,,Sales\n2,BEN  SOTO,,Ben@acme.example,Sales\n,"Mora, Eva",ACME,,Sales',
    )
    expect(counts).toMatchObject({ new: 0, updated: 3 })
    expect(people(peer)).toHaveLength(3)
  })

  it('[FACTS-2] a name that was found stays when the file still does not know it', () => {
    const peer = createMigratedPeer()
    importPeople(peer, 'ID,Name,Title\n1,N/D,Head of Supply\n2,N/D,Head of Quality')
    const { id } = person(peer, 'Head of Supply')
    mustRun(peer, {
      name: 'setFields',
      args: { edits: [{ entityId: id, fields: { name: 'Ana Ruiz', placeholder: false } }] },
    })
    importPeople(peer, 'ID,Name,Title\n1,Vacant,Head of Supply\n2,Ben Soto,Head of Quality')
    expect(person(peer, 'Ana Ruiz')).toMatchObject({ placeholder: false, title: 'Head of Supply' })
    expect(person(peer, 'Ben Soto')).toMatchObject({ placeholder: false, title: 'Head of Quality' })
  })

  it('[SUSPECT-1] a look-alike is suspected, and what a person decides is done', () => {
    const file = 'Name,Company,Title\nAna Ruiz,Acme,CFO'
    const start = () => {
      const peer = createMigratedPeer()
      importPeople(peer, 'Name,Title\nAna Ruiz,Buyer')
      return peer
    }
    const merged = start()
    const { suspicions } = importPeople(merged, file)
    expect(suspicions).toMatchObject([
      {
        line: 2,
        reason: 'same-name',
        proposed: 'merge',
        other: { type: 'person', title: 'Buyer' },
      },
    ])
    expect(people(merged)).toMatchObject([{ title: 'CFO', company: 'Acme' }])
    const both = start()
    importPeople(both, file, new Map([[2, 'new']]))
    expect(people(both)).toHaveLength(2)
  })

  it('[SUSPECT-2] two ids speak for two people, one mailbox with two names as well', () => {
    const peer = createMigratedPeer()
    const { suspicions } = importPeople(
      peer,
      'ID,Name,Email\n1,Ana Ruiz,info@acme.example\n2,Ana Ruiz,\n3,Ben Ruiz,info@acme.example',
    )
    expect(suspicions.map(({ reason, proposed }) => [reason, proposed])).toEqual([
      ['same-name', 'new'],
      ['same-email', 'new'],
    ])
    expect(people(peer)).toHaveLength(3)
  })

  it('[JOIN-ROWS-1] a row with the id and name of an earlier one fills what that leaves blank', () => {
    const peer = createMigratedPeer()
    const { counts, problems } = importPeople(
      peer,
      'ID,Name,Title,Phone\n1,Ana,CEO,\n1,Ana,CFO,123\n1,Ben,COO,',
    )
    expect(counts).toMatchObject({ new: 2, joined: 1, skipped: 0 })
    expect(person(peer, 'Ana')).toMatchObject({ title: 'CEO', phone: '123', externalId: '1' })
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'repeated-row'],
      [4, 'duplicate-id'],
    ])
  })

  it('[MATCH-3] an id that two names share stays with the one who has it, in any order of rows', () => {
    const peer = createMigratedPeer()
    importPeople(peer, 'ID,Name\n1,Ana\n1,Ben')
    const before = people(peer)
    importPeople(peer, 'ID,Name\n1,Ben\n1,Ana')
    expect(people(peer)).toEqual(before)
  })
})

describe('bosses', () => {
  it('[BOSS-1] are found by id, e-mail or name, wherever in the file they stand', () => {
    const peer = createMigratedPeer()
    const { rows } = importPeople(
      peer,
      'ID,Name,Email,Reports To\n1,Ana,,Eva Mora\n2,Ben,ben@acme.example,1\n3,Ian,,BEN@acme.example\n4,Eva Mora,,',
    )
    expect(lines(peer)).toEqual({ Ana: 'Eva Mora', Ben: 'Ana', Ian: 'Ben' })
    expect(rows.map(({ boss }) => boss)).toEqual(['Eva Mora', 'Ana', 'Ben', ''])
  })

  it('[BOSS-2] unknown, ambiguous and own bosses and circles are told; the people come in', () => {
    const peer = createMigratedPeer()
    const { problems } = importPeople(
      peer,
      'ID,Name,Boss\n1,Ana,9\n2,Ben,Leo Paz\n3,Ian,3\n4,Leo Paz,\n5,Leo Paz,\n6,Eva,7\n7,Mia,8\n8,Zoe,6',
    )
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'unknown-boss'],
      [3, 'ambiguous-boss'],
      [4, 'own-boss'],
      [9, 'reporting-cycle'],
    ])
    expect(people(peer)).toHaveLength(8)
    expect(lines(peer)).toEqual({ Eva: 'Mia', Mia: 'Zoe' })
  })

  it('[BOSS-1] of people in the plan are found too, and a boss and a deputy may change places', () => {
    const peer = createMigratedPeer()
    importPeople(peer, 'ID,Name,Boss\n1,Ana,\n2,Ben,1\n3,Eva,2')
    importPeople(peer, 'ID,Name,Boss\n1,Ana,Ben\n2,Ben,Ian\n4,Ian,\n5,Zoe,3')
    expect(lines(peer)).toEqual({ Ana: 'Ben', Ben: 'Ian', Eva: 'Ben', Zoe: 'Eva' })
  })

  it('[BOSS-3] a blank boss leaves the line there is', () => {
    const peer = createMigratedPeer()
    importPeople(peer, 'ID,Name,Boss\n1,Ana,\n2,Ben,1')
    const { counts } = importPeople(peer, 'ID,Name,Boss\n2,Ben,')
    expect(counts).toMatchObject({ unchanged: 1 })
    expect(lines(peer)).toEqual({ Ben: 'Ana' })
  })
})

describe('any table', () => {
  const word = fc.constantFrom(
    '',
    'Ana',
    'Ben',
    'Eva Mora',
    'N/D',
    'XX',
    '1',
    '2',
    '3',
    'a@b.c',
    "'=x",
  )
  const header = fc.constantFrom(
    'ID',
    'Name',
    'Email',
    'Boss',
    'Company',
    'Title',
    'Level',
    'Role',
    'Stance',
    'Odd',
    '',
  )
  const tables = fc
    .record({
      headers: fc.array(header, { minLength: 2, maxLength: 6 }),
      rows: fc.array(fc.array(word, { minLength: 1, maxLength: 7 }), {
        minLength: 1,
        maxLength: 8,
      }),
    })
    .map(({ headers, rows }) =>
      Papa.unparse([['Name', ...headers], ...rows], { delimiter: ',', newline: '\r\n' }),
    )

  it('[IMPORT-1] every row is new, updated, unchanged, joined or skipped with its reason', () => {
    fc.assert(
      fc.property(tables, (text) => {
        const table = readTable(text)
        if (!table.ok) return
        const peer = createMigratedPeer()
        const { counts } = importPeople(peer, text)
        const sum = counts.new + counts.updated + counts.unchanged + counts.joined + counts.skipped
        expect(sum).toBe(table.value.rows.length + table.value.blankLines.length)
        expect(people(peer)).toHaveLength(counts.new)
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  it('[IMPORT-5] brought in twice adds nobody that was not kept apart by a decision', () => {
    fc.assert(
      fc.property(tables, (text) => {
        if (!readTable(text).ok) return
        const peer = createMigratedPeer()
        const first = importPeople(peer, text)
        if (first.suspicions.length > 0) return
        const count = people(peer).length
        const second = importPeople(peer, text)
        expect(second.counts.new).toBe(0)
        expect(people(peer)).toHaveLength(count)
      }),
      { numRuns: 300, seed: 6 },
    )
  })

  it('[IMPORT-3] no rating and no stance of anybody there ever changes', () => {
    fc.assert(
      fc.property(tables, tables, (first, second) => {
        if (!readTable(first).ok || !readTable(second).ok) return
        const peer = createMigratedPeer()
        importPeople(peer, first)
        const before = people(peer)
        importPeople(peer, second)
        for (const { id, power, influence, interest, stance } of before) {
          expect(peer.view().entities.get(id)).toMatchObject({ power, influence, interest, stance })
        }
      }),
      { numRuns: 200, seed: 7 },
    )
  })
})

describe('planPeopleImport', () => {
  it('[IMPORT-1] refuses a table without a column that names people', () => {
    const table = readTable('Phone,Shoe size\n1,38')
    if (!table.ok) throw new Error(table.error.code)
    const mapping = recogniseColumns(table.value)
    const view = createMigratedPeer().view()
    expect(planPeopleImport(view, table.value, mapping, new Map())).toEqual({
      ok: false,
      error: { code: 'import/no-name-column' },
    })
  })
})

import { describe, expect, it } from 'vitest'
import { type PeopleReading, readPeople } from './read-people.ts'
import { readTable } from './read-table.ts'
import { recogniseColumns } from './recognise-columns.ts'

function read(text: string): PeopleReading {
  const table = readTable(text)
  if (!table.ok) throw new Error(table.error.code)
  return readPeople(table.value, recogniseColumns(table.value))
}

const fieldsOf = (text: string) => read(text).drafts.map(({ fields }) => fields)

describe('readPeople', () => {
  it('[READ-1] joins first and last name, and takes the title where no name is known', () => {
    expect(
      fieldsOf(
        'First Name,Last Name,Title\nAna,Ruiz,CEO\n N/D ,,Head of Supply\nVacant,,Head of Quality',
      ),
    ).toEqual([
      { name: 'Ana Ruiz', title: 'CEO' },
      { name: 'Head of Supply', title: 'Head of Supply', placeholder: true },
      {
        name: 'Head of Quality',
        title: 'Head of Quality',
        placeholder: true,
        extras: { 'First Name': 'Vacant' },
      },
    ])
  })

  it('[READ-2] a row with neither name nor title is skipped and told, as are blank rows', () => {
    expect(read('Name,Title,Email\nAna,,\nN/D,-,a@b.c\n,,\nBen,,').problems).toEqual([
      { line: 4, reason: 'blank-row', name: '' },
      { line: 3, reason: 'no-name', name: '' },
    ])
  })

  it('[READ-3] keeps what a field cannot hold, and columns without a field, under their names', () => {
    const { drafts, problems } = read(
      'Name,Level,Budget,constructor\nAna,Mid-ish,"1,5",x\nBen,Director,N/D,\nEva,Field,,',
    )
    expect(drafts.map(({ fields }) => fields)).toEqual([
      { name: 'Ana', extras: { Level: 'Mid-ish', Budget: '1,5', constructor_: 'x' } },
      { name: 'Ben', level: 'senior', extras: { Level: 'Director' } },
      { name: 'Eva', level: 'field' },
    ])
    expect(problems).toEqual([
      { line: 2, reason: 'value-kept', name: 'Ana', column: 'Level', value: 'Mid-ish' },
    ])
  })

  it('[READ-3] shortens a text that is too long, keeps it whole beside the field, and says so', () => {
    const long = 'x'.repeat(301)
    const { drafts, problems } = read(`Name,Title\nAna,${long}`)
    expect(drafts[0]?.fields).toEqual({
      name: 'Ana',
      title: long.slice(1),
      extras: { Title: long },
    })
    expect(problems.map(({ reason }) => reason)).toEqual(['text-shortened'])
  })

  it('[READ-4] splits roles; a blocker is a stance, and a stance of its own column wins', () => {
    expect(
      fieldsOf('Name,Buying Role\nAna,CHAMPION;BUDGET_HOLDER\nBen,BLOCKER; Usuario').concat(
        fieldsOf('Name,Buying Role,Postura\nEva,BLOCKER,Neutral\nIan,BLOCKER,'),
      ),
    ).toEqual([
      { name: 'Ana', buyingRoles: ['champion', 'economic_buyer'] },
      { name: 'Ben', buyingRoles: ['user'], stance: -2 },
      { name: 'Eva', stance: 0 },
      { name: 'Ian', stance: -2 },
    ])
  })

  it('[READ-5] reads the boss as it is written, and "XX" as nobody, and says so', () => {
    const { drafts, problems } = read('ID,Name,Boss ID\n1,Ana,XX\n2,Ben, 1 ')
    expect(drafts.map(({ bosses }) => bosses)).toEqual([[], ['1']])
    expect(problems).toEqual([{ line: 2, reason: 'no-boss', name: 'Ana', value: 'XX' }])
  })
})

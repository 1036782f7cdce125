import { describe, expect, it } from 'vitest'
import { readFixture } from '../../../tests/fixtures/import/read-fixture.ts'
import { decodeFile } from './decode-file.ts'
import { readTable, type Table } from './read-table.ts'
import { recogniseColumns } from './recognise-columns.ts'

function tableOf(bytesOrText: Uint8Array | string): Table {
  const bytes =
    typeof bytesOrText === 'string' ? new TextEncoder().encode(bytesOrText) : bytesOrText
  const text = decodeFile(bytes)
  const table = text.ok ? readTable(text.value.text) : text
  if (!table.ok) throw new Error(table.error.code)
  return table.value
}

/** The uses of a file's columns by header, those kept as extras left out. */
function usesOf(bytesOrText: Uint8Array | string): Record<string, string> {
  const table = tableOf(bytesOrText)
  const uses = recogniseColumns(table).map(
    (use, index) => [table.columns[index] ?? '', use] as const,
  )
  return Object.fromEntries(uses.filter(([, use]) => use !== 'extra'))
}

describe('recogniseColumns', () => {
  it('[COLUMN-1] Salesforce, by labels', () => {
    expect(
      usesOf(
        'Contact ID,First Name,Last Name,Title,Account Name,Business Phone,Email,Reports To,Lead Source\n1,2,3,4,5,6,7,8,9',
      ),
    ).toEqual({
      'Contact ID': 'externalId',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Title: 'title',
      'Account Name': 'company',
      'Business Phone': 'phone',
      Email: 'email',
      'Reports To': 'boss',
    })
  })

  it('[COLUMN-2] Salesforce, by names in code: the id of an account is not its name', () => {
    expect(
      usesOf(
        'Id,Name,FirstName,LastName,AccountId,Account.Name,MobilePhone,ReportsToId,ReportsTo.Name\n1,2,3,4,5,6,7,8,9',
      ),
    ).toEqual({
      Id: 'externalId',
      Name: 'fullName',
      FirstName: 'firstName',
      LastName: 'lastName',
      'Account.Name': 'company',
      MobilePhone: 'mobile',
      ReportsToId: 'boss',
      'ReportsTo.Name': 'boss',
    })
  })

  it('[COLUMN-1] HubSpot, labels and names in code', () => {
    expect(
      usesOf('Record ID,firstname,lastname,jobtitle,company,hs_buying_role\n1,2,3,4,5,CHAMPION'),
    ).toEqual({
      'Record ID': 'externalId',
      firstname: 'firstName',
      lastname: 'lastName',
      jobtitle: 'title',
      company: 'company',
      hs_buying_role: 'buyingRoles',
    })
  })

  it('[COLUMN-4] Spanish: "Nombre" is the first name beside "Apellidos", and the whole name alone', () => {
    expect(
      usesOf(
        'NOMBRE;APELLIDOS;CARGO;DEPARTAMENTO;EMPRESA;CORREO ELECTRONICO;MOVIL;REPORTA A\n1;2;3;4;5;6;7;8',
      ),
    ).toEqual({
      NOMBRE: 'firstName',
      APELLIDOS: 'lastName',
      CARGO: 'title',
      DEPARTAMENTO: 'unit',
      EMPRESA: 'company',
      'CORREO ELECTRONICO': 'email',
      MOVIL: 'mobile',
      'REPORTA A': 'boss',
    })
    expect(usesOf('Nombre;Jefe\n1;2')).toEqual({ Nombre: 'fullName', Jefe: 'boss' })
  })

  it('[COLUMN-5] the organograms of the United Kingdom: a pay grade is not one of our levels', () => {
    const expected = {
      'Post Unique Reference': 'externalId',
      Name: 'fullName',
      'Job Title': 'title',
      Organisation: 'company',
      Unit: 'unit',
      'Contact Phone': 'phone',
      'Contact E-mail': 'email',
      'Reports to Senior Post': 'boss',
      Notes: 'notes',
    }
    expect(usesOf(readFixture('natural-england-2013-senior-posts.csv'))).toEqual(expected)
    expect(usesOf(readFixture('ministry-of-defence-2016-senior-posts.csv'))).toMatchObject(expected)
  })

  it('[COLUMN-3] a column without header and content is left out, every other unknown one is kept', () => {
    const table = tableOf('Name,,Shoe size\nAna,,38')
    expect(recogniseColumns(table)).toEqual(['fullName', 'ignore', 'extra'])
  })
})

import { describe, expect, it } from 'vitest'
import { decodeFile, MAX_FILE_BYTES } from './decode-file.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodeFile', () => {
  it('[DECODE-1] reads UTF-8 with and without a mark, and the mark does not stay (DECODE-2)', () => {
    const expected = { ok: true, value: { text: 'Nombre;Área', encoding: 'utf-8' } }
    expect(decodeFile(utf8('Nombre;Área'))).toEqual(expected)
    expect(decodeFile(utf8('\uFEFFNombre;Área'))).toEqual(expected)
  })

  it('[DECODE-1] reads bytes that are not UTF-8 as Windows-1252, its quotes and euro sign included', () => {
    expect(decodeFile(bytes(0x4d, 0xfc, 0x6c, 0x93, 0x80, 0x94))).toEqual({
      ok: true,
      value: { text: 'Mül“€”', encoding: 'windows-1252' },
    })
  })

  it('[DECODE-1] reads UTF-16 by its mark, in both orders', () => {
    expect(decodeFile(bytes(0xff, 0xfe, 0x41, 0, 0xf1, 0))).toMatchObject({
      value: { text: 'Añ', encoding: 'utf-16le' },
    })
    expect(decodeFile(bytes(0xfe, 0xff, 0, 0x41, 0, 0xf1))).toMatchObject({
      value: { text: 'Añ', encoding: 'utf-16be' },
    })
  })

  it('[DECODE-1] an encoding that a person picks wins over what was recognised', () => {
    expect(decodeFile(utf8('ñ'), 'windows-1252')).toMatchObject({ value: { text: 'Ã±' } })
  })

  it('[DECODE-3] refuses what is empty, too large or not text', () => {
    const codeOf = (result: ReturnType<typeof decodeFile>) => !result.ok && result.error.code
    expect(codeOf(decodeFile(bytes()))).toBe('import/empty')
    expect(codeOf(decodeFile(new Uint8Array(MAX_FILE_BYTES + 1)))).toBe('import/too-large')
    expect(codeOf(decodeFile(bytes(0x50, 0x4b, 3, 4, 0, 0)))).toBe('import/not-text')
  })
})

import { describe, expect, it } from 'vitest'
import { isModestJson } from './modest-json.ts'

const isModest = (text: string) => isModestJson(Buffer.from(text))
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

describe('isModestJson', () => {
  it('[MODEST-1] lists and objects within one another have a bound, beside one another they do not', () => {
    expect(isModest(nested(100))).toBe(true)
    expect(isModest(nested(101))).toBe(false)
    expect(isModest('{"a":'.repeat(101))).toBe(false)
    expect(isModest(`[${'[{}],'.repeat(1000)}0]`)).toBe(true)
  })

  it('[MODEST-1] brackets within a text are none', () => {
    expect(isModest(JSON.stringify({ note: `"\\${'['.repeat(1000)}` }))).toBe(true)
    expect(isModest(`["\\\\",${nested(100)}]`)).toBe(false)
  })

  it('[MODEST-2] values have a bound', () => {
    expect(isModest(`[${'0,'.repeat(1_999_999)}0]`)).toBe(true)
    expect(isModest(`[${'0,'.repeat(2_000_000)}0]`)).toBe(false)
    expect(isModest(`[${'[],'.repeat(1_000_000)}0]`)).toBe(false)
  })
})

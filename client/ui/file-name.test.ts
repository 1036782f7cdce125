import { describe, expect, it } from 'vitest'
import { createFileName } from './file-name.ts'

const NOW_MS = Date.UTC(2026, 10, 22, 12)

describe('createFileName', () => {
  it('[FILENAME-1] keeps letters of any script and nothing a system forbids', () => {
    expect(createFileName(['Brañalba: plan/2027 <“v2”>', 'people'], NOW_MS, 'csv')).toBe(
      'Brañalba-plan-2027-v2-people-2026-11-22.csv',
    )
    expect(createFileName(['..\\..\\CON\0', ''], NOW_MS, 'json')).toBe('CON-2026-11-22.json')
    expect(createFileName(['***'], NOW_MS, 'json')).toBe('2026-11-22.json')
  })

  it('[FILENAME-2] is never too long', () => {
    expect(createFileName(['x'.repeat(500)], NOW_MS, 'json').length).toBeLessThan(90)
  })
})

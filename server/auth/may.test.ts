import { describe, expect, it } from 'vitest'
import { higherRole, mayDo } from './may.ts'

describe('may', () => {
  it('[MAY-1] only a facilitator changes links and people, and deletes', () => {
    for (const action of ['change-links', 'manage-people', 'erase', 'delete'] as const) {
      expect(mayDo('facilitator', action)).toBe(true)
      expect(mayDo('participant', action)).toBe(false)
      expect(mayDo('observer', action)).toBe(false)
    }
    expect(mayDo('observer', 'see')).toBe(true)
  })

  it('[MAY-2] joining again keeps the higher role', () => {
    expect(higherRole('facilitator', 'observer')).toBe('facilitator')
    expect(higherRole('observer', 'participant')).toBe('participant')
    expect(higherRole('participant', 'participant')).toBe('participant')
  })
})

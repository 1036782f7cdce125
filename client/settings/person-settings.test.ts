import { describe, expect, it } from 'vitest'

import { createPersonSettings, type SettingsStorage } from './person-settings.ts'

function memoryStorage(stored: string | null): SettingsStorage & { value: () => string | null } {
  let kept = stored
  return {
    getItem: () => kept,
    setItem: (_key, text) => {
      kept = text
    },
    value: () => kept,
  }
}

describe('person settings', () => {
  it('[SETTINGS-1] are there again on the next visit', () => {
    const storage = memoryStorage(null)
    createPersonSettings(storage).getState().change({ name: 'Ana', area: 'Quality' })
    const next = createPersonSettings(storage).getState()
    expect(next).toMatchObject({ name: 'Ana', area: 'Quality', language: null, level: null })
  })

  it('[SETTINGS-2] forget only what cannot be read', () => {
    const storage = memoryStorage('{"name":"Ana","language":"tlh","level":7}')
    expect(createPersonSettings(storage).getState()).toMatchObject({
      name: 'Ana',
      language: null,
      level: null,
      area: '',
    })
  })

  it.each(['not json', 'null', '[]', '7'])('[SETTINGS-3] start empty from %s', (stored) => {
    expect(createPersonSettings(memoryStorage(stored)).getState().name).toBe('')
  })

  it('[SETTINGS-4] work where storage is forbidden', () => {
    const forbidden: SettingsStorage = {
      getItem: () => {
        throw new Error('denied')
      },
      setItem: () => {
        throw new Error('denied')
      },
    }
    const store = createPersonSettings(forbidden)
    store.getState().change({ language: 'es' })
    expect(store.getState().language).toBe('es')
  })
})

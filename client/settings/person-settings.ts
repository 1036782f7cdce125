/** What this browser remembers about the person using it, so that they type it once. */
import * as z from 'zod/mini'
import { createStore, type StoreApi } from 'zustand'

import { languageSchema, levelSchema } from '#shared/protocol/http-fields.ts'

import type { BrowserStorage } from './browser-storage.ts'

const STORAGE_KEY = 'tesela:person'

/** A field that cannot be read is forgotten alone; the others stay. */
const settingsSchema = z.object({
  language: z.catch(z.nullable(languageSchema), null),
  name: z.catch(z.string(), ''),
  area: z.catch(z.string(), ''),
  level: z.catch(z.nullable(levelSchema), null),
})

export type PersonSettings = z.infer<typeof settingsSchema>

/** What settings need of the browser's storage. */
export type SettingsStorage = Pick<BrowserStorage, 'getItem' | 'setItem'>

export interface PersonSettingsState extends PersonSettings {
  readonly change: (change: Partial<PersonSettings>) => void
}

export type PersonSettingsStore = StoreApi<PersonSettingsState>

/** The remembered settings; where storage is forbidden they last as long as the page. */
export function createPersonSettings(storage: SettingsStorage): PersonSettingsStore {
  return createStore<PersonSettingsState>()((set, get) => ({
    ...read(storage),
    change: (change) => {
      set(change)
      const { language, name, area, level } = get()
      try {
        storage.setItem(STORAGE_KEY, JSON.stringify({ language, name, area, level }))
      } catch {
        // Private windows and full disks forbid it: the settings then last as long as the page.
      }
    },
  }))
}

function read(storage: SettingsStorage): PersonSettings {
  let stored: unknown
  try {
    stored = JSON.parse(storage.getItem(STORAGE_KEY) ?? '{}')
  } catch {
    stored = {}
  }
  const parsed = settingsSchema.safeParse(stored)
  return parsed.success ? parsed.data : { language: null, name: '', area: '', level: null }
}

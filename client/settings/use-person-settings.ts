import { createContext, use } from 'react'
import { useStore } from 'zustand'

import { assert } from '#shared/core/assert.ts'

import type { PersonSettingsState, PersonSettingsStore } from './person-settings.ts'

/** Carries the remembered settings from the composition root. */
export const PersonSettingsContext = createContext<PersonSettingsStore | null>(null)

/** What this browser remembers about the person, and the way to change it. */
export function usePersonSettings(): PersonSettingsState {
  const store = use(PersonSettingsContext)
  assert(store !== null, 'a component that reads settings stands under PersonSettingsContext')
  return useStore(store)
}

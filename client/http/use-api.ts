import { createContext, use } from 'react'

import { assert } from '#shared/core/assert.ts'

import type { Api } from './create-api.ts'

/** Carries the HTTP calls from the composition root to the features. */
export const ApiContext = createContext<Api | null>(null)

/** The HTTP calls. */
export function useApi(): Api {
  const api = use(ApiContext)
  assert(api !== null, 'a component that calls the server stands under ApiContext')
  return api
}

import { createContext, use } from 'react'
import { useStore } from 'zustand'

import { assert } from '#shared/core/assert.ts'

import type { ConnectionState } from './connection-store.ts'
import type { OpenPlan } from './open-plan.ts'

/** Carries the open plan from the plan's route to everything inside. */
export const OpenPlanContext = createContext<OpenPlan | null>(null)

/** The open plan. */
export function useOpenPlan(): OpenPlan {
  const plan = use(OpenPlanContext)
  assert(plan !== null, 'what shows a plan stands under OpenPlanContext')
  return plan
}

/** A part of the connection's state; `select` must answer the same object while nothing it reads changed. */
export function useConnection<Part>(select: (state: ConnectionState) => Part): Part {
  return useStore(useOpenPlan().connection, select)
}

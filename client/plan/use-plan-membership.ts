import { useCallback } from 'react'

import type { PlanId } from '#shared/core/ids.ts'
import { errorEntry } from '#shared/core/error-catalog.ts'
import { ok, type Result } from '#shared/core/result.ts'
import type { Membership } from '#shared/protocol/http-join.ts'

import type { Api } from '../http/create-api.ts'
import { useApi } from '../http/use-api.ts'
import { type Loading, useLoaded } from '../http/use-loaded.ts'
import { recallPlan } from '../connection/known-plans.ts'
import { holdsUnsentEdits } from '../connection/leftovers.ts'
import { forgetPlan } from '../connection/offline-catalog.ts'
import { shutOutCodes } from '../connection/shut-out.ts'

/** What opening a plan needs to know of it and of me. */
export interface KnownMembership {
  readonly title: string
  readonly membership: Membership
  /** When the server will delete the plan unless somebody opens it again before; null: never, or not known. */
  readonly expiresAtMs: number | null
}

/**
 * Asks the server, and where it does not answer, this device (OPEN-1). Where the server shuts me out the
 * plan still opens from here as long as edits wait that it never got: they are offered as a file (OPEN-3).
 */
export function usePlanMembership(planId: PlanId): Loading<KnownMembership> {
  const api = useApi()
  const load = useCallback(() => readMembership(api, planId), [api, planId])
  return useLoaded(load)
}

async function readMembership(api: Api, planId: PlanId): Promise<Result<KnownMembership>> {
  const answer = await api.readPlan(planId)
  if (answer.ok) {
    const { title, membership, expiresAt } = answer.value
    return ok({ title, membership, expiresAtMs: expiresAt })
  }
  const { code } = answer.error
  const known = await recallPlan(planId)
  const isOfUse = errorEntry(code).transient === true || (await holdsUnsentEdits(planId))
  if (known.ok && isOfUse) return ok({ ...known.value, expiresAtMs: null })
  if (shutOutCodes.has(code)) await forgetPlan(planId)
  return answer
}

import { useLocation } from 'wouter'

import type { Result } from '#shared/core/result.ts'

import { listKnownPlans } from '../connection/known-plans.ts'
import { useOpenDocuments } from '../connection/use-open-documents.ts'
import { useApi } from '../http/use-api.ts'
import { useOfflineShell } from '../offline-shell/use-offline-shell.ts'
import { browserStorage } from '../settings/browser-storage.ts'
import { createSeenMentions } from '../settings/seen-mentions.ts'

/** Forgets the open plan on this device, with the kept page where it was the last one, and leaves it. */
export function useForgetPlan(): () => Promise<Result<null>> {
  const [, navigate] = useLocation()
  const api = useApi()
  const documents = useOpenDocuments()
  const shell = useOfflineShell()
  const { planId } = documents
  return async () => {
    // First the server: a device that has forgotten could not ask any more.
    const left = await api.leaveDevice(planId)
    if (!left.ok) return left
    const forgotten = await documents.forget()
    if (!forgotten.ok) return forgotten
    createSeenMentions(browserStorage, planId).forget()
    const others = await listKnownPlans()
    if (others.ok && others.value.length === 0) await shell.forget()
    navigate('/')
    return forgotten
  }
}

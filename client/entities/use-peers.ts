import { useSyncExternalStore } from 'react'

import type { EntityId } from '#shared/core/ids.ts'

import type { Peer } from '../connection/remote-presence.ts'
import { useOpenPlan } from '../plan/plan-context.tsx'

/** The other connections on this plan. */
export function usePeers(): readonly Peer[] {
  const { presence } = useOpenPlan()
  return useSyncExternalStore(presence.subscribe, presence.peers)
}

/** Others who have this field of this entity in hand. */
export function useFieldEditors(entityId: EntityId, field: string): readonly Peer[] {
  return usePeers().filter(
    ({ editing }) => editing?.entityId === entityId && editing.field === field,
  )
}

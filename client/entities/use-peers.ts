import { useSyncExternalStore } from 'react'

import type { EntityId } from '#shared/core/ids.ts'

import type { Peer } from '../connection/remote-presence.ts'
import { useOpenPlan } from '../plan/plan-context.tsx'

/**
 * The other connections on this plan. The caller renders again only when `digest` changes: pointers
 * move many times a second, and most of what shows people does not show those.
 */
function usePeers(digest: (peers: readonly Peer[]) => string): readonly Peer[] {
  const { presence } = useOpenPlan()
  useSyncExternalStore(presence.subscribe, () => digest(presence.peers()))
  return presence.peers()
}

/** Who is here and where they look. */
export function usePeerPlaces(): readonly Peer[] {
  return usePeers((peers) =>
    JSON.stringify(
      peers.map(({ clientId, participant, board, view }) => [clientId, participant, board, view]),
    ),
  )
}

/** The other connections that pass. */
function usePassingPeers(passes: (peer: Peer) => boolean): readonly Peer[] {
  const digest = (peers: readonly Peer[]) =>
    JSON.stringify(
      peers.filter(passes).map(({ clientId, participant }) => [clientId, participant.name]),
    )
  return usePeers(digest).filter(passes)
}

/** Others who have this field of this entity in hand. */
export function useFieldEditors(entityId: EntityId, field: string): readonly Peer[] {
  return usePassingPeers(({ editing }) => editing?.entityId === entityId && editing.field === field)
}

/** Others who have selected this entity or edit something of it. */
export function useEntityHolders(entityId: EntityId): readonly Peer[] {
  return usePassingPeers(
    ({ selection, editing }) => editing?.entityId === entityId || selection.includes(entityId),
  )
}

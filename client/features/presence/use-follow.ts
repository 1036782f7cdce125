import { useCallback, useEffect } from 'react'

import { usePeerPlaces } from '../../entities/use-peers.ts'
import type { Peer } from '../../connection/remote-presence.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'

export interface Follow {
  /** The connection that is followed, while it is here. */
  readonly followed: Peer | undefined
  readonly follow: (clientId: number | null) => void
}

/**
 * FOLLOW-1: one person follows one connection at a time; Escape leaves, and so does its going.
 * FOLLOW-2: where the followed one goes to another board, `onShow` is told.
 */
export function useFollow(onShow: (peer: Peer) => void): Follow {
  const plan = useOpenPlan()
  const clientId = usePlan((state) => state.followedClientId)
  const peers = usePeerPlaces()
  const followed = peers.find((peer) => peer.clientId === clientId)
  const { store, presence } = plan

  const follow = useCallback(
    (wanted: number | null) => {
      store.setState({ followedClientId: wanted })
      presence.set({ following: wanted })
    },
    [store, presence],
  )

  const isGone = clientId !== null && followed === undefined
  useEffect(() => {
    if (isGone) follow(null)
  }, [isGone, follow])

  useEffect(() => {
    if (followed !== undefined) onShow(followed)
    // Only where they look matters here; every move of their pointer is another peer object.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [followed?.clientId, followed?.board, followed?.view, onShow])

  useEffect(() => {
    if (clientId === null) return
    function handleKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Escape' && !event.defaultPrevented) follow(null)
    }
    document.addEventListener('keydown', handleKeyDown)
    return () => document.removeEventListener('keydown', handleKeyDown)
  }, [clientId, follow])

  return { followed, follow }
}

import { InstancePresenceRecordType, type TLInstancePresence } from '@tldraw/tldraw'

import { isSameJson, type Json } from '#shared/core/json.ts'

import type { Peer } from '../connection/remote-presence.ts'
import { stableColor } from '../ui/stable-color.ts'
import type { BoardSession } from './board-session.ts'
import { cardShapeId } from './canvas-ids.ts'
import { createRemoteDrags } from './remote-drags.ts'
import { peek } from './peek.ts'

/** Where a pointer is drawn that is not on the board: its selection is shown all the same. */
const NOWHERE = -1e7

/** Others on this board: pointers with name and area, what they selected, what they drag. */
export function showPeers(session: BoardSession): () => void {
  const { plan, store, boardId, pageId, layout } = session
  const drags = createRemoteDrags(boardId)
  let timer: ReturnType<typeof setTimeout> | undefined
  let shownIds: readonly TLInstancePresence['id'][] = []

  function follow(peers: readonly Peer[]): void {
    drawPointers(peers.filter((peer) => peer.board === boardId))
    const didMove = drags.follow(peers, peek(layout), Date.now())
    if (releaseDropped() || didMove) drawDrags()
  }

  function releaseDropped(): boolean {
    const didRelease = drags.release(peek(layout), Date.now())
    clearTimeout(timer)
    const nextMs = drags.nextReleaseMs()
    if (nextMs !== null) timer = setTimeout(handleTime, Math.max(0, nextMs - Date.now()))
    return didRelease
  }

  function handleTime(): void {
    if (releaseDropped()) drawDrags()
  }

  function drawDrags(): void {
    session.setGhosts(drags.places())
  }

  function drawPointers(peers: readonly Peer[]): void {
    const records = peers.map((peer) => pointerOf(peer))
    const ids = records.map((record) => record.id)
    const goneIds = shownIds.filter((id) => !ids.includes(id))
    const put = records.filter((record) => !isShown(record))
    shownIds = ids
    if (goneIds.length === 0 && put.length === 0) return
    session.merge.merge(() => {
      store.remove(goneIds)
      store.put(put)
    })
  }

  function isShown(record: TLInstancePresence): boolean {
    const former: unknown = store.get(record.id)
    return former !== undefined && isSameJson(former as Json, record as unknown as Json)
  }

  function pointerOf({ clientId, participant, cursor, selection }: Peer): TLInstancePresence {
    return InstancePresenceRecordType.create({
      id: InstancePresenceRecordType.createId(String(clientId)),
      currentPageId: pageId,
      // One person with two tabs has two pointers.
      userId: String(clientId),
      userName: [participant.name, participant.area].filter(Boolean).join(' · '),
      color: stableColor(participant.id),
      cursor: {
        x: cursor?.x ?? NOWHERE,
        y: cursor?.y ?? NOWHERE,
        type: 'default',
        rotation: 0,
      },
      selectedShapeIds: selection.map(cardShapeId),
      // Without a time the canvas never counts somebody as absent: who is gone is told by presence.
      lastActivityTimestamp: null,
    })
  }

  const stopPeers = plan.presence.subscribe(follow)
  const stopPlan = plan.store.subscribe((state, former) => {
    if (state.view !== former.view && releaseDropped()) drawDrags()
  })
  follow(plan.presence.peers())

  return () => {
    clearTimeout(timer)
    stopPeers()
    stopPlan()
    session.merge.merge(() => store.remove([...shownIds]))
  }
}

import { Box, type Editor } from '@tldraw/tldraw'

import type { BoardSession } from './board-session.ts'
import { showCard } from './camera.ts'
import { peek } from './peek.ts'

/** Keeps the view on what a followed person sees; moving it oneself, or Esc, leaves. */
export function followPeer(editor: Editor, session: BoardSession): () => void {
  const { plan, boardId } = session
  const { presence, store } = plan

  function chase(): void {
    const { followedClientId } = store.getState()
    if (followedClientId === null) return
    const peer = presence.peers().find(({ clientId }) => clientId === followedClientId)
    if (peer?.viewport == null || peer.board !== boardId) return
    const { x, y, w, h } = peer.viewport
    const now = editor.getViewportPageBounds()
    const target = new Box(x, y, w, h)
    if (now.includes(target) && now.w < w * 1.02 && now.h < h * 1.5) return
    editor.zoomToBounds(target, { inset: 0, ...chaseAnimation(editor) })
  }

  function leave(): void {
    if (store.getState().followedClientId !== null) store.setState({ followedClientId: null })
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') leave()
  }

  const stopPeers = presence.subscribe(chase)
  const stopStore = store.subscribe((state, former) => {
    if (state.followedClientId !== former.followedClientId) {
      presence.set({ following: state.followedClientId })
      chase()
    }
    if (state.focusRequest !== former.focusRequest && state.focusRequest !== null) {
      const { entityId } = state.focusRequest
      // A thread that it has no part in gives way to it.
      if (!peek(session.layout).cards.has(entityId)) session.setThread([])
      showCard(editor, entityId)
    }
  })
  chase()
  const container = editor.getContainer()
  container.addEventListener('wheel', leave, { passive: true, capture: true })
  window.addEventListener('keydown', handleKey, { capture: true })

  return () => {
    stopPeers()
    stopStore()
    container.removeEventListener('wheel', leave, { capture: true })
    window.removeEventListener('keydown', handleKey, { capture: true })
  }
}

function chaseAnimation(editor: Editor) {
  return editor.user.getAnimationSpeed() === 0
    ? { immediate: true }
    : { animation: { duration: 120 } }
}

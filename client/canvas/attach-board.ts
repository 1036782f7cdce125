import type { Editor } from '@tldraw/tldraw'

import type { BoardSession } from './board-session.ts'
import { keepSelectionInSight, openCamera, openOnSelection, rememberCamera } from './camera.ts'
import { guardCards } from './card-guards.ts'
import { previewDrops } from './drop-preview.ts'
import { dragWithCtrl } from './drag-with-ctrl.ts'
import { followPeer } from './follow-peer.ts'
import { followSpotlight } from './follow-spotlight.ts'
import { createOutbound, type Notice, type Outbound } from './outbound.ts'
import { peek } from './peek.ts'
import { quietCursor } from './quiet-cursor.ts'
import { refuseContent } from './refuse-content.ts'
import { rememberTextSizes } from './remember-text-sizes.ts'
import { showPeers } from './show-peers.ts'
import { showSelf } from './show-self.ts'
import { syncSelection } from './sync-selection.ts'

export interface AttachedBoard {
  readonly editor: Editor
  readonly outbound: Outbound
  readonly close: () => void
}

interface AttachOptions {
  readonly copySuffix: string
  readonly onNotice: (notice: Notice | 'files') => void
  readonly onLines: (text: string) => boolean
}

/** Ties an editor that has just been mounted to its board, in both directions. */
export function attachBoard(
  editor: Editor,
  session: BoardSession,
  options: AttachOptions,
): AttachedBoard {
  editor.updateInstanceState({ isReadonly: !session.plan.mayEdit })
  const stopSizes = rememberTextSizes(editor)
  const stopGuards = guardCards(editor, session)
  const outbound = createOutbound({
    editor,
    session,
    copySuffix: options.copySuffix,
    onNotice: options.onNotice,
  })
  refuseContent(editor, {
    onRefused: () => options.onNotice('files'),
    onLines: (text) => session.plan.mayEdit && options.onLines(text),
  })
  openCamera(editor, session)
  openOnSelection(editor, session)
  const stops = [
    stopSizes,
    stopGuards,
    syncSelection(editor, session),
    showPeers(session),
    showSelf(editor, session),
    followPeer(editor, session),
    followSpotlight(editor, session),
    previewDrops(editor, session),
    dragWithCtrl(editor),
    quietCursor(editor),
    keepSelectionInSight(editor),
  ]
  editor.clearHistory()
  const keepCamera = () => {
    if (peek(session.threadIds).length === 0) rememberCamera(editor, session)
  }
  window.addEventListener('pagehide', keepCamera)
  return {
    editor,
    outbound,
    close: () => {
      window.removeEventListener('pagehide', keepCamera)
      keepCamera()
      outbound.close()
      for (const stop of stops) stop()
    },
  }
}

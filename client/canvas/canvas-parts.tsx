import { useEditor, useValue, type TLComponents } from '@tldraw/tldraw'
import { use, useLayoutEffect } from 'react'

import type { BoardView } from '../boards/board-view.ts'
import { useIsReduced } from './board-card.tsx'
import { BoardContext } from './board-context.ts'
import type { BoardSession } from './board-session.ts'
import { DropZone } from './drop-zone.tsx'
import { CardContextMenu } from './card-context-menu.tsx'
import { loadFontsLate } from './late-fonts.ts'
import { RemoteCursor } from './remote-cursor.tsx'

/** Axes, zones and lines of the board, below the cards and in the page's own coordinates. */
function OnTheCanvas() {
  const board = use(BoardContext)
  const editor = useEditor()
  // Inside the canvas, whose own effects come after those of its parts.
  useLayoutEffect(() => loadFontsLate(editor), [editor])
  if (board === null) return null
  return (
    <>
      <BoardBackground {...board} />
      <DropZone session={board.session} />
    </>
  )
}

interface BoardBackgroundProps {
  readonly session: BoardSession
  readonly view: BoardView
}

/** What the board draws below its cards, as large as the zoom of the editor around it asks for. */
export function BoardBackground({ session, view }: BoardBackgroundProps) {
  const isReduced = useIsReduced()
  const editor = useEditor()
  const layout = useValue('layout', () => session.layout.get(), [session])
  const settings = useValue('settings', () => session.settings.get(), [session])
  const movingIds = useValue('moving', () => session.movingIds.get(), [session, editor])
  return (
    <view.Background
      layout={layout}
      settings={settings}
      language={session.language}
      movingIds={movingIds}
      isReduced={isReduced}
    />
  )
}

/** The canvas's own panels give way to ours, which stand outside it; the announcer stays. */
export const canvasParts: TLComponents = {
  OnTheCanvas,
  ContextMenu: CardContextMenu,
  CollaboratorCursor: RemoteCursor,
  CollaboratorHint: null,
  CollaboratorScribble: null,
  CollaboratorBrush: null,
  Toolbar: null,
  StylePanel: null,
  PageMenu: null,
  MainMenu: null,
  MenuPanel: null,
  ActionsMenu: null,
  QuickActions: null,
  HelperButtons: null,
  HelpMenu: null,
  NavigationPanel: null,
  ZoomMenu: null,
  Minimap: null,
  SharePanel: null,
  TopPanel: null,
  DebugMenu: null,
  DebugPanel: null,
  KeyboardShortcutsDialog: null,
  CursorChatBubble: null,
  ImageToolbar: null,
  VideoToolbar: null,
}

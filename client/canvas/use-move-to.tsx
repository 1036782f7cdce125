import type { Editor } from '@tldraw/tldraw'
import { useCallback, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { isBoardKind } from '#shared/boards/board-registry.ts'
import type { MoveTarget } from '#shared/boards/define-board.ts'
import type { Point } from '#shared/core/geometry.ts'

import type { EntityId } from '#shared/core/ids.ts'

import type { BoardSession } from './board-session.ts'
import { entityIdOf, isCard, type CardShape } from './card-shape.ts'
import { MovePopover } from './move-popover.tsx'
import { tellMove } from './tell-move.ts'

interface MoveTo {
  readonly open: (card: CardShape) => void
  readonly popover: ReactNode
}

/** The list of places for what is selected, opened at one of its cards. */
export function useMoveTo(
  editor: Editor | null,
  session: BoardSession,
  onAnnounce: (text: string) => void,
): MoveTo {
  const { t } = useTranslation()
  const [at, setAt] = useState<Point | null>(null)
  const { kind } = session.open()

  const open = useCallback(
    (card: CardShape) => {
      if (editor === null || session.open().moveTargets(session.view()).length === 0) return
      setAt(editor.pageToViewport({ x: card.x, y: card.y + card.props.h + 8 }))
    },
    [editor, session],
  )

  const close = useCallback(() => {
    setAt(null)
    editor?.getContainer().focus({ preventScroll: true })
  }, [editor])

  const choose = useCallback(
    (target: MoveTarget) => {
      const ids = selectedIds(editor)
      if (ids.length > 0) {
        const call = target.call(ids)
        const told = tellMove(call, session, t)
        if (session.plan.run(call).ok) onAnnounce(told())
        editor?.zoomToSelectionIfOffscreen(128)
      }
      close()
    },
    [editor, session, t, onAnnounce, close],
  )

  const popover =
    at === null || !isBoardKind(kind) ? null : (
      <MovePopover
        at={at}
        kind={kind}
        session={session}
        entityIds={selectedIds(editor)}
        onChoose={choose}
        onClose={close}
      />
    )
  return { open, popover }
}

function selectedIds(editor: Editor | null): readonly EntityId[] {
  return [...new Set(editor?.getSelectedShapes().filter(isCard).map(entityIdOf))]
}

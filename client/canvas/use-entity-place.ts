import type { Editor, TLEventInfo } from '@tldraw/tldraw'
import { useCallback, useEffect, useMemo, useState } from 'react'

import type { Newcomer } from '#shared/boards/define-board.ts'
import { centerOf, type Point } from '#shared/core/geometry.ts'
import type { EntityId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import type { BoardSession } from './board-session.ts'
import { cardShapeId } from './canvas-ids.ts'
import { cardKeyOf, entityIdOf, isCard } from './card-shape.ts'
import { hasLanes, kindsAt, unplacedNewcomers } from './newcomers.ts'
import { peek } from './peek.ts'

/** A name being typed on the map: of a new card at a place, or of one that is there. */
export interface EntityPlace {
  /** In pixels of the screen, from the canvas's upper left corner. */
  readonly at: Point
  /** Tells one opening from the next. */
  readonly nonce: number
  readonly content:
    | { readonly type: 'rename'; readonly entityId: EntityId }
    | {
        readonly type: 'new'
        readonly newcomer: Newcomer
        /** To choose from, the newcomer's own first. */
        readonly kinds: readonly EntityKind[]
      }
}

export interface EntityPlacing {
  readonly place: EntityPlace | null
  /** Where the selection is, or in the middle of what is seen. */
  readonly openNew: () => void
  readonly openInLane: (laneId: string) => void
  readonly openRename: (entityId: EntityId) => void
  /** Goes on below cards that have just been added. */
  readonly goOn: (addedIds: readonly EntityId[]) => void
  readonly close: () => void
}

const GAP_PX = 8

/** Where a name is typed: opened by a double click, by keys and by the tools. */
export function useEntityPlace(editor: Editor | null, session: BoardSession): EntityPlacing {
  const [place, setPlace] = useState<EntityPlace | null>(null)
  const { mayEdit } = session.plan

  const open = useCallback((at: Point, content: EntityPlace['content']) => {
    setPlace((former) => ({ at, content, nonce: (former?.nonce ?? 0) + 1 }))
  }, [])

  const openAt = useCallback(
    (point: Point, at: Point, isPointed: boolean) => {
      const layout = peek(session.layout)
      const board = session.open()
      const there = board.newcomerAt(session.view(), layout, point)
      const pointed = { newcomer: there, kinds: kindsAt(there, board.accepts) }
      const choice = isPointed ? pointed : unplacedNewcomers(there, board.accepts)
      open(at, { type: 'new', ...choice })
    },
    [session, open],
  )

  const openRename = useCallback(
    (entityId: EntityId) => {
      const bounds = editor?.getShapePageBounds(cardShapeId(entityId))
      if (editor === null || bounds === undefined || !mayEdit) return
      open(editor.pageToViewport(bounds.point), { type: 'rename', entityId })
    },
    [editor, mayEdit, open],
  )

  const openNew = useCallback(() => {
    if (editor === null || !mayEdit) return
    const layout = peek(session.layout)
    const selected = editor.getSelectedShapes().find(isCard)
    const card = selected === undefined ? undefined : layout.cards.get(cardKeyOf(selected))
    if (card !== undefined && hasLanes(layout)) {
      const { x, y, height } = card.box
      return openAt(centerOf(card.box), editor.pageToViewport({ x, y: y + height + GAP_PX }), true)
    }
    const { w, h } = editor.getViewportScreenBounds()
    const { x, y } = editor.getViewportPageBounds().center
    openAt({ x, y }, { x: w / 2 - 150, y: h - 260 }, false)
  }, [editor, session, mayEdit, openAt])

  const openInLane = useCallback(
    (laneId: string) => {
      const lane = peek(session.layout).zones.find(({ id }) => id === laneId)
      if (editor === null || lane === undefined || !mayEdit) return
      const { x, y } = lane.box
      openAt(centerOf(lane.box), editor.pageToViewport({ x, y: y + 48 }), true)
    },
    [editor, session, mayEdit, openAt],
  )

  useEffect(() => {
    if (editor === null || !mayEdit) return
    const handleEvent = (info: TLEventInfo) => {
      if (info.type !== 'click' || info.name !== 'double_click' || info.phase !== 'up') return
      if (!editor.isIn('select')) return
      const { x, y } = editor.inputs.currentPagePoint
      const shape = editor.getShapeAtPoint({ x, y }, { hitInside: false, hitLabels: true })
      if (isCard(shape)) return openRename(entityIdOf(shape))
      if (shape !== undefined && shape.type !== 'frame') return
      openAt({ x, y }, editor.pageToViewport({ x, y }), true)
    }
    editor.on('event', handleEvent)
    return () => void editor.off('event', handleEvent)
  }, [editor, mayEdit, openRename, openAt])

  const goOn = useCallback(
    (addedIds: readonly EntityId[]) => {
      // What is new hangs together with nothing yet: a thread by itself would not show it.
      const threadIds = peek(session.threadIds)
      if (threadIds.length > 0) session.setThread([...threadIds, ...addedIds])
      const last = addedIds.at(-1)
      const bounds = last === undefined ? undefined : editor?.getShapePageBounds(cardShapeId(last))
      if (editor === null || bounds === undefined) return
      if (!editor.getViewportPageBounds().contains(bounds)) editor.centerOnPoint(bounds.center)
      const at = editor.pageToViewport({ x: bounds.minX, y: bounds.maxY + GAP_PX })
      setPlace((former) => (former === null ? null : { ...former, at }))
    },
    [editor, session],
  )

  const close = useCallback(() => {
    setPlace(null)
    editor?.getContainer().focus({ preventScroll: true })
  }, [editor])

  return useMemo(
    () => ({ place, openNew, openInLane, openRename, goOn, close }),
    [place, openNew, openInLane, openRename, goOn, close],
  )
}

import { type MouseEvent, type PointerEvent, type RefObject, useRef, useState } from 'react'

import type { BoardId } from '#shared/core/ids.ts'

import { gapAt } from './tab-order.ts'

/** A tab in somebody's hand, and the gap it would drop into. */
export interface TabDrag {
  readonly boardId: BoardId
  readonly gap: number
}

/** A press that moves less than this is a click. */
const DRAG_PX = 6

interface TabDragOptions {
  /** Its children are the tabs, in their order. */
  readonly list: RefObject<HTMLUListElement | null>
  readonly isEnabled: boolean
  readonly onDrop: (drag: TabDrag) => void
}

/**
 * Tabs are put into another order with mouse or pen. A finger scrolls them: there the menu moves.
 */
export function useTabDrag({ list, isEnabled, onDrop }: TabDragOptions) {
  const [drag, setDrag] = useState<TabDrag | null>(null)
  const pressed = useRef<{ boardId: BoardId; x: number } | null>(null)
  // The click that follows a drop opens nothing.
  const wasDragged = useRef(false)

  function gapOf(x: number): number {
    const tabs = [...(list.current?.children ?? [])].map((tab) => tab.getBoundingClientRect())
    return gapAt(
      tabs.map(({ left, width }) => left + width / 2),
      x,
    )
  }

  function stop(): void {
    pressed.current = null
    setDrag(null)
  }

  return {
    drag,
    handlersOf: (boardId: BoardId) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        wasDragged.current = false
        if (!isEnabled || event.button !== 0 || event.pointerType === 'touch') return
        pressed.current = { boardId, x: event.clientX }
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const from = pressed.current
        if (from === null) return
        if (drag === null && Math.abs(event.clientX - from.x) < DRAG_PX) return
        // Only now: a captured press would take the click from the link.
        event.currentTarget.setPointerCapture(event.pointerId)
        wasDragged.current = true
        setDrag({ boardId: from.boardId, gap: gapOf(event.clientX) })
      },
      onPointerUp: () => {
        if (drag !== null) onDrop(drag)
        stop()
      },
      onPointerCancel: stop,
      onClickCapture: (event: MouseEvent<HTMLElement>) => {
        if (!wasDragged.current) return
        wasDragged.current = false
        event.preventDefault()
        event.stopPropagation()
      },
    }),
  }
}

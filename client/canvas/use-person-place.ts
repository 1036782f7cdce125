import type { Editor, TLEventInfo } from '@tldraw/tldraw'
import { useCallback, useEffect, useMemo, useState } from 'react'

import type { Point } from '#shared/core/geometry.ts'
import type { EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'

import type { BoardSession } from './board-session.ts'
import { cardShapeId } from './canvas-ids.ts'
import { entityIdOf, isCard } from './card-shape.ts'

/** A name being typed on the map: of a new person at a place, or of one who is there. */
export interface PersonPlace {
  /** In pixels of the screen, from the canvas's upper left corner. */
  readonly at: Point
  readonly entityId: EntityId | null
  /** What the place says of a new person. */
  readonly fields: JsonObject
}

interface PersonPlacing {
  readonly place: PersonPlace | null
  readonly openInMiddle: () => void
  readonly openRename: (entityId: EntityId) => void
  readonly close: () => void
}

/** Where a name is typed: opened by a double click, by keys and by the tools. */
export function usePersonPlace(editor: Editor | null, session: BoardSession): PersonPlacing {
  const [place, setPlace] = useState<PersonPlace | null>(null)
  const { mayEdit } = session.plan

  const openRename = useCallback(
    (entityId: EntityId) => {
      const bounds = editor?.getShapePageBounds(cardShapeId(entityId))
      if (editor === null || bounds === undefined || !mayEdit) return
      setPlace({ at: editor.pageToViewport(bounds.point), entityId, fields: {} })
    },
    [editor, mayEdit],
  )

  const openInMiddle = useCallback(() => {
    if (editor === null || !mayEdit) return
    const { w, h } = editor.getViewportScreenBounds()
    setPlace({ at: { x: w / 2 - 150, y: h - 260 }, entityId: null, fields: {} })
  }, [editor, mayEdit])

  useEffect(() => {
    if (editor === null || !mayEdit) return
    const handleEvent = (info: TLEventInfo) => {
      if (info.type !== 'click' || info.name !== 'double_click' || info.phase !== 'up') return
      if (!editor.isIn('select')) return
      const point = editor.inputs.currentPagePoint
      const shape = editor.getShapeAtPoint(point, { hitInside: false, hitLabels: true })
      if (isCard(shape)) return openRename(entityIdOf(shape))
      if (shape !== undefined && shape.type !== 'frame') return
      const { x, y } = point
      const { fields } = session.open().newcomerAt(session.view(), session.layout.get(), { x, y })
      setPlace({ at: editor.pageToViewport(point), entityId: null, fields })
    }
    editor.on('event', handleEvent)
    return () => void editor.off('event', handleEvent)
  }, [editor, session, mayEdit, openRename])

  const close = useCallback(() => {
    setPlace(null)
    editor?.focus()
  }, [editor])

  return useMemo(
    () => ({ place, openInMiddle, openRename, close }),
    [place, openInMiddle, openRename, close],
  )
}

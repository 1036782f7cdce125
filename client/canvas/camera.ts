import { Box, type Editor } from '@tldraw/tldraw'

import type { Box as PlanBox } from '#shared/core/geometry.ts'
import type { EntityId } from '#shared/core/ids.ts'

import type { BoardSession } from './board-session.ts'
import { cardShapeId } from './canvas-ids.ts'

/** Room around what is shown, in pixels of the screen; more at the foot, where the tools are. */
const INSET_PX = 88
/** Where everything would be smaller than this, a board opens on its main part. */
const READABLE_ZOOM = 0.5
const CARD_ZOOM = 1

/** How a board opens: all of it, or its main part where all would be too small to read. */
export function openCamera(editor: Editor, session: BoardSession): void {
  const layout = session.layout.get()
  const main = layout.zones.filter((zone) => zone.look === 'region').map((zone) => boxOf(zone.box))
  const whole = boxOf(layout.frame)
  const isReadable = fitZoom(editor, whole) >= READABLE_ZOOM
  showBox(editor, isReadable || main.length === 0 ? whole : Box.Common(main), false)
}

/** Shows the whole board, drawings included. */
export function showAll(editor: Editor, session: BoardSession): void {
  const drawn = editor.getCurrentPageBounds()
  const frame = boxOf(session.layout.get().frame)
  showBox(editor, drawn === undefined ? frame : Box.Common([frame, drawn]), true)
}

/** Brings a card into the middle, readable, and leaves the zoom where it is readable already. */
export function showCard(editor: Editor, entityId: EntityId): void {
  const bounds = editor.getShapePageBounds(cardShapeId(entityId))
  if (bounds === undefined) return
  const zoom = editor.getZoomLevel()
  editor.zoomToBounds(bounds, {
    targetZoom: zoom < READABLE_ZOOM || zoom > 2 ? CARD_ZOOM : zoom,
    inset: 0,
    ...animationOf(editor),
  })
}

/** Shows a part of the page as others see it. */
export function showBox(editor: Editor, box: Box, isAnimated: boolean): void {
  editor.zoomToBounds(box, {
    targetZoom: Math.min(1, fitZoom(editor, box)),
    inset: 0,
    ...(isAnimated ? animationOf(editor) : { immediate: true }),
  })
}

function fitZoom(editor: Editor, box: Box): number {
  const { w, h } = editor.getViewportScreenBounds()
  return Math.min((w - INSET_PX) / box.w, (h - INSET_PX * 1.4) / box.h)
}

function boxOf({ x, y, width, height }: PlanBox): Box {
  return new Box(x, y, width, height)
}

function animationOf(editor: Editor) {
  const isStill = editor.user.getAnimationSpeed() === 0
  return isStill ? { immediate: true } : { animation: { duration: 220 } }
}

import { Box, react, unsafe__withoutCapture, Vec, type Editor, type VecLike } from '@tldraw/tldraw'

import type { Box as PlanBox } from '#shared/core/geometry.ts'
import type { EntityId } from '#shared/core/ids.ts'

import { tabStorage } from '../settings/browser-storage.ts'
import type { BoardSession } from './board-session.ts'
import { cardShapeId } from './canvas-ids.ts'
import { createLeftCameras } from './left-cameras.ts'
import { hasLanes } from './newcomers.ts'
import { openingX } from './opening-place.ts'
import { peek } from './peek.ts'

/** Room around what is shown, in pixels of the screen; the tools stand at the foot. */
const INSETS = { top: 20, bottom: 84, left: 28, right: 28 } as const
/** Smaller than this, what a card says is not read with ease: no board opens smaller. */
const LEGIBLE_ZOOM = 0.8
/** A board whose two axes mean something is seen whole where its names are read at least. */
const WHOLE_ZOOM = 0.66
/** A card that is asked for is shown at this zoom at least where the person has zoomed out. */
const READABLE_ZOOM = 0.5
const PHONE_WIDTH_PX = 600
const PHONE_INSET_PX = 12
const CARD_ZOOM = 1
/** Longer than the move to a card and the opening of its panel take together. */
const SETTLE_MS = 600

interface ShownCard {
  readonly entityId: EntityId
  readonly targetZoom: number
  readonly settledAtMs: number
}

const leftCameras = createLeftCameras(tabStorage)
const shownCards = new WeakMap<Editor, ShownCard>()

/**
 * How a board opens:
 * VIEW-1: cards can be read: lanes are fitted to the width of the window, never below LEGIBLE_ZOOM, and
 *         begin at their top left.
 * VIEW-2: any other board is seen whole, or its main part is, where both axes fit well; otherwise it
 *         opens at LEGIBLE_ZOOM where it begins.
 * VIEW-3: a board that was left, for another or for a thread, comes back as it was left, after a reload
 *         of the page too, while a card of it still is in that view.
 */
export function openCamera(editor: Editor, session: BoardSession): void {
  const left = leftCameras.find(session.boardId)
  if (left !== undefined) {
    editor.setCamera(left, { immediate: true })
    if (hasCardInSight(editor, session)) return
  }
  showAsOpened(editor, session)
}

/** Keeps where a board is left, for when it is opened again. */
export function rememberCamera(editor: Editor, { boardId }: BoardSession): void {
  leftCameras.keep(boardId, editor.getCamera())
}

function hasCardInSight(editor: Editor, session: BoardSession): boolean {
  const view = editor.getViewportPageBounds()
  return [...peek(session.layout).cards.values()].some(({ box }) => view.contains(boxOf(box)))
}

/** A thread is in sight as a whole where its names can be read; otherwise as a board opens. */
export function openOnThread(editor: Editor, session: BoardSession): void {
  const layout = peek(session.layout)
  const frame = boxOf(layout.frame)
  if (fitZoom(editor, frame) < READABLE_ZOOM) return showAsOpened(editor, session)
  showBox(editor, frame, { isAnimated: false, hangs: hasLanes(layout) })
}

/** VIEW-1, VIEW-2. */
function showAsOpened(editor: Editor, session: BoardSession): void {
  const layout = peek(session.layout)
  const hangs = hasLanes(layout)
  const whole = [layout.frame, layout.main]
    .map(boxOf)
    .find((box) => fitZoom(editor, box) >= (hangs ? LEGIBLE_ZOOM : WHOLE_ZOOM))
  if (whole !== undefined) return showBox(editor, whole, { isAnimated: false, hangs })
  const { w } = editor.getViewportScreenBounds()
  const { opening, frame } = layout
  const fitted = hangs ? widthZoom(editor, boxOf(frame)) : LEGIBLE_ZOOM
  const z = Math.min(CARD_ZOOM, Math.max(LEGIBLE_ZOOM, fitted))
  const insetPx = sideInset(w)
  const x = hangs
    ? insetPx / z - frame.x
    : openingX({ frame, middleX: opening.x, widthPx: w, insetPx, zoom: z })
  editor.setCamera({ x, y: INSETS.top / z - opening.y, z }, { immediate: true })
}

function sideInset(widthPx: number): number {
  return widthPx < PHONE_WIDTH_PX ? PHONE_INSET_PX : INSETS.left
}

/** A board opens on the one card that is selected, where it was asked for or would be out of sight. */
export function openOnSelection(editor: Editor, { plan }: BoardSession): void {
  const { selection, focusRequest } = plan.store.getState()
  const [entityId] = selection
  if (entityId === undefined || selection.length > 1) return
  const bounds = editor.getShapePageBounds(cardShapeId(entityId))
  const isInSight = bounds !== undefined && editor.getViewportPageBounds().contains(bounds)
  if (!isInSight || focusRequest?.entityId === entityId) showCard(editor, entityId)
}

/** Shows the whole board, drawings included. */
export function showAll(editor: Editor, session: BoardSession): void {
  const drawn = editor.getCurrentPageBounds()
  const layout = session.layout.get()
  const frame = boxOf(layout.frame)
  const box = drawn === undefined ? frame : Box.Common([frame, drawn])
  showBox(editor, box, { isAnimated: true, hangs: hasLanes(layout) })
}

/** Brings a card into the middle, readable, and leaves the zoom where it is readable already. */
export function showCard(editor: Editor, entityId: EntityId): void {
  const zoom = editor.getZoomLevel()
  const targetZoom = zoom < READABLE_ZOOM || zoom > 2 ? CARD_ZOOM : zoom
  shownCards.set(editor, { entityId, targetZoom, settledAtMs: performance.now() + SETTLE_MS })
  centreCard(editor, entityId, targetZoom)
}

function centreCard(editor: Editor, entityId: EntityId, targetZoom: number): void {
  const bounds = editor.getShapePageBounds(cardShapeId(entityId))
  if (bounds === undefined) return
  editor.zoomToBounds(bounds, { targetZoom, inset: 0, ...animationOf(editor) })
}

/**
 * A moving camera zooms by the room it finds at each step, so it goes astray where its panel opens
 * meanwhile: then the card is shown again. Says whether it was.
 */
function showCardAgain(editor: Editor): boolean {
  const shown = shownCards.get(editor)
  if (shown === undefined || performance.now() > shown.settledAtMs) return false
  centreCard(editor, shown.entityId, shown.targetZoom)
  return true
}

/**
 * A panel that opens beside the map must not hide what it is about: the view moves aside, no further
 * than it takes.
 */
export function keepSelectionInSight(editor: Editor): () => void {
  let former = editor.getViewportScreenBounds()
  let aside: { readonly from: VecLike; readonly to: VecLike } | null = null
  return react('keep in sight', () => {
    const { w, h } = editor.getViewportScreenBounds()
    const didShrink = w < former.w || h < former.h
    const didGrow = w > former.w || h > former.h
    former = editor.getViewportScreenBounds()
    unsafe__withoutCapture(() => {
      if ((didShrink || didGrow) && showCardAgain(editor)) return
      const camera = editor.getCamera()
      if (didShrink) {
        const to = placeInSight(editor)
        aside = to === null ? null : { from: camera, to }
        if (to !== null) editor.setCamera(to, animationOf(editor))
      } else if (didGrow && aside !== null) {
        // Nobody has moved the view since: it comes back when the panel goes.
        if (Vec.Equals(camera, aside.to)) editor.setCamera(aside.from, animationOf(editor))
        aside = null
      }
    })
  })
}

/** Where the camera has to be for the selection to be seen, or null where it is seen already. */
function placeInSight(editor: Editor): VecLike | null {
  const selection = editor.getSelectionPageBounds()
  if (selection === null) return null
  const { minX, minY, maxX, maxY } = selection
  const view = editor.getViewportPageBounds()
  const { x, y, z } = editor.getCamera()
  const left = minX - INSETS.left / z
  const right = maxX + INSETS.right / z
  const top = minY - INSETS.top / z
  const bottom = maxY + INSETS.bottom / z
  const dx = right > view.maxX ? view.maxX - right : left < view.minX ? view.minX - left : 0
  const dy = bottom > view.maxY ? view.maxY - bottom : top < view.minY ? view.minY - top : 0
  return dx === 0 && dy === 0 ? null : { x: x + dx, y: y + dy, z }
}

interface Showing {
  readonly isAnimated: boolean
  /** Where there is room below, the box stays at the top. */
  readonly hangs: boolean
}

/** Puts a part of the page into the room that the tools leave, at 100 % at most. */
function showBox(editor: Editor, box: Box, { isAnimated, hangs }: Showing): void {
  const { w, h } = editor.getViewportScreenBounds()
  const zoom = Math.min(1, fitZoom(editor, box))
  const middleY = INSETS.top + (h - INSETS.top - INSETS.bottom) / 2
  const y = hangs ? INSETS.top / zoom - box.y : middleY / zoom - box.center.y
  editor.setCamera(
    { x: w / 2 / zoom - box.center.x, y, z: zoom },
    isAnimated ? animationOf(editor) : { immediate: true },
  )
}

function fitZoom(editor: Editor, box: Box): number {
  const { h } = editor.getViewportScreenBounds()
  const height = Math.max(1, h - INSETS.top - INSETS.bottom)
  return Math.min(widthZoom(editor, box), height / box.h)
}

function widthZoom(editor: Editor, box: Box): number {
  const { w } = editor.getViewportScreenBounds()
  return Math.max(1, w - INSETS.left - INSETS.right) / box.w
}

function boxOf({ x, y, width, height }: PlanBox): Box {
  return new Box(x, y, width, height)
}

function animationOf(editor: Editor) {
  const isStill = editor.user.getAnimationSpeed() === 0
  return isStill ? { immediate: true } : { animation: { duration: 220 } }
}

import { react, type Editor, type TLShape } from '@tldraw/tldraw'

import type { EntityId, LinkId } from '#shared/core/ids.ts'

import type { BoardSession } from './board-session.ts'
import { cardShapeId, linkShapeId } from './canvas-ids.ts'
import { entityIdOf, isCard } from './card-shape.ts'

/**
 * A panel that opens at the first click would take the place of the second one of a double click. What
 * is selected by keys is told at once: the next key may already be about it.
 */
const SECOND_CLICK_MS = 240

/**
 * One selection for canvas, outline and inspector. While a gesture goes on the canvas keeps it to
 * itself: a panel that opens under a drag would move the ground.
 */
export function syncSelection(editor: Editor, { plan }: BoardSession): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pressedAtMs = -SECOND_CLICK_MS
  const container = editor.getContainer()
  const listening = new AbortController()
  const notePress = ({ timeStamp }: PointerEvent) => {
    pressedAtMs = timeStamp
  }
  for (const type of ['pointerdown', 'pointerup'] as const) {
    container.addEventListener(type, notePress, { capture: true, signal: listening.signal })
  }
  // Before the canvas is heard: it has nothing selected yet, and would take that for a choice.
  const chosen = plan.store.getState()
  show(chosen.selection, chosen.selectedLinkId)

  const stopCanvas = react('selection of the canvas', () => {
    const shapes = editor.getSelectedShapes()
    if (!isAtRest()) return
    const { selection, selectedLinkId } = plan.store.getState()
    const isFirst = shapes.length > 0 && selection.length === 0 && selectedLinkId === null
    clearTimeout(timer)
    const isClick = performance.now() - pressedAtMs < SECOND_CLICK_MS
    if (isFirst && isClick) timer = setTimeout(tellAtRest, SECOND_CLICK_MS)
    else tell(shapes)
  })

  function isAtRest(): boolean {
    return editor.getPath().endsWith('.idle')
  }

  /** A gesture that has begun meanwhile is told of at its own end. */
  function tellAtRest(): void {
    if (isAtRest()) tell(editor.getSelectedShapes())
  }

  function tell(shapes: readonly TLShape[]): void {
    const entityIds = shapes.filter(isCard).map(entityIdOf)
    const linkId = shapes[0]?.meta['linkId']
    const { selection, selectedLinkId, view } = plan.store.getState()
    if (shapes.length === 1 && typeof linkId === 'string') {
      const link = [...view.links.values()].find(({ id }) => id === linkId)
      if (link !== undefined && link.id !== selectedLinkId) plan.selectLink(link.id)
    } else if (!isSameSet(entityIds, selection) || selectedLinkId !== null) plan.select(entityIds)
  }

  function show(selection: readonly EntityId[], linkId: LinkId | null): void {
    const shapes = editor.getSelectedShapes()
    const shown = shapes.filter(isCard).map(entityIdOf)
    const shownLink = shapes.find((shape) => shape.meta['linkId'] !== undefined)
    if (isSameSet(shown, selection) && (shownLink?.meta['linkId'] ?? null) === linkId) return
    const ids = linkId === null ? selection.map((id) => cardShapeId(id)) : [linkShapeId(linkId)]
    editor.setSelectedShapes(ids.filter((id) => editor.getShape(id) !== undefined))
  }

  const stopPlan = plan.store.subscribe((state, former) => {
    if (state.selection === former.selection && state.selectedLinkId === former.selectedLinkId) {
      return
    }
    show(state.selection, state.selectedLinkId)
  })
  return () => {
    clearTimeout(timer)
    listening.abort()
    stopCanvas()
    stopPlan()
  }
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  const items = new Set(left)
  return items.size === right.length && right.every((item) => items.has(item))
}

import {
  Box,
  defaultAddFontsFromNode,
  defaultBindingUtils,
  defaultShapeTools,
  defaultShapeUtils,
  defaultTools,
  Editor,
  tipTapDefaultExtensions,
} from '@tldraw/tldraw'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createElement } from 'react'

import type { BoardSession } from './board-session.ts'
import { isCard, type CardShape } from './card-shape.ts'
import { peek } from './peek.ts'

/** Room around everything, in pixels of the board. */
const MARGIN = 400

/** Names the place of a card among what the canvas draws, which is filled in later. */
export const CARD_PLACE = 'data-card'

/**
 * An editor without a screen, which sees the whole board at 100 %: cards and grounds show in full. It
 * is never painted, so it carries no mark, and it is disposed of with the picture.
 */
export function createPictureEditor(session: BoardSession, container: HTMLElement): Editor {
  const ownTypes = new Set(session.shapeUtils.map(({ type }) => type))
  const ownBindings = new Set(session.bindingUtils.map(({ type }) => type))
  const editor = new Editor({
    store: session.store,
    shapeUtils: [
      ...defaultShapeUtils.filter(({ type }) => !ownTypes.has(type)),
      ...session.shapeUtils,
    ],
    bindingUtils: [
      ...defaultBindingUtils.filter(({ type }) => !ownBindings.has(type)),
      ...session.bindingUtils,
    ],
    tools: [...defaultTools, ...defaultShapeTools],
    initialState: 'select',
    getContainer: () => container,
    fontAssetUrls: getAssetUrlsByImport().fonts,
    textOptions: {
      addFontsFromNode: defaultAddFontsFromNode,
      tipTapConfig: { extensions: tipTapDefaultExtensions },
    },
  })
  // A card is drawn from its HTML; here it only keeps its place between what is drawn.
  editor.getShapeUtil<CardShape>('card').toSvg = ({ id }) =>
    createElement('g', { [CARD_PLACE]: id })
  const frame = Box.From(boxOf(peek(session.layout).frame))
  const drawn = editor.getCurrentPageBounds()
  const all = (drawn === undefined ? frame : Box.Common([frame, drawn])).expandBy(MARGIN)
  editor.updateViewportScreenBounds(new Box(0, 0, all.w, all.h))
  editor.setCamera({ x: -all.x, y: -all.y, z: 1 }, { immediate: true, force: true })
  return editor
}

function boxOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x, y, w: width, h: height }
}

/** The cards of the board, as shapes. */
export function cardsOf(editor: Editor) {
  return editor.getCurrentPageShapes().filter(isCard)
}

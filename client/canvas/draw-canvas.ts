import type { Editor, TLArrowShape } from '@tldraw/tldraw'

import { drawHtml } from './draw-html.ts'
import { round, svgElement } from './draw-style.ts'
import { CARD_PLACE } from './picture-editor.ts'

/** The canvas's own sans serif gives way to the app's, as it does on screen. */
const CANVAS_SANS = 'tldraw_sans'

interface CanvasDrawing {
  readonly editor: Editor
  /** Stands in the document, in the light scheme, and is laid out though nobody sees it. */
  readonly host: HTMLElement
  readonly fontFamily: string
  /** What a card looks like, in page coordinates. */
  readonly drawCard: (shapeId: string) => readonly SVGElement[]
}

/** Relations, drawings and cards in the order in which they lie over one another. */
export async function drawCanvas(drawing: CanvasDrawing): Promise<SVGElement[]> {
  const { editor, host, fontFamily } = drawing
  const shapeIds = [...editor.getCurrentPageShapeIds()]
  if (shapeIds.length === 0) return []
  // Words are laid out in their own font, which nobody may have asked for yet (FONT-1).
  await editor.fonts.loadRequiredFontsForCurrentPage()
  const drawn = await editor.getSvgElement(shapeIds, {
    background: false,
    darkMode: false,
    padding: 0,
    scale: 1,
  })
  if (drawn === undefined) return []
  const svg = drawn.svg.cloneNode(true)
  if (!(svg instanceof SVGSVGElement)) return []
  // A copy, since the canvas takes its own away; measured below, which only works in the document.
  host.append(svg)
  for (const style of svg.querySelectorAll('style')) {
    if (style.textContent.includes(CANVAS_SANS)) style.remove()
  }
  const labels = new Map(arrowLabels(editor).map((label) => [bare(label), label]))
  for (const text of svg.querySelectorAll('text')) {
    const label = labels.get(bare(text.textContent))
    if (label !== undefined) alignLabel(text, fontFamily, label)
  }
  for (const inset of svg.querySelectorAll('foreignObject')) drawInset(inset, drawing)
  const places = new Map(
    [...svg.querySelectorAll(`[${CARD_PLACE}]`)].map((place) => [
      place.getAttribute(CARD_PLACE) ?? '',
      place,
    ]),
  )
  for (const [shapeId, place] of places) {
    // The place is moved to where the card is; what was drawn of the card is there already.
    place.parentElement?.replaceWith(...drawing.drawCard(shapeId))
  }
  svg.remove()
  return [...svg.children].filter((child) => child instanceof SVGElement)
}

function arrowLabels(editor: Editor): readonly string[] {
  return editor
    .getCurrentPageShapes()
    .flatMap((shape) =>
      editor.isShapeOfType<TLArrowShape>(shape, 'arrow') ? shape.props.text : [],
    )
}

/** A label without its spaces and line ends, wherever the canvas has broken it. */
function bare(text: string): string {
  return text.replaceAll(/\s/g, '')
}

/**
 * The canvas places every word of a label by itself, for a font of its own. One text a line, about the
 * same middle, holds in any font and can be edited.
 */
function alignLabel(text: SVGTextElement, fontFamily: string, words: string): void {
  const fontSize = Number(text.getAttribute('font-size'))
  const { x, y, width, height } = text.getBBox()
  const lines = words.split('\n')
  const spans = lines.map((line, index) => {
    const span = svgElement('tspan', {
      x: x + width / 2,
      // From the middle of the letters, which few programs know, to the line on which they stand.
      y: y + height / 2 + fontSize * (0.36 + 1.35 * (index - (lines.length - 1) / 2)),
    })
    span.textContent = line.trim()
    return span
  })
  for (const name of ['dominant-baseline', 'alignment-baseline']) text.removeAttribute(name)
  text.setAttribute('text-anchor', 'middle')
  text.setAttribute('font-family', fontFamily)
  text.replaceChildren(...spans)
}

/** HTML within a drawing, such as the words of a note: laid out upright, and put where it was. */
function drawInset(inset: Element, { host, fontFamily }: CanvasDrawing): void {
  const numberOf = (name: string) => Number(inset.getAttribute(name)) || 0
  const box = document.createElement('div')
  Object.assign(box.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    width: `${numberOf('width')}px`,
    height: `${numberOf('height')}px`,
  })
  box.append(...inset.childNodes)
  for (const each of box.querySelectorAll<HTMLElement>('[style*="font-family"]')) {
    if (each.style.fontFamily.includes(CANVAS_SANS)) each.style.fontFamily = fontFamily
  }
  host.append(box)
  const { left, top } = box.getBoundingClientRect()
  const group = svgElement('g', {
    transform: `translate(${round(numberOf('x'))} ${round(numberOf('y'))})`,
  })
  group.append(...drawHtml(box, { x: left, y: top }))
  box.remove()
  inset.replaceWith(group)
}

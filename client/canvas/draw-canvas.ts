import type { Editor } from '@tldraw/tldraw'

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
  const drawn = await editor.getSvgElement(shapeIds, {
    background: false,
    darkMode: false,
    padding: 0,
    scale: 1,
  })
  if (drawn === undefined) return []
  const { svg } = drawn
  // Measured below, which only works in the document.
  host.append(svg)
  for (const style of svg.querySelectorAll('style')) {
    if (style.textContent.includes(CANVAS_SANS)) style.remove()
  }
  for (const text of svg.querySelectorAll('text')) alignLabel(text, fontFamily)
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

/**
 * The canvas places every word of a label by itself, for a font of its own. One text a line, about the
 * same middle, holds in any font and can be edited.
 */
function alignLabel(text: SVGTextElement, fontFamily: string): void {
  if (text.getAttribute('font-family')?.includes(CANVAS_SANS) !== true) return
  const fontSize = Number(text.getAttribute('font-size'))
  const lines = new Map<string, { words: string; left: number; right: number }>()
  for (const span of text.querySelectorAll('tspan')) {
    const words = (span.textContent ?? '').replaceAll('\u00a0', ' ')
    if (words.trim() === '') continue
    const left = Number(span.getAttribute('x'))
    const right = left + span.getComputedTextLength()
    const y = span.getAttribute('y') ?? '0'
    const line = lines.get(y)
    if (line === undefined) lines.set(y, { words, left, right })
    else {
      const isApart = !line.words.endsWith(' ') && !words.startsWith(' ')
      line.words += isApart ? ` ${words}` : words
      line.right = right
    }
  }
  const spans = [...lines].map(([y, { words, left, right }]) => {
    const span = svgElement('tspan', {
      x: (left + right) / 2,
      // From the middle of the letters, which few programs know, to the line on which they stand.
      y: Number(y) + fontSize * 0.36,
    })
    span.textContent = words.trim()
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

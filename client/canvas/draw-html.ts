/**
 * Draws what the browser has laid out as plain SVG: rectangles, lines and words, which every program
 * reads. HTML inside an SVG would be shorter to write, but only browsers would show it.
 * DRAW-HTML-1 Grounds, borders, rounded corners, texts line by line, pictures in SVG, opacity and turned
 *             parts are drawn where they stand on screen.
 * DRAW-HTML-2 What is cut off on screen is cut off in the picture, with its "…".
 * DRAW-HTML-3 Shadows, gradients and content made by style sheets are not drawn: cards and zones have
 *             none, since they cost the canvas too much.
 */
import type { Point } from '#shared/core/geometry.ts'

import { drawBox } from './draw-box.ts'
import { readPaint, round, svgElement } from './draw-style.ts'
import { drawText, type Clip } from './draw-text.ts'

/** Draws an element that stands in the document; `origin` is the picture's 0,0 in the viewport. */
export function drawHtml(element: Element, origin: Point): SVGElement[] {
  return drawElement(element, origin, null)
}

function drawElement(element: Element, origin: Point, clip: Clip | null): SVGElement[] {
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return []
  const turn = element instanceof HTMLElement ? readTurn(style) : null
  if (turn !== null && element instanceof HTMLElement) {
    return [drawTurned(element, { origin, clip, turn })]
  }
  const rect = element.getBoundingClientRect()
  if (clip !== null && isOutside(rect, clip)) return []
  const parts =
    element instanceof SVGSVGElement
      ? [copySvg(element, { x: rect.left - origin.x, y: rect.top - origin.y })]
      : [
          ...drawBox(style, {
            x: rect.left - origin.x,
            y: rect.top - origin.y,
            width: rect.width,
            height: rect.height,
          }),
          ...drawChildren(element, origin, narrowed(clip, style, rect)),
        ]
  if (style.opacity === '1') return parts
  const group = svgElement('g', { opacity: style.opacity })
  group.append(...parts)
  return [group]
}

function drawChildren(element: Element, origin: Point, clip: Clip | null): SVGElement[] {
  return [...element.childNodes].flatMap((child) => {
    if (child instanceof Text) return drawText(child, origin, clip)
    return child instanceof Element ? drawElement(child, origin, clip) : []
  })
}

/** A matrix that does more than move, or null. */
function readTurn({ transform }: CSSStyleDeclaration): DOMMatrix | null {
  if (transform === 'none') return null
  const matrix = new DOMMatrix(transform)
  const isMove = matrix.a === 1 && matrix.b === 0 && matrix.c === 0 && matrix.d === 1
  return isMove ? null : matrix
}

interface Turned {
  readonly origin: Point
  readonly clip: Clip | null
  readonly turn: DOMMatrix
}

/** Laid out straight for a moment, drawn, and turned as a whole. */
function drawTurned(element: HTMLElement, { origin, clip, turn }: Turned): SVGElement {
  const [pivotX = 0, pivotY = 0] = getComputedStyle(element)
    .transformOrigin.split(' ')
    .map((part) => Number.parseFloat(part))
  const former = element.style.transform
  element.style.transform = 'none'
  const rect = element.getBoundingClientRect()
  const x = rect.left - origin.x + pivotX
  const y = rect.top - origin.y + pivotY
  const { a, b, c, d, e, f } = turn
  const group = svgElement('g', {
    transform: `translate(${round(x)} ${round(y)}) matrix(${[a, b, c, d, e, f].map((n) => Number(n.toFixed(5))).join(' ')}) translate(${round(-x)} ${round(-y)})`,
  })
  group.append(...drawElement(element, origin, clip))
  element.style.transform = former
  return group
}

function isOutside(rect: DOMRect, clip: Clip): boolean {
  return (
    rect.left >= clip.right ||
    rect.right <= clip.left ||
    rect.top >= clip.bottom ||
    rect.bottom <= clip.top
  )
}

/** What shows of the content of an element that cuts it off. */
function narrowed(clip: Clip | null, style: CSSStyleDeclaration, rect: DOMRect): Clip | null {
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return clip
  const isClamped = style.webkitLineClamp !== 'none' && style.webkitLineClamp !== ''
  const own = {
    left: Math.max(rect.left, clip?.left ?? -Infinity),
    top: Math.max(rect.top, clip?.top ?? -Infinity),
    right: Math.min(rect.right, clip?.right ?? Infinity),
    bottom: Math.min(rect.bottom, clip?.bottom ?? Infinity),
  }
  return { ...own, hasEllipsis: isClamped || style.textOverflow === 'ellipsis' }
}

/** Properties that style sheets may have given to the parts of an inline SVG. */
const SVG_PROPERTIES = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'fill-rule',
  'opacity',
] as const

/** A copy that carries its own looks and needs no style sheet. */
function copySvg(svg: SVGSVGElement, place: Point): SVGElement {
  const rect = svg.getBoundingClientRect()
  const copy = svg.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) return svgElement('g')
  const originals = [svg, ...svg.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, index) => {
    const part = copies[index]
    if (part !== undefined) keepLooks(original, part)
  })
  for (const [key, value] of Object.entries({
    x: place.x,
    y: place.y,
    width: rect.width,
    height: rect.height,
  })) {
    copy.setAttribute(key, String(round(value)))
  }
  if (getComputedStyle(svg).overflow === 'visible') copy.setAttribute('overflow', 'visible')
  return copy
}

function keepLooks(original: Element, copy: Element): void {
  const style = getComputedStyle(original)
  for (const property of ['fill', 'stroke'] as const) {
    const value = style[property]
    const paint = readPaint(value)
    if (value.startsWith('url')) continue
    copy.setAttribute(property, paint?.color ?? 'none')
    const alpha = (paint?.alpha ?? 1) * Number(style[`${property}Opacity`])
    if (alpha !== 1) copy.setAttribute(`${property}-opacity`, String(round(alpha)))
  }
  for (const property of SVG_PROPERTIES) {
    copy.setAttribute(property, style.getPropertyValue(property))
  }
  if (style.display === 'none') copy.setAttribute('display', 'none')
  for (const name of copy.getAttributeNames()) {
    const isOurs = name === 'class' || name === 'style' || /^(data|aria)-/.test(name)
    if (isOurs) copy.removeAttribute(name)
  }
}

import type { Box } from '#shared/core/geometry.ts'

import { paintAttributes, pixels, readPaint, round, svgElement } from './draw-style.ts'

const CORNERS = ['TopLeft', 'TopRight', 'BottomRight', 'BottomLeft'] as const
const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const

/** The ground and the border of an element that takes up `box`. */
export function drawBox(style: CSSStyleDeclaration, box: Box): SVGElement[] {
  const parts: SVGElement[] = []
  const radii = CORNERS.map((corner) => readRadius(style[`border${corner}Radius`], box))
  const ground = readPaint(style.backgroundColor)
  if (ground !== null) {
    parts.push(
      svgElement('path', { d: roundedPath(box, radii), ...paintAttributes('fill', ground) }),
    )
  }
  const sides = SIDES.map((side) => ({
    width: pixels(style[`border${side}Width`]),
    paint: readPaint(style[`border${side}Color`]),
    line: style[`border${side}Style`],
  }))
  const [top] = sides
  if (top === undefined) return parts
  const isEven = sides.every(
    ({ width, line, paint }) =>
      width === top.width && line === top.line && paint?.color === top.paint?.color,
  )
  if (isEven) return [...parts, ...drawOutline(top, box, radii)]
  const drawn = sides.flatMap((side, index) => drawSide(side, index, { box, radii }))
  return [...parts, ...drawn]
}

function drawOutline(
  { width, paint, line }: Side,
  box: Box,
  radii: readonly number[],
): SVGElement[] {
  if (width === 0 || paint === null || line === 'none') return []
  const half = width / 2
  const inner = {
    x: box.x + half,
    y: box.y + half,
    width: Math.max(0, box.width - width),
    height: Math.max(0, box.height - width),
  }
  const corners = radii.map((radius) => Math.max(0, radius - half))
  return [
    svgElement('path', {
      d: roundedPath(inner, corners),
      fill: 'none',
      'stroke-width': width,
      ...paintAttributes('stroke', paint),
      ...dashes(line, width),
    }),
  ]
}

interface Side {
  readonly width: number
  readonly paint: ReturnType<typeof readPaint>
  readonly line: string
}

/**
 * One side of a border that differs from the others, such as a thick edge: it grows thinner around its
 * corners. Thought of as the upper side, `u` along it and `v` inwards, and turned to where it is.
 */
function drawSide(
  { width, paint, line }: Side,
  index: number,
  { box, radii }: { readonly box: Box; readonly radii: readonly number[] },
): SVGElement[] {
  if (width === 0 || paint === null || line === 'none') return []
  const { x, y } = box
  const isUpright = index % 2 === 1
  const length = isUpright ? box.height : box.width
  const start = radii[index] ?? 0
  const end = radii[(index + 1) % 4] ?? 0
  const at = (u: number, v: number) => {
    const [px, py] = [
      [x + u, y + v],
      [x + box.width - v, y + u],
      [x + box.width - u, y + box.height - v],
      [x + v, y + box.height - u],
    ][index] ?? [x, y]
    return `${round(px ?? x)} ${round(py ?? y)}`
  }
  const curve = (alongU: number, alongV: number, sweep: 0 | 1, to: string) => {
    if (alongU <= 0 || alongV <= 0) return `L${to}`
    const [rx, ry] = isUpright ? [alongV, alongU] : [alongU, alongV]
    return `A${round(rx)} ${round(ry)} 0 0 ${sweep} ${to}`
  }
  if (line !== 'solid') {
    // Along the middle of the line, and around half of each corner; its neighbours draw the rest.
    const first = Math.max(0, start - width / 2)
    const last = Math.max(0, end - width / 2)
    const from = start - first * Math.SQRT1_2
    const to = end - last * Math.SQRT1_2
    const dashed = [
      `M${at(from, from)}`,
      curve(first, first, 1, at(start, width / 2)),
      `L${at(length - end, width / 2)}`,
      curve(last, last, 1, at(length - to, to)),
    ]
    return [
      svgElement('path', {
        d: dashed.join(''),
        fill: 'none',
        'stroke-width': width,
        ...paintAttributes('stroke', paint),
        ...dashes(line, width),
      }),
    ]
  }
  const path = [
    `M${at(0, start)}`,
    curve(start, start, 1, at(start, 0)),
    `L${at(length - end, 0)}`,
    curve(end, end, 1, at(length, end)),
    curve(end, end - width, 0, at(length - end, width)),
    `L${at(start, width)}`,
    curve(start, start - width, 0, at(0, start)),
    'Z',
  ]
  return [svgElement('path', { d: path.join(''), ...paintAttributes('fill', paint) })]
}

function dashes(line: string, width: number): Record<string, string> {
  if (line === 'solid') return {}
  const [dash, gap] = line === 'dotted' ? [width, width * 1.5] : [width * 3, width * 2.5]
  return { 'stroke-dasharray': `${dash} ${gap}`, 'stroke-linecap': 'butt' }
}

function readRadius(css: string, { width, height }: Box): number {
  const most = Math.min(width, height) / 2
  const value = pixels(css)
  return Math.min(most, css.includes('%') ? (Math.min(width, height) * value) / 100 : value)
}

/** A rectangle with a radius for each corner, clockwise from the upper left. */
export function roundedPath({ x, y, width, height }: Box, radii: readonly number[]): string {
  const [a = 0, b = 0, c = 0, d = 0] = radii
  const right = x + width
  const bottom = y + height
  const corner = (radius: number, toX: number, toY: number) =>
    radius === 0 ? '' : `A${round(radius)} ${round(radius)} 0 0 1 ${round(toX)} ${round(toY)}`
  return [
    `M${round(x + a)} ${round(y)}H${round(right - b)}`,
    corner(b, right, y + b),
    `V${round(bottom - c)}`,
    corner(c, right - c, bottom),
    `H${round(x + d)}`,
    corner(d, x, bottom - d),
    `V${round(y + a)}`,
    corner(a, x + a, y),
    'Z',
  ].join('')
}

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
  if (!isEven) return [...parts, ...drawSides(sides, box)]
  if (top.width === 0 || top.paint === null || top.line === 'none') return parts
  const half = top.width / 2
  const inner = {
    x: box.x + half,
    y: box.y + half,
    width: Math.max(0, box.width - top.width),
    height: Math.max(0, box.height - top.width),
  }
  parts.push(
    svgElement('path', {
      d: roundedPath(
        inner,
        radii.map((radius) => Math.max(0, radius - half)),
      ),
      fill: 'none',
      'stroke-width': top.width,
      ...paintAttributes('stroke', top.paint),
      ...dashes(top.line, top.width),
    }),
  )
  return parts
}

interface Side {
  readonly width: number
  readonly paint: ReturnType<typeof readPaint>
  readonly line: string
}

/** Borders that differ, such as a rule above or a thick edge: one line each. */
function drawSides(sides: readonly Side[], { x, y, width, height }: Box): SVGElement[] {
  return sides.flatMap((side, index) => {
    if (side.width === 0 || side.paint === null || side.line === 'none') return []
    const half = side.width / 2
    const ends = [
      [x, y + half, x + width, y + half],
      [x + width - half, y, x + width - half, y + height],
      [x, y + height - half, x + width, y + height - half],
      [x + half, y, x + half, y + height],
    ][index]
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends ?? []
    return svgElement('line', {
      x1,
      y1,
      x2,
      y2,
      'stroke-width': side.width,
      ...paintAttributes('stroke', side.paint),
      ...dashes(side.line, side.width),
    })
  })
}

function dashes(line: string, width: number): Record<string, string> {
  if (line === 'dashed') return { 'stroke-dasharray': `${width * 3} ${width * 2.5}` }
  if (line === 'dotted') return { 'stroke-dasharray': `${width} ${width * 1.5}` }
  return {}
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

import type { Point } from '#shared/core/geometry.ts'

import { paintAttributes, readPaint, svgElement } from './draw-style.ts'

/** What shows of a text: edges in pixels of the viewport. */
export interface Clip {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Where a line is cut off it ends in "…". */
  readonly hasEllipsis: boolean
}

interface Line {
  readonly letters: string[]
  left: number
  top: number
  right: number
  bottom: number
  /** The right edge of every letter. */
  readonly edges: number[]
}

/** A line whose middle is outside is not seen; rounding alone never hides one. */
const SLACK_PX = 1

/**
 * The lines of one text node where the browser has laid them out, one `text` element each: words stay
 * words in every program that opens the picture.
 */
export function drawText(node: Text, origin: Point, clip: Clip | null): SVGElement[] {
  const parent = node.parentElement
  if (parent === null || node.data.trim() === '') return []
  const style = getComputedStyle(parent)
  const paint = readPaint(style.color)
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  if (paint === null) return []
  return visibleLines(readLines(node, style), clip, font).map((line) => {
    const element = svgElement('text', {
      x: line.left - origin.x,
      y: baselineOf(line, font) - origin.y,
      'font-family': style.fontFamily.replaceAll('"', "'"),
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      ...paintAttributes('fill', paint),
      ...(style.fontStyle === 'normal' ? {} : { 'font-style': style.fontStyle }),
      ...(style.letterSpacing === 'normal' ? {} : { 'letter-spacing': style.letterSpacing }),
      ...(style.textDecorationLine === 'none'
        ? {}
        : { 'text-decoration': style.textDecorationLine }),
    })
    element.textContent = line.letters.join('')
    return element
  })
}

function readLines(node: Text, style: CSSStyleDeclaration): Line[] {
  const lines: Line[] = []
  const range = document.createRange()
  const isUpper = style.textTransform === 'uppercase'
  let at = 0
  for (const letter of node.data) {
    range.setStart(node, at)
    range.setEnd(node, at + letter.length)
    at += letter.length
    const rect = range.getClientRects()[0]
    // Spaces between lines, and those that run together with others, take up no room.
    if (rect === undefined || rect.width === 0) continue
    const shown = /\s/.test(letter) ? ' ' : isUpper ? letter.toLocaleUpperCase() : letter
    const line = lines.at(-1)
    if (line === undefined || Math.abs(line.top - rect.top) > rect.height / 2) {
      const { left, top, right, bottom } = rect
      lines.push({ letters: [shown], left, top, right, bottom, edges: [right] })
    } else {
      line.letters.push(shown)
      line.right = rect.right
      line.edges.push(rect.right)
    }
  }
  return lines
}

function visibleLines(lines: readonly Line[], clip: Clip | null, font: string): Line[] {
  if (clip === null) return [...lines]
  const seen = lines.filter((line) => {
    const middle = (line.top + line.bottom) / 2
    return middle > clip.top && middle < clip.bottom && line.left < clip.right
  })
  const isCutBelow = seen.length > 0 && lines.some((line) => line.top >= clip.bottom - SLACK_PX)
  return seen.map((line, index) => {
    const goesOn = isCutBelow && clip.hasEllipsis && index === seen.length - 1
    if (line.right <= clip.right + SLACK_PX && !goesOn) return line
    return shorten(line, clip, font)
  })
}

function shorten(line: Line, { right, hasEllipsis }: Clip, font: string): Line {
  const room = right - (hasEllipsis ? measure('…', font).width : 0)
  const count = line.edges.filter((edge) => edge <= room + SLACK_PX).length
  const kept = line.letters.slice(0, count)
  return { ...line, letters: hasEllipsis ? [kept.join('').trimEnd(), '…'] : kept }
}

/** The line's box is the font's: the letters stand where its ascent ends. */
function baselineOf({ top, bottom }: Line, font: string): number {
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = measure('x', font)
  return top + ((bottom - top) * ascent) / (ascent + descent)
}

let context: CanvasRenderingContext2D | null = null
const measured = new Map<string, TextMetrics>()

function measure(text: string, font: string): TextMetrics {
  const key = `${text}/${font}`
  const known = measured.get(key)
  if (known !== undefined) return known
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null) throw new Error('a canvas of two dimensions')
  context.font = font
  const metrics = context.measureText(text)
  measured.set(key, metrics)
  return metrics
}

/** The few values of a computed style that a picture needs, in the terms of SVG. */

const SVG = 'http://www.w3.org/2000/svg'

/** A new element of a picture; numbers are in pixels of the board. */
export function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, typeof value === 'number' ? String(round(value)) : value)
  }
  return element
}

/** Hundredths of a pixel: finer would only be longer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

export interface Paint {
  /** `#rrggbb`, which every program reads. */
  readonly color: string
  /** 0 to 1. */
  readonly alpha: number
}

/**
 * Reads a computed colour: `rgb()`, `rgba()` and what a mix of colours computes to, `color(srgb …)`.
 * Null where nothing would be seen.
 */
export function readPaint(css: string): Paint | null {
  const match = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(css.trim())
  if (match === null) return null
  const parts = (match[2] ?? '').split(/[\s,/]+/).filter(Boolean)
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts.map(Number)
  if (!(alpha > 0)) return null
  const scale = match[1] === 'color' ? 255 : 1
  const hex = [red, green, blue].map((part) => {
    const value = Math.min(255, Math.max(0, Math.round(part * scale)))
    return value.toString(16).padStart(2, '0')
  })
  return { color: `#${hex.join('')}`, alpha }
}

/** A paint as attributes of `fill` or `stroke`. */
export function paintAttributes(
  property: 'fill' | 'stroke',
  { color, alpha }: Paint,
): Record<string, string | number> {
  return alpha === 1 ? { [property]: color } : { [property]: color, [`${property}-opacity`]: alpha }
}

/** Pixels of a computed length. */
export function pixels(css: string): number {
  return Number.parseFloat(css) || 0
}

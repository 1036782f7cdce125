import { seededRandomBytes } from '#shared/core/random.ts'

export interface MosaicTile {
  /** The `points` of an SVG polygon, in a square of 400 around (200, 200). */
  readonly points: string
  /** Which colour of the palette, 0 to 5. */
  readonly colorIndex: number
}

const CENTER = 200
const RING_WIDTH = 21
const GAP = 2.6
const INNER_RADIUS = 20
/** Colours from the middle outwards; two of them take turns along the ring. */
const rings: ReadonlyArray<readonly [number, number]> = [
  [2, 2],
  [2, 1],
  [5, 5],
  [0, 3],
  [0, 0],
  [5, 4],
  [1, 1],
  [3, 0],
]
/** Places left open, as [ring, tile]: the picture is still being composed. */
const openPlaces = new Set(['4:17', '5:3', '5:4', '6:29', '6:30', '7:9', '7:10', '7:37', '7:38'])

/** A round mosaic, the same at every call, with a few places left open. */
export function layoutMosaic(): readonly MosaicTile[] {
  const bytes = seededRandomBytes(7)(8_192)
  let next = 0
  const random = (): number => (bytes[next++ % bytes.length] ?? 0) / 255
  const tiles: MosaicTile[] = []
  for (const [ring, colors] of rings.entries()) {
    const inner = INNER_RADIUS + ring * RING_WIDTH
    const outer = inner + RING_WIDTH - GAP
    const count = Math.round((2 * Math.PI * (inner + RING_WIDTH / 2)) / (RING_WIDTH * 1.04))
    const turn = random() * Math.PI
    for (let index = 0; index < count; index++) {
      const points = tilePoints(inner, outer, count, index, turn, random)
      const pick = colors[Math.floor(index / 2) % 2] ?? 0
      if (!openPlaces.has(`${ring}:${index}`)) {
        tiles.push({ points, colorIndex: random() < 0.1 ? 4 : pick })
      }
    }
  }
  return tiles
}

function tilePoints(
  inner: number,
  outer: number,
  count: number,
  index: number,
  turn: number,
  random: () => number,
): string {
  const step = (2 * Math.PI) / count
  const from = turn + index * step
  const corner = (radius: number, angle: number): string => {
    const x = CENTER + radius * Math.cos(angle) + (random() - 0.5) * 2.6
    const y = CENTER + radius * Math.sin(angle) + (random() - 0.5) * 2.6
    return `${x.toFixed(1)},${y.toFixed(1)}`
  }
  const innerGap = GAP / inner
  const outerGap = GAP / outer
  return [
    corner(inner, from),
    corner(outer, from),
    corner(outer, from + step - outerGap),
    corner(inner, from + step - innerGap),
  ].join(' ')
}

import type { Box } from '../../core/geometry.ts'
import type { Band } from './settings.ts'

/** A column or row of cells: a band, or null for the edge strip. */
export interface Lane {
  readonly band: Band | null
  readonly start: number
  readonly size: number
}

/** Lanes one after the other from 0, with a gap between bands and strip. */
export function placeLanes(
  order: readonly (Band | null)[],
  sizes: ReadonlyMap<Band | null, number>,
  stripGap: number,
): Lane[] {
  const lanes: Lane[] = []
  let start = 0
  order.forEach((band, index) => {
    const before = index > 0 ? order[index - 1] : undefined
    if (index > 0 && (band === null || before === null)) start += stripGap
    const size = sizes.get(band) ?? 0
    lanes.push({ band, start, size })
    start += size
  })
  return lanes
}

/** What is covered by some columns and rows that lie side by side. */
export function boxOf(columns: readonly Lane[], rows: readonly Lane[]): Box {
  const x = columns[0]?.start ?? 0
  const y = rows[0]?.start ?? 0
  return { x, y, width: endOf(columns) - x, height: endOf(rows) - y }
}

/** Where the last of some lanes ends. */
export function endOf(lanes: readonly Lane[]): number {
  const last = lanes.at(-1)
  return (last?.start ?? 0) + (last?.size ?? 0)
}

/** The rated part, without the strips. */
export function planeOf(columns: readonly Lane[], rows: readonly Lane[]): Box {
  return boxOf(
    columns.filter((lane) => lane.band !== null),
    rows.filter((lane) => lane.band !== null),
  )
}

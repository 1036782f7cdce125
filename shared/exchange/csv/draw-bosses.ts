import type { EntityId } from '../../core/ids.ts'
import type { Row } from '../../domain/commands/write-rows.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import { hierarchyAbove, redrawLines } from '../../domain/rules/reporting-lines.ts'

/** A row of the command and the place of its row in the table. */
export interface PlacedRow {
  readonly place: number
  readonly row: Row
}

/** Whom a row was to report to, had that not closed a circle. */
export interface RefusedBoss {
  readonly place: number
  readonly bossId: EntityId
}

/**
 * Rows about people of the plan whose reporting lines go as the boss of the row rather than as links:
 * so the command draws all of them at once (ROWS-4). Lines that would close a circle are left out, and
 * with them rows that say nothing else (BOSS-2).
 */
export function drawBosses(
  view: PlanView,
  rows: readonly PlacedRow[],
): { readonly rows: PlacedRow[]; readonly refused: readonly RefusedBoss[] } {
  const wanted = rows.flatMap(({ place, row: { entityId, links = [] } }) =>
    links.flatMap(({ kind, side, other }) =>
      kind === 'reports-to' && side === 'out' && entityId !== null && typeof other === 'string'
        ? [{ place, lower: entityId, upper: other }]
        : [],
    ),
  )
  if (wanted.length === 0) return { rows: [...rows], refused: [] }
  const former = hierarchyAbove(view.links.values(), 'reports-to')
  const circles = new Set(redrawLines(former, wanted).refused)
  // Null where the line would close a circle.
  const bossOf = new Map(
    wanted.map(({ place, upper }, index) => [place, circles.has(index) ? null : upper]),
  )
  const drawn = rows.flatMap(({ place, row }): PlacedRow[] => {
    const bossId = bossOf.get(place)
    if (bossId === undefined) return [{ place, row }]
    const { links = [], ...rest } = row
    const others = links.filter(({ kind }) => kind !== 'reports-to')
    if (bossId === null && Object.keys(row.fields).length + others.length === 0) return []
    const linked = others.length === 0 ? rest : { ...rest, links: others }
    return [{ place, row: bossId === null ? linked : { ...linked, bossId } }]
  })
  const refused = [...circles].flatMap((index) => {
    const line = wanted[index]
    return line === undefined ? [] : [{ place: line.place, bossId: line.upper }]
  })
  return { rows: drawn, refused }
}

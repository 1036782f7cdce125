import type { EntityId } from '../../core/ids.ts'
import type { LinkKind } from '../links/link-kinds.ts'
import type { Link } from '../links/link.ts'

/** Who is directly above whom by links of a kind that goes out once at most (LINK-4): lower → upper. */
export function hierarchyAbove(links: Iterable<Link>, kind: LinkKind): Map<EntityId, EntityId> {
  const above = new Map<EntityId, EntityId>()
  for (const link of links) if (link.kind === kind) above.set(link.fromId, link.toId)
  return above
}

/** Whether putting `lower` under `upper` would close a circle (LINK-4). */
export function closesCircle<Id extends string>(
  above: ReadonlyMap<Id, Id>,
  lower: Id,
  upper: Id,
): boolean {
  const seen = new Set<Id>()
  let current: Id | undefined = upper
  while (current !== undefined && !seen.has(current)) {
    if (current === lower) return true
    seen.add(current)
    current = above.get(current)
  }
  return false
}

/**
 * Draws many lines at once, so that a boss and a deputy may change places: the former lines of all
 * who get a new one go first. A line that would close a circle is not drawn; the former one stays
 * where it can. Returns who is above whom now, and the places in `wanted` of lines not drawn.
 */
export function redrawLines<Id extends string>(
  former: ReadonlyMap<Id, Id>,
  wanted: readonly { readonly lower: Id; readonly upper: Id }[],
): { readonly above: ReadonlyMap<Id, Id>; readonly refused: readonly number[] } {
  const above = new Map(former)
  for (const { lower } of wanted) above.delete(lower)
  const refused: number[] = []
  for (const [index, { lower, upper }] of wanted.entries()) {
    if (closesCircle(above, lower, upper)) refused.push(index)
    else above.set(lower, upper)
  }
  for (const { lower } of wanted) {
    const upper = former.get(lower)
    if (!above.has(lower) && upper !== undefined && !closesCircle(above, lower, upper)) {
      above.set(lower, upper)
    }
  }
  return { above, refused }
}

import type { EntityId, LinkId } from '../../core/ids.ts'
import { type LinkKind, linkRule } from '../links/link-kinds.ts'
import type { Link } from '../links/link.ts'

/** Who is directly above whom by links of a hierarchy kind: lower → upper. */
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

/**
 * LINK-4 as it holds after a merge, the same on every peer: of several links that go out from one
 * entity the newest is in force (then the greater id); of a circle, the newest link is not.
 * Returns the links of hierarchy kinds that are *not* in force.
 */
export function overruledLinks(links: Iterable<Link>): ReadonlySet<LinkId> {
  const overruled = new Set<LinkId>()
  const newestFirst = [...links]
    .filter((link) => linkRule(link.kind).isSingle === true)
    .sort(byAge)
    .reverse()
  const kept = new Map<string, Link>()
  for (const link of newestFirst) {
    const key = `${link.kind}~${link.fromId}`
    if (kept.has(key)) overruled.add(link.id)
    else kept.set(key, link)
  }
  breakCircles(kept, overruled)
  return overruled
}

function byAge(left: Link, right: Link): number {
  const age = (left.createdAtMs ?? 0) - (right.createdAtMs ?? 0)
  return age !== 0 ? age : left.id < right.id ? -1 : 1
}

/** Follows each line upwards once; where it meets itself, the newest link of that circle goes. */
function breakCircles(kept: Map<string, Link>, overruled: Set<LinkId>): void {
  const finished = new Set<string>()
  for (const start of [...kept.keys()].sort()) {
    const path: Link[] = []
    const onPath = new Set<string>()
    let key = start
    while (!finished.has(key) && !onPath.has(key)) {
      const link = kept.get(key)
      if (link === undefined) break
      onPath.add(key)
      path.push(link)
      key = `${link.kind}~${link.toId}`
    }
    if (onPath.has(key)) {
      const circle = path.slice(path.findIndex((link) => `${link.kind}~${link.fromId}` === key))
      const newest = circle.sort(byAge).at(-1)
      if (newest !== undefined) overruled.add(newest.id)
    }
    for (const done of onPath) finished.add(done)
  }
}

import type { LinkId } from '../../core/ids.ts'
import { linkRule } from '../links/link-kinds.ts'
import type { Link } from '../links/link.ts'

/**
 * Links of which there is one at most, after a merge (LINK-4), the same on every peer: of several that go
 * out from one entity the newest is in force (then the greater id); of a circle, the newest link is not.
 * Returns the links of such kinds that are *not* in force.
 */
export function overruledLinks(links: Iterable<Link>): ReadonlySet<LinkId> {
  const overruled = new Set<LinkId>()
  const newestFirst = [...links]
    .filter((link) => linkRule(link.kind).isSingle === true)
    .sort(byAge)
    .reverse()
  const kept = new Map<string, Link>()
  for (const link of newestFirst) {
    const key = keyOf(link.kind, link.fromId)
    if (kept.has(key)) overruled.add(link.id)
    else kept.set(key, link)
  }
  breakCircles(kept, overruled)
  return overruled
}

function keyOf(kind: string, fromId: string): string {
  return `${kind}~${fromId}`
}

function byAge(left: Link, right: Link): number {
  const age = (left.createdAtMs ?? 0) - (right.createdAtMs ?? 0)
  return age !== 0 ? age : left.id < right.id ? -1 : 1
}

/** Follows each link onwards once; where that meets itself, the newest link of the circle goes. */
function breakCircles(kept: ReadonlyMap<string, Link>, overruled: Set<LinkId>): void {
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
      key = keyOf(link.kind, link.toId)
    }
    if (onPath.has(key)) {
      const circle = path.slice(path.findIndex((link) => keyOf(link.kind, link.fromId) === key))
      const newest = circle.sort(byAge).at(-1)
      if (newest !== undefined) overruled.add(newest.id)
    }
    for (const done of onPath) finished.add(done)
  }
}

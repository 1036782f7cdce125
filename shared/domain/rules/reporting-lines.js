import { linkRule } from '../links/link-kinds.ts'
/** Who is directly above whom by links of a hierarchy kind: lower → upper. */
export function hierarchyAbove(links, kind) {
  const above = new Map()
  for (const link of links) if (link.kind === kind) above.set(link.fromId, link.toId)
  return above
}
/** Whether putting `lower` under `upper` would close a circle (LINK-4). */
export function closesCircle(above, lower, upper) {
  const seen = new Set()
  let current = upper
  while (current !== undefined && !seen.has(current)) {
    if (current === lower) return true
    seen.add(current)
    current = above.get(current)
  }
  return false
}
/**
 * LINK-4 as it holds after a merge, the same on every peer: of several links that go out from one
 * entity the newest is in force (then the greater id); of a circle, the newest link is not.
 * Returns the links of hierarchy kinds that are *not* in force.
 */
export function overruledLinks(links) {
  const overruled = new Set()
  const newestFirst = [...links]
    .filter((link) => linkRule(link.kind).isHierarchy === true)
    .sort(byAge)
    .reverse()
  const kept = new Map()
  for (const link of newestFirst) {
    const key = `${link.kind}~${link.fromId}`
    if (kept.has(key)) overruled.add(link.id)
    else kept.set(key, link)
  }
  breakCircles(kept, overruled)
  return overruled
}
function byAge(left, right) {
  const age = (left.createdAtMs ?? 0) - (right.createdAtMs ?? 0)
  return age !== 0 ? age : left.id < right.id ? -1 : 1
}
/** Follows each line upwards once; where it meets itself, the newest link of that circle goes. */
function breakCircles(kept, overruled) {
  const finished = new Set()
  for (const start of [...kept.keys()].sort()) {
    const path = []
    const onPath = new Set()
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

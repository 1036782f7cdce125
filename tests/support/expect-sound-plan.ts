import { expect } from 'vitest'
import type { EntityId } from '#shared/core/ids.ts'
import { legalLinkKinds, linkRule } from '#shared/domain/links/link-kinds.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { hierarchyAbove } from '#shared/domain/rules/reporting-lines.ts'

/**
 * What holds in every plan, whatever was merged: links in force obey their rules, what waits in the bin
 * waits for something there, nothing hangs on nothing, and no reporting line is a circle.
 */
export function expectSoundPlan(view: PlanView): void {
  const singles = new Set<string>()
  for (const link of view.links.values()) {
    const from = view.entities.get(link.fromId)
    const to = view.entities.get(link.toId)
    expect(
      from !== undefined &&
        to !== undefined &&
        legalLinkKinds(from.kind, to.kind).includes(link.kind),
    ).toBe(true)
    if (linkRule(link.kind).isSingle !== true) continue
    const single = `${link.kind}~${link.fromId}`
    expect(singles.has(single)).toBe(false)
    singles.add(single)
  }
  // MERGE-4: what waits in the bin for another one waits for one that is there.
  for (const { absorbedBy } of view.bin.values()) {
    if (absorbedBy !== null) expect(view.entities.has(absorbedBy)).toBe(true)
  }
  const known = new Set([...view.entities.keys(), ...view.bin.keys()])
  const hanging = [
    ...view.comments.keys(),
    ...[...view.placements.values()].flatMap((placed) => [...placed.keys()]),
    ...[...view.dormantLinks.values()].flatMap(({ fromId, toId }) => [fromId, toId]),
  ]
  expect(hanging.filter((id) => !known.has(id))).toEqual([])
  const above = hierarchyAbove(view.links.values(), 'reports-to')
  for (const start of above.keys()) {
    let current: EntityId | undefined = start
    for (let hops = 0; current !== undefined; hops += 1) {
      expect(hops).toBeLessThanOrEqual(above.size)
      current = above.get(current)
    }
  }
}

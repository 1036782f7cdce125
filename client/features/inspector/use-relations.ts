import { useRef } from 'react'

import type { EntityId } from '#shared/core/ids.ts'

import { usePlan } from '../../plan/plan-context.tsx'
import { type Relation, type RelationSide, relationsOf } from './relations-of.ts'

/**
 * The relations of an entity on these sides, by the other's name. The caller draws again only when a
 * link or the other end of one changed, not with every edit of the plan.
 */
export function useRelations(
  entityId: EntityId,
  sides: readonly RelationSide[],
): readonly Relation[] {
  const latest = useRef<readonly Relation[]>([])
  return usePlan(({ view }) => {
    const found = relationsOf(view, entityId, sides)
    if (!isSameRelations(latest.current, found)) latest.current = found
    return latest.current
  })
}

/** Whether two lists name the same links with the same other ends. */
export function isSameRelations(before: readonly Relation[], after: readonly Relation[]): boolean {
  return (
    before.length === after.length &&
    before.every(
      ({ link, other }, index) => after[index]?.link === link && after[index].other === other,
    )
  )
}

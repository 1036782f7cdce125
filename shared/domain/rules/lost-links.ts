import type { EntityId } from '../../core/ids.ts'
import type { EntityKind } from '../entities/entity-registry.ts'
import { linksFrom, linksTo } from '../links/link-index.ts'
import { isLegalLink } from '../links/link-kinds.ts'
import type { Link } from '../links/link.ts'
import type { PlanView } from '../plan-view.ts'

/**
 * Links in force that the new kinds may not have (CONVERT-2). They are kept asleep, so that turning the
 * entity back brings them back.
 */
export function findLostLinks(
  view: PlanView,
  kinds: ReadonlyMap<EntityId, EntityKind>,
): readonly Link[] {
  const touched = new Set(
    [...kinds.keys()].flatMap((id) => [...linksFrom(view, id), ...linksTo(view, id)]),
  )
  const kindOf = (id: EntityId) => kinds.get(id) ?? view.entities.get(id)?.kind
  return [...touched].filter(({ kind, fromId, toId }) => {
    const [from, to] = [kindOf(fromId), kindOf(toId)]
    return from === undefined || to === undefined || !isLegalLink(kind, from, to)
  })
}

import type { EntityId } from '../../core/ids.ts'
import type { Entity, EntityOf } from '../entities/entity.ts'
import type { EntityKind } from '../entities/entity-registry.ts'
import { linksFrom, linksTo } from '../links/link-index.ts'
import type { PlanView } from '../plan-view.ts'
import { compareRanks } from './rank.ts'

/**
 * What a plan lacks.
 *
 * GAP-1: a goal that no value proposition of ours answers.
 * GAP-2: an objective that no action serves. Dropped actions serve nothing.
 * GAP-3: an action under way or to do that nobody of ours answers for.
 * GAP-4: an action under way or to do that serves nothing.
 */
export const gapKinds = [
  'goal-without-answer',
  'objective-without-action',
  'action-without-responsible',
  'action-without-aim',
] as const
export type GapKind = (typeof gapKinds)[number]

/** The kinds that can lack something. */
export const kindsWithGaps: ReadonlySet<EntityKind> = new Set(['goal', 'objective', 'action'])

/** What one entity lacks, in the order of `gapKinds`. */
export function gapsOf(view: PlanView, entity: Entity): readonly GapKind[] {
  const { id } = entity
  switch (entity.kind) {
    case 'goal':
      return linksTo(view, id, 'answers').length > 0 ? [] : ['goal-without-answer']
    case 'objective':
      return isServed(view, id) ? [] : ['objective-without-action']
    case 'action':
      if (!isOpen(entity)) return []
      return [
        ...(linksFrom(view, id, 'assigned-to').length > 0
          ? []
          : (['action-without-responsible'] as const)),
        ...(linksFrom(view, id, 'serves').length > 0 ? [] : (['action-without-aim'] as const)),
      ]
    default:
      return []
  }
}

/** Entities with this gap, in the order of their cards. */
export function findGaps(view: PlanView, gap: GapKind): readonly EntityId[] {
  return [...view.entities.values()]
    .filter((entity) => gapsOf(view, entity).includes(gap))
    .sort(compareRanks)
    .map(({ id }) => id)
}

/** LATE-1: what is still open on the day after it was due is late. Days are YYYY-MM-DD. */
export function isLate(action: EntityOf<'action'>, today: string): boolean {
  return action.dueOn !== null && action.dueOn < today && isOpen(action)
}

/** Whether something is still to be done for it. */
function isOpen({ status }: EntityOf<'action'>): boolean {
  return status !== 'done' && status !== 'dropped'
}

function isServed(view: PlanView, objectiveId: EntityId): boolean {
  return linksTo(view, objectiveId, 'serves').some(({ fromId }) => {
    const action = view.entities.get(fromId)
    return action?.kind === 'action' && action.status !== 'dropped'
  })
}

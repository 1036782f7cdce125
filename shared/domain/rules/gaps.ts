import type { EntityId } from '../../core/ids.ts'
import type { Entity, EntityOf } from '../entities/entity.ts'
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

/** Entities with this gap, in the order of their cards. */
export function findGaps(view: PlanView, gap: GapKind): readonly EntityId[] {
  switch (gap) {
    case 'goal-without-answer':
      return lacking(view, ({ kind, id }) => kind === 'goal' && !isAnswered(view, id))
    case 'objective-without-action':
      return lacking(view, ({ kind, id }) => kind === 'objective' && !isServed(view, id))
    case 'action-without-responsible':
      return lacking(view, (each) => isOpenAction(each) && !hasResponsible(view, each.id))
    case 'action-without-aim':
      return lacking(view, (each) => isOpenAction(each) && !hasAim(view, each.id))
  }
}

/** GAP-1, for one goal. */
export function isAnswered(view: PlanView, goalId: EntityId): boolean {
  return linksTo(view, goalId, 'answers').length > 0
}

/** GAP-2, for one objective. */
export function isServed(view: PlanView, objectiveId: EntityId): boolean {
  return linksTo(view, objectiveId, 'serves').some(({ fromId }) => {
    const action = view.entities.get(fromId)
    return action?.kind === 'action' && action.status !== 'dropped'
  })
}

/** GAP-3, for one action. */
export function hasResponsible(view: PlanView, actionId: EntityId): boolean {
  return linksFrom(view, actionId, 'assigned-to').length > 0
}

/** GAP-4, for one action. */
export function hasAim(view: PlanView, actionId: EntityId): boolean {
  return linksFrom(view, actionId, 'serves').length > 0
}

/** Whether something is still to be done for it. */
export function isOpen({ status }: EntityOf<'action'>): boolean {
  return status !== 'done' && status !== 'dropped'
}

/** LATE-1: what is still open on the day after it was due is late. Days are YYYY-MM-DD. */
export function isLate(action: EntityOf<'action'>, today: string): boolean {
  return action.dueOn !== null && action.dueOn < today && isOpen(action)
}

function isOpenAction(entity: Entity): boolean {
  return entity.kind === 'action' && isOpen(entity)
}

function lacking(view: PlanView, isLacking: (entity: Entity) => boolean): EntityId[] {
  return [...view.entities.values()]
    .filter(isLacking)
    .sort(compareRanks)
    .map(({ id }) => id)
}

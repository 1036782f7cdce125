import type { EntityId } from '#shared/core/ids.ts'
import type { EntityOf } from '#shared/domain/entities/entity.ts'
import { linksFrom, linksTo } from '#shared/domain/links/link-index.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { compareRanks } from '#shared/domain/rules/rank.ts'

export type Step = EntityOf<'step'>

/** STEPS-1: the steps of an action in the order they were put in; those in the bin are none. */
export function stepsOf(view: PlanView, actionId: EntityId): readonly Step[] {
  return linksTo(view, actionId, 'step-of')
    .flatMap(({ fromId }) => {
      const step = view.entities.get(fromId)
      return step?.kind === 'step' ? [step] : []
    })
    .sort(compareRanks)
}

/** STEPS-2: who does a step; undefined where nobody is named. */
export function findResponsible(view: PlanView, id: EntityId): EntityOf<'member'> | undefined {
  const [link] = linksFrom(view, id, 'assigned-to')
  const member = link === undefined ? undefined : view.entities.get(link.toId)
  return member?.kind === 'member' ? member : undefined
}

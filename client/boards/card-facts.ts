import { linksFrom, linksTo } from '#shared/domain/links/link-index.ts'
import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { type GapKind, gapsOf } from '#shared/domain/rules/gaps.ts'
import { horizonOf } from '#shared/domain/rules/horizons.ts'
import { compareRanks } from '#shared/domain/rules/rank.ts'

/**
 * What a card says that its entity alone does not tell. Plain values, so that a card is drawn again
 * only where one of them differs.
 */
export interface CardFacts {
  readonly comments: number
  /** The executive at the customer who owns it; '' where nobody does. */
  readonly owner: string
  /** How many at the customer care about it. */
  readonly carers: number
  /** Who of ours answers for it; '' where nobody does. */
  readonly responsible: string
  readonly counterpart: string
  /** Names of those who could find it out, as one text. */
  readonly finders: string
  /** The first of the aims that an action serves, and how many there are. */
  readonly aim: string
  readonly aims: number
  /** Of an action its steps, of an objective the actions that serve it. */
  readonly parts: number
  readonly partsDone: number
  /** What stands in its way and is not resolved. */
  readonly obstacles: number
  readonly horizon: 'short' | 'medium' | 'long' | null
  readonly currency: string
  readonly gap: GapKind | null
}

/** The facts of an entity that has none. */
export const noFacts: CardFacts = {
  comments: 0,
  owner: '',
  carers: 0,
  responsible: '',
  counterpart: '',
  finders: '',
  aim: '',
  aims: 0,
  parts: 0,
  partsDone: 0,
  obstacles: 0,
  horizon: null,
  currency: '',
  gap: null,
}

/** FACT-1: facts follow from the plan alone, whatever board shows the card. */
export function factsOf(view: PlanView, entity: Entity): CardFacts {
  const { id } = entity
  const entitiesAt = (ids: readonly EntityId[]) =>
    ids.flatMap((other) => view.entities.get(other) ?? []).sort(compareRanks)
  const out = (kind: Parameters<typeof linksFrom>[2]) =>
    entitiesAt(linksFrom(view, id, kind).map(({ toId }) => toId))
  const into = (kind: Parameters<typeof linksFrom>[2]) =>
    entitiesAt(linksTo(view, id, kind).map(({ fromId }) => fromId))
  const aims = out('serves')
  const parts = (entity.kind === 'action' ? into('step-of') : into('serves')).filter(isPart)
  return {
    comments: view.comments.get(id)?.length ?? 0,
    owner: into('owns')[0]?.name ?? '',
    carers: linksTo(view, id, 'cares-about').length,
    responsible: out('assigned-to')[0]?.name ?? '',
    counterpart: out('counterpart')[0]?.name ?? '',
    finders: into('could-find-out')
      .map(({ name }) => name)
      .join(', '),
    aim: aims[0]?.name ?? '',
    aims: aims.length,
    parts: parts.length,
    partsDone: parts.filter(isDone).length,
    obstacles: into('blocks').filter(
      (each) => each.kind === 'obstacle' && each.obstacleState !== 'resolved',
    ).length,
    horizon:
      entity.kind === 'objective' || entity.kind === 'action'
        ? horizonOf(entity, view.account)
        : null,
    currency: entity.kind === 'objective' ? view.account.currency : '',
    gap: gapsOf(view, entity)[0] ?? null,
  }
}

/** FACT-2: whether two cards would read the same, so that only those that differ are drawn. */
export function sameFacts(left: CardFacts, right: CardFacts): boolean {
  if (left === right) return true
  const other = new Map<string, unknown>(Object.entries(right))
  return Object.entries(left).every(([name, value]) => other.get(name) === value)
}

function isPart(entity: Entity): boolean {
  return entity.kind === 'step' || (entity.kind === 'action' && entity.status !== 'dropped')
}

function isDone(entity: Entity): boolean {
  return entity.kind === 'step' ? entity.done : entity.kind === 'action' && entity.status === 'done'
}

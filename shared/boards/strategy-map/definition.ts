import type { Entity } from '../../domain/entities/entity.ts'
import type { EntityKind } from '../../domain/entities/entity-registry.ts'
import { topic } from '../../domain/entities/scales.ts'
import { mayConvert } from '../../domain/commands/convert-entity.ts'
import { findGaps } from '../../domain/rules/gaps.ts'
import { compareRanks } from '../../domain/rules/rank.ts'
import { defineLaneBoard, type LaneEntry } from '../define-lane-board.ts'
import type { Lane } from '../lane-layout.ts'
import { decodeStrategySettings, encodeStrategySettings, strategyArrowKinds } from './settings.ts'

/** The lane of what nobody has sorted yet. */
const NOTES = 'note'
const ours: readonly EntityKind[] = ['value-proposition', 'objective']

/**
 * What the customer is after and what of ours answers it.
 *
 * STRATEGY-1: the lane is the kind: a card moved to another lane becomes that kind, in one step.
 * STRATEGY-2: a question stands where its answer would stand, and stays a question when it is moved.
 */
export const strategyMap = defineLaneBoard({
  kind: 'strategy-map',
  accepts: () => [...topic.options, 'question', NOTES],
  linkKinds: [...strategyArrowKinds],
  decodeSettings: decodeStrategySettings,
  encodeSettings: encodeStrategySettings,
  arrowKinds: (settings) => settings.arrows,
  lanes: (_view, _settings, shown) => {
    const sorted = [...shown].sort(compareRanks)
    return [NOTES, ...topic.options].map((id): Lane => ({
      id,
      labelKey: id,
      entities: sorted.filter((entity) => laneOf(entity) === id),
      ...(id !== NOTES && { group: ours.some((kind) => kind === id) ? 'us' : 'customer' }),
    }))
  },
  enter: (_view, _settings, entity, { to }): LaneEntry | null => {
    const lane = laneKind(to)
    if (entity.kind === 'question') return { fields: { topic: lane === NOTES ? null : lane } }
    return mayConvert(entity.kind, lane) ? { kind: lane } : null
  },
  newcomer: (_view, _settings, laneId) => ({ kind: laneKind(laneId), fields: {}, links: [] }),
  moveLabel: ({ id }) => ({ labelKey: `to-${id}` }),
  counts: (view) => [
    {
      id: 'goal-without-answer',
      labelKey: 'goalsWithoutAnswer',
      entityIds: findGaps(view, 'goal-without-answer'),
    },
    {
      id: 'objective-without-action',
      labelKey: 'objectivesWithoutAction',
      entityIds: findGaps(view, 'objective-without-action'),
    },
    {
      id: 'open-question',
      labelKey: 'openQuestions',
      entityIds: [...view.entities.values()]
        .filter(({ kind }) => kind === 'question')
        .sort(compareRanks)
        .map(({ id }) => id),
    },
  ],
})

function laneOf(entity: Entity): string {
  if (entity.kind === 'question') return entity.topic ?? NOTES
  return entity.kind
}

function laneKind(laneId: string): (typeof topic.options)[number] | typeof NOTES {
  return topic.options.find((option) => option === laneId) ?? NOTES
}

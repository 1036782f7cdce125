import type { TFunction } from 'i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import type { BoardSession } from './board-session.ts'
import { describeCall } from './describe-call.ts'
import { peek } from './peek.ts'

/**
 * What is said to those who do not see it move: whose card, what it changed, which links it cost, where
 * in its lane it stands now. Asked before the command runs, answered after.
 */
export function tellMove(call: CommandCall, session: BoardSession, t: TFunction): () => string {
  const words = vocabulary(session.language)
  const ids = movedIds(call)
  const { effects, lost } = describeCall(call, session.view(), { t, words })
  return () => {
    const [first] = ids
    if (first === undefined) return ''
    const name =
      ids.length === 1
        ? (session.view().entities.get(first)?.name ?? '')
        : t('canvas.dropMany', { count: ids.length })
    const costs =
      lost.length === 0 ? [] : [`${t('canvas.lost', { count: lost.length })} ${lost.join(', ')}`]
    return [name, ...effects, ...costs, ...placeOf(first, session, t)].join(', ')
  }
}

function movedIds(call: CommandCall): readonly EntityId[] {
  if (call.name === 'setFields') return call.args.edits.map(({ entityId }) => entityId)
  if (call.name === 'moveEntities') return call.args.moves.map(({ entityId }) => entityId)
  if (call.name === 'setBoss') return call.args.entityIds
  if (call.name === 'placeEntities') return call.args.places.map(({ entityId }) => entityId)
  return []
}

function placeOf(id: EntityId, session: BoardSession, t: TFunction): string[] {
  const { zones, cards } = peek(session.layout)
  const card = cards.get(id)
  const isInLane = zones.some((zone) => zone.id === card?.zoneId && zone.look === 'lane')
  if (card === undefined || !isInLane) return []
  const lane = [...cards.values()].filter(({ zoneId }) => zoneId === card.zoneId)
  return [t('canvas.placeInLane', { place: lane.indexOf(card) + 1, count: lane.length })]
}

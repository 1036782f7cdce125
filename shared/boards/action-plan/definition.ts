import { findGaps } from '../../domain/rules/gaps.ts'
import { compareRanks } from '../../domain/rules/rank.ts'
import { defineLaneBoard } from '../define-lane-board.ts'
import { columns, isPlanned } from './columns.ts'
import { actionArrowKinds, decodeActionPlanSettings, encodeActionPlanSettings } from './settings.ts'

/**
 * What we do, by whom and by when, in columns of four meanings.
 *
 * ACTION-1: a drop writes what the column stands for: the status, the term, the one responsible.
 * ACTION-2: by aim an action shows under each aim it serves; a drop moves the one link of the card in
 * hand, and with `add` keeps it and draws another one.
 * ACTION-3: by aim or owner, "nothing" and "nobody" are columns too, the first ones.
 * ACTION-4: without a term of its own an action is in the one its date says, and cannot be dropped into
 * "no term".
 * ACTION-5: by horizon our objectives stand with the actions, to be put in order across terms.
 * ACTION-6: columns of people and aims that are many fold while they are empty.
 */
export const actionPlan = defineLaneBoard({
  kind: 'action-plan',
  accepts: ({ columns: by }) => (by === 'horizon' ? ['action', 'objective'] : ['action']),
  linkKinds: [...actionArrowKinds],
  decodeSettings: decodeActionPlanSettings,
  encodeSettings: encodeActionPlanSettings,
  arrowKinds: ({ arrows }) => arrows,
  lanes: (view, settings, shown) => {
    const planned = shown.filter(isPlanned).sort(compareRanks)
    return columns[settings.columns].lanes(view, planned)
  },
  enter: (view, settings, entity, way) =>
    isPlanned(entity) ? columns[settings.columns].enter(view, entity, way) : null,
  newcomer: (_view, settings, laneId) => ({
    kind: 'action',
    ...columns[settings.columns].newcomer(laneId),
  }),
  counts: (view) => [
    {
      id: 'action-without-responsible',
      labelKey: 'actionsWithoutResponsible',
      entityIds: findGaps(view, 'action-without-responsible'),
    },
    {
      id: 'action-without-aim',
      labelKey: 'actionsWithoutAim',
      entityIds: findGaps(view, 'action-without-aim'),
    },
    {
      id: 'blocked-action',
      labelKey: 'blockedActions',
      entityIds: [...view.entities.values()]
        .filter((each) => each.kind === 'action' && each.status === 'blocked')
        .sort(compareRanks)
        .map(({ id }) => id),
    },
  ],
})

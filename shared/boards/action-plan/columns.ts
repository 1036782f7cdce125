import { decodeEntityId, type EntityId } from '../../core/ids.ts'
import type { Entity, EntityOf } from '../../domain/entities/entity.ts'
import { horizon, status } from '../../domain/entities/scales.ts'
import { linksFrom } from '../../domain/links/link-index.ts'
import type { LinkKind } from '../../domain/links/link-kinds.ts'
import { linkId } from '../../domain/links/link.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import { horizonLimits, horizonOf } from '../../domain/rules/horizons.ts'
import { compareRanks } from '../../domain/rules/rank.ts'
import { sortByName } from '../../domain/rules/sort-by-name.ts'
import type { DropMode, Newcomer } from '../define-board.ts'
import type { LaneEntry } from '../define-lane-board.ts'
import type { Lane } from '../lane-layout.ts'
import type { ColumnMeaning } from './settings.ts'

/** What has a place in time: actions, and objectives where columns are terms. */
type Planned = EntityOf<'action'> | EntityOf<'objective'>

/** Tells whether an entity is one that an action plan shows. */
export function isPlanned(entity: Entity): entity is Planned {
  return entity.kind === 'action' || entity.kind === 'objective'
}

/** What the columns of an action plan stand for: which there are, and what being in one writes. */
interface Columns {
  readonly lanes: (view: PlanView, planned: readonly Planned[]) => readonly Lane[]
  readonly enter: (view: PlanView, planned: Planned, way: Way) => LaneEntry | null
  readonly newcomer: (laneId: string) => NewAction
}

type NewAction = Pick<Newcomer, 'fields' | 'links'>

interface Way {
  readonly from: string
  readonly to: string
  readonly mode: DropMode
}

/** The columns of those that nobody answers for, that serve nothing, that belong to no term. */
const NOBODY = 'no-owner'
const NOTHING = 'no-aim'
const NO_TERM = 'no-term'
/** More members, objectives or goals than this have a column only where an action is in it. */
const MANY = 12

const byStatus: Columns = {
  lanes: (_view, actions) =>
    status.options.map((id) => ({
      id,
      labelKey: id,
      entities: actions.filter((each) => each.kind === 'action' && each.status === id),
      ...(id === 'dropped' && { isCompact: true }),
    })),
  enter: (_view, _action, { to }) => ({ fields: { status: to } }),
  newcomer: (laneId) => writing('status', laneId),
}

const byHorizon: Columns = {
  lanes: (view, planned) =>
    [...horizon.options, NO_TERM].map((id) => ({
      id,
      labelKey: id,
      values: { ...horizonLimits(view.account) },
      entities: planned.filter((each) => (horizonOf(each, view.account) ?? NO_TERM) === id),
    })),
  enter: (view, planned, { to }) => {
    if (to !== NO_TERM) return { fields: { horizon: to } }
    // Its date says which term it belongs to, whatever is dropped where.
    if (horizonOf({ ...planned, horizon: null }, view.account) !== null) return null
    return { fields: { horizon: null } }
  },
  newcomer: (laneId) => writing('horizon', laneId === NO_TERM ? '' : laneId),
}

const byOwner: Columns = {
  lanes: (view, actions) => {
    const members = [...view.entities.values()].filter(({ kind }) => kind === 'member')
    const heldBy = joined(view, actions, 'assigned-to')
    return [
      { id: NOBODY, labelKey: NOBODY, entities: actions.filter(({ id }) => !heldBy.ids.has(id)) },
      ...sortByName(members).map((member) => namedLane(member, heldBy, members.length > MANY)),
    ]
  },
  enter: (view, { id }, { to }) => ({
    unlinkIds: linksFrom(view, id, 'assigned-to').map((link) => link.id),
    links: linkTo('assigned-to', to),
  }),
  newcomer: (laneId) => ({ fields: {}, links: linkTo('assigned-to', laneId) }),
}

const byAim: Columns = {
  lanes: (view, actions) => {
    const servedBy = joined(view, actions, 'serves')
    const aims = [...view.entities.values()].sort(compareRanks)
    const objectives = aims.filter(({ kind }) => kind === 'objective')
    const goals = aims.filter(({ kind }) => kind === 'goal')
    return [
      {
        id: NOTHING,
        labelKey: NOTHING,
        entities: actions.filter(({ id }) => !servedBy.ids.has(id)),
      },
      ...[objectives, goals].flatMap((group) =>
        group.map((aim) => ({
          ...namedLane(aim, servedBy, group.length > MANY),
          group: aim.kind,
        })),
      ),
    ]
  },
  enter: (_view, { id }, { from, to, mode }) => {
    if (to === NOTHING && mode === 'add') return null
    const former = mode === 'move' ? decodeEntityId(from) : null
    return {
      unlinkIds: former === null ? [] : [linkId('serves', id, former)],
      links: linkTo('serves', to),
    }
  },
  newcomer: (laneId) => ({ fields: {}, links: linkTo('serves', laneId) }),
}

export const columns: Readonly<Record<ColumnMeaning, Columns>> = {
  status: byStatus,
  horizon: byHorizon,
  owner: byOwner,
  aim: byAim,
}

interface Joined {
  /** By the other end of the link, in the order of the actions. */
  readonly actions: ReadonlyMap<EntityId, readonly Planned[]>
  /** All that have such a link. */
  readonly ids: ReadonlySet<EntityId>
}

function joined(view: PlanView, actions: readonly Planned[], kind: LinkKind): Joined {
  const byEnd = new Map<EntityId, Planned[]>()
  const ids = new Set<EntityId>()
  for (const action of actions) {
    for (const { toId } of linksFrom(view, action.id, kind)) {
      byEnd.set(toId, [...(byEnd.get(toId) ?? []), action])
      ids.add(action.id)
    }
  }
  return { actions: byEnd, ids }
}

function namedLane({ id, name }: Entity, held: Joined, mayFold: boolean): Lane {
  return {
    id,
    labelKey: 'named',
    values: { name },
    entities: held.actions.get(id) ?? [],
    ...(mayFold && { mayFold }),
  }
}

/** A new action with one field set, or none where there is nothing to set. */
function writing(field: 'status' | 'horizon', value: string): NewAction {
  return { fields: value === '' ? {} : { [field]: value }, links: [] }
}

/** The columns that stand for no entity have ids that no entity has. */
function linkTo(kind: LinkKind, laneId: string): Newcomer['links'] {
  const toId = decodeEntityId(laneId)
  return toId === null ? [] : [{ kind, toId }]
}

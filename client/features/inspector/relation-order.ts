import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { relationSides, type RelationSide, type SideKey, sideKey } from './relations-of.ts'

/** How the sides of a kind's relations stand in the inspector. */
interface RelationOrder {
  /** Shown also while nothing is there: what a piece of this kind is expected to have. */
  readonly main: readonly SideKey[]
  /** Shown behind those, once there is something. */
  readonly more?: readonly SideKey[]
}

/**
 * RELATION-ORDER-1: the owner at the customer stands apart from those who care; what an action is for and who
 * does it stands before what hinders it.
 * RELATION-ORDER-2: a side that is not named here comes last, in the registry's order, so that none is missing.
 */
const orders: Readonly<Record<EntityKind, RelationOrder>> = {
  person: {
    main: ['out/reports-to'],
    more: [
      'in/reports-to',
      'out/influences',
      'in/influences',
      'out/conflicts-with',
      'out/owns',
      'out/cares-about',
      'in/counterpart',
    ],
  },
  member: { main: [], more: ['in/assigned-to', 'out/contributes-to'] },
  goal: {
    main: ['in/owns', 'in/cares-about', 'in/answers', 'in/advances'],
    more: ['in/threatens', 'in/pursues', 'in/serves', 'in/blocks', 'in/measures'],
  },
  challenge: {
    main: ['in/owns', 'in/cares-about', 'out/threatens', 'in/answers'],
    more: ['in/pursues', 'in/advances'],
  },
  initiative: {
    main: ['in/owns', 'in/cares-about', 'out/pursues'],
    more: ['in/threatens', 'in/answers', 'in/advances'],
  },
  'culture-trait': { main: ['in/cares-about'] },
  'value-proposition': { main: ['out/answers', 'in/cares-about', 'in/delivers'] },
  objective: {
    main: ['out/assigned-to', 'out/advances', 'in/serves'],
    more: ['out/delivers', 'in/contributes-to', 'in/cares-about', 'in/blocks', 'in/measures'],
  },
  action: {
    main: ['out/assigned-to', 'out/counterpart', 'in/contributes-to', 'out/serves'],
    more: ['in/blocks', 'out/depends-on', 'in/depends-on', 'in/cares-about', 'in/measures'],
  },
  step: { main: ['out/assigned-to', 'out/step-of'] },
  obstacle: { main: ['out/blocks', 'out/assigned-to'] },
  kpi: { main: ['out/measures', 'out/assigned-to'] },
  question: { main: ['in/could-find-out'] },
  note: { main: [] },
}

/** Sides that have a section of their own. */
const apart: ReadonlySet<SideKey> = new Set<SideKey>([
  'in/covers',
  'out/covers',
  'in/step-of',
  'out/told-by',
])

const sidesByKind = new Map<EntityKind, readonly RelationSide[]>()

/** The sides of a kind's relations that the relations section shows, in their order. */
export function orderedSides(kind: EntityKind): readonly RelationSide[] {
  const known = sidesByKind.get(kind)
  if (known !== undefined) return known
  const { main, more = [] } = orders[kind]
  const order = [...main, ...more]
  const placeOf = (side: RelationSide) => {
    const place = order.indexOf(sideKey(side))
    return place === -1 ? order.length : place
  }
  const sides = relationSides(kind)
    .filter((side) => !apart.has(sideKey(side)))
    .sort((left, right) => placeOf(left) - placeOf(right))
  sidesByKind.set(kind, sides)
  return sides
}

/** Whether a side is shown while nothing is there. */
export function isMainSide(kind: EntityKind, side: RelationSide): boolean {
  return orders[kind].main.includes(sideKey(side))
}

/** The side of a kind that has a section of its own, by its name. */
export function sideOf(kind: EntityKind, key: SideKey): RelationSide | undefined {
  return relationSides(kind).find((side) => sideKey(side) === key)
}

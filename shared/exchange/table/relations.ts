import type { EntityId } from '../../core/ids.ts'
import type { Entity } from '../../domain/entities/entity.ts'
import type { EntityKind } from '../../domain/entities/entity-registry.ts'
import { linksFrom, linksTo } from '../../domain/links/link-index.ts'
import { legalLinkKinds, type LinkKind, linkRule } from '../../domain/links/link-kinds.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import { sortByName } from '../../domain/rules/sort-by-name.ts'

/** A relation as a column of a table: the entities at the other end of the links of one kind. */
interface Relation {
  readonly linkKind: LinkKind
  /** Whether the row's entity is where the link begins (`out`) or where it ends (`in`). */
  readonly side: 'out' | 'in'
}

const out = (linkKind: LinkKind): Relation => ({ linkKind, side: 'out' })
const into = (linkKind: LinkKind): Relation => ({ linkKind, side: 'in' })

/** Every relation that a table shows; its words are in csv/table-words.ts. */
const relations = {
  reportsTo: out('reports-to'),
  coveredBy: into('covers'),
  covers: out('covers'),
  owner: into('owns'),
  caredAboutBy: into('cares-about'),
  pursues: out('pursues'),
  pursuedBy: into('pursues'),
  threatens: out('threatens'),
  threatenedBy: into('threatens'),
  answers: out('answers'),
  answeredBy: into('answers'),
  delivers: out('delivers'),
  deliveredBy: into('delivers'),
  advances: out('advances'),
  advancedBy: into('advances'),
  serves: out('serves'),
  blocks: out('blocks'),
  blockedBy: into('blocks'),
  dependsOn: out('depends-on'),
  measures: out('measures'),
  measuredBy: into('measures'),
  responsible: out('assigned-to'),
  counterpart: out('counterpart'),
  contributors: into('contributes-to'),
  stepOf: out('step-of'),
  toldBy: out('told-by'),
  couldFindOut: into('could-find-out'),
} as const satisfies Record<string, Relation>

export type RelationId = keyof typeof relations

/** Tells whether a column's id names a relation. */
export function isRelationId(id: string): id is RelationId {
  return Object.hasOwn(relations, id)
}

/** The kind of link behind a relation, and the row's end of it. */
export function relationOf(id: RelationId): Relation {
  return relations[id]
}

/** The kinds that a relation may join an entity of this kind to. */
export function relatedKinds(id: RelationId, kind: EntityKind): readonly EntityKind[] {
  const { linkKind, side } = relationOf(id)
  const rule = linkRule(linkKind)
  return side === 'out'
    ? rule.to.filter((other) => legalLinkKinds(kind, other).includes(linkKind))
    : rule.from.filter((other) => legalLinkKinds(other, kind).includes(linkKind))
}

/** Whether an entity has at most one of it (LINK-4). */
export function isSingleRelation(id: RelationId): boolean {
  const { linkKind, side } = relationOf(id)
  return side === 'out' && linkRule(linkKind).isSingle === true
}

/** The two ends of a link of this relation, in its direction. */
export function relationEnds(
  id: RelationId,
  entityId: EntityId,
  otherId: EntityId,
): { readonly kind: LinkKind; readonly fromId: EntityId; readonly toId: EntityId } {
  const { linkKind: kind, side } = relationOf(id)
  return side === 'out'
    ? { kind, fromId: entityId, toId: otherId }
    : { kind, fromId: otherId, toId: entityId }
}

/** What an entity is joined to by a relation, by name. */
export function relatedEntities(view: PlanView, id: RelationId, entityId: EntityId): Entity[] {
  const { linkKind, side } = relationOf(id)
  const ids =
    side === 'out'
      ? linksFrom(view, entityId, linkKind).map(({ toId }) => toId)
      : linksTo(view, entityId, linkKind).map(({ fromId }) => fromId)
  return sortByName(ids.flatMap((otherId) => view.entities.get(otherId) ?? []))
}

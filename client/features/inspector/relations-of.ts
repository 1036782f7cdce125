import type { EntityId, LinkId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { type LinkKind, linkKinds, linkRule } from '#shared/domain/links/link-kinds.ts'
import type { Link } from '#shared/domain/links/link.ts'

/** A kind of link as seen from one of its ends. A symmetric kind has one side only: out. */
export interface RelationSide {
  readonly kind: LinkKind
  readonly direction: 'out' | 'in'
  /** What may stand at the other end. */
  readonly otherKind: EntityKind
}

/** One link as seen from one end. */
export interface Relation {
  readonly link: Link
  readonly side: RelationSide
  readonly other: Entity
}

/** RELATION-1: every side of every kind of link that a kind of entity can have, in the registry's order. */
export function relationSides(entityKind: EntityKind): readonly RelationSide[] {
  return linkKinds.flatMap((kind) => {
    const { from, to, isSymmetric } = linkRule(kind)
    const sides: RelationSide[] = []
    if (from.includes(entityKind)) {
      sides.push(...to.map((otherKind) => ({ kind, direction: 'out' as const, otherKind })))
    }
    if (to.includes(entityKind) && isSymmetric !== true) {
      sides.push(...from.map((otherKind) => ({ kind, direction: 'in' as const, otherKind })))
    }
    return sides
  })
}

/** RELATION-2: the links of an entity, by the other end's name; a symmetric link is there once. */
export function relationsOf(
  entityId: EntityId,
  links: ReadonlyMap<LinkId, Link>,
  entities: ReadonlyMap<EntityId, Entity>,
): readonly Relation[] {
  const relations: Relation[] = []
  for (const link of links.values()) {
    if (link.fromId !== entityId && link.toId !== entityId) continue
    const isOut = link.fromId === entityId
    const other = entities.get(isOut ? link.toId : link.fromId)
    if (other === undefined) continue
    const direction = isOut || linkRule(link.kind).isSymmetric === true ? 'out' : 'in'
    relations.push({ link, side: { kind: link.kind, direction, otherKind: other.kind }, other })
  }
  return relations.sort((left, right) => left.other.name.localeCompare(right.other.name))
}

/** The ends of a link between an entity and another one, on a side. */
export function endsOf(
  side: RelationSide,
  entityId: EntityId,
  otherId: EntityId,
): { readonly fromId: EntityId; readonly toId: EntityId } {
  return side.direction === 'out'
    ? { fromId: entityId, toId: otherId }
    : { fromId: otherId, toId: entityId }
}

import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { linksFrom, linksTo } from '#shared/domain/links/link-index.ts'
import { type LinkKind, linkKinds, linkRule } from '#shared/domain/links/link-kinds.ts'
import type { Link } from '#shared/domain/links/link.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import type { Vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

/** A kind of link as seen from one of its ends. A symmetric kind has one side only: out. */
export interface RelationSide {
  readonly kind: LinkKind
  readonly direction: 'out' | 'in'
  /** What may stand at the other end. */
  readonly otherKinds: readonly EntityKind[]
  /** The entity has at most one of these (LINK-4). */
  readonly isSingle: boolean
}

/** One link as seen from one end. */
export interface Relation {
  readonly link: Link
  readonly direction: 'out' | 'in'
  readonly other: Entity
}

/** Names a side: 'in/covers'. */
export type SideKey = `${'out' | 'in'}/${LinkKind}`

export function sideKey({ kind, direction }: RelationSide): SideKey {
  return `${direction}/${kind}`
}

/** What a side is called: a link's own name, and from the other end what it reads as there. */
export function sideName(words: Vocabulary, { kind, direction }: RelationSide): string {
  const { name, in: passive } = words.linkKinds[kind]
  return direction === 'out' ? name : passive.charAt(0).toLocaleUpperCase() + passive.slice(1)
}

/** RELATION-1: every side of every kind of link that a kind of entity can have, in the registry's order. */
export function relationSides(entityKind: EntityKind): readonly RelationSide[] {
  return linkKinds.flatMap((kind) => {
    const { from, to, isSymmetric, isSingle = false } = linkRule(kind)
    const sides: RelationSide[] = []
    if (from.includes(entityKind)) {
      sides.push({ kind, direction: 'out', otherKinds: to, isSingle })
    }
    if (to.includes(entityKind) && isSymmetric !== true) {
      sides.push({ kind, direction: 'in', otherKinds: from, isSingle: false })
    }
    return sides
  })
}

/**
 * RELATION-2: the links of an entity on these sides, by the other end's name; a symmetric link is there
 * once.
 */
export function relationsOf(
  view: PlanView,
  entityId: EntityId,
  sides: readonly RelationSide[],
): readonly Relation[] {
  const relations: Relation[] = []
  const add = (link: Link, direction: 'out' | 'in', otherId: EntityId) => {
    const other = view.entities.get(otherId)
    const isAsked = sides.some((side) => side.kind === link.kind && side.direction === direction)
    if (other !== undefined && isAsked) relations.push({ link, direction, other })
  }
  for (const link of linksFrom(view, entityId)) add(link, 'out', link.toId)
  for (const link of linksTo(view, entityId)) {
    add(link, linkRule(link.kind).isSymmetric === true ? 'out' : 'in', link.fromId)
  }
  return relations.sort(
    (left, right) =>
      left.other.name.localeCompare(right.other.name) || (left.link.id < right.link.id ? -1 : 1),
  )
}

/** The ends of a link between an entity and another one, on a side. */
export function endsOf(
  side: Pick<RelationSide, 'direction'>,
  entityId: EntityId,
  otherId: EntityId,
): { readonly fromId: EntityId; readonly toId: EntityId } {
  return side.direction === 'out'
    ? { fromId: entityId, toId: otherId }
    : { fromId: otherId, toId: entityId }
}

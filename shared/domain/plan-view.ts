import type { AnnotationId, BoardId, EntityId, LinkId } from '../core/ids.ts'
import type { Account } from './account.ts'
import type { Annotation, Board } from './boards.ts'
import type { Comment } from './comments.ts'
import type { BrokenReason, Entity } from './entities/entity.ts'
import type { Link } from './links/link.ts'
import type { Placement } from './placements.ts'

export type Language = 'en' | 'es'

/** The plan's own fields. */
export interface PlanFacts {
  readonly title: string
  readonly customer: string
  readonly language: Language
}

/**
 * Everything a plan holds, as plain immutable data: what commands decide on and screens show.
 * Parts that did not change keep their identity from one view to the next.
 */
export interface PlanView {
  readonly facts: PlanFacts
  /** The version of the schema the document was last migrated to. */
  readonly schemaVersion: number
  readonly account: Account
  /** Entities in use. */
  readonly entities: ReadonlyMap<EntityId, Entity>
  /** Entities in the bin. */
  readonly bin: ReadonlyMap<EntityId, Entity>
  /** Links in force: both ends in use, no second boss, no circle. */
  readonly links: ReadonlyMap<LinkId, Link>
  /** Links that are stored but not in force: an end is in the bin, or another link has won. */
  readonly dormantLinks: ReadonlyMap<LinkId, Link>
  /** In their order. */
  readonly boards: ReadonlyMap<BoardId, Board>
  readonly annotations: ReadonlyMap<BoardId, ReadonlyMap<AnnotationId, Annotation>>
  /** Where entities sit on boards without a meaning of their own, those in the bin included. */
  readonly placements: ReadonlyMap<BoardId, ReadonlyMap<EntityId, Placement>>
  /** Of each entity that was commented on, oldest first. */
  readonly comments: ReadonlyMap<EntityId, readonly Comment[]>
  /** Records that cannot be read: id → why. They are shown as broken; all else works. */
  readonly broken: ReadonlyMap<string, BrokenReason>
}

/** The version of the document's schema that this code writes. */
export const SCHEMA_VERSION = 1

import type { AnnotationId, BoardId, CommentId, EntityId } from '../../core/ids.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import type { Author } from '../../domain/entities/entity.ts'
import type { EntityKind } from '../../domain/entities/entity-registry.ts'
import type { LinkKind } from '../../domain/links/link-kinds.ts'
import type { Placement } from '../../domain/placements.ts'
import type { PlanFacts } from '../../domain/plan-view.ts'

/**
 * A whole plan as one JSON file; `docs/plan-file.md` describes it for other programs.
 *
 * FILE-1: exporting and importing again gives the same view of the plan: ids, authors, times, the bin,
 * sleeping links, the account file, comments, placements, annotations, and records that cannot be read.
 * FILE-2: fields that are not set are left out; nothing is written as a default.
 * FILE-3: a file of a newer version is refused whole, and so is one that does not fit; never in part.
 * FILE-4: parts that came later (`account`, `comments`, `placements`, `broken`) may be missing.
 */
export const PLAN_FILE_FORMAT = 'tesela-plan'
export const PLAN_FILE_VERSION = 1

export interface PlanFile {
  readonly format: typeof PLAN_FILE_FORMAT
  readonly version: typeof PLAN_FILE_VERSION
  /** The version of the document's schema that the plan was written with. */
  readonly schemaVersion: number
  /** ISO 8601, UTC. */
  readonly exportedAt: string
  readonly plan: PlanFacts
  /** The fields of the account file that are set. */
  readonly account: JsonObject
  readonly entities: readonly FileEntity[]
  readonly links: readonly FileLink[]
  readonly boards: readonly FileBoard[]
  readonly annotations: readonly FileAnnotation[]
  readonly placements: readonly Placement[]
  readonly comments: readonly FileComment[]
  readonly broken: readonly FileBrokenRecord[]
}

interface FileOrigin {
  readonly authors?: readonly Author[]
  /** Milliseconds since 1970. */
  readonly createdAtMs?: number
}

export interface FileEntity extends FileOrigin {
  readonly id: EntityId
  readonly kind: EntityKind
  /** The fields that are set, the name always. */
  readonly fields: JsonObject
  readonly notes?: string
  /** When and by whom it was put into the bin; absent while it is in use. */
  readonly deletedAtMs?: number
  readonly deletedBy?: Author
  /** The entry it was made one with. */
  readonly absorbedBy?: EntityId
}

export interface FileLink extends FileOrigin {
  readonly kind: LinkKind
  readonly fromId: EntityId
  readonly toId: EntityId
  readonly fields: JsonObject
}

export interface FileBoard {
  readonly id: BoardId
  readonly kind: string
  readonly name: string
  readonly order: string
  readonly settings: JsonObject
}

export interface FileAnnotation {
  readonly boardId: BoardId
  readonly id: AnnotationId
  readonly record: JsonObject
}

export interface FileComment {
  readonly entityId: EntityId
  readonly id: CommentId
  readonly text: string
  readonly author: Author
  /** Milliseconds since 1970. */
  readonly createdAtMs?: number
  readonly editedAtMs?: number
  readonly mentionIds?: readonly EntityId[]
}

/** What stands under an entity's key and is none: a record, or another value. */
export type FileBrokenRecord =
  | { readonly key: string; readonly record: JsonObject }
  | { readonly key: string; readonly value: Json }

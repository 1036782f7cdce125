import type { AnnotationId, BoardId, CommentId, EntityId, LinkId } from '../core/ids.ts'
import type { Json, JsonObject } from '../core/json.ts'
import type { EntityKind } from './entities/entity-registry.ts'

/** The closed list of writes. Each is idempotent and cannot fail; shared/document applies them. */
export type Change =
  | { readonly type: 'plan/set'; readonly field: string; readonly value: Json }
  | { readonly type: 'account/set'; readonly field: string; readonly value: Json }
  | {
      readonly type: 'entity/create'
      readonly id: EntityId
      readonly kind: EntityKind
      readonly fields: JsonObject
      readonly notes: string
    }
  | {
      readonly type: 'entity/set'
      readonly id: EntityId
      readonly field: string
      readonly value: Json
    }
  | { readonly type: 'entity/convert'; readonly id: EntityId; readonly kind: EntityKind }
  | { readonly type: 'entity/append-notes'; readonly id: EntityId; readonly text: string }
  | { readonly type: 'entity/remove'; readonly id: EntityId }
  | {
      /** Keeps what a plan file holds under an entity's key and is none, as it was found. */
      readonly type: 'entity/keep-broken'
      readonly key: string
      /** Whether it was a record whose keys merge, or one plain value. */
      readonly isRecord: boolean
      readonly content: Json
    }
  | { readonly type: 'link/create'; readonly id: LinkId; readonly fields: JsonObject }
  | {
      readonly type: 'link/set'
      readonly id: LinkId
      readonly field: string
      readonly value: Json
    }
  | { readonly type: 'link/remove'; readonly id: LinkId }
  | { readonly type: 'board/create'; readonly id: BoardId; readonly fields: JsonObject }
  | {
      readonly type: 'board/set'
      readonly id: BoardId
      readonly field: string
      readonly value: Json
    }
  | { readonly type: 'board/remove'; readonly id: BoardId }
  | {
      readonly type: 'annotation/set'
      readonly boardId: BoardId
      readonly id: AnnotationId
      readonly record: JsonObject
    }
  | {
      readonly type: 'annotation/remove'
      readonly boardId: BoardId
      readonly id: AnnotationId
    }
  | {
      readonly type: 'placement/set'
      readonly boardId: BoardId
      readonly entityId: EntityId
      readonly x: number
      readonly y: number
    }
  | {
      readonly type: 'placement/remove'
      readonly boardId: BoardId
      readonly entityId: EntityId
    }
  | {
      readonly type: 'comment/create'
      readonly entityId: EntityId
      readonly id: CommentId
      readonly fields: JsonObject
    }
  | {
      readonly type: 'comment/set'
      readonly entityId: EntityId
      readonly id: CommentId
      readonly field: string
      readonly value: Json
    }
  | { readonly type: 'comment/remove'; readonly entityId: EntityId; readonly id: CommentId }

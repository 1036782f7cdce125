import type * as Y from 'yjs'
import type { Annotation, Board } from '../domain/boards.ts'
import type { BrokenReason, Entity } from '../domain/entities/entity.ts'
import type { Link } from '../domain/links/link.ts'
import type { Comment } from '../domain/comments.ts'
import type { Placement } from '../domain/placements.ts'
import { type PlanMaps } from '../document/schema.ts'
import {
  projectAnnotation,
  projectBoard,
  projectComment,
  projectEntity,
  projectLink,
  projectPlacement,
} from './decode-plan.ts'

/** Every decoded record of a document, before the rules between records are applied. */
export interface StoredPlan {
  readonly entities: ReadonlyMap<string, Entity | BrokenReason>
  readonly links: ReadonlyMap<string, Link>
  readonly boards: ReadonlyMap<string, Board>
  readonly annotations: ReadonlyMap<string, Annotation>
  readonly placements: ReadonlyMap<string, Placement>
  readonly comments: ReadonlyMap<string, Comment>
}

/** Decodes a whole top-level map. */
function readAll<Value>(
  yMap: Y.Map<unknown>,
  project: (key: string, yRecord: unknown) => Value | undefined,
): Map<string, Value> {
  const values = new Map<string, Value>()
  for (const [key, yRecord] of yMap.entries()) {
    const value = project(key, yRecord)
    if (value !== undefined) values.set(key, value)
  }
  return values
}

/** Decodes a whole document. */
export function readStoredPlan(maps: PlanMaps): StoredPlan {
  return {
    entities: readAll(maps.yEntities, projectEntity),
    links: readAll(maps.yLinks, projectLink),
    boards: readAll(maps.yBoards, projectBoard),
    annotations: readAll(maps.yAnnotations, projectAnnotation),
    placements: readAll(maps.yPlacements, projectPlacement),
    comments: readAll(maps.yComments, projectComment),
  }
}

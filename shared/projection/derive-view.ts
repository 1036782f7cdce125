import { compareTexts } from '../core/compare-texts.ts'
import type { AnnotationId, BoardId, EntityId, LinkId } from '../core/ids.ts'
import type { Annotation, Board } from '../domain/boards.ts'
import type { Comment } from '../domain/comments.ts'
import type { BrokenReason, Entity } from '../domain/entities/entity.ts'
import { isLegalLink } from '../domain/links/link-kinds.ts'
import type { Link } from '../domain/links/link.ts'
import type { Placement } from '../domain/placements.ts'
import type { PlanView } from '../domain/plan-view.ts'
import { findSurvivors } from '../domain/rules/absorption.ts'
import { overruledLinks } from '../domain/rules/single-links.ts'

/**
 * What holds after a merge, the same on every peer and whatever order the updates came in.
 *
 * PROJECT-2: a link is in force while both ends are in use, may be joined by it (LINK-2), are not the
 * same, and no rule of its kind overrules it (LINK-4). Other links sleep until that changes.
 * PROJECT-3: an annotation and a placement belong to a board that exists.
 * PROJECT-6: links, comments and placements of an entity that is stored nowhere, as one person leaves them
 * who works on what another removes for good, are not seen; nor do they leave the plan in a file.
 */
type StoredEntities = ReadonlyMap<string, Entity | BrokenReason>

/** Splits stored entities into those in use (MERGE-2, MERGE-4), those in the bin, and broken records. */
export function deriveEntities(
  stored: StoredEntities,
): Pick<PlanView, 'entities' | 'bin' | 'broken'> {
  const survivors = findSurvivors(stored)
  const entities = new Map<EntityId, Entity>()
  const bin = new Map<EntityId, Entity>()
  const broken = new Map<string, BrokenReason>()
  for (const key of [...stored.keys()].sort()) {
    const entity = stored.get(key)
    if (typeof entity === 'string') broken.set(key, entity)
    else if (entity === undefined) continue
    else if (survivors.has(entity.id)) entities.set(entity.id, asInUse(entity))
    else (entity.deletedAtMs === null ? entities : bin).set(entity.id, entity)
  }
  return { entities, bin, broken }
}

const inUse = new WeakMap<Entity, Entity>()

/** The same object each time it is asked for (PROJECT-5). */
function asInUse(entity: Entity): Entity {
  const known = inUse.get(entity)
  if (known !== undefined) return known
  const used = { ...entity, deletedAtMs: null }
  inUse.set(entity, used)
  return used
}

/** Splits stored links into those in force and those that sleep (PROJECT-2, PROJECT-6). */
export function deriveLinks(
  stored: ReadonlyMap<string, Link>,
  entities: ReadonlyMap<EntityId, Entity>,
  storedEntities: StoredEntities,
): Pick<PlanView, 'links' | 'dormantLinks'> {
  const possible = [...stored.values()].filter((link) => isPossible(link, entities))
  const overruled = overruledLinks(possible)
  const links = new Map<LinkId, Link>()
  const inForce = new Set(possible.filter((link) => !overruled.has(link.id)))
  const dormantLinks = new Map<LinkId, Link>()
  for (const key of [...stored.keys()].sort()) {
    const link = stored.get(key)
    if (link === undefined) continue
    if (!storedEntities.has(link.fromId) || !storedEntities.has(link.toId)) continue
    ;(inForce.has(link) ? links : dormantLinks).set(link.id, link)
  }
  return { links, dormantLinks }
}

function isPossible(link: Link, entities: ReadonlyMap<EntityId, Entity>): boolean {
  const from = entities.get(link.fromId)
  const to = entities.get(link.toId)
  if (from === undefined || to === undefined || link.fromId === link.toId) return false
  return isLegalLink(link.kind, from.kind, to.kind)
}

/** Boards in their order: by `order`, then by id. */
export function deriveBoards(stored: ReadonlyMap<string, Board>): ReadonlyMap<BoardId, Board> {
  const sorted = [...stored.values()].sort((left, right) =>
    left.order === right.order
      ? compareTexts(left.id, right.id)
      : compareTexts(left.order, right.order),
  )
  return new Map(sorted.map((board) => [board.id, board]))
}

/** Annotations by board (PROJECT-3). */
export function deriveAnnotations(
  stored: ReadonlyMap<string, Annotation>,
  boards: ReadonlyMap<BoardId, Board>,
): ReadonlyMap<BoardId, ReadonlyMap<AnnotationId, Annotation>> {
  const byBoard = new Map<BoardId, Map<AnnotationId, Annotation>>()
  for (const boardId of boards.keys()) byBoard.set(boardId, new Map())
  for (const key of [...stored.keys()].sort()) {
    const annotation = stored.get(key)
    if (annotation !== undefined) byBoard.get(annotation.boardId)?.set(annotation.id, annotation)
  }
  return byBoard
}

/** Placements by board (PROJECT-3, PROJECT-6); whose entity is in the bin keeps its place there. */
export function derivePlacements(
  stored: ReadonlyMap<string, Placement>,
  boards: ReadonlyMap<BoardId, Board>,
  storedEntities: StoredEntities,
): PlanView['placements'] {
  const byBoard = new Map<BoardId, Map<EntityId, Placement>>()
  for (const boardId of boards.keys()) byBoard.set(boardId, new Map())
  for (const key of [...stored.keys()].sort()) {
    const placement = stored.get(key)
    if (placement === undefined || !storedEntities.has(placement.entityId)) continue
    byBoard.get(placement.boardId)?.set(placement.entityId, placement)
  }
  return byBoard
}

/** Comments by entity (PROJECT-6), oldest first, then by id. */
export function deriveComments(
  stored: ReadonlyMap<string, Comment>,
  storedEntities: StoredEntities,
): PlanView['comments'] {
  const byEntity = new Map<EntityId, Comment[]>()
  const sorted = [...stored.values()].sort(
    (left, right) =>
      compareTexts(left.entityId, right.entityId) ||
      (left.createdAtMs ?? 0) - (right.createdAtMs ?? 0) ||
      compareTexts(left.id, right.id),
  )
  for (const comment of sorted) {
    if (!storedEntities.has(comment.entityId)) continue
    const others = byEntity.get(comment.entityId)
    if (others === undefined) byEntity.set(comment.entityId, [comment])
    else others.push(comment)
  }
  return byEntity
}

import * as z from 'zod/mini'
import {
  type AnnotationId,
  type BoardId,
  type EntityId,
  isId,
  type LinkId,
} from '../../core/ids.ts'
import { isJsonObject, type JsonObject } from '../../core/json.ts'
import { entityKinds } from '../entities/entity-registry.ts'
import { linkKinds } from '../links/link-kinds.ts'
import { MAX_COORDINATE } from '../placements.ts'
import { parseLinkId } from '../links/link.ts'

/** The shapes that arguments of commands are built from. Lists are bounded: nobody sends more by hand. */
export const MAX_ITEMS = 5000
/** Longest text of a long note: about 20 pages. */
export const MAX_NOTES_LENGTH = 50_000

export const entityIdArg = z.custom<EntityId>(isId)
export const boardIdArg = z.custom<BoardId>(isId)
export const linkIdArg = z.custom<LinkId>(
  (id) => typeof id === 'string' && parseLinkId(id) !== null,
)
export const annotationIdArg = z.custom<AnnotationId>(
  (id) => typeof id === 'string' && /^[\w:-]{1,128}$/.test(id),
)
const coordinateArg = z.number().check(z.minimum(-MAX_COORDINATE), z.maximum(MAX_COORDINATE))
/** A place on a board, in page coordinates. */
export const placeArg = z.object({ boardId: boardIdArg, x: coordinateArg, y: coordinateArg })
export const placesArg = z
  .array(z.object({ entityId: entityIdArg, x: coordinateArg, y: coordinateArg }))
  .check(z.minLength(1), z.maxLength(MAX_ITEMS))
export const entityKindArg = z.enum(entityKinds)
export const linkKindArg = z.enum(linkKinds)
/** Field name → value; which fields exist and what fits is decided by the entity's kind. */
export const fieldsArg = z.custom<JsonObject>(isJsonObject)
export const entityIdsArg = z.array(entityIdArg).check(z.minLength(1), z.maxLength(MAX_ITEMS))

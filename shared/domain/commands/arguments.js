import * as z from 'zod/mini'
import { isId } from '../../core/ids.ts'
import { isJsonObject } from '../../core/json.ts'
import { entityKinds } from '../entities/entity-registry.ts'
import { linkKinds } from '../links/link-kinds.ts'
import { parseLinkId } from '../links/link.ts'
/** The shapes that arguments of commands are built from. Lists are bounded: nobody sends more by hand. */
export const MAX_ITEMS = 5000
/** Longest text of a long note: about 20 pages. */
export const MAX_NOTES_LENGTH = 50_000
export const entityIdArg = z.custom(isId)
export const boardIdArg = z.custom(isId)
export const linkIdArg = z.custom((id) => typeof id === 'string' && parseLinkId(id) !== null)
export const annotationIdArg = z.custom(
  (id) => typeof id === 'string' && /^[\w:-]{1,128}$/.test(id),
)
export const entityKindArg = z.enum(entityKinds)
export const linkKindArg = z.enum(linkKinds)
/** Field name → value; which fields exist and what fits is decided by the entity's kind. */
export const fieldsArg = z.custom(isJsonObject)
export const entityIdsArg = z.array(entityIdArg).check(z.minLength(1), z.maxLength(MAX_ITEMS))

import * as z from 'zod/mini'
import type { EntityId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import type { Author } from '../entities/entity.ts'
import type { EntityKind } from '../entities/entity-registry.ts'
import { isLegalLink } from '../links/link-kinds.ts'
import type { PlanView } from '../plan-view.ts'
import {
  entityIdArg,
  fieldsArg,
  linkKindArg,
  MAX_ITEMS,
  MAX_NOTES_LENGTH,
  placeArg,
} from './arguments.ts'
import type { CommandContext } from './command.ts'
import { checkFields, createEntity, createEntityId } from './write-entity.ts'
import { drawLink, type LinkEnds } from './write-link.ts'

/** What a new entity is made of, apart from its kind. */
export const newEntityParts = {
  fields: fieldsArg,
  notes: z.optional(z.string().check(z.maxLength(MAX_NOTES_LENGTH))),
  /** Links to draw from the new entity. */
  links: z.optional(
    z.array(z.object({ kind: linkKindArg, toId: entityIdArg })).check(z.maxLength(MAX_ITEMS)),
  ),
  /** Links to draw from others to the new entity. */
  linksFrom: z.optional(
    z.array(z.object({ kind: linkKindArg, fromId: entityIdArg })).check(z.maxLength(MAX_ITEMS)),
  ),
  /** Where it is placed, on a board whose positions have no meaning of their own. */
  place: z.optional(placeArg),
} as const
const newEntityArg = z.object(newEntityParts)
type NewEntity = z.infer<typeof newEntityArg>

/**
 * The writes that add one entity with its place and its links. `order` is its rank where its fields name
 * none; without `authors` its author is who adds it, and without an `id` it gets a fresh one. Refuses what `checkFields` refuses,
 * `command/name-missing`, `command/unknown-board`, `command/unknown-entity` and `command/illegal-link`.
 */
export function writeNewEntity(
  view: PlanView,
  entry: NewEntity & { readonly kind: EntityKind; readonly order: string | undefined },
  context: CommandContext,
  {
    authors = [context.author],
    id = createEntityId(context),
  }: { readonly authors?: readonly Author[]; readonly id?: EntityId } = {},
): Result<{ readonly id: EntityId; readonly changes: readonly Change[] }> {
  const { kind, notes = '', order, place } = entry
  const named: JsonObject = { name: '', ...entry.fields }
  const fields = checkFields(kind, named)
  if (!fields.ok) return fields
  if (place !== undefined && !view.boards.has(place.boardId)) return refuse('command/unknown-board')
  const links = [
    ...(entry.links ?? []).map(({ kind: linkKind, toId }) => ({
      kind: linkKind,
      fromId: id,
      toId,
    })),
    ...(entry.linksFrom ?? []).map(({ kind: linkKind, fromId }) => {
      return { kind: linkKind, fromId, toId: id }
    }),
  ]
  const refused = links.map((link) => findRefusal(view, link, id, kind)).find((each) => !each.ok)
  if (refused?.ok === false) return refused
  return ok({
    id,
    changes: [
      createEntity(id, kind, { fields: fields.value, notes, authors, order }, context),
      ...(place === undefined ? [] : [{ type: 'placement/set', entityId: id, ...place } as const]),
      ...links.flatMap((link) => drawLink(view, link, context)),
    ],
  })
}

/** Whether a link to or from the new entity may be drawn. */
function findRefusal(
  view: PlanView,
  { kind, fromId, toId }: LinkEnds,
  newId: EntityId,
  newKind: EntityKind,
): Result<void> {
  const kindOf = (id: EntityId) => (id === newId ? newKind : view.entities.get(id)?.kind)
  const [from, to] = [kindOf(fromId), kindOf(toId)]
  if (from === undefined || to === undefined) return refuse('command/unknown-entity')
  return isLegalLink(kind, from, to) ? ok(undefined) : refuse('command/illegal-link')
}

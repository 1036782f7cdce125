import * as z from 'zod/mini'
import type { EntityId } from '../../core/ids.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import type { Entity } from '../entities/entity.ts'
import type { Link } from '../links/link.ts'
import type { PlanView } from '../plan-view.ts'
import {
  entityIdArg,
  entityKindArg,
  fieldsArg,
  linkIdArg,
  linkKindArg,
  MAX_ITEMS,
} from './arguments.ts'
import { type CommandContext, decision, defineCommand } from './command.ts'
import { asKind, convertEntity } from './convert-entity.ts'
import { checkFields, setEntityFields, writeEntityFields } from './write-entity.ts'
import { createLink, undrawLinks } from './write-link.ts'

const moveArg = z.object({
  entityId: entityIdArg,
  kind: z.optional(entityKindArg),
  fields: z.optional(fieldsArg),
  /** Links to give up; those a colleague has removed already are no matter. */
  unlinkIds: z.optional(z.array(linkIdArg).check(z.maxLength(MAX_ITEMS))),
  /** Links to draw from the entity. */
  links: z.optional(
    z.array(z.object({ kind: linkKindArg, toId: entityIdArg })).check(z.maxLength(MAX_ITEMS)),
  ),
})
type Move = z.infer<typeof moveArg>

/**
 * What a drop on a board means, in one step: another kind (a lane), other fields (a column, a place in
 * an order), other links (an owner, an aim).
 */
export const moveEntities = defineCommand({
  args: z.object({ moves: z.array(moveArg).check(z.minLength(1), z.maxLength(MAX_ITEMS)) }),
  decide: (view, { moves }, context) => {
    const changes: Change[] = []
    for (const move of moves) {
      const moved = moveEntity(view, move, context)
      if (!moved.ok) return moved
      changes.push(...moved.value)
    }
    return ok(decision(changes, { touchedIds: moves.map(({ entityId }) => entityId) }))
  },
})

function moveEntity(view: PlanView, move: Move, context: CommandContext): Result<Change[]> {
  const entity = view.entities.get(move.entityId)
  if (entity === undefined) return refuse('command/unknown-entity')
  const kind = move.kind ?? entity.kind
  const converted = convertEntity(entity, kind)
  if (!converted.ok) return converted
  const fields = checkFields(kind, move.fields ?? {})
  if (!fields.ok) return fields
  const unlinked = (move.unlinkIds ?? []).flatMap((id) => view.links.get(id) ?? [])
  const linked = drawLinks(view, asKind(entity, kind), move.links ?? [], unlinked, context)
  if (!linked.ok) return linked
  return ok([
    ...converted.value,
    ...(entity.kind === kind
      ? setEntityFields(entity, fields.value)
      : writeEntityFields(entity.id, fields.value)),
    ...undrawLinks(view, unlinked),
    ...linked.value,
  ])
}

function drawLinks(
  view: PlanView,
  entity: Entity,
  wanted: NonNullable<Move['links']>,
  unlinked: readonly Link[],
  context: CommandContext,
): Result<Change[]> {
  if (wanted.length === 0) return ok([])
  const links = new Map(view.links)
  for (const { id } of unlinked) links.delete(id)
  const entities: ReadonlyMap<EntityId, Entity> = new Map(view.entities).set(entity.id, entity)
  const changes: Change[] = []
  for (const { kind, toId } of wanted) {
    const ends = { kind, fromId: entity.id, toId }
    const drawn = createLink({ ...view, entities, links }, ends, context)
    if (!drawn.ok) return drawn
    changes.push(...drawn.value)
  }
  return ok(changes)
}

import * as z from 'zod/mini'
import type { EntityId } from '../../core/ids.ts'
import { ok } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { ranksBehind } from '../rules/rank.ts'
import { entityKindArg, MAX_ITEMS } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { newEntityParts, writeNewEntity } from './write-new-entity.ts'

/** Adds entities of one kind: one by quick add, many by paste. Nothing but a name is needed. */
export const addEntities = defineCommand({
  args: z.object({
    kind: entityKindArg,
    entries: z.array(z.object(newEntityParts)).check(z.minLength(1), z.maxLength(MAX_ITEMS)),
  }),
  decide: (view, { kind, entries }, context) => {
    const orders = ranksBehind(
      view,
      entries.map(() => kind),
    )
    const changes: Change[] = []
    const createdIds: EntityId[] = []
    for (const [index, entry] of entries.entries()) {
      const added = writeNewEntity(view, { ...entry, kind, order: orders[index] }, context)
      if (!added.ok) return added
      createdIds.push(added.value.id)
      changes.push(...added.value.changes)
    }
    return ok(decision(changes, { createdIds }))
  },
})

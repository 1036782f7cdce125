import { centerOf, type Point } from '#shared/core/geometry.ts'
import type { JsonObject } from '#shared/core/json.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import { fieldValues } from '#shared/domain/commands/write-entity.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'

import { entityIdOf, type CardShape } from './card-shape.ts'

interface CopyOptions {
  readonly view: PlanView
  /** Put behind the name of a copy: "copy". */
  readonly suffix: string
  /** Fields that the place of a copy gives it. */
  readonly fieldsAt: (middle: Point) => JsonObject
}

const MAX_NAME_LENGTH = 200

/**
 * What copied cards mean: of an entity in use, a new one with its fields; of one in the bin (it was
 * cut), that one again; of one this plan does not know, nothing.
 */
export function copyCalls(
  copies: readonly CardShape[],
  { view, suffix, fieldsAt }: CopyOptions,
): { readonly calls: readonly CommandCall[]; readonly foreignCount: number } {
  const byKind = new Map<EntityKind, { fields: JsonObject; notes: string }[]>()
  const cut = copies.map(entityIdOf).filter((id) => view.bin.has(id))
  let foreignCount = 0
  for (const copy of copies) {
    const entity = view.entities.get(entityIdOf(copy))
    if (entity === undefined) {
      if (!view.bin.has(entityIdOf(copy))) foreignCount += 1
      continue
    }
    const { x, y, props } = copy
    const entries = byKind.get(entity.kind) ?? []
    byKind.set(entity.kind, entries)
    entries.push({
      fields: {
        ...copiedFields(entity, suffix),
        ...fieldsAt(centerOf({ x, y, width: props.w, height: props.h })),
      },
      notes: entity.notes,
    })
  }
  const restored: CommandCall[] =
    cut.length > 0 ? [{ name: 'restoreEntities', args: { entityIds: cut } }] : []
  const added = [...byKind].map(([kind, entries]): CommandCall => ({
    name: 'addEntities',
    args: { kind, entries },
  }))
  return { calls: [...restored, ...added], foreignCount }
}

function copiedFields(entity: Entity, suffix: string): JsonObject {
  const name = `${entity.name} (${suffix})`.slice(0, MAX_NAME_LENGTH)
  // A later import must find the id of the source file once.
  return { ...fieldValues(entity), name, externalId: '' }
}

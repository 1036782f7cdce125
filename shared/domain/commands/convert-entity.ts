import { ok, refuse, type Result } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { decodeEntity, type Entity } from '../entities/entity.ts'
import type { EntityKind } from '../entities/entity-registry.ts'
import { fieldValues } from './write-entity.ts'

/** Pieces of knowledge and plan that may become one another. */
export const convertibleKinds: readonly EntityKind[] = [
  'note',
  'question',
  'goal',
  'challenge',
  'initiative',
  'culture-trait',
  'value-proposition',
  'objective',
  'action',
  'obstacle',
]

/** Whether an entity of one kind may become one of another. */
export function mayConvert(from: EntityKind, to: EntityKind): boolean {
  return convertibleKinds.includes(from) && convertibleKinds.includes(to)
}

/**
 * The writes that make an entity another kind.
 *
 * CONVERT-1: the record stays the same one: texts, authors, comments and whatever both kinds know stay,
 * and what only the former knew comes back if it becomes that again.
 * CONVERT-2: links the new kind may not have sleep (PROJECT-2).
 *
 * Refuses `command/not-convertible` where one of the kinds is a person, a member, a step or a KPI.
 */
export function convertEntity(entity: Entity, kind: EntityKind): Result<Change[]> {
  if (entity.kind === kind) return ok([])
  if (!mayConvert(entity.kind, kind)) return refuse('command/not-convertible')
  return ok([{ type: 'entity/convert', id: entity.id, kind }])
}

/** The entity as it will read once it is of this kind, as far as its present kind shows. */
export function asKind(entity: Entity, kind: EntityKind): Entity {
  if (entity.kind === kind) return entity
  const stored = new Map<string, unknown>(Object.entries({ ...fieldValues(entity), kind }))
  const decoded = decodeEntity(entity.id, stored)
  return decoded.ok ? decoded.entity : entity
}

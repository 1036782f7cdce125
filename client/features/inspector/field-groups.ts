import { type EntityKind, fieldsOf } from '#shared/domain/entities/entity-registry.ts'
import type { Field } from '#shared/domain/entities/field.ts'

/** The sections of the inspector, in their order. */
export const fieldGroups = ['identity', 'assessment', 'knowledge', 'contact', 'imported'] as const
export type FieldGroup = (typeof fieldGroups)[number]

export interface NamedField {
  readonly name: string
  readonly field: Field
}

/**
 * Where a field stands. GROUP-1: every field of every kind stands in exactly one group; one that is
 * not named here belongs to the identity, so that a new field is never missing.
 */
const groupByField: Readonly<Record<string, FieldGroup>> = {
  power: 'assessment',
  influence: 'assessment',
  interest: 'assessment',
  stance: 'assessment',
  engagement: 'assessment',
  desiredEngagement: 'assessment',
  buyingRoles: 'assessment',
  agenda: 'knowledge',
  confidence: 'knowledge',
  source: 'knowledge',
  confirmedOn: 'knowledge',
  email: 'contact',
  phone: 'contact',
  mobile: 'contact',
  externalId: 'imported',
  extras: 'imported',
}

/** The fields of a kind in a group, in the order in which the kind describes them; not the name. */
export function fieldsInGroup(kind: EntityKind, group: FieldGroup): readonly NamedField[] {
  return Object.entries(fieldsOf(kind))
    .filter(([name]) => name !== 'name' && (groupByField[name] ?? 'identity') === group)
    .map(([name, field]) => ({ name, field }))
}

import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { fieldsOf } from '#shared/domain/entities/entity-registry.ts'
import type { Field } from '#shared/domain/entities/field.ts'

/** Columns that show relations instead of a field. */
export const relationColumns = ['reportsTo', 'coveredBy', 'covers'] as const
export type RelationColumn = (typeof relationColumns)[number]

export interface Column {
  /** The field's name, or that of a relation. */
  readonly id: string
  readonly widthPx: number
  /** What the column shows: a field of the entity, or who it is joined to. */
  readonly content:
    | { readonly type: 'field'; readonly field: Field }
    | { readonly type: 'relation'; readonly relation: RelationColumn }
}

const widths: Readonly<Record<EntityKind, readonly (readonly [id: string, widthPx: number])[]>> = {
  person: [
    ['name', 200],
    ['title', 180],
    ['unit', 130],
    ['level', 165],
    ['buyingRoles', 180],
    ['power', 96],
    ['influence', 96],
    ['interest', 96],
    ['stance', 124],
    ['reportsTo', 160],
    ['coveredBy', 160],
    ['confidence', 130],
  ],
  member: [
    ['name', 210],
    ['title', 220],
    ['area', 160],
    ['level', 160],
    ['email', 220],
    ['covers', 260],
  ],
}

function isRelation(id: string): id is RelationColumn {
  return relationColumns.some((relation) => relation === id)
}

/** The columns of a kind's table, from left to right. */
export function columnsOf(kind: EntityKind): readonly Column[] {
  return widths[kind].flatMap(([id, widthPx]): Column[] => {
    if (isRelation(id)) return [{ id, widthPx, content: { type: 'relation', relation: id } }]
    const field = fieldsOf(kind)[id]
    return field === undefined ? [] : [{ id, widthPx, content: { type: 'field', field } }]
  })
}

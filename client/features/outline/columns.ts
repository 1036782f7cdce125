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
  goal: [
    ['name', 300],
    ['priority', 110],
    ['scope', 110],
    ['confidence', 140],
    ['unit', 150],
    ['source', 180],
  ],
  challenge: [
    ['name', 300],
    ['priority', 110],
    ['confidence', 140],
    ['unit', 150],
    ['source', 180],
  ],
  initiative: [
    ['name', 300],
    ['priority', 110],
    ['outcome', 220],
    ['confidence', 140],
    ['unit', 150],
  ],
  'culture-trait': [
    ['name', 300],
    ['confidence', 140],
    ['unit', 150],
    ['source', 180],
  ],
  'value-proposition': [
    ['name', 300],
    ['priority', 110],
    ['confidence', 140],
    ['unit', 150],
  ],
  objective: [
    ['name', 300],
    ['horizon', 130],
    ['dueOn', 130],
    ['priority', 110],
    ['customerGain', 220],
    ['ourGain', 220],
    ['amount', 120],
  ],
  action: [
    ['name', 300],
    ['status', 130],
    ['dueOn', 130],
    ['priority', 110],
    ['horizon', 130],
    ['promised', 110],
    ['area', 140],
    ['unit', 150],
  ],
  step: [
    ['name', 300],
    ['done', 90],
    ['dueOn', 130],
  ],
  obstacle: [
    ['name', 300],
    ['obstacleState', 130],
    ['obstacleOrigin', 130],
    ['likelihood', 110],
    ['impact', 110],
    ['mitigation', 240],
  ],
  kpi: [
    ['name', 260],
    ['kpiType', 150],
    ['measureUnit', 120],
    ['direction', 110],
    ['baseline', 110],
    ['target', 110],
    ['dueOn', 130],
    ['frequency', 130],
  ],
  question: [
    ['name', 300],
    ['topic', 150],
    ['priority', 110],
    ['dueOn', 130],
    ['unit', 150],
  ],
  note: [
    ['name', 300],
    ['priority', 110],
    ['confidence', 140],
    ['unit', 150],
    ['source', 180],
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

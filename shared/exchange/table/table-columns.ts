import { type EntityKind, fieldsOf } from '../../domain/entities/entity-registry.ts'
import type { Field } from '../../domain/entities/field.ts'
import type { LinkKind } from '../../domain/links/link-kinds.ts'
import { isRelationId, type RelationId } from './relations.ts'

/** A column of a kind's table: a field, a relation, or how many entities are joined to the row. */
export type TableColumn = { readonly id: string } & (
  | { readonly type: 'field'; readonly field: Field }
  | { readonly type: 'relation'; readonly relation: RelationId }
  | { readonly type: 'tally'; readonly linkKind: LinkKind }
)

/** Counts of what ends at the row; steps are counted by how many are done. */
const tallies: Readonly<Record<string, LinkKind>> = { steps: 'step-of', actions: 'serves' }

const insight = ['priority', 'confidence', 'unit', 'toldBy', 'source']

/** The columns of a kind in their order: what a table shows, and what cells without a header are. */
const columnIds: Readonly<Record<EntityKind, readonly string[]>> = {
  person: [
    'name',
    'title',
    'unit',
    'level',
    'buyingRoles',
    'power',
    'influence',
    'interest',
    'stance',
    'reportsTo',
    'coveredBy',
    'confidence',
  ],
  member: ['name', 'title', 'area', 'level', 'email', 'covers'],
  goal: [
    'name',
    'owner',
    'answeredBy',
    'threatenedBy',
    'advancedBy',
    'scope',
    'priority',
    'confidence',
    'unit',
    'toldBy',
    'source',
    'visibleToCustomer',
  ],
  challenge: ['name', 'threatens', 'answeredBy', 'owner', ...insight],
  initiative: ['name', 'pursues', 'outcome', 'owner', 'advancedBy', ...insight],
  'culture-trait': ['name', 'caredAboutBy', ...insight],
  'value-proposition': ['name', 'answers', 'deliveredBy', 'caredAboutBy', ...insight],
  objective: [
    'name',
    'responsible',
    'advances',
    'delivers',
    'actions',
    'horizon',
    'dueOn',
    'priority',
    'customerGain',
    'ourGain',
    'amount',
    'visibleToCustomer',
  ],
  action: [
    'name',
    'status',
    'responsible',
    'dueOn',
    'serves',
    'counterpart',
    'steps',
    'priority',
    'horizon',
    'promised',
    'contributors',
    'blockedBy',
    'dependsOn',
    'area',
    'unit',
  ],
  step: ['name', 'stepOf', 'responsible', 'dueOn', 'done'],
  obstacle: [
    'name',
    'blocks',
    'responsible',
    'obstacleState',
    'likelihood',
    'impact',
    'obstacleOrigin',
    'mitigation',
  ],
  kpi: [
    'name',
    'measures',
    'responsible',
    'kpiType',
    'measureUnit',
    'direction',
    'baseline',
    'baselineOn',
    'target',
    'dueOn',
    'frequency',
    'visibleToCustomer',
  ],
  question: ['name', 'topic', 'couldFindOut', 'priority', 'dueOn', 'unit', 'toldBy'],
  note: ['name', ...insight],
}

/** The columns of a kind's table, from left to right. */
export function tableColumns(kind: EntityKind): readonly TableColumn[] {
  return columnIds[kind].flatMap((id): TableColumn[] => {
    if (isRelationId(id)) return [{ id, type: 'relation', relation: id }]
    const linkKind = tallies[id]
    if (linkKind !== undefined) return [{ id, type: 'tally', linkKind }]
    const field = fieldsOf(kind)[id]
    return field === undefined ? [] : [{ id, type: 'field', field }]
  })
}

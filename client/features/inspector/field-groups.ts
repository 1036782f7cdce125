import { type EntityKind, fieldsOf } from '#shared/domain/entities/entity-registry.ts'
import type { Field } from '#shared/domain/entities/field.ts'

/**
 * The sections of the inspector that hold fields. `details` is what a piece of this kind says;
 * `origin` is where that comes from and where it holds.
 */
export type FieldGroup =
  | 'identity'
  | 'details'
  | 'assessment'
  | 'knowledge'
  | 'origin'
  | 'contact'
  | 'imported'

export interface NamedField {
  readonly name: string
  readonly field: Field
}

interface GroupOfFields {
  readonly group: FieldGroup
  readonly fields: readonly NamedField[]
}

type Layout = readonly (readonly [FieldGroup, readonly string[]])[]

const origin = ['confidence', 'confirmedOn', 'source', 'evidence', 'unit', 'site'] as const
const imported = ['imported', ['externalId', 'extras']] as const
const insight: Layout = [
  ['details', ['priority', 'scope', 'outcome', 'visibleToCustomer']],
  ['origin', origin],
]

/**
 * GROUP-1: every field of every kind stands in exactly one group; one that is not named here belongs
 * to the first, so that a new field is never missing. GROUP-2: ranks are shown nowhere.
 */
const layouts: Readonly<Record<EntityKind, Layout>> = {
  person: [
    ['identity', ['title', 'unit', 'company', 'level', 'placeholder', 'site']],
    [
      'assessment',
      [
        'power',
        'influence',
        'interest',
        'stance',
        'engagement',
        'desiredEngagement',
        'buyingRoles',
      ],
    ],
    ['knowledge', ['agenda', 'confidence', 'confirmedOn', 'source']],
    ['contact', ['email', 'phone', 'mobile']],
    imported,
  ],
  member: [['identity', ['title', 'area', 'level']], ['contact', ['email', 'phone']], imported],
  goal: insight,
  challenge: insight,
  initiative: insight,
  'culture-trait': insight,
  'value-proposition': insight,
  note: insight,
  objective: [
    [
      'details',
      [
        'customerGain',
        'ourGain',
        'horizon',
        'dueOn',
        'amount',
        'amountBasis',
        'priority',
        'visibleToCustomer',
      ],
    ],
    ['origin', ['unit', 'site']],
  ],
  action: [
    [
      'details',
      ['status', 'dueOn', 'startOn', 'horizon', 'priority', 'how', 'promised', 'visibleToCustomer'],
    ],
    ['origin', ['area', 'unit', 'site']],
    imported,
  ],
  step: [['details', ['done', 'dueOn']]],
  obstacle: [
    ['details', ['likelihood', 'impact', 'obstacleState', 'obstacleOrigin', 'mitigation']],
  ],
  kpi: [
    [
      'details',
      [
        'kpiType',
        'definition',
        'measureUnit',
        'direction',
        'baseline',
        'baselineOn',
        'target',
        'dueOn',
        'frequency',
        'visibleToCustomer',
      ],
    ],
    ['origin', ['source']],
  ],
  question: [
    ['details', ['topic', 'priority', 'dueOn']],
    ['origin', ['unit', 'site']],
  ],
}

const groupsByKind = new Map<EntityKind, readonly GroupOfFields[]>()

/** The groups of a kind with their fields, in their order; not the name. */
export function fieldGroupsOf(kind: EntityKind): readonly GroupOfFields[] {
  const known = groupsByKind.get(kind)
  if (known !== undefined) return known
  const fields = Object.entries(fieldsOf(kind))
    .filter(([name, { type }]) => name !== 'name' && type !== 'rank')
    .map(([name, field]) => ({ name, field }))
  const layout = layouts[kind]
  const named = new Set(layout.flatMap(([, names]) => names))
  const groups = layout.map(([group, names], index) => ({
    group,
    fields: [
      ...names.flatMap((name) => fields.find((field) => field.name === name) ?? []),
      ...(index === 0 ? fields.filter(({ name }) => !named.has(name)) : []),
    ],
  }))
  groupsByKind.set(kind, groups)
  return groups
}

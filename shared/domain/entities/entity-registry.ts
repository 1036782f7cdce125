import { actionFields } from './action.ts'
import { challengeFields } from './challenge.ts'
import { cultureTraitFields } from './culture-trait.ts'
import type { FieldSet } from './field.ts'
import { goalFields } from './goal.ts'
import { initiativeFields } from './initiative.ts'
import { kpiFields } from './kpi.ts'
import { memberFields } from './member.ts'
import { noteFields } from './note.ts'
import { objectiveFields } from './objective.ts'
import { obstacleFields } from './obstacle.ts'
import { personFields } from './person.ts'
import { questionFields } from './question.ts'
import { stepFields } from './step.ts'
import { valuePropositionFields } from './value-proposition.ts'

/** Every kind of entity with its fields. A new kind is one file and one line here. */
export const entityFields = {
  person: personFields,
  member: memberFields,
  goal: goalFields,
  challenge: challengeFields,
  initiative: initiativeFields,
  'culture-trait': cultureTraitFields,
  'value-proposition': valuePropositionFields,
  objective: objectiveFields,
  action: actionFields,
  step: stepFields,
  obstacle: obstacleFields,
  kpi: kpiFields,
  question: questionFields,
  note: noteFields,
} as const satisfies Record<string, FieldSet>

export type EntityKind = keyof typeof entityFields

/** All kinds, in the registry's order. */
export const entityKinds = Object.keys(entityFields).filter(isEntityKind)

/** The kinds that stand by themselves: a step stands with its action and is added to it. */
export const mainKinds: readonly EntityKind[] = entityKinds.filter((kind) => kind !== 'step')

/** Tells whether a value from outside names a kind of entity. */
export function isEntityKind(value: unknown): value is EntityKind {
  return typeof value === 'string' && Object.hasOwn(entityFields, value)
}

/** The fields of a kind, as a plain set to look names up in. */
export function fieldsOf(kind: EntityKind): FieldSet {
  return entityFields[kind]
}

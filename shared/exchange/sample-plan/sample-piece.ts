import type { JsonObject } from '../../core/json.ts'
import type { EntityKind } from '../../domain/entities/entity-registry.ts'
import type { MemberKey } from './sample-structure-people.ts'

/** A piece of the sample that is no person, without its words. */
export interface SamplePiece {
  readonly kind: EntityKind
  /** Who of ours brought it in, and who else put something to it. */
  readonly by: MemberKey
  readonly and?: readonly MemberKey[]
  /** Fields that are the same in every language. */
  readonly fields?: JsonObject
  /** Fields that hold a day, as days from the day the plan is made. */
  readonly days?: Readonly<Record<string, number>>
}

import type { CommentKey, PieceKey } from './sample-structure.ts'
import type { MemberKey, PersonKey, RelationKey } from './sample-structure-people.ts'
import type { PlanPieceKey } from './sample-structure-plan.ts'
import type { StrategyPieceKey } from './sample-structure-strategy.ts'

/** Who everybody is, in a language. */
export interface SamplePeopleTexts {
  readonly customer: string
  readonly people: Readonly<
    Record<
      PersonKey,
      {
        readonly name: string
        readonly title: string
        readonly unit: string
        readonly site: string
        readonly email?: string
        readonly agenda?: string
        readonly source?: string
        readonly notes?: string
      }
    >
  >
  readonly members: Readonly<
    Record<MemberKey, { readonly name: string; readonly title: string; readonly area: string }>
  >
  readonly relations: Readonly<Record<RelationKey, string>>
}

/** The texts of a piece, by the names of its fields; `notes` are its long notes. */
export interface PieceWords {
  readonly name: string
  readonly [field: string]: string
}

/** What is told of the customer's strategy and of what we know about it. */
export type SampleStrategyTexts = Readonly<Record<StrategyPieceKey, PieceWords>>

/** What we want, and what we do about it. */
export type SamplePlanTexts = Readonly<Record<PlanPieceKey, PieceWords>>

/** The account file, and what was said about cards. */
export interface SampleAccountTexts {
  readonly account: Readonly<
    Record<
      | 'profile'
      | 'strategy'
      | 'marketPosition'
      | 'budget'
      | 'growthAim'
      | 'whyKey'
      | 'treatment'
      | 'decision'
      | 'currency',
      string
    >
  >
  readonly comments: Readonly<Record<CommentKey, string>>
}

/** What the sample says in a language. */
export interface SampleTexts extends SamplePeopleTexts, SampleAccountTexts {
  readonly pieces: Readonly<Record<PieceKey, PieceWords>>
}

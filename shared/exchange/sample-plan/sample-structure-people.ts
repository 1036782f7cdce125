import type { BuyingRole, Confidence, Level } from '../../domain/entities/scales.ts'

/** Everybody of the sample: who they are is told in each language, what is known of them is the same. */
export type PersonKey =
  | 'ceo'
  | 'coo'
  | 'cfo'
  | 'procurement'
  | 'buyer'
  | 'plantNorth'
  | 'plantSouth'
  | 'quality'
  | 'packagingEngineer'
  | 'sustainability'
  | 'logistics'
  | 'automation'
  | 'legal'
  | 'brand'
  | 'maintenance'

export type MemberKey =
  | 'keyAccount'
  | 'director'
  | 'engineer'
  | 'technician'
  | 'qualityUs'
  | 'planner'

type Engagement = 'unaware' | 'resistant' | 'neutral' | 'supportive' | 'leading'

export interface SamplePerson {
  readonly reportsTo?: PersonKey
  readonly level: Level
  readonly buyingRoles?: readonly BuyingRole[]
  /** Missing ratings are not known yet: the sample has gaps, as every plan has. */
  readonly power?: number
  readonly influence?: number
  readonly interest?: number
  readonly stance?: number
  readonly engagement?: Engagement
  readonly desiredEngagement?: Engagement
  readonly confidence?: Confidence
  /** Who of ours brought this person in. */
  readonly by: MemberKey
  readonly confirmedDaysAgo?: number
  readonly placeholder?: true
}

export const samplePeople: Readonly<Record<PersonKey, SamplePerson>> = {
  ceo: {
    level: 'senior',
    buyingRoles: ['approver', 'executive_sponsor'],
    power: 5,
    influence: 4,
    interest: 2,
    stance: 0,
    engagement: 'neutral',
    desiredEngagement: 'supportive',
    confidence: 'inference',
    by: 'director',
  },
  coo: {
    reportsTo: 'ceo',
    level: 'senior',
    buyingRoles: ['decision_maker'],
    power: 5,
    influence: 5,
    interest: 4,
    stance: 1,
    engagement: 'supportive',
    desiredEngagement: 'leading',
    confidence: 'fact',
    by: 'keyAccount',
  },
  cfo: {
    reportsTo: 'ceo',
    level: 'senior',
    buyingRoles: ['economic_buyer', 'approver'],
    power: 5,
    influence: 4,
    interest: 3,
    stance: -1,
    engagement: 'resistant',
    desiredEngagement: 'neutral',
    confidence: 'inference',
    by: 'keyAccount',
  },
  procurement: {
    reportsTo: 'cfo',
    level: 'senior',
    buyingRoles: ['purchaser'],
    power: 4,
    influence: 3,
    interest: 5,
    stance: -1,
    engagement: 'resistant',
    desiredEngagement: 'supportive',
    confidence: 'fact',
    by: 'keyAccount',
  },
  buyer: {
    reportsTo: 'procurement',
    level: 'field',
    buyingRoles: ['purchaser', 'gatekeeper'],
    power: 2,
    influence: 2,
    interest: 4,
    stance: 0,
    confidence: 'fact',
    by: 'keyAccount',
  },
  plantNorth: {
    reportsTo: 'coo',
    level: 'middle',
    buyingRoles: ['user', 'champion'],
    power: 3,
    influence: 4,
    interest: 5,
    stance: 2,
    engagement: 'leading',
    desiredEngagement: 'leading',
    confidence: 'confirmed',
    confirmedDaysAgo: 12,
    by: 'technician',
  },
  plantSouth: {
    reportsTo: 'coo',
    level: 'middle',
    buyingRoles: ['user'],
    power: 3,
    influence: 3,
    interest: 2,
    stance: -1,
    engagement: 'unaware',
    desiredEngagement: 'neutral',
    confidence: 'guess',
    by: 'technician',
  },
  quality: {
    reportsTo: 'coo',
    level: 'middle',
    buyingRoles: ['evaluator', 'approver'],
    power: 4,
    influence: 4,
    interest: 4,
    stance: 0,
    engagement: 'neutral',
    desiredEngagement: 'supportive',
    confidence: 'fact',
    by: 'qualityUs',
  },
  packagingEngineer: {
    reportsTo: 'plantNorth',
    level: 'field',
    buyingRoles: ['evaluator', 'coach'],
    power: 1,
    influence: 4,
    interest: 5,
    stance: 2,
    engagement: 'leading',
    confidence: 'fact',
    by: 'engineer',
  },
  sustainability: {
    reportsTo: 'ceo',
    level: 'senior',
    buyingRoles: ['initiator', 'influencer'],
    power: 3,
    influence: 4,
    interest: 5,
    stance: 1,
    engagement: 'supportive',
    confidence: 'inference',
    by: 'director',
  },
  logistics: {
    reportsTo: 'coo',
    level: 'middle',
    buyingRoles: ['user'],
    power: 2,
    influence: 2,
    interest: 3,
    stance: 1,
    confidence: 'inference',
    by: 'planner',
  },
  automation: {
    reportsTo: 'coo',
    level: 'middle',
    buyingRoles: ['evaluator'],
    power: 2,
    confidence: 'guess',
    by: 'engineer',
  },
  legal: {
    reportsTo: 'cfo',
    level: 'middle',
    buyingRoles: ['legal'],
    interest: 1,
    by: 'keyAccount',
  },
  brand: { reportsTo: 'ceo', level: 'senior', buyingRoles: ['influencer'], by: 'director' },
  maintenance: { reportsTo: 'plantSouth', level: 'field', by: 'technician', placeholder: true },
}

export const sampleMembers: Readonly<Record<MemberKey, { readonly level: Level }>> = {
  keyAccount: { level: 'middle' },
  director: { level: 'senior' },
  engineer: { level: 'middle' },
  technician: { level: 'field' },
  qualityUs: { level: 'middle' },
  planner: { level: 'field' },
}

export interface SampleCover {
  readonly member: MemberKey
  readonly person: PersonKey
  readonly strength: number
  /** When the two last spoke; absent where nobody knows. */
  readonly daysAgo?: number
}

export const sampleCovers: readonly SampleCover[] = [
  { member: 'keyAccount', person: 'buyer', strength: 4, daysAgo: 2 },
  { member: 'keyAccount', person: 'procurement', strength: 3, daysAgo: 9 },
  { member: 'keyAccount', person: 'coo', strength: 2, daysAgo: 41 },
  { member: 'keyAccount', person: 'cfo', strength: 1, daysAgo: 160 },
  { member: 'director', person: 'ceo', strength: 1, daysAgo: 120 },
  { member: 'director', person: 'coo', strength: 2, daysAgo: 75 },
  { member: 'engineer', person: 'packagingEngineer', strength: 4, daysAgo: 5 },
  { member: 'engineer', person: 'plantNorth', strength: 3, daysAgo: 20 },
  { member: 'engineer', person: 'automation', strength: 1 },
  { member: 'technician', person: 'plantNorth', strength: 4, daysAgo: 3 },
  { member: 'technician', person: 'plantSouth', strength: 2, daysAgo: 33 },
  { member: 'qualityUs', person: 'quality', strength: 3, daysAgo: 15 },
  { member: 'planner', person: 'logistics', strength: 2, daysAgo: 18 },
]

/** Why one influences, or is in conflict with, another is told in each language, by these keys. */
export const sampleRelations = {
  engineerToOperations: { kind: 'influences', from: 'packagingEngineer', to: 'coo' },
  northToOperations: { kind: 'influences', from: 'plantNorth', to: 'coo' },
  qualityToOperations: { kind: 'influences', from: 'quality', to: 'coo' },
  sustainabilityToChief: { kind: 'influences', from: 'sustainability', to: 'ceo' },
  financeToChief: { kind: 'influences', from: 'cfo', to: 'ceo' },
  priceOrPromise: { kind: 'conflicts-with', from: 'procurement', to: 'sustainability' },
  twoPlants: { kind: 'conflicts-with', from: 'plantNorth', to: 'plantSouth' },
} as const satisfies Record<
  string,
  {
    readonly kind: 'influences' | 'conflicts-with'
    readonly from: PersonKey
    readonly to: PersonKey
  }
>

export type RelationKey = keyof typeof sampleRelations

import { choice, choiceOr, choices, scale } from './field.ts'

/** Power, influence and interest: 1 to 5 with written anchors in the vocabulary; null is *not rated*. */
export const rating = scale(1, 5)

/** From −2 (opponent) to +2 (advocate); null is *unknown*, which is not the same as neutral. */
export const stance = scale(-2, 2)

/** How well a pair of people know each other: 0 (no contact) to 4 (deep and trusted). */
export const relationshipStrength = scale(0, 4)

/** One scale for everything that is said to be known. */
export const confidence = choice(['guess', 'inference', 'fact', 'confirmed'])

/** Where somebody stands in a company: the level a person speaks from. */
export const level = choice(['senior', 'middle', 'field'])

/** How far a person is engaged with what we propose; *unaware* is theirs, *unknown* (null) is ours. */
export const engagement = choice(['unaware', 'resistant', 'neutral', 'supportive', 'leading'])

/** The part somebody plays in a purchase; one person may play several. */
export const buyingRoles = choices([
  'initiator',
  'user',
  'influencer',
  'evaluator',
  'economic_buyer',
  'decision_maker',
  'approver',
  'purchaser',
  'gatekeeper',
  'champion',
  'coach',
  'executive_sponsor',
  'legal',
  'other',
])

/** How much something weighs beside others of its kind. */
export const priority = choice(['high', 'medium', 'low'])

/** Which term an objective or action belongs to; the limits in months are the account file's. */
export const horizon = choice(['short', 'medium', 'long'])

/** Whether an aim of the customer is one of a site or of the whole customer. */
export const scope = choice(['local', 'global'])

/** How an action stands; one that nobody has begun is to do. */
export const status = choiceOr(['todo', 'in-progress', 'blocked', 'done', 'dropped'], 'todo')

/** How an obstacle stands. */
export const obstacleState = choice(['potential', 'active', 'resolved', 'accepted'])

/** Where an obstacle comes from. */
export const obstacleOrigin = choice([
  'customer',
  'competitor',
  'internal',
  'resource',
  'technical',
  'relational',
])

/** How likely an obstacle is and how hard it would hit: 1 to 5 with written anchors. */
export const likelihood = scale(1, 5)
export const impact = scale(1, 5)

/** What a KPI tells about. */
export const kpiType = choice(['business', 'relationship', 'execution', 'customer-value'])

/** Whether more of a KPI is better, or less. */
export const direction = choice(['up', 'down'])

/** How often a KPI is read. */
export const frequency = choice(['weekly', 'monthly', 'quarterly', 'yearly'])

/** What kind of piece a question would become once it is answered. */
export const topic = choice([
  'goal',
  'challenge',
  'initiative',
  'culture-trait',
  'value-proposition',
  'objective',
])

export type Priority = (typeof priority.options)[number]
export type Horizon = (typeof horizon.options)[number]
export type Status = (typeof status.options)[number]
export type BuyingRole = (typeof buyingRoles.options)[number]
export type Level = (typeof level.options)[number]
export type Confidence = (typeof confidence.options)[number]

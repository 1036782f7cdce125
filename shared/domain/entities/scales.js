import { choice, choices, scale } from './field.ts'
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

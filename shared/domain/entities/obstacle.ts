import { MAX_NAME_LENGTH, rank, text } from './field.ts'
import { impact, likelihood, obstacleOrigin, obstacleState } from './scales.ts'

/** What may keep an action, objective or goal from being reached, and what is done about it. */
export const obstacleFields = {
  name: text(MAX_NAME_LENGTH),
  obstacleOrigin,
  obstacleState,
  likelihood,
  impact,
  mitigation: text(2000),
  order: rank(),
} as const

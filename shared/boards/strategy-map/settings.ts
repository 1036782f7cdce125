import type { JsonObject } from '../../core/json.ts'
import { decodeArrows } from '../arrow-settings.ts'

/** Kinds of link that join cards of this board. */
export const strategyArrowKinds = [
  'pursues',
  'threatens',
  'answers',
  'delivers',
  'advances',
] as const

export interface StrategySettings {
  readonly arrows: readonly (typeof strategyArrowKinds)[number][]
}

/** Reads stored settings; without any, all kinds are drawn. */
export function decodeStrategySettings(stored: JsonObject): StrategySettings {
  return { arrows: decodeArrows(stored, strategyArrowKinds) }
}

/** Settings as they are stored. */
export function encodeStrategySettings(settings: StrategySettings): JsonObject {
  return { arrows: [...settings.arrows] }
}

import type { JsonObject } from '../../core/json.ts'
import { decodeArrows } from '../arrow-settings.ts'

/** Kinds of link that the org map draws as arrows; reporting lines are the tree itself. */
export const orgArrowKinds = ['influences', 'conflicts-with'] as const
export type OrgArrowKind = (typeof orgArrowKinds)[number]

export interface OrgSettings {
  readonly arrows: readonly OrgArrowKind[]
}

/** Reads stored settings; without any, both kinds are drawn. */
export function decodeOrgSettings(stored: JsonObject): OrgSettings {
  return { arrows: decodeArrows(stored, orgArrowKinds) }
}

/** Settings as they are stored. */
export function encodeOrgSettings(settings: OrgSettings): JsonObject {
  return { arrows: [...settings.arrows] }
}

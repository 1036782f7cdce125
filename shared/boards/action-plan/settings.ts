import type { JsonObject } from '../../core/json.ts'
import { decodeArrows } from '../arrow-settings.ts'

/** What the columns stand for. */
export const columnMeanings = ['status', 'horizon', 'owner', 'aim'] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

/** Kinds of link that join actions. */
export const actionArrowKinds = ['depends-on'] as const

export interface ActionPlanSettings {
  readonly columns: ColumnMeaning
  readonly arrows: readonly (typeof actionArrowKinds)[number][]
}

/** Reads stored settings; without any, columns are the status and all arrows are drawn. */
export function decodeActionPlanSettings(stored: JsonObject): ActionPlanSettings {
  return {
    columns: columnMeanings.find((field) => field === stored['columns']) ?? 'status',
    arrows: decodeArrows(stored, actionArrowKinds),
  }
}

/** Settings as they are stored. */
export function encodeActionPlanSettings(settings: ActionPlanSettings): JsonObject {
  return { columns: settings.columns, arrows: [...settings.arrows] }
}

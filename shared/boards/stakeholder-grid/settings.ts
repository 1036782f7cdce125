import type { JsonObject } from '../../core/json.ts'
import type { Person } from '../../domain/entities/entity.ts'
import { decodeArrows } from '../arrow-settings.ts'

/** Fields of a person that can be an axis. */
export const ratedFields = ['power', 'influence', 'interest', 'stance'] as const
export type RatedField = (typeof ratedFields)[number]

/** Steps of an axis; every rated field has five. */
export const bands = [1, 2, 3, 4, 5] as const
/** The same from above. */
export const bandsDown = [5, 4, 3, 2, 1] as const
export type Band = (typeof bands)[number]

/** Where *high* may begin. */
export const cuts = [2, 3, 4, 5] as const

export const gridArrowKinds = ['reports-to', 'influences', 'conflicts-with'] as const
export type GridArrowKind = (typeof gridArrowKinds)[number]

export interface GridSettings {
  readonly xField: RatedField
  readonly yField: RatedField
  /** The first band that counts as high, on both axes. */
  readonly cut: (typeof cuts)[number]
  /** Kinds of link drawn as arrows. */
  readonly arrows: readonly GridArrowKind[]
}

const standard: GridSettings = {
  xField: 'interest',
  yField: 'power',
  cut: 4,
  arrows: ['influences', 'conflicts-with'],
}

/** Reads stored settings; two equal axes fall back to the standard ones. */
export function decodeGridSettings(stored: JsonObject): GridSettings {
  const xField = ratedFields.find((field) => field === stored['xField']) ?? standard.xField
  const yField = ratedFields.find((field) => field === stored['yField']) ?? standard.yField
  const axes = xField === yField ? standard : { xField, yField }
  return {
    xField: axes.xField,
    yField: axes.yField,
    cut: cuts.find((cut) => cut === stored['cut']) ?? standard.cut,
    arrows: decodeArrows(stored, gridArrowKinds, standard.arrows),
  }
}

/** Settings as they are stored. */
export function encodeGridSettings(settings: GridSettings): JsonObject {
  return { ...settings }
}

/** The band of a person on an axis, from 1 (left, bottom) to 5, or null where they are not rated. */
export function bandOf(person: Person, field: RatedField): Band | null {
  const value = person[field]
  if (value === null) return null
  const band = field === 'stance' ? value + 3 : value
  return bands.find((each) => each === band) ?? null
}

/** The value that a band of an axis stands for. */
export function valueOfBand(field: RatedField, band: Band | null): number | null {
  if (band === null) return null
  return field === 'stance' ? band - 3 : band
}

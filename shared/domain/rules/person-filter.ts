import type { Entity } from '../entities/entity.ts'
import { fieldsOf } from '../entities/entity-registry.ts'
import type { BuyingRole, Level } from '../entities/scales.ts'

/** What a person looks for; an empty list asks for nothing. `null` in a list is *not known*. */
export interface PersonFilter {
  readonly text: string
  readonly roles: readonly (BuyingRole | null)[]
  readonly stances: readonly (number | null)[]
  readonly units: readonly string[]
  readonly levels: readonly (Level | null)[]
}

/** Shows everybody. */
export const NO_FILTER: PersonFilter = { text: '', roles: [], stances: [], units: [], levels: [] }

/** How many of the filter's parts are in use. */
export function countFilterParts(filter: PersonFilter): number {
  const lists = [filter.roles, filter.stances, filter.units, filter.levels]
  return lists.filter((list) => list.length > 0).length + (filter.text.trim() === '' ? 0 : 1)
}

/** A text without accents and capitals, so that "jose" finds "José". */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/**
 * Whether an entity passes a filter: every part in use must fit, and within a part any of its values
 * does. Every word of the text must occur in one of its texts or in its notes.
 */
export function passesFilter(entity: Entity, filter: PersonFilter): boolean {
  return hasText(entity, filter.text) && (entity.kind !== 'person' || fits(entity, filter))
}

function fits(person: Extract<Entity, { kind: 'person' }>, filter: PersonFilter): boolean {
  const roles: readonly (BuyingRole | null)[] =
    person.buyingRoles.length > 0 ? person.buyingRoles : [null]
  return (
    (filter.roles.length === 0 || roles.some((role) => filter.roles.includes(role))) &&
    (filter.stances.length === 0 || filter.stances.includes(person.stance)) &&
    (filter.units.length === 0 || filter.units.includes(person.unit)) &&
    (filter.levels.length === 0 || filter.levels.includes(person.level))
  )
}

function hasText(entity: Entity, text: string): boolean {
  const words = foldText(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const haystack = foldText(textsOf(entity).join('\n'))
  return words.every((word) => haystack.includes(word))
}

function textsOf(entity: Entity): string[] {
  const values = new Map<string, unknown>(Object.entries(entity))
  const fields = Object.entries(fieldsOf(entity.kind)).filter(([, { type }]) => type === 'text')
  const texts = fields
    .map(([name]) => values.get(name))
    .filter((value) => typeof value === 'string')
  return [...texts, entity.notes]
}

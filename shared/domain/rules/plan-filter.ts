import { foldedWords, foldText } from '../../core/fold-text.ts'
import type { EntityId } from '../../core/ids.ts'
import type { Entity } from '../entities/entity.ts'
import { type EntityKind, fieldsOf } from '../entities/entity-registry.ts'
import type { BuyingRole, Confidence, Level, Priority } from '../entities/scales.ts'
import { linksFrom } from '../links/link-index.ts'
import { linkRule } from '../links/link-kinds.ts'
import type { PlanView } from '../plan-view.ts'
import { marksOf } from './entity-marks.ts'
import { kindsWithGaps } from './gaps.ts'

/**
 * What a person looks for.
 *
 * PASS-1: every part in use must fit, and within a part any of its values does.
 * PASS-2: an empty list asks for nothing, and a part that a kind does not know asks nothing of it.
 * PASS-3: every word of the text must occur in one of the entity's texts or in its notes.
 * PASS-4: *only gaps* leaves what is late or lacks something, and questions: what they ask for is missing.
 * People and our team stay: no gap is theirs.
 * PASS-5: a text of blanks is no part in use.
 */
export interface PlanFilter {
  readonly text: string
  /** Of whoever told us, and of the piece itself; '' is none. */
  readonly areas: readonly string[]
  /** Units of the customer; '' is none. */
  readonly units: readonly string[]
  /** In the lists below `null` is *not known*, or nobody. */
  readonly priorities: readonly (Priority | null)[]
  readonly confidences: readonly (Confidence | null)[]
  readonly roles: readonly (BuyingRole | null)[]
  readonly stances: readonly (number | null)[]
  readonly levels: readonly (Level | null)[]
  readonly responsibles: readonly (EntityId | null)[]
  readonly onlyGaps: boolean
}

/** Shows everything. */
export const NO_FILTER: PlanFilter = {
  text: '',
  areas: [],
  units: [],
  priorities: [],
  confidences: [],
  roles: [],
  stances: [],
  levels: [],
  responsibles: [],
  onlyGaps: false,
}

const listParts = [
  'areas',
  'units',
  'priorities',
  'confidences',
  'roles',
  'stances',
  'levels',
  'responsibles',
] as const
type ListPart = (typeof listParts)[number]
export type FilterPart = keyof PlanFilter

const fieldOfPart: Readonly<Partial<Record<FilterPart, string>>> = {
  units: 'unit',
  priorities: 'priority',
  confidences: 'confidence',
  roles: 'buyingRoles',
  stances: 'stance',
  levels: 'level',
}
const stayingKinds: ReadonlySet<EntityKind> = new Set(['person', 'member', 'question'])

/** How many of the filter's parts are in use. */
export function countFilterParts(filter: PlanFilter): number {
  const others = [filter.text.trim() !== '', filter.onlyGaps].filter(Boolean).length
  return listParts.filter((part) => filter[part].length > 0).length + others
}

/** Whether a kind knows what a part asks for. */
export function knowsPart(kind: EntityKind, part: FilterPart): boolean {
  if (part === 'onlyGaps') return kindsWithGaps.has(kind) || kind === 'question'
  if (part === 'responsibles') return linkRule('assigned-to').from.includes(kind)
  const field = fieldOfPart[part]
  return field === undefined || Object.hasOwn(fieldsOf(kind), field)
}

/** Whether an entity passes a filter. `today` is YYYY-MM-DD. */
export function passesFilter(
  view: PlanView,
  entity: Entity,
  filter: PlanFilter,
  today: string,
): boolean {
  return (
    hasText(entity, filter.text) &&
    listParts.every((part) => fits(view, entity, filter, part)) &&
    (!filter.onlyGaps ||
      stayingKinds.has(entity.kind) ||
      marksOf(view, entity.id, today).length > 0)
  )
}

/** What an entity has of a part; never empty, since *not known* is a value too. */
export function valuesOfPart(view: PlanView, entity: Entity, part: ListPart): readonly unknown[] {
  if (part === 'areas') return areasOf(entity)
  if (part === 'responsibles') {
    const links = linksFrom(view, entity.id, 'assigned-to')
    return links.length > 0 ? links.map(({ toId }) => toId) : [null]
  }
  const value: unknown = new Map(Object.entries(entity)).get(fieldOfPart[part] ?? part)
  if (!Array.isArray(value)) return [value]
  return value.length > 0 ? value : [null]
}

function fits(view: PlanView, entity: Entity, filter: PlanFilter, part: ListPart): boolean {
  const wanted: readonly unknown[] = filter[part]
  if (wanted.length === 0 || !knowsPart(entity.kind, part)) return true
  return valuesOfPart(view, entity, part).some((value) => wanted.includes(value))
}

/** The areas that an entity comes from or belongs to; [''] where none is known. */
function areasOf(entity: Entity): readonly string[] {
  const own = 'area' in entity ? [entity.area] : []
  const areas = [...entity.authors.map(({ area }) => area), ...own].filter((area) => area !== '')
  return areas.length > 0 ? areas : ['']
}

const foldedTexts = new WeakMap<Entity, string>()

function hasText(entity: Entity, text: string): boolean {
  const words = foldedWords(text)
  if (words.length === 0) return true
  const folded = foldedTexts.get(entity) ?? foldText(textsOf(entity).join('\n'))
  foldedTexts.set(entity, folded)
  return words.every((word) => folded.includes(word))
}

function textsOf(entity: Entity): string[] {
  const values = new Map<string, unknown>(Object.entries(entity))
  const fields = Object.entries(fieldsOf(entity.kind)).filter(([, { type }]) => type === 'text')
  const texts = fields
    .map(([name]) => values.get(name))
    .filter((value) => typeof value === 'string')
  return [...texts, entity.notes]
}

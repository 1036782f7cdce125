import type { AnnotationId, BoardId } from '#shared/core/ids.ts'
import type { Box } from '#shared/core/geometry.ts'
import { isJsonObject, type Json, type JsonObject } from '#shared/core/json.ts'
import type { PlacedCard, Zone } from '#shared/boards/board-layout.ts'
import type { OpenBoard } from '#shared/boards/open-board.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'

/** A card of a board as a line of its outline. */
export interface SectionCard {
  /** Tells a card from another one of the same entity. */
  readonly key: string
  readonly entity: Entity
  readonly isRepeated: boolean
}

/** A zone of a board with its cards; null for cards that stand in no zone. */
export interface BoardSection {
  readonly zone: Zone | null
  /** Headings over several zones that begin with this one. */
  readonly groups: readonly Zone[]
  /** Whether its cards have an order of their own, from top to bottom. */
  readonly isOrdered: boolean
  readonly cards: readonly SectionCard[]
}

/**
 * A board as sections, whatever its kind.
 *
 * SECTION-1: every card of the layout is in one section: that of its zone, in the order in which a
 * reader meets the cards. Lanes show even where they are empty; other zones only with cards.
 */
export function boardSections(
  view: PlanView,
  board: OpenBoard,
  shown: readonly Entity[],
): readonly BoardSection[] {
  const { zones, cards } = board.layout(view, shown)
  const byZone = new Map<string, [string, PlacedCard][]>()
  for (const [key, card] of cards) {
    const known = byZone.get(card.zoneId)
    if (known === undefined) byZone.set(card.zoneId, [[key, card]])
    else known.push([key, card])
  }
  const groups = zones.filter(({ look }) => look === 'group')
  const sections = zones
    .filter(({ look, id }) => look !== 'group' && (look === 'lane' || byZone.has(id)))
    .map((zone): BoardSection => {
      const inside = byZone.get(zone.id) ?? []
      byZone.delete(zone.id)
      return {
        zone,
        groups: [],
        isOrdered: zone.look === 'lane',
        cards: inReadingOrder(view, inside),
      }
    })
  const loose = inReadingOrder(view, [...byZone.values()].flat())
  return [
    ...withGroups(sections, groups),
    ...(loose.length > 0 ? [{ zone: null, groups: [], isOrdered: false, cards: loose }] : []),
  ]
}

/** A heading stands over the first section that it spans. */
function withGroups(sections: readonly BoardSection[], groups: readonly Zone[]): BoardSection[] {
  const waiting = new Set(groups)
  return sections.map((section) => {
    const over = [...waiting].filter(({ box }) => section.zone && spans(box, section.zone.box))
    for (const group of over) waiting.delete(group)
    return { ...section, groups: over }
  })
}

function spans(group: Box, zone: Box): boolean {
  const middle = zone.x + zone.width / 2
  return middle >= group.x && middle <= group.x + group.width
}

/** From top to bottom, and where cards stand side by side from left to right. */
function inReadingOrder(
  view: PlanView,
  cards: readonly (readonly [string, PlacedCard])[],
): SectionCard[] {
  return [...cards]
    .sort(([, left], [, right]) => left.box.y - right.box.y || left.box.x - right.box.x)
    .flatMap(([key, card]) => {
      const entity = view.entities.get(card.entityId)
      return entity === undefined ? [] : [{ key, entity, isRepeated: card.isRepeated === true }]
    })
}

/** A text that somebody drew on a board. */
export interface DrawnText {
  readonly id: AnnotationId
  readonly text: string
}

/** SECTION-2: what is drawn on a board and says something, from top to bottom. */
export function drawnTexts(view: PlanView, boardId: BoardId): readonly DrawnText[] {
  return [...(view.annotations.get(boardId)?.values() ?? [])]
    .map(({ id, record }) => ({ id, ...readDrawing(record) }))
    .filter(({ text }) => text !== '')
    .sort((left, right) => left.y - right.y || left.x - right.x)
    .map(({ id, text }) => ({ id, text }))
}

/** The words and the place of a record that only the canvas understands otherwise. */
function readDrawing({ x, y, props }: JsonObject): { text: string; x: number; y: number } {
  const words = isJsonObject(props)
    ? wordsOf([props['richText'] ?? null, props['text'] ?? null, props['name'] ?? null])
    : ''
  const placeOf = (value: unknown) => (typeof value === 'number' ? value : 0)
  return { text: words.replaceAll(/\s+/g, ' ').trim(), x: placeOf(x), y: placeOf(y) }
}

/** The words in a text, or in a rich text whatever its paragraphs and marks. */
function wordsOf(value: Json): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(wordsOf).join(' ')
  return isJsonObject(value) ? wordsOf([value['text'] ?? null, value['content'] ?? null]) : ''
}

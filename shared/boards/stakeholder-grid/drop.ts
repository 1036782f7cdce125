import { centerOf, type Point } from '../../core/geometry.ts'
import type { EntityId } from '../../core/ids.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import type { CommandCall } from '../../domain/command-registry.ts'
import type { Person } from '../../domain/entities/entity.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import type { BoardLayout } from '../board-layout.ts'
import type { MovedCard, StepDirection } from '../define-board.ts'
import { TRAY, X_STRIP } from './layout.ts'
import {
  bandOf,
  bands,
  bandsDown,
  valueOfBand,
  type Band,
  type GridSettings,
  type RatedField,
} from './settings.ts'

/**
 * What a place on the plane means for a person.
 *
 * STAKEHOLDER-4: the middle of the card in hand says where it lands; beyond an edge is the band at that edge.
 * STAKEHOLDER-5: others selected with it keep their distance to it in bands, and the whole group stops where
 * its first member meets an edge. Those that had no rating take the one of the card in hand.
 * STAKEHOLDER-6: the edge strip and the tray clear a rating; they never write a low one.
 */

interface Place {
  readonly x: Band | null
  readonly y: Band | null
}

/** The bands at a point of the board; null is *not rated*. */
export function placeAt(layout: BoardLayout, point: Point): Place {
  const boxes = new Map(layout.zones.map((zone) => [zone.id, zone.box]))
  const tray = boxes.get(TRAY)
  const strip = boxes.get(X_STRIP)
  if (tray === undefined || strip === undefined) return { x: null, y: null }
  if (point.x < (tray.x + tray.width + strip.x) / 2) return { x: null, y: null }
  const x = bandsDown.find((band) => point.x >= (boxes.get(`x${band}`)?.x ?? Infinity)) ?? null
  const y =
    bandsDown.find((band) => {
      const box = boxes.get(`y${band}`)
      return box !== undefined && point.y < box.y + box.height
    }) ?? null
  return { x, y }
}

/** The edits a drop stands for, or null where nothing would change. */
export function dropOnGrid(
  view: PlanView,
  settings: GridSettings,
  layout: BoardLayout,
  moved: readonly MovedCard[],
): CommandCall | null {
  const [inHand] = moved
  const card = inHand?.place
  const people = moved.flatMap(({ entityId }) => findPerson(view, entityId))
  const [first] = people
  if (inHand === undefined || card === undefined || first?.id !== inHand.entityId) return null
  const middle = centerOf(card.box)
  const from = placeAt(layout, middle)
  const to = placeAt(layout, { x: middle.x + inHand.delta.x, y: middle.y + inHand.delta.y })
  return editsOf([
    ...moveAlong(settings.xField, people, from.x, to.x),
    ...moveAlong(settings.yField, people, from.y, to.y),
  ])
}

/** Fields of somebody who is added at a point. */
export function fieldsAtPoint(
  settings: GridSettings,
  layout: BoardLayout,
  point: Point,
): JsonObject {
  const place = placeAt(layout, point)
  const fields: Record<string, Json> = {}
  if (place.x !== null) fields[settings.xField] = valueOfBand(settings.xField, place.x)
  if (place.y !== null) fields[settings.yField] = valueOfBand(settings.yField, place.y)
  return fields
}

/** One step along an axis; who has no rating there begins at its low end with a step up. */
export function stepOnGrid(
  view: PlanView,
  settings: GridSettings,
  entityIds: readonly EntityId[],
  direction: StepDirection,
): CommandCall | null {
  const field = direction === 'left' || direction === 'right' ? settings.xField : settings.yField
  const isUp = direction === 'right' || direction === 'up'
  const people = entityIds.flatMap((id) => findPerson(view, id))
  const shift = clampShift(people, field, isUp ? 1 : -1)
  return editsOf(
    people.map((person) => {
      const band = bandOf(person, field)
      if (band === null) return { person, field, band: isUp ? bands[0] : null }
      return { person, field, band: shifted(band, shift) }
    }),
  )
}

/** One rating of one person. */
export interface RatingEdit {
  readonly person: Person
  readonly field: RatedField
  readonly band: Band | null
}

/** A command for the ratings that differ from those given, or null where none does. */
export function editsOf(edits: readonly RatingEdit[]): CommandCall | null {
  const byId = new Map<EntityId, Record<string, Json>>()
  for (const { person, field, band } of edits) {
    if (bandOf(person, field) === band) continue
    const fields = byId.get(person.id) ?? {}
    fields[field] = valueOfBand(field, band)
    byId.set(person.id, fields)
  }
  if (byId.size === 0) return null
  return {
    name: 'setFields',
    args: { edits: [...byId].map(([entityId, fields]) => ({ entityId, fields })) },
  }
}

/** The person behind an id, as a list of none or one. */
export function findPerson(view: PlanView, entityId: EntityId): Person[] {
  const entity = view.entities.get(entityId)
  return entity?.kind === 'person' ? [entity] : []
}

function moveAlong(
  field: RatedField,
  people: readonly Person[],
  from: Band | null,
  to: Band | null,
): RatingEdit[] {
  if (from === to) return []
  if (from === null || to === null) return people.map((person) => ({ person, field, band: to }))
  const shift = clampShift(people, field, to - from)
  return people.map((person) => {
    const band = bandOf(person, field)
    return { person, field, band: band === null ? to : shifted(band, shift) }
  })
}

function clampShift(people: readonly Person[], field: RatedField, shift: number): number {
  const rated = people.flatMap((person) => bandOf(person, field) ?? [])
  if (rated.length === 0) return shift
  const lowest = bands[0] - Math.min(...rated)
  const highest = bands.length - Math.max(...rated)
  return Math.max(lowest, Math.min(highest, shift))
}

function shifted(band: Band, shift: number): Band {
  return bands.find((each) => each === band + shift) ?? band
}

import type { Newcomer } from '#shared/boards/define-board.ts'
import { centerOf, type Point } from '#shared/core/geometry.ts'
import type { BoardId, EntityId } from '#shared/core/ids.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import { copiedFields } from '#shared/domain/commands/write-entity.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'

import { entityIdOf, type CardShape } from './card-shape.ts'

interface CopyOptions {
  readonly view: PlanView
  /** Put behind the name of a copy: "copy". */
  readonly suffix: string
  /** Copies pulled off their originals get what the place says where they were let go. */
  readonly isAtPlace: boolean
  /** What a place says of an entity that is created there. */
  readonly newcomerAt: (middle: Point) => Newcomer
}

type ArgsOf<Name extends CommandCall['name']> = Extract<CommandCall, { name: Name }>['args']
type NewEntry = ArgsOf<'addEntities'>['entries'][number]
type NewPlace = ArgsOf<'placeEntities'>['places'][number]

/**
 * What copied cards mean: of an entity in use, a new one with its fields; of one in the bin (it was
 * cut), that one again; of one this plan does not know, nothing. On a board where cards are placed, an
 * entity that is not on it yet is placed there itself.
 */
export function copyCalls(
  copies: readonly CardShape[],
  { view, suffix, isAtPlace, newcomerAt }: CopyOptions,
): { readonly calls: readonly CommandCall[]; readonly foreignCount: number } {
  const entries = new Map<EntityKind, NewEntry[]>()
  const places = new Map<BoardId, NewPlace[]>()
  const cut: EntityId[] = []
  let foreignCount = 0
  for (const copy of copies) {
    const entityId = entityIdOf(copy)
    const entity = view.entities.get(entityId)
    const newcomer = newcomerAt(middleOf(copy))
    const { place } = newcomer
    if (entity === undefined && !view.bin.has(entityId)) {
      foreignCount += 1
      continue
    }
    if (entity === undefined) cut.push(entityId)
    if (place !== undefined && !isPlaced(view, place.boardId, entityId)) {
      const { boardId, x, y } = place
      places.set(boardId, [...(places.get(boardId) ?? []), { entityId, x, y }])
    } else if (entity !== undefined) {
      const entry = copyOf(entity, suffix, newcomer, isAtPlace)
      entries.set(entity.kind, [...(entries.get(entity.kind) ?? []), entry])
    }
  }
  const restored: CommandCall[] =
    cut.length > 0 ? [{ name: 'restoreEntities', args: { entityIds: cut } }] : []
  const placed = [...places].map(([boardId, all]): CommandCall => ({
    name: 'placeEntities',
    args: { boardId, places: all },
  }))
  const added = [...entries].map(([kind, all]): CommandCall => ({
    name: 'addEntities',
    args: { kind, entries: all },
  }))
  return { calls: [...restored, ...placed, ...added], foreignCount }
}

function copyOf(
  entity: Entity,
  suffix: string,
  { kind, fields, links, place }: Newcomer,
  isAtPlace: boolean,
): NewEntry {
  const isTaken = isAtPlace && kind === entity.kind
  return {
    fields: { ...copiedFields(entity, suffix), ...(isTaken && fields) },
    notes: entity.notes,
    ...(isTaken && { links: [...links] }),
    ...(place !== undefined && { place }),
  }
}

function middleOf({ x, y, props }: CardShape): Point {
  return centerOf({ x, y, width: props.w, height: props.h })
}

function isPlaced(view: PlanView, boardId: BoardId, entityId: EntityId): boolean {
  return view.placements.get(boardId)?.has(entityId) === true
}

import { atom, type Atom } from '@tldraw/tldraw'

import type { EntityId } from '#shared/core/ids.ts'
import type { PlacedCard } from '#shared/boards/define-board.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { passesFilter, type PersonFilter } from '#shared/domain/rules/person-filter.ts'
import { peek } from './peek.ts'

/** What one card shows. */
export interface CardContent {
  readonly entity: Entity
  readonly look: PlacedCard['look']
  /** The filter leaves this one out: it stays in its place, faint. */
  readonly isFaded: boolean
}

/**
 * What cards show, one signal each: the canvas draws a card again when its own signal changes, and
 * only then.
 */
export interface CardSource {
  readonly read: (entityId: string) => CardContent | undefined
  readonly update: (
    cards: ReadonlyMap<EntityId, PlacedCard>,
    entities: ReadonlyMap<EntityId, Entity>,
    filter: PersonFilter,
  ) => void
}

/** Starts with no cards at all. */
export function createCardSource(): CardSource {
  const signals = new Map<string, Atom<CardContent | undefined>>()

  function signalOf(entityId: string): Atom<CardContent | undefined> {
    const signal = signals.get(entityId) ?? atom<CardContent | undefined>(entityId, undefined)
    signals.set(entityId, signal)
    return signal
  }

  return {
    read: (entityId) => signalOf(entityId).get(),
    update: (cards, entities, filter) => {
      for (const [id, { look }] of cards) {
        const entity = entities.get(id)
        if (entity === undefined) continue
        const isFaded = !passesFilter(entity, filter)
        const signal = signalOf(id)
        const now = peek(signal)
        if (now?.entity === entity && now.look === look && now.isFaded === isFaded) continue
        signal.set({ entity, look, isFaded })
      }
    },
  }
}

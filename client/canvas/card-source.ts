import { atom, type Atom } from '@tldraw/tldraw'

import type { PlacedCard } from '#shared/boards/board-layout.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'

import type { BoardView } from '../boards/board-view.ts'
import { type CardFacts, noFacts, sameFacts } from '../boards/card-facts.ts'
import { peek } from './peek.ts'

/** What one card shows. */
export interface CardContent {
  readonly entity: Entity
  readonly look: PlacedCard['look']
  /** The entity has a card elsewhere on the board as well. */
  readonly isRepeated: boolean
  readonly facts: CardFacts
  /** The filter leaves this one out: it stays in its place, faint. */
  readonly isFaded: boolean
}

/**
 * What cards show, one signal each: the canvas draws a card again when its own signal changes, and
 * only then.
 */
export interface CardSource {
  /** By the card's key. */
  readonly read: (cardKey: string) => CardContent | undefined
  readonly update: (
    cards: ReadonlyMap<string, PlacedCard>,
    view: PlanView,
    /** Whether the filter leaves an entity in. */
    passes: (entity: Entity) => boolean,
  ) => void
}

/** Starts with no cards at all. */
export function createCardSource(factsOf: BoardView['factsOf'] = () => noFacts): CardSource {
  const signals = new Map<string, Atom<CardContent | undefined>>()

  function signalOf(cardKey: string): Atom<CardContent | undefined> {
    const signal = signals.get(cardKey) ?? atom<CardContent | undefined>(cardKey, undefined)
    signals.set(cardKey, signal)
    return signal
  }

  return {
    read: (cardKey) => signalOf(cardKey).get(),
    update: (cards, view, passes) => {
      for (const [key, { entityId, look, isRepeated = false }] of cards) {
        const entity = view.entities.get(entityId)
        if (entity === undefined) continue
        const isFaded = !passes(entity)
        const signal = signalOf(key)
        const now = peek(signal)
        const next = { entity, look, isRepeated, isFaded, facts: factsOf(view, entity) }
        if (now !== undefined && isSame(now, next)) continue
        signal.set(next)
      }
    },
  }
}

function isSame(left: CardContent, right: CardContent): boolean {
  return (
    left.entity === right.entity &&
    left.look === right.look &&
    left.isRepeated === right.isRepeated &&
    left.isFaded === right.isFaded &&
    sameFacts(left.facts, right.facts)
  )
}

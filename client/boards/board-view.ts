import type { ComponentType } from 'react'

import type { EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import type { BoardLayout, PlacedCard } from '#shared/boards/board-layout.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { Language, PlanView } from '#shared/domain/plan-view.ts'

import type { CardFacts } from './card-facts.ts'

export interface BoardCardProps {
  readonly entity: Entity
  readonly look: PlacedCard['look']
  readonly facts: CardFacts
  /** The entity has a card elsewhere on the board as well. */
  readonly isRepeated: boolean
}

export interface BoardBackgroundProps {
  readonly layout: BoardLayout
  readonly settings: JsonObject
  readonly language: Language
  /** Cards in somebody's hand: lines that follow from the layout do not follow them. */
  readonly movingIds: ReadonlySet<EntityId>
  /** Whether the board is seen from so far that fine things are left out. */
  readonly isReduced: boolean
}

export interface BoardSettingsProps {
  readonly settings: JsonObject
  readonly language: Language
  readonly isReadOnly: boolean
  readonly onChange: (settings: JsonObject) => void
}

/** How a kind of board looks. Its rules are in shared/boards, in the folder of the same name. */
export interface BoardView {
  /** A card in full or compact; what is seen from afar is the canvas's own. */
  readonly Card: ComponentType<BoardCardProps>
  /** What cards show besides their entity; without it they have no facts. */
  readonly factsOf?: (view: PlanView, entity: Entity) => CardFacts
  /** Drawn below the cards, in page coordinates. */
  readonly Background: ComponentType<BoardBackgroundProps>
  readonly Settings?: ComponentType<BoardSettingsProps>
  /** A setting that people change all the time: it stands on the board itself. */
  readonly Switch?: ComponentType<BoardSettingsProps>
}

import { AnyCard } from '../any-card.tsx'
import type { BoardView } from '../board-view.ts'
import { factsOf } from '../card-facts.ts'
import { WhiteboardBackground } from './background.tsx'

export const whiteboardView: BoardView = {
  Card: AnyCard,
  factsOf,
  Background: WhiteboardBackground,
}

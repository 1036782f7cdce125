import { createContext } from 'react'

import type { BoardView } from '../boards/board-view.ts'
import type { BoardSession } from './board-session.ts'

/** Carries the board to what the canvas draws for us. */
export const BoardContext = createContext<{
  readonly session: BoardSession
  readonly view: BoardView
} | null>(null)

import type { EntityId } from '../../core/ids.ts'
import type { Person } from '../../domain/entities/entity.ts'
import type { Connector } from '../board-layout.ts'
import { boxContour } from './contour.ts'
import {
  CARD_HEIGHT,
  CARD_WIDTH,
  connect,
  LEVEL_GAP,
  type Part,
  ROW_GAP,
  type Spot,
} from './tree-part.ts'

const COLUMN_GAP = 40
/** Room left of a column for the line that its cards hang on. */
const SPINE = 20

/** Leaves under one boss, in columns that each hang on a line of their own. */
export function stackPart(leaves: readonly Person[]): Part {
  const rows = leaves.length <= 8 ? 4 : Math.max(5, Math.ceil(Math.sqrt(leaves.length * 1.6)))
  const columns = Math.ceil(leaves.length / rows)
  const columnWidth = SPINE + CARD_WIDTH
  const width = columns * columnWidth + (columns - 1) * (COLUMN_GAP - SPINE)
  const filledRows = Math.ceil(leaves.length / columns)
  const height = filledRows * CARD_HEIGHT + (filledRows - 1) * ROW_GAP
  return {
    contour: boxContour(-width / 2, width / 2, height),
    draw: (middle, top, out, boss) => {
      leaves.forEach((leaf, index) => {
        const column = Math.floor(index / filledRows)
        const spineX = middle - width / 2 + column * (columnWidth + COLUMN_GAP - SPINE)
        const x = spineX + SPINE
        const y = top + (index % filledRows) * (CARD_HEIGHT + ROW_GAP)
        out.cards.push([leaf.id, { x, y, width: CARD_WIDTH, height: CARD_HEIGHT }])
        if (boss !== null)
          out.connectors.push(spineLine(boss, leaf.id, spineX, x, y + CARD_HEIGHT / 2))
      })
    },
  }
}

function spineLine(boss: Spot, id: EntityId, spineX: number, x: number, y: number): Connector {
  const crossing = boss.bottom + LEVEL_GAP / 2
  return connect(boss, id, [
    { x: boss.middle, y: boss.bottom },
    { x: boss.middle, y: crossing },
    { x: spineX, y: crossing },
    { x: spineX, y },
    { x, y },
  ])
}

import type { Person } from '../../domain/entities/entity.ts'
import { boxContour } from './contour.ts'
import type { TreeNode } from './tree.ts'
import {
  CARD_HEIGHT,
  CARD_WIDTH,
  connect,
  type Part,
  ROW_GAP,
  type Spot,
  straightLine,
} from './tree-part.ts'

/** How much further in each level of a hanging branch stands. */
const HANG_INDENT = 32

/** A whole branch as a list below its boss, each level a little further in. */
export function hungPart(root: TreeNode): Part {
  const lines = hungLines(root)
  const depth = Math.max(...lines.map((line) => line.depth))
  const left = -CARD_WIDTH / 2
  const rowHeight = CARD_HEIGHT + ROW_GAP
  return {
    contour: boxContour(
      left,
      CARD_WIDTH / 2 + depth * HANG_INDENT,
      lines.length * rowHeight - ROW_GAP,
    ),
    draw: (middle, top, out, boss) => {
      const spots: Spot[] = []
      lines.forEach(({ person, depth, bossRow }, row) => {
        const box = {
          x: middle + left + depth * HANG_INDENT,
          y: top + row * rowHeight,
          width: CARD_WIDTH,
          height: CARD_HEIGHT,
        }
        out.cards.push([person.id, box])
        spots.push({ id: person.id, middle: box.x + HANG_INDENT / 2, bottom: box.y + CARD_HEIGHT })
        const above = bossRow === null ? boss : spots[bossRow]
        if (above === null || above === undefined) return
        out.connectors.push(
          bossRow === null
            ? straightLine(above, person.id, middle, top)
            : connect(above, person.id, [
                { x: above.middle, y: above.bottom },
                { x: above.middle, y: box.y + CARD_HEIGHT / 2 },
                { x: box.x, y: box.y + CARD_HEIGHT / 2 },
              ]),
        )
      })
    },
  }
}

interface HungLine {
  readonly person: Person
  readonly depth: number
  readonly bossRow: number | null
}

/** A branch from top to bottom, each boss directly before those who report to them. */
function hungLines(root: TreeNode): HungLine[] {
  const lines: HungLine[] = []
  const pending: { node: TreeNode; depth: number; bossRow: number | null }[] = [
    { node: root, depth: 0, bossRow: null },
  ]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, depth, bossRow } = next
    const row = lines.length
    lines.push({ person: node.person, depth, bossRow })
    for (const leaf of node.leaves) lines.push({ person: leaf, depth: depth + 1, bossRow: row })
    for (const branch of [...node.branches].reverse()) {
      pending.push({ node: branch, depth: depth + 1, bossRow: row })
    }
  }
  return lines
}

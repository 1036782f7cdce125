import type { Box } from '../../core/geometry.ts'
import type { EntityId } from '../../core/ids.ts'
import type { Person } from '../../domain/entities/entity.ts'
import type { Connector } from '../board-layout.ts'
import { boxContour, type Contour, distanceTo, joinContours, stackContours } from './contour.ts'
import { hungPart } from './hung-branch.ts'
import { stackPart } from './leaf-stack.ts'
import type { TreeNode } from './tree.ts'
import {
  CARD_HEIGHT,
  CARD_WIDTH,
  type Drawing,
  LEVEL_GAP,
  type Part,
  straightLine,
} from './tree-part.ts'

/** A tree drawn from (0, 0): its upper left corner. */
export interface DrawnTree {
  readonly width: number
  readonly height: number
  readonly cards: readonly (readonly [EntityId, Box])[]
  readonly connectors: readonly Connector[]
}

const SIBLING_GAP = 28
/** Up to so many leaves stand side by side. */
const MAX_LEAVES_IN_ROW = 3

/**
 * Lays one tree out: every boss stands above the middle of those below. Branches of up to `hangSize`
 * people hang below their boss as an indented list instead, which is narrow.
 */
export function layoutTree(root: TreeNode, hangSize: number): DrawnTree {
  const order: TreeNode[] = [root]
  for (const node of order) order.push(...node.branches)
  const parts = new Map<EntityId, Part>()
  for (const node of order.reverse()) {
    const isHung = node.size <= hangSize && node !== root
    const below = isHung
      ? []
      : [
          ...node.branches.flatMap((branch) => parts.get(branch.person.id) ?? []),
          ...leafParts(node.leaves),
        ]
    parts.set(node.person.id, isHung ? hungPart(node) : branchPart(node.person, below))
  }
  const out: Drawing = { cards: [], connectors: [], pending: [] }
  parts.get(root.person.id)?.draw(0, 0, out, null)
  // A list that grows while it is walked, in place of recursion.
  for (const draw of out.pending) draw()
  return moveToOrigin(out)
}

function branchPart(person: Person, below: readonly Part[]): Part {
  const half = CARD_WIDTH / 2
  const placed: { part: Part; shift: number }[] = []
  let joined: Contour = { left: [], right: [] }
  for (const part of below) {
    const shift = placed.length === 0 ? 0 : distanceTo(joined, part.contour, SIBLING_GAP)
    joined = joinContours(joined, part.contour, shift)
    placed.push({ part, shift })
  }
  const reach = (placed.at(-1)?.shift ?? 0) / 2
  const contour =
    placed.length === 0
      ? boxContour(-half, half, CARD_HEIGHT)
      : stackContours(
          stackContours(
            boxContour(-half, half, CARD_HEIGHT),
            // The line across the gap is kept free too.
            boxContour(Math.min(-half, -reach), Math.max(half, reach), LEVEL_GAP),
            0,
          ),
          joined,
          -reach,
        )
  return {
    contour,
    draw: (middle, top, out, boss) => {
      out.cards.push([person.id, cardBox(middle, top)])
      if (boss !== null) out.connectors.push(straightLine(boss, person.id, middle, top))
      const spot = { id: person.id, middle, bottom: top + CARD_HEIGHT }
      for (const { part, shift } of placed) {
        const below = top + CARD_HEIGHT + LEVEL_GAP
        out.pending.push(() => part.draw(middle + shift - reach, below, out, spot))
      }
    },
  }
}

function leafParts(leaves: readonly Person[]): Part[] {
  if (leaves.length === 0) return []
  if (leaves.length <= MAX_LEAVES_IN_ROW) return leaves.map((leaf) => branchPart(leaf, []))
  return [stackPart(leaves)]
}

function cardBox(middle: number, top: number): Box {
  return { x: middle - CARD_WIDTH / 2, y: top, width: CARD_WIDTH, height: CARD_HEIGHT }
}

function moveToOrigin({ cards, connectors }: Drawing): DrawnTree {
  let [left, right, bottom] = [Infinity, -Infinity, 0]
  for (const [, box] of cards) {
    left = Math.min(left, box.x)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  for (const { points } of connectors) for (const { x } of points) left = Math.min(left, x)
  return {
    width: right - left,
    height: bottom,
    cards: cards.map(([id, box]) => [id, { ...box, x: box.x - left }]),
    connectors: connectors.map((connector) => ({
      ...connector,
      points: connector.points.map(({ x, y }) => ({ x: x - left, y })),
    })),
  }
}

import type { Box, Point } from '../../core/geometry.ts'
import type { EntityId } from '../../core/ids.ts'
import type { Person } from '../../domain/entities/entity.ts'
import { linkId } from '../../domain/links/link.ts'
import { cardSizes } from '../card-grid.ts'
import type { Connector } from '../board-layout.ts'
import { boxContour, type Contour, distanceTo, joinContours, stackContours } from './contour.ts'
import type { TreeNode } from './tree.ts'

/** A tree drawn from (0, 0): its upper left corner. */
export interface DrawnTree {
  readonly width: number
  readonly height: number
  readonly cards: readonly (readonly [EntityId, Box])[]
  readonly connectors: readonly Connector[]
}

const { width: CARD_WIDTH, height: CARD_HEIGHT } = cardSizes.full
export const LEVEL_GAP = 60
const SIBLING_GAP = 28
const STACK_ROW_GAP = 12
const STACK_COLUMN_GAP = 40
/** Room left of a column of a stack for the line that its cards hang on. */
const SPINE = 20
/** How much further in each level of a hanging branch stands. */
const HANG_INDENT = 32
/** Up to so many leaves stand side by side. */
const MAX_LEAVES_IN_ROW = 3

/** A part below a boss: a branch, a single leaf, or a stack of leaves in columns. */
interface Part {
  readonly contour: Contour
  /** Draws the part around `middle`, and its line to the boss. */
  readonly draw: (middle: number, top: number, out: Drawing, boss: Spot | null) => void
}

interface Spot {
  readonly id: EntityId
  readonly middle: number
  /** The lower edge of the card. */
  readonly bottom: number
}

interface Drawing {
  readonly cards: [EntityId, Box][]
  readonly connectors: Connector[]
  readonly pending: (() => void)[]
}

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

/** Leaves under one boss, in columns that each hang on a line of their own. */
function stackPart(leaves: readonly Person[]): Part {
  const rows = leaves.length <= 8 ? 4 : Math.max(5, Math.ceil(Math.sqrt(leaves.length * 1.6)))
  const columns = Math.ceil(leaves.length / rows)
  const columnWidth = SPINE + CARD_WIDTH
  const width = columns * columnWidth + (columns - 1) * (STACK_COLUMN_GAP - SPINE)
  const filledRows = Math.ceil(leaves.length / columns)
  const height = filledRows * CARD_HEIGHT + (filledRows - 1) * STACK_ROW_GAP
  return {
    contour: boxContour(-width / 2, width / 2, height),
    draw: (middle, top, out, boss) => {
      leaves.forEach((leaf, index) => {
        const column = Math.floor(index / filledRows)
        const spineX = middle - width / 2 + column * (columnWidth + STACK_COLUMN_GAP - SPINE)
        const x = spineX + SPINE
        const y = top + (index % filledRows) * (CARD_HEIGHT + STACK_ROW_GAP)
        out.cards.push([leaf.id, { x, y, width: CARD_WIDTH, height: CARD_HEIGHT }])
        if (boss !== null)
          out.connectors.push(spineLine(boss, leaf.id, spineX, x, y + CARD_HEIGHT / 2))
      })
    },
  }
}

/** A whole branch as a list below its boss, each level a little further in. */
function hungPart(root: TreeNode): Part {
  const lines = hungLines(root)
  const depth = Math.max(...lines.map((line) => line.depth))
  const left = -CARD_WIDTH / 2
  const rowHeight = CARD_HEIGHT + STACK_ROW_GAP
  return {
    contour: boxContour(
      left,
      CARD_WIDTH / 2 + depth * HANG_INDENT,
      lines.length * rowHeight - STACK_ROW_GAP,
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

function cardBox(middle: number, top: number): Box {
  return { x: middle - CARD_WIDTH / 2, y: top, width: CARD_WIDTH, height: CARD_HEIGHT }
}

function straightLine(boss: Spot, id: EntityId, middle: number, top: number): Connector {
  const crossing = boss.bottom + LEVEL_GAP / 2
  return connect(boss, id, [
    { x: boss.middle, y: boss.bottom },
    { x: boss.middle, y: crossing },
    { x: middle, y: crossing },
    { x: middle, y: top },
  ])
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

function connect(boss: Spot, id: EntityId, points: readonly Point[]): Connector {
  return { linkId: linkId('reports-to', id, boss.id), fromId: id, toId: boss.id, points }
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

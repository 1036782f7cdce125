import type { Box, Point } from '../../core/geometry.ts'
import type { Entity, Person } from '../../domain/entities/entity.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import { hierarchyAbove } from '../../domain/rules/reporting-lines.ts'
import { cardSizes } from '../card-grid.ts'
import { layoutTray } from '../card-tray.ts'
import type { BoardLayout, Connector, PlacedCard } from '../board-layout.ts'
import { type DrawnTree, layoutTree } from './layout-tree.ts'
import { buildForest, type TreeNode } from './tree.ts'

/**
 * Who reports to whom, drawn from the lines alone.
 *
 * ORG-1: a boss stands above the middle of those who report to them; several roots stand side by side,
 * the largest first, in rows of the shape of a screen.
 * ORG-2: more than three who lead nobody stand in columns under their boss, so that a wide team stays
 * readable. In a large organisation small branches hang as indented lists, until the whole is at most
 * about three times as wide as high.
 * ORG-3: who has no line up or down stands on the shelf, left of the trees.
 */
export const SHELF = 'shelf'
export const TREES = 'trees'
const SHELF_GAP = 64
const TREE_GAP = 72
const MARGIN = 32
/** A row of trees is at most so much wider than all trees are high. */
const ASPECT = 1.8
const SMALLEST = { width: 5 * cardSizes.full.width, height: 6 * cardSizes.full.height } as const

/** How many people a branch may have to hang as a list; the first that gives a fair shape is taken. */
const HANG_SIZES = [0, 9, 30, 90] as const
const FAIR_SHAPE = 3
/** Up to here a map is never too wide. */
const FAIR_WIDTH = 2800

/** Lays people out by their reporting lines. */
export function layoutOrgMap(view: PlanView, shown: readonly Entity[]): BoardLayout {
  const people = shown.filter((entity): entity is Person => entity.kind === 'person')
  const { roots, single } = buildForest(people, hierarchyAbove(view.links.values(), 'reports-to'))
  const { trees, rowWidth } = layoutForest(roots)
  const cards = new Map<string, PlacedCard>()
  const connectors: Connector[] = []
  let [x, y, rowHeight, right] = [0, 0, 0, 0]
  for (const tree of trees) {
    if (x > 0 && x + tree.width > rowWidth) {
      x = 0
      y += rowHeight + TREE_GAP
      rowHeight = 0
    }
    const [dx, dy] = [x, y]
    for (const [id, box] of tree.cards) {
      const moved = { ...box, x: box.x + dx, y: box.y + dy }
      cards.set(id, { entityId: id, box: moved, zoneId: TREES, look: 'full' })
    }
    for (const connector of tree.connectors) {
      const points = connector.points.map((point) => ({ x: point.x + dx, y: point.y + dy }))
      connectors.push({ ...connector, points })
    }
    x += tree.width + TREE_GAP
    right = Math.max(right, dx + tree.width)
    rowHeight = Math.max(rowHeight, tree.height)
  }
  const bottom = y + rowHeight
  const trunk = {
    x: -MARGIN,
    y: -MARGIN,
    width: Math.max(right, SMALLEST.width) + 2 * MARGIN,
    height: Math.max(bottom, SMALLEST.height) + 2 * MARGIN,
  }
  const shelf = layoutTray(single, {
    right: trunk.x - SHELF_GAP,
    top: trunk.y,
    minHeight: Math.min(trunk.height, 2 * SMALLEST.height),
    zoneId: SHELF,
  })
  for (const [id, card] of shelf.cards) cards.set(id, card)
  return {
    frame: {
      x: shelf.box.x,
      y: trunk.y,
      width: trunk.x + trunk.width - shelf.box.x,
      height: Math.max(trunk.height, shelf.box.height),
    },
    zones: [
      { id: TREES, box: trunk, look: 'region', labelKey: 'trees' },
      { id: SHELF, box: shelf.box, look: 'tray', labelKey: 'shelf' },
    ],
    cards,
    connectors,
    main: roots.length > 0 ? trunk : shelf.box,
    opening: openingOf(roots, cards, shelf.box),
  }
}

/** The head of the largest organisation; where there are no lines at all, the shelf. */
function openingOf(
  roots: readonly TreeNode[],
  cards: ReadonlyMap<string, PlacedCard>,
  shelf: Box,
): Point {
  const [first] = roots
  const head = first === undefined ? undefined : cards.get(first.person.id)
  const box = head?.box ?? shelf
  return { x: box.x + box.width / 2, y: box.y - MARGIN }
}

function layoutForest(roots: readonly TreeNode[]) {
  let trees: readonly DrawnTree[] = []
  let rowWidth = 0
  for (const hangSize of HANG_SIZES) {
    trees = roots.map((root) => layoutTree(root, hangSize))
    let [area, widest, highest] = [0, 0, 0]
    for (const tree of trees) {
      area += (tree.width + TREE_GAP) * (tree.height + TREE_GAP)
      widest = Math.max(widest, tree.width)
      highest = Math.max(highest, tree.height)
    }
    rowWidth = Math.max(widest, Math.sqrt(area * ASPECT))
    if (widest <= Math.max(FAIR_WIDTH, FAIR_SHAPE * highest)) break
  }
  return { trees, rowWidth }
}

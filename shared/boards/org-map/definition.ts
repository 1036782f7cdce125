import { centerOf, isInside, type Point } from '../../core/geometry.ts'
import type { EntityId } from '../../core/ids.ts'
import type { CommandCall } from '../../domain/command-registry.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import { hierarchyAbove } from '../../domain/rules/reporting-lines.ts'
import { sortByName } from '../../domain/rules/sort-by-name.ts'
import type { BoardLayout } from '../board-layout.ts'
import { defineBoard, type MovedCard, type MoveTarget } from '../define-board.ts'
import { layoutOrgMap, SHELF } from './layout.ts'
import { decodeOrgSettings, encodeOrgSettings, orgArrowKinds } from './settings.ts'

/**
 * Who reports to whom, and who sways or opposes whom.
 *
 * ORG-4: a card dropped on another one reports to it; people who come along with their boss stay under
 * that boss.
 * ORG-5: a card with a boss that is dropped on the shelf has none any more, whatever it lands on there.
 */
export const orgMap = defineBoard({
  kind: 'org-map',
  accepts: () => ['person'],
  linkKinds: ['reports-to', ...orgArrowKinds],
  decodeSettings: decodeOrgSettings,
  encodeSettings: encodeOrgSettings,
  arrowKinds: (settings) => settings.arrows,
  layout: (view, _settings, shown) => layoutOrgMap(view, shown),
  drop: (view, _settings, layout, moved) => dropOnMap(view, layout, moved),
  newcomerAt: () => ({ kind: 'person', fields: {}, links: [] }),
  moveTargets,
  step: () => null,
})

function dropOnMap(
  view: PlanView,
  layout: BoardLayout,
  moved: readonly MovedCard[],
): CommandCall | null {
  const [inHand] = moved
  const card = inHand?.place
  if (inHand === undefined || card === undefined) return null
  const middle = centerOf(card.box)
  const point = { x: middle.x + inHand.delta.x, y: middle.y + inHand.delta.y }
  const above = hierarchyAbove(view.links.values(), 'reports-to')
  const movedIds = new Set(moved.map(({ entityId }) => entityId))
  const tops = [...movedIds].filter((id) => !movedIds.has(above.get(id) ?? id) || !above.has(id))
  const shelf = layout.zones.find((zone) => zone.id === SHELF)
  if (shelf !== undefined && isInside(shelf.box, point)) {
    const led = tops.filter((id) => above.has(id))
    if (led.length > 0) return { name: 'setBoss', args: { entityIds: led, bossId: null } }
  }
  const bossId = findCardAt(layout, movedIds, point)
  const changed = tops.filter((id) => above.get(id) !== bossId)
  if (bossId === null || changed.length === 0) return null
  return { name: 'setBoss', args: { entityIds: changed, bossId } }
}

function findCardAt(
  layout: BoardLayout,
  moved: ReadonlySet<EntityId>,
  point: Point,
): EntityId | null {
  for (const { entityId, box } of layout.cards.values()) {
    if (!moved.has(entityId) && isInside(box, point)) return entityId
  }
  return null
}

/** Anybody may lead, as with a drag; who leads already comes first. */
function moveTargets(view: PlanView): MoveTarget[] {
  const leading = new Set(hierarchyAbove(view.links.values(), 'reports-to').values())
  const people = sortByName([...view.entities.values()].filter(({ kind }) => kind === 'person'))
  const bosses = [
    ...people.filter(({ id }) => leading.has(id)),
    ...people.filter(({ id }) => !leading.has(id)),
  ]
  return [
    {
      id: SHELF,
      labelKey: 'noBoss',
      call: (entityIds) => ({
        name: 'setBoss',
        args: { entityIds: [...entityIds], bossId: null },
      }),
    },
    ...bosses.map((boss): MoveTarget => ({
      id: boss.id,
      labelKey: 'reportTo',
      values: { name: boss.name },
      call: (entityIds) => ({
        name: 'setBoss',
        args: { entityIds: [...entityIds], bossId: boss.id },
      }),
    })),
  ]
}

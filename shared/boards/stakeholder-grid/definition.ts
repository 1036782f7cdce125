import type { EntityId } from '../../core/ids.ts'
import type { CommandCall } from '../../domain/command-registry.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import { defineBoard, type MoveTarget } from '../define-board.ts'
import {
  dropOnGrid,
  editsOf,
  fieldsAtPoint,
  findPerson,
  stepOnGrid,
  type RatingEdit,
} from './drop.ts'
import { layoutGrid } from './layout.ts'
import { axesOf, quadrantKey } from './quadrants.ts'
import {
  bandOf,
  bands,
  bandsDown,
  decodeGridSettings,
  encodeGridSettings,
  gridArrowKinds,
  type GridSettings,
  type RatedField,
} from './settings.ts'

/** Who matters how much: people on two of their ratings, moved to be rated. */
export const stakeholderGrid = defineBoard({
  kind: 'stakeholder-grid',
  accepts: () => ['person'],
  linkKinds: gridArrowKinds,
  decodeSettings: decodeGridSettings,
  encodeSettings: encodeGridSettings,
  arrowKinds: (settings) => settings.arrows,
  layout: (_view, settings, shown) => layoutGrid(settings, shown),
  drop: dropOnGrid,
  newcomerAt: (_view, settings, layout, point) => ({
    kind: 'person',
    fields: fieldsAtPoint(settings, layout, point),
    links: [],
  }),
  moveTargets,
  step: stepOnGrid,
})

function moveTargets(view: PlanView, settings: GridSettings): MoveTarget[] {
  const call = (entityIds: readonly EntityId[], edits: (id: EntityId) => RatingEdit[]) =>
    // Nothing to change is still a command, which then writes nothing.
    editsOf(entityIds.flatMap(edits)) ?? sameRatings(entityIds)
  const quadrants = ['high-high', 'high-low', 'low-high', 'low-low'].map((quadrant): MoveTarget => {
    const [y = '', x = ''] = quadrant.split('-')
    return {
      id: quadrant,
      labelKey: quadrantKey(settings, quadrant),
      fields: axesOf(settings),
      call: (entityIds) =>
        call(entityIds, (id) =>
          findPerson(view, id).flatMap((person) => [
            into(person, settings.xField, x === 'high', settings.cut),
            into(person, settings.yField, y === 'high', settings.cut),
          ]),
        ),
    }
  })
  const steps = [settings.yField, settings.xField].flatMap((field) =>
    [...bandsDown, null].map((band): MoveTarget => ({
      id: `${field}-${band ?? 'none'}`,
      labelKey: band === null ? 'clearField' : 'setField',
      fields: { field },
      values: { band: band ?? '' },
      call: (entityIds) =>
        call(entityIds, (id) => findPerson(view, id).map((person) => ({ person, field, band }))),
    })),
  )
  const tray: MoveTarget = {
    id: 'tray',
    labelKey: 'tray',
    call: (entityIds) =>
      call(entityIds, (id) =>
        findPerson(view, id).flatMap((person) =>
          [settings.xField, settings.yField].map((field) => ({ person, field, band: null })),
        ),
      ),
  }
  return [...quadrants, ...steps, tray]
}

/** The nearest band of a half of an axis: who stands in it already stays where they are. */
function into(
  person: RatingEdit['person'],
  field: RatedField,
  isHigh: boolean,
  cut: GridSettings['cut'],
): RatingEdit {
  const band = bandOf(person, field)
  const isThere = band !== null && band >= cut === isHigh
  const nearest = bands.find((each) => each === (isHigh ? cut : cut - 1)) ?? bands[0]
  return { person, field, band: isThere ? band : nearest }
}

function sameRatings(entityIds: readonly EntityId[]): CommandCall {
  return {
    name: 'setFields',
    args: { edits: entityIds.map((entityId) => ({ entityId, fields: {} })) },
  }
}

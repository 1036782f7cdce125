import type { Point } from '../core/geometry.ts'
import type { EntityId } from '../core/ids.ts'
import type { Board } from '../domain/boards.ts'
import type { CommandCall } from '../domain/command-registry.ts'
import type { Entity } from '../domain/entities/entity.ts'
import type { EntityKind } from '../domain/entities/entity-registry.ts'
import type { LinkKind } from '../domain/links/link-kinds.ts'
import type { PlanView } from '../domain/plan-view.ts'
import { acceptedEntities } from './accepted-entities.ts'
import type { BoardLayout } from './board-layout.ts'
import type {
  BoardCount,
  BoardDefinition,
  DropMode,
  MovedCard,
  MoveTarget,
  Newcomer,
  StepDirection,
} from './define-board.ts'

/** A definition with settings filled in: what a canvas or an outline of one board works with. */
export interface OpenBoard {
  readonly kind: string
  readonly accepts: readonly EntityKind[]
  readonly linkKinds: readonly LinkKind[]
  readonly arrowKinds: readonly LinkKind[]
  readonly fadesOutsideChain: boolean
  /** Everything the board shows unless somebody asks for less. */
  readonly shown: (view: PlanView) => readonly Entity[]
  readonly layout: (view: PlanView, shown?: readonly Entity[]) => BoardLayout
  /** A thread by itself, as near together as it can be read. */
  readonly layoutThread: (view: PlanView, shown: readonly Entity[]) => BoardLayout
  readonly drop: (
    view: PlanView,
    layout: BoardLayout,
    moved: readonly MovedCard[],
    mode?: DropMode,
  ) => CommandCall | null
  readonly newcomerAt: (view: PlanView, layout: BoardLayout, point: Point) => Newcomer
  readonly remove: (entityIds: readonly EntityId[]) => CommandCall
  readonly counts: (view: PlanView) => readonly BoardCount[]
  /** Where these cards can be moved to: nobody is moved to themselves. */
  readonly moveTargets: (view: PlanView, entityIds?: readonly EntityId[]) => readonly MoveTarget[]
  readonly step: (
    view: PlanView,
    entityIds: readonly EntityId[],
    direction: StepDirection,
  ) => CommandCall | null
}

/** What opening a board needs of it. */
export type StoredBoard = Pick<Board, 'id' | 'settings'>

/** Fills a definition with the settings that a board has stored. */
export function openBoard<Kind extends string, Settings>(
  definition: BoardDefinition<Kind, Settings>,
  board: StoredBoard,
): OpenBoard {
  const settings = definition.decodeSettings(board.settings, board.id)
  const accepts = definition.accepts(settings)
  const shownOf = (view: PlanView) =>
    definition.shown?.(view, settings) ?? acceptedEntities(view, accepts)
  const { kind, linkKinds } = definition
  return {
    kind,
    accepts,
    linkKinds,
    fadesOutsideChain: definition.fadesOutsideChain === true,
    arrowKinds: definition.arrowKinds(settings),
    shown: shownOf,
    layout: (view, shown) => definition.layout(view, settings, shown ?? shownOf(view)),
    layoutThread: (view, shown) =>
      (definition.layoutThread ?? definition.layout)(view, settings, shown),
    drop: (view, layout, moved, mode = 'move') =>
      definition.drop(view, settings, layout, moved, mode),
    newcomerAt: (view, layout, point) => definition.newcomerAt(view, settings, layout, point),
    remove: (entityIds) =>
      definition.remove?.(settings, entityIds) ?? {
        name: 'deleteEntities',
        args: { entityIds: [...entityIds] },
      },
    counts: (view) => definition.counts?.(view) ?? [],
    moveTargets: (view, entityIds = []) =>
      definition
        .moveTargets(view, settings)
        .filter(({ id }) => !entityIds.some((entityId) => entityId === id)),
    step: (view, entityIds, direction) => definition.step(view, settings, entityIds, direction),
  }
}

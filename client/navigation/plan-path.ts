import { decodeBoardId, decodePlanId, type BoardId, type PlanId } from '#shared/core/ids.ts'

/** How a plan is looked at: on the canvas, as lists and tables, as its account file, or by who is in it. */
export const planScreens = ['map', 'outline', 'account', 'people'] as const
export type PlanScreen = (typeof planScreens)[number]

export interface PlanAddress {
  readonly planId: PlanId
  /** Null: the plan's first board. */
  readonly boardId: BoardId | null
  /** Null: whatever suits the screen. */
  readonly view: PlanScreen | null
}

/** The way of looking at a board that a change of board keeps: of the others it leads to the board. */
export function boardScreen(view: PlanScreen | null): PlanScreen | null {
  return view === 'people' || view === 'account' ? null : view
}

/** The screen a text from outside names, or null. */
export function findPlanScreen(text: unknown): PlanScreen | null {
  return planScreens.find((known) => known === text) ?? null
}

/** The route that the workspace answers. */
export const PLAN_ROUTE = '/plan/:planId/*?'

/** The address of a plan, of a board in it, of a way to look at that board. */
export function planPath(address: { planId: PlanId } & Partial<PlanAddress>): string {
  const board = address.boardId ?? null
  const view = address.view ?? null
  if (board === null)
    return view === null ? `/plan/${address.planId}` : `/plan/${address.planId}/-/${view}`
  return view === null
    ? `/plan/${address.planId}/${board}`
    : `/plan/${address.planId}/${board}/${view}`
}

/** Reads the address of a plan; null where it is none. An unknown view counts as not given. */
export function decodePlanPath(path: string): PlanAddress | null {
  const [empty, root, plan, board, view] = path.split('/')
  const planId = decodePlanId(plan)
  if (empty !== '' || root !== 'plan' || planId === null) return null
  return {
    planId,
    boardId: decodeBoardId(board),
    view: findPlanScreen(view),
  }
}

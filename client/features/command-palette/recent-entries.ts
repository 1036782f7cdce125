import type { PlanStore } from '../../plan/plan-store.ts'

const MAX_RECENT = 5
const recents = new WeakMap<PlanStore, readonly string[]>()

/** Ids of what was chosen in the palette since the plan was opened, the last first. */
export function recentIds(store: PlanStore): readonly string[] {
  return recents.get(store) ?? []
}

/** RECENT-1: what is chosen again moves to the front; only the last few are kept. */
export function noteRecent(store: PlanStore, id: string): void {
  const others = recentIds(store).filter((known) => known !== id)
  recents.set(store, [id, ...others].slice(0, MAX_RECENT))
}

import { hasUnsafeChange, type SaveFacts } from './save-state.ts'

/** Tells when a change has waited too long for a place that is to keep it. */
export interface OverdueWatch {
  readonly observe: (before: SaveFacts, facts: SaveFacts) => void
  readonly close: () => void
}

/** Every progress starts the wait anew; `onOverdue` is told after `overdueMs` without any. */
export function createOverdueWatch(overdueMs: number, onOverdue: () => void): OverdueWatch {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    observe(before, facts) {
      const didProgress = facts.ackedSeq > before.ackedSeq || facts.offlineSeq > before.offlineSeq
      if (didProgress || !hasUnsafeChange(facts) || facts.overdue) {
        clearTimeout(timer)
        timer = undefined
      }
      if (hasUnsafeChange(facts) && !facts.overdue) timer ??= setTimeout(onOverdue, overdueMs)
    },
    close: () => clearTimeout(timer),
  }
}

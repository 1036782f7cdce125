import { monitorEventLoopDelay } from 'node:perf_hooks'

export interface LoopDelay {
  /** How late timers of this process were since the last time it was asked, in 99 of 100 cases. */
  takeMs(): number
  close(): void
}

const RESOLUTION_MS = 20
const NANOSECONDS_IN_A_MS = 1e6

/** Watches how late this process is; it owns a timer until `close`. */
export function createLoopDelay(): LoopDelay {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  return {
    takeMs() {
      const lateMs = delay.percentile(99) / NANOSECONDS_IN_A_MS - RESOLUTION_MS
      delay.reset()
      return Math.max(0, Math.round(lateMs))
    },
    close() {
      delay.disable()
    },
  }
}

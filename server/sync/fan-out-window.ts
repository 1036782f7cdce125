import { performance } from 'node:perf_hooks'

/** How long updates may gather before they are sent: nothing while the process is at ease. */
export interface FanOutWindow {
  /** Milliseconds; below 1 means: at the end of this turn of the event loop. */
  readonly widthMs: number
  close(): void
}

const SAMPLE_MS = 100
/** The share of time the event loop is to be busy at most, before gathering begins. */
const TARGET_UTILIZATION = 0.4
const GAIN_MS = 12

/**
 * Widens as the event loop gets busier than 40 % and narrows as it gets idle (an integral controller).
 * One write of many frames costs little more than a write of one, so gathering is what keeps a room
 * with a hundred writers fast, while a calm one pays no wait.
 */
export function createFanOutWindow(largestMs: number): FanOutWindow {
  let widthMs = 0
  let last = performance.eventLoopUtilization()
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, last)
    last = now
    const wished = widthMs + (utilization - TARGET_UTILIZATION) * GAIN_MS
    widthMs = Math.max(0, Math.min(largestMs, wished))
  }, SAMPLE_MS)
  timer.unref()
  return {
    get widthMs() {
      return widthMs
    },
    close() {
      clearInterval(timer)
    },
  }
}

import { vi } from 'vitest'

/** Long enough for a loaded machine; a passing test never waits for it. */
const PATIENCE_MS = 20_000

/** Repeats an assertion until it holds. */
export function eventually(
  assertion: () => void | Promise<void>,
  timeoutMs = PATIENCE_MS,
): Promise<void> {
  return vi.waitFor(assertion, { timeout: timeoutMs, interval: 10 })
}

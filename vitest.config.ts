import { defineConfig } from 'vitest/config'
import { isLongRun } from './tests/support/test-length.ts'

/** Vitest would leave one of two cores idle. */
const node = { environment: 'node' as const, maxWorkers: 2 }
/** These wait for timers, disks and processes for half of their time; in their long forms they measure. */
const waiting = { environment: 'node' as const, maxWorkers: isLongRun ? 2 : 3 }
/** Only what hangs ever waits as long: a slow machine is no failure. */
const PATIENT_MS = 120_000
const BROWSER_TEST_MS = 180_000
/** Pure code: a process of its own for each file would take longer than the tests. */
const pure = {
  ...node,
  pool: 'threads' as const,
  isolate: false,
  testTimeout: PATIENT_MS,
  hookTimeout: PATIENT_MS,
}
const LONG_TEST_MS = 45 * 60_000

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...pure,
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['shared/**/*.test.ts', 'client/**/*.test.{ts,tsx}', 'server/**/*.test.ts'],
        },
      },
      {
        test: {
          ...pure,
          name: 'architecture',
          sequence: { groupOrder: 0 },
          include: ['tests/architecture/*.test.ts'],
        },
      },
      {
        test: {
          ...waiting,
          name: 'contract',
          sequence: { groupOrder: 1 },
          include: ['tests/contract/*.test.ts'],
          testTimeout: PATIENT_MS,
          hookTimeout: PATIENT_MS,
        },
      },
      {
        test: {
          ...waiting,
          name: 'sync',
          sequence: { groupOrder: 1 },
          include: ['tests/sync/*.test.ts', 'tests/security/*.test.ts'],
          testTimeout: isLongRun ? LONG_TEST_MS : PATIENT_MS,
          hookTimeout: PATIENT_MS,
        },
      },
      {
        test: {
          ...node,
          name: 'long',
          sequence: { groupOrder: 3 },
          include: isLongRun ? ['tests/long/*.test.ts'] : [],
          testTimeout: LONG_TEST_MS,
          hookTimeout: PATIENT_MS,
        },
      },
      {
        test: {
          ...node,
          name: 'browser',
          sequence: { groupOrder: 2 },
          include: ['tests/e2e/*.test.ts'],
          globalSetup: ['tests/support/browser-setup.ts'],
          testTimeout: BROWSER_TEST_MS,
          // Real time passes between where a hand aims and its click. `npm test` names who needed it.
          retry: 1,
          hookTimeout: BROWSER_TEST_MS,
        },
      },
    ],
  },
})

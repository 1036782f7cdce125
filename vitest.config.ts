import { defineConfig } from 'vitest/config'

const node = { environment: 'node' as const }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['shared/**/*.test.ts', 'client/**/*.test.{ts,tsx}', 'server/**/*.test.ts'],
        },
      },
      {
        test: {
          ...node,
          name: 'architecture',
          sequence: { groupOrder: 0 },
          include: ['tests/architecture/*.test.ts'],
        },
      },
      {
        test: {
          ...node,
          name: 'contract',
          sequence: { groupOrder: 1 },
          include: ['tests/contract/*.test.ts'],
        },
      },
      {
        test: {
          ...node,
          name: 'sync',
          sequence: { groupOrder: 1 },
          include: ['tests/sync/*.test.ts', 'tests/security/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          ...node,
          name: 'browser',
          sequence: { groupOrder: 2 },
          include: ['tests/e2e/*.test.ts'],
          globalSetup: ['tests/support/browser-setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})

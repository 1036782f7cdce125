import { defineConfig } from 'vitest/config'

const node = { environment: 'node' as const }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          include: ['shared/**/*.test.ts', 'client/**/*.test.{ts,tsx}', 'server/**/*.test.ts'],
        },
      },
      { test: { ...node, name: 'architecture', include: ['tests/architecture/*.test.ts'] } },
      { test: { ...node, name: 'contract', include: ['tests/contract/*.test.ts'] } },
      {
        test: {
          ...node,
          name: 'sync',
          include: ['tests/sync/*.test.ts', 'tests/security/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          ...node,
          name: 'browser',
          include: ['tests/e2e/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
})

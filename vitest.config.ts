import { defineConfig } from 'vitest/config'

/**
 * Five groups: rules (fast, no I/O outside a temporary folder), server (its routes, files and the commands,
 * each on a place of its own), storage (both engines, and the real server started and killed), scenarios (the
 * whole job through the app that serves HTTP), screens (a real browser).
 */
export default defineConfig({
  test: {
    // Both cores of the smallest machine: by default one of two is left idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts'],
          exclude: [
            'packages/{server,cli}/**',
            'packages/*/src/**/*.contract.test.ts',
            '**/node_modules/**',
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['packages/{server,cli}/src/**/*.test.ts'],
          exclude: ['packages/*/src/**/*.contract.test.ts', '**/node_modules/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'storage',
          include: ['packages/*/src/**/*.contract.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'scenarios',
          include: ['packages/testing/scenarios/**/*.scenario.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'screens',
          include: ['packages/testing/screens/**/*.screen.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})

/**
 * Tests by what they need: `pure` ones need nothing and share their threads; all others have a process a file, and the
 * database server of the run where they open an installation.
 */
import { defineConfig } from 'vitest/config'

const PURE = ['core', 'text', 'api', 'language', 'web'].map((layer) => `src/${layer}/**/*.test.{ts,tsx}`)

const common = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  setupFiles: ['test/support/same-chances.ts'],
}

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'pure', include: PURE, pool: 'threads', isolate: false } },
      {
        test: {
          ...common,
          name: 'rest',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: [...PURE, 'test/e2e/**', 'node_modules/**', 'dist/**'],
          globalSetup: 'test/support/database-server.ts',
        },
      },
    ],
  },
})

/** Pages in a real browser: one file a feature, one after another, each with a server and a database of its own. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // What a page comes to show is waited for, on a slow machine too.
    expect: { poll: { timeout: 30_000 } },
    // Chromium itself ends a page now and then; what a test expects and does not find is never asked again.
    retry: { count: 2, condition: /Target crashed/ },
    setupFiles: ['test/support/same-chances.ts'],
    globalSetup: 'test/support/database-server.ts',
  },
})

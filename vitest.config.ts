/**
 * Tests by what they need. `npm test` runs pure, documents, db and journeys; `npm test -- --all` every one of
 * them. `npx vitest run --project pure src/core/rules/typo.test.ts` answers at once: it waits for no database
 * and no browser.
 */
import { defineConfig } from 'vitest/config'
import { OrderOfFiles } from './test/support/order-of-files.ts'

const PURE = ['core', 'text', 'api', 'language', 'web'].map((layer) => `src/${layer}/**/*.test.{ts,tsx}`)
const DOCUMENTS = [
  'src/documents/**/*.test.ts',
  'test/{reading,golden,sheets,eval}/**/*.test.ts',
  'test/hostile.test.ts',
]
const BROWSER = ['test/e2e/**/*.test.ts']
const JOURNEYS = ['test/e2e/journeys/*.test.ts']
/** Crashes, memory, whole years, the second database: minutes, not seconds. */
const LONG = ['{src,test}/**/*.long.test.ts']
const NEVER = ['node_modules/**', 'dist/**']

const SERVER = 'test/support/database-server.ts'
const FOR_PAGES = 'test/support/for-pages.ts'
const PROGRAMS = 'test/support/programs.ts'

/** For what hangs; a slow machine takes ten times as long as a quiet one. */
const common = {
  testTimeout: 180_000,
  hookTimeout: 300_000,
  setupFiles: ['test/support/same-chances.ts'],
}

/** What a page comes to show is waited for, on a slow machine too. */
const patient = {
  ...common,
  testTimeout: 400_000,
  hookTimeout: 400_000,
  expect: { poll: { timeout: Number(process.env.JICHI_TEST_PATIENCE ?? 90_000) } },
  // Chromium itself ends a page now and then; what a test expects and does not find is never asked again.
  retry: { count: 2, condition: /Target crashed/ },
  globalSetup: FOR_PAGES,
}

/**
 * Files share a process, as they share the modules of the server: what a file changes of it, it puts back.
 */
const shared = { pool: 'forks', isolate: false } as const

export default defineConfig({
  test: {
    maxWorkers: '100%',
    sequence: { sequencer: OrderOfFiles },
    // What was compiled once is not compiled again: by the digest of each file (`vitest --clearCache`).
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
    projects: [
      {
        test: {
          ...common,
          name: 'pure',
          include: PURE,
          exclude: [...LONG, ...NEVER],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          ...common,
          name: 'documents',
          include: DOCUMENTS,
          exclude: [...LONG, ...NEVER],
          globalSetup: PROGRAMS,
          ...shared,
        },
      },
      {
        test: {
          ...common,
          name: 'db',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...PURE, ...DOCUMENTS, ...BROWSER, ...LONG, ...NEVER],
          globalSetup: [PROGRAMS, SERVER],
          ...shared,
        },
      },
      { test: { ...patient, ...shared, name: 'journeys', include: JOURNEYS, exclude: [...LONG, ...NEVER] } },
      {
        test: {
          ...patient,
          ...shared,
          name: 'pages',
          include: BROWSER,
          exclude: [...JOURNEYS, ...LONG, ...NEVER],
        },
      },
      { test: { ...patient, name: 'long', include: LONG, exclude: NEVER } },
    ],
  },
})

/**
 * Set-up of a run of tests: the programs that tests start as processes or workers, built once. Compiled anew
 * in every process they would take three processor-seconds for each start instead of one.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { stampOf } from '../../scripts/stamp.js'
import { onceARun } from './once-a-run.ts'
import { PROGRAMS, programFile, ROOT } from './processes.ts'

const FOLDER = join(ROOT, 'test', 'support')
const BUILT = join(ROOT, '.cache', 'programs')
const STAMP = join(BUILT, '.stamp')
const SOURCES = ['src', 'test/factories', 'test/support']
/** Where the program of a worker is looked for, by src/documents/workers/program.ts. */
const READER = 'JICHI_READER_PROGRAM'

const input = {
  server: join(ROOT, 'src', 'server', 'main.ts'),
  reader: join(ROOT, 'src', 'documents', 'workers', 'entry.ts'),
  ...Object.fromEntries(
    PROGRAMS.filter((name) => name !== 'server').map((name) => [name, join(FOLDER, `${name}.ts`)]),
  ),
}

async function buildPrograms(): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: BUILT,
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      // All in one folder: two below the root, as the sources that look for the root from where they are.
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[name]-[hash].js' },
      },
    },
  })
}

async function make() {
  const stamp = stampOf(SOURCES, ['package-lock.json'])
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp) {
    // What is cut short must not look like a whole one.
    rmSync(STAMP, { force: true })
    await buildPrograms()
    mkdirSync(BUILT, { recursive: true })
    writeFileSync(STAMP, stamp)
  }
  // Test files' processes are started after this and have it too.
  process.env[READER] = programFile('reader')
  return { value: null, end: async () => {} }
}

/** Called by the test runner before the first file; what it returns is called after the last one. */
export async function setup(): Promise<() => Promise<void>> {
  const [, leave] = await onceARun('programs', make)
  return leave
}

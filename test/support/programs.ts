/**
 * Set-up of a run of tests: the programs that tests start as processes or workers, built once. Compiled anew
 * in every process they would take three processor-seconds for each start instead of one.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { stampOf } from '../../scripts/stamp.js'
import { onceARun } from './once-a-run.ts'
import { PROGRAMS, ROOT } from './processes.ts'

const FOLDER = join(ROOT, 'test', 'support')
const CACHE = join(ROOT, '.cache')
/** Longer than any run. */
const KEPT = 2 * 60 * 60 * 1000
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

async function buildPrograms(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      // All in one folder: two below the root, as the sources that look for the root from where they are.
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[name]-[hash].js' },
      },
    },
  })
}

/** Those of a source that is no more; a run that began before it was changed may still use them for a while. */
function removeOld(): void {
  for (const name of readdirSync(CACHE).filter((one) => one.startsWith('programs-')))
    if (Date.now() - statSync(join(CACHE, name)).mtimeMs > KEPT)
      rmSync(join(CACHE, name), { recursive: true, force: true })
}

async function make() {
  mkdirSync(CACHE, { recursive: true })
  // A folder for each state of the sources: a run is not disturbed by one that begins after a change.
  const folder = join(CACHE, `programs-${stampOf(SOURCES, ['package-lock.json']).slice(0, 16)}`)
  if (!existsSync(folder)) {
    removeOld()
    // Under its name only when it is whole.
    const underWay = `${folder}.${process.pid}`
    await buildPrograms(underWay)
    if (existsSync(folder)) rmSync(underWay, { recursive: true })
    else renameSync(underWay, folder)
  }
  // Test files' processes are started after this and have it too.
  process.env[READER] = join(folder, 'reader.js')
  return { value: null, end: async () => {} }
}

/** Called by the test runner before the first file; what it returns is called after the last one. */
export async function setup(): Promise<() => Promise<void>> {
  const [, leave] = await onceARun('programs', make)
  return leave
}

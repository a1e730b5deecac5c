/** Set-up of a run of tests: dist/web is built where a source is newer than it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { onceARun } from './once-a-run.ts'
import { ROOT } from './processes.ts'

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return newest(path)
    return /\.test\.tsx?$/.test(entry.name) ? 0 : statSync(path).mtimeMs
  })
  return Math.max(0, ...times)
}

function isStale(): boolean {
  const index = join(ROOT, 'dist', 'web', 'index.html')
  const isThere = existsSync(index) && /assets\//.test(readFileSync(index, 'utf8'))
  const age = isThere ? statSync(index).mtimeMs : 0
  return ['web', 'text', 'core', 'api'].some((layer) => newest(join(ROOT, 'src', layer)) > age)
}

async function build() {
  if (isStale()) {
    // A process of its own: the test runner's NODE_ENV would give the libraries' development halves.
    const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
    const env = { ...process.env, NODE_ENV: 'production' }
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    })
  }
  return { value: null, end: async () => {} }
}

/** Called by the test runner before the first file; what it returns is called after the last one. */
export async function setup(): Promise<() => Promise<void>> {
  const [, leave] = await onceARun('pages', build)
  return leave
}

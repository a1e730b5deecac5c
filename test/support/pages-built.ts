/** Set-up of a run of tests: dist/ is built where its digest of the sources is another than that of today. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { isBuilt } from '../../scripts/stamp.js'
import { onceARun } from './once-a-run.ts'
import { ROOT } from './processes.ts'

async function build() {
  if (!isBuilt()) {
    // A process of its own: the test runner's NODE_ENV would give the libraries' development halves.
    const env = { ...process.env, NODE_ENV: 'production' }
    await promisify(execFile)(process.execPath, ['scripts/build.js', '--if-needed'], { cwd: ROOT, env })
  }
  return { value: null, end: async () => {} }
}

/** Called by the test runner before the first file; what it returns is called after the last one. */
export async function setup(): Promise<() => Promise<void>> {
  const [, leave] = await onceARun('pages', build)
  return leave
}

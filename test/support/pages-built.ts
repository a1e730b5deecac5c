/** Set-up of a run of tests: dist/ is built where its digest of the sources is another than that of today. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { isBuilt } from '../../scripts/stamp.js'
import { onceARun } from './once-a-run.ts'
import { ROOT } from './processes.ts'

async function build() {
  if (!isBuilt()) {
    // A process of its own: the test runner's NODE_ENV would give the libraries' development halves.
    const env = { ...process.env, NODE_ENV: 'production' }
    const child = spawn(process.execPath, ['scripts/build.js', '--if-needed'], {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    })
    const [code] = (await once(child, 'close')) as [number | null]
    if (code !== 0) throw new Error('the pages could not be built')
  }
  return { value: null, end: async () => {} }
}

/** Called by the test runner before the first file; what it returns is called after the last one. */
export async function setup(): Promise<() => Promise<void>> {
  const [, leave] = await onceARun('pages', build)
  return leave
}

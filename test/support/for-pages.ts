/** Set-up of a run of tests in a browser: what they need, made at the same time. */
import type { TestProject } from 'vitest/node'
import * as chromium from './chromium.ts'
import * as server from './database-server.ts'
import * as pages from './pages-built.ts'
import * as programs from './programs.ts'

/** Called by the test runner before the first file; what it returns is called after the last one. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const made = await Promise.allSettled([
    pages.setup(),
    programs.setup(),
    server.setup(project),
    chromium.setup(project),
  ])
  const leave = async () => {
    for (const one of made) if (one.status === 'fulfilled') await one.value()
  }
  const failed = made.find((one) => one.status === 'rejected')
  if (failed === undefined) return leave
  await leave()
  throw failed.reason
}

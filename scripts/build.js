/**
 * Builds dist/node (server, command line) and dist/web (pages); with `--if-needed` only when the sources are
 * others than those of the last build. Plain JavaScript: it runs before anything is built.
 */
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compressPages } from './compress.js'
import { sourceStamp, writeStamp } from './stamp.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** @param {{ quiet?: boolean }} options */
export async function buildAll({ quiet = false } = {}) {
  const stamp = sourceStamp()
  // A build that is cut short must not look like a whole one.
  rmSync(join(root, 'dist', '.stamp'), { force: true })
  const { build } = await import('vite')
  const logLevel = quiet ? 'error' : 'warn'
  await build({ root, configFile: join(root, 'vite.node.config.ts'), logLevel })
  await build({ configFile: join(root, 'vite.config.ts'), root: join(root, 'src/web'), logLevel })
  await compressPages(join(root, 'dist', 'web'))
  writeStamp(stamp)
}

async function main() {
  process.chdir(root)
  if (!process.argv.includes('--if-needed')) return buildAll()
  const { ensureBuilt } = await import('./install.js')
  if (!(await ensureBuilt({ quiet: true }))) process.exitCode = 1
}

// Not awaited here: ensureBuilt loads this module, and would wait for the end of its own loading.
if (process.argv[1] === fileURLToPath(import.meta.url)) void main()

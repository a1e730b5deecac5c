/**
 * Builds dist/node (server, command line) and dist/web (pages). Plain JavaScript: it runs before anything is
 * built.
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(root)
  await buildAll()
}

/** Builds dist/node (server, command line) and dist/web (pages). Plain JavaScript: it runs before anything is built. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** @param {{ quiet?: boolean }} options */
export async function buildAll({ quiet = false } = {}) {
  const { build } = await import('vite')
  const logLevel = quiet ? 'error' : 'warn'
  await build({ root, configFile: join(root, 'vite.node.config.ts'), logLevel })
  await build({ configFile: join(root, 'vite.config.ts'), root: join(root, 'src/web'), logLevel })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(root)
  await buildAll()
}

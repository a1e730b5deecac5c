/**
 * `npm start`: everything a fresh clone needs, then the server, in this very process so that Ctrl-C reaches
 * it. Options are the server's own (`npm start -- --help`).
 */
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureBuilt, installProgram } from './install.js'
import { checkNode } from './say.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

async function start() {
  if (!checkNode() || !(await installProgram()) || !(await ensureBuilt({ quiet: false }))) {
    process.exitCode = 1
    return
  }
  await import(pathToFileURL(join(root, 'dist', 'node', 'server.js')).href)
}

start()

#!/usr/bin/env node
/**
 * The command line. It says what to do when something is missing, builds itself when the sources are newer,
 * and runs.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureBuilt, isInstalled } from '../scripts/install.js'
import { checkNode, say } from '../scripts/say.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

async function run() {
  if (!checkNode()) return false
  if (!isInstalled({ development: false })) {
    say(
      `依赖尚未安装或已过期。请在 ${root} 执行一次 npm start（自动安装并启动），或执行 npm ci。`,
      `Packages are missing or out of date. Run npm start in ${root} once (it installs and starts), or npm ci.`,
    )
    return false
  }
  if (!(await ensureBuilt({ quiet: true }))) return false
  await import(pathToFileURL(join(root, 'dist', 'node', 'cli.js')).href)
  return true
}

run().then((ran) => {
  if (!ran) process.exitCode = 2
})

/**
 * Is dist/ what the sources of now give? A digest of every source file, kept beside what was built from it.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const STAMP = join(root, 'dist', '.stamp')
const BUILT = ['dist/node/server.js', 'dist/node/cli.js', 'dist/node/reader.js', 'dist/web/index.html']
const SINGLE = [
  'package-lock.json',
  'vite.config.ts',
  'vite.node.config.ts',
  'scripts/build.js',
  'scripts/compress.js',
]

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesIn(path)
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path]
  })
}

/**
 * The digest of files, whatever their dates; tests in the folders do not count.
 * @param {readonly string[]} folders @param {readonly string[]} files
 * @returns {string}
 */
export function stampOf(folders, files) {
  const hash = createHash('sha256')
  for (const path of folders.flatMap(filesIn).concat(files).sort())
    hash
      .update(`${path}\n`)
      .update(readFileSync(join(root, path)))
      .update('\n')
  return hash.digest('hex')
}

/** The digest of what is built from. @returns {string} */
export function sourceStamp() {
  return stampOf(['src', 'test/factories'], SINGLE)
}

/** @returns {boolean} */
export function isBuilt() {
  if (!BUILT.every((path) => existsSync(join(root, path))) || !existsSync(STAMP)) return false
  return readFileSync(STAMP, 'utf8').trim() === sourceStamp()
}

/** @param {string} stamp taken before the build began: what changed meanwhile is built the next time */
export function writeStamp(stamp) {
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, `${stamp}\n`)
}

/**
 * Puts beside every text file of the built pages what it is when compressed (.br, .gz), once and for all: the
 * server sends it as it lies there.
 */
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/**
 * Pictures and fonts are compressed already. The first page is read anew for each answer
 * (src/server/pages.ts).
 */
const TEXT = /\.(?:js|mjs|css|svg|json|txt|wasm)$/
/** Smaller ones travel in one packet whatever is done to them. */
const LEAST = 1024

/** The best that there is takes three times as long for two percent. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
}

/** @type {readonly (readonly [ending: string, compress: (bytes: Buffer) => Promise<Buffer>])[]} */
const WAYS = [
  ['.br', (bytes) => promisify(brotliCompress)(bytes, BROTLI)],
  ['.gz', (bytes) => promisify(gzip)(bytes, { level: 9 })],
]

/** @param {string} folder @returns {string[]} */
function textsIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return textsIn(path)
    return TEXT.test(entry.name) ? [path] : []
  })
}

/** @param {string} path */
async function compressFile(path) {
  const bytes = await readFile(path)
  if (bytes.length < LEAST) return
  for (const [ending, compress] of WAYS) {
    const small = await compress(bytes)
    if (small.length < bytes.length) await writeFile(`${path}${ending}`, small)
  }
}

/** @param {string} folder of the built pages @returns {Promise<void>} */
export async function compressPages(folder) {
  const waiting = textsIn(folder)
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await compressFile(path)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
}

/**
 * Writes the addresses of the pages, which the server answers with the application, from the tree of pages
 * (src/web/routes.tsx): `npm run pages`. A test compares both.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SRC = join(import.meta.dirname, '..', 'src')
const FILE = join(SRC, 'api', 'kernel', 'page-addresses.ts')

const tree = readFileSync(join(SRC, 'web', 'routes.tsx'), 'utf8')
const lines = [...tree.matchAll(/\bpath: '(\/[^']*)'/g)].map(([, path]) => `  '${path}',\n`)
const list = /(export const PAGE_ADDRESSES = \[\n)[^\]]*(\] as const)/
writeFileSync(FILE, readFileSync(FILE, 'utf8').replace(list, `$1${lines.join('')}$2`))

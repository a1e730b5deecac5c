/**
 * The rooms of the house: a feature is one word on every floor (core, store, api, its addresses, actions,
 * routes, pages, text). Which files belong to which room is read off their paths; what a room may use is in
 * test/rooms.test.ts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
export const SRC = join(ROOT, 'src')

/** What everybody on a floor uses; it uses no room itself, except for the schema of the database. */
export const KERNEL = 'kernel'

/** Where rooms are: a room is the next part of the path, a folder or a file of its own. */
const FLOORS = [
  'core',
  'store',
  'api/addresses',
  'api',
  'actions',
  'server/routes',
  'web/pages',
  'web/components',
  'text',
] as const

/** Floors whose files all lie in rooms or in the kernel. */
const WITHOUT_LOOSE_FILES = ['core', 'store', 'actions', 'web/pages', 'web/components'] as const

/** Folders of text that hold words of every room: of pages, of rules, of the guides. */
const WORDS = ['text/interface', 'text/rules', 'text/guides']

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourcesOf(path)
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : []
  })
}

/** The list of the addresses of every room. */
const ALL_ADDRESSES = 'api/addresses/all.ts'

/** The room of a file of src; null for one that belongs to none (the command line, frames, formats). */
export function fileRoom(path: string): string | null {
  const place = relative(SRC, path).split(sep).join('/')
  if (place === ALL_ADDRESSES || WORDS.some((folder) => place.startsWith(`${folder}/`))) return null
  const floor = FLOORS.find((one) => place.startsWith(`${one}/`))
  if (floor === undefined) return null
  const [room = '', ...inside] = place.slice(floor.length + 1).split('/')
  if (inside.length > 0) return room
  const name = room.replace(/\.tsx?$/, '')
  return floor === 'text' && !existsSync(join(SRC, 'core', name)) ? null : name
}

/** Files that lie on a floor of rooms and in none of them. */
export function looseFiles(): string[] {
  return WITHOUT_LOOSE_FILES.flatMap((floor) =>
    readdirSync(join(SRC, floor), { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => `${floor}/${entry.name}`),
  )
}

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([#.][^'"]+)['"]/g

/** The files of src that a file imports, for their types or their values. */
function importsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(IMPORT)].flatMap(([, specifier = '']) => {
    const target = specifier.startsWith('#')
      ? join(SRC, specifier.slice(1))
      : resolve(dirname(path), specifier)
    return /\.tsx?$/.test(target) && existsSync(target) ? [target] : []
  })
}

export type Imports = ReadonlyMap<string, readonly string[]>

/** What every file of src imports. */
export function importsOfAll(): Imports {
  return new Map(sourcesOf(SRC).map((path) => [path, importsOf(path)]))
}

/**
 * Groups of files of which each leads to every other by imports (Tarjan's strongly connected components of
 * more than one file).
 */
export function importCircles(imports: Imports): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []
  const visit = (path: string): void => {
    order.set(path, order.size)
    lowest.set(path, order.size - 1)
    open.push(path)
    for (const next of imports.get(path) ?? []) {
      if (!order.has(next)) visit(next)
      if (open.includes(next)) lowest.set(path, Math.min(lowest.get(path) ?? 0, lowest.get(next) ?? 0))
    }
    if (lowest.get(path) !== order.get(path)) return
    const circle = open.splice(open.indexOf(path))
    if (circle.length > 1) circles.push(circle)
  }
  for (const path of imports.keys()) if (!order.has(path)) visit(path)
  return circles
}

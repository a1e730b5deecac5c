/** What a browser loads for a first view, from the build's own manifest, gzip as the server sends it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Chunk = {
  readonly file: string
  readonly src?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly dynamicImports?: readonly string[]
}
type Manifest = { readonly [key: string]: Chunk }

export type Weight = {
  readonly name: string
  /** Bytes, gzip. */ readonly script: number
  readonly style: number
  readonly files: number
}

/** The first views (sign-in, workbench) and, to compare, every other page on top of the entry. */
export function pageWeight(root: string): Weight[] {
  const dist = join(root, 'dist', 'web')
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Manifest
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (entry === undefined) throw new Error('the build has no entry')
  const pages = Object.keys(manifest).filter(
    (key) => /pages\/[^/]+\//.test(key) && manifest[key]?.src !== undefined && !manifest[key]?.isEntry,
  )
  return [
    { name: 'the entry alone', keys: [entry] },
    ...pages.map((page) => ({ name: `entry + ${page}`, keys: [entry, page] })),
  ].map(({ name, keys }) => ({ name, ...weigh(dist, filesOf(manifest, keys)) }))
}

/** The chunks a browser needs for these, static imports followed. */
function filesOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    files.add(chunk.file)
    for (const style of chunk.css ?? []) files.add(style)
    for (const next of chunk.imports ?? []) visit(next)
  }
  keys.forEach(visit)
  return files
}

function weigh(dist: string, files: ReadonlySet<string>): Omit<Weight, 'name'> {
  const sizes = [...files].map((file) => ({
    file,
    size: gzipSync(readFileSync(join(dist, file)), { level: 6 }).length,
  }))
  const sum = (ending: string) =>
    sizes.filter(({ file }) => file.endsWith(ending)).reduce((total, { size }) => total + size, 0)
  return { script: sum('.js'), style: sum('.css'), files: sizes.length }
}

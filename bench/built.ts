/**
 * The program as it is shipped: the compiler that runs these benches names every inner function at run time,
 * which users do not pay for.
 */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { readTargets } from '#documents/formats.ts'

const root = resolve(import.meta.dirname, '..')

/** Beside node_modules, where packages are found. */
export const BUILT = join(root, '.cache', 'bench')

let built: Promise<void> | null = null

/** Built once a run. */
export function buildForBench(): Promise<void> {
  built ??= build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir: BUILT,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          'read-many': join(root, 'bench', 'read-many.ts'),
          reader: join(root, 'src', 'documents', 'workers', 'entry.ts'),
          formats: join(root, 'src', 'documents', 'formats.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  }).then(() => {})
  return built
}

/** The door of the readers, built. */
export async function builtFormats(): Promise<{ readonly readTargets: typeof readTargets }> {
  await buildForBench()
  return (await import(pathToFileURL(join(BUILT, 'formats.js')).href)) as {
    readonly readTargets: typeof readTargets
  }
}

/**
 * A file of this folder with everything that it needs, built into a folder of its own, and loaded.
 * @param name of `bench/<name>.ts`; the caller says what it exports
 */
export async function loadBuilt(name: string): Promise<unknown> {
  const folder = join(root, '.cache', `bench-${name}`)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          [name]: join(root, 'bench', `${name}.ts`),
          reader: join(root, 'src', 'documents', 'workers', 'entry.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  })
  return import(pathToFileURL(join(folder, `${name}.js`)).href)
}

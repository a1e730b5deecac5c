/**
 * Direction between layers, the same table as in ARCHITECTURE.md: every import of every file is compared with
 * it. The compiler keeps Node and DOM out of the layers that must not know them (tsconfig.*.json); this test
 * keeps layers from looking up, `core` from clock and randomness, and tests from going anywhere but through
 * files that exist.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')

type Layer =
  | 'core'
  | 'text'
  | 'language'
  | 'documents'
  | 'store'
  | 'api'
  | 'actions'
  | 'server'
  | 'cli'
  | 'web'
/**
 * Generated projects (test/factories) are outside src: the command line makes documents of them, tests and
 * benchmarks use them.
 */
type Seen = Layer | 'factories'

/** Which layers a layer may import, and which packages. `node:` stands for Node's own modules. */
const TABLE: Record<Layer, { layers: readonly Seen[]; packages: readonly string[] }> = {
  core: { layers: [], packages: [] },
  text: { layers: ['core'], packages: [] },
  language: { layers: ['core'], packages: ['@node-rs/jieba'] },
  documents: {
    layers: ['core', 'text'],
    packages: [
      '@myriaddreamin/typst-ts-node-compiler',
      'node:',
      'fflate',
      'parse5',
      'docx',
      'ajv',
      '@e965/xlsx',
      'pdfjs-dist',
    ],
  },
  store: { layers: ['core'], packages: ['node:', 'pg', 'kysely'] },
  api: { layers: ['core'], packages: ['zod'] },
  actions: {
    layers: ['core', 'text', 'language', 'documents', 'store', 'api'],
    packages: ['node:', '@node-rs/argon2', 'otplib', 'openid-client', 'nodemailer', 'sm-crypto-v2'],
  },
  server: { layers: ['core', 'text', 'api', 'actions'], packages: ['node:', 'fastify', '@fastify/', 'zod'] },
  cli: {
    layers: ['core', 'text', 'api', 'actions', 'server', 'factories'],
    packages: ['node:', 'commander', 'string-width'],
  },
  web: {
    layers: ['core', 'text', 'api'],
    packages: [
      'react',
      'react-dom',
      'react-router',
      'antd',
      '@ant-design/',
      '@tanstack/',
      'echarts',
      'dayjs',
      'pdfjs-dist',
      '@e965/xlsx',
    ],
  },
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesOf(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path)

function layerOf(path: string): Layer {
  return relative(SRC, path).split(sep)[0] as Layer
}

function importsOf(text: string): string[] {
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  )
  return [...found].map((match) => match[1] ?? match[2] ?? '')
}

function faultOf(path: string, specifier: string): string | null {
  const layer = layerOf(path)
  const { layers, packages } = TABLE[layer]
  const where = `${relative(ROOT, path)} imports ${specifier}`
  if (specifier.startsWith('.')) {
    const target = resolve(dirname(path), specifier)
    if (!target.startsWith(SRC + sep)) return `${where}: outside src`
    return layerOf(target) === layer ? null : `${where}: use #${layerOf(target)}/… across layers`
  }
  if (specifier.startsWith('#')) {
    const target = specifier.slice(1).split('/')[0] as Seen
    return target === layer || layers.includes(target) ? null : `${where}: ${layer} may not see ${target}`
  }
  const allowed = packages.some((name) =>
    /[:/]$/.test(name) ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  )
  return allowed ? null : `${where}: ${layer} may not use this package`
}

const sources = filesOf(SRC).filter((path) => !isTest(path))

/** The folders that `import.meta.glob` looks into: the bundler says nothing where one is missing. */
function foldersOfPatterns(path: string): string[] {
  const patterns = readFileSync(path, 'utf8').matchAll(/import\.meta\.glob[^(]*\(\[?\s*['"]([^'"]+)['"]/g)
  return [...patterns].map((match) => resolve(dirname(path), dirname(match[1] ?? '')))
}

describe('the layers', () => {
  test('every folder of src is a layer of the table', () => {
    expect(readdirSync(SRC).toSorted()).toEqual(Object.keys(TABLE).toSorted())
  })

  test('no file imports what its layer may not see', () => {
    const faults = sources.flatMap((path) =>
      importsOf(readFileSync(path, 'utf8')).map((specifier) => faultOf(path, specifier)),
    )
    expect(faults.filter((fault) => fault !== null)).toEqual([])
  })

  test('generated projects know core and nothing else of src', () => {
    const foreign = filesOf(join(ROOT, 'test', 'factories'))
      .filter((path) => !isTest(path))
      .flatMap((path) =>
        importsOf(readFileSync(path, 'utf8'))
          .filter(
            (specifier) =>
              !(
                specifier.startsWith('#core/') ||
                specifier.startsWith('./') ||
                specifier.startsWith('../') ||
                specifier.startsWith('node:')
              ),
          )
          .map((specifier) => `${relative(ROOT, path)} imports ${specifier}`),
      )
    expect(foreign).toEqual([])
  })

  test('core knows neither clock nor randomness', () => {
    const impure = sources
      .filter((path) => layerOf(path) === 'core')
      .filter((path) =>
        /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bperformance\.|\bcrypto\./.test(
          readFileSync(path, 'utf8'),
        ),
      )
    expect(impure.map((path) => relative(ROOT, path))).toEqual([])
  })

  test('what a page takes in by a pattern is there', () => {
    const folders = sources.flatMap(foldersOfPatterns)
    expect(folders.length).toBeGreaterThan(2)
    expect(folders.filter((folder) => !existsSync(folder)).map((folder) => relative(ROOT, folder))).toEqual(
      [],
    )
  })

  test('there are no barrels: a file is imported by its own name', () => {
    const barrels = sources.filter((path) => /(?:^|\n)export \*/.test(readFileSync(path, 'utf8')))
    expect(barrels.map((path) => relative(ROOT, path))).toEqual([])
  })
})

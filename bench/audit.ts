/**
 * `npm run bench -- audit`: what an audit costs. One document of 36 tables; 100,000 projects by the rules on
 * documents, in worker threads; a county of 4,000 projects audited again through the job of the program. Each
 * beside a reference of the same run.
 */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import type { TargetDocument } from '#core/target/document.ts'
import { readTargets } from '#documents/formats.ts'
import type { auditCounty } from './audit-county.ts'
import type { cpuOfDocument, Done, documentOf, Share, timeDocument } from './audit-many.ts'
import { digits, table } from './measure.ts'

const root = resolve(import.meta.dirname, '..')
const BUILT = join(root, '.cache', 'bench-audit')
const TABLES = 36
const SAMPLE = '003-希望路街道.txt'
const MANY = 100_000
const COUNTY = 4000

type Built = {
  readonly documentOf: typeof documentOf
  readonly timeDocument: typeof timeDocument
  readonly cpuOfDocument: typeof cpuOfDocument
}

/**
 * As it is shipped: the compiler that runs benches names every inner function at run time, which users do not
 * pay for.
 */
async function built(): Promise<Built & { readonly auditCounty: typeof auditCounty }> {
  await build({
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
          'audit-many': join(root, 'bench', 'audit-many.ts'),
          'audit-county': join(root, 'bench', 'audit-county.ts'),
          reader: join(root, 'src', 'documents', 'workers', 'entry.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  })
  const [many, county] = await Promise.all(
    ['audit-many', 'audit-county'].map(
      (name) => import(pathToFileURL(join(BUILT, `${name}.js`)).href) as Promise<object>,
    ),
  )
  return { ...many, ...county } as Built & { readonly auditCounty: typeof auditCounty }
}

function inWorker(share: Share): Promise<Done> {
  return new Promise((done, fail) => {
    const worker = new Worker(join(BUILT, 'audit-many.js'), { workerData: { task: 'audit-many', share } })
    worker.once('message', done)
    worker.once('error', fail)
  })
}

async function oneDocument(
  say: (text: string) => void,
  { documentOf: make, timeDocument: time, cpuOfDocument: cpu }: Built,
): Promise<void> {
  const read = await readTargets(readFileSync(join(root, 'samples', SAMPLE)), SAMPLE)
  if (!read.ok) throw new Error(read.error.code)
  const rows: (string | number)[][] = []
  const add = async (name: string, document: TargetDocument) => {
    const [copy, audit] = await time(document)
    rows.push([
      name,
      document.projects.length,
      digits((audit?.median ?? Number.NaN) - (copy?.median ?? Number.NaN)),
      digits(cpu(document)),
      digits((audit?.ratio ?? Number.NaN) - 1, 1),
    ])
  }
  await add(SAMPLE, read.value)
  await add('generated, 60 faults per 100 projects', make(TABLES))
  say(table(['one document', 'tables', 'ms to audit', 'ms of processor time', 'ratio to copying it'], rows))
}

async function many(say: (text: string) => void, projects: number): Promise<void> {
  const workers = Math.min(2, cpus().length)
  const done = await Promise.all(
    Array.from({ length: workers }, (_, i) =>
      inWorker({ projects: Math.ceil(projects / workers), seed: `worker ${i}` }),
    ),
  )
  const sum = (of: (one: Done) => number) => done.reduce((total, one) => total + of(one), 0)
  const longest = Math.max(...done.map(({ ms }) => ms))
  const audited = sum((one) => one.projects)
  say(
    table(
      [
        'projects',
        'worker threads',
        'findings',
        's',
        'projects a second',
        'ratio to copying the documents',
        'most heap a worker, MB',
      ],
      [
        [
          audited,
          workers,
          sum((one) => one.findings),
          digits(longest / 1000, 1),
          digits((audited / longest) * 1000, 0),
          digits(sum(({ ms }) => ms) / sum(({ referenceMs }) => referenceMs), 1),
          digits(Math.max(...done.map(({ heapMb }) => heapMb)), 0),
        ],
      ],
    ),
  )
}

export async function auditSection(
  say: (text: string) => void,
  words: readonly string[] = [],
): Promise<void> {
  const [asked = MANY, county = COUNTY] = words.map(Number)
  const program = await built()
  say('## Auditing\n')
  say(
    '`npm run bench -- audit`. Time of the audit alone (reading and generating are not counted), ' +
      'the program built as it is shipped; the copy of the same documents in the same run is the ' +
      'reference.\n',
  )
  await oneDocument(say, program)
  say('')
  await many(say, asked)
  const again = await program.auditCounty(root, county)
  say(
    `\nA county audited again with everything (rules, what is known of the same projects ` +
      'elsewhere, findings kept from check to check, review rows; one transaction a document), ' +
      `through the job:\n`,
  )
  say(
    table(
      [
        'documents',
        'projects',
        'indicators',
        's to audit again',
        's to import all',
        'ratio to importing',
        'memory, MB',
        'ended',
      ],
      [
        [
          again.documents,
          again.projects,
          again.indicators,
          digits(again.auditMs / 1000, 1),
          digits(again.fillMs / 1000, 1),
          digits(again.auditMs / again.fillMs),
          digits(again.rssMb, 0),
          again.state,
        ],
      ],
    ),
  )
}

/**
 * The copy radar over a province, in a database of its own: how long one project takes to be added (looked for, taken
 * in) and how many planted near copies are found, how many of those found were planted.
 * `npm run bench -- radar [projects]`, 300,000 without a number.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Pool } from 'pg'
import { keysOf, partFormsOf } from '#core/similar/parts.ts'
import type { Project } from '#core/target/document.ts'
import { migrate } from '#store/migrate.ts'
import { openDatabase } from '#store/open.ts'
import { createRegion } from '#store/regions.ts'
import { findAlikeForms, membersOf, takeIn } from '#store/similar.ts'
import { createStore, type Db, type Store } from '#store/store.ts'
import { digits, median, table } from './measure.ts'
import { copyOf, projectOf, randomOf } from './radar-corpus.ts'

const SEED = 20_250_301
const AT = new Date('2025-03-01T04:00:00.000Z')
const A_DOCUMENT = 500
/** Planted copies, and projects that have none, that are added and asked for. */
const PLANTED = 400
const CLEAN = 400
const SIMILARITY = 0.8

type Ground = { readonly pool: Pool; readonly store: Store; readonly region: string }

/** Projects as rows of a document, without what the radar never reads (findings, indicators as rows). @returns their ids */
async function saveProjects(db: Db, region: string, projects: readonly Project[]): Promise<readonly string[]> {
  const [document, sha256] = [randomUUID(), randomUUID().replaceAll('-', '').padEnd(64, '0')]
  await db.insertInto('document_files').values({ region_id: region, sha256, size: 0, content: Buffer.alloc(0), stored_at: AT }).execute()
  await db.insertInto('documents').values({
    region_id: region, document_id: document, sha256, file: 'a.txt', media_type: 'text/plain', size: 0, title: null, fiscal_year: 2025, unit_id: null, project_count: projects.length,
    indicator_count: 0, unplaced_count: 0, budget: null, rule_set: 'hebei/2025', errors: 0, warnings: 0, advice: 0, score: 100, grade: '优', demo: false, imported_at: AT, imported_by: null,
    reading: '{}', search: '', kind: 'project-targets', counted: true, superseded_by: null, superseded_at: null, checked_at: AT, compared_at: null,
  }).execute()
  const rows = projects.map((project, i) => ({
    region_id: region, project_id: randomUUID(), document_id: document, position: i + 1, fiscal_year: 2025, unit_id: null, code: null, name: project.name, budget: null, fiscal: null, other: null,
    indicator_count: 0, errors: 0, warnings: 0, advice: 0, rules: [], paper: JSON.stringify(project), search: '', counted: true,
  }))
  await db.insertInto('projects').values(rows).execute()
  return rows.map((row) => row.project_id)
}

const takeAll = (db: Db, region: string, projects: readonly Project[], ids: readonly string[]) => takeIn(db, region, 'project-targets', projects.map((project, i) => ({ id: ids[i] ?? '', project, unit: project.unit })))

async function fill({ store, region }: Ground, projects: number): Promise<readonly string[]> {
  const ids: string[] = []
  for (let start = 0; start < projects; start += A_DOCUMENT) {
    const some = Array.from({ length: Math.min(A_DOCUMENT, projects - start) }, (_, i) => projectOf(SEED, start + i))
    ids.push(...await store.transaction(async (tx) => {
      const saved = await saveProjects(tx, region, some)
      await takeAll(tx, region, some, saved)
      return saved
    }))
  }
  return ids
}

type Added = {
  /** Of the radar alone: looking for what is alike, and taking the project in. */
  readonly ms: number
  /** Reference: the bare rows of document and project in a transaction of their own. */
  readonly bare: number
  readonly found: ReadonlySet<string>
}

/** Adding one project, as an import does. */
async function add({ store, region }: Ground, project: Project): Promise<Added> {
  const start = performance.now()
  const sought = partFormsOf(project).map((form) => ({ ...form, form: keysOf(form).form }))
  const alike = await findAlikeForms(store.db, region, sought)
  const forms = [...sought, ...alike.map(({ part, other }) => ({ part, form: other }))]
  const members = await membersOf(store.db, region, forms, null, 5)
  const looked = performance.now()
  const ids = await store.transaction((tx) => saveProjects(tx, region, [project]))
  const saved = performance.now()
  await store.transaction((tx) => takeAll(tx, region, [project], ids))
  return { ms: looked - start + performance.now() - saved, bare: saved - looked, found: new Set(members.map(({ projectId }) => projectId)) }
}

const quantile = (values: readonly number[], share: number) => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN

async function measure(ground: Ground, projects: number): Promise<(string | number)[][]> {
  const filling = performance.now()
  const ids = await fill(ground, projects)
  await ground.pool.query('vacuum analyze')
  const filled = (performance.now() - filling) / 1000
  const random = randomOf(SEED)
  const times: number[] = []
  const bare: number[] = []
  let [hits, reported, right, falseOnes] = [0, 0, 0, 0]
  for (let n = 0; n < PLANTED; n += 1) {
    const original = Math.floor((n * projects) / PLANTED)
    const { found, ...time } = await add(ground, copyOf(projectOf(SEED, original), n, SIMILARITY, random))
    times.push(time.ms)
    bare.push(time.bare)
    const hit = found.has(ids[original] ?? '')
    if (hit) hits += 1
    reported += found.size
    right += hit ? 1 : 0
  }
  for (let n = 0; n < CLEAN; n += 1) {
    const { found, ...time } = await add(ground, projectOf(SEED + 1, n))
    times.push(time.ms)
    bare.push(time.bare)
    reported += found.size
    falseOnes += found.size
  }
  const size = await ground.pool.query<{ size: string }>(`select pg_size_pretty(pg_total_relation_size('similar_forms') + pg_total_relation_size('similar_parts') + pg_total_relation_size('similar_projects')) as size`)
  return [
    ['projects in the database', projects],
    ['taken in and kept, projects a second', digits(projects / filled, 0)],
    ['radar tables and indexes', size.rows[0]?.size ?? ''],
    [`adding one project, ms (median of ${times.length})`, digits(median(times), 1)],
    ['reference: the bare rows of the same project, ms (median)', digits(median(bare), 1)],
    ['adding one project, ms (95 of 100 within)', digits(quantile(times, 0.95), 1)],
    ['adding one project, ms (longest)', digits(Math.max(...times), 1)],
    [`planted near copies found, of ${PLANTED} (${SIMILARITY * 100} % similar), %`, digits((100 * hits) / PLANTED, 1)],
    ['of those reported, planted (precision), %', digits((100 * right) / reported, 1)],
    [`reported for ${CLEAN} projects without a copy`, falseOnes],
  ]
}

/** Measures in a database that is gone afterwards. @param say takes the lines of the report */
export async function radarSection(say: (text: string) => void, projects = 300_000): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jichi-radar-'))
  const opened = await openDatabase({ url: null, dataFolder: folder })
  if (!opened.ok) throw new Error(`the database does not open: ${opened.error.code}`)
  try {
    const { pool } = opened.value
    const migrated = await migrate(pool, resolve(import.meta.dirname, '..', 'src', 'store', 'migrations'))
    if (!migrated.ok) throw new Error(`the tables cannot be made: ${migrated.error.code}`)
    const store = createStore(pool)
    const region = randomUUID()
    await createRegion(store.db, { id: region, code: '130000', name: '河北省', createdAt: AT })
    say('## Copy radar\n')
    say('Made-up projects of many fields (bench/radar-corpus.ts) in an embedded database; near copies are made from some of them by changing figures, words and clauses.\n')
    say(table(['measured', ''], await measure({ pool, store, region }, projects)))
  } finally {
    await opened.value.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

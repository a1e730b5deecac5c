/**
 * The copy radar over a province, in a database of its own: how long one project takes to be added (looked
 * for, taken in, compared) and how many planted near copies are found, how many of those found were planted.
 * `npm run bench -- radar [projects]`, 300,000 without a number; 30,000 for a quick run.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import { formKeys, projectPartForms } from '#core/duplicates/parts.ts'
import type { Project } from '#core/target/project.ts'
import { compareWaiting, findAlikeForms } from '#store/duplicates/alike-forms.ts'
import { migrate } from '#store/database/migrate.ts'
import { openDatabase } from '#store/database/open.ts'
import { boundTo } from '#store/kernel/region-bound.ts'
import { createRegion } from '#store/kernel/regions.ts'
import { loadFormMembers, takeIn } from '#store/duplicates/similar.ts'
import { createStore, type Db, type Store } from '#store/kernel/store.ts'
import { digits, median, table } from './measure.ts'
import { copyOf, projectOf, seededRandom } from './radar-corpus.ts'

const SEED = 20_250_301
const AT = new Date('2025-03-01T04:00:00.000Z')
const A_DOCUMENT = 500
/** Planted copies, and projects that have none, that are added and asked for. */
const PLANTED = 400
const CLEAN = 400
const SIMILARITY = 0.8

/** `servers`: processor time of the database's processes that work for this one, ms. */
type Ground = {
  readonly pool: Pool
  readonly store: Store
  readonly region: string
  readonly servers: Map<number, number>
}

/** What is the same of every document and of every project. */
const BARE_DOCUMENT = {
  title: null,
  fiscal_year: 2025,
  unit_id: null,
  indicator_count: 0,
  unplaced_count: 0,
  budget: null,
  rule_set: 'hebei/2025',
  errors: 0,
  warnings: 0,
  advice: 0,
  score: 100,
  judged: 100,
  grade: '优',
  demo: false,
  imported_at: AT,
  imported_by: null,
  reading: '{}',
  safeguards: null,
  search: '',
  kind: 'project-targets',
  counted: true,
  superseded_by: null,
  superseded_at: null,
  checked_at: AT,
  compared_at: null,
} as const
const BARE_PROJECT = {
  fiscal_year: 2025,
  unit_id: null,
  code: null,
  budget: null,
  fiscal: null,
  other: null,
  indicator_count: 0,
  quantified: 0,
  with_unit: 0,
  repeated: 0,
  errors: 0,
  warnings: 0,
  advice: 0,
  rules: [],
  details: '[]',
  search: '',
  counted: true,
}

/**
 * Projects as rows of a document, without what the radar never reads (findings, indicators as rows).
 * @returns their ids
 */
async function saveProjects(db: Db, projects: readonly Project[]): Promise<readonly string[]> {
  const [document, sha256] = [randomUUID(), randomUUID().replaceAll('-', '').padEnd(64, '0')]
  await db
    .insertInto('document_files')
    .values({ region_id: db.region, sha256, size: 0, content: Buffer.alloc(0), stored_at: AT })
    .execute()
  await db
    .insertInto('documents')
    .values({
      region_id: db.region,
      document_id: document,
      sha256,
      file: 'a.txt',
      media_type: 'text/plain',
      size: 0,
      ...BARE_DOCUMENT,
      project_count: projects.length,
    })
    .execute()
  const rows = projects.map((project, i) => ({
    region_id: db.region,
    project_id: randomUUID(),
    document_id: document,
    position: i + 1,
    ...BARE_PROJECT,
    name: project.name,
    paper: JSON.stringify(project),
  }))
  await db.insertInto('projects').values(rows).execute()
  return rows.map((row) => row.project_id)
}

const takeAll = (db: Db, projects: readonly Project[], ids: readonly string[]) =>
  takeIn(
    db,
    'project-targets',
    projects.map((project, i) => ({ id: ids[i] ?? '', project, unit: project.unit })),
  )

/**
 * Two documents at a time: one is made while the server takes the other. Forms come new, and count as
 * compared with each other.
 */
async function fill(
  { pool, store, region }: Omit<Ground, 'servers'>,
  projects: number,
): Promise<readonly string[]> {
  const ids: string[] = []
  let next = 0
  const fillOn = async () => {
    while (next < projects) {
      const start = next
      next += A_DOCUMENT
      const some = Array.from({ length: Math.min(A_DOCUMENT, projects - start) }, (_, i) =>
        projectOf(SEED, start + i),
      )
      const saved = await store.of(region).transaction(async (tx) => {
        const rows = await saveProjects(tx, some)
        await takeAll(tx, some, rows)
        return rows
      })
      for (const [i, id] of saved.entries()) ids[start + i] = id
    }
  }
  await Promise.all([fillOn(), fillOn()])
  await pool.query('update similar_forms set compared = true')
  await pool.query('vacuum analyze')
  return ids
}

/** Milliseconds. */
type Added = {
  /** Looking for what is alike, as an audit does. */
  readonly looked: number
  /** Taking the project in and ending the transaction of its document. */
  readonly taken: number
  /** Comparing it and keeping what it is alike with, in the background. */
  readonly compared: number
  /** Reference: a transaction that inserts one row of three columns. */
  readonly bare: number
  /** Processor time of the radar's three steps, here and in the server; null where it cannot be told. */
  readonly processor: number | null
  readonly found: ReadonlySet<string>
}

async function add(ground: Ground, project: Project): Promise<Added> {
  const { store, region } = ground
  const steps: number[] = []
  let processor: number | null = 0
  const timed = async <T>(step: () => Promise<T>): Promise<T> => {
    const [before, start] = [processorTime(ground), performance.now()]
    const result = await step()
    steps.push(performance.now() - start)
    const after = processorTime(ground)
    processor = processor === null || before === null || after === null ? null : processor + after - before
    return result
  }
  const members = await timed(async () => {
    const sought = projectPartForms(project).map((form) => ({ ...form, form: formKeys(form).form }))
    const alike = await findAlikeForms(store.of(region).db, sought)
    return loadFormMembers(
      store.of(region).db,
      [...sought, ...alike.map(({ part, other }) => ({ part, form: other }))],
      null,
      5,
    )
  })
  const document = await store.whole.db.startTransaction().execute()
  const bound = boundTo(document, region)
  const ids = await saveProjects(bound, [project])
  await timed(async () => {
    await takeAll(bound, [project], ids)
    await document.commit().execute()
  })
  await timed(() => store.of(region).transaction((tx) => compareWaiting(tx)))
  const start = performance.now()
  await store
    .of(region)
    .transaction((tx) =>
      sql`insert into bench_rows (id, name, at) values (${randomUUID()}, ${project.name}, ${AT})`.execute(tx),
    )
  const [looked = 0, taken = 0, compared = 0] = steps
  return {
    looked,
    taken,
    compared,
    bare: performance.now() - start,
    processor,
    found: new Set(members.map(({ projectId }) => projectId)),
  }
}

/** Clock ticks of Linux' /proc a second. */
const TICKS = 100

/** Processor time of this process and of the server's that work for it, ms; null where there is no /proc. */
function processorTime({ servers }: Ground): number | null {
  const here = process.cpuUsage()
  for (const pid of servers.keys()) {
    try {
      const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
      const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number)
      servers.set(pid, ((user + system) * 1000) / TICKS)
    } catch {
      // Ended: it uses no more.
    }
  }
  const there = [...servers.values()].reduce((sum, time) => sum + time, 0)
  return there === 0 ? null : (here.user + here.system) / 1000 + there
}

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN
const mean = (values: readonly (number | null)[]) =>
  values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value / values.length),
    0,
  )

type Found = { hits: number; reported: number; right: number; wrong: number }

async function addAll(
  ground: Ground,
  ids: readonly string[],
): Promise<{ added: readonly Added[]; counts: Found }> {
  const random = seededRandom(SEED)
  const added: Added[] = []
  const counts: Found = { hits: 0, reported: 0, right: 0, wrong: 0 }
  for (let n = 0; n < PLANTED; n += 1) {
    const original = Math.floor((n * ids.length) / PLANTED)
    const one = await add(ground, copyOf(projectOf(SEED, original), n, SIMILARITY, random))
    added.push(one)
    const hit = one.found.has(ids[original] ?? '')
    if (hit) counts.hits += 1
    counts.reported += one.found.size
    counts.right += hit ? 1 : 0
  }
  for (let n = 0; n < CLEAN; n += 1) {
    const one = await add(ground, projectOf(SEED + 1, n))
    added.push(one)
    counts.reported += one.found.size
    counts.wrong += one.found.size
  }
  return { added, counts }
}

const TABLES = ['similar_projects', 'similar_parts', 'similar_forms', 'similar_bands', 'similar_pairs']

async function measure(opened: Omit<Ground, 'servers'>, projects: number): Promise<(string | number)[][]> {
  const { pool } = opened
  const filling = performance.now()
  const ids = await fill(opened, projects)
  const filled = (performance.now() - filling) / 1000
  await pool.query(
    'create table bench_rows (id uuid primary key, name text not null, at timestamptz not null)',
  )
  const { rows: servers } = await pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'jichi'`,
  )
  const { added, counts } = await addAll(
    { ...opened, servers: new Map(servers.map(({ pid }) => [pid, 0])) },
    ids,
  )
  const size = await pool.query<{ size: string }>(
    `select pg_size_pretty(sum(pg_total_relation_size(name::regclass))) as size from unnest($1::text[]) as t(name)`,
    [TABLES],
  )
  const adding = added.map(({ looked, taken }) => looked + taken)
  const bare = median(added.map((one) => one.bare))
  const processor = mean(added.map((one) => one.processor))
  return [
    ['projects in the database', projects],
    ['saved and taken in, projects a second', digits(projects / filled, 0)],
    ['radar tables and indexes', size.rows[0]?.size ?? ''],
    [`**adding one project, ms (median of ${adding.length})**`, `**${digits(median(adding), 1)}**`],
    ['of these: looking for what is alike', digits(median(added.map(({ looked }) => looked)), 1)],
    ['of these: taking it in, with the commit', digits(median(added.map(({ taken }) => taken)), 1)],
    ['adding one project, ms (95 of 100 within)', digits(quantile(adding, 0.95), 1)],
    ['adding one project, ms (longest)', digits(Math.max(...adding), 1)],
    [
      'afterwards, in the background: comparing it with all others, ms (median)',
      digits(median(added.map(({ compared }) => compared)), 1),
    ],
    ['reference: a transaction that inserts one row, ms (median)', digits(bare, 1)],
    ['adding one project, ratio to the reference', digits(median(adding) / bare, 1)],
    [
      'processor time of adding and comparing one project, ms (mean, client and server)',
      processor === null ? '' : digits(processor, 1),
    ],
    [
      `planted near copies found, of ${PLANTED} (${SIMILARITY * 100} % similar), %`,
      digits((100 * counts.hits) / PLANTED, 1),
    ],
    ['of those reported, planted (precision), %', digits((100 * counts.right) / counts.reported, 1)],
    [`reported for ${CLEAN} projects without a copy`, counts.wrong],
  ]
}

/** Measures in a database that is gone afterwards. @param say takes the lines of the report */
export async function radarSection(say: (text: string) => void, projects = 300_000): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jichi-radar-'))
  const opened = await openDatabase({ url: null, dataFolder: folder })
  if (!opened.ok) throw new Error(`the database does not open: ${opened.error.code}`)
  try {
    const { pool } = opened.value
    const migrated = await migrate(
      pool,
      resolve(import.meta.dirname, '..', 'src', 'store', 'database', 'migrations'),
    )
    if (!migrated.ok) throw new Error(`the tables cannot be made: ${migrated.error.code}`)
    const store = createStore(pool)
    const region = randomUUID()
    await createRegion(store.whole.db, { id: region, code: '130000', name: '河北省', createdAt: AT })
    say('## Copy radar\n')
    say(
      'Made-up projects of many fields (bench/radar-corpus.ts) in an embedded database; near ' +
        'copies are made from some of them by changing figures, words and clauses.',
    )
    const rows = await measure({ pool, store, region }, projects)
    say(
      `The machine's load was ${digits(loadavg()[1] ?? 0, 1)} on ${availableParallelism()} ` +
        `processors, this run included.\n`,
    )
    say(table(['measured', ''], rows))
  } finally {
    await opened.value.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

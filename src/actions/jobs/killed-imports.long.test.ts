/**
 * A process killed while it imports: what it had begun is wholly there or not at all, and the next one
 * finishes it.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { loadDocuments, loadTargets } from '#store/documents/documents.ts'
import { readTargets } from '#documents/formats.ts'
import { verifyChain } from '#core/operation-log/chain-check.ts'
import { NO_RECORD } from '#core/kernel/log-record.ts'
import { chainEnd, eventDigest, logRecords } from '#store/kernel/event-chain.ts'
import { loadEvents } from '#store/operation-log/events.ts'
import { findJob } from '#store/jobs/jobs.ts'
import { openContext, sample, type TestContext, type TestOffice } from '../../../test/support/context.ts'
import { programFile, ROOT } from '../../../test/support/processes.ts'
import { importDocument } from '../documents/import-document.ts'

const FILES = ['001-组织部.txt', '002-乡村振兴局.txt', '004-人社局.txt']
/** Milliseconds after which a killed process's jobs are free. */
const LEASE = 600

let world: TestContext
const children = new Set<ChildProcess>()

beforeAll(async () => {
  world = await openContext()
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children.clear()
})
afterAll(async () => {
  await world.close()
})

/** Runs jobs in a process of its own; `heard` is called for every line it prints. */
function runProcess(
  region: string,
  heard: (lines: number, child: ChildProcess) => void,
): Promise<NodeJS.Signals | null> {
  const { host, port, user, password, database } = world.pool.options
  const env = {
    ...process.env,
    JICHI_TEST_IMPORT: JSON.stringify({
      connection: { host, port, user, password, database },
      region,
      lease: LEASE,
    }),
  }
  const child = spawn(process.execPath, [programFile('import-process')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.add(child)
  let lines = 0
  createInterface({ input: child.stdout }).on('line', () => heard((lines += 1), child))
  return new Promise((resolve) => {
    child.once('exit', (_, signal) => {
      children.delete(child)
      resolve(signal)
    })
  })
}

/** Every document that is there is there as a whole, and belongs to a job that says done. */
async function nothingIsHalf(office: TestOffice, ids: readonly string[]): Promise<number> {
  const { db } = world.context.store.of(office.region)
  const jobs = await Promise.all(ids.map((id) => findJob(db, id)))
  const done = jobs.flatMap((job) => (job?.state === 'done' && job.result ? [job.result] : []))
  const documents = await loadDocuments(db, {
    page: 1,
    size: 100,
    sort: 'importedAt',
    order: 'asc',
  })
  expect(documents.rows.map((row) => row.id).toSorted()).toEqual(
    done.map((result) => result.document).toSorted(),
  )
  const imported = (await loadEvents(db, { page: 1, size: 100, type: 'document.imported' })).rows
  expect(imported.map((event) => event.subject).toSorted()).toEqual(
    done.map((result) => `document:${result.document}`).toSorted(),
  )
  for (const row of documents.rows) {
    const read = await readTargets(sample(row.file).bytes, row.file)
    expect(await loadTargets(db, row.id)).toEqual(read.ok && read.value)
    const { rows } = await world.pool.query<{ indicators: number; findings: number }>(
      `select (select count(*)::int from indicators i join projects p using (region_id, project_id) where p.document_id = $1) as indicators, (select count(*)::int from findings where document_id = $1) as findings`,
      [row.id],
    )
    expect(rows).toEqual([
      {
        indicators: row.indicators,
        findings: row.findings.error + row.findings.warning + row.findings.advice,
      },
    ])
  }
  return done.length
}

/** Whatever was killed: the operation log has no gap and every record is linked. */
async function theLogIsWhole({ region }: TestOffice): Promise<void> {
  const { db } = world.context.store.of(region)
  const { length, head } = await chainEnd(db)
  const records = await logRecords(db, { after: 0, upTo: length, limit: length })
  expect(
    verifyChain(records, {
      digestOf: eventDigest,
      region,
      start: { sequence: 1, previous: NO_RECORD },
      end: { sequence: length, hash: head },
      noted: null,
    }),
  ).toMatchObject({ lines: length, faults: [] })
}

// A line is printed at every step of three imports: 5, 10, 60, 80, 100 each. The delays reach into the steps
// and savings.
const MOMENTS: readonly (readonly [lines: number, delay: number])[] = [
  [1, 0],
  [3, 4],
  [5, 0],
  [6, 8],
  [7, 25],
  [8, 2],
  [10, 5],
  [12, 0],
]

let interrupted = 0

test.each(MOMENTS)('killed %i steps and %i ms into the work', async (moment, delay) => {
  const office = await world.office()
  const ids: string[] = []
  for (const file of FILES) {
    const accepted = await importDocument(world.context, office.administrator, sample(file))
    ids.push(accepted.ok && 'job' in accepted.value ? accepted.value.job : randomUUID())
  }
  const signal = await runProcess(office.region, (lines, child) => {
    if (lines === moment) setTimeout(() => child.kill('SIGKILL'), delay)
  })
  if (signal === 'SIGKILL' && (await nothingIsHalf(office, ids)) < FILES.length) interrupted += 1
  await runProcess(office.region, () => {})
  expect(await nothingIsHalf(office, ids)).toBe(FILES.length)
  await theLogIsWhole(office)
})

test('most of the kills came in the middle of the work', () => {
  expect(interrupted).toBeGreaterThan(MOMENTS.length / 2)
})

/**
 * `npm run county`: lives the three years of the fictitious county in an empty database of its own and writes what
 * is left of them to demo/county.json.gz, which `--demo` loads. To be run again after every migration, and
 * whenever the county itself changes. docs/demonstration.md
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { liveCounty } from '#actions/demo/county/live.ts'
import { COUNTY_UNTIL } from '#actions/demo/year.ts'
import { movingClock } from '#actions/demo/county/clock.ts'
import { openInstallation } from '#actions/installation/open-installation.ts'
import { JOB_WORK } from '#actions/installation/job-work.ts'
import { createJobRunner } from '#actions/jobs/jobs.ts'
import type { Context } from '#actions/kernel/context.ts'
import { seededRandom } from '#factories/random.ts'
import { findJob } from '#store/jobs/jobs.ts'
import { gatherUnread } from '#store/messages/messages.ts'
import { clearCountyMessages, COUNTY_FORMAT, dumpCounty, type CountyHead } from '#store/demo/county-dump.ts'
import { listMigrations } from '#store/database/migrate.ts'
import { GATHERED_KINDS } from '#core/messages/message.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { DEMO_PEOPLE } from '#actions/demo/people.ts'
import { planDepartments, planDocuments, SEED } from './plan.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')
const LOOK_EVERY = 20
/** What was told to its people before is read and forgotten. */
const NEWS_FROM = '2026-11-01'

async function newestMigration(): Promise<string> {
  const listed = await listMigrations(join(ROOT, 'src', 'store', 'database', 'migrations'))
  return (listed.ok ? listed.value.at(-1)?.name : undefined) ?? ''
}

/** The same ids in every run. */
function seededIds(): () => string {
  const random = seededRandom(`${SEED}/ids`)
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => random.whole(0, 15).toString(16)).join('')
  return () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'.charAt(random.whole(0, 3))}${hex(3)}-${hex(12)}`
}

const began = Date.now()
const say = (line: string) =>
  console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`)

async function run(): Promise<void> {
  const dataFolder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'jichi-county-'))
  const opened = await openInstallation({
    root: ROOT,
    version: 'county',
    databaseUrl: process.env['JICHI_COUNTY_DATABASE'] ?? null,
    dataFolder,
    onFault: (cause) => {
      throw cause
    },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const installation = opened.value
  const administrator = await installation.administrator()
  if (administrator === null) throw new Error('no administrator')
  const { clock, to } = movingClock('2024-08-20')
  const context: Context = { ...installation.background, clock, newId: seededIds() }
  const refusals = await live(context, administrator, to)
  await keep(context, administrator)
  await installation.close()
  if (process.argv[2] === undefined) rmSync(dataFolder, { recursive: true, force: true })
  if (refusals > 0) process.exitCode = 1
}

/** @returns how much of the life was refused: nothing, where plan and program fit */
async function live(
  context: Context,
  administrator: Actor,
  to: ReturnType<typeof movingClock>['to'],
): Promise<number> {
  const runner = createJobRunner(context, JOB_WORK)
  await runner.start()
  let refusals = 0
  await liveCounty({
    context,
    to,
    administrator,
    departments: planDepartments(),
    documentsOf: planDocuments,
    waitFor: (job) => ended(context, administrator, job),
    refused: (what, why) => {
      refusals += 1
      say(`refused: ${what} ${JSON.stringify(why).slice(0, 300)}`)
    },
    onStage: say,
  })
  await runner.stop()
  say(`${refusals} refusals`)
  return refusals
}

async function ended(context: Context, administrator: Actor, job: string): Promise<void> {
  for (;;) {
    const found = await findJob(context.store.of(administrator.region).db, job)
    if (found === null || found.finishedAt !== null || found.state === 'needs-decision') {
      if (found?.state !== 'done') say(`job ${found?.state}: ${JSON.stringify(found)}`)
      return
    }
    await new Promise((done) => setTimeout(done, LOOK_EVERY))
  }
}

/** Writes down what is left of the years, without old news. */
async function keep(context: Context, administrator: Actor): Promise<void> {
  const store = context.store.of(administrator.region)
  const recent = new Date(`${NEWS_FROM}T00:00:00+08:00`)
  await store.transaction(async (tx) => {
    await clearCountyMessages(
      tx,
      DEMO_PEOPLE.map(({ account }) => account),
      recent,
    )
    await gatherUnread(tx, null, GATHERED_KINDS, context.clock())
  })
  const head: CountyHead = {
    format: COUNTY_FORMAT,
    migration: await newestMigration(),
    administrator: administrator.id,
    until: COUNTY_UNTIL,
  }
  const lines = await dumpCounty(store.db)
  const bytes = gzipSync(`${[JSON.stringify(head), ...lines].join('\n')}\n`, { level: 9 })
  writeFileSync(join(ROOT, 'demo', 'county.json.gz'), bytes)
  say(`${lines.length} lines, ${(bytes.byteLength / 1024 / 1024).toFixed(2)} MB`)
}

await run()

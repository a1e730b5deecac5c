/**
 * A process that opens a fiscal year and carries targets over until it is killed; how many are there is
 * printed in lines.
 */
import pg from 'pg'
import { createJobRunner } from '#actions/jobs/jobs.ts'
import { JOB_WORK } from '#actions/installation/job-work.ts'
import { openYear } from '#actions/years/years.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { contextOver } from './context.ts'

export type YearTask = {
  readonly connection: pg.PoolConfig
  readonly region: string
  readonly office: string
  readonly year: number
  readonly lease: number
}

const { connection, region, office, year, lease } = JSON.parse(
  process.env['JICHI_TEST_YEAR'] ?? '',
) as YearTask
const context = contextOver(new pg.Pool(connection))
const actor: Actor = {
  id: office,
  region,
  active: true,
  posts: [{ role: 'performance-office', units: 'all' }],
}
context.board.subscribe(({ job }) => {
  if (job.tally !== null) process.stdout.write(`${job.tally.done}\n`)
})
await createJobRunner(context, JOB_WORK, { lease }).start()
const opened = await openYear(context, actor, { year, unsaid: true, closes: true, note: '年度结转' })
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
process.stdout.write('opened\n')

/**
 * A process that runs jobs until it is killed, or until a region has none left; it tells of every change in a
 * line.
 */
import pg from 'pg'
import { createJobRunner } from '#actions/jobs/jobs.ts'
import { JOB_WORK } from '#actions/installation/job-work.ts'
import { countOpenJobs } from '#store/jobs/jobs.ts'
import { contextOver } from './context.ts'

const { connection, region, lease } = JSON.parse(process.env['JICHI_TEST_IMPORT'] ?? '') as {
  connection: pg.PoolConfig
  region: string
  lease: number
}
const pool = new pg.Pool(connection)
const context = contextOver(pool)
context.board.subscribe(({ job }) => process.stdout.write(`${job.label} ${job.state} ${job.progress}\n`))
const runner = createJobRunner(context, JOB_WORK, {
  lease,
  onFault: (cause) => process.stderr.write(`${String(cause)}\n`),
})
await runner.start()
while ((await countOpenJobs(context.store.of(region).db)) > 0)
  await new Promise((resolve) => setTimeout(resolve, 20))
await runner.stop()
await Promise.all([context.readers.close(), context.writers.close()])
await pool.end()

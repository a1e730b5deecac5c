/**
 * A database of its own with generated projects that are approved, for timing what is done to all of them
 * at once.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Context } from '#actions/kernel/context.ts'
import { fillDatabase } from '#actions/demo/fill-database.ts'
import { openInstallation } from '#actions/installation/open-installation.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { newFiling } from '#core/filing/filing.ts'
import { generateDocuments } from '#factories/county.ts'
import { findJob } from '#store/jobs/jobs.ts'
import { keepInitialBudgets } from './installation.ts'

/** The fiscal year of the generated projects. */
export const YEAR = 2025

export type Approved = { readonly context: Context; readonly actor: Actor }

/**
 * @param work is given an empty installation, opened, and its administrator; the installation goes when it is
 * done
 */
export async function withInstallation<T>(root: string, work: (opened: Approved) => Promise<T>): Promise<T> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'jichi-bench-'))
  const installation = await openInstallation({ root, version: 'bench', databaseUrl: null, dataFolder })
  if (!installation.ok) throw new Error(JSON.stringify(installation.error))
  const { context, administrator, close } = installation.value
  try {
    const actor = await administrator()
    if (actor === null) throw new Error('no administrator')
    return await work({ context, actor })
  } finally {
    await close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** Reads and audits so many generated projects. */
export async function fillProjects({ context, actor }: Approved, projects: number): Promise<void> {
  const filled = await fillDatabase(context, actor, generateDocuments({ projects, seed: 'county' }), {
    onProgress: () => {},
    mayGoOn: () => true,
  })
  if (!filled.ok) throw new Error(JSON.stringify(filled.error))
}

/** Every project as it is becomes the first approved version. */
export async function approveAll({ context, actor: { id, region } }: Approved): Promise<void> {
  const { db } = context.store.of(region)
  await sql`update projects set fiscal_year = ${YEAR} where region_id = ${region}`.execute(db)
  await sql`insert into filings (region_id, project_id, document_id, state, version, since, steps, content) select region_id, project_id, document_id, 'approved', 1, now(), 3, ${JSON.stringify({ ...newFiling(new Date().toISOString()), state: 'approved', version: 1, steps: 3 })}::json from projects where region_id = ${region} on conflict do nothing`.execute(
    db,
  )
  await sql`insert into project_versions (region_id, project_id, number, document_id, fiscal_year, content, sha256, signature, signing_key, reason, approval_number, approval_date, approved_by, approved_at, fiscal, other)
    select region_id, project_id, 1, document_id, ${YEAR}, paper, repeat('0', 64), null, null, '', '财绩〔2025〕1号', '2025-02-01', ${id}, now(), coalesce(budget, 0), 0 from projects where region_id = ${region}`.execute(
    db,
  )
  await keepInitialBudgets(db)
  await sql`analyze`.execute(db)
}

/** Waits for the end of a job. */
export async function ended({ store }: Context, region: string, id: string): Promise<void> {
  const { db } = store.of(region)
  for (;;) {
    const job = await findJob(db, id)
    if (job === null || job.state === 'failed' || job.state === 'cancelled')
      throw new Error(job === null ? 'no job' : JSON.stringify(job.problem ?? job.state))
    if (job.state === 'done') return
    await new Promise((resolve) => {
      setTimeout(resolve, 10)
    })
  }
}

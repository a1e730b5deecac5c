/**
 * A county in a database of its own, audited again with everything, as the job of the program does it (built
 * as it is shipped).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { auditEverything } from '#actions/findings/audits.ts'
import { fillDatabase } from '#actions/demo/fill-database.ts'
import { openInstallation } from '#actions/installation/open-installation.ts'
import { findJob } from '#store/jobs/jobs.ts'
import { radarProgress } from '#store/duplicates/similar.ts'
import type { Db } from '#store/kernel/store.ts'
import { generateDocuments } from '#factories/county.ts'
import { withFaults } from '#factories/faulty.ts'
import { seededRandom } from '#factories/random.ts'

const FAULTS = 60
const LOOK_EVERY = 100

export type County = {
  readonly documents: number
  readonly projects: number
  readonly indicators: number
  readonly fillMs: number
  readonly auditMs: number
  readonly rssMb: number
  readonly state: string
}

export async function auditCounty(root: string, projects: number): Promise<County> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'jichi-bench-'))
  const opened = await openInstallation({ root, version: 'bench', databaseUrl: null, dataFolder })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const installation = opened.value
  try {
    const actor = await installation.administrator()
    if (actor === null) throw new Error('no administrator')
    const { context } = installation
    let indicators = 0
    const documents = function* () {
      for (const document of generateDocuments({ projects, seed: 'county' })) {
        indicators += document.projects.reduce((sum, project) => sum + project.indicators.length, 0)
        yield withFaults(document, FAULTS, seededRandom(document.source.file)).document
      }
    }
    const begun = performance.now()
    const filled = await fillDatabase(context, actor, documents(), {
      onProgress: () => {},
      mayGoOn: () => true,
    })
    if (!filled.ok) throw new Error(JSON.stringify(filled.error))
    await installation.startJobs()
    // The copy radar compares new texts behind the imports: that is work of importing.
    for (let left = 1; left > 0; left = await uncompared(context.store.of(actor.region).db))
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
    const fillMs = performance.now() - begun
    const start = performance.now()
    const started = await auditEverything(context, actor, { documents: 'all' })
    if (!started.ok) throw new Error(JSON.stringify(started.error))
    let state = 'waiting'
    while (state === 'waiting' || state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
      state = (await findJob(context.store.of(actor.region).db, started.value.job))?.state ?? 'gone'
    }
    return {
      documents: filled.value.documents,
      projects: filled.value.projects,
      indicators,
      fillMs,
      auditMs: performance.now() - start,
      rssMb: process.memoryUsage().rss / 1_000_000,
      state,
    }
  } finally {
    await installation.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function uncompared(db: Db): Promise<number> {
  const { done, of } = await radarProgress(db)
  return of - done
}

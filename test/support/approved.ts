/** Approved targets of units, without the way that leads there: for tests of what comes after it. */
import { newFiling } from '#core/filing/filing.ts'
import type { Project } from '#core/target/project.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import type { TestApp } from './app.ts'
import { targets } from './targets.ts'

export type ApprovedTargets = {
  /** Of a project by its name. */
  readonly idOf: (name: string) => string
  /** Of a unit by its code. */
  readonly unitOf: (code: string) => string
}

/**
 * Each unit's in a document of its own.
 * @param by the account that approved them
 */
export async function importApproved(
  app: TestApp,
  projects: readonly Partial<Project>[],
  by: string,
): Promise<ApprovedTargets> {
  for (const code of new Set(projects.map(({ unit }) => unit?.code ?? ''))) {
    const own = projects.filter(({ unit }) => (unit?.code ?? '') === code)
    const source = { file: `${code}.json`, sha256: '0'.repeat(64), mediaType: 'application/json' }
    const bytes = Buffer.from(JSON.stringify(targets(own, { source })))
    const { state } = await app.import(source.file, bytes)
    if (state !== 'done') throw new Error(`the import of ${source.file} is ${state}`)
  }
  const { store, clock } = app.context
  const { db } = store.of(app.region)
  const rows = await db.selectFrom('projects').select(['project_id', 'document_id', 'name']).execute()
  for (const { project_id: project, document_id: document } of rows) {
    await store.of(app.region).transaction(async (tx) => {
      const filing = { ...newFiling(clock().toISOString()), state: 'approved' as const, version: 1, steps: 3 }
      await saveFiling(tx, { project, document }, filing)
      await saveProjectVersion(tx, project, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by,
        at: clock(),
      })
    })
  }
  const units = await db.selectFrom('budget_units').select(['unit_id', 'code']).execute()
  return {
    idOf: (name) => rows.find((row) => row.name === name)?.project_id ?? '',
    unitOf: (code) => units.find((unit) => unit.code === code)?.unit_id ?? '',
  }
}

/** What migration 0008 reads of versions that were kept before it is what the program reads of new ones. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Detail } from '#core/target/project.ts'
import { readStanding } from '#core/years/continuing.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { targets } from '../../../test/support/targets.ts'
import { splitStatements } from './split-statements.ts'

const FILE = join(import.meta.dirname, 'migrations', '0008-continuation.sql')
const detail = (field: string, text: string, choice: string | null = null) =>
  ({ field, text, choice }) as Detail

/** Details of forms; null: a form that has none. */
const FORMS: readonly (readonly Detail[] | null)[] = [
  null,
  [],
  [detail('category', '一次性项目')],
  [detail('category', '经常性项目')],
  [detail('attribute', '□新增项目 ☑延续项目', '延续项目')],
  [detail('attribute', '□延续项目 □新增项目')],
  [detail('attribute', '☑新增项目 □延续项目', '新增项目')],
  [detail('category', '跨年项目')],
  [detail('category', '一次性项目'), detail('attribute', '延续')],
  [detail('category', '经常性项目'), detail('period', '2023-2025')],
  [detail('period', '2024年1月至2026年12月')],
  [detail('period', '长期')],
]

let home: TestApp
beforeAll(async () => {
  home = await startApp()
})
afterAll(() => home.close())

test('the words and the period of every kind of form', async () => {
  const source = { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' }
  const rows = FORMS.map((_, i) => ({ name: `项目${i}`, code: null, order: i + 1 }))
  const bytes = Buffer.from(JSON.stringify(targets(rows, { fiscalYear: 2025, source })))
  expect((await home.import('a.json', bytes)).state).toBe('done')
  const { db } = home.context.store.of(home.region)
  const { user_id: by } = await db.selectFrom('users').select('user_id').limit(1).executeTakeFirstOrThrow()
  const projects = await db.selectFrom('projects').select('project_id').orderBy('position').execute()
  expect(projects).toHaveLength(FORMS.length)
  for (const { project_id } of projects)
    await home.context.store.of(home.region).transaction((tx) =>
      saveProjectVersion(tx, project_id, {
        number: 1,
        reason: '',
        approval: { number: '批1号', date: '2025-02-01' },
        by,
        at: home.context.clock(),
      }),
    )
  for (const [i, details] of FORMS.entries())
    await db
      .updateTable('project_versions')
      .set({
        content: JSON.stringify(details === null ? {} : { details }),
        nature: null,
        period_until: null,
      })
      .where('project_id', '=', projects[i]?.project_id ?? '')
      .execute()
  await sql.raw(splitStatements(readFileSync(FILE, 'utf8')).at(-1) ?? '').execute(db)
  const read = await db
    .selectFrom('project_versions as v')
    .innerJoin('projects as p', 'p.project_id', 'v.project_id')
    .select(['v.nature', 'v.period_until as until'])
    .orderBy('p.position')
    .execute()
  expect(read).toEqual(FORMS.map((details) => readStanding(details === null ? {} : { details })))
})

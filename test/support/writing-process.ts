/**
 * A process that writes in a target, save after save, until it is killed; it tells of every save that was
 * acknowledged.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { BLANK_CELLS } from '#core/writing/form.ts'
import { readDraft, saveDraft } from '#actions/writing/drafts.ts'
import { postWithoutPlace } from '#core/kernel/allows.ts'
import { contextOver } from './context.ts'

const { connection, region, person, project } = JSON.parse(process.env['JICHI_TEST_WRITING'] ?? '') as {
  connection: pg.PoolConfig
  region: string
  person: string
  project: string
}
const pool = new pg.Pool(connection)
const context = contextOver(pool)
const actor = { id: person, region, active: true, posts: [postWithoutPlace('administrator')] }
const begun = await readDraft(context, actor, { id: project })
if (!begun.ok) throw new Error(begun.error.code)
let { version, form } = begun.value
for (;;) {
  const before = form.head.purpose
  const after = String(version + 1)
  const row = {
    id: `n${after}`,
    cells: {
      ...BLANK_CELLS,
      level1: '产出指标',
      level2: '数量指标',
      level3: `第${after}次`,
      value: `≥${after}人`,
    },
  }
  const saved = await saveDraft(context, actor, {
    id: project,
    request: randomUUID(),
    base: version,
    operations: [
      { kind: 'set', place: { row: null, field: 'purpose' }, before, after },
      { kind: 'add', row, after: null },
    ],
  })
  if (!saved.ok) throw new Error(saved.error.code)
  version = saved.value.version
  form = { ...form, head: { ...form.head, purpose: after } }
  process.stdout.write(`${version}\n`)
}

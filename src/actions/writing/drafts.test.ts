/**
 * Killed in the middle of saving, again and again: what was acknowledged is there, and nothing is there by
 * half.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chainEnd, logRecords } from '#store/kernel/event-chain.ts'
import { openContext, type TestContext } from '../../../test/support/context.ts'
import { killed } from '../../../test/support/killed.ts'
import { beginDraft } from './begin-draft.ts'
import { readDraft } from './drafts.ts'
import { changeOrganisation } from '../organisation/organisation.ts'

let world: TestContext
beforeAll(async () => {
  world = await openContext()
})
afterAll(() => world.close())

/** The delays reach into the saving that follows: a save takes some tens of milliseconds. */
const MOMENTS: readonly (readonly [saves: number, delay: number])[] = [
  [1, 0],
  [2, 5],
  [1, 12],
  [3, 20],
  [1, 30],
  [2, 45],
]

test('a save is whole or not there, and none that was acknowledged is lost', async () => {
  const office = await world.office()
  const { context } = world
  const { db } = context.store.of(office.region)
  const { host, port, user, password, database } = world.pool.options
  const unit = await changeOrganisation(context, office.administrator, {
    what: {
      change: 'create',
      kind: 'department',
      code: '763001',
      name: '社会工作部',
      parent: null,
      office: null,
    },
    from: '2024-01-01',
    note: '',
  })
  const begun = unit.ok
    ? await beginDraft(context, office.administrator, {
        unit: unit.value.id,
        year: 2026,
        name: '培训',
        start: { from: 'empty', size: 'full', budget: '10' },
      })
    : unit
  const project = begun.ok ? begun.value.project : ''
  for (const [saves, delay] of MOMENTS) {
    const lines = await killed(
      'writing-process',
      {
        JICHI_TEST_WRITING: {
          connection: { host, port, user, password, database },
          region: office.region,
          person: office.administrator.id,
          project,
        },
      },
      { lines: saves, delay },
    )
    const acknowledged = Number(lines.at(-1))
    // What the killed one had begun at the server ends by itself.
    await expect
      .poll(
        async () =>
          (
            await world.pool.query(
              `select from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid() and query not ilike '%pg_stat_activity%'`,
            )
          ).rowCount,
      )
      .toBe(0)
    const draft = await readDraft(context, office.administrator, { id: project })
    if (!draft.ok) throw new Error(draft.error.code)
    const { version, form, paper, listed, findings } = draft.value
    expect(version - acknowledged).toBeOneOf([0, 1])
    expect(form.head.purpose).toBe(String(version))
    expect(paper).toMatchObject({ purpose: String(version) })
    expect(listed).toHaveLength(version)
    expect(paper.indicators.map(({ level3 }) => level3)).toEqual(
      Array.from({ length: version }, (_, i) => `第${version - i}次`),
    )
    const count = async (table: 'draft_saves' | 'indicators') =>
      Number(
        (
          await db
            .selectFrom(table)
            .select((by) => by.fn.countAll<string>().as('n'))
            .where('project_id', '=', project)
            .executeTakeFirstOrThrow()
        ).n,
      )
    expect([await count('draft_saves'), await count('indicators')]).toEqual([version, version])
    const kept = await db.selectFrom('findings').select('finding_id').where('state', '<>', 'fixed').execute()
    expect(kept.map(({ finding_id }) => finding_id).toSorted()).toEqual(
      findings.map(({ id }) => id).toSorted(),
    )
  }
  const { length } = await chainEnd(db)
  expect(await logRecords(db, { after: 0, upTo: length, limit: length })).toHaveLength(length)
})

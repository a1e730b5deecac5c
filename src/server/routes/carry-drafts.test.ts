/** 从上年结转 over HTTP: which targets of earlier years a unit may begin a year with, and several begun at once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftsCarried, DraftView, EarlierTargets } from '#api/writing/drafts.ts'
import { newFiling } from '#core/filing/filing.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { targets } from '../../../test/support/targets.ts'

const [OURS, THEIRS] = [
  { code: '326001', name: '民政局' },
  { code: '327001', name: '团委' },
]

let home: TestApp
let filler: Member
let unit = ''
let theirs = ''

async function read(year: number, rows: Parameters<typeof targets>[0]): Promise<void> {
  const file = `${year}-${rows[0]?.name}.json`
  const source = { file, sha256: '0'.repeat(64), mediaType: 'application/json' }
  const bytes = Buffer.from(JSON.stringify(targets(rows, { fiscalYear: year, source })))
  expect((await home.import(file, bytes)).state).toBe('done')
}

const named = async (name: string, year: number) =>
  home.context.store
    .of(home.region)
    .db.selectFrom('projects')
    .select(['project_id', 'document_id', 'unit_id'])
    .where('name', '=', name)
    .where('fiscal_year', '=', year)
    .executeTakeFirstOrThrow()

beforeAll(async () => {
  home = await startApp()
  const paid = { total: '12', fiscal: '12', other: '0' }
  await read(2025, [
    { name: '2025年敬老院运转', code: null, unit: OURS, budget: paid },
    { name: '低保补助', code: null, unit: OURS },
  ])
  await read(2026, [
    { name: '2026年敬老院运转', code: null, unit: OURS, budget: { ...paid, total: '15', fiscal: '15' } },
    { name: '殡葬改革', code: null, unit: OURS },
  ])
  await read(2027, [{ name: '殡葬改革', code: null, unit: OURS }])
  await read(2026, [{ name: '青年活动', code: null, unit: THEIRS }])
  unit = (await named('低保补助', 2025)).unit_id ?? ''
  theirs = (await named('青年活动', 2026)).unit_id ?? ''
  filler = await join(home, '张会计', 'unit-filler', unit)
  const office = await join(home, '绩效科员', 'performance-office')
  const { project_id: project, document_id: document } = await named('2026年敬老院运转', 2026)
  const at = home.context.clock()
  await home.context.store.of(home.region).transaction(async (tx) => {
    const approved = { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 3 } as const
    await saveFiling(tx, { project, document }, approved)
    const approval = { number: '财绩〔2026〕1号', date: '2026-02-01' }
    await saveProjectVersion(tx, project, { number: 1, reason: '', approval, by: office.id, at })
  })
})
afterAll(() => home.close())

const list = async (of = unit) => filler.get(`/api/drafts/earlier?unit=${of}&year=2027`)
const carry = async (projects: readonly string[], of = unit) =>
  (await filler.send('POST', '/api/drafts/earlier', { unit: of, year: 2027, projects })).json<DraftsCarried>()

test('of each project the newest is offered, with what is in the year already; another unit’s are not', async () => {
  const { rows } = (await list()).json<EarlierTargets>()
  expect(rows.map(({ name, year, version, there }) => [name, year, version, there?.name ?? null])).toEqual([
    ['2026年敬老院运转', 2026, 1, null],
    ['殡葬改革', 2026, 0, '殡葬改革'],
    ['低保补助', 2025, 0, null],
  ])
  expect((await list(theirs)).json()).toEqual({ rows: [] })
})

test('several are begun at once with their years moved; each that cannot be says why', async () => {
  const ids = await Promise.all([
    named('2026年敬老院运转', 2026),
    named('殡葬改革', 2026),
    named('低保补助', 2025),
    named('青年活动', 2026),
  ])
  const { results, done } = await carry(ids.map(({ project_id }) => project_id))
  expect(done).toBe(2)
  expect(results.map((result) => (result.draft === null ? result.problem.code : 'begun'))).toEqual([
    'begun',
    'target-like-there',
    'begun',
    'project-not-found',
  ])
  const [first] = results
  expect(first).toMatchObject({
    name: '2027年敬老院运转',
    marks: expect.arrayContaining([
      { indicator: null, field: 'name', before: '2026年敬老院运转', after: '2027年敬老院运转' },
    ]),
  })
  const draft = (await filler.get(`/api/drafts/${first?.draft}`)).json<DraftView>()
  expect(draft.form.head).toMatchObject({ name: '2027年敬老院运转', 'budget.total': '15' })
  // A second time they are there.
  const again = await carry(ids.map(({ project_id }) => project_id))
  expect(again.done).toBe(0)
  expect((await list()).json<EarlierTargets>().rows.map(({ there }) => there?.name)).toEqual([
    '2027年敬老院运转',
    '殡葬改革',
    '低保补助',
  ])
})

test('nobody begins them for a unit that is another’s', async () => {
  const { project_id } = await named('青年活动', 2026)
  const { results } = await carry([project_id], theirs)
  expect(results).toMatchObject([{ draft: null, problem: { code: 'unit-not-found' } }])
})

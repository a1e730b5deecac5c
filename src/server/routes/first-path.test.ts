/** GET /api/first-path: what of the first steps the caller has done, or what is there once for all in the region. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FirstPath } from '#api/first-path.ts'
import { NATIONAL_FLOW } from '#core/filing/flow.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'

let home: TestApp
let unit: string | null = null
let filler: Member
let reviewer: Member

beforeAll(async () => {
  home = await startApp()
  const { db } = home.context.store.whole
  await home.importSample('004-人社局.txt')
  await db.updateTable('projects').set({ errors: 0, warnings: 0 }).execute()
  const project = await db
    .selectFrom('projects')
    .select(['project_id', 'unit_id'])
    .orderBy('position')
    .executeTakeFirstOrThrow()
  unit = project.unit_id
  filler = await join(home, '填报员', 'unit-filler', unit)
  reviewer = await join(home, '部门审核员', 'department-reviewer', unit)
  const act = async (who: Member, wish: object) => {
    const answer = await who.send('POST', `/api/projects/${project.project_id}/filing`, { act: wish })
    expect(answer.statusCode, answer.body).toBe(200)
  }
  await act(filler, { kind: 'submit' })
  await act(reviewer, { kind: 'return', comment: '补充成本指标' })
}, 120_000)
afterAll(() => home.close())

const firstPath = async (who: Pick<Member, 'get'>) => (await who.get('/api/first-path')).json<FirstPath>()
const doneOf = ({ steps }: FirstPath) => steps.filter(({ isDone }) => isDone === true).map(({ id }) => id)

test('first steps are those of the role; acts of the caller alone make them done', async () => {
  const newcomer = await join(home, '新来填报员', 'unit-filler', unit)
  expect(await firstPath(newcomer)).toEqual({
    path: 'fill',
    steps: [
      { id: 'guide', isDone: null },
      { id: 'begin', isDone: false },
      { id: 'write', isDone: false },
      { id: 'submit', isDone: false },
      { id: 'report', isDone: false },
    ],
  })
  expect(doneOf(await firstPath(filler))).toEqual(['submit'])
  const reviewing = await firstPath(reviewer)
  expect([reviewing.path, doneOf(reviewing)]).toEqual(['review', ['answer']])
  expect((await firstPath(home.reader)).steps.every(({ isDone }) => isDone === null)).toBe(true)
})

test('what is there once for the region is done for all who lead it, by any of its people', async () => {
  const [lee, new_] = [
    await join(home, '绩效科李', 'performance-office'),
    await join(home, '绩效科新人', 'performance-office'),
  ]
  const before = doneOf(await firstPath(lee))
  // The documents came in by the administrator; what a department sent back is no 批复.
  expect(before).toEqual(['import'])
  expect(doneOf(await firstPath(new_))).toEqual(before)
  expect(doneOf(await firstPath(home.administrator))).toContain('import')
  const calendar = await home.administrator.send('PUT', '/api/flows/2025', {
    flow: NATIONAL_FLOW,
    note: '设好流程',
    expected: 0,
  })
  expect(calendar.statusCode, calendar.body).toBeLessThan(300)
  expect(doneOf(await firstPath(lee))).toEqual(['year', 'import'])
  expect(doneOf(await firstPath(home.administrator))).toContain('flow')
  // What is of the person stays so.
  const founder = await join(home, '系统管理员', 'system-administrator')
  expect(doneOf(await firstPath(founder))).not.toContain('safe')
})

test('the head of a unit is led to what the flow of the region gives: to send in, or to agree', async () => {
  const head = await join(home, '单位负责人', 'unit-head', unit)
  const before = await firstPath(head)
  expect([before.path, before.steps.map(({ id }) => id)]).toEqual([
    'send',
    ['guide', 'targets', 'submit', 'lights', 'results'],
  ])
  const saved = await home.administrator.send('PUT', '/api/flows/2026', {
    flow: {
      ...NATIONAL_FLOW,
      stages: [
        { kind: 'unit', steps: [{ id: 'head', roles: ['unit-head', 'administrator'], from: null }] },
        ...NATIONAL_FLOW.stages,
      ],
    },
    note: '单位负责人同意后送审',
    expected: 0,
  })
  expect(saved.statusCode, saved.body).toBeLessThan(300)
  expect((await firstPath(head)).path).toBe('agree')
})

test('who only keeps the operation log has no first steps', async () => {
  const keeper = await join(home, '审计管理员', 'audit-administrator', null)
  expect(await firstPath(keeper)).toEqual({ path: null, steps: [] })
})

/**
 * 代编预算细化 as a task: for the department that holds it and the office that moves it, by the day of the
 * calendar, until nothing is left.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pooledTasks } from '#api/execution/execution.ts'
import type { MessageList } from '#api/messages/messages.ts'
import { usualDeadlines } from '#core/calendar/deadline.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { targets } from '../../../test/support/targets.ts'
import { notifyOfPooledBudgets } from './pooled-budgets.ts'
import { today } from '../kernel/today.ts'

const OWN = { code: '326001', name: '民政局' }
let home: TestApp
let year = 0
let pooled = ''
const people = new Map<string, Member>()
const member = (name: string) => people.get(name) ?? home.nobody

beforeAll(async () => {
  home = await startApp()
  const { db } = home.context.store.of(home.region)
  year = Number(today(home.context).slice(0, 4))
  const projects = [
    { name: '民政系统代编预算', code: '13020225P00890110008W', unit: OWN },
    { name: '救助', code: '13020225P00912310002A', unit: OWN },
  ]
  await home.import(
    'a.json',
    Buffer.from(
      JSON.stringify(
        targets(projects, {
          source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' },
        }),
      ),
    ),
  )
  await db.updateTable('projects').set({ fiscal_year: year }).execute()
  const unit = async (code: string) =>
    (await db.selectFrom('budget_units').select('unit_id').where('code', '=', code).executeTakeFirstOrThrow())
      .unit_id
  people.set('部门', await join(home, '部门审核员', 'department-reviewer', await unit(OWN.code)))
  people.set('单位', await join(home, '填报员', 'unit-filler', await unit(OWN.code)))
  people.set('绩效科', await join(home, '绩效科', 'performance-office'))
  for (const { project_id, name } of await db
    .selectFrom('projects')
    .select(['project_id', 'name'])
    .execute()) {
    if (name.includes('代编')) pooled = project_id
    await home.context.store.of(home.region).transaction((tx) =>
      saveProjectVersion(tx, project_id, {
        number: 1,
        reason: '',
        approval: { number: '财绩1号', date: `${year}-02-01` },
        by: people.get('绩效科')?.id ?? '',
        at: home.context.clock(),
      }),
    )
  }
}, 120_000)
afterAll(() => home.close())

const tasks = async (name: string) =>
  pooledTasks.parse((await member(name).get('/api/execution/pooled')).json())
const names = async (name: string) => (await tasks(name)).rows.map((row) => row.name)
const messagesTo = async (name: string) =>
  (await member(name).get('/api/messages?size=100'))
    .json<MessageList>()
    .rows.map(({ kind, facts }) => `${kind} ${facts['deadline']} ${facts['on']} ${facts['waiting']}`)
const on = (day: string) => notifyOfPooledBudgets(home.context, home.region, `${year}-${day}`)
const move = (amount: string) =>
  member('绩效科').send('POST', `/api/projects/${pooled}/budget-changes`, {
    day: today(home.context),
    amount,
    fund: 'fiscal',
    kind: 'transfer',
    approvalNumber: `财预${amount}`,
    reason: '细化到单位',
  })
const laidDown = async (day: string | null, expected: number) =>
  (
    await home.administrator.send('PUT', `/api/calendar/${year}`, {
      deadlines: usualDeadlines(year).map((one) => (one.kind === 'pooled-budgets' ? { ...one, day } : one)),
      expected,
    })
  ).statusCode

test('waits for the department that holds the money, and for nobody who does not', async () => {
  expect(await tasks('部门')).toMatchObject({
    year,
    by: `${year}-06-30`,
    rows: [{ name: '民政系统代编预算', unitName: '民政局', paid: '0' }],
  })
  expect(await names('绩效科')).toEqual([])
  expect((await member('单位').get('/api/execution/pooled')).statusCode).toBe(403)
  expect((await home.nobody.get('/api/execution/pooled')).statusCode).toBe(401)
})

test('is notified a week and a day before its day and every week after, each once', async () => {
  expect(await on('06-01')).toBe(0)
  expect([
    await on('06-23'),
    await on('06-23'),
    await on('06-29'),
    await on('07-01'),
    await on('07-03'),
    await on('07-08'),
  ]).toEqual([1, 0, 1, 1, 0, 1])
  expect(await messagesTo('部门')).toEqual([
    `deadline-over pooled-budgets ${year}-07-08 1`,
    `deadline-over pooled-budgets ${year}-07-01 1`,
    `deadline-near pooled-budgets ${year}-06-29 1`,
    `deadline-near pooled-budgets ${year}-06-23 1`,
  ])
  expect([await messagesTo('单位'), await messagesTo('绩效科')]).toEqual([[], []])
})

test('goes by the day that the region lays down, and is no task where it lays down none', async () => {
  expect(await laidDown(`${year}-05-31`, 0)).toBe(200)
  expect((await tasks('部门')).by).toBe(`${year}-05-31`)
  expect(await laidDown(null, 1)).toBe(200)
  expect(await tasks('部门')).toEqual({ year, by: null, rows: [] })
  expect(await on('12-20')).toBe(0)
  expect(await laidDown(`${year}-05-31`, 2)).toBe(200)
})

test('is done when all is moved to projects of units: then nobody hears of it', async () => {
  const [task] = (await tasks('部门')).rows
  const part = BigInt(task?.left ?? 0) / 4n
  expect((await move(String(-part))).statusCode).toBe(200)
  expect((await tasks('部门')).rows).toMatchObject([{ left: String(BigInt(task?.left ?? 0) - part) }])
  expect((await move(String(part - BigInt(task?.left ?? 0)))).statusCode).toBe(200)
  expect(await names('部门')).toEqual([])
  expect(await on('12-28')).toBe(0)
})

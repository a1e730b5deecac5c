/**
 * What waits under a day of its own is notified by the daily round: to those who have it, with where it is,
 * once; and no more once it is done.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notifyOfWaiting } from '#actions/messages/notify-waiting.ts'
import type { AssuranceRegister } from '#api/assurance.ts'
import type { EvaluationView, PoolView, EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { eventList } from '#api/operation-log.ts'
import type { MessageList } from '#api/messages/messages.ts'
import type { RectificationView } from '#api/rectification.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { eventSubject } from '#text/operation-log/events.ts'
import { messageWords } from '#text/messages/messages.ts'
import { startApp, type Answer, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'
import { row, targets } from '../../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '民政局' }
let home: TestApp
const people = new Map<string, Member>()
const who = (name: string): Member => {
  const found = people.get(name)
  if (found === undefined) throw new Error(name)
  return found
}
let [task, subject, unit, project] = ['', '', '', '']
const fine = (answer: Answer): Answer => {
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer
}

beforeAll(async () => {
  home = await startApp()
  const source = { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' }
  await home.import(
    'a.json',
    Buffer.from(
      JSON.stringify(
        targets(
          [
            {
              name: '培训经费',
              code: null,
              unit: UNIT,
              indicators: [row('数量指标', '培训人数', null, '≥100人')],
            },
          ],
          { fiscalYear: 2025, source },
        ),
      ),
    ),
  )
  const one = await home.context.store
    .of(home.region)
    .db.selectFrom('projects')
    .select(['project_id', 'unit_id'])
    .executeTakeFirstOrThrow()
  project = one.project_id
  unit = one.unit_id ?? ''
  for (const [name, role, place] of [
    ['绩效科', 'performance-office', null],
    ['主管', 'department-reviewer', unit],
    ['会计', 'unit-filler', unit],
    ['专家甲', 'expert', null],
    ['专家乙', 'expert', null],
  ] as const)
    people.set(name, await join(home, name, role, place))
  await home.context.store.of(home.region).transaction((tx) =>
    saveProjectVersion(tx, project, {
      number: 1,
      reason: '',
      approval: { number: '批1号', date: '2025-02-01' },
      by: who('绩效科').id,
      at: new Date('2025-02-01'),
    }),
  )
  const lead = who('绩效科')
  const entries = []
  for (const name of ['专家甲', '专家乙']) {
    const pool = fine(
      await lead.send('POST', '/api/evaluation-pool', {
        kind: 'expert',
        name,
        qualification: '',
        specialty: '',
        place: '',
        note: '',
        user: who(name).id,
        agency: null,
        active: true,
        avoidances: [],
        version: 0,
      }),
    ).json<PoolView>()
    entries.push(pool.rows.find((entry) => entry.name === name)?.id)
  }
  task = fine(
    await lead.send('POST', '/api/evaluations', {
      kind: 'finance',
      subjectKind: 'project',
      year: 2025,
      name: '民生项目评价',
      unit: null,
      due: '2099-08-31',
      marksDue: '2099-06-30',
    }),
  ).json<{ id: string }>().id
  fine(await lead.send('POST', `/api/evaluations/${task}/subjects`, { by: 'hand', chosen: [project] }))
  fine(await lead.send('POST', `/api/evaluations/${task}/experts`, { by: 'hand', entries }))
  subject =
    fine(await lead.send('POST', `/api/evaluations/${task}/acts`, { act: 'open' })).json<EvaluationView>()
      .subjects[0]?.id ?? ''
}, 120_000)
afterAll(() => home.close())

const messagesTo = async (name: string) =>
  (await who(name).get('/api/messages?size=100'))
    .json<MessageList>()
    .rows.filter(({ facts }) => facts['waits'] !== undefined)
    .map(({ kind, facts }) => `${kind} ${facts['waits']} ${facts['waiting']} ${facts['due']}`)
const on = (day: string) => notifyOfWaiting(home.context, home.region, day)

test('experts hear of their marks before and after the day, and the lead once they are late', async () => {
  expect(await on('2099-06-01')).toBe(0)
  expect([await on('2099-06-24'), await on('2099-06-24')]).toEqual([2, 0])
  expect(await messagesTo('专家甲')).toEqual(['deadline-near marks 1 2099-06-30'])
  expect(await messagesTo('绩效科')).toEqual([])
  fine(
    await who('专家甲').send('POST', `/api/evaluations/${task}/declaration`, { conflict: false, reason: '' }),
  )
  const { items } = (
    await who('专家甲').get(`/api/evaluations/${task}/subjects/${subject}`)
  ).json<EvaluationSheetView>()
  fine(
    await who('专家甲').send('PUT', `/api/evaluations/${task}/subjects/${subject}/ballot`, {
      version: 0,
      marks: Object.fromEntries(items.map(({ id, weight }) => [id, weight])),
      opinion: '合格',
      submit: true,
    }),
  )
  expect(await on('2099-07-01')).toBe(2)
  expect(await messagesTo('专家甲')).toHaveLength(1)
  expect(await messagesTo('专家乙')).toEqual([
    'deadline-over marks 1 2099-06-30',
    'deadline-near marks 1 2099-06-30',
  ])
  expect(await messagesTo('绩效科')).toEqual(['deadline-over marks-missing 1 2099-06-30'])
  expect([await on('2099-07-03'), await on('2099-07-08')]).toEqual([0, 2])
})

test('the unit hears of evidence that it has not given, until it has', async () => {
  const asked = fine(
    await who('专家甲').send('POST', `/api/evaluations/${task}/subjects/${subject}/requests`, {
      question: '请提供签到表',
      due: '2099-07-20',
    }),
  ).json<EvaluationSheetView>()
  await on('2099-07-21')
  expect(await messagesTo('会计')).toEqual(['deadline-over evidence 1 2099-07-20'])
  fine(
    await who('会计').send(
      'POST',
      `/api/evaluations/${task}/subjects/${subject}/requests/${asked.requests[0]?.id}/answer`,
      { answer: '见档案', files: [] },
    ),
  )
  await on('2099-07-29')
  expect(await messagesTo('会计')).toHaveLength(1)
})

test('measures that are not done are notified with their register, all in one message', async () => {
  const register = fine(
    await who('会计').send('POST', `/api/assurance/${unit}/2025/measures`, {
      kind: 'training',
      title: '绩效培训',
      text: '',
    }),
  ).json<AssuranceRegister>()
  for (const due of ['2099-08-01', '2099-08-03'])
    fine(
      await who('会计').send('POST', `/api/assurance-measures/${register.measures[0]?.id}/tasks`, {
        title: `办班 ${due}`,
        owner: '办公室',
        due,
      }),
    )
  await on('2099-08-04')
  const about = (await who('会计').get('/api/messages?size=100'))
    .json<MessageList>()
    .rows.filter(({ facts }) => facts['waits'] === 'assurance')
  expect(about).toHaveLength(1)
  expect(about[0]?.facts).toMatchObject({
    waits: 'assurance',
    waiting: 2,
    due: '2099-08-01',
    unit,
    year: 2025,
  })
  expect(
    messageWords({ kind: 'deadline-over', by: null, count: 1, facts: about[0]?.facts ?? {} }, 'zh-CN').title,
  ).toBe('已逾期：您有 2 项保障任务待完成，最早期限 2099-08-01')
})

test('a reply on 整改 that nobody checked for a week is notified to the checkers, not to the person who replied', async () => {
  const item = fine(
    await who('绩效科').send('POST', '/api/rectifications', {
      project,
      problem: '支出慢',
      due: '2099-08-31',
    }),
  ).json<RectificationView>()
  fine(
    await who('会计').send('POST', `/api/rectifications/${item.id}/acts`, { kind: 'reply', said: '已支付' }),
  )
  await on('2099-08-20')
  expect((await messagesTo('主管')).filter((line) => line.includes('rectification-check'))).toHaveLength(1)
  expect((await messagesTo('会计')).filter((line) => line.includes('rectification-check'))).toEqual([])
})

test('the log says what it speaks of by its name', async () => {
  const list = eventList.parse((await home.administrator.get('/api/events?size=100')).json())
  const words = new Set(
    list.rows.map(({ subject: of, subjectFacts }) => eventSubject(of, 'zh-CN', subjectFacts)),
  )
  for (const name of ['重点评价 民生项目评价', '专家和机构 专家甲', '整改〔2025〕1号', '单位 民政局'])
    expect([...words]).toContain(name)
  expect(
    eventSubject('round:3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11', 'zh-CN', { year: 2025, mark: 'june' }),
  ).toBe('运行监控 2025 年6月底')
  expect([
    eventSubject('calendar:2025', 'zh-CN'),
    eventSubject('year:2025', 'zh-CN'),
    eventSubject('round:3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11', 'zh-CN'),
    eventSubject('new-kind:5', 'zh-CN'),
  ]).toEqual(['年度日历 2025', '年度 2025', '运行监控 3f1c0f0e', 'new-kind:5'])
})

/**
 * 部门评价 and 财政评价 over HTTP, from the choice of projects to the result: blind, with avoidance, and
 * nothing for whom it does not concern.
 */
import { createHash, randomUUID } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArchiveView } from '#api/archive.ts'
import type { Coverage } from '#api/self-evaluation.ts'
import type {
  CandidateList,
  ComparisonList,
  DepartmentArchive,
  DraftedReport,
  EvaluationList,
  EvaluationView,
  PoolView,
  EvaluationSheetView,
} from '#api/evaluation/evaluations.ts'
import type { ReportBegun, ReportView } from '#api/reports.ts'
import { draftText } from '#text/reports.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { eventList } from '#api/operation-log.ts'
import type { Desk } from '#api/workbench.ts'
import type { MessageList } from '#api/messages/messages.ts'
import type { NoticeList } from '#api/notices.ts'
import { keepsCommitment } from '#core/evaluation/commitment.ts'
import { redraw, type DrawRecord } from '#core/evaluation/draw.ts'
import { NO_INDICATOR } from '#core/self-evaluation/facts.ts'
import type { Role } from '#core/kernel/roles.ts'
import type { Project } from '#core/target/project.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { saveStatementVersion } from '#store/statements/versions.ts'
import { multipart, startApp, type Answer, type TestApp } from '../../../test/support/app.ts'
import { addResult } from '#store/evaluation/sheets.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { keepSelfEvaluation } from '../../../test/support/self-evaluations.ts'
import { row, targets } from '../../../test/support/targets.ts'
import { keptReport } from '../../../test/support/verified.ts'

const YEAR = 2025
const SOON = '2099-06-30'
const LATER = '2099-08-31'
const OWN = { code: '326001', name: '民政局' }
const OTHER = { code: '327001', name: '团委' }

let home: TestApp
let [ownUnit, otherUnit] = ['', '']
/** Approved projects by name. */
const projects = new Map<string, string>()
const people = new Map<string, Member>()
const entries = new Map<string, string>()

const who = (name: string): Member => {
  const found = people.get(name)
  if (found === undefined) throw new Error(name)
  return found
}

async function enter(name: string, role: Role, unit: string | null = null): Promise<Member> {
  const member = await join(home, name, role, unit)
  people.set(name, member)
  return member
}

async function pooled(name: string, change: object = {}): Promise<string> {
  const saved = await who('绩效科').send('POST', '/api/evaluation-pool', {
    kind: 'expert',
    name,
    qualification: '高级会计师',
    specialty: '民政',
    place: '石家庄',
    note: '',
    user: people.get(name)?.id ?? null,
    agency: null,
    active: true,
    avoidances: [],
    version: 0,
    ...change,
  })
  expect(saved.statusCode, saved.body).toBe(201)
  const id = saved.json<PoolView>().rows.find((one) => one.name === name)?.id ?? ''
  entries.set(name, id)
  return id
}

beforeAll(async () => {
  home = await startApp()
  const of = (unit: Project['unit'], names: readonly (readonly [string, string])[]): Partial<Project>[] =>
    names.map(([name, budget]) => ({
      code: null,
      unit,
      name,
      title: `${name}绩效目标表`,
      budget: { total: budget, fiscal: budget, other: '0' },
      indicators: [row('数量指标', `${name}人数`, null, '≥100人')],
    }))
  for (const [file, unit, names] of [
    [
      '甲.json',
      OWN,
      [
        ['培训经费', '10'],
        ['救助经费', '300'],
        ['慰问经费', '50'],
      ],
    ],
    ['乙.json', OTHER, [['活动经费', '80']]],
  ] as const) {
    const done = await home.import(
      file,
      Buffer.from(
        JSON.stringify(
          targets(of(unit, names), {
            fiscalYear: YEAR,
            source: { file, sha256: '0'.repeat(64), mediaType: 'application/json' },
          }),
        ),
      ),
    )
    expect(done.state).toBe('done')
  }
  await enter('绩效科', 'performance-office')
  const { db } = home.context.store.of(home.region)
  for (const one of await db.selectFrom('projects').select(['project_id', 'name', 'unit_id']).execute()) {
    projects.set(one.name, one.project_id)
    if (one.name === '培训经费') ownUnit = one.unit_id ?? ''
    if (one.name === '活动经费') otherUnit = one.unit_id ?? ''
    await home.context.store.of(home.region).transaction((tx) =>
      saveProjectVersion(tx, one.project_id, {
        number: 1,
        reason: '',
        approval: { number: '批1号', date: '2025-02-01' },
        by: who('绩效科').id,
        at: new Date('2025-02-01'),
      }),
    )
  }
  await enter('主管', 'department-reviewer', ownUnit)
  await enter('旁部门', 'department-reviewer', otherUnit)
  await enter('会计', 'unit-filler', ownUnit)
  await enter('外单位', 'unit-filler', otherUnit)
  await enter('人大', 'reader')
  await enter('审计', 'auditor')
  for (const name of ['专家甲', '专家乙', '专家丙', '旁观专家']) {
    await enter(name, 'expert')
    await pooled(name)
  }
}, 180_000)
afterAll(() => home.close())

const begin = async (by: Member, change: object = {}): Promise<string> => {
  const made = await by.send('POST', '/api/evaluations', {
    kind: 'finance',
    subjectKind: 'project',
    year: YEAR,
    name: '重点项目评价',
    unit: null,
    due: LATER,
    marksDue: SOON,
    ...change,
  })
  expect(made.statusCode, made.body).toBe(201)
  return made.json<{ id: string }>().id
}
const url = (task: string, rest = '') => `/api/evaluations/${task}${rest}`
const view = async (by: Member, task: string) => (await by.get(url(task))).json<EvaluationView>()
const reason = (answer: Answer) =>
  answer.json<{ code: string; values: { reason?: string } }>().values.reason ??
  answer.json<{ code: string }>().code

/** An opened task over projects, with experts by name. */
async function opened(
  names: readonly string[],
  experts: readonly string[],
  by = who('绩效科'),
  change: object = {},
): Promise<{
  readonly task: string
  readonly subject: string
  readonly subjects: EvaluationView['subjects']
}> {
  const task = await begin(by, change)
  expect(
    (
      await by.send('POST', url(task, '/subjects'), {
        by: 'hand',
        chosen: names.map((name) => projects.get(name)),
      })
    ).statusCode,
  ).toBe(200)
  const asked = await by.send('POST', url(task, '/experts'), {
    by: 'hand',
    entries: experts.map((name) => entries.get(name)),
  })
  expect(asked.statusCode, asked.body).toBe(200)
  const now = await by.send('POST', url(task, '/acts'), { act: 'open' })
  expect(now.statusCode, now.body).toBe(200)
  const { subjects } = now.json<EvaluationView>()
  return { task, subjects, subject: subjects[0]?.id ?? '' }
}

const sheetUrl = (at: { task: string; subject: string }, rest = '') =>
  url(at.task, `/subjects/${at.subject}${rest}`)
const declare = (name: string, task: string, conflict = false) =>
  who(name).send('POST', url(task, '/declaration'), {
    conflict,
    reason: conflict ? '近亲属在该单位任职' : '',
  })
const sheet = async (name: string, at: { task: string; subject: string }) =>
  (await who(name).get(sheetUrl(at))).json<EvaluationSheetView>()

/** Full marks except for what is taken off one item. */
async function mark(
  name: string,
  at: { task: string; subject: string },
  lost: Readonly<Record<string, string>> = {},
  submit = true,
): Promise<Answer> {
  const { items, own } = await sheet(name, at)
  return who(name).send('PUT', sheetUrl(at, '/ballot'), {
    version: own?.version ?? 0,
    marks: { ...Object.fromEntries(items.map(({ id, weight }) => [id, weight])), ...lost },
    opinion: `${name}的意见`,
    submit,
  })
}

const REPORT = {
  situation: '项目概况和评价过程',
  achievements: '完成培训',
  problems: '资金使用不够规范',
  advice: '完善制度',
  adjustments: [],
}

type Drawn = {
  readonly what?: 'subjects' | 'experts' | 'agency'
  readonly count: number
  readonly seed: string
  readonly reason?: string
  /** Why it is drawn once more, said when it is committed to. */
  readonly again?: string
  readonly evaluated?: boolean
}

/** 登记抽取, a second before its moment. */
const commit = (
  by: Member,
  task: string,
  { what = 'subjects', count, evaluated, again }: Omit<Drawn, 'seed'>,
) =>
  by.send('POST', url(task, '/draws'), {
    what,
    count,
    source: '当日开奖号',
    drawAt: new Date(home.context.clock().getTime() + 1000).toISOString(),
    ...(evaluated === undefined ? {} : { evaluated }),
    ...(again === undefined ? {} : { reason: again }),
  })

/** Committed to, and drawn when the moment has come; the answer that refused where one did. */
async function drawOf(by: Member, task: string, drawn: Drawn): Promise<Answer> {
  const { what = 'subjects', seed, reason: why } = drawn
  const committed = await commit(by, task, drawn)
  if (committed.statusCode !== 200) return committed
  home.advance(1000)
  return by.send('POST', url(task, `/${what}`), {
    by: 'draw',
    seed,
    ...(why === undefined ? {} : { reason: why }),
  })
}

describe('the choice', () => {
  test('is of approved projects by money, by risk, or by a draw that its publication repeats', async () => {
    const task = await begin(who('绩效科'))
    const candidates = (await who('绩效科').get(url(task, '/candidates'))).json<CandidateList>().rows
    expect(candidates.map(({ name }) => name).toSorted()).toEqual(
      ['培训经费', '慰问经费', '救助经费', '活动经费'].toSorted(),
    )
    const byMoney = await who('绩效科').send('POST', url(task, '/subjects'), { by: 'money', count: 2 })
    expect(byMoney.json<EvaluationView>().subjects.map(({ name }) => name)).toEqual(['救助经费', '活动经费'])
    const drawn = (
      await drawOf(who('绩效科'), task, { count: 2, seed: '福彩3D 2026-11-22' })
    ).json<EvaluationView>()
    const record = (await who('绩效科').get(url(task, '/draw/subjects'))).json<DrawRecord>()
    expect(redraw(record, (text) => createHash('sha256').update(text).digest('hex'))).toMatchObject({
      ok: true,
      value: { agrees: true },
    })
    expect(record.candidates).toHaveLength(4)
    expect(drawn.subjects.map(({ project }) => project)).toEqual(record.drawn)
  })

  test('by draw is not made again until it pleases: a reason is asked for, and every draw stays on record and in the published file', async () => {
    const lead = who('绩效科')
    const task = await begin(lead)
    const post = (body: object) => lead.send('POST', url(task, '/subjects'), body)
    const published = async (attempt: number | null = null) =>
      (await lead.get(url(task, `/draw/subjects${attempt === null ? '' : `?attempt=${attempt}`}`))).json<
        DrawRecord & { earlier?: readonly object[] }
      >()
    const before = Date.now()
    expect((await drawOf(lead, task, { count: 1, seed: '种子一' })).statusCode).toBe(200)
    const first = await published()
    expect(first).toMatchObject({ seed: '种子一', attempt: 1 })
    expect(Date.parse(first.at ?? '')).toBeGreaterThanOrEqual(before)
    // Neither drawn again nor chosen otherwise without a word.
    for (const body of [
      { by: 'money', count: 1 },
      { by: 'hand', chosen: [projects.get('慰问经费')] },
    ]) {
      const refusal = await post(body)
      expect(refusal.statusCode, refusal.body).toBe(409)
      expect(refusal.json()).toMatchObject({
        code: 'evaluation-refused',
        values: { reason: 'draw-again', count: 1 },
      })
      expect(reason(await post({ ...body, reason: '  ' }))).toBe('draw-again')
    }
    expect((await published()).seed).toBe('种子一')
    // Neither is it registered to be drawn again without one, nor drawn.
    for (const why of [undefined, '  '])
      expect(reason(await commit(lead, task, { count: 2, ...(why !== undefined && { again: why }) }))).toBe(
        'draw-again',
      )
    expect(
      reason(await drawOf(lead, task, { count: 2, seed: '种子二', again: '候选清单漏列一个项目' })),
    ).toBe('draw-again')

    const again = { by: 'draw', seed: '种子二', reason: '候选清单漏列一个项目' }
    expect((await post(again)).statusCode).toBe(200)
    const second = await published()
    expect(second).toMatchObject({
      seed: '种子二',
      attempt: 2,
      reason: '候选清单漏列一个项目',
      earlier: [{ seed: '种子一', attempt: 1, at: first.at, count: 1, candidates: 4, drawn: first.drawn }],
    })
    expect(redraw(second, (text) => createHash('sha256').update(text).digest('hex'))).toMatchObject({
      ok: true,
      value: { agrees: true },
    })
    expect(await published(1)).toEqual(first)
    expect((await lead.get(url(task, '/draw/subjects?attempt=3'))).statusCode).toBe(404)

    // What took the place of a draw leaves its record, and is known to have done so.
    expect(
      (await post({ by: 'hand', chosen: [projects.get('慰问经费')], reason: '领导小组会议确定' })).statusCode,
    ).toBe(200)
    const { choices } = await view(lead, task)
    expect(choices.subjects).toEqual({ by: 'hand', count: 1 })
    expect(choices.draws?.subjects?.map(({ seed, attempt }) => [attempt, seed])).toEqual([
      [1, '种子一'],
      [2, '种子二'],
    ])
    expect(reason(await post({ by: 'draw', seed: '种子三' }))).toBe('draw-uncommitted')
    expect((await published()).attempt).toBe(2)
    const events = (await home.administrator.get('/api/events?type=evaluation.chosen'))
      .json<{ rows: { subject: string; after: object }[] }>()
      .rows.filter(({ subject }) => subject === `evaluation:${task}`)
    expect(events.map(({ after }) => after)).toMatchObject([
      { by: 'hand', reason: '领导小组会议确定' },
      { by: 'draw', seed: '种子二', attempt: 2, reason: '候选清单漏列一个项目' },
      { by: 'draw', seed: '种子一', attempt: 1 },
    ])
  })

  test('by draw is committed to before the seed can be known: list, number, source and time, with their digest in log and notice', async () => {
    const lead = who('绩效科')
    const task = await begin(lead)
    const post = (body: object) => lead.send('POST', url(task, '/subjects'), body)
    expect(reason(await post({ by: 'draw', seed: '一' }))).toBe('draw-uncommitted')
    for (const ahead of [0, -1000, 400 * 86_400_000]) {
      const drawAt = new Date(home.context.clock().getTime() + ahead).toISOString()
      const body = { what: 'subjects', count: 1, source: '当日开奖号', drawAt }
      expect(reason(await lead.send('POST', url(task, '/draws'), body))).toBe('draw-time-unfit')
    }
    expect(reason(await commit(lead, task, { count: 9 }))).toBe('too-few')
    expect((await commit(who('主管'), task, { count: 1 })).statusCode).toBe(404)
    const committed = (await commit(lead, task, { count: 2 })).json<EvaluationView>()
    const [open] = committed.choices.commitments?.subjects ?? []
    expect(open).toMatchObject({ count: 2, source: '当日开奖号', candidates: { length: 4 } })
    // By a program that knows nothing of ours.
    const keys = (open?.candidates ?? []).map(({ key }) => key).toSorted()
    const lines = ['jichi.draw-commitment/1', 'subjects', '2', '当日开奖号', open?.drawAt, ...keys]
    const digest = createHash('sha256').update(lines.join('\n')).digest('hex')
    expect(open?.digest).toBe(digest)
    const notices = (await home.reader.get('/api/notices')).json<NoticeList>().rows
    expect(notices.find(({ body }) => body.includes(digest))?.title).toContain('随机抽取登记')
    const logged = (await home.administrator.get('/api/events?type=evaluation.draw-committed')).json<{
      rows: { subject: string; after: object }[]
    }>()
    expect(logged.rows.find(({ subject }) => subject === `evaluation:${task}`)?.after).toMatchObject({
      chosen: 'subjects',
      digest,
      candidates: 4,
      count: 2,
    })

    // Not before its time, nothing else beside it, and no second one.
    expect(reason(await post({ by: 'draw', seed: '一' }))).toBe('draw-too-early')
    expect(reason(await post({ by: 'money', count: 1 }))).toBe('draw-committed')
    expect(reason(await commit(lead, task, { count: 2 }))).toBe('draw-committed')
    const withdraw = (why: string) =>
      lead.send('POST', url(task, '/draws/withdrawal'), { what: 'subjects', reason: why })
    expect((await withdraw('')).statusCode).toBe(400)
    expect((await withdraw('抽取会议改期')).statusCode).toBe(200)
    expect(reason(await withdraw('抽取会议改期'))).toBe('draw-uncommitted')

    const drawn = (await drawOf(lead, task, { count: 2, seed: '123' })).json<EvaluationView>()
    expect(drawn.subjects).toHaveLength(2)
    const record = (await lead.get(url(task, '/draw/subjects'))).json<DrawRecord & { withdrawn: object[] }>()
    expect(record.withdrawn).toMatchObject([{ digest, candidates: 4, withdrawn: { reason: '抽取会议改期' } }])
    const { commitment } = record
    if (commitment === undefined) throw new Error('no commitment')
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(keepsCommitment('subjects', record, commitment, sha256)).toBe(true)
    expect(keepsCommitment('subjects', { ...record, count: 1 }, commitment, sha256)).toBe(false)
  })

  test('of experts and of the agency is kept on record in the same way', async () => {
    const lead = who('绩效科')
    const task = await begin(lead)
    await pooled('抽取的事务所', { kind: 'agency', user: null })
    await lead.send('POST', url(task, '/subjects'), { by: 'hand', chosen: [projects.get('救助经费')] })
    for (const what of ['experts', 'agency'] as const) {
      expect((await drawOf(lead, task, { what, count: 1, seed: '一' })).statusCode).toBe(200)
      expect(reason(await commit(lead, task, { what, count: 1 }))).toBe('draw-again')
      const anew = { what, count: 1, seed: '二', again: '抽中的临时不能参加' }
      expect(reason(await drawOf(lead, task, anew))).toBe('draw-again')
      const again = { by: 'draw', seed: '二', reason: '抽中的临时不能参加' }
      expect((await lead.send('POST', url(task, `/${what}`), again)).statusCode).toBe(200)
      expect((await lead.get(url(task, `/draw/${what}`))).json()).toMatchObject({
        attempt: 2,
        seed: '二',
        earlier: [{ attempt: 1, seed: '一' }],
      })
    }
  })

  test('stays within the department of the task, and within reach', async () => {
    const task = await begin(who('主管'), { kind: 'department', unit: ownUnit })
    expect(
      (await who('主管').get(url(task, '/candidates'))).json<CandidateList>().rows.map(({ name }) => name),
    ).not.toContain('活动经费')
    expect(
      reason(
        await who('主管').send('POST', url(task, '/subjects'), {
          by: 'hand',
          chosen: [projects.get('活动经费')],
        }),
      ),
    ).toBe('subject-unfit')
    expect(
      (
        await who('主管').send('POST', '/api/evaluations', {
          kind: 'department',
          subjectKind: 'project',
          year: YEAR,
          name: 'x',
          unit: otherUnit,
          due: LATER,
          marksDue: SOON,
        })
      ).statusCode,
    ).toBe(403)
    expect(
      (
        await who('主管').send('POST', '/api/evaluations', {
          kind: 'finance',
          subjectKind: 'project',
          year: YEAR,
          name: 'x',
          unit: ownUnit,
          due: LATER,
          marksDue: SOON,
        })
      ).statusCode,
    ).toBe(403)
    expect((await who('旁部门').get(url(task))).statusCode).toBe(404)
    expect(
      (
        await who('会计').send('POST', '/api/evaluations', {
          kind: 'department',
          subjectKind: 'project',
          year: YEAR,
          name: 'x',
          unit: ownUnit,
          due: LATER,
          marksDue: SOON,
        })
      ).statusCode,
    ).toBe(403)
  })

  test('of experts leaves out who has to avoid, works there, or has no account, and says so', async () => {
    const lead = who('绩效科')
    await enter('回避专家', 'expert')
    await pooled('回避专家', { avoidances: [{ unit: ownUnit, reason: '曾任该单位会计' }] })
    const agency = await pooled('某会计师事务所', {
      kind: 'agency',
      user: null,
      avoidances: [{ unit: ownUnit, reason: '为该单位记账' }],
    })
    await enter('所内专家', 'expert')
    await pooled('所内专家', { agency })
    await pooled('无账号专家', { user: null })
    const task = await begin(lead)
    await lead.send('POST', url(task, '/subjects'), { by: 'hand', chosen: [projects.get('培训经费')] })
    for (const [name, why] of [
      ['回避专家', 'avoids'],
      ['所内专家', 'avoids'],
      ['无账号专家', 'no-account'],
    ] as const)
      expect(
        reason(await lead.send('POST', url(task, '/experts'), { by: 'hand', entries: [entries.get(name)] })),
        name,
      ).toBe(why)
    expect(reason(await lead.send('POST', url(task, '/agency'), { by: 'hand', entries: [agency] }))).toBe(
      'avoids',
    )
    const { people } = (await lead.get(url(task, '/candidates'))).json<CandidateList>()
    const experts = people.filter(({ kind }) => kind === 'expert')
    expect(experts.filter(({ refusal }) => refusal === null)).toHaveLength(4)
    expect(
      Object.fromEntries(people.flatMap(({ name, refusal }) => (refusal === null ? [] : [[name, refusal]]))),
    ).toEqual({
      回避专家: { reason: 'avoids', said: expect.stringContaining('曾任该单位会计') },
      所内专家: { reason: 'avoids', said: expect.stringContaining('为该单位记账') },
      无账号专家: { reason: 'no-account', said: '' },
      某会计师事务所: { reason: 'avoids', said: expect.stringContaining('为该单位记账') },
    })
    const drawn = (
      await drawOf(lead, task, { what: 'experts', count: 4, seed: '2026' })
    ).json<EvaluationView>()
    expect(drawn.judges.map(({ name }) => name).toSorted()).toEqual(
      ['专家甲', '专家乙', '专家丙', '旁观专家'].toSorted(),
    )
    const record = drawn.choices.experts
    expect(record?.by === 'draw' && record.left.map(({ name }) => name).toSorted()).toEqual(
      ['回避专家', '所内专家', '无账号专家'].toSorted(),
    )
    expect(reason(await commit(lead, task, { what: 'experts', again: '再抽一人', count: 5 }))).toBe('too-few')
  })

  test('and the framework are before a task is opened', async () => {
    const lead = who('绩效科')
    const task = await begin(lead)
    expect(reason(await lead.send('POST', url(task, '/acts'), { act: 'open' }))).toBe('no-subjects')
    await lead.send('POST', url(task, '/subjects'), { by: 'money', count: 1 })
    expect(reason(await lead.send('POST', url(task, '/acts'), { act: 'open' }))).toBe('no-judges')
    await lead.send('POST', url(task, '/experts'), { by: 'hand', entries: [entries.get('专家甲')] })
    const { items, version } = await view(lead, task)
    const weights = new Map([
      ['effects', '10'],
      ['compliance', '16'],
    ])
    const light = items.map((item) => ({ ...item, weight: weights.get(item.id) ?? item.weight }))
    const changed = (await lead.send('PATCH', url(task), { version, items: light })).json<EvaluationView>()
    expect(changed.faults).toEqual([{ code: 'results-too-light', sum: '50.00', least: '60' }])
    expect(reason(await lead.send('POST', url(task, '/acts'), { act: 'open' }))).toBe('framework')
    expect(reason(await lead.send('PATCH', url(task), { version, items }))).toBe('changed')
  })
})

describe('marks', () => {
  test('are blind until all are in, after a declaration, within the points, and handed in once', async () => {
    const at = await opened(['培训经费'], ['专家甲', '专家乙'])
    // Asked, and not declared: names, nothing else.
    expect((await view(who('专家甲'), at.task)).subjects.map(({ name }) => name)).toEqual(['培训经费'])
    expect(reason(await who('专家甲').get(sheetUrl(at)))).toBe('not-declared')
    expect(
      reason(
        await who('专家甲').send('PUT', sheetUrl(at, '/ballot'), {
          version: 0,
          marks: {},
          opinion: '',
          submit: false,
        }),
      ),
    ).toBe('not-declared')
    expect((await declare('专家甲', at.task)).statusCode).toBe(200)
    expect(reason(await declare('专家甲', at.task))).toBe('declared')
    expect(reason(await mark('专家甲', at, { basis: '3.01' }))).toBe('mark-unfit')
    expect(reason(await mark('专家甲', at, { basis: '' }))).toBe('mark-missing')
    expect((await mark('专家甲', at, { basis: '' }, false)).statusCode).toBe(200)
    expect((await mark('专家甲', at, { effects: '10' })).statusCode).toBe(200)
    expect(reason(await mark('专家甲', at))).toBe('submitted')

    await declare('专家乙', at.task)
    const [lead, second] = [await sheet('绩效科', at), await sheet('专家乙', at)]
    expect(lead).toMatchObject({
      marks: null,
      combined: null,
      result: null,
      subject: { marks: { in: 1, of: 2 } },
    })
    for (const text of [JSON.stringify(lead), JSON.stringify(second)])
      expect(text).not.toContain('专家甲的意见')
    expect(second).toMatchObject({
      marks: null,
      combined: null,
      subject: { marks: null },
      record: { project: { name: '培训经费' }, budget: '10000000' },
    })

    await mark('专家乙', at, { effects: '18' })
    const now = await sheet('绩效科', at)
    expect(now.subject.state).toBe('reporting')
    expect(now.marks?.ballots.map(({ name, total }) => [name, total]).toSorted()).toEqual(
      [
        ['专家乙', '98.00'],
        ['专家甲', '90.00'],
      ].toSorted(),
    )
    expect(
      now.marks?.agreement.items
        .filter(({ disagreed }) => disagreed)
        .map(({ item, spread }) => [item, spread]),
    ).toEqual([['实施效益', '8.00']])
    expect(now).toMatchObject({ combined: { total: '94.00' }, result: { total: '94.00', grade: '优' } })
    // Still not for the experts among themselves.
    expect(JSON.stringify(await sheet('专家乙', at))).not.toContain('专家甲的意见')
    const messages = (await who('绩效科').get('/api/messages'))
      .json<MessageList>()
      .rows.filter(({ kind }) => kind === 'evaluation-marked')
    expect(messages[0]).toMatchObject({ facts: { subject: at.subject } })
  })

  test('of experts who declared a conflict or were let go count no more', async () => {
    const at = await opened(['培训经费'], ['专家甲', '专家乙', '专家丙'])
    await declare('专家甲', at.task)
    await mark('专家甲', at)
    expect((await declare('专家乙', at.task, true)).statusCode).toBe(200)
    expect((await who('专家乙').get(url(at.task))).statusCode).toBe(404)
    expect((await sheet('绩效科', at)).subject).toMatchObject({ state: 'marking', marks: { in: 1, of: 2 } })
    expect(
      (
        await who('绩效科').send('POST', url(at.task, '/acts'), {
          act: 'dismiss',
          entry: entries.get('专家丙'),
          reason: '因病不能参加',
        })
      ).statusCode,
    ).toBe(200)
    expect((await sheet('绩效科', at)).subject).toMatchObject({ state: 'reporting', marks: { in: 1, of: 1 } })
  })
})

/** What the unit said of a project of 100 people at the year's end. */
async function saysItself(name: string, state: 'filling' | 'checking'): Promise<void> {
  await keepSelfEvaluation(home, {
    project: { id: projects.get(name) ?? '', unit: OWN, name },
    indicators: [row('数量指标', `${name}人数`, null, '≥100人')],
    year: YEAR,
    by: who('会计').id,
    state,
    facts: {
      outcome: '培训按期举办',
      problems: '报名偏晚',
      measures: '提前通知',
      indicators: [{ ...NO_INDICATOR, actual: '80', reason: '两期停办', measures: '下年补办' }],
    },
  })
}

describe('what was achieved', () => {
  test('is shown to experts as the unit sent it in: of what they evaluate alone, after the declaration', async () => {
    const at = await opened(['培训经费', '慰问经费'], ['专家甲', '专家乙'])
    const aside = { ...at, subject: at.subjects.find(({ name }) => name === '慰问经费')?.id ?? '' }
    // What is still being filled in says nothing yet.
    await saysItself('培训经费', 'filling')
    await declare('专家甲', at.task)
    expect((await sheet('专家甲', at)).said).toBeNull()
    await saysItself('培训经费', 'checking')
    const said = {
      outcome: '培训按期举办',
      problems: '报名偏晚',
      measures: '提前通知',
      indicators: [
        {
          name: '培训经费人数',
          asked: '≥100人',
          reached: '80人',
          reason: '两期停办；下年补办',
        },
      ],
    }
    expect((await sheet('专家甲', at)).said).toMatchObject(said)
    expect((await sheet('绩效科', at)).said).toMatchObject(said)
    // The other project of the task said nothing, and is given nothing of this one.
    expect((await sheet('专家甲', aside)).said).toBeNull()
    expect(JSON.stringify(await sheet('专家甲', aside))).not.toContain('两期停办')
    // Before the declaration, and to who only looks on: nothing.
    expect(reason(await who('专家乙').get(sheetUrl(at)))).toBe('not-declared')
    expect((await who('专家乙').get(url(at.task))).body).not.toContain('两期停办')
    expect((await sheet('人大', at)).said).toBeNull()
    for (const name of ['旁观专家', '外单位', '旁部门']) {
      const answer = await who(name).get(sheetUrl(at))
      expect([403, 404], name).toContain(answer.statusCode)
      expect(answer.body).not.toContain('两期停办')
    }
    // Nor does it open the self-evaluation itself to them.
    expect([403, 404]).toContain(
      (await who('专家甲').get(`/api/self-evaluations/${projects.get('培训经费') ?? ''}`)).statusCode,
    )
    // What others marked is as secret as before.
    await declare('专家乙', at.task)
    await mark('专家甲', at)
    expect(JSON.stringify(await sheet('专家乙', at))).not.toContain('专家甲的意见')
    await home.context.store.of(home.region).db.deleteFrom('self_evaluations').execute()
  })
})

describe('whom it does not concern', () => {
  test('sees nothing: experts of other tasks, other units and departments', async () => {
    const at = await opened(['培训经费'], ['专家甲'])
    const other = await opened(['活动经费'], ['旁观专家'])
    await declare('专家甲', at.task)
    await declare('旁观专家', other.task)
    for (const name of ['旁观专家', '外单位', '旁部门']) {
      for (const address of [
        url(at.task),
        sheetUrl(at),
        sheetUrl({ ...other, subject: at.subject }),
        sheetUrl(at, `/files/${randomUUID()}`),
      ])
        expect([403, 404], `${name} ${address}`).toContain((await who(name).get(address)).statusCode)
      expect([403, 404]).toContain(
        (
          await who(name).send('PUT', sheetUrl(at, '/ballot'), {
            version: 0,
            marks: {},
            opinion: '',
            submit: false,
          })
        ).statusCode,
      )
      expect(
        (await who(name).get('/api/evaluations')).json<EvaluationList>().rows.map(({ id }) => id),
      ).not.toContain(at.task)
    }
    for (const address of [
      '/api/projects',
      `/api/projects/${projects.get('培训经费') ?? ''}`,
      '/api/evaluation-pool',
      url(at.task, '/candidates'),
    ])
      expect([403, 404]).toContain((await who('专家甲').get(address)).statusCode)
    expect((await home.stranger.get(url(at.task))).statusCode).toBe(404)
    // Prepared and not opened: for nobody but who leads, the experts neither.
    const quiet = await begin(who('绩效科'))
    await who('绩效科').send('POST', url(quiet, '/subjects'), {
      by: 'hand',
      chosen: [projects.get('培训经费')],
    })
    await who('绩效科').send('POST', url(quiet, '/experts'), { by: 'hand', entries: [entries.get('专家甲')] })
    for (const name of ['专家甲', '会计', '人大'])
      expect((await who(name).get(url(quiet))).statusCode, name).toBe(404)
  })
})

describe('from the marks to the result', () => {
  test('evidence, draft, feedback point by point, changed points with a reason, result, rectification, rating', async () => {
    const lead = who('绩效科')
    const at = await opened(['救助经费'], ['专家甲', '专家乙'])
    await declare('专家甲', at.task)
    await declare('专家乙', at.task)

    // Evidence.
    expect(
      (await who('专家甲').send('POST', sheetUrl(at, '/requests'), { question: '请提供救助名册', due: SOON }))
        .statusCode,
    ).toBe(200)
    const [request] = (await sheet('会计', at)).requests
    expect(request).toMatchObject({ question: '请提供救助名册', answeredAt: null, askedBy: '' })
    const answerUrl = sheetUrl(at, `/requests/${request?.id ?? ''}/answer`)
    expect((await who('外单位').send('POST', answerUrl, { answer: 'x', files: [] })).statusCode).toBe(404)
    expect((await who('专家乙').send('POST', answerUrl, { answer: 'x', files: [] })).statusCode).toBe(403)
    expect(
      reason(await who('会计').send('POST', answerUrl, { answer: '见附件', files: [randomUUID()] })),
    ).toBe('file-unfit')
    expect((await who('会计').send('POST', answerUrl, { answer: '名册已上传', files: [] })).statusCode).toBe(
      200,
    )
    expect(reason(await who('会计').send('POST', answerUrl, { answer: '又一次', files: [] }))).toBe(
      'answered',
    )
    expect((await sheet('专家乙', at)).requests[0]).toMatchObject({ answer: '名册已上传' })

    await mark('专家甲', at, { effects: '5' })
    await mark('专家乙', at, { effects: '10' })
    // The evaluated unit sees no mark and no draft yet.
    expect(await sheet('会计', at)).toMatchObject({ combined: null, result: null, report: null, marks: null })
    expect(reason(await lead.send('POST', sheetUrl(at, '/sending'), { due: SOON }))).toBe('report-empty')
    // Words to begin with, for the lead alone: every expert's words without a name, and nothing is saved.
    expect((await who('会计').get(sheetUrl(at, '/draft'))).statusCode).toBe(403)
    const begins = (await lead.get(sheetUrl(at, '/draft'))).json<DraftedReport>()
    expect(begins.situation).toContain('综合得分87.50分，评价等级为“良”')
    expect(begins.situation).toContain('由2名专家按17项指标独立评分。调阅材料1次，单位答复1次。')
    expect(begins.problems.split('\n')).toEqual([
      expect.stringMatching(/^专家意见：（1）专家.的意见；（2）专家.的意见。$/),
      '得分率低于80%的指标有1项：实施效益（得7.50分，分值20分）。',
    ])
    expect(begins.advice).toContain('实施效益（失12.50分）')
    expect(begins.achievements).toContain('17项评价指标中，得分率达到90%的有16项')
    expect((await sheet('绩效科', at)).report).toMatchObject({ problems: '' })
    expect(
      reason(
        await lead.send('PUT', sheetUrl(at, '/report'), {
          ...REPORT,
          adjustments: [{ item: 'effects', mark: '20', reason: '好' }],
        }),
      ),
    ).toBe('adjustment-unfit')
    const written = await lead.send('PUT', sheetUrl(at, '/report'), { ...REPORT, rectifyDue: LATER })
    expect(written.json<EvaluationSheetView>().report).toEqual({ ...REPORT, rectifyDue: LATER })
    expect((await who('主管').send('PUT', sheetUrl(at, '/report'), REPORT)).statusCode).toBe(403)
    expect((await lead.send('POST', sheetUrl(at, '/sending'), { due: SOON })).statusCode).toBe(200)

    // Feedback.
    expect(await sheet('会计', at)).toMatchObject({
      report: { problems: '资金使用不够规范' },
      result: { total: '87.50', grade: '良' },
      marks: null,
    })
    expect(reason(await lead.send('POST', sheetUrl(at, '/result'), { rectify: [] }))).toBe('unheard')
    expect((await lead.send('POST', sheetUrl(at, '/objections'), { points: [] })).statusCode).toBe(403)
    expect(
      (
        await who('会计').send('POST', sheetUrl(at, '/objections'), {
          points: ['效益有统计数据证明', '资金使用符合办法'],
        })
      ).statusCode,
    ).toBe(200)
    expect(
      reason(await who('会计').send('POST', sheetUrl(at, '/objections'), { points: ['再说一点'] })),
    ).toBe('answered')
    expect(reason(await lead.send('POST', sheetUrl(at, '/result'), { rectify: [] }))).toBe('undecided')
    expect(
      (await lead.send('PUT', sheetUrl(at, '/objections/1'), { accepted: true, reason: '' })).statusCode,
    ).toBe(200)
    expect(
      (await lead.send('PUT', sheetUrl(at, '/objections/2'), { accepted: false, reason: '' })).statusCode,
    ).toBe(400)
    expect(
      (
        await lead.send('PUT', sheetUrl(at, '/objections/2'), {
          accepted: false,
          reason: '凭证显示超范围列支',
        })
      ).statusCode,
    ).toBe(200)
    expect(
      reason(
        await lead.send('PUT', sheetUrl(at, '/report'), {
          ...REPORT,
          adjustments: [{ item: 'effects', mark: '20.5', reason: '好' }],
        }),
      ),
    ).toBe('adjustment-unfit')
    expect(
      (
        await lead.send('PUT', sheetUrl(at, '/report'), {
          ...REPORT,
          adjustments: [{ item: 'effects', mark: '10', reason: '采纳反馈意见1' }],
        })
      ).statusCode,
    ).toBe(200)

    // The result.
    const settled = await lead.send('POST', sheetUrl(at, '/result'), {
      rectify: [{ problem: '超范围列支', requirement: '清退', due: SOON }],
    })
    expect(reason(await lead.get(sheetUrl(at, '/draft')))).toBe('not-running')
    expect(settled.json<EvaluationSheetView>()).toMatchObject({
      subject: { state: 'final', total: '90.00', grade: '优' },
      result: { total: '90.00' },
    })
    expect((await view(lead, at.task)).state).toBe('finished')
    const { db } = home.context.store.whole
    const result = db.updateTable('evaluation_results').where('subject_id', '=', at.subject)
    await result.set({ total: '99.00' }).execute()
    expect(await keptReport(home)).toMatchObject({
      faultCount: 1,
      faults: [{ code: 'differs', kind: 'score', subject: `evaluation:${at.task}` }],
    })
    await result.set({ total: '90.00' }).execute()
    expect(await keptReport(home)).toMatchObject({ faultCount: 0 })
    expect(
      await db
        .selectFrom('evaluation_results')
        .select(['total', 'grade', 'project_id'])
        .where('subject_id', '=', at.subject)
        .execute(),
    ).toEqual([{ total: '90.00', grade: '优', project_id: projects.get('救助经费') }])
    expect(
      await db
        .selectFrom('rectifications')
        .select(['problem', 'source', 'state'])
        .where('project_id', '=', projects.get('救助经费') ?? '')
        .execute(),
    ).toEqual([{ problem: '超范围列支', source: 'evaluation', state: 'open' }])
    expect(await sheet('人大', at)).toMatchObject({
      result: { total: '90.00' },
      marks: null,
      requests: [],
      record: null,
    })
    expect(
      (await who('会计').get('/api/messages'))
        .json<MessageList>()
        .rows.map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('evaluation')),
    ).toEqual(['evaluation-settled', 'evaluation-draft', 'evaluation-asked'])
    const comparison = (await lead.get(`/api/evaluations/comparison?year=${YEAR}`)).json<ComparisonList>()
    expect(comparison.rows).toMatchObject([
      { name: '救助经费', total: '90.00', grade: '优', self: null, gap: null, listed: false },
    ])
    // The unit said 79.00 of itself: 11 below, more than the 10 of the rule set.
    const at2025 = new Date('2026-03-01')
    await db
      .insertInto('self_evaluations')
      .values({
        region_id: home.region,
        project_id: projects.get('救助经费') ?? '',
        fiscal_year: YEAR,
        state: 'checking',
        facts: null,
        revision: 1,
        fillers: [who('会计').id],
        passed_by: null,
        lacking: 0,
        doubts: 0,
        score: 7900,
        grade: '中',
        rule_set_id: 'hebei/2025',
        rule_set_version: 1,
        version: 1,
        proof: null,
        steps: 1,
        opened_at: at2025,
        opened_by: lead.id,
        changed_at: at2025,
        submitted_at: at2025,
        confirmed_at: null,
      })
      .execute()
    expect((await lead.get(`/api/evaluations/comparison?year=${YEAR}`)).json<ComparisonList>()).toMatchObject(
      {
        limit: '10',
        total: 1,
        wide: 1,
        rows: [{ self: '79.00', total: '90.00', gap: '-11.00', listed: true }],
      },
    )
    // A gap of exactly the limit is not wide.
    await db
      .updateTable('self_evaluations')
      .set({ score: 8000 })
      .where('project_id', '=', projects.get('救助经费') ?? '')
      .execute()
    expect((await lead.get(`/api/evaluations/comparison?year=${YEAR}`)).json<ComparisonList>()).toMatchObject(
      { total: 1, wide: 0, rows: [{ self: '80.00', gap: '-10.00', listed: false }] },
    )
    expect(
      (await lead.get(`/api/evaluations/comparison?year=${YEAR}&wide=yes`)).json<ComparisonList>(),
    ).toMatchObject({ total: 0, wide: 0, rows: [] })
    await db
      .updateTable('self_evaluations')
      .set({ score: 7900 })
      .where('project_id', '=', projects.get('救助经费') ?? '')
      .execute()
    expect(
      (await lead.get(`/api/evaluations/comparison?year=${YEAR}&wide=yes&page=2`)).json<ComparisonList>(),
    ).toMatchObject({ total: 1, wide: 1, rows: [] })
    expect(await sheet('绩效科', at)).toMatchObject({ self: { total: '79.00', grade: '中' } })
    expect(
      (await who('旁部门').get(`/api/evaluations/comparison?year=${YEAR}`)).json<ComparisonList>().rows,
    ).toEqual([])

    // The report: for the evaluated and 人大 the final one, as Word with its score table.
    expect((await who('旁观专家').get(sheetUrl(at, '/report/docx'))).statusCode).toBe(404)
    for (const name of ['绩效科', '会计', '人大']) {
      const file = await who(name).get(sheetUrl(at, '/report/docx'))
      expect(file.statusCode, name).toBe(200)
      const words = Buffer.from(unzipSync(file.rawPayload)['word/document.xml'] ?? [])
        .toString()
        .replace(/<[^>]+>/g, '')
      for (const text of [
        '救助经费绩效评价报告',
        '综合得分90.00分，评价等级为“优”',
        '资金使用不够规范',
        '采纳反馈意见1',
        '处理：不采纳，凭证显示超范围列支',
        '立项依据充分性',
        '90.00（优）',
      ])
        expect(words).toContain(text)
      expect(words).not.toContain('征求意见稿')
      expect(words).not.toContain('专家甲')
    }
    expect((await lead.get(sheetUrl(at, '/report/pdf'))).rawPayload.subarray(0, 5).toString()).toBe('%PDF-')

    // The same as a report that is drafted and written: of the lead alone until it is final.
    const begun = { kind: 'evaluation', year: YEAR, unit: null, subject: at.subject }
    expect((await who('会计').send('POST', '/api/reports', begun)).json()).toMatchObject({
      code: 'report-place',
    })
    const { id: drafted } = (await lead.send('POST', '/api/reports', begun)).json<ReportBegun>()
    const words = (await lead.get(`/api/reports/${drafted}`))
      .json<ReportView>()
      .sections.map(draftText)
      .join('\n')
    for (const text of ['综合得分90.00分，评价等级为“优”', '单位自评得分79.00分', '资金使用不够规范'])
      expect(words).toContain(text)
    for (const name of ['会计', '人大', '旁部门'])
      expect((await who(name).get(`/api/reports/${drafted}`)).statusCode, name).toBe(404)
    await lead.send('POST', `/api/reports/${drafted}/final`, { revision: 1 })
    expect((await who('人大').get(`/api/reports/${drafted}`)).statusCode).toBe(200)

    // Ratings.
    expect(
      (
        await lead.send('POST', url(at.task, '/ratings'), {
          entry: entries.get('专家甲'),
          stars: 4,
          comment: '认真',
        })
      ).statusCode,
    ).toBe(200)
    expect(
      (await lead.get('/api/evaluation-pool')).json<PoolView>().rows.find(({ name }) => name === '专家甲'),
    ).toMatchObject({ stars: '4.0', ratings: 1 })
    const types = eventList
      .parse((await home.administrator.get('/api/events?size=200')).json())
      .rows.filter(({ subject }) => subject === `evaluation:${at.task}`)
      .map(({ type }) => type.slice('evaluation.'.length))
      .toReversed()
    expect(types).toEqual([
      'created',
      'chosen',
      'chosen',
      'opened',
      'declared',
      'declared',
      'asked',
      'answered',
      'marked',
      'marked',
      'reported',
      'sent',
      'objected',
      'decided',
      'decided',
      'reported',
      'settled',
      'rated',
    ])
  })

  test('stands in 绩效档案 with who evaluated: the task, who led it, and the experts by name for the lead and an audit', async () => {
    const archive = `/api/projects/${projects.get('救助经费')}/archive`
    const entry = async (name: string) =>
      (await who(name).get(archive)).json<ArchiveView>().entries.find(({ kind }) => kind === 'finance')
    for (const name of ['绩效科', '主管', '会计', '人大', '审计']) {
      const found = await entry(name)
      expect(found?.facts, name).toMatchObject({
        score: '90.00',
        grade: '优',
        task: '重点项目评价',
        ledBy: '绩效科',
        experts: 2,
      })
      expect(found?.link, name).toMatchObject({ to: 'evaluation' })
      const link = found?.link?.to === 'evaluation' ? found.link : null
      const sheetAt = { task: link?.task ?? '', subject: link?.id ?? '' }
      const opened = await who(name).get(sheetUrl(sheetAt))
      expect(opened.statusCode, name).toBe(200)
      // The page says so itself, with the money that everybody may see.
      const { about } = opened.json<EvaluationSheetView>()
      expect(about, name).toMatchObject({
        unit: null,
        ledBy: '绩效科',
        experts: 2,
        settled: { by: '绩效科' },
        money: { budget: expect.stringMatching(/^\d+$/), paid: expect.stringMatching(/^\d+$/) },
      })
    }
    // Others learn how many, not who: there and on the page of the subject.
    const namesOnPage = async (name: string) => {
      const link = (await entry(name))?.link
      const at = link?.to === 'evaluation' ? link : null
      const page = await who(name).get(sheetUrl({ task: at?.task ?? '', subject: at?.id ?? '' }))
      return page.json<EvaluationSheetView>().about?.names
    }
    for (const name of ['绩效科', '审计']) {
      expect((await entry(name))?.facts['names'], name).toBe('专家乙（高级会计师）、专家甲（高级会计师）')
      expect((await namesOnPage(name))?.length, name).toBe(2)
    }
    for (const name of ['主管', '会计', '人大']) {
      expect((await who(name).get(archive)).body, name).not.toContain('专家甲')
      expect(await namesOnPage(name), name).toEqual([])
    }
    const zip = unzipSync(new Uint8Array((await who('绩效科').get(`${archive}/zip`)).rawPayload))
    const line = Buffer.from(zip['时间线.csv'] ?? []).toString()
    expect(line).toContain('财政评价：重点项目评价')
    expect(line).toContain('组织：财政部门（任务负责人 绩效科）')
    expect(line).toContain('专家 2 名')
    expect(line).not.toContain('专家甲')
  })
  test('of a whole department counts its projects’ results by money', async () => {
    const lead = who('绩效科')
    const task = await begin(lead, { subjectKind: 'department', unit: ownUnit, name: '部门整体评价' })
    const [subject] = (await view(lead, task)).subjects
    expect(subject).toMatchObject({ project: null, name: OWN.name })
    const { rollUp, figures } = await sheet('绩效科', { task, subject: subject?.id ?? '' })
    // 救助经费 alone was evaluated: 90.00; two projects of the department have no result.
    expect(rollUp).toEqual({ total: '90.00', by: 'money', projects: 1, without: 2 })
    expect(figures.find(({ item }) => item === 'projects')).toEqual({
      item: 'projects',
      rate: '90.00',
      points: '18.00',
      doubt: null,
    })
  })

  test('of a whole department shows its 整体绩效目标 beside the sheet, approved words before later ones, to whom it is assigned alone', async () => {
    const lead = who('绩效科')
    const imported = async (file: string, goal: string, unit: Project['unit'] = OWN, year = YEAR) => {
      const done = await home.import(
        file,
        Buffer.from(
          JSON.stringify(
            targets([], {
              kind: 'department-targets',
              title: file,
              fiscalYear: year,
              source: { file, sha256: '0'.repeat(64), mediaType: 'application/json' },
              departments: [
                {
                  order: 1,
                  title: null,
                  unit,
                  functions: null,
                  tasks: [],
                  funds: [],
                  goals: [goal],
                  indicators: [],
                  at: { line: 1 },
                },
              ],
            }),
          ),
        ),
      )
      expect(done.state, file).toBe('done')
      return (
        await home.context.store
          .of(home.region)
          .db.selectFrom('documents')
          .select('document_id')
          .where('file', '=', file)
          .executeTakeFirstOrThrow()
      ).document_id
    }
    const approved = await imported('整体目标.json', '困难群众应保尽保')
    await home.context.store.of(home.region).transaction((tx) =>
      saveStatementVersion(tx, approved, {
        number: 1,
        reason: '',
        approval: { number: '民批3号', date: '2025-02-20' },
        by: lead.id,
        at: new Date('2025-02-20'),
      }),
    )
    await imported('整体目标（改）.json', '改过而未批复')
    await imported('外单位整体目标.json', '团员发展', OTHER)
    await imported('上年整体目标.json', '上年的目标', OWN, YEAR - 1)
    const task = await begin(lead, { subjectKind: 'department', unit: ownUnit, name: '部门整体评价目标' })
    expect(
      (
        await lead.send('POST', url(task, '/experts'), {
          by: 'hand',
          entries: [entries.get('专家甲'), entries.get('专家乙')],
        })
      ).statusCode,
    ).toBe(200)
    const at = { task, subject: (await view(lead, task)).subjects[0]?.id ?? '' }
    expect((await lead.send('POST', url(task, '/acts'), { act: 'open' })).statusCode).toBe(200)
    await declare('专家甲', task)
    const goals = [
      {
        title: '整体目标.json',
        approval: { number: '民批3号', date: '2025-02-20' },
        departments: [{ goals: ['困难群众应保尽保'] }],
      },
    ]
    for (const name of ['专家甲', '绩效科', '会计', '主管'])
      expect((await sheet(name, at)).goals, name).toMatchObject(goals)
    expect((await sheet('人大', at)).goals).toEqual([])
    // Before the declaration nothing is opened; outsiders do not learn that it exists.
    expect(reason(await who('专家乙').get(sheetUrl(at)))).toBe('not-declared')
    for (const name of ['旁观专家', '外单位', '旁部门'])
      expect((await who(name).get(sheetUrl(at))).statusCode, name).toBe(404)
    // With the assignment it is over.
    expect(
      (
        await lead.send('POST', url(task, '/acts'), {
          act: 'dismiss',
          entry: entries.get('专家甲'),
          reason: '工作调动',
        })
      ).statusCode,
    ).toBe(200)
    expect((await who('专家甲').get(sheetUrl(at))).statusCode).toBe(404)
  })

  test('of a whole department rests on files that it hands in, seen by whom it concerns and kept once somebody rests on them', async () => {
    const lead = who('绩效科')
    const task = await begin(lead, { subjectKind: 'department', unit: ownUnit, name: '部门整体评价材料' })
    expect(
      (
        await lead.send('POST', url(task, '/experts'), {
          by: 'hand',
          entries: [entries.get('专家甲'), entries.get('专家乙')],
        })
      ).statusCode,
    ).toBe(200)
    const at = { task, subject: (await view(lead, task)).subjects[0]?.id ?? '' }
    const handIn = (
      by: Member,
      file = '内控制度.txt',
      bytes: Uint8Array = Buffer.from('内控制度'),
      to = at,
    ) => {
      const { payload, headers } = multipart(file, bytes)
      return home.app.inject({
        method: 'POST',
        url: sheetUrl(to, '/files'),
        headers: { cookie: by.cookie, [REQUEST_HEADER]: '1', ...headers },
        payload,
      })
    }
    // Not before it is opened, and by nobody but who answers for the department.
    expect((await handIn(who('会计'))).statusCode).toBe(404)
    expect((await lead.send('POST', url(task, '/acts'), { act: 'open' })).statusCode).toBe(200)
    await declare('专家甲', task)
    const added = await handIn(who('会计'))
    expect(added.statusCode).toBe(201)
    const file = added.json<{ id: string }>().id
    for (const name of ['绩效科', '专家甲', '人大'])
      expect((await handIn(who(name))).statusCode, name).toBe(403)
    for (const name of ['外单位', '旁部门', '旁观专家'])
      expect((await handIn(who(name))).statusCode, name).toBe(404)
    expect((await handIn(who('会计'), '程序.exe', Buffer.from('MZ\0\0'))).json()).toMatchObject({
      code: 'attachment-kind',
    })
    const audited = (await handIn(who('会计'), '审计报告.txt', Buffer.from('审计报告'))).json<{
      id: string
    }>().id
    expect(await sheet('会计', at)).toMatchObject({
      mayAttach: true,
      files: [{ id: file, file: '内控制度.txt' }, { id: audited }],
    })
    expect(await sheet('绩效科', at)).toMatchObject({ mayAttach: false, files: [{}, {}] })
    expect((await sheet('人大', at)).files).toEqual([])
    for (const name of ['绩效科', '会计', '专家甲'])
      expect((await who(name).get(sheetUrl(at, `/files/${file}`))).body, name).toBe('内控制度')
    for (const name of ['人大', '外单位', '旁部门', '旁观专家', '专家乙'])
      expect((await who(name).get(sheetUrl(at, `/files/${file}`))).statusCode, name).toBeGreaterThanOrEqual(
        403,
      )
    // Of another evaluation it is no file, and a project's evidence hangs on the project.
    const other = await opened(['培训经费'], ['专家甲'])
    expect((await lead.get(sheetUrl(other, `/files/${file}`))).statusCode).toBe(404)
    expect(reason(await handIn(who('会计'), '名册.txt', Buffer.from('名册'), other))).toBe('of-project')

    // An answer names one: it stays, the other may go; once marks are in, nothing goes.
    await lead.send('POST', sheetUrl(at, '/requests'), { question: '请提供内控制度', due: SOON })
    const [request] = (await sheet('会计', at)).requests
    const answer = (files: readonly string[]) =>
      who('会计').send('POST', sheetUrl(at, `/requests/${request?.id ?? ''}/answer`), {
        answer: '见附件',
        files,
      })
    expect(reason(await answer([randomUUID()]))).toBe('file-unfit')
    expect((await answer([file])).statusCode).toBe(200)
    const away = (one: string, by = who('会计')) => by.send('DELETE', sheetUrl(at, `/files/${one}`))
    expect((await away(file)).json()).toMatchObject({ code: 'attachment-kept' })
    expect((await away(audited, lead)).statusCode).toBe(403)
    expect((await away(audited)).statusCode).toBe(204)
    expect((await lead.get(sheetUrl(at, `/files/${audited}`))).statusCode).toBe(404)
    const { db } = home.context.store.of(home.region)
    // Its line stays, its bytes are gone; those of the other are kept.
    expect(
      await db
        .selectFrom('evaluation_files')
        .select(['file', 'removed_by'])
        .where('subject_id', '=', at.subject)
        .orderBy('added_at')
        .execute(),
    ).toEqual([
      { file: '内控制度.txt', removed_by: null },
      { file: '审计报告.txt', removed_by: who('会计').id },
    ])
    const digests = (await db.selectFrom('attachment_files').select('sha256').execute()).map(
      ({ sha256 }) => sha256,
    )
    expect(
      ['内控制度', '审计报告'].map((text) =>
        digests.includes(createHash('sha256').update(text).digest('hex')),
      ),
    ).toEqual([true, false])
    const late = (await handIn(who('会计'), '补充材料.txt', Buffer.from('补充'))).json<{ id: string }>().id
    expect((await mark('专家甲', at)).statusCode).toBe(200)
    expect((await away(late)).json()).toMatchObject({ code: 'attachment-kept' })

    // Settled, it is in the archive of departments: with its files for the lead and those who answer for it.
    const archive = async (name: string) =>
      (await who(name).get('/api/evaluations/departments')).json<DepartmentArchive>().rows
    expect(await archive('绩效科')).toEqual([])
    await home.context.store.of(home.region).transaction((tx) =>
      addResult(tx, {
        subject: at.subject,
        year: YEAR,
        kind: 'finance',
        project: null,
        policy: null,
        unit: ownUnit,
        total: '88.00',
        grade: '良',
        by: lead.id,
        at: home.context.clock(),
      }),
    )
    expect(await archive('绩效科')).toMatchObject([
      {
        ...at,
        unit: ownUnit,
        unitName: OWN.name,
        year: YEAR,
        taskName: '部门整体评价材料',
        total: '88.00',
        grade: '良',
        files: [{ id: file, file: '内控制度.txt' }, { id: late }],
      },
    ])
    expect((await archive('会计')).map(({ files }) => files.length)).toEqual([2])
    expect((await archive('人大')).map(({ total, files }) => [total, files.length])).toEqual([['88.00', 0]])
    for (const name of ['外单位', '旁部门']) expect(await archive(name), name).toEqual([])
    // The list of tasks says what came of it, to those who may know of it.
    const listed = async (name: string) =>
      (await who(name).get('/api/evaluations')).json<EvaluationList>().rows.find(({ id }) => id === task)
    for (const name of ['绩效科', '人大', '会计'])
      expect((await listed(name))?.results, name).toEqual({
        count: 1,
        mean: '88.00',
        grades: { 优: 0, 良: 1, 中: 0, 差: 0 },
        only: at.subject,
      })
    expect(await listed('旁部门')).toBeUndefined()
    // So does 覆盖情况, beside the self-evaluations.
    const coverage = async (name: string, more = '') =>
      (await who(name).get(`/api/self-evaluations/coverage?year=${YEAR}${more}`)).json<Coverage>()
    const whole = { ...at, kind: 'finance', total: '88.00', grade: '良' }
    const seen = await coverage('人大')
    expect(seen.wholes).toBe(1)
    expect(seen.rows.find(({ unit }) => unit?.id === ownUnit)?.whole).toEqual(whole)
    expect(seen.rows.filter((row) => row.whole !== null)).toHaveLength(1)
    for (const order of ['asc', 'desc'])
      expect((await coverage('人大', `&sort=whole&order=${order}`)).rows[0]?.whole).toEqual(whole)
    expect((await coverage('旁部门')).rows.map((row) => row.whole)).not.toContainEqual(whole)
    expect((await who('旁观专家').get('/api/evaluations/departments')).statusCode).toBe(403)
    const types = eventList
      .parse((await home.administrator.get('/api/events?size=200')).json())
      .rows.filter(({ subject }) => subject === `evaluation:${task}`)
      .map(({ type }) => type.slice('evaluation.'.length))
      .toReversed()
    expect(types.filter((type) => type.startsWith('file-'))).toEqual([
      'file-added',
      'file-added',
      'file-removed',
      'file-added',
    ])
  })
})

describe('what is evaluated already', () => {
  test('is marked, and left out of the draw unless it is wanted; by hand it can be chosen', async () => {
    const lead = who('绩效科')
    // What earlier tests left under way.
    for (const { id, state } of (await lead.get('/api/evaluations')).json<EvaluationList>().rows)
      if (state === 'running') await lead.send('POST', url(id, '/acts'), { act: 'cancel', reason: '演练' })
    const running = await opened(['慰问经费'], ['专家甲'])
    const task = await begin(lead)
    const { rows } = (await lead.get(url(task, '/candidates'))).json<CandidateList>()
    expect(Object.fromEntries(rows.map(({ name, evaluated }) => [name, evaluated]))).toMatchObject({
      救助经费: { kind: 'finance', grade: '优' },
      慰问经费: { kind: 'finance', grade: null },
      活动经费: null,
    })
    const post = async (body: object) => lead.send('POST', url(task, '/subjects'), body)
    const names = (answer: Answer) => answer.json<EvaluationView>().subjects.map(({ name }) => name)
    // 救助经费 has the most money, and is evaluated.
    expect(names(await post({ by: 'money', count: 1 }))).toEqual(['活动经费'])
    expect(names(await post({ by: 'money', count: 1, evaluated: true }))).toEqual(['救助经费'])
    expect(names(await post({ by: 'hand', chosen: [projects.get('救助经费')] }))).toEqual(['救助经费'])
    expect(reason(await commit(lead, task, { count: 4 }))).toBe('too-few')
    const drawn = await drawOf(lead, task, { count: 1, seed: '一' })
    expect(names(drawn)).not.toContain('救助经费')
    const record = drawn.json<EvaluationView>().choices.subjects
    expect(record?.by === 'draw' ? record.left : []).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: '救助经费', reason: 'evaluated' })]),
    )
    // What was cancelled evaluates nothing.
    await lead.send('POST', url(running.task, '/acts'), { act: 'cancel', reason: '演练' })
    const after = (await lead.get(url(task, '/candidates'))).json<CandidateList>().rows
    expect(after.find(({ name }) => name === '慰问经费')?.evaluated).toBeNull()
  })
})

describe('成本节约率 of the record', () => {
  test('proposes no points for what was saved by not doing the work, and says how little was done', async () => {
    const at = await opened(['慰问经费'], ['专家甲'])
    const saves = async (actual: string) => {
      const [quantity, cost] = [
        { ...NO_INDICATOR, actual },
        { ...NO_INDICATOR, actual: '10' },
      ]
      await keepSelfEvaluation(home, {
        project: { id: projects.get('慰问经费') ?? '', unit: OWN, name: '慰问经费' },
        indicators: [
          row('数量指标', '慰问人数', null, '≥100人'),
          row('经济成本指标', '慰问总成本', null, '≤50万元'),
        ],
        year: YEAR,
        by: who('会计').id,
        state: 'checking',
        facts: { indicators: [quantity, cost] },
      })
      const { figures } = await sheet('绩效科', at)
      return figures.find(({ item }) => item === 'cost')
    }
    expect(await saves('10')).toEqual({
      item: 'cost',
      rate: '80.00',
      points: null,
      doubt: { code: 'work-unfinished', rate: '10.00' },
    })
    expect(await saves('100')).toMatchObject({ rate: '80.00', doubt: null })
    expect((await saves('100'))?.points).not.toBeNull()
    await who('绩效科').send('POST', url(at.task, '/acts'), { act: 'cancel', reason: '演练' })
  })
})

describe('the answer to 调阅材料', () => {
  test('of a project carries files of its own, for those who evaluate it alone', async () => {
    const lead = who('绩效科')
    const at = await opened(['慰问经费'], ['专家甲', '专家乙'])
    await declare('专家甲', at.task)
    const handIn = (by: Member, file = '慰问名册.txt', bytes = Buffer.from('慰问名册')) => {
      const { headers, payload } = multipart(file, bytes)
      return home.app.inject({
        method: 'POST',
        url: sheetUrl(at, '/files'),
        headers: { ...headers, cookie: by.cookie, [REQUEST_HEADER]: '1' },
        payload,
      })
    }
    // As long as nobody asks, what proves a project hangs on the project.
    expect(reason(await handIn(who('会计')))).toBe('of-project')
    await who('专家甲').send('POST', sheetUrl(at, '/requests'), { question: '请提供慰问名册', due: SOON })
    expect((await sheet('会计', at)).mayAttach).toBe(true)
    for (const name of ['绩效科', '专家甲', '人大'])
      expect((await handIn(who(name))).statusCode, name).toBe(403)
    expect((await handIn(who('外单位'))).statusCode).toBe(404)
    expect((await handIn(who('会计'), '程序.exe', Buffer.from('MZ\0\0'))).json()).toMatchObject({
      code: 'attachment-kind',
    })
    const file = (await handIn(who('会计'))).json<{ id: string }>().id
    const wrong = (await handIn(who('会计'), '错传.txt', Buffer.from('错传'))).json<{ id: string }>().id
    expect((await who('会计').send('DELETE', sheetUrl(at, `/files/${wrong}`))).statusCode).toBe(204)
    const [request] = (await sheet('会计', at)).requests
    const given = await who('会计').send('POST', sheetUrl(at, `/requests/${request?.id ?? ''}/answer`), {
      answer: '见附件',
      files: [file],
    })
    expect(given.statusCode, given.body).toBe(200)
    expect(await sheet('专家甲', at)).toMatchObject({
      files: [{ id: file, file: '慰问名册.txt' }],
      requests: [{ answer: '见附件', files: [file] }],
      mayAttach: false,
    })
    for (const name of ['绩效科', '专家甲', '会计'])
      expect((await who(name).get(sheetUrl(at, `/files/${file}`))).body, name).toBe('慰问名册')
    for (const name of ['专家乙', '人大', '外单位', '旁部门', '旁观专家'])
      expect((await who(name).get(sheetUrl(at, `/files/${file}`))).statusCode, name).toBeGreaterThanOrEqual(
        403,
      )
    // It hangs on no project: nobody finds it there.
    const { db } = home.context.store.of(home.region)
    expect(
      await db.selectFrom('attachments').select('file').where('file', '=', '慰问名册.txt').execute(),
    ).toEqual([])
    // Answered, nothing more is handed in.
    expect(reason(await handIn(who('会计'), '再补.txt', Buffer.from('再补')))).toBe('of-project')
    await lead.send('POST', url(at.task, '/acts'), { act: 'cancel', reason: '演练' })
  })
})

describe('the 工作台', () => {
  test('names material for the unit, then the report, the feedback and the result for who leads', async () => {
    const lead = who('绩效科')
    const at = await opened(['慰问经费'], ['专家甲'])
    const waiting = async (name: string) =>
      (await who(name).get('/api/desk'))
        .json<Desk>()
        .parts.filter(({ of }) => of === at.task)
        .flatMap(({ kind, total, items }) => {
          expect(items).toHaveLength(total)
          return items.map(({ task, due, id }) => [kind, task, due, id])
        })
    await declare('专家甲', at.task)
    expect(await waiting('会计')).toEqual([])
    for (const [question, due] of [
      ['请提供慰问名册', LATER],
      ['请提供合同', SOON],
    ])
      await lead.send('POST', sheetUrl(at, '/requests'), { question, due })
    expect(await waiting('会计')).toEqual([['material', 'reply', SOON, at.subject]])
    expect((await view(who('会计'), at.task)).subjects[0]?.asked).toEqual({ count: 2, due: SOON })
    expect((await view(who('人大'), at.task)).subjects[0]?.asked).toBeNull()
    for (const { id } of (await sheet('会计', at)).requests)
      await who('会计').send('POST', sheetUrl(at, `/requests/${id}/answer`), { answer: '见附件', files: [] })
    expect(await waiting('会计')).toEqual([])
    expect(await waiting('绩效科')).toEqual([])
    // Who asked looks at the answers, as long as the messages of them are not read.
    const answers = async (name: string) =>
      (await who(name).get('/api/desk'))
        .json<Desk>()
        .parts.filter(({ kind, of }) => kind === 'material' && of === null)
        .flatMap(({ total, items }) => {
          expect(items).toHaveLength(Math.min(total, 8))
          return items.filter(({ within }) => within === at.task).map(({ task, title }) => [task, title])
        })
    expect(await answers('绩效科')).toEqual([
      ['look', '慰问经费'],
      ['look', '慰问经费'],
    ])
    expect(await answers('专家甲')).toEqual([])
    await lead.send('POST', '/api/messages/read', { messages: 'all' })
    expect(await answers('绩效科')).toEqual([])

    await mark('专家甲', at)
    expect(await waiting('绩效科')).toEqual([['evaluation', 'report', LATER, at.subject]])
    await lead.send('PUT', sheetUrl(at, '/report'), REPORT)
    await lead.send('POST', sheetUrl(at, '/sending'), { due: SOON })
    expect(await waiting('绩效科')).toEqual([])
    expect(await waiting('会计')).toEqual([['evaluation', 'comment', SOON, at.subject]])
    await who('会计').send('POST', sheetUrl(at, '/objections'), { points: ['名册已补'] })
    expect(await waiting('会计')).toEqual([])
    expect(await waiting('绩效科')).toEqual([['evaluation', 'decide', LATER, at.subject]])
    await lead.send('PUT', sheetUrl(at, '/objections/1'), { accepted: true, reason: '' })
    expect(await waiting('绩效科')).toEqual([['evaluation', 'settle', LATER, at.subject]])
    expect(
      (await lead.send('POST', url(at.task, '/acts'), { act: 'cancel', reason: '演练' })).statusCode,
    ).toBe(200)
    expect(await waiting('绩效科')).toEqual([])
  })
})

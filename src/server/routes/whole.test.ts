/** 部门整体监控表 and 自评表 over HTTP: made, written, checked, published; who sees what; money, rules, forms, proof. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventList } from '#api/operation-log.ts'
import type { RoundOpened } from '#api/monitoring/monitoring.ts'
import type { SaveWhole, WholeList, WholeView } from '#api/whole.ts'
import { newFiling } from '#core/filing/filing.ts'
import { recompute, type ScoreProof } from '#core/scoring/proof.ts'
import type { EvaluatedWhole, MonitoredWhole } from '#core/whole/sheet.ts'
import { readTargets } from '#documents/formats.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { row, targets } from '../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '民政局' }
const OTHER = { code: '327001', name: '团委' }
const INDICATORS = [
  row('数量指标', '培训人次', '全年培训', '≥200人次'),
  row('服务对象满意度指标', '群众满意度', '受访群众', '≥90%'),
]

let home: TestApp
const people = new Map<string, Member>()
const who = (name: string): Member => people.get(name) ?? expect.unreachable(name)
const units = new Map<string, string>()
let round = ''

const AT = { line: 1 } as const
/** The form of the whole department: its own money, task and indicators. */
const FORM = targets([], {
  kind: 'department-targets',
  title: '民政局2025年部门整体支出绩效目标表',
  statement: null,
  parts: [],
  departments: [
    {
      order: 1,
      title: '部门整体支出绩效目标表',
      unit: UNIT,
      functions: '管理民政事务。',
      tasks: [
        {
          name: '养老服务',
          content: '培训护理员200人次',
          budget: { total: '10', fiscal: '10', other: '0' },
          projects: [{ code: null, name: '养老补贴' }],
          at: AT,
        },
      ],
      funds: [
        { item: 'total', label: '资金总额', year: null, amount: '60', share: null, at: AT },
        { item: 'basic', label: '基本支出', year: null, amount: '50', share: null, at: AT },
        { item: 'project', label: '项目支出', year: null, amount: '10', share: null, at: AT },
      ],
      goals: ['养老服务能力提高'],
      indicators: INDICATORS,
      at: AT,
    },
  ],
})

const TEXT = targets([{ name: '团建', code: null, unit: OTHER, indicators: INDICATORS }], {
  source: { file: 'b.json', sha256: '1'.repeat(64), mediaType: 'application/json' },
  statement: {
    overallGoal: '服务青年',
    subGoals: [
      {
        label: '一',
        title: '青年活动',
        goal: '举办活动12场',
        indicators: '活动场次≥12场，启用时间2025年10月底前，青年满意度≥92%。',
        at: AT,
      },
    ],
    safeguards: [],
  },
})

beforeAll(async () => {
  home = await startApp()
  people.set('绩效科李', await join(home, '绩效科李', 'performance-office'))
  const project = targets([{ name: '养老补贴', code: null, unit: UNIT, indicators: INDICATORS }], {
    source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' },
  })
  for (const [file, document] of [
    ['a.json', project],
    ['b.json', TEXT],
    ['c.json', FORM],
  ] as const)
    await home.import(file, Buffer.from(JSON.stringify(document)))
  const store = home.context.store.of(home.region)
  for (const one of await store.db.selectFrom('projects').select(['project_id', 'document_id']).execute()) {
    const at = home.context.clock()
    await store.transaction(async (tx) => {
      await saveFiling(
        tx,
        { project: one.project_id, document: one.document_id },
        { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 3 },
      )
      await saveProjectVersion(tx, one.project_id, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: who('绩效科李').id,
        at,
      })
    })
  }
  for (const { unit_id, name } of await store.db
    .selectFrom('budget_units')
    .select(['unit_id', 'name'])
    .execute())
    units.set(name, unit_id)
  const add = async (name: string, role: Parameters<typeof join>[2], unit: string | null = null) =>
    people.set(name, await join(home, name, role, unit === null ? null : (units.get(unit) ?? null)))
  await add('钱填报', 'unit-filler', '民政局')
  await add('赵审核', 'department-reviewer', '民政局')
  await add('孙填报', 'unit-filler', '团委')
  await add('周科员', 'performance-office')
  await add('人大代表', 'reader')
  const opened = await who('绩效科李').send('POST', '/api/monitoring/rounds', {
    year: 2025,
    mark: 'june',
    due: '2099-07-10',
  })
  const { job } = opened.json<RoundOpened>()
  await home.finish(job)
  round = (await store.db.selectFrom('monitoring_rounds').select('round_id').executeTakeFirstOrThrow())
    .round_id
})
afterAll(() => home.close())

const list = async (by: string, query = 'kind=monitoring&year=2025') =>
  (await who(by).get(`/api/wholes?${query}`)).json<WholeList>()
const read = async (by: string, id: string) => (await who(by).get(`/api/wholes/${id}`)).json<WholeView>()
const save = (by: string, id: string, body: SaveWhole) => who(by).send('PUT', `/api/wholes/${id}`, body)
const act = async (by: string, id: string, kind: string, more: object = {}) => {
  const { revision } = await read(by, id)
  return who(by).send('POST', `/api/wholes/${id}/acts`, { act: kind, revision, ...more })
}
const sheetOf = async (name: string, kind = 'monitoring') =>
  (await list('绩效科李', `kind=${kind}&year=2025`)).rows.find(({ unit }) => unit.name === name)?.id ??
  expect.unreachable(name)

const MONITORED: MonitoredWhole = {
  basic: { budget: '50', paid: '26.5', source: '6月支出月报' },
  tasks: [{ state: 'under-way', text: '已培训120人次', executed: '5' }],
  sheet: {
    entries: [
      { toDate: '120人次', expected: '', likelihood: 'certain', causes: [], reason: '' },
      { toDate: '未到测算期', expected: '', likelihood: 'certain', causes: [], reason: '' },
    ],
    expectedPaid: '',
    problems: '养老补贴项目尚未支付',
    measure: 'correct',
    measureText: '七月底前完成支付',
  },
}

describe('部门整体监控表', () => {
  test('each department gets one with the round: by its form, otherwise by the lines of its text', async () => {
    const { rows, round: shown } = await list('绩效科李')
    expect(shown).toBe(round)
    expect(rows.map(({ unit, source, state }) => [unit.name, source, state])).toEqual([
      ['民政局', 'targets', 'draft'],
      ['团委', 'statement', 'draft'],
    ])
    const { basis } = await read('绩效科李', await sheetOf('团委'))
    expect(basis.indicators.map(({ level3, level1, value }) => [level3, level1, value.text])).toEqual([
      ['活动场次', '', '≥12场'],
      ['启用时间', '', '2025年10月底前'],
      ['青年满意度', '满意度指标', '≥92%'],
    ])
    expect(basis.tasks).toMatchObject([{ name: '青年活动', content: '举办活动12场' }])
  })

  test('a unit sees its own, those who look in nothing before it is final', async () => {
    const own = await sheetOf('民政局')
    expect((await list('孙填报')).rows.map(({ unit }) => unit.name)).toEqual(['团委'])
    expect((await who('孙填报').get(`/api/wholes/${own}`)).statusCode).toBe(404)
    expect((await save('孙填报', own, { content: MONITORED, revision: 0 })).statusCode).toBe(404)
    expect((await list('人大代表')).rows).toEqual([])
    expect((await who('人大代表').get(`/api/wholes/${own}`)).statusCode).toBe(404)
    expect((await save('赵审核', own, { content: MONITORED, revision: 0 })).statusCode).toBe(403)
  })

  test('money of projects is the ledger’s; basic spending is typed, and unknown until then', async () => {
    const id = await sheetOf('民政局')
    const before = await read('钱填报', id)
    expect(before).toMatchObject({
      partial: true,
      budget: '10000000',
      ground: { projectMoney: { initial: '10000000' } },
      monitoring: { content: { basic: { budget: '50', paid: '', source: '' } } },
    })
    const kept = await save('钱填报', id, { content: MONITORED, revision: 0 })
    expect(kept.json()).toMatchObject({ revision: 1 })
    expect(await read('钱填报', id)).toMatchObject({
      partial: false,
      budget: '60000000',
      paid: '26500000',
      rate: '44.17',
      faults: 0,
      remarks: [],
    })
    // Nobody writes over another, and another form's rows are refused.
    expect((await save('钱填报', id, { content: MONITORED, revision: 0 })).json()).toMatchObject({
      code: 'whole-changed',
    })
    expect(
      (await save('钱填报', id, { content: { ...MONITORED, tasks: [] }, revision: 1 })).json(),
    ).toMatchObject({ code: 'whole-misfit' })
  })

  test('what is said of the whole and not of its projects is shown; money that is not the sum of its parts too', async () => {
    const id = await sheetOf('民政局')
    const done: MonitoredWhole = {
      ...MONITORED,
      basic: { ...MONITORED.basic, budget: '48' },
      tasks: [{ state: 'done', text: '', executed: '' }],
      sheet: {
        ...MONITORED.sheet,
        entries: MONITORED.sheet.entries.map((entry, i) =>
          i === 0 ? { ...entry, toDate: '200人次' } : entry,
        ),
      },
    }
    const project = await home.context.store
      .of(home.region)
      .db.selectFrom('projects')
      .select('project_id')
      .where('name', '=', '养老补贴')
      .executeTakeFirstOrThrow()
    const sheet = `/api/monitoring/rounds/${round}/sheets/${project.project_id}`
    const written = await who('钱填报').send('PUT', sheet, {
      content: {
        entries: MONITORED.sheet.entries.map((entry, i) =>
          i === 0 ? { ...entry, toDate: '80人次' } : entry,
        ),
        expectedPaid: '',
        problems: '',
        measure: null,
        measureText: '',
      },
      revision: 0,
    })
    expect(written.statusCode).toBe(200)
    await save('钱填报', id, { content: done, revision: 1 })
    expect((await read('周科员', id)).remarks).toEqual([
      { code: 'money-parts-differ', values: { stated: '60', sum: '58', gap: '2' } },
      { code: 'reached-without-projects', values: { name: '培训人次', projects: '1', most: '40.00' } },
      { code: 'task-without-projects', values: { name: '养老服务', projects: '1', most: '40.00' } },
    ])
    await save('钱填报', id, { content: MONITORED, revision: 2 })
    expect((await read('周科员', id)).remarks).toEqual([])
  })

  test('sent in, checked by department and bureau, given back and taken back; each in the log', async () => {
    const id = await sheetOf('民政局')
    const { revision } = await read('钱填报', id)
    await save('钱填报', id, {
      content: { ...MONITORED, tasks: [{ state: null, text: '', executed: '' }] },
      revision,
    })
    expect((await act('钱填报', id, 'send')).json()).toMatchObject({ code: 'whole-faults' })
    await save('钱填报', id, { content: MONITORED, revision: revision + 1 })
    expect((await act('钱填报', id, 'send')).json()).toMatchObject({ state: 'department' })
    expect((await act('周科员', id, 'pass')).json()).toMatchObject({ code: 'sheet-not-here' })
    expect((await act('赵审核', id, 'return')).json()).toMatchObject({ code: 'sheet-comment-missing' })
    await act('赵审核', id, 'return', { comment: '核对数据' })
    expect((await act('钱填报', id, 'send')).json()).toMatchObject({ code: 'sheet-unchanged' })
    await act('钱填报', id, 'send', { comment: '已核对，数据无误', confirmed: true })
    expect((await act('赵审核', id, 'pass')).json()).toMatchObject({ state: 'finance', mayUndo: true })
    expect((await who('赵审核').send('POST', `/api/wholes/${id}/undo`)).json()).toMatchObject({
      state: 'department',
    })
    await act('赵审核', id, 'pass')
    expect((await act('周科员', id, 'pass')).json()).toMatchObject({ state: 'final' })
    expect((await list('人大代表')).rows.map(({ unit }) => unit.name)).toEqual(['民政局'])
    const log = eventList.parse((await home.administrator.get('/api/events?size=50')).json())
    expect(log.rows.filter(({ subject }) => subject === `whole:${id}`).map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'whole.sent',
        'whole.returned',
        'whole.passed',
        'whole.withdrawn',
        'whole.written',
      ]),
    )
  })

  test.each(['docx', 'xlsx'] as const)(
    'on its form as %s, and read back as it was written',
    async (format) => {
      const id = await sheetOf('民政局')
      const file = await who('周科员').get(`/api/wholes/${id}/export/${format}`)
      expect(file.statusCode).toBe(200)
      const back = await readTargets(file.rawPayload, `a.${format}`)
      expect(back.ok && back.value).toMatchObject({
        kind: 'monitoring',
        fiscalYear: 2025,
        unplaced: [],
        departments: [
          {
            unit: UNIT,
            tasks: [{ name: '养老服务', outcome: '进行中：已培训120人次', executed: '5' }],
            monitoring: {
              period: '1—6月',
              funds: [
                { label: '年度资金总额', initial: '60', executed: '26.5', rate: '44.17' },
                { label: '其中：基本支出', initial: '50', executed: '26.5' },
                { label: '项目支出', initial: '10', executed: '0' },
              ],
              problems: '养老补贴项目尚未支付',
              measures: '整改纠偏：七月底前完成支付',
            },
            indicators: [{ level3: '培训人次', progress: { toDate: '120人次', likelihood: 'certain' } }, {}],
          },
        ],
      })
    },
  )
})

const EVALUATED: EvaluatedWhole = {
  basic: { budget: '50', paid: '50', source: '2025年决算报表' },
  tasks: [{ state: 'done', text: '培训220人次', executed: '10' }],
  facts: {
    executed: '',
    executedSource: '',
    executionReason: '项目支出尚未录入支付',
    outcome: '养老服务能力提高',
    conclusion: '完成较好',
    problems: '',
    measures: '',
    indicators: [
      {
        actual: '300',
        step: null,
        score: '',
        notApplicable: false,
        tooLow: false,
        reason: '',
        measures: '',
        sample: '',
        record: '培训签到册',
      },
      {
        actual: '81',
        step: null,
        score: '',
        notApplicable: false,
        tooLow: false,
        reason: '等候时间长',
        measures: '增设窗口',
        sample: '120',
        record: '问卷汇总',
      },
    ],
  },
}

describe('部门整体支出绩效自评表', () => {
  test('the bureau opens the year once for every department; the year has to have something approved', async () => {
    const open = (by: string, year = 2025) => who(by).send('POST', '/api/wholes/openings', { year })
    expect((await open('钱填报')).statusCode).toBe(403)
    expect((await open('绩效科李', 2031)).json()).toMatchObject({ code: 'whole-nothing' })
    expect((await list('绩效科李', 'kind=evaluation&year=2025')).toOpen).toBe(2)
    expect((await open('绩效科李')).json()).toEqual({ year: 2025, opened: 2 })
    expect((await open('绩效科李')).json()).toEqual({ year: 2025, opened: 0 })
  })

  test('scored by the module of projects, with proof; more than 130 % of a target asks for a reason', async () => {
    const id = await sheetOf('民政局', 'evaluation')
    expect((await save('钱填报', id, { content: EVALUATED, revision: 0 })).statusCode).toBe(200)
    // 300 of 200 is 50 % above: no reason yet.
    expect((await act('钱填报', id, 'send')).json()).toMatchObject({ code: 'whole-faults' })
    const [first, ...rest] = EVALUATED.facts.indicators
    const explained: EvaluatedWhole = {
      ...EVALUATED,
      facts: {
        ...EVALUATED.facts,
        indicators: [{ ...(first ?? expect.unreachable()), reason: '新增两期培训班' }, ...rest],
      },
    }
    await save('钱填报', id, { content: explained, revision: 1 })
    const sent = (await act('钱填报', id, 'send')).json<WholeView>()
    // 10 × 50/60 + 63 + 27 × 0.9: 预算执行率 8.33, 产出 with 效益’s points…
    expect(sent).toMatchObject({ state: 'department', rate: '83.33', grade: '优' })
    const proof = (await who('周科员').get(`/api/wholes/${id}/proof`)).json<ScoreProof>()
    expect(recompute(proof).differences).toEqual([])
    expect(proof.total?.score).toBe(sent.score)
    expect(proof.about).toMatchObject({
      year: 2025,
      unit: UNIT,
      project: { code: null, name: '民政局部门整体' },
    })
  })

  test('published once it is final, not before, and not tomorrow', async () => {
    const id = await sheetOf('民政局', 'evaluation')
    const publish = async (on: string) =>
      who('赵审核').send('POST', `/api/wholes/${id}/publication`, {
        on,
        place: '县政府门户网站',
        revision: (await read('赵审核', id)).revision,
      })
    expect((await publish('2025-01-02')).json()).toMatchObject({ code: 'whole-not-final' })
    await act('赵审核', id, 'pass')
    await act('周科员', id, 'pass')
    expect((await publish('2999-01-01')).json()).toMatchObject({ code: 'whole-not-final' })
    expect((await publish('2025-01-02')).json()).toMatchObject({
      state: 'final',
      published: { on: '2025-01-02', place: '县政府门户网站' },
    })
  })

  test('on its form as Word, and read back as it was written', async () => {
    const id = await sheetOf('民政局', 'evaluation')
    const view = await read('周科员', id)
    const file = await who('周科员').get(`/api/wholes/${id}/export/docx`)
    const back = await readTargets(file.rawPayload, 'a.docx')
    expect(back.ok && back.value).toMatchObject({
      kind: 'self-evaluation',
      unplaced: [],
      departments: [
        {
          tasks: [{ outcome: '已完成：培训220人次', executed: '10' }],
          evaluation: { score: view.score, grade: '优', conclusion: '完成较好' },
          indicators: [
            { result: { actual: '300人次', reason: '新增两期培训班' } },
            { result: { actual: '81%', reason: '等候时间长；增设窗口' } },
          ],
        },
      ],
    })
  })
})

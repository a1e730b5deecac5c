/**
 * 财政支出政策 over HTTP: registered, seen by whom it concerns, named by projects, assessed, kept back by the gate, watched
 * by its goals, and what is told of it.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayInChina } from '#actions/kernel/today.ts'
import type { FilingView } from '#api/filing/filings.ts'
import type { PolicyAssessmentView, PolicyList, PolicyView, ProjectPolicyView } from '#api/policies.ts'
import type { MessageList } from '#api/messages/messages.ts'
import { dayAfter } from '#core/calendar/deadline.ts'
import { EMPTY_ASSESSMENT, type AssessmentContent } from '#core/assessment/content.ts'
import { ASSESSMENT_ITEMS } from '#core/assessment/form.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { targets } from '../../../test/support/targets.ts'

const [MINE, THEIRS] = [
  { code: '326001', name: '民政局' },
  { code: '327001', name: '团委' },
]

let home: TestApp
let [mine, below] = ['', '']
const people: { [name: string]: Member } = {}
const projects = new Map<string, string>()
const who = (name: string) => people[name] ?? home.administrator
const idOf = (name: string) => projects.get(name) ?? ''
const today = () => dayInChina(home.context.clock())
const thisYear = () => Number(today().slice(0, 4))

beforeAll(async () => {
  home = await startApp()
  const year = thisYear()
  const attribute = {
    field: 'attribute',
    label: '项目属性',
    text: '新增项目',
    choice: '新增项目',
    at: { line: 1 },
  } as const
  const of = (name: string, unit: typeof MINE, wan: string) => ({
    name,
    code: null,
    unit,
    details: [attribute],
    budget: { total: wan, fiscal: wan, other: null },
  })
  const document = targets(
    [of('高龄津贴发放', MINE, '120'), of('老年食堂补助', MINE, '30'), of('青年活动', THEIRS, '50')],
    {
      fiscalYear: year,
      source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' },
    },
  )
  expect((await home.import('a.json', Buffer.from(JSON.stringify(document)))).state).toBe('done')
  const { db } = home.context.store.of(home.region)
  await db.updateTable('projects').set({ errors: 0 }).execute()
  for (const row of await db.selectFrom('projects').select(['project_id', 'name']).execute())
    projects.set(row.name, row.project_id)
  const units = await db.selectFrom('budget_units').select(['unit_id', 'code']).execute()
  const unitOf = (code: string) => units.find((unit) => unit.code === code)?.unit_id ?? ''
  mine = unitOf(MINE.code)
  below = randomUUID()
  await db
    .insertInto('budget_units')
    .values({
      unit_id: below,
      key: '326002',
      code: '326002',
      name: '敬老院',
      kind: 'unit',
      parent_id: mine,
      office_id: null,
      closed_on: null,
      successor_id: null,
      kept: true,
    })
    .execute()
  people['department'] = await join(home, '民政审核', 'department-reviewer', mine)
  people['filler'] = await join(home, '民政会计', 'unit-filler', mine)
  people['below'] = await join(home, '敬老院会计', 'unit-filler', below)
  people['other'] = await join(home, '团委会计', 'unit-filler', unitOf(THEIRS.code))
  people['performance'] = await join(home, '绩效科员', 'performance-office')
  people['reader'] = await join(home, '人大代表', 'reader')
  people['expert'] = await join(home, '专家', 'expert')
}, 120_000)
afterAll(() => home.close())

const GOAL = randomUUID()
const body = (more: object = {}) => ({
  name: '高龄津贴政策',
  unit: mine,
  documentNumber: '安政规〔2024〕3号',
  issuedOn: '2024-12-20',
  validFrom: `${thisYear() - 1}-01-01`,
  validTo: `${thisYear() + 1}-12-31`,
  ground: '老年人权益保障法',
  budgets: [{ year: thisYear(), amount: '100000000' }],
  goals: [
    {
      id: GOAL,
      name: '高龄津贴覆盖率',
      sign: '>=',
      unit: '%',
      values: [
        { year: thisYear() - 1, value: '90' },
        { year: thisYear(), value: '95' },
      ],
    },
  ],
  ...more,
})
const added = async (more: object = {}, by = 'department') => {
  const answer = await who(by).send('POST', '/api/policies', body(more))
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ id: string }>().id
}
const read = async (id: string, by = 'department') =>
  (await who(by).get(`/api/policies/${id}`)).json<PolicyView>()
const act = async (id: string, kind: string, more: object = {}) =>
  who('department').send('POST', `/api/policies/${id}/acts`, {
    revision: (await read(id)).revision,
    act: kind,
    ...more,
  })
const list = async (by: string, query = '') => (await who(by).get(`/api/policies${query}`)).json<PolicyList>()
const link = (by: string, project: string, policy: string | null) =>
  who(by).send('PUT', `/api/projects/${idOf(project)}/policy`, { policy })

const WHOLE: AssessmentContent = {
  ...EMPTY_ASSESSMENT,
  items: Object.fromEntries(
    ASSESSMENT_ITEMS.map((item) => [item, { grade: '良' as const, points: null, reason: '' }]),
  ),
  methods: ['experts'],
  summary: '政策必要，测算有据。',
}
const assess = async (id: string, content: AssessmentContent = WHOLE) => {
  const at = `/api/policies/${id}/assessment`
  const revision = async () => (await who('filler').get(at)).json<PolicyAssessmentView>().revision
  expect((await who('filler').send('PUT', at, { revision: await revision(), content })).statusCode).toBe(200)
  const sent = await who('filler').send('POST', at, { revision: await revision(), act: 'submit' })
  expect(sent.statusCode, sent.body).toBe(200)
  const own = await who('filler').send('POST', at, { revision: await revision(), act: 'sign' })
  expect(own.statusCode).toBe(409)
  const signed = await who('department').send('POST', at, {
    revision: await revision(),
    act: 'sign',
    comment: '同意',
  })
  expect(signed.statusCode, signed.body).toBe(200)
  return signed.json<PolicyAssessmentView>()
}

describe('the register', () => {
  test('the department and the bureau write; what does not fit is refused', async () => {
    for (const name of ['filler', 'below', 'other', 'reader', 'expert'])
      expect((await who(name).send('POST', '/api/policies', body())).statusCode, name).toBe(403)
    const wrong = await who('department').send('POST', '/api/policies', body({ validTo: '2020-01-01' }))
    expect(wrong.json()).toMatchObject({ code: 'policy-wrong', values: { reason: 'term-wrong' } })
    const id = await added()
    expect(await read(id)).toMatchObject({
      name: '高龄津贴政策',
      state: 'drafted',
      isWhole: true,
      mayChange: true,
      mayRemove: true,
      mayReport: false,
      assessment: { gate: 'advised', state: 'none', refusal: { code: 'assessment-missing' } },
      acts: [
        { act: 'start', refusal: null },
        { act: 'end', refusal: null },
      ],
    })
    const put = (revision: number) =>
      who('department').send('PUT', `/api/policies/${id}`, {
        ...body({ name: '高龄老人津贴政策' }),
        revision,
      })
    expect((await put(1)).json()).toMatchObject({ name: '高龄老人津贴政策', revision: 2 })
    expect((await put(1)).json()).toMatchObject({ code: 'policy-changed', values: { by: '民政审核' } })
    expect((await who('department').send('DELETE', `/api/policies/${id}`)).statusCode).toBe(204)
  })

  test('it is seen by its unit, by units below it, by the bureau and by 人大; not by other departments, nor experts', async () => {
    const id = await added({ name: '敬老政策' })
    for (const name of ['department', 'filler', 'below', 'performance', 'reader'])
      expect((await who(name).get(`/api/policies/${id}`)).statusCode, name).toBe(200)
    expect((await who('other').get(`/api/policies/${id}`)).statusCode).toBe(404)
    expect((await who('expert').get('/api/policies')).statusCode).toBe(403)
    expect((await read(id, 'below')).isWhole).toBe(false)
    expect((await list('other')).total).toBe(0)
    expect(await list('department', '?search=敬老&state=drafted')).toMatchObject({
      total: 1,
      mayManage: true,
    })
    expect((await list('below', `?year=${thisYear() + 2}`)).total).toBe(0)
    expect((await list('performance', `?unit=${MINE.code}`)).total).toBe(1)
    expect((await list('performance', `?unit=${THEIRS.code}`)).total).toBe(0)
    expect((await act(id, 'start')).json()).toMatchObject({
      state: 'active',
      acts: [{ act: 'renew' }, { act: 'end' }],
    })
    expect((await act(id, 'end')).json()).toMatchObject({
      code: 'policy-refused',
      values: { reason: 'comment-missing' },
    })
    expect((await act(id, 'end', { comment: '并入新政策' })).json()).toMatchObject({
      state: 'ended',
      endedOn: today(),
      mayChange: false,
      steps: [{ act: 'start' }, { act: 'end', comment: '并入新政策', by: '民政审核' }],
    })
  })
})

describe('projects and money', () => {
  test('a project names a policy of its department; its money is summed against the plan, and told where it is more', async () => {
    const id = await added({ name: '津贴补助政策' })
    expect((await link('other', '高龄津贴发放', id)).statusCode).toBe(404)
    expect((await link('other', '青年活动', id)).json()).toMatchObject({ code: 'policy-not-found' })
    expect((await link('performance', '青年活动', id)).json()).toMatchObject({ code: 'policy-elsewhere' })
    expect((await link('reader', '高龄津贴发放', id)).statusCode).toBe(403)
    expect((await link('filler', '高龄津贴发放', id)).json<ProjectPolicyView>()).toMatchObject({
      policy: { id, name: '津贴补助政策' },
      refusal: { code: 'policy-unassessed' },
      blocksSubmission: false,
      mayChange: true,
    })
    const plan = { year: thisYear(), plan: '100000000', budget: '120000000', projects: 1, paid: '0' }
    expect((await read(id)).years).toContainEqual(plan)
    expect((await read(id)).findings).toEqual([
      {
        rule: 'over-plan',
        facts: { year: thisYear(), budget: '120000000', plan: '100000000', over: '20000000' },
      },
    ])
    expect(await read(id, 'below')).toMatchObject({ projects: [], findings: [] })
    expect((await list('department', '?told=yes')).rows).toMatchObject([
      { id, budget: '120000000', findings: ['over-plan'] },
    ])
    const book = await who('department').get(`/api/policies/${id}/export/xlsx`)
    expect([book.statusCode, book.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    expect((await who('department').send('DELETE', `/api/policies/${id}`)).statusCode).toBe(409)
    expect((await link('department', '高龄津贴发放', null)).json<ProjectPolicyView>().policy).toBeNull()
    expect((await read(id)).findings).toEqual([])
  })
})

describe('goals of several years', () => {
  test('a year is reported by the unit, with a reason where it lags; how many lag is in the list', async () => {
    const id = await added({ name: '覆盖政策' })
    const save = async (by: string, values: object[], year = thisYear() - 1) =>
      who(by).send('PUT', `/api/policies/${id}/values`, { revision: (await read(id)).revision, year, values })
    expect((await save('filler', [{ goal: GOAL, value: '45', reason: '' }])).json()).toMatchObject({
      code: 'policy-refused',
    })
    await act(id, 'start')
    expect((await list('department', '?lagging=yes&search=覆盖')).rows).toMatchObject([
      { id, lagging: 1, goals: 1 },
    ])
    expect((await save('below', [{ goal: GOAL, value: '95', reason: '' }])).statusCode).toBe(404)
    expect((await save('reader', [{ goal: GOAL, value: '95', reason: '' }])).statusCode).toBe(403)
    const behind = [{ goal: GOAL, value: '45', reason: '' }]
    expect((await save('filler', behind)).json()).toMatchObject({
      code: 'policy-value-wrong',
      values: { reason: 'reason-missing', name: '高龄津贴覆盖率' },
    })
    expect((await save('filler', behind, thisYear() + 1)).json()).toMatchObject({
      values: { reason: 'year-ahead' },
    })
    const told = await save('filler', [{ goal: GOAL, value: '45', reason: '名册核对未完成' }])
    expect(told.json<PolicyView>().progress).toMatchObject([
      {
        year: thisYear() - 1,
        target: '≥90%',
        share: '50.00',
        light: 'behind',
        reached: { value: '45', by: '民政会计' },
      },
      { year: thisYear(), light: 'waiting', reached: null },
    ])
    await save('filler', [{ goal: GOAL, value: '91', reason: '' }])
    expect((await list('department', '?lagging=yes&search=覆盖')).total).toBe(0)
  })
})

describe('assessed', () => {
  test('written, handed in, signed by somebody else, answered, taken away as Word and PDF', async () => {
    const id = await added({ name: '评估政策' })
    const before = (await who('filler').get(`/api/policies/${id}/assessment`)).json<PolicyAssessmentView>()
    expect(before).toMatchObject({
      policy: { name: '评估政策', plan: '100000000' },
      reasons: ['new'],
      state: 'none',
      mayWrite: true,
      blocksStart: false,
    })
    expect((await who('other').get(`/api/policies/${id}/assessment`)).statusCode).toBe(404)
    const adjust = { ...WHOLE, conclusion: 'adjust' as const, deviation: '测算偏高', changes: ['压减标准'] }
    expect(await assess(id, adjust)).toMatchObject({
      state: 'signed',
      versions: [{ number: 1, total: 85_00, conclusion: 'adjust' }],
      refusal: { code: 'assessment-changes-open' },
    })
    const answers = { version: 1, answers: ['已压减'] }
    const answered = await who('filler').send('PUT', `/api/policies/${id}/assessment/answers`, answers)
    expect(answered.json()).toMatchObject({
      refusal: null,
      signed: { answers: ['已压减'], budget: '100000000' },
    })
    for (const paper of ['docx', 'pdf']) {
      const file = await who('filler').get(`/api/policies/${id}/assessment/report/${paper}`)
      expect(file.statusCode, paper).toBe(200)
    }
    const html = await who('reader').get(`/api/policies/${id}/assessment/report/html`)
    for (const words of ['政策基本情况', '高龄津贴覆盖率', '压减标准', '已压减'])
      expect(html.body).toContain(words)
    const told = (await who('department').get('/api/messages?kind=assessment-submitted')).json<MessageList>()
    expect(told.rows[0]?.facts).toMatchObject({ name: '评估政策', policy: id })
    expect((await list('department', '?search=评估政策')).rows).toMatchObject([
      { assessment: 'signed', conclusion: 'adjust' },
    ])
  })
})

describe('where the rule set requires it', () => {
  beforeAll(async () => {
    const saved = await home.administrator.send('POST', '/api/rule-sets', {
      data: {
        format: 'jichi.rule-set/1',
        id: 'ours/2025',
        name: null,
        version: 1,
        region: '13',
        from: 2025,
        to: null,
        parent: 'hebei/2025',
        assessment: { policyGate: 'required' },
      },
      note: '政策评估口径',
      expected: null,
    })
    expect(saved.statusCode, saved.body).toBe(201)
    await home.context.store
      .of(home.region)
      .db.updateTable('documents')
      .set({ region_code: '130213' })
      .execute()
    await home.context.store.whole.db.updateTable('regions').set({ code: '130213' }).execute()
  })

  const submit = (project: string) =>
    who('filler').send('POST', `/api/projects/${idOf(project)}/filing`, {
      act: { kind: 'submit', comment: '' },
      request: null,
      steps: null,
    })

  test('neither the policy nor a new project of it goes on without a passed assessment', async () => {
    const id = await added({ name: '须评估政策' })
    expect((await act(id, 'start')).json()).toMatchObject({
      code: 'policy-refused',
      values: { reason: 'not-assessed', why: 'assessment-missing' },
    })
    expect((await link('filler', '老年食堂补助', id)).json()).toMatchObject({ blocksSubmission: true })
    expect((await submit('老年食堂补助')).json()).toMatchObject({
      code: 'filing-refused',
      values: { reason: 'policy-unassessed', policy: '须评估政策' },
    })
    const way = (await who('filler').get(`/api/projects/${idOf('老年食堂补助')}/filing`)).json<FilingView>()
    expect(way.barred).toMatchObject([{ kind: 'submit', refusal: { code: 'policy-unassessed' } }])
    const refusing = { ...WHOLE, conclusion: 'refuse' as const, deviation: '与职能不符' }
    await assess(id, refusing)
    expect((await submit('老年食堂补助')).json()).toMatchObject({ values: { reason: 'policy-unsupported' } })
    const at = `/api/policies/${id}/assessment`
    const { revision } = (await who('filler').get(at)).json<PolicyAssessmentView>()
    expect(
      (await who('filler').send('POST', at, { revision, act: 'reopen', comment: '方案已调整' })).statusCode,
    ).toBe(200)
    await assess(id)
    expect((await act(id, 'start')).json()).toMatchObject({ state: 'active' })
    expect((await submit('老年食堂补助')).statusCode).toBe(200)
    const day = dayAfter(`${thisYear() + 1}-12-31`, 365)
    const renewed = await act(id, 'renew', { comment: '延续一年', day })
    expect(renewed.json()).toMatchObject({ validTo: day })
  })
})

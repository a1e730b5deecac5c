/**
 * 转移支付绩效 over HTTP: registered from its form, split over projects by the department, handed down, summed up of
 * self-evaluations and payments, reported by one and checked by another; closed to others.
 */
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import type { MessageList } from '#api/messages/messages.ts'
import { eventList } from '#api/operation-log.ts'
import type {
  ReportFormRead,
  TargetFormRead,
  TransferBody,
  TransferList,
  TransferProjects,
  TransferView,
} from '#api/transfers.ts'
import type { Desk } from '#api/workbench.ts'
import { startSession } from '#actions/accounts/start-session.ts'
import { newFiling } from '#core/filing/filing.ts'
import { fen } from '#core/kernel/money.ts'
import { emptyFacts } from '#core/self-evaluation/facts.ts'
import { isTransferProofSound, MANAGEMENT_MATTERS, type ReportContent } from '#core/transfers/report.ts'
import { cookieName } from '#server/session.ts'
import { saveFunding } from '#store/execution/funding.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { findTransfer } from '#store/transfers/transfers.ts'
import { multipart, startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { row, targets } from '../../../test/support/targets.ts'

const YEAR = 2025
const UNITS = ['农田站', '水利站', '文化馆'] as const
let home: TestApp
const people = new Map<string, Member>()
const projects = new Map<string, string>()
const documents = new Map<string, string>()
const units = new Map<string, string>()
let transfer = ''

const who = (name: string): Member => {
  const member = people.get(name)
  if (member === undefined) throw new Error(name)
  return member
}
const unitOf = (name: string) => units.get(name) ?? ''

beforeAll(async () => {
  home = await startApp()
  await to('2025-03-10')
  people.set('绩效科', await join(home, '绩效科', 'performance-office'))
  const document = targets(
    UNITS.map((name, i) => ({
      name: `${name}农田建设`,
      code: null,
      unit: { code: `31100${i + 1}`, name },
      indicators: [row('数量指标', '建设面积', null, '≥8000亩'), row('质量指标', '合格率', null, '≥95%')],
    })),
    { fiscalYear: YEAR, source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' } },
  )
  await home.import('a.json', Buffer.from(JSON.stringify(document)))
  const { db } = home.context.store.of(home.region)
  const department = home.context.newId()
  await db
    .insertInto('budget_units')
    .values({
      unit_id: department,
      key: '311',
      code: '311',
      name: '农业农村局',
      kind: 'department',
      parent_id: null,
      office_id: null,
      closed_on: null,
      successor_id: null,
      kept: true,
    })
    .execute()
  units.set('农业农村局', department)
  for (const one of await db.selectFrom('budget_units').select(['unit_id', 'name']).execute())
    units.set(one.name, one.unit_id)
  // The third is of no department of ours.
  await db
    .updateTable('budget_units')
    .set({ parent_id: department, kind: 'unit' })
    .where('name', 'in', ['农田站', '水利站'])
    .execute()
  for (const one of await db
    .selectFrom('projects')
    .select(['project_id', 'document_id', 'unit_id'])
    .execute()) {
    const name = UNITS.find((unit) => unitOf(unit) === one.unit_id) ?? ''
    projects.set(name, one.project_id)
    documents.set(name, one.document_id)
    await approve(one.project_id, one.document_id)
  }
  people.set('主管', await join(home, '主管', 'department-reviewer', department))
  people.set('填报甲', await join(home, '填报甲', 'unit-filler', unitOf('农田站')))
  people.set('填报丙', await join(home, '填报丙', 'unit-filler', unitOf('文化馆')))
  people.set('人大', await join(home, '人大', 'reader'))
  people.set('业务股', await join(home, '业务股', 'finance-office', department))
}, 120_000)
afterAll(() => home.close())

/** To ten o'clock of a day; everybody signs in again. */
async function to(day: string) {
  home.advance(Date.parse(`${day}T02:00:00Z`) - home.context.clock().getTime())
  const { region, context, app } = home
  for (const [name, { id }] of people) {
    const cookie = `${cookieName(region)}=${await startSession(context, context.store.of(region).db, { region, id })}`
    people.set(name, {
      id,
      name,
      cookie,
      get: (url) => app.inject({ method: 'GET', url, headers: { cookie } }),
      send: (method, url, body) =>
        app.inject({
          method,
          url,
          headers: { cookie, [REQUEST_HEADER]: '1' },
          ...(body === undefined ? {} : { payload: body }),
        }),
    })
  }
}

async function approve(project: string, document: string) {
  const at = home.context.clock()
  await home.context.store.of(home.region).transaction(async (tx) => {
    await saveFiling(
      tx,
      { project, document },
      { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 3 },
    )
    await saveProjectVersion(tx, project, {
      number: 1,
      reason: '',
      approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
      by: who('绩效科').id,
      at,
    })
    const place = { project, document, year: YEAR }
    await saveFunding(tx, place, {
      lines: [{ nature: 'general-budget', origin: 'central', amount: fen(60_000_000n) }],
      source: 'hand',
      at,
      by: who('绩效科').id,
    })
  })
}

const HEAD = (more: Partial<TransferBody> = {}): TransferBody => ({
  year: YEAR,
  code: '',
  name: '农田建设补助资金',
  level: 'central',
  kind: 'shared',
  unit: unitOf('农业农村局'),
  ministry: '农业农村部',
  amount: '100000000',
  local: '20000000',
  documentNumber: '冀财农〔2025〕8号',
  receivedOn: '2025-03-03',
  objective: {
    goal: '建成高标准农田1.2万亩。',
    indicators: [
      { kind: 'quantity', name: '新建高标准农田面积', value: '≥1.2万亩', summing: 'sum' },
      { kind: 'quality', name: '验收合格率', value: '≥95%', summing: 'mean' },
      { kind: 'social', name: '生产条件', value: '明显改善', summing: 'none' },
    ],
  },
  ...more,
})

const view = async (by: string) => (await who(by).get(`/api/transfers/${transfer}`)).json<TransferView>()
const list = async (by: string, query = '') =>
  (await who(by).get(`/api/transfers?year=${YEAR}${query}`)).json<TransferList>()
const act = async (by: string, kind: string, more: object = {}) =>
  who(by).send('POST', `/api/transfers/${transfer}/acts`, {
    act: kind,
    revision: (await view(by)).revision,
    ...more,
  })
const lineOf = (unit: string, amount: string, area: string | null) => ({
  project: projects.get(unit) ?? '',
  amount,
  shares: [
    { value: area, own: area === null ? '' : '建设面积' },
    { value: area === null ? null : '95', own: area === null ? '' : '合格率' },
    { value: null, own: '' },
  ],
})
const saveLines = async (by: string, lines: readonly object[]) =>
  who(by).send('PUT', `/api/transfers/${transfer}/lines`, { revision: (await view(by)).revision, lines })
const desk = async (by: string) =>
  (await who(by).get('/api/desk'))
    .json<Desk>()
    .parts.filter(({ kind }) => kind === 'transfer')
    .flatMap(({ items }) => items)
const messages = async (by: string) =>
  (await who(by).get('/api/messages'))
    .json<MessageList>()
    .rows.map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('transfer-'))

async function handIn(by: string, url: string, file: string, bytes: Uint8Array) {
  const { payload, headers } = multipart(file, bytes)
  return home.app.inject({
    method: 'POST',
    url,
    headers: { cookie: who(by).cookie, [REQUEST_HEADER]: '1', ...headers },
    payload,
  })
}

describe('a transfer is registered', () => {
  test('once, by who looks after it; it waits for its department', async () => {
    const made = await who('绩效科').send('POST', '/api/transfers', HEAD())
    expect(made.statusCode).toBe(201)
    transfer = made.json<{ id: string }>().id
    expect((await who('绩效科').send('POST', '/api/transfers', HEAD({ code: '002' }))).json()).toMatchObject({
      code: 'transfer-there',
    })
    expect((await who('主管').send('POST', '/api/transfers', HEAD())).statusCode).toBe(403)
    expect(await desk('主管')).toMatchObject([
      { task: 'split', due: '2025-04-02', title: '农田建设补助资金' },
    ])
    expect(await messages('主管')).toEqual(['transfer-received'])
    expect(await desk('绩效科')).toEqual([])
  })

  test.each([
    [{ unit: 'x' }, 400],
    [{ amount: '0' }, 400],
    [{ receivedOn: '2025-02-30' }, 400],
    [{ receivedOn: '2025-03-11', documentNumber: '一' }, 422],
  ])('not so: %j', async (more, status) => {
    expect((await who('绩效科').send('POST', '/api/transfers', { ...HEAD(), ...more })).statusCode).toBe(
      status,
    )
  })

  test('a unit is no department, and no indicator is there twice', async () => {
    const wrong = (more: Partial<TransferBody>) =>
      who('绩效科').send('POST', '/api/transfers', HEAD({ documentNumber: '二', ...more }))
    expect((await wrong({ unit: unitOf('农田站') })).json()).toMatchObject({
      code: 'transfer-wrong',
      values: { reason: 'unit' },
    })
    const [first] = HEAD().objective.indicators
    if (first === undefined) throw new Error('one')
    expect((await wrong({ objective: { goal: '目标', indicators: [first, first] } })).json()).toMatchObject({
      values: { reason: 'indicator-twice' },
    })
  })

  test('its form goes as Word and comes back as it was', async () => {
    const file = await who('主管').get(`/api/transfers/${transfer}/file/target/docx`)
    expect(file.statusCode).toBe(200)
    const read = (
      await handIn('绩效科', '/api/transfers/read', '目标表.docx', new Uint8Array(file.rawPayload))
    ).json<TargetFormRead>()
    expect(read.doubts).toEqual([])
    expect(read.form).toMatchObject({
      year: YEAR,
      name: '农田建设补助资金',
      level: 'central',
      ministry: '农业农村部',
      department: '农业农村局',
      total: '120000000',
      amount: '100000000',
      local: '20000000',
      goal: '建成高标准农田1.2万亩。',
    })
    expect(read.form.indicators.map(({ kind, name, value }) => [kind, name, value])).toEqual(
      HEAD().objective.indicators.map(({ kind, name, value }) => [kind, name, value]),
    )
    const wrong = await handIn(
      '绩效科',
      '/api/transfers/read',
      '说明.txt',
      new TextEncoder().encode('没有表'),
    )
    expect(wrong.json()).toMatchObject({ code: 'transfer-form-missing' })
  })
})

describe('it is split', () => {
  test('over approved projects of its department alone, each once', async () => {
    const offered = (await who('主管').get(`/api/transfers/${transfer}/projects`)).json<TransferProjects>()
    expect(offered.projects.map(({ name, funded }) => [name, funded])).toEqual([
      ['农田站农田建设', '60000000'],
      ['水利站农田建设', '60000000'],
    ])
    expect((await saveLines('主管', [lineOf('文化馆', '1', null)])).json()).toMatchObject({
      code: 'transfer-line-wrong',
      values: { reason: 'project' },
    })
    expect(
      (await saveLines('主管', [lineOf('农田站', '1', null), lineOf('农田站', '1', null)])).json(),
    ).toMatchObject({
      values: { reason: 'twice' },
    })
  })

  test('what is wrong is said, and too much is not handed down', async () => {
    await saveLines('主管', [lineOf('农田站', '60000000', '0.8'), lineOf('水利站', '50000000', null)])
    const { findings, summed } = await view('主管')
    expect(findings.map(({ rule }) => rule)).toEqual([
      'transfer-split-exceeds',
      'transfer-sum-below',
      'transfer-project-bare',
    ])
    expect(summed?.money).toMatchObject({ split: '110000000', left: '-10000000' })
    expect((await act('主管', 'split')).json()).toMatchObject({
      code: 'transfer-refused',
      values: { reason: 'split-exceeds' },
    })
  })

  test('handed down on a day; units hear what they were given, and see no more than that', async () => {
    expect((await list('填报甲')).rows).toEqual([])
    await saveLines('主管', [lineOf('农田站', '60000000', '0.8'), lineOf('水利站', '40000000', '0.4')])
    const before = (await view('主管')).revision
    expect((await act('主管', 'split', { day: '2025-03-02' })).json()).toMatchObject({
      values: { reason: 'day-wrong' },
    })
    const done = (await act('主管', 'split', { day: '2025-03-10' })).json<TransferView>()
    expect(done).toMatchObject({ standing: 'split', splitOn: '2025-03-10', findings: [] })
    expect(
      (
        await who('主管').send('PUT', `/api/transfers/${transfer}/lines`, { revision: before, lines: [] })
      ).json(),
    ).toMatchObject({
      code: 'transfer-changed',
    })
    expect(await messages('填报甲')).toEqual(['transfer-split'])
    const part = await view('填报甲')
    expect(part).toMatchObject({ isWhole: false, summed: null, steps: [], acts: [] })
    expect(part.lines.map(({ amount }) => amount)).toEqual(['60000000'])
    expect(part.known.map(({ name }) => name)).toEqual(['农田站农田建设'])
    expect((await list('填报甲')).rows).toMatchObject([{ split: null, left: null, amount: '100000000' }])
    expect((await who('填报丙').get(`/api/transfers/${transfer}`)).statusCode).toBe(404)
    expect((await who('填报甲').get(`/api/transfers/${transfer}/file/target/docx`)).statusCode).toBe(404)
  })

  test('opened again with a reason, changed, and handed down once more', async () => {
    expect((await saveLines('主管', [])).json()).toMatchObject({ values: { reason: 'not-in-this-state' } })
    expect((await act('主管', 'resplit')).json()).toMatchObject({ values: { reason: 'comment-missing' } })
    await act('主管', 'resplit', { comment: '水利站调减' })
    const { revision } = await view('绩效科')
    const changed = await who('绩效科').send('PUT', `/api/transfers/${transfer}`, {
      ...HEAD({ code: '001' }),
      revision,
    })
    expect(changed.json<TransferView>()).toMatchObject({ code: '001', comment: '水利站调减' })
    expect((await view('主管')).lines).toHaveLength(2)
    expect((await act('主管', 'split')).json<TransferView>().standing).toBe('split')
  })
})

describe('it is summed up and reported', () => {
  test('of payments by their origin and of what was confirmed; before the year is over nothing is sent', async () => {
    await pay('农田站', 55_000_000n, 'central')
    await pay('水利站', 30_000_000n, 'central')
    await pay('水利站', 7n, null)
    await evaluate('农田站', ['8200', '96'])
    const { summed } = await view('主管')
    expect(summed?.money).toMatchObject({ paid: '85000000', untold: '7', rate: '85.00' })
    expect(summed?.indicators[0]).toMatchObject({
      state: 'partial',
      actual: '0.82',
      projects: 2,
      reported: 1,
      reached: null,
    })
    await evaluate('水利站', ['3000', '99'])
    expect(
      (await view('主管')).summed?.indicators.map(({ state, actual, reached }) => [state, actual, reached]),
    ).toEqual([
      ['whole', '1.12', false],
      ['whole', '97.2', true],
      ['not-added', null, null],
    ])
    expect((await list('绩效科')).rows).toMatchObject([
      { paid: '85000000', rate: '85.00', reached: 1, indicators: 3, standing: 'split', due: '2026-03-31' },
    ])
    await write({ outcome: '建成1.12万亩。' })
    expect((await act('主管', 'send')).json()).toMatchObject({ values: { reason: 'year-runs' } })
  })

  test('the form is filled in elsewhere and read; what it says otherwise is told', async () => {
    await to('2026-02-10')
    expect(await desk('主管')).toMatchObject([{ task: 'fill', due: '2026-03-31' }])
    const { lacks } = await view('主管')
    expect(lacks.map(({ code }) => code)).toContain('reason-missing')
    await write(WHOLE)
    const file = await who('主管').get(`/api/transfers/${transfer}/file/report/docx`)
    const url = `/api/transfers/${transfer}/report/read`
    const read = (
      await handIn('主管', url, '自评表.docx', new Uint8Array(file.rawPayload))
    ).json<ReportFormRead>()
    expect(read).toMatchObject({ doubts: [], otherYear: false, otherName: false, unplaced: [] })
    expect(read.form.funds).toEqual({
      total: { budget: '120000000', paid: '105000000' },
      transfer: { budget: '100000000', paid: '85000000' },
      local: { budget: '20000000', paid: '20000000' },
    })
    expect(read.content).toMatchObject({ outcome: WHOLE.outcome, found: '无', management: WHOLE.management })
    expect((await handIn('填报甲', url, '自评表.docx', new Uint8Array(file.rawPayload))).statusCode).toBe(403)
  })

  test('sent in, given back with a reason, sent again, checked by another and gone up with its proof', async () => {
    expect((await who('人大').get(`/api/transfers/${transfer}`)).json<TransferView>().content).toBeNull()
    expect((await act('主管', 'send')).json<TransferView>()).toMatchObject({ standing: 'checking' })
    expect(await desk('业务股')).toMatchObject([{ task: 'check' }])
    expect(await messages('绩效科')).toEqual(['transfer-sent'])
    expect((await act('绩效科', 'return')).json()).toMatchObject({ values: { reason: 'comment-missing' } })
    await act('绩效科', 'return', { comment: '写明水利站少建的原因' })
    expect(await desk('主管')).toMatchObject([{ task: 'mend', isReturned: true }])
    await act('主管', 'send')
    const gone = (await act('业务股', 'report')).json<TransferView>()
    expect(gone).toMatchObject({ standing: 'reported', lacks: [] })
    expect(gone.digest).toMatch(/^[0-9a-f]{64}$/u)
    const kept = await findTransfer(home.context.store.of(home.region).db, transfer)
    expect(kept?.proof === null || kept === null ? false : isTransferProofSound(kept.proof)).toBe(true)
    expect(await messages('主管')).toEqual(['transfer-reported', 'transfer-returned', 'transfer-received'])
    // What went up stays as it was.
    await pay('水利站', 1_000_000n, 'central')
    expect((await view('绩效科')).summed?.money.paid).toBe('85000000')
    expect((await who('人大').get(`/api/transfers/${transfer}`)).json<TransferView>().content?.found).toBe(
      '无',
    )
    expect((await act('主管', 'resplit', { comment: '再分' })).json()).toMatchObject({
      values: { reason: 'not-in-this-state' },
    })
  })

  test('split and sums go as a workbook; a unit takes its own lines', async () => {
    const texts = async (by: string) => {
      const file = await who(by).get(`/api/transfers/${transfer}/export/xlsx`)
      expect(file.statusCode).toBe(200)
      const parts = unzipSync(new Uint8Array(file.rawPayload))
      return Object.entries(parts)
        .filter(([name]) => name.startsWith('xl/worksheets/') || name === 'xl/sharedStrings.xml')
        .map(([, bytes]) => strFromU8(bytes))
        .join('')
    }
    const all = await texts('绩效科')
    for (const text of ['农田站农田建设', '水利站农田建设', '1.12万亩', '按分配金额加权平均'])
      expect(all).toContain(text)
    const own = await texts('填报甲')
    expect(own).toContain('农田站农田建设')
    expect(own).not.toContain('水利站农田建设')
    expect((await who('填报丙').get(`/api/transfers/${transfer}/export/xlsx`)).statusCode).toBe(404)
  })

  test('every act is in the log', async () => {
    const events = eventList.parse(
      (await (await home.sessionOf('administrator')).get('/api/events?type=transfer.reported')).json(),
    )
    expect(events.rows).toMatchObject([
      {
        subject: `transfer:${transfer}`,
        before: { state: 'checking' },
        after: { state: 'reported', year: YEAR },
      },
    ])
  })

  test('undone with a reason it is checked again; what was not handed down is removed', async () => {
    expect((await act('绩效科', 'reopen', { comment: '上级退回' })).json<TransferView>()).toMatchObject({
      standing: 'checking',
      digest: null,
    })
    expect((await who('绩效科').send('DELETE', `/api/transfers/${transfer}`)).json()).toMatchObject({
      values: { reason: 'not-in-this-state' },
    })
    const other = (await who('业务股').send('POST', '/api/transfers', HEAD({ documentNumber: '三' }))).json<{
      id: string
    }>()
    expect((await who('主管').send('DELETE', `/api/transfers/${other.id}`)).statusCode).toBe(403)
    expect((await who('绩效科').send('DELETE', `/api/transfers/${other.id}`)).statusCode).toBe(204)
    expect((await list('绩效科')).total).toBe(1)
  })

  test('money of two transfers of a level in one project cannot be told apart', async () => {
    const second = (
      await who('绩效科').send('POST', '/api/transfers', HEAD({ documentNumber: '四', name: '水利发展资金' }))
    ).json<{ id: string }>()
    const revision = 1
    const lines = [lineOf('农田站', '10000000', '0.1')]
    const split = (
      await who('主管').send('PUT', `/api/transfers/${second.id}/lines`, { revision, lines })
    ).json<TransferView>()
    expect(split.summed?.money).toMatchObject({ paid: null, rate: null })
    expect(split.known).toMatchObject([{ isShared: true }])
  })
})

const WHOLE: Partial<ReportContent> = {
  outcome: '建成1.12万亩，水利站少建1000亩。',
  localPaid: '20000000',
  management: Object.fromEntries(
    MANAGEMENT_MATTERS.map((matter) => [matter, { said: '按办法办理。', problems: '' }]),
  ) as ReportContent['management'],
  indicators: [
    { actual: '', reason: '水利站项目征地推迟，2026年6月前建成。' },
    { actual: '', reason: '' },
    { actual: '明显改善', reason: '' },
  ],
  found: '无',
}

async function write(more: Partial<ReportContent>) {
  const before = await view('主管')
  const empty: ReportContent = {
    outcome: '',
    paid: '',
    paidSource: '',
    localPaid: '',
    management: Object.fromEntries(
      MANAGEMENT_MATTERS.map((matter) => [matter, { said: '', problems: '' }]),
    ) as ReportContent['management'],
    indicators: [],
    found: '',
  }
  const saved = await who('主管').send('PUT', `/api/transfers/${transfer}/report`, {
    revision: before.revision,
    content: { ...empty, ...before.content, ...more },
  })
  expect(saved.statusCode).toBe(200)
}

async function pay(unit: string, amount: bigint, origin: 'central' | null) {
  await home.context.store
    .of(home.region)
    .db.insertInto('payments')
    .values({
      payment_id: home.context.newId(),
      project_id: projects.get(unit) ?? '',
      document_id: documents.get(unit) ?? '',
      fiscal_year: YEAR,
      day: '2025-09-01',
      kind: 'payment',
      fund: 'fiscal',
      nature: origin === null ? null : 'general-budget',
      origin,
      amount: String(amount),
      carryover: false,
      procurement: false,
      purpose: '',
      reason: '',
      voucher: home.context.newId(),
      import_id: null,
      corrects: null,
      corrected_by: null,
      recorded_at: home.context.clock(),
      recorded_by: null,
    } as never)
    .execute()
}

async function evaluate(unit: string, actuals: readonly string[]) {
  const opened = await who('绩效科').send('POST', '/api/self-evaluations/open', { year: YEAR })
  expect(opened.statusCode).toBeLessThan(300)
  const facts = emptyFacts(actuals.length)
  const filled = {
    ...facts,
    indicators: facts.indicators.map((one, i) => ({ ...one, actual: actuals[i] ?? '' })),
  }
  await home.context.store
    .of(home.region)
    .db.updateTable('self_evaluations')
    .set({
      state: 'confirmed',
      version: 1,
      facts: JSON.stringify(filled),
      proof: '{}',
      confirmed_at: home.context.clock(),
    })
    .where('project_id', '=', projects.get(unit) ?? '')
    .execute()
}

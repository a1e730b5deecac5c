import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EventList } from '#api/operation-log.ts'
import { executionList, ledger, type Ledger } from '#api/execution/execution.ts'
import {
  moneyImport,
  moneyImportList,
  type MoneyImport,
  type MoneyRows,
} from '#api/execution/money-imports.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { problemMessage } from '#text/problems.ts'
import { newFiling } from '#core/filing/filing.ts'
import type { Project } from '#core/target/project.ts'
import { blockPayments, releasePayments } from '#store/execution/payment-blocks.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { lockMoney } from '#store/execution/money.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { multipart, startApp, type TestApp } from '../../../../test/support/app.ts'
import { keptReport } from '../../../../test/support/verified.ts'
import { join, type Member } from '../../../../test/support/people.ts'
import { targets } from '../../../../test/support/targets.ts'

const OWN = { code: '326001', name: '民政局' }
const OTHER = { code: '327001', name: '团委' }
const CODE = {
  培训: '13020225P008911100023',
  救助: '13020225P00912310002A',
  别家: '13020225P00890110007X',
  没批: '13060525P00398010004A',
}
const PROJECTS: readonly Partial<Project>[] = [
  { name: '培训', code: CODE.培训, unit: OWN, budget: { total: '10', fiscal: '8', other: '2' } },
  { name: '救助', code: CODE.救助, unit: OWN, budget: { total: '20', fiscal: '20', other: '0' } },
  { name: '别家', code: CODE.别家, unit: OTHER },
  { name: '没批', code: CODE.没批, unit: OWN },
]

let home: TestApp
let office: Member
let department: Member
let filler: Member
let document = ''
const ids = new Map<string, string>()
const idOf = (name: string) => ids.get(name) ?? ''

beforeAll(async () => {
  home = await startApp()
  office = await join(home, '国库科', 'performance-office')
  expect(
    (
      await home.import(
        'a.json',
        Buffer.from(
          JSON.stringify(
            targets(PROJECTS, {
              source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' },
            }),
          ),
        ),
      )
    ).state,
  ).toBe('done')
  const { db } = home.context.store.of(home.region)
  for (const one of await db.selectFrom('projects').select(['project_id', 'document_id', 'name']).execute()) {
    ids.set(one.name, one.project_id)
    document = one.document_id
    if (one.name === '没批') continue
    const at = home.context.clock()
    await home.context.store.of(home.region).transaction(async (tx) => {
      await saveFiling(
        tx,
        { project: one.project_id, document: one.document_id },
        { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 3 },
      )
      await saveProjectVersion(tx, one.project_id, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: office.id,
        at,
      })
    })
  }
  const unitOf = (code: string) =>
    db.selectFrom('budget_units').select('unit_id').where('code', '=', code).executeTakeFirstOrThrow()
  // The document speaks for 民政局: those who reach it reach all tables in it; the other unit only its own.
  department = await join(home, '团委审核', 'department-reviewer', (await unitOf(OTHER.code)).unit_id)
  filler = await join(home, '填报人王', 'unit-filler', (await unitOf(OWN.code)).unit_id)
}, 120_000)
afterAll(() => home.close())

const HEAD = '项目编码,支付凭证号,支付日期,支付金额（元）,业务类型,资金来源,摘要'
const csv = (...rows: readonly string[]) => Buffer.from([HEAD, ...rows].join('\r\n'))
async function handIn(member: Member, bytes: Buffer, query = 'kind=payments&year=2025', file = '支付.csv') {
  const { payload, headers } = multipart(file, bytes)
  return home.app.inject({
    method: 'POST',
    url: `/api/money-imports?${query}`,
    payload,
    headers: { ...headers, cookie: member.cookie, [REQUEST_HEADER]: '1' },
  })
}
const read = async (member: Member, bytes: Buffer, query?: string): Promise<MoneyImport> =>
  moneyImport.parse((await handIn(member, bytes, query)).json())
const book = (member: Member, { id }: MoneyImport) => member.send('POST', `/api/money-imports/${id}/booking`)
const ledgerOf = async (name: string, member = office): Promise<Ledger> =>
  ledger.parse((await member.get(`/api/projects/${idOf(name)}/execution?day=2025-12-31`)).json())
const paid = async (name: string) => (await ledgerOf(name)).execution.paid
const payments = async () =>
  home.context.store
    .of(home.region)
    .db.selectFrom('payments')
    .select(['voucher', 'amount'])
    .orderBy('voucher')
    .execute()

describe('a file of payments', () => {
  const FILE = csv(
    `${CODE.培训},A1,2025-03-31,"30,000.00",支付,财政资金,首付`,
    `${CODE.培训},A2,2025/6/30,20000,支付,单位资金,尾款`,
    `${CODE.救助},A3,20250401,50000.5,,一般公共预算,发放`,
    `${CODE.救助},A4,2025-05-01,-0.5,退款,,退回`,
    `${CODE.培训},A5,2025-07-01,60000,,,超了`,
    `${CODE.没批},A6,2025-07-01,1,,,没批`,
    `${CODE.救助},A7,2024-12-31,1,,,上年`,
    `${CODE.救助},A8,2025-07-01,-1,,,没写明`,
    `${CODE.救助},A9,2025-07-01,约1,,,不是数`,
    `合计,,,160001,,,`,
  )

  test('is shown first, adds up, and books nothing', async () => {
    const shown = await read(office, FILE)
    expect(shown).toMatchObject({
      state: 'read',
      unit: '元',
      unitSaid: 'heading',
      whole: { rows: 9, amount: '16000100' },
      booked: { rows: 4, amount: '10000000' },
      same: { rows: 0 },
      refused: { rows: 5 },
      withoutAmount: 1,
      control: '16000100',
      // An amount of it cannot be read: nothing can be said of the 合计 row.
      controlSays: 'unsure',
      tooSmall: false,
      projects: 2,
    })
    expect(shown.refusals.map(({ row, fault }) => [row, fault.code])).toEqual([
      [6, 'row-over-budget'],
      [7, 'row-project-unknown'],
      [8, 'row-day-outside'],
      [9, 'row-refund-unmarked'],
      [10, 'row-amount-malformed'],
    ])
    expect(await payments()).toEqual([])
  })

  test('shows what it would book row by row, by pages, to who handed it in', async () => {
    const shown = await read(office, FILE)
    const rows = async (query: string) =>
      (await office.get(`/api/money-imports/${shown.id}/rows${query}`)).json<MoneyRows>()
    const all = await rows('')
    expect(
      all.rows.map(({ row, project, number, day, fund, kind, amount }) => [
        row,
        project.name,
        number,
        day,
        fund,
        kind,
        amount,
      ]),
    ).toEqual([
      [2, '培训', 'A1', '2025-03-31', 'fiscal', 'payment', '3000000'],
      [3, '培训', 'A2', '2025-06-30', 'other', 'payment', '2000000'],
      [4, '救助', 'A3', '2025-04-01', 'fiscal', 'payment', '5000050'],
      [5, '救助', 'A4', '2025-05-01', 'fiscal', 'refund', '-50'],
    ])
    expect(await rows('?page=2&size=3')).toEqual({ total: 4, rows: all.rows.slice(3) })
    expect((await filler.get(`/api/money-imports/${shown.id}/rows`)).statusCode).toBe(403)
    expect((await department.get(`/api/money-imports/${shown.id}/rows`)).statusCode).toBe(404)
    expect((await office.get(`/api/money-imports/${shown.id}/rows?size=501`)).statusCode).toBe(400)
  })

  test('is booked in one action, and the same again changes nothing and says so', async () => {
    const first = await read(office, FILE)
    expect(moneyImport.parse((await book(office, first)).json())).toMatchObject({
      state: 'booked',
      booked: { rows: 4 },
    })
    expect([await paid('培训'), await paid('救助')]).toEqual(['5000000', '5000000'])
    expect((await book(office, first)).json()).toMatchObject({ code: 'money-import-over' })
    expect((await office.get(`/api/money-imports/${first.id}/rows`)).json()).toMatchObject({
      code: 'money-import-over',
    })
    const again = await read(office, FILE)
    expect(again).toMatchObject({
      booked: { rows: 0, amount: '0' },
      same: { rows: 4, amount: '10000000' },
      refused: { rows: 5 },
    })
    expect((await book(office, again)).json()).toMatchObject({ code: 'money-import-empty' })
    expect((await payments()).map(({ voucher }) => voucher)).toEqual(['A1', 'A2', 'A3', 'A4'])
    expect((await ledgerOf('培训')).execution).toMatchObject({
      initial: '10000000',
      budget: '10000000',
      rate: '50.00',
      fiscal: { paid: '3000000' },
      other: { paid: '2000000', rate: '100.00' },
    })
  })

  test('comes back with its refused rows and why', async () => {
    const shown = await read(office, FILE)
    const answer = await office.get(`/api/money-imports/${shown.id}/refused`)
    expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([
      200,
      expect.stringContaining(encodeURIComponent('错误数据_支付.xlsx')),
    ])
    const view = await home.context.readers.sourceView(answer.rawPayload, '错误数据.xlsx')
    const texts =
      view.ok && view.value.kind === 'sheets'
        ? view.value.sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)))
        : []
    expect(texts[0]?.slice(-2)).toEqual(['原行号', '错误原因'])
    expect(texts.slice(1).map((row) => row.at(-2))).toEqual(['6', '7', '8', '9', '10'])
    expect(texts[1]?.at(-1)).toContain('还可支付 5.00 万元')
    expect((await office.get(`/api/money-imports/${shown.id}/original`)).rawPayload.equals(FILE)).toBe(true)
  })

  test('tells all that is wrong with a row, in the preview and in the file that comes back', async () => {
    const shown = await read(office, csv(`${CODE.没批},,2024-12-31,约1,,没听说过,`))
    expect(shown.refusals.map(({ fault, further }) => [fault, ...further].map(({ code }) => code))).toEqual([
      [
        'row-project-unknown',
        'row-voucher-missing',
        'row-day-outside',
        'row-amount-malformed',
        'row-fund-unknown',
      ],
    ])
    const answer = await office.get(`/api/money-imports/${shown.id}/refused`)
    const view = await home.context.readers.sourceView(answer.rawPayload, '错误数据.xlsx')
    const words = JSON.stringify(view)
    for (const part of ['没有找到已批复的项目', '支付凭证号', '2024-12-31', '约1', '没听说过'])
      expect(words).toContain(part)
    // The same of a file of changes.
    const changes = await read(
      office,
      Buffer.from(`项目编码,调整类型,调整日期,调整金额（元）,文号\n${CODE.培训},白给,2024-01-01,五,\n`),
      'kind=changes&year=2025',
    )
    expect(changes.refusals.map(({ fault, further }) => [fault, ...further].map(({ code }) => code))).toEqual(
      [['row-number-missing', 'row-day-outside', 'row-amount-malformed', 'row-kind-unknown']],
    )
  })

  test('that says no unit stays read in yuan as was said, booked too, and its 合计 row holds', async () => {
    const file = Buffer.from(`项目编码,凭证号,日期,金额\n${CODE.救助},U1,2025-08-01,1\n合计,,,1\n`)
    expect(await read(office, file)).toMatchObject({ unit: '元', unitSaid: 'assumed', controlSays: 'holds' })
    const template = await office.get('/api/money-imports/template?kind=payments&year=2025')
    const view = await home.context.readers.sourceView(template.rawPayload, '模板.xlsx')
    const heads =
      view.ok && view.value.kind === 'sheets'
        ? view.value.sheets[0]?.rows[0]?.cells.map(({ text }) => text)
        : []
    expect(heads?.slice(0, 5)).toEqual([
      '项目编码（或填名称）*',
      '项目名称（或填编码）*',
      '单位编码',
      '支付凭证号*',
      '支付日期*',
    ])
    const byName = Buffer.from(`${(heads ?? []).slice(0, 6).join(',')}\n,救助,,U2,2025-08-01,1\n`)
    expect(await read(office, byName)).toMatchObject({ unitSaid: 'heading', booked: { rows: 1 } })
  })

  test('of several faults is refused as a whole only where it does not add up or is no table', async () => {
    const wrong = await read(office, csv(`${CODE.救助},B1,2025-07-01,5,,,`, '合计,,,6,,,'))
    expect(wrong.controlSays).toBe('differs')
    expect((await book(office, wrong)).json()).toMatchObject({
      code: 'money-import-differs',
      values: { stated: '6.00', found: '5.00' },
    })
    expect((await handIn(office, Buffer.from('随便,写的\n1,2'))).json()).toMatchObject({
      code: 'money-table-missing',
    })
    const without = await handIn(office, Buffer.from('标题\n项目,付款金额(元),付款时间\n救助,2,2025-07-01'))
    expect(without.json()).toMatchObject({
      code: 'table-heading-missing',
      values: {
        row: 2,
        found: '项目（项目名称）、付款时间（日期）、付款金额(元)（金额）',
        missing: '支付凭证号',
      },
    })
    expect(problemMessage(without.json(), 'zh-CN')).toContain('支付凭证号：支付凭证号、支付凭证号码、')
    expect(
      (await handIn(office, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), undefined, 'x.xls')).json(),
    ).toMatchObject({ code: 'staff-file-unreadable' })
    expect((await handIn(office, Buffer.alloc(0))).statusCode).toBeGreaterThanOrEqual(400)
    expect((await handIn(office, FILE, 'kind=payments&year=1')).statusCode).toBe(400)
    expect((await payments()).length).toBe(4)
  })

  test('in another unit is noticed: 万元 in the heading counts, a factor of 10,000 is flagged', async () => {
    const inWan = await read(
      office,
      Buffer.from(`项目编码,凭证号,日期,金额(万元)\n${CODE.救助},C1,2025-08-01,1.5\n`),
    )
    expect(inWan).toMatchObject({ unit: '万元', booked: { amount: '1500000' } })
    const asWan = await read(
      office,
      Buffer.from(`项目编码,凭证号,日期,金额(万元)\n${CODE.救助},C2,2025-08-01,15000\n`),
    )
    expect(asWan.refusals[0]?.fault.code).toBe('row-unit-suspect')
    const asYuan = await read(
      office,
      Buffer.from(`项目编码,凭证号,日期,金额\n${CODE.救助},C3,2025-08-01,1.5\n`),
    )
    expect(asYuan).toMatchObject({ unitSaid: 'assumed', tooSmall: true })
    expect(
      await read(
        office,
        Buffer.from(`项目编码,凭证号,日期,金额\n${CODE.救助},C3,2025-08-01,1.5\n`),
        'kind=payments&year=2025&unit=万元',
      ),
    ).toMatchObject({ unit: '万元', unitSaid: 'person', tooSmall: false })
  })

  test('is kept within the reach of the person who hands it in, who learns nothing of what is beyond', async () => {
    const shown = await read(
      department,
      csv(
        `${CODE.别家},D1,2025-07-01,5,,,`,
        `${CODE.培训},D2,2025-07-01,5,,,`,
        `${CODE.别家},A1,2025-07-01,5,,,`,
      ),
    )
    expect(shown.refusals.map(({ row, fault }) => [row, fault])).toEqual([
      [3, { code: 'row-project-unknown', values: { found: CODE.培训 } }],
      [4, { code: 'row-voucher-taken', values: {} }],
    ])
    expect(shown.booked.rows).toBe(1)
    for (const stranger of [filler, await join(home, '人大', 'reader')])
      expect((await handIn(stranger, FILE)).statusCode).toBe(403)
    const other = await join(
      home,
      '别的部门',
      'department-reviewer',
      (
        await home.context.store
          .of(home.region)
          .db.selectFrom('budget_units')
          .select('unit_id')
          .where('code', '=', OWN.code)
          .executeTakeFirstOrThrow()
      ).unit_id,
    )
    expect((await other.get(`/api/money-imports/${shown.id}`)).statusCode).toBe(404)
    expect((await book(other, shown)).statusCode).toBe(404)
  })

  test('is compared with the log: a line that was changed or taken out in the database itself is found', async () => {
    const { db } = home.context.store.of(home.region)
    expect(await keptReport(home)).toMatchObject({ faultCount: 0 })
    const line = db.updateTable('payments').where('voucher', '=', 'A1')
    await line.set({ purpose: '改' }).execute()
    expect(await keptReport(home)).toMatchObject({
      faultCount: 1,
      faults: [{ code: 'differs', kind: 'money', subject: expect.stringMatching(/^money-import:/) }],
    })
    await line.set({ purpose: '首付' }).execute()
    expect(await keptReport(home)).toMatchObject({ faultCount: 0 })
  })

  test('two at once book a voucher once', async () => {
    const [one, two] = await Promise.all([
      read(office, csv(`${CODE.救助},E1,2025-07-01,7,,,`)),
      read(office, csv(`${CODE.救助},E1,2025-07-01,7,,,`, '')),
    ])
    const booked = await Promise.all([book(office, one), book(office, two)])
    expect(booked.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 422])
    expect((await payments()).filter(({ voucher }) => voucher === 'E1')).toHaveLength(1)
  })

  test('is undone as a whole, with a reason, while nothing hangs on it', async () => {
    const before = await payments()
    const one = await read(office, csv(`${CODE.救助},F1,2025-07-01,700,,,`))
    await book(office, one)
    const undone = await office.send('POST', `/api/money-imports/${one.id}/undoing`, { reason: '传错文件' })
    expect(undone.json()).toMatchObject({ state: 'undone' })
    expect(await payments()).toEqual(before)
    expect(
      (await office.send('POST', `/api/money-imports/${one.id}/undoing`, { reason: '传错文件' })).json(),
    ).toMatchObject({ code: 'money-import-over' })
    // A refund that came later needs what was paid.
    const all = await read(office, csv(`${CODE.别家},F2,2025-07-01,700,,,`))
    await book(office, all)
    await book(office, await read(office, csv(`${CODE.别家},F3,2025-08-01,-300,退款,,`)))
    expect(
      (await office.send('POST', `/api/money-imports/${all.id}/undoing`, { reason: '传错' })).json(),
    ).toMatchObject({ code: 'money-import-needed', values: { name: '别家' } })
    const listed = moneyImportList.parse((await office.get('/api/money-imports?year=2025')).json()).rows
    expect(listed.map(({ state }) => state)).toContain('undone')
    expect(listed.map(({ state }) => state)).not.toContain('read')
  })

  test('may come as rows of JSON, and leaves its events', async () => {
    const shown = moneyImport.parse(
      (
        await office.send('POST', '/api/money-imports/rows', {
          kind: 'payments',
          year: 2025,
          rows: [
            { code: CODE.救助, voucher: 'J1', day: '2025-09-01', amount: 12.34, fund: '财政资金' },
            { code: 'x', voucher: 'J2', day: '2025-09-01', amount: '1' },
          ],
        })
      ).json(),
    )
    expect(shown).toMatchObject({ booked: { rows: 1, amount: '1234' }, refused: { rows: 1 } })
    expect((await book(office, shown)).statusCode).toBe(200)
    for (const rows of [[], [{ amount: {} }], 'x'])
      expect(
        (await office.send('POST', '/api/money-imports/rows', { kind: 'payments', year: 2025, rows }))
          .statusCode,
      ).toBe(400)
    const types = (await home.administrator.get('/api/events?size=100'))
      .json<EventList>()
      .rows.map(({ type }) => type)
    for (const type of ['money.handed-in', 'money.imported', 'money.import-undone'] as const)
      expect(types).toContain(type)
  })

  test('the template reads as it is: its examples are left, its headings known', async () => {
    for (const kind of ['payments', 'changes']) {
      const template = await office.get(`/api/money-imports/template?kind=${kind}&year=2027`)
      const shown = moneyImport.parse(
        (await handIn(office, template.rawPayload, `kind=${kind}&year=2025`, '模板.xlsx')).json(),
      )
      expect([shown.whole.rows, shown.unit]).toEqual([0, '元'])
      // Its examples are of the year that is looked at, and of this region.
      const words = sheetWords(template.rawPayload)
      expect(words.filter((word) => /20\d\d/u.test(word) && !/2027|\.00$/u.test(word))).toEqual([])
      const region = (await home.administrator.get('/api/session')).json<{ region: { code: string } }>()
        .region
      expect(words.filter((word) => /^\d{8}P/u.test(word)).map((word) => word.slice(0, 8))).toEqual([
        `${region.code}27`,
        `${region.code}27`,
      ])
    }
  })
})

/** What stands in the cells of the first sheet. */
function sheetWords(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes)
  const words = Object.entries(files)
    .filter(([name]) => /sharedStrings|sheet1\.xml$/u.test(name))
    .map(([, file]) => strFromU8(file))
    .join('')
  return [...words.matchAll(/<(?:t|v)(?: [^>]*)?>([^<]*)</gu)].map(([, word = '']) => word)
}

describe('by hand', () => {
  const pay = (name: string, more: object = {}, member = office) =>
    member.send('POST', `/api/projects/${idOf(name)}/payments`, {
      voucher: 'H1',
      day: '2025-10-01',
      amount: '100000',
      fund: 'fiscal',
      purpose: '劳务费',
      ...more,
    })

  test('a payment is booked once, and refused like a row of a file', async () => {
    const before = BigInt(await paid('救助'))
    expect(ledger.parse((await pay('救助')).json()).execution.paid).toBe(String(before + 100_000n))
    expect((await pay('救助')).statusCode).toBe(200)
    expect(await paid('救助')).toBe(String(before + 100_000n))
    const { db } = home.context.store.of(home.region)
    const stands = async () => ({
      payments: await payments(),
      events: (await db.selectFrom('events').select('event_id').execute()).length,
    })
    const stood = await stands()
    const refusals = await Promise.all(
      [
        { amount: '200000' },
        { voucher: 'H2', amount: '50000000' },
        { voucher: 'H3', day: '2026-01-01' },
        { voucher: '' },
        { voucher: 'H4', amount: '-5' },
        { voucher: 'H5', amount: '0' },
      ].map(async (more) => (await pay('救助', more)).json<{ code: string; values: { reason: string } }>()),
    )
    expect(refusals.map(({ code, values }) => [code, values.reason])).toEqual(
      [
        'row-voucher-differs',
        'row-over-budget',
        'row-day-outside',
        'row-voucher-missing',
        'row-refund-unmarked',
        'row-amount-zero',
      ].map((reason) => ['money-refused', reason]),
    )
    for (const bad of [{ amount: '1.5' }, { day: '2025-02-30' }, { fund: 'x' }, { voucher: 'x'.repeat(200) }])
      expect((await pay('救助', bad)).statusCode).toBe(400)
    expect((await pay('没批')).statusCode).toBe(404)
    expect((await pay('培训', {}, department)).statusCode).toBe(404)
    expect((await pay('培训', {}, filler)).statusCode).toBe(403)
    expect(
      (
        await office.send('POST', '/api/projects/00000000-0000-4000-8000-000000000000/payments', {
          voucher: 'H6',
          day: '2025-10-01',
          amount: '1',
          fund: 'fiscal',
          purpose: '',
        })
      ).statusCode,
    ).toBe(404)
    expect(
      (
        await home.stranger.send('POST', `/api/projects/${idOf('救助')}/payments`, {
          voucher: 'H7',
          day: '2025-10-01',
          amount: '1',
          fund: 'fiscal',
          purpose: '',
        })
      ).statusCode,
    ).toBeGreaterThanOrEqual(403)
    // Nothing of what was refused is there, not even an event.
    expect(await stands()).toEqual(stood)
    expect((await ledgerOf('培训', filler)).mayPay).toBe(false)
  })

  test('a correction sets the line off with its reason and books the right one; nothing is erased', async () => {
    const { payments: lines, execution } = await ledgerOf('救助')
    const wrong = lines.find(({ voucher }) => voucher === 'H1')
    const door = `/api/projects/${idOf('救助')}/payments/${wrong?.id}/correction`
    expect((await office.send('POST', door, { reason: '' })).statusCode).toBe(400)
    const instead = {
      voucher: 'H1',
      day: '2025-10-02',
      amount: '30000',
      fund: 'fiscal',
      kind: 'payment',
      purpose: '劳务费',
    }
    // What is refused of the right line leaves the wrong one as it was.
    expect(
      (
        await office.send('POST', door, { reason: '金额录错', instead: { ...instead, amount: '50000000' } })
      ).json(),
    ).toMatchObject({ code: 'money-refused', values: { reason: 'row-over-budget' } })
    expect((await ledgerOf('救助')).payments).toEqual(lines)
    const after = ledger.parse((await office.send('POST', door, { reason: '金额录错', instead })).json())
    expect(BigInt((await ledgerOf('救助')).execution.paid)).toBe(BigInt(execution.paid) - 70_000n)
    expect(
      after.payments
        .filter(({ voucher }) => voucher === 'H1')
        .map(({ kind, amount, corrected, reason }) => [kind, amount, corrected, reason]),
    ).toEqual([
      ['payment', '100000', true, ''],
      ['correction', '-100000', false, '金额录错'],
      ['payment', '30000', false, ''],
    ])
    expect((await office.send('POST', door, { reason: '再来' })).json()).toMatchObject({
      code: 'money-line-over',
    })
    expect(
      (
        await office.send('POST', `/api/projects/${idOf('培训')}/payments/${wrong?.id}/correction`, {
          reason: '别的项目',
        })
      ).json(),
    ).toMatchObject({ code: 'money-line-not-found' })
    const again = await read(office, csv(`${CODE.救助},H1,2025-10-01,1000,,,`))
    expect(again.refusals[0]?.fault.code).toBe('row-voucher-differs')
  })

  test('a budget change moves the year’s budget, by the bureau alone, and leaves what was paid', async () => {
    const change = (more: object = {}, member = office) =>
      member.send('POST', `/api/projects/${idOf('培训')}/budget-changes`, {
        day: '2025-06-20',
        amount: '2000000',
        fund: 'fiscal',
        kind: 'supplement',
        approvalNumber: '财预〔2025〕30号',
        reason: '上级追加',
        ...more,
      })
    expect((await change({}, filler)).statusCode).toBe(403)
    expect(ledger.parse((await change()).json()).execution.budget).toBe('12000000')
    expect(ledger.parse((await change()).json()).execution.budget).toBe('12000000')
    expect((await change({ kind: 'cut', amount: '-7500000', approvalNumber: '2号' })).json()).toMatchObject({
      code: 'money-refused',
      values: { reason: 'row-below-paid', room: '7.00' },
    })
    expect((await change({ kind: 'supplement', amount: '-5', approvalNumber: '3号' })).json()).toMatchObject({
      values: { reason: 'row-sign-wrong' },
    })
    expect((await change({ approvalNumber: '' })).json()).toMatchObject({
      values: { reason: 'row-number-missing' },
    })
    const [line] = (await ledgerOf('培训')).changes
    const corrected = ledger.parse(
      (
        await office.send('POST', `/api/projects/${idOf('培训')}/budget-changes/${line?.id}/correction`, {
          reason: '文件撤回',
        })
      ).json(),
    )
    expect([
      corrected.execution.budget,
      corrected.changes.map(({ kind, amount, corrected: off }) => [kind, amount, off]),
    ]).toEqual([
      '10000000',
      [
        ['supplement', '2000000', true],
        ['correction', '-2000000', false],
      ],
    ])
    const file = Buffer.from(
      `项目编码,调整类型,调整日期,调整金额(万元),文号,调整原因\n${CODE.培训},追减,2025-09-01,1,财预31号,压减\n${CODE.培训},不知道,2025-09-01,1,财预32号,\n${CODE.培训},追减,2025-09-01,9,财预33号,\n`,
    )
    const shown = await read(office, file, 'kind=changes&year=2025')
    expect([shown.booked, shown.refusals.map(({ fault }) => fault.code)]).toEqual([
      { rows: 1, amount: '-1000000' },
      ['row-kind-unknown', 'row-below-paid'],
    ])
    expect((await book(office, shown)).statusCode).toBe(200)
    expect((await read(office, file, 'kind=changes&year=2025')).same.rows).toBe(1)
    expect((await handIn(department, file, 'kind=changes&year=2025')).statusCode).toBe(403)
  })

  test('what was typed is compared with the log: a line that was changed or taken out in the database itself is found', async () => {
    const { db } = home.context.store.whole
    const found = { code: 'differs', kind: 'money', subject: `project:${idOf('救助')}` }
    expect(await keptReport(home)).toMatchObject({ faultCount: 0 })
    const row = await db
      .selectFrom('payments')
      .selectAll()
      .select(sql<string>`day::text`.as('day'))
      .where('voucher', '=', 'H1')
      .where('amount', '=', '30000')
      .executeTakeFirstOrThrow()
    const line = db.updateTable('payments').where('payment_id', '=', row.payment_id)
    for (const [forged, right] of [
      [{ amount: '3000' }, { amount: '30000' }],
      [{ fund: 'other' }, { fund: row.fund }],
    ] as const) {
      await line.set(forged).execute()
      expect(await keptReport(home)).toMatchObject({ faultCount: 1, faults: [found] })
      await line.set(right).execute()
    }
    await db.deleteFrom('payments').where('payment_id', '=', row.payment_id).execute()
    expect(await keptReport(home)).toMatchObject({ faultCount: 1, faults: [{ ...found, code: 'gone' }] })
    await db.insertInto('payments').values(row).execute()
    const change = db
      .updateTable('budget_changes')
      .where('approval_number', '=', '财预〔2025〕30号')
      .where('kind', '=', 'supplement')
    await change.set({ reason: '改' }).execute()
    expect(await keptReport(home)).toMatchObject({
      faultCount: 1,
      faults: [{ ...found, subject: `project:${idOf('培训')}` }],
    })
    await change.set({ reason: '上级追加' }).execute()
    expect(await keptReport(home)).toMatchObject({ faultCount: 0 })
  })

  test('new payments stop while a project is blocked, refunds do not', async () => {
    const { store } = home.context
    await store.of(home.region).transaction((tx) =>
      blockPayments(tx, { project: idOf('救助'), document }, '红灯未整改', {
        at: home.context.clock(),
        by: office.id,
      }),
    )
    expect((await pay('救助', { voucher: 'K1' })).json()).toMatchObject({
      values: { reason: 'row-project-blocked', why: '红灯未整改' },
    })
    expect((await pay('救助', { voucher: 'K2', amount: '-1', kind: 'refund' })).statusCode).toBe(200)
    expect((await ledgerOf('救助')).blocked).toMatchObject({ reason: '红灯未整改' })
    await store.of(home.region).transaction((tx) => releasePayments(tx, idOf('救助')))
    expect((await pay('救助', { voucher: 'K1' })).statusCode).toBe(200)
  })
})

describe('the list', () => {
  const list = async (query: string, member = office) =>
    executionList.parse((await member.get(`/api/execution?year=2025&day=2025-12-31${query}`)).json())

  test('holds approved targets with sums that agree with the ledgers and the rows', async () => {
    const all = await list('')
    expect([all.rows.map(({ name }) => name).toSorted(), all.total]).toEqual([['别家', '培训', '救助'], 3])
    for (const one of all.rows)
      expect((await ledgerOf(one.name)).execution).toMatchObject({
        initial: one.initial,
        budget: one.budget,
        paid: one.paid,
        rate: one.rate,
      })
    for (const key of ['initial', 'changes', 'budget', 'paid'] as const)
      expect(all.rows.reduce((sum, one) => sum + BigInt(one[key]), 0n)).toBe(BigInt(all.totals[key]))
  })

  test('is narrowed down by unit, words, marks and rate, ordered, by a day, and within reach', async () => {
    expect((await list(`&unit=${OTHER.code}`)).rows.map(({ name }) => name)).toEqual(['别家'])
    // One by one as all together, whether words or money order them.
    for (const sort of ['name', 'unit', 'paid']) {
      const pages = await Promise.all([1, 2, 3, 4].map((page) => list(`&sort=${sort}&size=1&page=${page}`)))
      expect(pages.flatMap(({ rows }) => rows)).toEqual((await list(`&sort=${sort}`)).rows)
    }
    expect((await list('&search=救助')).rows.map(({ name }) => name)).toEqual(['救助'])
    expect((await list('&mark=adjusted')).rows.map(({ name }) => name)).toEqual(['培训'])
    expect((await list('&mark=unpaid')).total).toBe(0)
    expect((await list('&sort=rate&order=desc')).rows.map(({ name }) => name)[0]).toBe('培训')
    expect((await list('&from=50&below=60')).rows.map(({ name, rate }) => [name, rate])).toEqual([
      ['培训', '55.56'],
    ])
    expect((await list('', department)).rows.map(({ name }) => name)).toEqual(['别家'])
    expect((await list('', filler)).mayPay).toBe(false)
    expect(
      (await executionList.parse((await office.get('/api/execution?year=2025&day=2025-01-31')).json())).totals
        .paid,
    ).toBe('0')
    expect((await executionList.parse((await office.get('/api/execution?year=2024')).json())).total).toBe(0)
    for (const bad of ['', '?year=x', '?year=2025&mark=no', '?year=2025&day=2025-13-01'])
      expect((await office.get(`/api/execution${bad}`)).statusCode).toBe(400)
  })

  test('is taken away as a table with its sum', async () => {
    const lines = (await office.get('/api/execution/export?year=2025&day=2025-12-31')).payload.split('\r\n')
    expect(lines[0]).toContain('全年预算数（万元）')
    expect(lines).toHaveLength(6)
    expect(lines[4]).toContain('合计,3 个项目')
  })
})

describe('代编预算', () => {
  test('is a task until all of it is broken down by 调剂', async () => {
    await home.import(
      'b.json',
      Buffer.from(
        JSON.stringify(
          targets([{ name: '民政系统代编预算', code: '13020225P00890110008W', unit: OWN }], {
            source: { file: 'b.json', sha256: '1'.repeat(64), mediaType: 'application/json' },
          }),
        ),
      ),
    )
    const { project_id } = await home.context.store
      .of(home.region)
      .db.selectFrom('projects')
      .select('project_id')
      .where('name', '=', '民政系统代编预算')
      .executeTakeFirstOrThrow()
    await home.context.store.of(home.region).transaction((tx) =>
      saveProjectVersion(tx, project_id, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: office.id,
        at: home.context.clock(),
      }),
    )
    const list = async (query = '') =>
      executionList.parse((await filler.get(`/api/execution?year=2025&day=2025-12-31${query}`)).json())
    expect([(await list()).pooled, (await list('&mark=pooled')).rows.map(({ name }) => name)]).toMatchObject([
      { projects: 1, due: { by: '2025-06-30' } },
      ['民政系统代编预算'],
    ])
    const move = (amount: string) =>
      office.send('POST', `/api/projects/${project_id}/budget-changes`, {
        day: '2025-06-20',
        amount,
        fund: 'fiscal',
        kind: 'transfer',
        approvalNumber: `财预${amount}`,
        reason: '细化到单位',
      })
    expect((await move('-4000000')).statusCode).toBe(200)
    expect((await list()).pooled.projects).toBe(1)
    expect((await move('-6000000')).statusCode).toBe(200)
    expect([(await list()).pooled.projects, (await list('&mark=pooled')).total]).toEqual([0, 0])

    // Callers who see the whole region learn that nothing of it has arrived; a unit, that sees one side of
    // what is moved to others, is not.
    const unbalanced = async (query = '') =>
      executionList.parse((await office.get(`/api/execution?year=2025&mark=unbalanced${query}`)).json())
    expect(await unbalanced()).toMatchObject({
      total: 1,
      rows: [{ name: '民政系统代编预算' }],
      unbalanced: {
        total: 2,
        rows: [
          { approvalNumber: '财预-6000000', into: '0', out: '-6000000' },
          { approvalNumber: '财预-4000000', into: '0', out: '-4000000' },
        ],
      },
    })
    expect(await list('&mark=unbalanced')).toMatchObject({ total: 0, unbalanced: { total: 0, rows: [] } })
    expect((await unbalanced('&day=2025-06-19')).unbalanced.total).toBe(0)
    const arrive = (amount: string, approvalNumber: string) =>
      office.send('POST', `/api/projects/${idOf('培训')}/budget-changes`, {
        day: '2025-06-20',
        amount,
        fund: 'fiscal',
        kind: 'transfer',
        approvalNumber,
        reason: '细化到单位',
      })
    expect((await arrive('6000000', '财预-６００００００')).statusCode).toBe(200)
    expect((await arrive('3000000', '财预-4000000')).statusCode).toBe(200)
    expect(await unbalanced()).toMatchObject({
      total: 2,
      unbalanced: { total: 1, rows: [{ approvalNumber: '财预-4000000', into: '3000000', out: '-4000000' }] },
    })
    const csvOf = async () => (await office.get('/api/execution/export?year=2025&mark=unbalanced')).payload
    expect(await csvOf()).toContain('合计,2 个项目')
    const short = (await ledgerOf('培训')).changes.find(({ amount }) => amount === '3000000')
    const corrected = await office.send(
      'POST',
      `/api/projects/${idOf('培训')}/budget-changes/${short?.id}/correction`,
      {
        reason: '少登一百万',
        instead: {
          day: '2025-06-20',
          amount: '4000000',
          fund: 'fiscal',
          kind: 'transfer',
          approvalNumber: '财预-4000000',
        },
      },
    )
    expect(corrected.statusCode, corrected.body).toBe(200)
    expect(await unbalanced()).toMatchObject({ total: 0, unbalanced: { total: 0 } })
  })
})

describe('a large file', () => {
  const ROWS = 20_500
  const FILE_OF = csv(
    ...Array.from(
      { length: ROWS },
      (_, i) => `${CODE.救助},L${i},2025-11-${String((i % 28) + 1).padStart(2, '0')},0.01,,,`,
    ),
  )
  const now = async (id: string) => moneyImport.parse((await office.get(`/api/money-imports/${id}`)).json())
  const booked = async () =>
    Number(
      (
        await home.context.store
          .of(home.region)
          .db.selectFrom('payments')
          .select(({ fn }) => fn.countAll<string>().as('n'))
          .where('voucher', 'like', 'L%')
          .executeTakeFirstOrThrow()
      ).n,
    )

  test('is booked as a whole by a job; stopped, not one row of it; twice, once', async () => {
    const before = BigInt(await paid('救助'))
    const first = await read(office, FILE_OF)
    expect(first.booked).toEqual({ rows: ROWS, amount: String(ROWS) })
    expect(moneyImport.parse((await book(office, first)).json())).toMatchObject({
      state: 'read',
      job: { isOpen: true },
    })
    const stopped = moneyImport.parse(
      (await office.send('POST', `/api/money-imports/${first.id}/stop`)).json(),
    )
    expect(stopped).toMatchObject({ state: 'read', job: { isOpen: false, problem: null } })
    // What was under way is taken back before anything else of the year is booked.
    await home.context.store.of(home.region).transaction((tx) => lockMoney(tx, 2025))
    expect([(await now(first.id)).state, await booked(), BigInt(await paid('救助'))]).toEqual([
      'read',
      0,
      before,
    ])
    expect((await filler.send('POST', `/api/money-imports/${first.id}/stop`)).statusCode).toBe(403)
    expect((await book(office, first)).statusCode).toBe(200)
    await expect
      .poll(async () => (await now(first.id)).state, { timeout: 60_000, interval: 200 })
      .toBe('booked')
    expect([await booked(), BigInt(await paid('救助')) - before]).toEqual([ROWS, BigInt(ROWS)])
    expect((await book(office, first)).json()).toMatchObject({ code: 'money-import-over' })
    expect(await read(office, FILE_OF)).toMatchObject({ booked: { rows: 0 }, same: { rows: ROWS } })
    expect(
      (await office.send('POST', `/api/money-imports/${first.id}/undoing`, { reason: '试' })).statusCode,
    ).toBe(200)
    expect([await booked(), BigInt(await paid('救助'))]).toEqual([0, before])
  }, 120_000)
})

/**
 * Each fund pays only what it had by the day: typed, imported, corrected, undone. And those that stored data
 * overspend are found.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executionList, ledger, type Ledger } from '#api/execution/execution.ts'
import type { RoundOpened, MonitoringSheetView } from '#api/monitoring/monitoring.ts'
import { moneyImport, type MoneyImport } from '#api/execution/money-imports.ts'
import type { ProblemCode } from '#core/kernel/problem.ts'
import { newFiling } from '#core/filing/filing.ts'
import { fen } from '#core/kernel/money.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { savePayments } from '#store/execution/payments.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { problemMessage } from '#text/problems.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'
import { targets } from '../../../../test/support/targets.ts'

const UNIT = { code: '326001', name: '民政局' }
const NAMES = ['培训', '救助', '养老', '旧账', '抚恤'] as const
type Name = (typeof NAMES)[number]
const CODE: Record<Name, string> = {
  培训: '13020225P008911100023',
  救助: '13020225P00912310002A',
  养老: '13020225P00890110007X',
  旧账: '13020225P00890110009T',
  抚恤: '13020225P00890110012L',
}

let home: TestApp
let office: Member
let document = ''
const ids = new Map<string, string>()
const idOf = (name: Name) => ids.get(name) ?? ''

beforeAll(async () => {
  home = await startApp()
  office = await join(home, '国库科', 'performance-office')
  // 10 万元 each: 8 of 财政资金, 2 of 其他资金.
  const projects = NAMES.map((name) => ({
    name,
    code: CODE[name],
    unit: UNIT,
    budget: { total: '10', fiscal: '8', other: '2' },
  }))
  const file = Buffer.from(
    JSON.stringify(
      targets(projects, {
        source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' },
      }),
    ),
  )
  expect((await home.import('a.json', file)).state).toBe('done')
  const { store } = home.context
  const at = home.context.clock()
  for (const row of await store
    .of(home.region)
    .db.selectFrom('projects')
    .select(['project_id', 'document_id', 'name'])
    .execute()) {
    ids.set(row.name, row.project_id)
    document = row.document_id
    await store.of(home.region).transaction(async (tx) => {
      await saveFiling(
        tx,
        { project: row.project_id, document },
        { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 3 },
      )
      await saveProjectVersion(tx, row.project_id, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: office.id,
        at,
      })
    })
  }
}, 120_000)
afterAll(() => home.close())

type Said = { code: ProblemCode; values: { reason: string } & Record<string, string> }
/** Yuan of the fiscal fund, or of the other one. */
type Sum = number | { readonly other: number }
const sumOf = (sum: Sum) =>
  typeof sum === 'number'
    ? { yuan: sum, fund: 'fiscal', named: '财政资金' }
    : { yuan: sum.other, fund: 'other', named: '其他资金' }
const pay = (name: Name, voucher: string, day: string, sum: Sum) => {
  const { yuan, fund } = sumOf(sum)
  return office.send('POST', `/api/projects/${idOf(name)}/payments`, {
    voucher,
    day,
    amount: String(Math.round(yuan * 100)),
    fund,
    kind: yuan < 0 ? 'refund' : 'payment',
    purpose: '',
  })
}
const change = (name: Name, number: string, day: string, sum: Sum) => {
  const { yuan, fund } = sumOf(sum)
  return office.send('POST', `/api/projects/${idOf(name)}/budget-changes`, {
    day,
    amount: String(yuan * 100),
    fund,
    kind: yuan < 0 ? 'cut' : 'supplement',
    approvalNumber: number,
    reason: '',
  })
}
const refusal = async (answer: ReturnType<typeof pay>) => {
  const said = await answer
  return [said.statusCode, said.json<Said>().values?.reason]
}
const handIn = async (kind: 'payments' | 'changes', rows: readonly object[]): Promise<MoneyImport> =>
  moneyImport.parse((await office.send('POST', '/api/money-imports/rows', { kind, year: 2025, rows })).json())
const row = (name: Name, voucher: string, day: string, sum: Sum) => {
  const { yuan, named } = sumOf(sum)
  return {
    code: CODE[name],
    voucher,
    day,
    amount: String(yuan),
    fund: named,
    kind: yuan < 0 ? '退款' : '支付',
  }
}
const ledgerOf = async (name: Name): Promise<Ledger> =>
  ledger.parse((await office.get(`/api/projects/${idOf(name)}/execution?day=2025-12-31`)).json())

describe('a fund pays no more than it had by the day, and takes back no more than it had paid', () => {
  test('by hand: the other fund’s room does not count, nor what comes later', async () => {
    expect(await refusal(pay('培训', 'A1', '2025-03-10', 80_000.01))).toEqual([422, 'row-over-fund'])
    expect((await pay('培训', 'A2', '2025-07-01', 50_000)).statusCode).toBe(200)
    expect((await pay('培训', 'A3', '2025-07-02', { other: 20_000 })).statusCode).toBe(200)
    expect(await refusal(pay('培训', 'A4', '2025-08-01', -50_000.01))).toEqual([422, 'row-refund-over-fund'])
    expect(await refusal(pay('培训', 'A5', '2025-01-15', -5))).toEqual([422, 'row-refund-early'])
    expect((await change('培训', '财预〔2025〕30号', '2025-12-01', 40_000)).statusCode).toBe(200)
    expect(await refusal(pay('培训', 'A6', '2025-06-30', 70_000))).toEqual([422, 'row-before-budget'])
    expect((await pay('培训', 'A7', '2025-12-01', 70_000)).statusCode).toBe(200)
    // The supplement of December covers what December paid: it cannot be taken back, nor cut before.
    expect(await refusal(change('培训', '财预〔2025〕31号', '2025-12-02', -1))).toEqual([
      422,
      'row-below-paid',
    ])
    expect(await refusal(change('培训', '财预〔2025〕32号', '2025-12-02', { other: -1 }))).toEqual([
      422,
      'row-below-paid',
    ])
  })

  test('the refusal says what was found, what is allowed by when, and how to mend it', async () => {
    expect((await change('培训', '财预〔2025〕33号', '2025-12-15', 50_000)).statusCode).toBe(200)
    const message = problemMessage((await pay('培训', 'A8', '2025-06-30', 40_000)).json<Said>(), 'zh-CN')
    for (const words of ['截至 2025-12-01', '财政资金只可支付 0.00 万元', '本笔 4.00 万元', '请核对支付日期'])
      expect(message).toContain(words)
    expect(message).not.toMatch(/[{}]|fiscal/u)
  })

  test('from a file: the same rows are refused, each for its own reason, in whatever order they come', async () => {
    const rows = [
      row('救助', 'B1', '2025-03-01', 60_000),
      row('救助', 'B2', '2025-04-01', 40_000),
      row('救助', 'B3', '2025-05-01', { other: 20_000 }),
      row('救助', 'B4', '2025-02-01', -1),
      row('救助', 'B5', '2025-06-01', { other: -30_000 }),
      row('救助', 'B6', '2025-09-01', -10_000),
    ]
    const reasons = (shown: MoneyImport) =>
      new Map(shown.refusals.map(({ row: at, fault }) => [at, fault.code]))
    const shown = await handIn('payments', rows)
    expect(reasons(shown)).toEqual(
      new Map([
        [2, 'row-over-budget'],
        [4, 'row-refund-early'],
        [5, 'row-refund-over-fund'],
      ]),
    )
    const turned = await handIn('payments', rows.toReversed())
    expect([turned.booked, turned.refused]).toEqual([shown.booked, shown.refused])
    expect((await office.send('POST', `/api/money-imports/${shown.id}/booking`)).statusCode).toBe(200)
    expect((await ledgerOf('救助')).execution).toMatchObject({
      fiscal: { paid: '5000000' },
      other: { paid: '2000000' },
      overspent: false,
    })
    // What the refund of September gave back is there from September on, not before.
    expect([...reasons(await handIn('payments', [row('救助', 'B7', '2025-08-31', 30_000)]))]).toEqual([
      [1, 'row-before-budget'],
    ])
    expect((await handIn('payments', [row('救助', 'B7', '2025-09-01', 30_000)])).booked.rows).toBe(1)
    const cuts = await handIn('changes', [
      {
        code: CODE.救助,
        kind: '追减',
        day: '2025-06-01',
        amount: '25000',
        fund: '财政资金',
        number: '财预1号',
      },
      {
        code: CODE.救助,
        kind: '追减',
        day: '2025-09-01',
        amount: '2000',
        fund: '财政资金',
        number: '财预2号',
      },
    ])
    expect([...reasons(cuts)]).toEqual([[1, 'row-cut-early']])
  })

  test('a correction or an undoing that would leave a day with too much or too little is refused, whatever is booked instead', async () => {
    expect((await pay('养老', 'C1', '2025-03-01', 40_000)).statusCode).toBe(200)
    expect((await pay('养老', 'C2', '2025-04-01', -40_000)).statusCode).toBe(200)
    expect((await pay('养老', 'C3', '2025-05-01', 80_000)).statusCode).toBe(200)
    const line = (await ledgerOf('养老')).payments.find(({ voucher }) => voucher === 'C1')
    const correct = (instead: object | null) =>
      office.send('POST', `/api/projects/${idOf('养老')}/payments/${line?.id}/correction`, {
        reason: '录错',
        instead,
      })
    const right = { voucher: 'C1', amount: '3000000', fund: 'fiscal', kind: 'payment', purpose: '' }
    expect(await refusal(correct(null))).toEqual([422, 'row-leaves-below-zero'])
    expect(await refusal(correct({ ...right, day: '2025-03-01' }))).toEqual([422, 'row-leaves-below-zero'])
    expect(await refusal(correct({ ...right, amount: '4000000', day: '2025-04-02' }))).toEqual([
      422,
      'row-leaves-below-zero',
    ])
    expect((await correct({ ...right, amount: '4000000', day: '2025-03-31' })).statusCode).toBe(200)

    const added = await handIn('changes', [
      {
        code: CODE.抚恤,
        kind: '追加',
        day: '2025-05-01',
        amount: '50000',
        fund: '财政资金',
        number: '财预3号',
      },
    ])
    expect((await office.send('POST', `/api/money-imports/${added.id}/booking`)).statusCode).toBe(200)
    expect((await pay('抚恤', 'D1', '2025-06-01', 100_000)).statusCode).toBe(200)
    expect((await pay('抚恤', 'D2', '2025-11-01', -60_000)).statusCode).toBe(200)
    // By the end of the year the fund holds; in June it would not have.
    expect(
      (await office.send('POST', `/api/money-imports/${added.id}/undoing`, { reason: '传错' })).json(),
    ).toMatchObject({ code: 'money-import-needed', values: { name: '抚恤' } })
  })
})

describe('what older data overspends', () => {
  test('is counted, filtered and exported by fund, and can be mended, but not made worse', async () => {
    const { store } = home.context
    const line = {
      project: idOf('旧账'),
      document,
      year: 2025,
      voucher: 'OLD',
      day: '2025-03-01',
      kind: 'payment',
      fund: 'fiscal',
      amount: fen(9_000_000n),
      purpose: '',
      procurement: false,
      carryover: false,
      reason: '',
      corrects: null,
      import: null,
    } as const
    await store.of(home.region).transaction((tx) =>
      savePayments(tx, [{ ...line, id: randomUUID() }], {
        at: home.context.clock(),
        by: office.id,
      }),
    )
    const list = async (query: string, day = '2025-12-31') =>
      executionList.parse((await office.get(`/api/execution?year=2025&day=${day}${query}`)).json())
    const [all, marked] = await Promise.all([list(''), list('&mark=overspent')])
    expect([
      all.overspent,
      marked.total,
      marked.rows.map(({ name, overspent, fiscal, other }) => [
        name,
        overspent,
        fiscal.overspent,
        other.overspent,
      ]),
    ]).toEqual([1, 1, [['旧账', true, true, false]]])
    expect((await list('&mark=overspent', '2025-02-28')).total).toBe(0)
    expect(
      (await office.get('/api/execution/export?year=2025&day=2025-12-31&mark=overspent')).payload,
    ).toContain('超预算（财政资金）')
    expect((await ledgerOf('旧账')).execution.overspent).toBe(true)
    expect(await refusal(pay('旧账', 'E1', '2025-04-01', 1))).toEqual([422, 'row-over-fund'])
    expect((await pay('旧账', 'E2', '2025-04-01', -5_000)).statusCode).toBe(200)
    const [wrong] = (await ledgerOf('旧账')).payments
    // Half of it mended is better than nothing; what would leave the refund without its payment is not.
    const correct = (amount: string) =>
      office.send('POST', `/api/projects/${idOf('旧账')}/payments/${wrong?.id}/correction`, {
        reason: '录错',
        instead: { voucher: 'OLD', day: '2025-03-01', amount, fund: 'fiscal', kind: 'payment', purpose: '' },
      })
    expect(await refusal(correct('400000'))).toEqual([422, 'row-leaves-below-zero'])
    expect((await correct('8000000')).statusCode).toBe(200)
    expect((await list('&mark=overspent')).total).toBe(0)
  })
})

test('a monitoring sheet shows the money that 预算执行 shows on its day: refunded beyond all payments, or paid beyond the budget, which is red', async () => {
  const { store } = home.context
  const line = (name: Name, voucher: string, amount: bigint) =>
    ({
      project: idOf(name),
      document,
      year: 2025,
      id: randomUUID(),
      voucher,
      day: '2025-01-15',
      kind: amount < 0n ? 'refund' : 'payment',
      fund: 'fiscal',
      amount: fen(amount),
      purpose: '',
      procurement: false,
      carryover: false,
      reason: '',
      corrects: null,
      import: null,
    }) as const
  await store.of(home.region).transaction((tx) =>
    savePayments(tx, [line('养老', 'M1', -500n), line('旧账', 'M2', 15_000_000n)], {
      at: home.context.clock(),
      by: office.id,
    }),
  )
  const opened = (
    await office.send('POST', '/api/monitoring/rounds', { year: 2025, mark: 'march', due: '2099-04-10' })
  ).json<RoundOpened>()
  await home.finish(opened.job)
  const sheet = async (name: Name) =>
    (
      await office.get(`/api/monitoring/rounds/${opened.round}/sheets/${idOf(name)}`)
    ).json<MonitoringSheetView>()
  for (const name of ['养老', '旧账', '救助'] as const) {
    const shown = ledger.parse(
      (await office.get(`/api/projects/${idOf(name)}/execution?day=2025-03-31`)).json(),
    ).execution
    const { paid, budget, rate } = await sheet(name)
    expect([name, paid, budget, rate]).toEqual([name, shown.paid, shown.budget, shown.rate])
  }
  expect(await sheet('旧账')).toMatchObject({
    light: 'red',
    reasons: expect.arrayContaining([expect.objectContaining({ code: 'overspent' })]),
  })
  expect((await office.get('/api/monitoring/warnings?year=2025&kind=overspent')).json()).toMatchObject({
    rows: [{ name: '旧账', kind: 'overspent' }],
  })
})

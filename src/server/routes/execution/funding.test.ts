/** 四本预算: funds by nature from the form of a target, from a 项目支出表 and by hand; summed, exported, read again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EventList } from '#api/operation-log.ts'
import { fundingList, fundingPlan, projectFunding, type FundingList } from '#api/execution/funding.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { newFiling } from '#core/filing/filing.ts'
import type { Project } from '#core/target/project.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { multipart, startApp, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'
import { targets } from '../../../../test/support/targets.ts'

const OWN = { code: '326001', name: '水务局' }
const OTHER = { code: '327001', name: '团委' }
const CODE = { 管网: '13020225P008911100023', 污水: '13020225P00912310002A', 别家: '13020225P00890110007X' }
const detail = (label: string, text: string) => ({ field: null, label, text, choice: null, at: { line: 1 } })
const PROJECTS: readonly Partial<Project>[] = [
  {
    name: '管网',
    code: CODE.管网,
    unit: OWN,
    budget: { total: '1000', fiscal: '900', other: '100' },
    details: [
      detail('一般公共预算拨款', '400'),
      detail('政府性基金预算拨款', '500'),
      detail('其中：专项债券', '300'),
      detail('单位资金', '100'),
    ],
  },
  { name: '污水', code: CODE.污水, unit: OWN, budget: { total: '200', fiscal: '200', other: '0' } },
  { name: '别家', code: CODE.别家, unit: OTHER, budget: { total: '30', fiscal: '30', other: '0' } },
]

let home: TestApp
let office: Member
let filler: Member
let other: Member
const ids = new Map<string, string>()
const idOf = (name: string) => ids.get(name) ?? ''

beforeAll(async () => {
  home = await startApp()
  office = await join(home, '国库科', 'performance-office')
  const source = { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' }
  const file = Buffer.from(JSON.stringify(targets(PROJECTS, { source })))
  expect((await home.import('a.json', file)).state).toBe('done')
  const { db } = home.context.store.of(home.region)
  for (const one of await db.selectFrom('projects').select(['project_id', 'document_id', 'name']).execute()) {
    ids.set(one.name, one.project_id)
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
  filler = await join(home, '填报人王', 'unit-filler', (await unitOf(OWN.code)).unit_id)
  other = await join(home, '团委张', 'unit-filler', (await unitOf(OTHER.code)).unit_id)
}, 120_000)
afterAll(() => home.close())

const listOf = async (query = '', member = office, day = '2025-12-31'): Promise<FundingList> =>
  fundingList.parse((await member.get(`/api/funding?year=2025&day=${day}${query}`)).json())
const natures = ({ natures: all }: FundingList) =>
  all.map(({ nature, budget, paid }) => [nature, budget, paid])
const wan = (n: number) => String(n * 1_000_000)
const names = ({ rows }: FundingList) => rows.map(({ name }) => name)

async function table(bytes: Uint8Array, file: string, seen?: string, member = office) {
  const { payload, headers } = multipart(file, Buffer.from(bytes))
  return home.app.inject({
    method: 'POST',
    url: `/api/funding/table?year=2025${seen === undefined ? '' : `&seen=${seen}`}`,
    payload,
    headers: { ...headers, cookie: member.cookie, [REQUEST_HEADER]: '1' },
  })
}
const HEAD = '项目编码,项目名称,项目单位,合计,一般公共预算,政府性基金预算,国有资本经营预算,单位资金'
const csv = (...rows: readonly string[]) => Buffer.from(['单位：万元', HEAD, ...rows].join('\r\n'))

describe('what the form of a target says', () => {
  test('is its 资金构成 from the approval on, and what it leaves open is not said', async () => {
    const list = await listOf()
    expect(natures(list)).toEqual([
      ['general-budget', wan(400), '0'],
      ['government-fund', wan(500), '0'],
      ['own', wan(100), '0'],
      [null, wan(230), '0'],
    ])
    expect(list.origins.find(({ origin }) => origin === 'special-bond')?.budget).toBe(wan(300))
    expect(list.whole.budget).toBe(wan(1230))
    const one = projectFunding.parse((await office.get(`/api/projects/${idOf('管网')}/funding`)).json())
    expect(one.source).toBe('target')
    expect(one.parts.map(({ nature, origin, initial }) => [nature, origin, initial])).toEqual([
      ['general-budget', null, wan(400)],
      ['government-fund', 'special-bond', wan(300)],
      ['government-fund', null, wan(200)],
      ['own', null, wan(100)],
    ])
  })

  test('narrows the list by nature, origin and what is not said', async () => {
    expect(names(await listOf('&nature=government-fund'))).toEqual(['管网'])
    expect(names(await listOf('&origin=special-bond'))).toEqual(['管网'])
    expect(names(await listOf('&nature=state-capital'))).toEqual([])
    expect(names(await listOf('&state=unsaid')).toSorted()).toEqual(['别家', '污水'].toSorted())
    expect(names(await listOf('&search=污水'))).toEqual(['污水'])
  })

  test('a unit sees its own, and says nothing', async () => {
    expect(names(await listOf('', other))).toEqual(['别家'])
    expect((await other.get(`/api/projects/${idOf('管网')}/funding`)).statusCode).toBe(404)
    const body = { lines: [{ nature: 'general-budget', origin: null, amount: wan(30) }] }
    expect((await other.send('PUT', `/api/projects/${idOf('别家')}/funding`, body)).statusCode).toBe(403)
    expect((await filler.get('/api/funding?year=2025')).json()).toMatchObject({ mayChange: false })
  })
})

describe('by hand', () => {
  const say = (lines: readonly object[]) =>
    office.send('PUT', `/api/projects/${idOf('别家')}/funding`, { lines, reason: '按批复补登' })

  test('what cannot be the make-up of the budget is refused with its reason', async () => {
    for (const [reason, lines] of [
      ['funding-over-budget', [{ nature: 'general-budget', origin: null, amount: wan(31) }]],
      ['funding-over-fund', [{ nature: 'own', origin: null, amount: wan(1) }]],
      ['funding-bond-misplaced', [{ nature: 'general-budget', origin: 'special-bond', amount: wan(1) }]],
      ['funding-line-empty', [{ nature: null, origin: null, amount: wan(1) }]],
    ] as const) {
      const answer = await say(lines)
      expect(answer.statusCode).toBe(422)
      expect(answer.json()).toMatchObject({ code: 'funding-refused', values: { reason } })
    }
  })

  test('is kept with a record of what it was before', async () => {
    expect((await say([{ nature: 'state-capital', origin: 'local', amount: wan(30) }])).statusCode).toBe(200)
    expect(natures(await listOf())).toContainEqual(['state-capital', wan(30), '0'])
    const events: EventList = (await home.administrator.get('/api/events?type=funding.said')).json()
    expect(events.rows[0]).toMatchObject({
      before: { text: '' },
      after: { text: '国有资本经营预算·本级 30.00 万元', reason: '按批复补登' },
    })
    expect((await say([])).statusCode).toBe(200)
    expect(natures(await listOf())).not.toContainEqual(['state-capital', wan(30), '0'])
  })
})

describe('a 项目支出表', () => {
  const FILE = csv(
    `${CODE.管网},管网,水务局,1000,350,550,,100`,
    `${CODE.污水},污水,水务局,200,50,150,,`,
    `${CODE.别家},别家,团委,30,31,,,`,
    `,不认识,水务局,5,5,,,`,
    `${CODE.污水},污水,水务局,200,200,,,`,
    '合计,,,1235,436,700,,100',
  )

  test('is shown row by row first, and taken in as it was seen, once', async () => {
    const seen = fundingPlan.parse((await table(FILE, '项目支出表.csv')).json())
    expect(seen.counts).toEqual({ new: 1, changed: 1, same: 0, refused: 3 })
    expect(seen.rows.map(({ outcome, fault }) => [outcome, fault?.code])).toEqual([
      ['changed', undefined],
      ['new', undefined],
      ['refused', 'funding-row-sum'],
      ['refused', 'row-project-unknown'],
      ['refused', 'funding-row-twice'],
    ])
    expect(natures(await listOf())[0]).toEqual(['general-budget', wan(400), '0'])
    expect((await table(FILE, '项目支出表.csv', 'f'.repeat(64))).json()).toMatchObject({
      code: 'funding-plan-changed',
    })
    expect((await table(FILE, '项目支出表.csv', seen.seen)).json()).toMatchObject({ taken: true })
    expect(natures(await listOf())).toEqual([
      ['general-budget', wan(400), '0'],
      ['government-fund', wan(700), '0'],
      ['own', wan(100), '0'],
      [null, wan(30), '0'],
    ])
    expect((await table(FILE, '项目支出表.csv')).json()).toMatchObject({
      counts: { new: 0, changed: 0, same: 2, refused: 3 },
    })
    expect((await table(FILE, 'x.csv', undefined, filler)).statusCode).toBe(403)
  })

  test('a file without such a table says what one needs', async () => {
    expect((await table(Buffer.from('项目编码,项目名称\r\n1,路灯'), '项目.csv')).json()).toMatchObject({
      code: 'table-heading-missing',
      values: { found: '项目编码、项目名称' },
    })
    expect((await table(Buffer.from('姓名,账号\r\n王,wang'), '人员.csv')).json()).toMatchObject({
      code: 'funding-table-missing',
      values: { file: '人员.csv' },
    })
  })

  test.each(['xlsx', 'docx'] as const)('written as %s it says the same again', async (format) => {
    const file = await office.get(`/api/funding/export?year=2025&format=${format}`)
    expect(file.statusCode).toBe(200)
    const read = fundingPlan.parse((await table(file.rawPayload, `项目支出表.${format}`)).json())
    const known = read.rows.filter(({ fault }) => fault === null)
    expect(known.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['管网', 'same'],
      ['污水', 'same'],
    ])
    // The project of which nothing is said has its money under 未说明, which is no nature.
    expect(read.rows.filter(({ fault }) => fault !== null).map(({ name }) => name)).toEqual(['别家'])
  })
})

describe('money that is paid and changed', () => {
  test('counts for the nature that its line names, and for none where it names none', async () => {
    const rows = [
      {
        code: CODE.管网,
        voucher: 'N1',
        day: '2025-03-03',
        amount: '1000000',
        nature: '政府性基金预算',
        fund: '专项债券',
      },
      { code: CODE.管网, voucher: 'N2', day: '2025-03-04', amount: '500000', fund: '单位资金' },
      { code: CODE.污水, voucher: 'N3', day: '2025-03-05', amount: '200000', fund: '财政资金' },
    ]
    const read = await office.send('POST', '/api/money-imports/rows', { kind: 'payments', year: 2025, rows })
    expect(read.json()).toMatchObject({ booked: { rows: 3 } })
    const { id } = read.json<{ id: string }>()
    expect((await office.send('POST', `/api/money-imports/${id}/booking`)).statusCode).toBe(200)
    const change = {
      day: '2025-06-01',
      amount: wan(10),
      fund: 'fiscal',
      kind: 'supplement',
      approvalNumber: '财预〔2025〕9号',
      nature: 'government-fund',
      origin: 'special-bond',
    }
    expect(
      (await office.send('POST', `/api/projects/${idOf('污水')}/budget-changes`, change)).statusCode,
    ).toBe(200)
    const list = await listOf()
    expect(natures(list)).toEqual([
      ['general-budget', wan(400), '0'],
      ['government-fund', wan(710), wan(100)],
      ['own', wan(100), wan(50)],
      [null, wan(30), wan(20)],
    ])
    expect(list.whole.paid).toBe(wan(170))
    expect(natures(await listOf('', office, '2025-03-03'))).toContainEqual([
      'government-fund',
      wan(700),
      wan(100),
    ])
  })

  test('a nature that paid more than it had is told where all of the budget is of known natures', async () => {
    expect((await listOf('&state=overspent')).total).toBe(0)
    const payment = {
      voucher: 'N4',
      day: '2025-07-01',
      amount: wan(60),
      fund: 'fiscal',
      purpose: '',
      nature: 'general-budget',
    }
    expect((await office.send('POST', `/api/projects/${idOf('污水')}/payments`, payment)).statusCode).toBe(
      200,
    )
    const list = await listOf('&state=overspent')
    expect(list.rows.map(({ name, overspent }) => [name, overspent])).toEqual([['污水', ['general-budget']]])
  })
})

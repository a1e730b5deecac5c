/**
 * 成本绩效分析 over HTTP: begun of the year's work, held against standards, other units and last year; final ones
 * are frozen and feed the next target; the register of standards is read from Excel with doubtful rows apart.
 */
import { readFileSync } from 'node:fs'
import { join as path } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REQUEST_HEADER } from '#api/kernel/common.ts'
import { eventList } from '#api/operation-log.ts'
import type {
  AnalysisBegun,
  AnalysisList,
  AnalysisOffers,
  AnalysisView,
  CostSheetTaken,
  SaveAnalysisBody,
  StandardList,
  StandardsOfFile,
} from '#api/cost-analysis.ts'
import type { DraftCreated, DraftOffers } from '#api/writing/drafts.ts'
import { emptyFacts } from '#core/self-evaluation/facts.ts'
import { newFiling } from '#core/filing/filing.ts'
import { writeListXlsx } from '#documents/xlsx/write-list.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { STANDARD_TEMPLATE } from '#text/cost-analysis.ts'
import { multipart, startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'
import { row, targets } from '../../../test/support/targets.ts'

const FIXTURES = path(import.meta.dirname, '..', '..', '..', 'test', 'reading', 'costs')
/** 元 for one and how many were trained, by unit. */
const TRAINED: readonly (readonly [unit: string, price: string, people: string])[] = [
  ['卫生院', '1164', '131'],
  ['街道办', '1050', '180'],
  ['乡政府', '742.5', '220'],
  ['服务中心', '765', '208'],
  ['综合站', '990', '177'],
]

let home: TestApp
const people = new Map<string, Member>()
const who = (name: string): Member => {
  const member = people.get(name)
  if (member === undefined) throw new Error(name)
  return member
}
const projects = new Map<string, string>()
const units = new Map<string, string>()

beforeAll(async () => {
  home = await startApp()
  people.set('绩效科李', await join(home, '绩效科李', 'performance-office'))
  const document = targets(
    TRAINED.map(([name, price], i) => ({
      name: '业务骨干能力提升培训',
      code: null,
      unit: { code: `32${i}001`, name },
      indicators: [
        row('数量指标', '参训业务骨干人数', null, '≥100人'),
        row('数量指标', '印发教材册数', null, '≥100册'),
        row('成本指标', '集中培训单价', null, `≤${price}元/人`),
        row('成本指标', '教材单价', null, '≤20元/册'),
      ],
    })),
    {
      fiscalYear: 2025,
      source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' },
    },
  )
  await home.import('a.json', Buffer.from(JSON.stringify(document)))
  const { db } = home.context.store.of(home.region)
  for (const one of await db.selectFrom('budget_units').select(['unit_id', 'name']).execute())
    units.set(one.name, one.unit_id)
  const found = await db.selectFrom('projects').select(['project_id', 'document_id', 'unit_id']).execute()
  for (const [unit, price, trained] of TRAINED) {
    const one = found.find(({ unit_id }) => unit_id === units.get(unit))
    if (one === undefined) throw new Error(unit)
    projects.set(unit, one.project_id)
    await confirm(one.project_id, one.document_id, [trained, '100', price, '20'])
  }
  const add = async (name: string, role: Parameters<typeof join>[2], unit: string | null = null) =>
    people.set(name, await join(home, name, role, unit === null ? null : (units.get(unit) ?? null)))
  await add('赵填报', 'unit-filler', '卫生院')
  await add('孙填报', 'unit-filler', '街道办')
  await add('人大代表', 'reader')
})
afterAll(() => home.close())

/** Approved and evaluated, with what was reached. */
async function confirm(project: string, document: string, actuals: readonly string[]) {
  const at = home.context.clock()
  const by = who('绩效科李').id
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
      by,
      at,
    })
  })
  const opened = await who('绩效科李').send('POST', '/api/self-evaluations/open', { year: 2025 })
  expect(opened.statusCode).toBeLessThan(300)
  const facts = emptyFacts(actuals.length)
  const filled = {
    ...facts,
    indicators: facts.indicators.map((one, i) => ({ ...one, actual: actuals[i] ?? '' })),
  }
  await home.context.store
    .of(home.region)
    .db.updateTable('self_evaluations')
    .set({ state: 'confirmed', version: 1, facts: JSON.stringify(filled), proof: '{}', confirmed_at: at })
    .where('project_id', '=', project)
    .execute()
}

const read = async (by: string, id: string) =>
  (await who(by).get(`/api/cost-analyses/${id}`)).json<AnalysisView>()
const begin = (by: string, unit: string) =>
  who(by).send('POST', '/api/cost-analyses', { year: 2025, projects: [projects.get(unit)] })
const list = async (by: string, query = '') =>
  (await who(by).get(`/api/cost-analyses?year=2025${query}`)).json<AnalysisList>()
const bodyOf = (view: AnalysisView, more: Partial<SaveAnalysisBody> = {}): SaveAnalysisBody => ({
  revision: view.revision,
  title: view.title,
  conclusion: view.conclusion,
  advice: view.advice,
  activities: view.activities.map(({ project, name, per, quantity, advised, items }) => ({
    project,
    name,
    per,
    quantity,
    advised,
    items: [...items],
  })),
  ...more,
})
const file = (by: string, url: string, name: string, bytes: Uint8Array) => {
  const { payload, headers } = multipart(name, bytes)
  return home.app.inject({
    method: 'POST',
    url,
    headers: { cookie: who(by).cookie, [REQUEST_HEADER]: '1', ...headers },
    payload,
  })
}

const STANDARDS = [
  [
    '安标-2025-001',
    '骨干培训',
    '业务骨干、集中培训',
    '县级',
    '人',
    '900',
    '2025',
    '',
    '安财标〔2025〕1号',
    '',
  ],
  ['安标-2025-002', '教材', '', '县级', '册', '0', '2025', '', '安财标〔2025〕1号', ''],
  ['安标-2025-003', '会议', '', '乡级', '人·天', '200', '2025', '2024', '', ''],
]

describe('the register of standards', () => {
  const bytes = writeListXlsx([
    { ...STANDARD_TEMPLATE, columns: [...STANDARD_TEMPLATE.columns], rows: STANDARDS },
  ])

  test('a file is read with doubtful rows apart; only what is sound is saved, with its record', async () => {
    const held = await file('绩效科李', '/api/cost-standards/read', '标准.xlsx', bytes)
    const { rows, doubtful } = held.json<StandardsOfFile>()
    expect(rows.map(({ outcome, standard }) => [outcome, standard.number, standard.amount])).toEqual([
      ['new', '安标-2025-001', '90000'],
    ])
    expect(doubtful.map(({ row: at, faults }) => [at, faults])).toEqual([
      [3, ['amount-wrong']],
      [4, ['level-unknown', 'years-reversed', 'source-missing']],
    ])
    const standards = rows.map(({ standard }) => standard)
    const saved = await who('绩效科李').send('POST', '/api/cost-standards', { standards, file: '标准.xlsx' })
    expect(saved.json()).toEqual({ created: 1, changed: 0, same: 0 })
    // The same again changes nothing.
    const again = (
      await file('绩效科李', '/api/cost-standards/read', '标准.xlsx', bytes)
    ).json<StandardsOfFile>()
    expect(again.rows[0]?.outcome).toBe('same')
    const log = eventList.parse(
      (await home.administrator.get('/api/events?type=cost-standard.imported')).json(),
    )
    expect(log.rows[0]).toMatchObject({ after: { file: '标准.xlsx', created: 1, changed: 0 } })
  })

  test('who looks in reads it and changes nothing; what is wrong is refused as a whole', async () => {
    const seen = (await who('人大代表').get('/api/cost-standards?year=2025')).json<StandardList>()
    expect(seen).toMatchObject({ total: 1, mayManage: false })
    expect(seen.rows[0]).toMatchObject({ number: '安标-2025-001', standing: 'in-force' })
    const given = { standards: [{ ...seen.rows[0], amount: '0' }] }
    expect((await who('赵填报').send('POST', '/api/cost-standards', given)).statusCode).toBe(403)
    expect((await who('绩效科李').send('POST', '/api/cost-standards', given)).json()).toMatchObject({
      code: 'cost-standard-wrong',
      values: { reason: 'amount-wrong' },
    })
  })

  test('out of force and back, with its reason', async () => {
    const [one] = (await who('绩效科李').get('/api/cost-standards?year=2025')).json<StandardList>().rows
    const put = (withdrawn: boolean) =>
      who('绩效科李').send('PUT', `/api/cost-standards/${one?.id}/standing`, { withdrawn, reason: '修订' })
    expect((await put(true)).json()).toMatchObject({ standing: 'withdrawn' })
    expect((await put(false)).json()).not.toMatchObject({ standing: 'withdrawn' })
  })
})

describe('an analysis', () => {
  let id = ''

  test('is begun of the year’s work, and says what is high with both figures', async () => {
    const offers = (await who('绩效科李').get('/api/cost-analyses/offers?year=2025')).json<AnalysisOffers>()
    expect(offers.projects).toHaveLength(5)
    expect(offers.kinds.map(({ name, projects: of }) => [name, of.length])).toEqual([
      ['印发教材册数', 5],
      ['参训业务骨干人数', 5],
    ])
    ;({ id } = (await begin('赵填报', '卫生院')).json<AnalysisBegun>())
    const view = await read('赵填报', id)
    expect(view.title).toBe('2025年业务骨干能力提升培训成本绩效分析')
    const [trained, books] = view.activities
    // 131 × 1164 元; others: 742.5, 765, 990, 1050.
    expect(trained?.figures).toMatchObject({
      money: '15248400',
      unitCost: '116400',
      standard: { number: '安标-2025-001', amount: '90000' },
      others: { units: 4, median: '87750' },
      lastYear: null,
    })
    expect(trained?.figures.findings).toEqual([
      { code: 'above-standard', unitCost: '1164.00', against: '900.00', above: '29.33' },
      { code: 'above-median', unitCost: '1164.00', against: '877.50', above: '32.65' },
    ])
    expect(books?.figures).toMatchObject({
      standard: null,
      findings: [],
      others: { units: 4, median: '2000' },
    })
  })

  test('another unit knows nothing of the draft; nobody begins one of another’s project', async () => {
    for (const name of ['孙填报', '人大代表']) {
      expect((await who(name).get(`/api/cost-analyses/${id}`)).statusCode).toBe(404)
      expect((await who(name).get(`/api/cost-analyses/${id}/export/docx`)).statusCode).toBe(404)
      expect((await list(name)).rows).toEqual([])
    }
    expect((await begin('孙填报', '卫生院')).json()).toMatchObject({ code: 'cost-analysis-place' })
    expect((await begin('人大代表', '卫生院')).statusCode).toBe(403)
    expect((await list('绩效科李')).rows.map((one) => one.id)).toEqual([id])
  })

  test('rows that do not add up and missing words keep it from being final; nobody writes over another', async () => {
    const view = await read('赵填报', id)
    const put = (body: SaveAnalysisBody) => who('赵填报').send('PUT', `/api/cost-analyses/${id}`, body)
    const finish = (revision: number) =>
      who('赵填报').send('POST', `/api/cost-analyses/${id}/final`, { revision })
    const [first, ...others] = bodyOf(view).activities
    if (first === undefined) throw new Error('no activity')
    const item = {
      kind: 'labour',
      name: '师资费',
      quantity: '131',
      unit: '人',
      price: '60000',
      amount: '7860000',
      basis: '合同',
    } as const
    const split = [
      item,
      { ...item, kind: 'service', name: '场地和食宿', price: '56400', amount: '7388400' } as const,
    ]
    const wrong = { ...first, items: [{ ...item, amount: '1' }] }
    const saved = (await put(bodyOf(view, { activities: [wrong, ...others] }))).json<AnalysisView>()
    expect(saved.faults).toEqual([{ code: 'item-amount', activity: 1, item: 1 }])
    expect((await finish(saved.revision)).json()).toMatchObject({ values: { reason: 'rows' } })
    // As it was seen before is too old.
    expect((await put(bodyOf(view))).json()).toMatchObject({ code: 'cost-analysis-changed' })
    const right = (
      await put(bodyOf(saved, { activities: [{ ...first, advised: '90000', items: split }, ...others] }))
    ).json<AnalysisView>()
    expect(right.faults).toEqual([])
    expect(right.money).toBe('15448400')
    expect((await finish(right.revision)).json()).toMatchObject({ values: { reason: 'conclusion' } })
    const said = (await put(bodyOf(right, { conclusion: '师资和食宿偏高。' }))).json<AnalysisView>()
    expect((await finish(said.revision)).json()).toMatchObject({ values: { reason: 'advice' } })
    const whole = (await put(bodyOf(said, { advice: '改为县内集中办班。' }))).json<AnalysisView>()
    const final = (await finish(whole.revision)).json<AnalysisView>()
    expect(final).toMatchObject({ state: 'final', high: 1, mayWrite: false, mayReopen: true })
    expect(final.digest).toMatch(/^[0-9a-f]{64}$/u)
    expect((await put(bodyOf(final))).json()).toMatchObject({ code: 'cost-analysis-final' })
  })

  test('Word and Excel are read back without loss; a foreign hand’s sheet is taken with doubtful rows apart', async () => {
    const view = await read('绩效科李', id)
    const second = (
      await who('绩效科李').send('POST', '/api/cost-analyses', {
        year: 2025,
        projects: [projects.get('卫生院')],
      })
    ).json<AnalysisBegun>()
    for (const format of ['docx', 'xlsx']) {
      const paper = await who('绩效科李').get(`/api/cost-analyses/${id}/export/${format}`)
      const taken = (
        await file('绩效科李', `/api/cost-analyses/${second.id}/sheet`, `a.${format}`, paper.rawPayload)
      ).json<CostSheetTaken>()
      expect([format, taken.doubtful]).toEqual([format, []])
      const { revision: _, title: __, ...content } = bodyOf(view)
      expect({ format, ...bodyOf(taken.analysis) }).toMatchObject({ format, ...content })
    }
    expect((await who('绩效科李').get(`/api/cost-analyses/${id}/export/pdf`)).statusCode).toBe(200)
    for (const name of ['foreign.docx', 'foreign.xlsx']) {
      const taken = (
        await file(
          '绩效科李',
          `/api/cost-analyses/${second.id}/sheet`,
          name,
          readFileSync(path(FIXTURES, name)),
        )
      ).json<CostSheetTaken>()
      expect(
        taken.analysis.activities.map(({ name: of, quantity, items }) => [of, quantity, items.length]),
      ).toEqual([
        ['参训业务骨干人数', '131', 2],
        ['印发教材册数', '100', 1],
      ])
      expect(taken.doubtful.map(({ faults }) => faults)).toEqual([
        ['amount-differs'],
        ['kind-unknown', 'price-wrong'],
      ])
    }
    const none = Buffer.from('项目,金额\n甲,1\n')
    expect(
      (await file('绩效科李', `/api/cost-analyses/${second.id}/sheet`, 'a.csv', none)).json(),
    ).toMatchObject({ code: 'table-heading-missing' })
    expect((await who('绩效科李').send('DELETE', `/api/cost-analyses/${second.id}`)).statusCode).toBe(204)
  })

  test('who looks in reads what is final', async () => {
    expect((await list('人大代表', '&high=yes')).rows.map((one) => [one.id, one.high])).toEqual([[id, 1]])
    expect((await list('人大代表', '&high=no')).rows).toEqual([])
    expect((await read('人大代表', id)).conclusion).toBe('师资和食宿偏高。')
  })

  test('the next year’s target is offered what was advised, and the standard', async () => {
    const made = (
      await who('赵填报').send('POST', '/api/drafts', {
        unit: units.get('卫生院'),
        year: 2026,
        name: '业务骨干能力提升培训',
        start: { from: 'empty', size: 'short', budget: null },
      })
    ).json<DraftCreated>()
    const { costs } = (await who('赵填报').get(`/api/drafts/${made.project}/offers`)).json<DraftOffers>()
    expect(costs.map(({ name, value, from }) => [name, value, from])).toEqual([
      ['参训业务骨干单位成本', '≤900元/人', 'analysis'],
      ['印发教材单位成本', '≤20元/册', 'analysis'],
    ])
  })

  test('a final one is opened again for a reason, and the log tells all of it', async () => {
    const reopened = await who('赵填报').send('POST', `/api/cost-analyses/${id}/draft`, {
      reason: '补充合同',
    })
    expect(reopened.json()).toMatchObject({ state: 'draft', digest: null })
    const log = eventList.parse(
      (await home.administrator.get(`/api/events?subject=cost-analysis:${id}`)).json(),
    )
    expect(log.rows.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'cost-analysis.begun',
        'cost-analysis.written',
        'cost-analysis.finished',
        'cost-analysis.reopened',
      ]),
    )
  })
})

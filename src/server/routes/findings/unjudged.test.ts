/**
 * What nobody could judge is not praised: a faulty target, written as an office writes one, on every way that
 * tells of it.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentList } from '#api/documents/documents.ts'
import type { DraftCreated, DraftView } from '#api/writing/drafts.ts'
import type { DocumentReview, ReviewDetail, ReviewList } from '#api/review.ts'
import { ruleItem } from '#core/review/rule-item.ts'
import type { Operation } from '#core/writing/operation.ts'
import type { HeadField, RowField } from '#core/writing/form.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'

let home: TestApp
let unit = ''
beforeAll(async () => {
  home = await startApp()
  const change = {
    change: 'create',
    kind: 'department',
    code: '303001',
    name: '安澜县农业农村局',
    parent: null,
    office: null,
  }
  unit = (
    await home.administrator.send('POST', '/api/organisation', { what: change, from: '2025-01-01', note: '' })
  ).json<{ id: string }>().id
})
afterAll(() => home.close())

type Words = Partial<Record<HeadField, string>>
type Row = readonly [level2: string, cells: Partial<Record<RowField, string>>]

/** Writes a target of the full form and saves it. @returns its id */
async function write(name: string, budget: string, head: Words, rows: readonly Row[]): Promise<string> {
  const begun = await home.administrator.send('POST', '/api/drafts', {
    unit,
    year: 2027,
    name,
    start: { from: 'empty', size: 'full', budget },
  })
  const { project } = begun.json<DraftCreated>()
  const { form, version } = (await home.administrator.get(`/api/drafts/${project}`)).json<DraftView>()
  const written = (Object.entries(head) as [HeadField, string][]).filter(
    ([field]) => form.head[field] !== head[field],
  )
  const filled = rows.flatMap(([level2, cells]) => {
    const row = form.rows.find((one) => one.cells.level2 === level2)
    return row === undefined
      ? []
      : (Object.entries(cells) as [RowField, string][]).map(([field, after]): Operation => ({
          kind: 'set',
          place: { row: row.id, field },
          before: row.cells[field],
          after,
        }))
  })
  const rest = form.rows.filter(({ cells }) => rows.every(([level2]) => level2 !== cells.level2))
  const removed = rest.toReversed().map((row): Operation => ({
    kind: 'remove',
    row,
    after: form.rows[form.rows.indexOf(row) - 1]?.id ?? null,
  }))
  const heads = written.map(([field, after]): Operation => ({
    kind: 'set',
    place: { row: null, field },
    before: form.head[field],
    after,
  }))
  const saved = await home.administrator.send('PATCH', `/api/drafts/${project}`, {
    request: randomUUID(),
    base: version,
    operations: [...heads, ...filled, ...removed],
  })
  expect(saved.statusCode, saved.body).toBe(200)
  return project
}

const detailOf = async (id: string) =>
  (await home.administrator.get(`/api/projects/${id}`)).json<OpenedProject>()
const reviewOf = async (id: string) =>
  (await home.administrator.get(`/api/reviews/${id}`)).json<ReviewDetail>()
const EVEN: Words = { 'plan.march': '25', 'plan.june': '50', 'plan.october': '75', 'plan.december': '100' }

describe('a faulty target of 86 万元', () => {
  let id = ''
  beforeAll(async () => {
    id = await write(
      '乡镇农产品质量快检室建设',
      '86',
      {
        'budget.total': '86',
        purpose: '购置快检设备60万元，检测试剂26万元',
        goals: '建设6个乡镇快检室，全年检测农产品24000批次，检测合格率达到98%',
        ...EVEN,
      },
      [
        [
          '数量指标',
          { level3: '建成快检室数量', description: '建成投用的快检室', value: '≥6个', basis: '工作计划' },
        ],
        [
          '质量指标',
          { level3: '设备验收合格率', description: '验收合格的设备占比', value: '100%', basis: '工作计划' },
        ],
        [
          '时效指标',
          {
            level3: '快检室建成时间',
            description: '全部投用的时间',
            value: '2027年6月底前',
            basis: '工作计划',
          },
        ],
        [
          '成本指标',
          { level3: '设备购置成本', description: '设备的支出', value: '≤60万元', basis: '预算测算表' },
        ],
        [
          '社会效益指标',
          {
            level3: '农产品快检批次',
            description: '全年快速检测的批次',
            value: '≥24000批次',
            basis: '工作计划',
          },
        ],
        [
          '服务对象满意度指标',
          { level3: '农户满意度', description: '满意的农户占比', value: '≥90%', basis: '问卷调查' },
        ],
      ],
    )
  })

  test('gets its four faults', async () => {
    const said = (await detailOf(id)).findings.map(({ rule, values }) =>
      `${rule} ${String(values['case'] ?? '')}`.trim(),
    )
    expect(said).toEqual(
      expect.arrayContaining([
        'budget-sum-mismatch unsplit',
        'plan-uniform even',
        'misclassified default',
        'goal-indicator-gap rate',
      ]),
    )
  })

  test('is given neither points nor a grade for what its form does not hold, and none at all', async () => {
    const { sheet, row } = await reviewOf(id)
    const unjudged = sheet.items.filter(({ final }) => final.grade === null)
    expect(unjudged.map(({ item, unjudged: why, final }) => [item, why, final.points])).toEqual([
      ['goal-relevance', 'no-ground', 0],
      ['conditions', 'no-scheme', 0],
    ])
    expect([sheet.judged, sheet.grade, row.grade, row.judged, row.heap]).toEqual([
      7500,
      null,
      null,
      7500,
      'person',
    ])
    expect((await detailOf(id)).unjudged).toEqual([
      { item: 'goal-relevance', why: 'no-ground' },
      { item: 'conditions', why: 'no-scheme' },
    ])
    expect(
      (await home.administrator.get(`/api/reviews?heap=clean`)).json<ReviewList>().rows.map((one) => one.id),
    ).not.toContain(id)
  })

  test('nor is its document, in the list, the sheet and the report', async () => {
    const { row } = await detailOf(id)
    const [listed] = documentList
      .parse((await home.administrator.get('/api/documents')).json())
      .rows.filter((one) => one.id === row.document)
    const sheet = (
      await home.administrator.get(`/api/documents/${row.document}/review`)
    ).json<DocumentReview>()
    const { summary } = (await home.administrator.get(`/api/documents/${row.document}/findings`)).json<{
      summary: object
    }>()
    expect(listed).toMatchObject({ grade: null, judged: 75, score: sheet.total / 100 })
    expect(sheet).toMatchObject({ grade: null, judged: 7500, ungraded: 1 })
    expect(summary).toMatchObject({
      grade: null,
      judged: 75,
      score: sheet.total / 100,
      unjudged: [
        { item: 'goal-relevance', why: 'no-ground', projects: 1 },
        { item: 'conditions', why: 'no-scheme', projects: 1 },
      ],
    })
  })

  test('a reviewer who judges an item makes the grade; left to the proposal again it has none', async () => {
    const path = `/api/reviews/${id}/items/goal-relevance`
    const judged = (
      await home.administrator.send('PUT', path, {
        to: { by: 'grade', grade: '优' },
        reason: '属于农产品质量安全监管职责',
      })
    ).json<ReviewDetail>()
    expect([judged.sheet.judged, judged.sheet.grade, judged.row.grade]).toEqual([9000, '良', '良'])
    expect(judged.sheet.items[2]).toMatchObject({
      item: 'goal-relevance',
      final: { grade: '优', points: 1500 },
      change: { proposed: { grade: null, points: 0 } },
    })
    expect(judged.history[0]).toMatchObject({
      before: { item: 'goal-relevance', unjudged: true },
      after: { grade: '优' },
    })
    const back = (await home.administrator.send('DELETE', path)).json<ReviewDetail>()
    expect([back.sheet.grade, back.row.judged]).toEqual([null, 7500])
  })

  test('prints 未判断 and 未定级', async () => {
    const html = (await home.administrator.get(`/api/reviews/${id}/export/html`)).body
    expect(html).toContain('等级：未定级（已判断 75 分，未判断 25 分）')
    expect(html).toContain('未判断：没有实施方案、进度安排或保障措施')
  })
})

test('5,000 万 in eight words: relevance and conditions are not judged', async () => {
  const id = await write(
    '劳务费',
    '5000',
    {
      'budget.total': '5000',
      'budget.fiscal': '5000',
      'budget.other': '0',
      purpose: '支付劳务费',
      goals: '保障社区居委会工作正常开展',
      ...EVEN,
    },
    [['数量指标', { level3: '补贴人数', description: '领取补贴的人数', value: '≥800人', basis: '部内标准' }]],
  )
  const { sheet } = await reviewOf(id)
  const of = (item: string) => sheet.items.find((one) => one.item === item)
  expect([sheet.mode, of('goal-relevance'), of('conditions')]).toMatchObject([
    'scored',
    { unjudged: 'short-goal', final: { points: 0, grade: null } },
    { unjudged: 'no-scheme', final: { points: 0, grade: null } },
  ])
  expect(sheet.grade).toBeNull()
})

test('findings of an item that is not judged are listed there and take nothing', async () => {
  const id = await write(
    '档案整理',
    '5',
    {
      'budget.total': '5',
      'budget.fiscal': '5',
      'budget.other': '0',
      purpose: '整理档案',
      goals: '整理馆藏档案8000卷',
      'plan.march': '25',
      'plan.june': '50',
      'plan.october': '75',
      'plan.december': '90',
    },
    [
      [
        '数量指标',
        { level3: '整理档案卷数', description: '整理上架的档案', value: '≥8000卷', basis: '《档案法》' },
      ],
    ],
  )
  const { sheet } = await reviewOf(id)
  const conditions = sheet.items.find(({ item }) => item === 'conditions')
  expect(conditions?.losses.map(({ rule, taken }) => [rule, ruleItem(rule), taken])).toContainEqual([
    'plan-end-not-full',
    'conditions',
    0,
  ])
})

/**
 * 评价得分与支付 in the browser: 人大 gets there from the first page, finds who did worst and its money, sees dashes where
 * nothing is final, goes on to the list behind a figure, and takes it away as Excel.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importApproved, type ApprovedTargets } from '../support/approved.ts'
import { join } from '../support/people.ts'
import { keepEvaluated, keepJudged, placeUnit } from '../support/results.ts'
import {
  describeInBrowser,
  PHONE,
  settled,
  startPages,
  takenAsExcel,
  unnamed,
  widerBy,
  type Pages,
} from './support.ts'

const CIVIL = { code: '326001', name: '民政局' }
const HOME = { code: '326002', name: '敬老院' }
const LEAGUE = { code: '327001', name: '团委' }
const YOUTH = { code: '328001', name: '科协' }

describeInBrowser('评价得分与支付', () => {
  let pages: Pages
  let approved: ApprovedTargets
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    const office = await join(app, '李股长', 'performance-office')
    const civil = await placeUnit(app, 'department', CIVIL, null)
    await placeUnit(app, 'unit', HOME, civil)
    await placeUnit(app, 'department', LEAGUE, null)
    await placeUnit(app, 'department', YOUTH, null)
    const target = (name: string, unit: typeof CIVIL, total: string) => ({
      name,
      code: null,
      unit,
      budget: { total, fiscal: total, other: '0' },
    })
    approved = await importApproved(
      app,
      [
        target('低保补助', CIVIL, '100'),
        target('敬老院运转', HOME, '30'),
        target('青年活动', LEAGUE, '20'),
        target('科普活动', YOUTH, '10'),
      ],
      office.id,
    )
    await office.send('POST', `/api/projects/${approved.idOf('青年活动')}/payments`, {
      voucher: '2025-1',
      day: '2025-05-06',
      amount: '5000000',
      fund: 'fiscal',
    })
    const judged = (name: string, score: number, grade: '优' | '中' | '差') =>
      keepJudged(app, {
        project: approved.idOf(name),
        year: 2025,
        state: name === '科普活动' ? 'confirming' : 'confirmed',
        score,
        grade,
        by: office.id,
      })
    await judged('低保补助', 9200, '优')
    await judged('敬老院运转', 7000, '中')
    await judged('青年活动', 4200, '差')
    await judged('科普活动', 1000, '差')
    await keepEvaluated(app, {
      kind: 'finance',
      year: 2025,
      project: null,
      unit: approved.unitOf(LEAGUE.code),
      total: '55.50',
      grade: '差',
      by: office.id,
    })
  }, 120_000)
  afterAll(() => pages.close())

  test('人大 reads who did worst on the first page, whichever year is looked at, and a link of that page leads on', async () => {
    const page = await pages.open('reader', '/?year=2026')
    await settled(page)
    const lowest = page.getByRole('table', { name: '2025 年度自评得分最低的部门' })
    // What nobody confirmed yet is not there.
    await expect.poll(() => lowest.getByRole('rowheader').allInnerTexts()).toEqual(['团委', '民政局'])
    const first = lowest.getByRole('row').filter({ hasText: '团委' }).getByRole('cell')
    expect((await first.allInnerTexts()).map((text) => text.trim())).toEqual([
      '42.00',
      '20.00',
      '5.00',
      '25.00%',
      '差',
    ])
    expect(await unnamed(page)).toEqual([])
    await lowest.getByRole('link', { name: '团委' }).click()
    await page.getByRole('heading', { level: 1, name: '评价得分与支付：团委' }).waitFor()
  })

  test('人大 finds on one page, a link from the first, who did worst and what its money was', async () => {
    const page = await pages.open('reader', '/?year=2025')
    await settled(page)
    await page
      .getByRole('region', { name: '2025 年度概览' })
      .getByRole('link', { name: '2025 年度各部门评价得分与支付' })
      .click()
    await page.getByRole('heading', { level: 1, name: '评价得分与支付' }).waitFor()
    const table = page.getByRole('region', { name: '评价得分与支付' }).getByRole('table')
    // The lowest mean first; what has none last, whatever nobody confirmed yet.
    const rows = table.getByRole('row')
    await expect.poll(() => rows.nth(1).innerText()).toContain('团委')
    const cells = (name: string) =>
      table
        .getByRole('row')
        .filter({ has: page.getByRole('cell', { name, exact: true }) })
        .getByRole('cell')
        .allInnerTexts()
    expect((await cells('团委')).map((text) => text.replaceAll(/\s+/gu, ' '))).toEqual([
      '327001',
      '团委',
      '1',
      '20.00',
      '5.00',
      '25.00%',
      '42.00',
      '1/1 100%',
      '0 / 0 / 0 / 1',
      '—',
      '55.50 差 财政评价',
      '—',
    ])
    expect((await cells('科协')).slice(2)).toEqual([
      '1',
      '10.00',
      '0.00',
      '0.00%',
      '—',
      '—',
      '—',
      '—',
      '—',
      '—',
    ])
    expect(await unnamed(page)).toEqual([])
  })

  test('filtered by grade, opened by unit, and from a figure to the list behind it', async () => {
    const page = await pages.open('reader', '/statistics/outcomes?year=2025')
    await settled(page)
    await page.getByRole('combobox', { name: '等级' }).click()
    await page.getByTitle('差', { exact: true }).click()
    await page.getByText('共 1 条').waitFor()
    await page.getByRole('link', { name: '团委自评为差的项目 1 个' }).click()
    await page.waitForURL(/self-evaluations\?.*grade=%E5%B7%AE/u)
    await page.getByRole('link', { name: '青年活动' }).waitFor()
    await page.goto(`${pages.address}/statistics/outcomes?year=2025`)
    await page.getByRole('link', { name: '民政局', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '评价得分与支付：民政局' }).waitFor()
    await page.getByRole('cell', { name: '敬老院', exact: true }).waitFor()
    await page.getByRole('link', { name: '敬老院全年预算数 30.00' }).click()
    await page.waitForURL(/\/execution\?/u)
    await page.getByRole('link', { name: '敬老院运转' }).first().waitFor()
  })

  test('is taken away with every figure, blank where there is none', async () => {
    const page = await pages.open('reader', '/statistics/outcomes?year=2025&sort=mean')
    await settled(page)
    const { cells } = await takenAsExcel(page.getByRole('main'))
    const head = cells.findIndex((row) => row.includes('编码'))
    const at = (row: readonly unknown[] | undefined, title: string) =>
      row?.[cells[head]?.indexOf(title) ?? -1]
    const first = cells[head + 1]
    expect([
      at(first, '部门'),
      at(first, '已支付（万元）'),
      at(first, '自评平均分'),
      at(first, '整体评价'),
    ]).toEqual(['团委', 5, 42, 55.5])
    const last = cells.find((row) => row.includes('科协'))
    expect([at(last, '自评平均分'), at(last, '自评差'), at(last, '红灯')]).toEqual([null, null, null])
  })

  test('a year with nothing final says so and leads to the one that has something; a phone scrolls nothing sideways', async () => {
    const page = await pages.open('reader', '/statistics/outcomes?year=2025', PHONE)
    await settled(page)
    await page.getByText('团委').first().waitFor()
    expect(await widerBy(page)).toBe(0)
    const { db } = pages.app.context.store.of(pages.app.region)
    await db.updateTable('projects').set({ fiscal_year: 2026 }).where('name', '=', '科普活动').execute()
    await page.goto(`${pages.address}/statistics/outcomes?year=2026`)
    await page.getByText('2026 年度还没有已确认的自评，也没有定稿的评价结果。').waitFor()
    await page.getByRole('link', { name: '看 2025 年度' }).click()
    await page.waitForURL(/year=2025/u)
  })
})

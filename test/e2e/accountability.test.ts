/**
 * 问责台账 in the browser: a suggestion followed, an entry made by hand, closed and revoked; seen by the unit that it
 * concerns and in its 绩效档案, by no other unit; the list as Excel.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { importApproved, type ApprovedTargets } from '../support/approved.ts'
import { join, type Member } from '../support/people.ts'
import { keepJudged, placeUnit } from '../support/results.ts'
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
const LEAGUE = { code: '327001', name: '团委' }
const LEDGER = '/results/accountability'

describeInBrowser('问责台账', () => {
  let pages: Pages
  let approved: ApprovedTargets
  let office: Member
  const people: { [name: string]: Member } = {}
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    office = await join(app, '李股长', 'performance-office')
    for (const unit of [CIVIL, LEAGUE]) await placeUnit(app, 'department', unit, null)
    const target = (name: string, unit: typeof CIVIL) => ({ name, code: null, unit })
    approved = await importApproved(
      app,
      [target('敬老院运转', CIVIL), target('低保补助', CIVIL), target('青年活动', LEAGUE)],
      office.id,
    )
    await keepJudged(app, {
      project: approved.idOf('敬老院运转'),
      year: 2025,
      state: 'confirmed',
      score: 4200,
      grade: '差',
      by: office.id,
    })
    people['民政'] = await join(app, '民政会计', 'unit-filler', approved.unitOf(CIVIL.code))
    people['主管'] = await join(app, '民政科长', 'department-reviewer', approved.unitOf(CIVIL.code))
    people['团委'] = await join(app, '团委会计', 'unit-filler', approved.unitOf(LEAGUE.code))
  }, 120_000)
  afterAll(() => pages.close())

  const open = async (who: Member | undefined, path: string, screen?: typeof PHONE) => {
    const page = await pages.open(who ?? 'nobody', path, screen)
    await settled(page)
    return page
  }
  const dialog = (page: Page) => page.getByRole('dialog')
  const press = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click()
  const field = (page: Page, name: RegExp) => dialog(page).getByRole('textbox', { name })
  const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })

  test('of every year nothing is suggested, and the page says so; of one, a poor result with its figures is followed', async () => {
    const page = await open(office, LEDGER)
    await page.getByText('规则建议按年度列出').waitFor()
    await page.goto(`${pages.address}${LEDGER}?year=2024`)
    await page.getByText('2024 年度没有待处理的规则建议').waitFor()
    await page.goto(`${pages.address}${LEDGER}?year=2025`)
    const suggested = page.getByRole('region', { name: '规则建议 1 条' })
    await suggested.getByText('2025年单位自评 42.00 分，等级为差').waitFor()
    await suggested.getByRole('button', { name: '按建议登记' }).click()
    await dialog(page).getByText('敬老院运转').waitFor()
    await press(page, '登记约谈问责')
    await dialog(page).getByText('请填写责任人姓名').first().waitFor()
    await field(page, /^责任人/u).fill('王建国')
    await field(page, /^决定机关/u).fill('县财政局')
    await press(page, '登记约谈问责')
    await page.getByText('已登记 问责〔2025〕1号').waitFor()
    await rowOf(page, '敬老院运转').getByText('未办结').waitFor()
    await page.getByText('2025 年度没有待处理的规则建议').waitFor()
    expect(await unnamed(page)).toEqual([])
  })

  test('by hand: the project says its year; 终身责任追究 is of a lead alone', async () => {
    const page = await open(office, LEDGER)
    await page.getByRole('button', { name: '登记约谈问责' }).click()
    await press(page, '登记约谈问责')
    await dialog(page).getByText('请选择项目').first().waitFor()
    await dialog(page).getByRole('combobox', { name: /^项目/u }).click()
    await page.getByTitle('2025 · 低保补助 · 民政局').click()
    expect(await field(page, /^所属年度/u).inputValue()).toBe('2025')
    await dialog(page).getByRole('combobox', { name: '类别' }).selectOption('终身责任追究')
    await dialog(page).getByRole('combobox', { name: '责任身份' }).selectOption('单位主要负责人')
    await dialog(page).getByText('终身责任追究的对象是项目责任人').first().waitFor()
    await dialog(page).getByRole('combobox', { name: '责任身份' }).selectOption('项目责任人')
    await field(page, /^责任人/u).fill('冯建业')
    await field(page, /^依据说明/u).fill('审计发现立项论证不实')
    await field(page, /^决定机关/u).fill('县人民政府')
    await press(page, '登记约谈问责')
    await page.getByText('已登记 问责〔2025〕2号').waitFor()
  })

  test('closed with what came of it, revoked with a reason: neither without', async () => {
    const page = await open(office, `${LEDGER}?year=2025`)
    await page.getByRole('button', { name: '问责〔2025〕1号' }).click()
    await press(page, '办结')
    await press(page, '办结')
    await dialog(page).getByText('请写明结果').first().waitFor()
    await field(page, /^结果/u).fill('已约谈，限期一个月整改')
    await press(page, '办结')
    await rowOf(page, '敬老院运转').getByText('已约谈，限期一个月整改').waitFor()
    await page.getByRole('button', { name: '问责〔2025〕2号' }).click()
    await press(page, '撤销记录')
    await press(page, '撤销记录')
    await dialog(page).getByText('请写明理由').first().waitFor()
    await field(page, /^理由/u).fill('登记有误')
    await press(page, '撤销记录')
    await rowOf(page, '低保补助').getByText('已撤销').waitFor()
  })

  test('its unit and its department see it and may not change it, another unit sees nothing', async () => {
    for (const name of ['民政', '主管']) {
      const page = await open(people[name], `${LEDGER}?year=2025`)
      await rowOf(page, '敬老院运转').getByText('王建国').waitFor()
      expect(await page.getByRole('button', { name: '登记约谈问责' }).count()).toBe(0)
      await page.getByRole('button', { name: '问责〔2025〕1号' }).click()
      await dialog(page).getByText('县财政局').waitFor()
      expect(await dialog(page).getByRole('button', { name: '重新办理' }).count()).toBe(0)
    }
    const other = await open(people['团委'], `${LEDGER}?year=2025`)
    await other.getByText('没有约谈和问责记录').waitFor()
    expect(await other.getByText('王建国').count()).toBe(0)
  })

  test('the 绩效档案 of the project tells it to the unit; on a phone nothing scrolls sideways', async () => {
    const page = await open(people['民政'], `/projects/${approved.idOf('敬老院运转')}/archive`, PHONE)
    await page.getByText('问责〔2025〕1号').first().waitFor()
    await page.goto(`${pages.address}${LEDGER}?year=2025`)
    await page.getByText('王建国').first().waitFor()
    expect(await widerBy(page)).toBe(0)
  })

  test('the list as Excel has every part of an entry in a column of its own', async () => {
    const page = await open(office, `${LEDGER}?year=2025`)
    const { cells } = await takenAsExcel(page)
    expect(cells[0]).toEqual([
      '编号',
      '类别',
      '项目、单位',
      '责任单位',
      '责任人',
      '责任身份',
      '依据',
      '依据说明',
      '决定日期',
      '决定机关',
      '状态',
      '办结日期',
      '结果',
    ])
    const first = cells.find((row) => row.includes('敬老院运转'))
    expect(first?.slice(0, 8)).toEqual([
      '问责〔2025〕1号',
      '约谈',
      '敬老院运转',
      '326001 民政局',
      '王建国',
      '项目责任人',
      '评价结果',
      '2025年单位自评 42.00 分，等级为差',
    ])
    expect(first?.slice(9, 11)).toEqual(['县财政局', '已办结'])
    expect(first?.at(-1)).toBe('已约谈，限期一个月整改')
  })
})

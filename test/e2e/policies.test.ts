/**
 * 财政支出政策 in the browser: registered with plan and goals, named by a project, assessed, brought into force, reported
 * with a reason where it lags, and seen by nobody else.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { EvaluationView, PoolView } from '#api/evaluation/evaluations.ts'
import { importApproved, type ApprovedTargets } from '../support/approved.ts'
import { join, type Member } from '../support/people.ts'
import { placeUnit } from '../support/results.ts'
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
const LATER = '2099-12-31'
const EXPERT = {
  kind: 'expert',
  name: '专家甲',
  qualification: '',
  specialty: '',
  place: '',
  note: '',
  agency: null,
  active: true,
  avoidances: [],
  version: 0,
}
const LEAGUE = { code: '327001', name: '团委' }

describeInBrowser('财政支出政策', () => {
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
    approved = await importApproved(app, [target('敬老院运转', CIVIL), target('青年活动', LEAGUE)], office.id)
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
  const field = (page: Page, name: RegExp) => dialog(page).getByLabel(name)
  const openPolicy = async (who: Member | undefined, screen?: typeof PHONE) => {
    const page = await open(who, '/policies?year=all', screen)
    await page.getByRole('link', { name: '高龄津贴政策' }).click()
    await page.getByRole('heading', { name: '高龄津贴政策' }).waitFor()
    return page
  }

  test('it is registered with a plan and a goal of each year; what is missing is said', async () => {
    const page = await open(people['主管'], '/policies?year=all')
    await page.getByText('没有政策', { exact: true }).waitFor()
    await page.getByRole('button', { name: '登记政策' }).click()
    await press(page, '保存')
    await dialog(page).getByText('请选择日期').first().waitFor()
    await field(page, /^政策名称/u).fill('高龄津贴政策')
    await dialog(page).getByRole('combobox', { name: '责任部门' }).click()
    await page.getByTitle(`${CIVIL.code} ${CIVIL.name}`).click()
    await field(page, /^文号/u).fill('安政规〔2024〕3号')
    await field(page, /^印发日期/u).fill('2024-12-20')
    await field(page, /^期限起/u).fill('2025-01-01')
    await field(page, /^期限止/u).fill('2026-12-31')
    await field(page, /^2025 年预算/u).fill('0.5')
    await press(page, '增加目标')
    await dialog(page)
      .getByRole('textbox', { name: /目标指标/u })
      .fill('高龄津贴覆盖率')
    await dialog(page)
      .getByRole('textbox', { name: /计量单位/u })
      .fill('%')
    await dialog(page)
      .getByRole('textbox', { name: /2025 年/u })
      .last()
      .fill('90')
    await press(page, '保存')
    await page.getByRole('heading', { name: '高龄津贴政策' }).waitFor()
    await page.getByText('政策应当做事前绩效评估').waitFor()
    expect(await unnamed(page)).toEqual([])
    await page.close()
  })

  test('a project names it, on its own page; more than the plan is told with its figures and source', async () => {
    const page = await open(people['民政'], `/projects/${approved.idOf('敬老院运转')}`)
    const note = page.getByRole('region', { name: '依据的政策' })
    await note.getByRole('combobox', { name: '依据的政策' }).click()
    await page.getByTitle('高龄津贴政策（拟出台）').click()
    await note.getByRole('link', { name: '查看政策' }).click()
    await page.getByRole('heading', { name: '高龄津贴政策' }).waitFor()
    const told = page.getByRole('region', { name: '规则提示' })
    await told.getByText('项目预算超年度计划').waitFor()
    await told.getByText(/国发〔2015〕3号.*待核对/u).waitFor()
    await page.close()
  })

  test('in force, what was reached is reported; what lags needs a reason', async () => {
    const lead = await openPolicy(people['主管'])
    await lead.getByRole('button', { name: '发布执行' }).click()
    await press(lead, '发布执行')
    await lead.getByText('已发布执行').waitFor()
    await lead.close()
    const page = await openPolicy(people['民政'])
    await page.getByRole('button', { name: '填报完成值' }).click()
    await field(page, /^高龄津贴覆盖率（目标值/u).fill('45')
    await press(page, '保存')
    await dialog(page).getByText('没有达到目标值，请写明原因').first().waitFor()
    await field(page, /^高龄津贴覆盖率 原因/u).fill('名册核对未完成')
    await press(page, '保存')
    const goals = page.getByRole('region', { name: '中长期目标监控' })
    await goals.getByText('50.00%').waitFor()
    await goals.getByText('滞后').waitFor()
    await goals.getByText('名册核对未完成').waitFor()
    await page.close()
  })

  test('it is assessed by the unit on the same page as projects are', async () => {
    const page = await openPolicy(people['民政'])
    await page.getByRole('link', { name: '事前绩效评估', exact: true }).click()
    await page.getByRole('region', { name: '政策基本情况' }).waitFor()
    await page.getByText('立项必要性').first().waitFor()
    expect(await unnamed(page)).toEqual([])
    await page.close()
  })

  test('绩效科 evaluates it: policies are chosen, an expert marks beside goals and money, its page tells', async () => {
    const expert = await join(pages.app, '专家甲', 'expert')
    const pool = await office.send('POST', '/api/evaluation-pool', { ...EXPERT, user: expert.id })
    const page = await open(office, '/evaluations?year=2025')
    await page.getByRole('button', { name: '新建评价任务' }).first().click()
    await field(page, /^任务名称/u).fill('民政政策评价')
    await dialog(page).getByRole('radio', { name: '财政评价' }).check()
    await dialog(page).getByRole('radio', { name: '财政支出政策' }).check()
    await field(page, /^评分期限/u).fill(LATER)
    await field(page, /^完成期限/u).fill(LATER)
    await press(page, '新建评价任务')
    await page.getByRole('heading', { name: '民政政策评价' }).waitFor()
    await page.getByRole('button', { name: '选取政策' }).click()
    await dialog(page).getByRole('radio', { name: '按风险从高到低' }).waitFor({ state: 'detached' })
    await field(page, /^个数/u).fill('1')
    await press(page, '选取政策')
    const subjects = page.getByRole('region', { name: '评价对象' })
    await subjects.getByRole('row', { name: /高龄津贴政策.*0\.50/u }).waitFor()
    await page.getByRole('region', { name: '指标体系' }).getByText('政策制定').first().waitFor()
    expect(await unnamed(page)).toEqual([])
    const task = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await page.close()
    const at = `/api/evaluations/${task}`
    const entries = pool.json<PoolView>().rows.map(({ id }) => id)
    await office.send('POST', `${at}/experts`, { by: 'hand', entries })
    const opened = (await office.send('POST', `${at}/acts`, { act: 'open' })).json<EvaluationView>()
    await expert.send('POST', `${at}/declaration`, { conflict: false, reason: '' })
    const sheet = await open(expert, `/evaluations/${task}/subjects/${opened.subjects[0]?.id ?? ''}`)
    const record = sheet.getByRole('region', { name: '政策和中长期目标' })
    await record.getByText('50.00%').waitFor()
    await record.getByText('当年项目').waitFor()
    expect(await unnamed(sheet)).toEqual([])
    await sheet.close()
  })

  test('the list goes as Excel and fits a phone; another department sees nothing', async () => {
    const page = await open(office, '/policies?year=all')
    expect((await takenAsExcel(page)).cells.flat().join(' ')).toContain('高龄津贴政策')
    await page.close()
    const small = await openPolicy(office, PHONE)
    expect(await widerBy(small)).toBe(0)
    await small.close()
    const other = await open(people['团委'], '/policies?year=all')
    await other.getByText('没有政策', { exact: true }).waitFor()
    await other.close()
  })
})

/** 绩效监控 by kind of project in the browser: the kind and its reason, both lights, causes without a measure. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { RoundOpened } from '#api/monitoring/monitoring.ts'
import { importApproved } from '../support/approved.ts'
import { join, type Member } from '../support/people.ts'
import { row } from '../support/targets.ts'
import { describeInBrowser, settled, startPages, type Pages } from './support.ts'

const UNIT = { code: '326001', name: '民政局' }
/** Set to a folder to look at the pages. */
const SHOTS = process.env['JICHI_SHOTS'] ?? ''

describeInBrowser('monitoring by kind of project', () => {
  let pages: Pages
  let [office, filler, department]: readonly Member[] = []
  let page: Page
  let round = ''
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    office = await join(app, '绩效科李', 'performance-office')
    const approved = await importApproved(
      app,
      [
        {
          name: '办公设备购置',
          unit: UNIT,
          indicators: [row('数量指标', '购置数量', '购置办公设备', '≥200台')],
          plan: { measure: 'percent', march: '0', june: '0', october: '100', december: '100' },
        },
      ],
      office.id,
    )
    filler = await join(app, '填报人王', 'unit-filler', approved.unitOf(UNIT.code))
    department = await join(app, '主管部门赵', 'department-reviewer', approved.unitOf(UNIT.code))
    const body = { year: 2025, mark: 'july', due: '2099-08-31' }
    const opened = (await office.send('POST', '/api/monitoring/rounds', body)).json<RoundOpened>()
    round = opened.round
    await app.finish(opened.job)
  })
  afterAll(() => pages.close())

  const as = async (who: Parameters<Pages['open']>[0] | undefined, path: string) => {
    if (who === undefined) throw new Error(path)
    page = await pages.open(who, path)
    await settled(page)
  }
  const shot = async (name: string) => {
    if (SHOTS !== '') await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
  }
  const pick = async (name: string, option: string) => {
    await page.getByRole('combobox', { name, exact: true }).click()
    await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click()
    await page.keyboard.press('Escape')
  }
  const reasons = () => page.getByRole('region', { name: '原因' })

  test('the sheet says the kind with what told it; the unit says otherwise and takes it back', async () => {
    await as(filler, `/monitoring?year=2025&round=${round}`)
    await page.getByText('民政局 · 一次性采购').waitFor()
    await page.getByText('一次性采购：尚未到计划付款时间（2025-10-31），支出进度不单独亮灯').waitFor()
    await shot('kinds-list')
    await page.getByRole('link', { name: '办公设备购置' }).click()
    await reasons().getByText('依据项目名称“购置”').waitFor()
    await reasons().getByText('资金').first().waitFor()
    await pick('项目类别', '经常性服务')
    await reasons()
      .getByText(/^填报人王 .* 确定$/)
      .waitFor()
    await reasons()
      .getByText(/落后 25\.\d\d 个百分点/)
      .waitFor()
    await shot('kinds-said')
    await pick('项目类别', '按项目材料：一次性采购')
    await reasons().getByText('依据项目名称“购置”').waitFor()
    await expect
      .poll(() =>
        reasons()
          .getByText(/落后 25/)
          .count(),
      )
      .toBe(0)
  })

  test('a cause without a measure is named on the sheet and asked about before it is sent in', async () => {
    const cell = (name: string) => page.getByRole('textbox', { name, exact: true })
    await cell('执行情况 购置数量').fill('10')
    await pick('完成目标可能性 购置数量', '有可能')
    await cell('全年预计 购置数量').fill('180')
    await pick('偏差原因 购置数量', '经费保障')
    await cell('原因说明 购置数量').fill('到货晚')
    const note = page.getByRole('note', { name: '有原因无措施' })
    await note.getByText('写了原因、没有处理措施：购置数量').waitFor()
    await page.getByRole('button', { name: '送审' }).click()
    const asked = page.getByRole('dialog', { name: '送审' })
    await asked.getByText('写了原因、没有处理措施：购置数量').waitFor()
    await shot('open-causes')
    await asked.getByRole('button', { name: '送审' }).click()
    await page.getByRole('button', { name: '撤回' }).waitFor()
  })

  test('the 工作台 of the department counts it and leads to the list', async () => {
    await as(department, '/')
    await page.getByRole('link', { name: /^2025 年度1—7月监控：有原因无措施 1/ }).click()
    await expect.poll(() => page.getByRole('checkbox', { name: '有原因无措施' }).isChecked()).toBe(true)
    await page.getByRole('link', { name: '办公设备购置' }).waitFor()
    await page.getByText('有原因无措施 1 处').waitFor()
    await shot('open-causes-list')
  })

  test('the rule set shows which reasons count for a kind, and they are edited there', async () => {
    await as('administrator', '/rule-sets/hebei/2025')
    await page.getByRole('button', { name: '运行监控' }).click()
    const kinds = page.getByRole('region', { name: '各类项目的规则' })
    await kinds.getByText('到计划付款时间后亮灯').first().waitFor()
    await shot('kinds-rule-set')
  })
})

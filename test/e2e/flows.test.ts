import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { describeInBrowser, startPages, type Pages } from './support.ts'

describeInBrowser('the settings of the flow', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('000-社会工作部.docx')
    page = await pages.open('administrator', '/administration/flow?fiscal=2025')
  })
  afterAll(() => pages.close())

  const way = (name: string) => page.getByRole('list', { name, exact: true })
  const dialog = () => page.getByRole('dialog')

  test('shows the flow of the country, as a picture and as a list', async () => {
    await page.getByText('本区划还没有设置').waitFor()
    await expect.poll(() => way('所有项目').innerText()).toContain('业务科室审核')
    await expect
      .poll(() => page.getByRole('row').filter({ hasText: '绩效科审核' }).innerText())
      .toContain('并行')
  })

  test('a sum for one step, a second review: what is wrong is said at its place, and the picture follows', async () => {
    await page.getByRole('button', { name: '修改流程' }).click()
    const save = page.getByRole('button', { name: '试算并保存…' })
    await expect.poll(() => save.isDisabled()).toBe(true)
    const sum = page.getByLabel('业务科室审核 的金额起点（万元）')
    await sum.fill('五十')
    await sum.blur()
    await page.getByText('业务科室审核：金额应为不小于 0 的数（万元）').waitFor()
    await sum.fill('1,00')
    await sum.fill('50')
    await sum.blur()
    await expect.poll(() => way('金额较小的项目').innerText()).not.toContain('业务科室审核')
    await expect.poll(() => way('金额较大的项目').innerText()).toContain('业务科室审核')
    await page.getByRole('button', { name: '增加一级' }).click()
    await page.getByRole('menuitem', { name: '部门审核' }).click()
    await page
      .getByRole('group', { name: '第 2 级 部门审核' })
      .getByText('部门审核（复审）', { exact: true })
      .waitFor()
    await page.getByRole('button', { name: '第 2 级上移' }).click()
    await page.getByRole('button', { name: '删除环节“部门审核（复审）”' }).click()
    await save.click()
  })

  test('says what changes and what it comes to, and asks why', async () => {
    await dialog().getByText('业务科室审核：').waitFor()
    await dialog().getByText('只适用').or(dialog().getByText('适用于 2025 年及以后。')).waitFor()
    await dialog()
      .getByText(/单位手中有 \d+ 个目标/)
      .waitFor()
    await dialog().getByRole('button', { name: '保存' }).click()
    await dialog().getByText('请写明依据或原因').waitFor()
    await dialog().getByLabel('依据或原因').fill('冀财绩〔2026〕3号')
    await dialog().getByRole('button', { name: '保存' }).click()
    await page.getByText('本年度单独设置：系统管理员').waitFor()
    await expect
      .poll(() => page.getByRole('row').filter({ hasText: '业务科室审核' }).innerText())
      .toContain('50 万元及以上')
  })

  test('the sum of a picture can be changed, and the history tells who, why and what', async () => {
    await page.getByLabel('金额较小的项目：项目金额（万元）').fill('80')
    await expect.poll(() => way('金额较小的项目').innerText()).toContain('业务科室审核')
    await page.getByRole('button', { name: '修改记录 1' }).click()
    await dialog().getByText('冀财绩〔2026〕3号').waitFor()
    await dialog()
      .getByText(/50 万元及以上/)
      .waitFor()
    await page.keyboard.press('Escape')
  })

  test('goes by the year before again, with a reason', async () => {
    await page.getByRole('button', { name: '恢复沿用' }).click()
    await dialog().getByText('2025 年恢复为全国通用流程').waitFor()
    await dialog().getByLabel('依据或原因').fill('恢复全国通用流程')
    await dialog().getByRole('button', { name: '保存' }).click()
    await page.getByText('本区划还没有设置').waitFor()
    await page.getByRole('button', { name: '修改记录 2' }).waitFor()
  })

  test('a reader sees it without buttons', async () => {
    const reader = await pages.open('reader', '/administration/flow?fiscal=2025')
    await reader.getByText('本区划还没有设置').waitFor()
    await expect.poll(() => reader.getByRole('button', { name: '修改流程' }).count()).toBe(0)
  })
})

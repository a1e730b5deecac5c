import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { describeInBrowser, downloaded, settled, startPages, unnamed, type Pages } from './support.ts'

describeInBrowser('rule sets', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    for (const sample of ['000-社会工作部.txt', '001-组织部.txt', '003-希望路街道.txt'])
      await pages.app.importSample(sample)
    page = await pages.open('administrator', '/rule-sets')
    await settled(page)
  })
  afterAll(() => pages.close())

  const value = (name: string) => page.getByRole('region', { name, exact: true })
  const tab = (name: string) =>
    page.getByRole('group', { name: '规则集' }).getByRole('button', { name, exact: true }).click()
  const trial = () => page.getByRole('region', { name: '试运行' })

  test('show every level, what a set comes to, and where each value comes from', async () => {
    await page.getByRole('heading', { level: 1, name: '规则集' }).waitFor()
    await page
      .getByRole('navigation', { name: '各级规则集' })
      .getByRole('link', { name: /河北省 2025 年版/ })
      .click()
    await page.getByText('全国 2022 年版 › 全国 2025 年版').waitFor()
    await expect
      .poll(() =>
        page
          .getByRole('row', { name: /支出计划千篇一律/ })
          .first()
          .innerText(),
      )
      .toContain('全国 2022 年版')
    await tab('阈值与词表')
    await value('必设指标').getByText('全国 2025 年版').waitFor()
    await page.getByRole('searchbox', { name: '查找规则、阈值、词语' }).fill('年初计划')
    await expect.poll(() => value('阈值与词表').getByRole('region').count()).toBe(1)
    await page.getByRole('searchbox', { name: '查找规则、阈值、词语' }).fill('')
    await expect.poll(() => unnamed(page)).toEqual([])
  })

  test('a new set says only what differs; every step can be taken back; what is wrong is said at once', async () => {
    await page.getByRole('button', { name: '在此基础上新建' }).click()
    await tab('阈值与词表')
    await page.getByRole('textbox', { name: '添加到“模糊用语”' }).fill('大幅、稳步')
    await page.getByRole('textbox', { name: '添加到“模糊用语”' }).press('Enter')
    await page.getByRole('button', { name: '去掉“提升”' }).click()
    await value('模糊用语').getByText('本级', { exact: true }).waitFor()
    await page.getByRole('button', { name: '恢复“提升”' }).waitFor()
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await page.getByRole('button', { name: '去掉“提升”' }).waitFor()
    await page.getByRole('button', { name: '重做', exact: true }).click()
    await page.getByRole('button', { name: '恢复“提升”' }).waitFor()
    await page.getByRole('textbox', { name: '满意度过高的起点' }).fill('5')
    await page.getByRole('alert').getByText('满意度过高的起点：应在 50 与 1000 之间').waitFor()
    await expect.poll(() => page.getByRole('button', { name: '保存规则集' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '“满意度过高的起点”恢复沿用上级' }).click()
    await tab('规则')
    await page.getByRole('switch', { name: '检查“支出计划千篇一律”' }).click()
    await expect.poll(() => unnamed(page)).toEqual([])
  })

  test('leaving with unsaved changes asks first', async () => {
    await page.getByRole('link', { name: '目标', exact: true }).click()
    await page
      .getByRole('dialog', { name: '离开前保存修改吗？' })
      .getByRole('button', { name: '取消' })
      .click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(new URL(page.url()).pathname).toContain('/rule-sets')
  })

  test('a dry run tells what would change, with examples that lead to their projects', async () => {
    await trial().getByRole('button', { name: '试运行' }).click()
    await trial()
      .getByText(/3 份文档中 \d+ 份适用/)
      .waitFor()
    const row = trial().getByRole('row', { name: /^支出计划千篇一律/ })
    await expect.poll(() => row.getByText('消失').first().isVisible()).toBe(true)
    await expect.poll(() => trial().locator('a[href^="/projects/"]').count()).toBeGreaterThan(0)
    // A set is called by its name: its id stands nowhere.
    await expect.poll(() => page.getByText('13/2025').count()).toBe(0)
  })

  test('saved with a note it is in force, and documents are audited again at once', async () => {
    await page.getByRole('button', { name: '保存规则集' }).click()
    const dialog = page.getByRole('dialog', { name: '保存规则集' })
    await dialog.getByRole('button', { name: '保存规则集' }).click()
    await dialog.getByText('请填写修改说明').waitFor()
    await dialog.getByRole('textbox', { name: '修改说明' }).fill('按本地口径')
    await dialog.getByRole('button', { name: '保存规则集' }).click()
    await page.getByText(/上次重新审核：\d+ 份文档/).waitFor()
    await page
      .getByRole('navigation', { name: '各级规则集' })
      .getByRole('link', { name: /本地 2025.*\d+ 份文档适用/ })
      .waitFor()
    expect(new URL(page.url()).pathname).toBe('/rule-sets/13/2025')
    await tab('版本')
    await page.getByRole('row', { name: /第 1 版 按本地口径/ }).waitFor()
  })

  test('two sets are compared, and one goes out as a file and comes in again', async () => {
    await page.getByRole('combobox', { name: '对比版本' }).click()
    await page.locator('.ant-select-item-option').filter({ hasText: '河北省 2025 年版' }).click()
    const comparison = page.getByRole('region', { name: '比较' })
    await comparison.getByRole('row', { name: /支出计划千篇一律.*检查.*不检查/ }).waitFor()
    await comparison.getByRole('row', { name: /模糊用语/ }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出' }).first().click(),
    ])
    const data = JSON.parse(readFileSync(await downloaded(download), 'utf8')) as { id: string; off: string[] }
    expect(data).toMatchObject({ format: 'jichi.rule-set/1', id: '13/2025', off: ['plan-uniform'] })
    const bytes = (json: object) => Buffer.from(JSON.stringify(json))
    const take = (json: object) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.rule-set.json', mimeType: 'application/json', buffer: bytes(json) })
    await take({ ...data, parameters: { leastIndicator: 3 } })
    await page
      .getByRole('alert')
      .getByText(/不认识的项目“leastIndicator”/)
      .waitFor()
    await take({ ...data, off: [], severities: { 'basis-weak': 'error' } })
    await page.getByText(/^导入规则集: /).waitFor()
    await page.getByRole('button', { name: '保存为新版本' }).click()
    await page.getByRole('textbox', { name: '修改说明' }).fill('导入')
    await page.getByRole('checkbox', { name: /保存后立即重新审核/ }).uncheck()
    await page.getByRole('dialog').getByRole('button', { name: '保存为新版本' }).click()
    await page.getByText(/规则已更新：有 \d+ 份文档/).waitFor()
    await page.getByRole('button', { name: '重新审核', exact: true }).click()
    await page.getByText(/规则已更新/).waitFor({ state: 'hidden' })
  })

  test('readers look and change nothing', async () => {
    const reading = await pages.open('reader', '/rule-sets/13/2025')
    await settled(reading)
    await reading.getByRole('heading', { level: 2, name: /本地 2025/ }).waitFor()
    for (const name of ['修改', '停用', '在此基础上新建', '导入规则集', '重新审核全部'])
      await expect.poll(() => reading.getByRole('button', { name }).count()).toBe(0)
    await expect.poll(() => reading.getByRole('link', { name: '导出' }).count()).toBe(1)
  })
})

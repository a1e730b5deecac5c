import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { describeInBrowser, downloaded, settled, startPages, type Pages } from './support.ts'

describeInBrowser('the list of projects', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    for (const file of ['001-组织部.txt', '003-希望路街道.txt', '004-人社局.txt'])
      await pages.app.importSample(file)
  })
  afterAll(() => pages.close())

  const open = async (path = '/projects?year=all') => {
    const page = await pages.open('reader', path)
    await settled(page)
    return page
  }
  const list = (page: Page) => page.getByRole('region', { name: '项目绩效目标' })
  const total = (page: Page, projects: number) => list(page).getByText(`合计 ${projects} 个项目`).waitFor()
  const budgets = async (page: Page) =>
    (await list(page).locator('tbody tr[data-row-key] td:nth-child(4)').allInnerTexts()).map((text) =>
      Number(text.replaceAll(',', '')),
    )
  const choose = async (page: Page, box: string, option: string | RegExp) => {
    await page.getByRole('combobox', { name: box, exact: true }).click()
    await page.locator('.ant-select-dropdown:visible').getByText(option).first().click()
  }

  test('totals are over all that matches, not over the page', async () => {
    const page = await open('/projects?year=all&size=50')
    await total(page, 85)
    await expect.poll(() => list(page).getByRole('link').count()).toBe(50)
    const sum = (await pages.app.reader.get('/api/projects?size=1')).json<{
      totals: { indicators: number }
    }>().totals.indicators
    await list(page)
      .getByRole('row', { name: /^合计 85 个项目/ })
      .getByText(String(sum), { exact: true })
      .waitFor()
  })

  test('filters live in the address: shared, and undone by back', async () => {
    const page = await open()
    await choose(page, '问题程度', /无问题/)
    await page.waitForURL(/severity=none/)
    await page.goBack()
    await total(page, 85)
    await choose(page, '单位', /希望路街道/)
    await total(page, 36)
    const searching = page
      .getByRole('searchbox', { name: '项目、编码、单位、指标名称' })
      .or(page.getByRole('textbox', { name: '项目、编码、单位、指标名称' }))
    await searching.fill('社区')
    await searching.press('Enter')
    await page.waitForURL(/search=/)
    const narrowed = (await pages.app.reader.get('/api/projects?unit=314003&search=社区')).json<{
      total: number
    }>().total
    expect(narrowed).toBeLessThan(36)
    await total(page, narrowed)
    const shared = await open(new URL(page.url()).pathname + new URL(page.url()).search)
    await total(shared, narrowed)
    await shared.getByRole('button', { name: '清除筛选' }).click()
    await total(shared, 85)
  })

  test('a budget range in 万元; what is no amount says so', async () => {
    const page = await open()
    const least = page.getByRole('textbox', { name: /^预算不少于/ })
    await least.fill('一百')
    await expect.poll(() => least.getAttribute('aria-invalid')).toBe('true')
    await least.fill('100')
    await least.press('Enter')
    await page.waitForURL(/atLeast=100000000$/)
    await expect.poll(async () => (await budgets(page)).every((amount) => amount >= 100)).toBe(true)
    await expect.poll(async () => (await budgets(page)).length).toBeGreaterThan(0)
  })

  test('sorts by budget on the server', async () => {
    const page = await open()
    const head = list(page).getByRole('columnheader', { name: '预算数' })
    await head.click()
    await page.waitForURL(/sort=budget$/)
    await list(page).locator('th[aria-sort="ascending"]').waitFor()
    await head.click()
    await page.waitForURL(/sort=budget&order=desc/)
    await expect
      .poll(async () => {
        const shown = await budgets(page)
        return shown.every((amount, i) => i === 0 || amount <= (shown[i - 1] ?? 0))
      })
      .toBe(true)
  })

  test('↓ walks the rows, Enter opens', async () => {
    const page = await open()
    await list(page).locator('tbody tr[data-row-key]').first().focus()
    await page.keyboard.press('ArrowDown')
    const name = await page.evaluate(() => document.activeElement?.querySelector('a')?.textContent ?? '')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  })

  test('columns are chosen and remembered', async () => {
    const page = await open()
    await page.getByRole('button', { name: '列' }).click()
    await page.getByRole('checkbox', { name: '来源文件' }).check()
    await page.getByRole('checkbox', { name: '项目编码' }).uncheck()
    await expect.poll(() => page.getByRole('checkbox', { name: '项目名称' }).isDisabled()).toBe(true)
    await page.reload()
    await list(page).getByRole('columnheader', { name: '来源文件' }).waitFor()
    await expect.poll(() => list(page).getByRole('columnheader', { name: '项目编码' }).count()).toBe(0)
  })

  test('what is seen is exported whole, as a spreadsheet opens it', async () => {
    const page = await open('/projects?year=all&size=50')
    await total(page, 85)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('绩效目标.csv')
    const bytes = await readFile(await downloaded(download))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.toString('utf8').slice(1).split('\r\n')
    expect(lines[0]).toBe(
      '项目名称,单位编码,单位,年度,预算数（万元）,财政资金（万元）,指标,错误,警告,建议,状态,调整',
    )
    expect(lines.length).toBe(1 + 85 + 1)
    expect(lines[1]).toMatch(
      /^2025年下派选调生到村工作中央财政补助资金,203001,中国共产党唐山市路南区委员会组织部本级,2025,16\.70,16\.70,6,/,
    )
  })

  test('nothing that matches says what to do', async () => {
    const page = await open('/projects?search=没有这样的项目')
    await page.getByText('没有符合条件的项目').waitFor()
    await expect.poll(() => page.getByRole('button', { name: '导出 CSV' }).isDisabled()).toBe(true)
  })
})

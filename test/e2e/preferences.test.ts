import { afterAll, beforeAll, expect, test } from 'vitest'
import { goTo, describeInBrowser, PASSWORD, settled, startPages, type Pages } from './support.ts'

describeInBrowser('language, theme, year and keyboard', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('001-组织部.txt')
    await pages.app.importSample('003-希望路街道.txt')
  })
  afterAll(() => pages.close())

  test('Chinese first; one press changes to English, everywhere and for next time', async () => {
    const page = await pages.open('administrator')
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Workbench' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Workbench' }).waitFor()
    await expect.poll(() => page.title()).toBe('Workbench · Jichi')
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('link', { name: '查询统计' }).waitFor()
  })

  test('the theme follows the system until another is chosen, and is remembered', async () => {
    const page = await pages.open('administrator')
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme'])
    await page.getByRole('button', { name: '外观：跟随系统' }).waitFor()
    await expect.poll(() => theme()).toBe('light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(theme).toBe('dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.getByRole('button', { name: '外观：跟随系统' }).click()
    await page.getByRole('button', { name: '外观：浅色' }).click()
    await page.getByRole('button', { name: '外观：深色' }).waitFor()
    await expect.poll(() => theme()).toBe('dark')
    await page.reload()
    await page.getByRole('button', { name: '外观：深色' }).waitFor()
    await expect.poll(() => theme()).toBe('dark')
  })

  test('the sign-in page has both switches, too', async () => {
    const page = await pages.open('nobody')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await page.getByRole('button', { name: /^Appearance/ }).click()
    await page.getByRole('button', { name: 'Appearance: Light' }).waitFor()
  })

  test('the year in the header narrows the pages and stays for the next one', async () => {
    const page = await pages.open('administrator')
    const overview = page.getByRole('region', { name: '总体情况' })
    // Pages open with the year that is worked on; no sum adds years where all of them are asked for.
    await overview.getByRole('link', { name: '项目 19' }).waitFor()
    await page.goto(`${pages.address}/?year=all`)
    await overview.getByText('以下为 2025 年度数据').waitFor()
    await page.goto(`${pages.address}/projects?year=all`)
    await page
      .getByRole('row')
      .filter({ hasText: '合计 55 个项目' })
      .getByTitle(/包含多个年度/)
      .first()
      .waitFor()
    await page.goto(`${pages.address}/`)
    await page.getByRole('combobox', { name: '年度' }).selectOption('2022年')
    await overview.getByRole('link', { name: '项目 36' }).waitFor()
    await goTo(page, '目标', '文档')
    await page.getByText('共 1 条').waitFor()
    await page.getByRole('row').filter({ hasText: '003-希望路街道.txt' }).waitFor()
  })

  test('the year that was chosen stays in the header; a page of another year says so beside it', async () => {
    const page = await pages.open('administrator')
    const year = page.getByRole('combobox', { name: '年度' })
    const shown = () => year.evaluate((of) => (of as HTMLSelectElement).selectedOptions[0]?.textContent)
    const said = page.getByRole('banner').getByRole('status')
    await expect.poll(shown).toBe('工作年度 2025')
    await expect.poll(() => said.textContent()).toBe('')
    // Years are offered as the sign-in page offers them, the newest first.
    const offered = await year.getByRole('option').allTextContents()
    expect(offered.slice(2)).toEqual(offered.slice(2).toSorted().toReversed())
    for (const path of ['/execution', '/assurance', '/assessments', '/self-evaluations']) {
      await page.goto(`${pages.address}${path}`)
      await settled(page)
      await expect.poll(shown, { message: path }).toBe('工作年度 2025')
      const ofPage = /\d{4}/.exec((await said.textContent()) ?? '')?.[0] ?? '2025'
      await expect.poll(() => page.getByRole('main').innerText(), { message: path }).toContain(ofPage)
    }
    // Of several years at once it says so.
    await page.goto(`${pages.address}/evaluations`)
    await expect.poll(() => said.textContent()).toBe('本页含各年度')
    await expect.poll(shown).toBe('工作年度 2025')
    // A target of another year than the one chosen.
    await page.goto(`${pages.address}/projects?year=2022`)
    await page.getByRole('table').getByRole('link').first().click()
    await page.waitForURL(/\/projects\/[^?]+$/)
    await expect.poll(() => said.textContent()).toBe('本页为 2022 年度')
    await expect.poll(shown).toBe('工作年度 2025')
  })

  test('who signs in next on the same browser does not begin with the year of the person before', async () => {
    const page = await pages.open('administrator')
    const year = page.getByRole('combobox', { name: '年度' })
    await year.selectOption('2022年')
    await page.waitForURL(/year=2022/)
    await page.context().clearCookies()
    await page.goto(pages.address)
    await page.getByLabel('账号').fill('reader')
    await page.getByLabel('密码').fill(PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    await expect.poll(() => year.inputValue()).toBe('working')
  })

  test('Ctrl K searches from anywhere; the first Tab leads past the menu', async () => {
    const page = await pages.open('administrator', '/departments')
    await page.getByRole('heading', { level: 1, name: '单位' }).waitFor()
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
    await page.keyboard.press('Control+k')
    const dialog = page.getByRole('dialog', { name: '搜索' })
    await expect
      .poll(() => dialog.getByRole('combobox').evaluate((input) => input === document.activeElement))
      .toBe(true)
    await page.keyboard.type('党建')
    await dialog.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    // The first result, at once; the list has an entry of its own (search.test.ts).
    await page.waitForURL(/\/projects\/[\da-f-]{36}$/)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
})

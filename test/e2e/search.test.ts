/** The search of the whole: opened by Ctrl K or the box, chosen from by the keyboard. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeInBrowser, settled, slow, startPages, unnamed, type Pages } from './support.ts'

const PROJECT = '常态化宣传及开展志愿服务活动'

describeInBrowser('the search', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('000-社会工作部.docx')
  })
  afterAll(() => pages.close())

  const dialog = (page: Page) => page.getByRole('dialog', { name: '搜索' })
  const box = (page: Page) => dialog(page).getByRole('combobox', { name: /^搜索项目/ })
  const option = (page: Page, name: RegExp | string) => dialog(page).getByRole('option', { name })
  async function opened(): Promise<Page> {
    const page = await pages.open('administrator')
    await settled(page)
    await page.keyboard.press('Control+k')
    await expect.poll(() => box(page).evaluate((input) => input === document.activeElement)).toBe(true)
    return page
  }

  test('finds by kind: projects, units, pages and help; arrows choose and Enter opens', async () => {
    const page = await opened()
    await box(page).fill('志愿服务')
    await option(page, PROJECT).waitFor()
    await box(page).fill('社会工作部')
    await dialog(page)
      .getByRole('group', { name: '单位' })
      .getByRole('option', { name: /社会工作部/ })
      .waitFor()
    await box(page).fill('绩效监控')
    await dialog(page)
      .getByRole('group', { name: '页面' })
      .getByRole('option', { name: /绩效监控/ })
      .waitFor()
    await box(page).fill('预算执行率')
    await dialog(page).getByRole('group', { name: '帮助' }).getByRole('option').first().waitFor()
    expect(await unnamed(page)).toEqual([])

    await box(page).fill('志愿服务')
    await option(page, PROJECT).waitFor()
    const first = dialog(page).getByRole('option').first()
    await expect.poll(() => first.getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => first.getAttribute('aria-selected')).toBe('false')
    await page.keyboard.press('ArrowUp')
    const chosen = await box(page).getAttribute('aria-activedescendant')
    expect(await option(page, PROJECT).getAttribute('id')).toBe(chosen)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/projects\/[\da-f-]{36}$/)
    await expect.poll(() => dialog(page).count()).toBe(0)
  })

  test('Enter right after typing opens the first result, and nothing where there is none', async () => {
    const page = await opened()
    await box(page).fill('没有这样的东西')
    await page.keyboard.press('Enter')
    await dialog(page).getByText('没有找到“没有这样的东西”').waitFor()
    await box(page).fill('志愿')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/projects\/[\da-f-]{36}$/)
    await page.getByRole('heading', { level: 1, name: PROJECT }).waitFor()
  })

  test('what is typed while the search is still being fetched is searched for, and no command of the page', async () => {
    const page = await pages.open('administrator')
    await settled(page)
    await slow(page, /search-dialog/)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('2026')
    await box(page).waitFor()
    expect(await box(page).inputValue()).toBe('2026')
    await expect.poll(() => box(page).evaluate((input) => input === document.activeElement)).toBe(true)
  })

  test('the list of all targets with the words is an entry of its own', async () => {
    const page = await opened()
    await box(page).fill('志愿')
    await option(page, '在绩效目标中查找“志愿”').click()
    await page.waitForURL(/\/projects\?search=/)
    await page.getByRole('link', { name: PROJECT }).waitFor()
  })

  test('Escape closes it and gives the focus back; what is nowhere is said', async () => {
    const page = await pages.open('administrator')
    await settled(page)
    const button = page.getByRole('button', { name: /^搜索项目/ })
    await button.click()
    await box(page).fill('没有这样的东西')
    await dialog(page).getByText('没有找到“没有这样的东西”').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog(page).count()).toBe(0)
    await expect.poll(() => button.evaluate((node) => node === document.activeElement)).toBe(true)
  })

  test('a term leads to where it is explained', async () => {
    const page = await opened()
    await box(page).fill('事前绩效评估')
    await dialog(page)
      .getByRole('option', { name: /^事前绩效评估/ })
      // The page of that name is the first of them.
      .last()
      .click()
    await page.waitForURL(/\/help\/terms#assessment$/)
    await page.getByRole('heading', { level: 1, name: '名词解释' }).waitFor()
    await expect.poll(() => page.locator('#assessment').isVisible()).toBe(true)
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { FindingList } from '#api/findings/findings.ts'
import { describeInBrowser, settled, startPages, type Pages } from './support.ts'

describeInBrowser('findings over everything', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('000-社会工作部.txt')
    await pages.app.importSample('004-人社局.txt')
  })
  afterAll(() => pages.close())

  const open = async (path = '/findings') => {
    const page = await pages.open('reader', path)
    await settled(page)
    return page
  }
  const asked = async (query = '') =>
    (await pages.app.reader.get(`/api/findings${query}`)).json<FindingList>()
  const cases = (page: Page) => page.getByRole('region', { name: '问题列表' })

  test('counts by severity, rule and unit are those of the server', async () => {
    const page = await open()
    const { facets, total } = await asked()
    await page.getByText(`${total} 条`).waitFor()
    for (const { value, count } of facets.severity) {
      await page
        .getByRole('group', { name: '按程度' })
        .getByRole('button', {
          name: `${{ error: '错误', warning: '警告', advice: '建议' }[value]} ${count}`,
        })
        .waitFor()
    }
    for (const { label, count } of facets.unit)
      await page
        .getByRole('search', { name: '筛选' })
        .getByRole('region', { name: '单位' })
        .getByRole('button', { name: `${label} ${count}` })
        .waitFor()
    for (const { label, count } of facets.unit)
      await page
        .getByRole('group', { name: '按单位' })
        .getByRole('button', { name: `${label} ${count}` })
        .waitFor()
  })

  test('a facet narrows the list and the address, pressed again it is taken back', async () => {
    const page = await open()
    const errors = page.getByRole('group', { name: '按程度' }).getByRole('button', { name: /^错误/ })
    await errors.click()
    await page.waitForURL(/severity=error/)
    const { total } = await asked('?severity=error')
    await page.getByText(`${total} 条`).waitFor()
    await errors.click()
    await page.waitForURL((url) => !url.searchParams.has('severity'))
    await page.goBack()
    await page.waitForURL(/severity=error/)
  })

  test('the heap of their projects narrows them, in the address and with the counts of the server', async () => {
    const page = await open()
    const heaps = page.getByRole('search', { name: '筛选' }).getByRole('region', { name: '所在项目' })
    const { facets } = await asked()
    const mend = facets.heap.find(({ value }) => value === 'mend')?.count ?? 0
    expect(mend).toBeGreaterThan(0)
    const button = heaps.getByRole('button', { name: `可自动修改 ${mend}` })
    await button.click()
    await page.waitForURL(/heap=mend/)
    await page.getByText(`${mend} 条`).waitFor()
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
    await button.click()
    await page.waitForURL((url) => !url.searchParams.has('heap'))
  })

  test('a rule is a heading over its cases', async () => {
    const page = await open('/findings?rule=vague-value')
    const { total } = await asked('?rule=vague-value&size=500')
    const heading = cases(page).getByRole('heading', { level: 2 })
    await expect.poll(() => heading.innerText()).toMatch(new RegExp(`指标值不可衡量 ${total}$`))
    await expect.poll(() => cases(page).getByRole('listitem').count()).toBe(total)
  })

  test('a rule that was broken often shows its first cases, the rest on demand and where J walks to', async () => {
    const page = await open('/findings?severity=warning')
    const all = (await asked('?severity=warning&size=100')).rows
    const rule = (code: string) => all.filter((finding) => finding.rule === code)
    const often = [...new Set(all.map((finding) => finding.rule))].find((code) => rule(code).length > 7) ?? ''
    const group = cases(page)
      .getByRole('region')
      .filter({ has: page.getByRole('button', { name: `展开其余 ${rule(often).length - 5} 条` }) })
      .first()
    await expect.poll(() => group.getByRole('listitem').count()).toBe(5)
    await group.getByRole('button', { name: /^展开其余/ }).click()
    await expect
      .poll(() =>
        cases(page)
          .getByRole('listitem')
          .filter({ has: page.locator('button') })
          .count(),
      )
      .toBeGreaterThan(5)
    const sixth = rule(often)[5]
    await page.goto(`${pages.address}/findings?severity=warning&finding=${sixth?.id ?? ''}`)
    await page.locator('[aria-current="true"]').waitFor()
    await expect
      .poll(() =>
        page
          .locator('section', { has: page.locator('[aria-current="true"]') })
          .last()
          .getByRole('listitem')
          .count(),
      )
      .toBe(rule(often).length)
  })

  test('the case says why, by which authority, what instead, and leads to the cell on the paper', async () => {
    const page = await open('/findings?rule=deadline-no-year')
    const shown = page.getByRole('region', { name: '问题详情' })
    for (const word of ['原文', '建议改为', '理由', '依据', '来源'])
      await shown.getByText(word, { exact: true }).waitFor()
    const written = await shown.locator('q').innerText()
    await shown.getByRole('link', { name: /在目标表中查看/ }).click()
    await page.waitForURL(/\/projects\/.*\?finding=/)
    await expect
      .poll(() => page.getByRole('article', { name: '绩效目标表' }).locator('[data-lit="here"]').innerText())
      .toContain(written)
  })

  test('J walks the cases, Enter opens the paper', async () => {
    const page = await open('/findings?severity=error&search=人才工作专项资金')
    await page.keyboard.press('j')
    await page.waitForURL(/finding=/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '人才工作专项资金' }).waitFor()
  })

  test('nothing that matches says what to do', async () => {
    const page = await open('/findings?search=没有这样的原文')
    await page.getByText('没有符合条件的问题').waitFor()
    await page.getByRole('button', { name: '清除筛选' }).click()
    await page.waitForURL((url) => !url.searchParams.has('search'))
  })
})

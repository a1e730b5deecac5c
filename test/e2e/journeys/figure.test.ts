/** 人大 looks for a figure: from the first page to the sum, to its list, to the project behind it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Statistics } from '#api/statistics.ts'
import { describeInBrowser, settled, startPages, unnamed, type Pages } from '../support.ts'

describeInBrowser('a figure that a reader looks for', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('000-社会工作部.txt')
    await pages.app.importSample('004-人社局.txt')
  })
  afterAll(() => pages.close())

  const open = async () => {
    const page = await pages.open('reader', '/')
    await settled(page)
    return page
  }
  const wan = (fen: string) =>
    (Number(fen) / 1_000_000).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

  test('what a unit plans to spend: from the menu to the sum, and to the list that adds up to it', async () => {
    const { byUnit } = (await pages.app.reader.get('/api/statistics')).json<Statistics>()
    const unit = byUnit.find(({ name }) => name.includes('社会工作部'))
    if (unit === undefined) throw new Error('no unit')
    const page = await open()
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '查询统计' }).click()
    await settled(page)
    const card = page.getByRole('region', { name: '各单位预算' })
    await card.getByText('表', { exact: true }).click()
    const row = card.getByRole('row', { name: new RegExp(unit.name) })

    await row.getByRole('link', { name: unit.name }).click()
    await page.getByRole('heading', { level: 1, name: /目标|项目/ }).waitFor()
    await settled(page)
    const totals = page.getByRole('row', { name: /^合计/ })
    await totals.getByText(wan(unit.budget)).first().waitFor()
    expect(await unnamed(page)).toEqual([])
  })

  test('one project, by a few letters of its name', async () => {
    const page = await open()
    await page.keyboard.press('Control+k')
    const search = page.getByRole('dialog')
    await search.getByRole('combobox').fill('劳务费')
    await search
      .getByRole('group', { name: '项目' })
      .getByRole('option', { name: /劳务费/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '劳务费' }).waitFor()
    const paper = page.getByRole('table', { name: /劳务费/ }).or(page.getByRole('article'))
    await paper.first().getByText('5000.00').first().waitFor()
    expect(await unnamed(page)).toEqual([])
  })
})

/** 绩效指标库 as a bureau fills and keeps it, and as a reader looks at it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { describeInBrowser, settled, startPages, unnamed, type Pages } from './support.ts'

describeInBrowser('the library of indicators', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    for (const file of ['001-组织部.txt', '004-人社局.txt']) await pages.app.importSample(file)
    page = await pages.open('administrator', '/library')
    await settled(page)
  })
  afterAll(() => pages.close())

  const list = () => page.getByRole('region', { name: '指标', exact: true })
  const rows = () => list().getByRole('row').count()

  test('begins with the national indicators and says so; J opens the first of them', async () => {
    await page.getByText('现在只有国家共性指标').waitFor()
    await expect.poll(rows).toBe(7)
    await page.keyboard.press('j')
    const panel = page.getByRole('complementary')
    await panel.getByText('国家共性指标').waitFor()
    await panel.getByText('财预〔2013〕53号 附件1').waitFor()
    await panel.getByText('本地的目标还没有用过它。').waitFor()
    await expect.poll(() => unnamed(page)).toEqual([])
  })

  test('takes in what the targets here use, and shows how', async () => {
    await page.getByRole('button', { name: '更新指标库' }).click()
    const dialog = page.getByRole('dialog', { name: '从本地目标更新指标库' })
    await dialog.getByLabel('至少用于几个单位').fill('1')
    await dialog.getByRole('button', { name: '更新指标库' }).click()
    await dialog.getByText('请填 2 到 1000 之间的整数').waitFor()
    await dialog.getByLabel('至少用于几个单位').fill('2')
    await dialog.getByRole('button', { name: '更新指标库' }).click()
    await page.getByText(/汇总了 49 个项目：常用指标 \d+ 个/).waitFor()
    await expect.poll(rows).toBeGreaterThan(7)
    await page
      .getByRole('navigation', { name: '指标类别' })
      .getByRole('button', { name: /^服务对象满意度指标/ })
      .click()
    await list().getByRole('button').first().click()
    await page.getByRole('complementary').getByRole('heading', { name: '本地使用情况' }).waitFor()
    await page
      .getByRole('complementary')
      .getByText(/个单位的 \d+ 个项目/)
      .waitFor()
    await page.getByRole('button', { name: '清除筛选' }).click()
  })

  test('an indicator of the bureau’s own is laid down, found, hidden, offered again and removed', async () => {
    await page.getByRole('button', { name: '新增指标' }).click()
    const dialog = page.getByRole('dialog', { name: '新增指标' })
    await dialog.getByRole('button', { name: /保\s*存/ }).click()
    await dialog.getByText('请写指标名称（2 到 40 个字）').waitFor()
    await dialog.getByLabel('指标名称').fill('走访企业户数')
    await dialog.getByLabel('指标解释').fill('全年实地走访的规模以上企业户数')
    await dialog.getByLabel('计量单位').fill('户')
    await dialog.getByRole('button', { name: /保\s*存/ }).click()
    await page.getByText('已保存“走访企业户数”').waitFor()
    const panel = page.getByRole('complementary', { name: '走访企业户数' })
    await panel.getByText('数量指标 · 本地自建').waitFor()

    const search = page.getByRole('searchbox', { name: '搜索名称、解释、计算方法' })
    await search.fill('规模以上')
    await search.press('Enter')
    await expect.poll(rows).toBe(2)
    await list().getByRole('button', { name: '走访企业户数' }).click()
    await panel.getByRole('button', { name: /停\s*用/ }).click()
    await list().getByText('已停用').waitFor()
    await panel.getByRole('button', { name: /恢\s*复/ }).click()
    await expect.poll(() => list().getByText('已停用').count()).toBe(0)
    await panel.getByRole('button', { name: /删\s*除/ }).click()
    await page
      .getByRole('dialog', { name: '删除指标' })
      .getByRole('button', { name: /删\s*除/ })
      .click()
    await page.getByText('没有符合条件的指标').waitFor()
  })

  test('the same name is not laid down twice', async () => {
    await page.getByRole('button', { name: '清除筛选' }).click()
    await page.getByRole('button', { name: '新增指标' }).click()
    const dialog = page.getByRole('dialog', { name: '新增指标' })
    await dialog.getByLabel('指标名称').fill('实际完成率')
    await dialog.getByRole('button', { name: /保\s*存/ }).click()
    await dialog.getByRole('alert').getByText('指标库里已有同类的“实际完成率”').waitFor()
    await dialog.getByRole('button', { name: /取\s*消/ }).click()
  })

  test('a reader sees it and changes nothing', async () => {
    const reader = await pages.open('reader', '/library')
    await settled(reader)
    await reader.getByRole('region', { name: '指标', exact: true }).getByRole('row').nth(1).waitFor()
    expect(await reader.getByRole('button', { name: '更新指标库' }).count()).toBe(0)
    await reader.keyboard.press('j')
    await reader.getByRole('complementary').getByRole('heading', { name: '本地使用情况' }).waitFor()
    expect(await reader.getByRole('button', { name: /修\s*改/ }).count()).toBe(0)
  })
})

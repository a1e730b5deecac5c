/** All rows of a list of several pages are ticked by one press, and dealt with together in four. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { FilingList } from '#api/filing/filings.ts'
import { join, type Member } from '../support/people.ts'
import { describeInBrowser, settled, slow, startPages, unnamed, type Pages } from './support.ts'

describeInBrowser('a list of several pages', () => {
  let pages: Pages
  let filler: Member
  let total = 0
  beforeAll(async () => {
    pages = await startPages()
    for (const sample of ['004-人社局.txt', '003-希望路街道.txt', '002-乡村振兴局.txt', '001-组织部.txt'])
      await pages.app.importSample(sample)
    const { db } = pages.app.context.store.whole
    await db.updateTable('projects').set({ errors: 0 }).execute()
    filler = await join(pages.app, '填报员', 'administrator')
  })
  afterAll(() => pages.close())

  const targets = (page: Page) => page.getByRole('region', { name: '绩效目标办理列表' })
  const open = async () => {
    const page = await pages.open(filler, '/filings')
    await settled(page)
    // Of the working year.
    const all = page.getByRole('group', { name: '按状态' }).getByRole('button', { name: /^全部状态/ })
    total = Number(/全部状态 (\d+)/.exec((await all.innerText()).replaceAll('\n', ' '))?.[1])
    expect(total).toBeGreaterThan(50)
    return page
  }

  test('what was ticked stays where another page is shown, and a press changes nothing of other pages', async () => {
    const page = await open()
    const bar = page.getByRole('group', { name: '对所选目标' })
    await targets(page).getByRole('checkbox', { name: '全选' }).check()
    await bar.getByText(/^已选 50 个/).waitFor()
    await bar.getByRole('button', { name: `选择全部 ${total} 条` }).click()
    await bar.getByText(new RegExp(`^已选 ${total} 个`)).waitFor()
    expect(await bar.getByRole('button', { name: /^选择全部/ }).count()).toBe(0)
    expect(await unnamed(page)).toEqual([])
    await page
      .getByRole('checkbox', { name: /^选择：/ })
      .first()
      .uncheck()
    await bar.getByText(new RegExp(`^已选 ${total - 1} 个`)).waitFor()
    await targets(page).getByTitle('2', { exact: true }).click()
    await page.waitForURL(/page=2/)
    const boxes = targets(page).getByRole('checkbox', { name: /^选择：/ })
    await expect.poll(() => boxes.count()).toBe(total - 50)
    await expect
      .poll(() => boxes.evaluateAll((all) => all.every((one) => one.matches(':checked'))))
      .toBe(true)
    await boxes.first().uncheck()
    await bar.getByText(new RegExp(`^已选 ${total - 2} 个`)).waitFor()
    await bar.getByRole('button', { name: '取消选择' }).click()
    await expect.poll(() => bar.count()).toBe(0)
  })

  test('reading all of them can be stopped', async () => {
    const page = await open()
    await slow(page, /\/api\/filings\?.*size=200/)
    const bar = page.getByRole('group', { name: '对所选目标' })
    await targets(page).getByRole('checkbox', { name: '全选' }).check()
    await bar.getByRole('button', { name: `选择全部 ${total} 条` }).click()
    await bar.getByRole('button', { name: '取消', exact: true }).click()
    await bar.getByRole('button', { name: `选择全部 ${total} 条` }).waitFor()
    await bar.getByText(/^已选 50 个/).waitFor()
  })

  test('what was asked of one list is not ticked in another', async () => {
    const page = await open()
    await slow(page, /\/api\/filings\?.*size=200/)
    const bar = page.getByRole('group', { name: '对所选目标' })
    await targets(page).getByRole('checkbox', { name: '全选' }).check()
    const every = bar.getByRole('button', { name: `选择全部 ${total} 条` })
    await every.click()
    await bar.getByRole('button', { name: '取消', exact: true }).waitFor()
    await page.getByRole('searchbox', { name: /^项目、编码/ }).fill('费')
    await page.keyboard.press('Enter')
    await page.waitForURL(/search=/)
    await expect.poll(() => bar.getByRole('button', { name: '取消', exact: true }).count()).toBe(0)
    await page.waitForTimeout(2_000)
    await bar.getByText(/^已选 50 个/).waitFor()
  })

  test('all of it is dealt with in four presses', async () => {
    const page = await open()
    const bar = page.getByRole('group', { name: '对所选目标' })
    await targets(page).getByRole('checkbox', { name: '全选' }).check()
    await bar.getByRole('button', { name: `选择全部 ${total} 条` }).click()
    await bar.getByRole('button', { name: `批量送审 ${total}` }).click()
    const forecast = page.getByRole('table', { name: '办理预览' })
    await expect
      .poll(() => forecast.getByRole('row').filter({ hasText: '将送审' }).count())
      .toBeGreaterThan(50)
    await page.getByRole('dialog').getByRole('button', { name: '送审' }).click()
    await page.getByText(/^办理结果：成功 \d+ 个/).waitFor()
    const states = (await filler.get('/api/filings?box=all&size=1')).json<FilingList>().states
    expect(states.submitted.count).toBeGreaterThan(50)
  })

  test('all without problems are passed in three presses of their list, one of them an opinion that some need', async () => {
    const { db } = pages.app.context.store.whole
    await db.updateTable('reviews').set({ heap: 'clean', grade: '良' }).execute()
    const [one] = (await filler.get('/api/filings?box=all&state=submitted&size=1')).json<FilingList>().rows
    await db
      .updateTable('reviews')
      .set({ heap: 'person' })
      .where('project_id', '=', one?.id ?? '')
      .execute()
    const reviewer = await join(pages.app, '审核员', 'administrator')
    const page = await pages.open(reviewer, '/filings')
    await settled(page)
    await page.getByRole('button', { name: /^没有问题的全部审核通过（\d+）$/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/^有 \d+ 个结论为“良”，须写意见：填写后一并办理/).waitFor()
    const opinion = dialog.getByRole('button', { name: /^无错误和警告/ })
    const place = await opinion.boundingBox()
    await opinion.click()
    await dialog.getByText(/须写意见：已填写，一并办理/).waitFor()
    await dialog.getByText(/^将审核通过，待.+：\d+ 个/).waitFor()
    // What was pressed is where it was: the next press is not another opinion.
    expect(await opinion.boundingBox()).toEqual(place)
    expect(await dialog.getByText('不适用').count()).toBe(0)
    await dialog.getByRole('button', { name: '审核通过', exact: true }).click()
    await page.getByText(/^办理结果：成功 (\d+) 个，共 \1 个/).waitFor()
    await page
      .getByRole('dialog')
      .getByText(/^\S* ?已审核通过，待/)
      .first()
      .waitFor()
    const left = (await filler.get('/api/filings?box=all&state=submitted&size=5')).json<FilingList>()
    expect(left.rows.map(({ id }) => id)).toEqual([one?.id])
  })
})

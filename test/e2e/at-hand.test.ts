/** What one acts on is in the window of an office, 1366 × 768, without scrolling. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import type { FilingList } from '#api/filing/filings.ts'
import { join, type Member } from '../support/people.ts'
import { describeInBrowser, PHONE, settled, startPages, type Pages } from './support.ts'

const HEIGHT = 768

describeInBrowser('in a window of 1366 × 768', () => {
  let pages: Pages
  let reviewer: Member
  let rows: FilingList['rows'] = []
  beforeAll(async () => {
    pages = await startPages()
    for (const file of ['000-社会工作部.txt', '004-人社局.txt']) await pages.app.importSample(file)
    const { db } = pages.app.context.store.whole
    await db.updateTable('projects').set({ errors: 0, fiscal_year: 2025 }).execute()
    await db.updateTable('reviews').set({ heap: 'mend' }).execute()
    const filler = await join(pages.app, '填报员', 'administrator')
    reviewer = await join(pages.app, '审核员', 'administrator')
    rows = (await filler.get('/api/filings?size=100')).json<FilingList>().rows
    expect(rows.length).toBeGreaterThanOrEqual(20)
    const projects = rows.map(({ id }) => id)
    const sent = await filler.send('POST', '/api/filings/acts', { projects, act: { kind: 'submit' } })
    expect(sent.json()).toMatchObject({ done: projects.length })
    // The last one alone has nothing to be said against.
    await db
      .updateTable('reviews')
      .set({ heap: 'clean', grade: '优' })
      .where('project_id', '=', projects.at(-1) ?? '')
      .execute()
  })
  afterAll(() => pages.close())

  const open = async (path: string) => {
    const page = await pages.open(reviewer, path)
    await settled(page)
    return page
  }
  const all = (page: Page) =>
    page.getByRole('region', { name: '绩效目标办理列表' }).getByRole('checkbox').first().check()
  const bar = (page: Page) => page.getByRole('group', { name: '对所选目标' })
  const expectInWindow = async (place: Locator) => {
    await place.waitFor()
    await expect
      .poll(async () => {
        const box = await place.boundingBox()
        return box !== null && box.y >= 0 && box.y + box.height <= HEIGHT
      })
      .toBe(true)
  }

  test('the list of what is to be reviewed begins above the middle of the window', async () => {
    const page = await open('/review?view=list&year=all')
    const first = page
      .getByRole('region', { name: '绩效目标办理列表' })
      .locator('tbody tr[data-row-key]')
      .first()
    await first.waitFor()
    expect((await first.boundingBox())?.y).toBeLessThan(420)
  })

  test('批量退回 of many: its title, reason and buttons are in sight', async () => {
    const page = await open('/filings?state=department-review&year=all')
    await all(page)
    await bar(page)
      .getByRole('button', { name: /^批量退回 \d\d$/ })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('row').nth(20).waitFor()
    await expectInWindow(dialog.getByRole('textbox', { name: /^原因/ }))
    await expectInWindow(dialog.getByRole('button', { name: '退回', exact: true }))
    await expectInWindow(dialog.getByText(/^批量退回：/))
    // And stay so where one has read to the end.
    await dialog.getByRole('row').last().scrollIntoViewIfNeeded()
    await expectInWindow(dialog.getByRole('row').last())
    await expectInWindow(dialog.getByRole('button', { name: '退回', exact: true }))
    await expectInWindow(dialog.getByText(/^批量退回：/))
  })

  test('批量审核通过 names first what goes, then how many do not', async () => {
    const page = await open('/filings?state=department-review&year=all')
    await all(page)
    await bar(page)
      .getByRole('button', { name: /^批量审核通过/ })
      .click()
    const lines = page.getByRole('table', { name: '办理预览' }).getByRole('row')
    await expect.poll(() => lines.nth(1).innerText()).toContain('将审核通过')
    await expect.poll(() => lines.nth(2).innerText()).toBe(`不办理的 ${rows.length - 1} 个`)
    await expectInWindow(lines.nth(2))
  })

  test('a page of something that is not there, or not yet, has its heading', async () => {
    const page = await open('/')
    const none = '00000000-0000-4000-8000-000000000000'
    for (const path of [
      `execution/${rows[0]?.id}`,
      `projects/${none}`,
      `documents/${none}`,
      `evaluations/${none}`,
    ]) {
      await page.goto(`${pages.address}/${path}`)
      await page.getByRole('alert').getByRole('heading', { level: 1 }).waitFor({ timeout: 20_000 })
    }
  })

  test('on a phone 退回 asks for the reason before anything is sent', async () => {
    const page = await pages.open(reviewer, '/review?year=all', PHONE)
    await settled(page)
    const bar = page.getByRole('region', { name: '办理' })
    await bar.getByRole('button', { name: '退回' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '退回', exact: true }).click()
    await dialog.getByText('请写明原因').waitFor()
    await dialog.getByRole('textbox', { name: /^原因/ }).fill('请补充数量指标')
    await dialog.getByRole('button', { name: '退回', exact: true }).click()
    await page.getByText(/^已退回/).waitFor()
  })
})

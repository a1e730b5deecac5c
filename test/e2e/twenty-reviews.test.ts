/**
 * Twenty targets with findings are decided by the keyboard in at most forty presses, counted; the queue, the
 * list and the counts are one.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { FilingList } from '#api/filing/filings.ts'
import type { ReviewList } from '#api/review.ts'
import { join, type Member } from '../support/people.ts'
import { describeInBrowser, settled, slow, startPages, type Pages } from './support.ts'

const TWENTY = 20

describeInBrowser('twenty targets with findings', () => {
  let pages: Pages
  let filler: Member
  let reviewer: Member
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('004-人社局.txt')
    const { db } = pages.app.context.store.whole
    const { unit_id: unit } = await db.selectFrom('documents').select('unit_id').executeTakeFirstOrThrow()
    filler = await join(pages.app, '填报员', 'unit-filler', unit)
    reviewer = await join(pages.app, '审核员', 'department-reviewer', unit)
    const { rows } = (await filler.get('/api/filings?size=50')).json<FilingList>()
    for (const { id } of rows.slice(0, TWENTY)) {
      // Warnings are open; what is sent in has no error.
      await db.updateTable('projects').set({ errors: 0, warnings: 2 }).where('project_id', '=', id).execute()
      await filler.send('POST', `/api/projects/${id}/filing`, { act: { kind: 'submit' } })
    }
    // Every second is fit to pass.
    for (const [index, { id }] of rows.slice(0, TWENTY).entries())
      if (index % 2 === 0)
        await pages.app.administrator.send('PUT', `/api/reviews/${id}/opinion`, {
          comment: '已核对，予以通过',
          conclusion: '良',
        })
  })
  afterAll(() => pages.close())

  const queue = (page: Page) => page.getByRole('region', { name: '待审项目' })
  const current = (page: Page) => queue(page).locator('button[aria-current="true"]')
  const acts = (page: Page) => page.getByRole('region', { name: '办理', exact: true })
  const waiting = async () => (await reviewer.get('/api/filings?size=1')).json<FilingList>().total

  test('what waits is the same number in the queue, in the list and at the server; the rest is named', async () => {
    const page = await pages.open(reviewer, '/review')
    await settled(page)
    const { boxes } = (await reviewer.get('/api/reviews?box=mine')).json<ReviewList>()
    expect(boxes.mine).toBe(await waiting())
    await expect.poll(() => queue(page).getByRole('listitem').count()).toBe(TWENTY)
    await queue(page).getByRole('button', { name: '展开待审项目' }).click()
    await queue(page)
      .getByRole('button', { name: `待办 ${TWENTY}` })
      .waitFor()
    await queue(page)
      .getByRole('button', { name: `未送审 ${boxes.unsent}` })
      .waitFor()
    await expect.poll(() => current(page).innerText()).toMatch(/已送审|部门审核/)
    await page.getByText('列表、批量').click()
    await page.getByText(`全部状态`).waitFor()
    await page
      .getByRole('group', { name: '按状态' })
      .getByRole('button', { name: `全部状态 ${TWENTY}` })
      .waitFor()
    // Addresses of before lead to the same list.
    await page.goto(`${pages.address}/filings?box=done`)
    await page.waitForURL(/\/review\?.*box=done/)
  })

  test('the paper is as wide as it can be read', async () => {
    const page = await pages.open(reviewer, '/review')
    await settled(page)
    const paper = page.getByRole('region', { name: '绩效目标表' }).getByRole('article')
    await expect.poll(async () => (await paper.boundingBox())?.width ?? 0).toBeGreaterThanOrEqual(720)
  })

  test('a key pressed while the next is still being opened says so, and does nothing', async () => {
    const page = await pages.open(reviewer)
    await slow(page, /\/api\/projects\/[\da-f-]+$/)
    await page.goto(`${pages.address}/review`)
    await queue(page).waitFor()
    const before = await waiting()
    await page.keyboard.press('p')
    await page.getByText('下一个项目还在打开，打开后请再按一次').waitFor()
    await acts(page).waitFor()
    expect(await waiting()).toBe(before)
  })

  test('R and a digit pressed too early do not turn into a filter of the queue', async () => {
    const page = await pages.open(reviewer)
    await slow(page, /\/api\/projects\/[\da-f-]+$/)
    await page.goto(`${pages.address}/review`)
    await queue(page).waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.has('project')).toBe(true)
    const here = page.url()
    await page.keyboard.press('r')
    await page.keyboard.press('1')
    await page.getByText('下一个项目还在打开，打开后请再按一次').first().waitFor()
    await acts(page).waitFor()
    expect(page.url()).toBe(here)
    // Once it is there, the digit is the filter that it says.
    await page.keyboard.press('1')
    await expect.poll(() => new URL(page.url()).searchParams.has('heap')).toBe(true)
  })

  test('while a reason is asked for, a digit pressed beside the list does not filter, and 0 says what it lacks', async () => {
    const page = await pages.open(reviewer, '/review')
    await settled(page)
    await acts(page).getByRole('button', { name: '退回' }).waitFor()
    const here = page.url()
    await page.keyboard.press('r')
    const why = page.getByRole('dialog', { name: /选一条/ })
    await why.waitFor()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('2')
    expect(page.url()).toBe(here)
    await why.waitFor()
    await page.keyboard.press('Escape')
    // A target of which nothing was found.
    await page.route(/\/api\/projects\/[\da-f-]+$/, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), findings: [] } })
    })
    await page.reload()
    await acts(page).getByRole('button', { name: '退回' }).waitFor()
    await page.keyboard.press('r')
    await why.waitFor()
    const before = await waiting()
    await page.keyboard.press('0')
    await page.getByText(/本项目没有发现问题，没有可用的整改意见/).waitFor()
    expect(await waiting()).toBe(before)
  })

  test('are decided with at most forty keys, also before the opinions are there', async () => {
    const page = await pages.open(reviewer)
    await slow(page, /\/api\/opinions/)
    await page.goto(`${pages.address}/review`)
    await settled(page)
    let keys = 0
    const press = async (key: string) => {
      keys += 1
      await page.keyboard.press(key)
    }
    for (let left = TWENTY; left > 0; left -= 1) {
      const pass = acts(page).getByRole('button', { name: '审核通过' })
      await pass.waitFor()
      await expect.poll(() => current(page).count()).toBe(1)
      const here = page.url()
      const why = page.getByRole('dialog', { name: /选一条/ })
      await press((await pass.isEnabled()) ? 'p' : 'r')
      // It went on, or asks for one of the opinions: a return, and 良.
      await expect.poll(async () => page.url() !== here || (await why.count()) === 1).toBe(true)
      if ((await why.count()) === 1) await press('1')
      await expect.poll(waiting).toBe(left - 1)
      await expect.poll(() => page.url()).not.toBe(here)
      if (left > 1) await expect.poll(() => queue(page).getByRole('listitem').count()).toBe(left - 1)
    }
    expect(keys).toBeLessThanOrEqual(2 * TWENTY)
    await page.getByText('没有待您办理的目标').waitFor()
  }, 400_000)
})

/**
 * A reviewer's morning without the mouse: what waits, passed, sent back and handed over from the bar under
 * the paper.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { FilingList, FilingView } from '#api/filing/filings.ts'
import { join, type Member } from '../support/people.ts'
import { describeInBrowser, settled, startPages, type Pages } from './support.ts'

describeInBrowser('the bar of a reviewer', () => {
  let pages: Pages
  let filler: Member
  let reviewer: Member
  let rows: FilingList['rows'] = []
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('004-人社局.txt')
    filler = await join(pages.app, '填报员', 'administrator')
    const { unit_id: unit } = await pages.app.context.store.whole.db
      .selectFrom('documents')
      .select('unit_id')
      .executeTakeFirstOrThrow()
    reviewer = await join(pages.app, '审核员', 'department-reviewer', unit)
    rows = (await filler.get('/api/filings?size=5')).json<FilingList>().rows
    for (const { id } of rows.slice(0, 4)) {
      const author = id === rows[0]?.id ? reviewer : pages.app.administrator
      await author.send('PUT', `/api/reviews/${id}/opinion`, {
        comment: '已核对',
        conclusion: '优',
      })
      await pages.app.context.store.whole.db
        .updateTable('projects')
        .set({ errors: 0 })
        .where('project_id', '=', id)
        .execute()
      await filler.send('POST', `/api/projects/${id}/filing`, { act: { kind: 'submit' } })
    }
  })
  afterAll(() => pages.close())

  const bar = (page: Page) => page.getByRole('region', { name: '办理', exact: true })
  const queue = (page: Page) => page.getByRole('region', { name: '待审项目' })
  const current = (page: Page) => queue(page).locator('button[aria-current="true"]')
  const filingOf = async (index: number) =>
    (await filler.get(`/api/projects/${rows[index]?.id}/filing`)).json<FilingView>()

  test('what waits is opened, passed by keys, and the next one comes', async () => {
    const page = await pages.open(reviewer, '/review?mine=yes')
    await settled(page)
    await expect.poll(() => queue(page).getByRole('listitem').count()).toBe(4)
    await expect.poll(() => current(page).textContent()).toContain(rows[0]?.name)
    await bar(page).getByRole('button', { name: '审核通过' }).waitFor()
    // Passing by is no opening: the next is looked at for a moment.
    await page.keyboard.press('j')
    await expect.poll(() => current(page).textContent()).toContain(rows[1]?.name)
    await bar(page).getByRole('button', { name: '审核通过' }).waitFor()
    await page.keyboard.press('k')
    await expect.poll(() => current(page).textContent()).toContain(rows[0]?.name)
    // Staying with it is.
    await expect.poll(async () => (await filingOf(0)).state).toBe('department-review')
    expect((await filingOf(1)).state).toBe('submitted')
    // What the sheet says goes along; nothing more is asked.
    await page.keyboard.press('p')
    await expect.poll(() => current(page).textContent()).toContain(rows[1]?.name)
    expect(await filingOf(0)).toMatchObject({
      state: 'finance-review',
      history: [
        { kind: 'pass', comment: '已核对', actorName: '审核员' },
        { kind: 'open' },
        { kind: 'submit' },
      ],
    })
  })

  test('what another person wrote on the sheet is not said in the name of who passes it', async () => {
    const page = await pages.open(reviewer, `/review?project=${rows[3]?.id}`)
    await bar(page).getByRole('button', { name: '审核通过' }).waitFor()
    await expect.poll(async () => (await filingOf(3)).state).toBe('department-review')
    await page.keyboard.press('p')
    await expect.poll(async () => (await filingOf(3)).state).toBe('finance-review')
    expect((await filingOf(3)).history[0]).toMatchObject({ kind: 'pass', comment: '', actorName: '审核员' })
  })

  test('who could also approve it hears before passing that another person must then', async () => {
    const office = await join(pages.app, '绩效科员', 'performance-office')
    const page = await pages.open(office, `/review?project=${rows[0]?.id}`)
    await bar(page).getByText('办理后，批复须由另一人办理').waitFor()
    const project = await pages.open(office, `/projects/${rows[0]?.id}`)
    await project.getByRole('button', { name: '审核通过' }).click()
    const dialog = project.getByRole('dialog')
    await dialog.getByText('办理后，批复须由另一人办理').waitFor()
  })

  test('R and a digit send it back with a standard opinion, read in whole before', async () => {
    const page = await pages.open(reviewer, `/review?project=${rows[1]?.id}`)
    await settled(page)
    await bar(page).getByRole('button', { name: '退回' }).waitFor()
    await page.keyboard.press('r')
    const quick = page.getByRole('dialog', { name: '退回填报单位：选一条意见' })
    const opinion = quick.getByRole('button', { name: /^成本指标照抄预算数/ })
    const digit = (await opinion.getAttribute('aria-keyshortcuts')) ?? ''
    await opinion.hover()
    await quick.getByRole('paragraph').getByText('成本指标照抄预算数。请按单位成本填写。').waitFor()
    await page.keyboard.press(digit)
    await expect.poll(async () => (await filingOf(1)).state).toBe('draft')
    await expect.poll(() => current(page).textContent()).toContain(rows[2]?.name)
    // The unit reads why on the page of the project.
    const unit = await pages.open(filler, `/projects/${rows[1]?.id}`)
    await unit.getByRole('button', { name: /^办理记录/ }).click()
    await unit
      .getByText(/请按单位成本填写/)
      .first()
      .waitFor()
  })

  test('R and Enter ask for words of one’s own: what is typed is the reason, and it can be taken back', async () => {
    const page = await pages.open(reviewer, `/review?project=${rows[2]?.id}`)
    await settled(page)
    await bar(page).getByRole('button', { name: '退回' }).waitFor()
    const before = (await filingOf(2)).state
    await page.keyboard.press('r')
    await page.getByRole('dialog', { name: '退回填报单位：选一条意见' }).waitFor()
    await page.keyboard.press('Enter')
    const reason = page.getByRole('dialog').getByRole('textbox', { name: /^原因/ })
    await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('请补充测算依据')
    expect(await reason.inputValue()).toBe('请补充测算依据')
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await filingOf(2)).state).not.toBe(before)
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await expect.poll(async () => (await filingOf(2)).state).toBe(before)
  })

  test('where the sheet gives no grade, P asks for the conclusion, and a digit gives it', async () => {
    const id = rows[4]?.id
    await pages.app.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 0 })
      .where('project_id', '=', id ?? '')
      .execute()
    await filler.send('POST', `/api/projects/${id}/filing`, { act: { kind: 'submit' } })
    await expect.poll(async () => (await filingOf(4)).state).toBe('submitted')
    const page = await pages.open(reviewer, `/review?project=${id}`)
    await bar(page).getByRole('button', { name: '定结论' }).waitFor()
    expect((await filingOf(4)).grade).toBe(null)
    await page.keyboard.press('p')
    const conclusion = page.getByRole('dialog', { name: '审核结论' })
    // It is over the paper, not over the findings by which it is decided.
    const [box, sheet] = await Promise.all([
      conclusion.boundingBox(),
      page.getByRole('region', { name: '审核表', exact: true }).boundingBox(),
    ])
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(sheet?.x ?? 0)
    await page.keyboard.press('1')
    await conclusion.waitFor({ state: 'detached' })
    const pass = bar(page).getByRole('button', { name: '审核通过' })
    await expect.poll(() => pass.isEnabled()).toBe(true)
    await page.keyboard.press('p')
    await expect.poll(async () => (await filingOf(4)).state).toBe('finance-review')
    expect((await filingOf(4)).history[0]).toMatchObject({ kind: 'pass', grade: '优' })
  })

  test('all keys are listed at ?', async () => {
    const page = await pages.open(reviewer, `/review?project=${rows[2]?.id}`)
    await bar(page).getByRole('button', { name: '退回' }).waitFor()
    expect(await page.getByText('G 定结论').count()).toBe(0)
    await page.keyboard.press('?')
    await page.getByText('G 定结论').waitFor()
  })

  test('a person who may not take the step sees why, and a reader has no buttons', async () => {
    const page = await pages.open(filler, `/review?project=${rows[2]?.id}`)
    await settled(page)
    await bar(page)
      .getByText(/填审分离/)
      .waitFor()
    await expect.poll(() => bar(page).getByRole('button', { name: '审核通过' }).isDisabled()).toBe(true)
    const reader = await pages.open('reader', `/review?project=${rows[2]?.id}`)
    await bar(reader)
      .getByText(/现在不由您办理/)
      .waitFor()
    await expect.poll(() => bar(reader).getByRole('button').count()).toBe(2)
  })
})

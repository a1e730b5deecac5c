/**
 * 待办: what waits, by risk × money, with counts and sums; acts on several, each with its result; progress by
 * department.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { FilingList } from '#api/filing/filings.ts'
import { dayInChina } from '#actions/kernel/today.ts'
import { join, type Member } from '../support/people.ts'
import { describeInBrowser, PASSWORD, settled, startPages, unnamed, type Pages } from './support.ts'

describeInBrowser('what waits', () => {
  let pages: Pages
  let filler: Member
  let reviewer: Member
  let rows: FilingList['rows'] = []
  beforeAll(async () => {
    pages = await startPages()
    const document = (await pages.app.importSample('004-人社局.txt')).result?.document ?? ''
    const { db } = pages.app.context.store.whole
    ;[filler, reviewer] = await Promise.all([
      join(pages.app, '填报员', 'administrator'),
      join(pages.app, '审核员', 'administrator'),
    ])
    rows = (await filler.get(`/api/filings?document=${document}&size=100`)).json<FilingList>().rows
    // The first six without errors; of them four clean, whatever the rules say of the sample today.
    const six = rows.slice(0, 6).map(({ id }) => id)
    await db.updateTable('projects').set({ errors: 0, warnings: 0 }).where('project_id', 'in', six).execute()
    await db.updateTable('reviews').set({ heap: 'mend' }).where('project_id', 'in', six).execute()
    await db
      .updateTable('reviews')
      .set({ heap: 'clean', grade: '优' })
      .where('project_id', 'in', six.slice(0, 4))
      .execute()
    await db
      .updateTable('projects')
      .set({ errors: 2 })
      .where('project_id', '=', rows[6]?.id ?? '')
      .execute()
  })
  afterAll(() => pages.close())

  const open = async (who: Member, path = '/filings') => {
    const page = await pages.open(who, path)
    await settled(page)
    return page
  }
  const tick = (page: Page, name: string) => page.getByRole('checkbox', { name: `选择：${name}` }).check()
  const bar = (page: Page) => page.getByRole('group', { name: '对所选目标' })
  const states = (page: Page) => page.getByRole('group', { name: '按状态' })
  const results = (page: Page) =>
    page.getByRole('dialog').getByRole('list', { name: '逐个结果' }).getByRole('listitem')
  const stateOf = async (index: number) =>
    (await reviewer.get(`/api/projects/${rows[index]?.id}/filing`)).json<{ state: string }>().state

  test('is the server’s list, with counts and sums by state that narrow it down', async () => {
    const page = await open(filler)
    const { total } = (await filler.get('/api/filings')).json<FilingList>()
    await states(page)
      .getByRole('button', { name: `全部状态 ${total}` })
      .waitFor()
    await expect
      .poll(() =>
        page
          .getByRole('region', { name: '绩效目标办理列表' })
          .locator('tbody tr[data-row-key]')
          .first()
          .getAttribute('data-row-key'),
      )
      .toBe(rows[0]?.id)
    await states(page)
      .getByRole('button', { name: `草稿 ${total}` })
      .click()
    await page.waitForURL(/state=draft/)
    await page.getByRole('combobox', { name: '排序' }).click()
    await page.locator('.ant-select-item-option').filter({ hasText: '金额' }).last().click()
    await page.waitForURL(/sort=budget/)
    const byBudget = (await filler.get('/api/filings?sort=budget')).json<FilingList>().rows[0]?.id
    await expect
      .poll(() =>
        page
          .getByRole('region', { name: '绩效目标办理列表' })
          .locator('tbody tr[data-row-key]')
          .first()
          .getAttribute('data-row-key'),
      )
      .toBe(byBudget)
    expect(await unnamed(page)).toEqual([])
  })

  test('drafts are sent in together; the one with errors is named, and keeps no other back', async () => {
    const page = await open(filler)
    for (const index of [0, 1, 2, 3, 4, 5, 6]) await tick(page, rows[index]?.name ?? '')
    await bar(page)
      .getByText(/^已选 7 个/)
      .waitFor()
    await bar(page).getByRole('button', { name: '批量送审 7' }).click()
    // Before anything is done each says what it will get.
    const forecast = page.getByRole('table', { name: '办理预览' })
    await expect.poll(() => forecast.getByRole('row').filter({ hasText: '将送审' }).count()).toBe(6)
    await forecast
      .getByRole('row')
      .filter({ hasText: rows[6]?.name ?? '' })
      .getByText(/不办理：还有 2 个错误未处理/)
      .waitFor()
    await page.getByText(/另有 1 个不适用，不会办理/).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '送审' }).click()
    await page.getByText('办理结果：成功 6 个，共 6 个').waitFor()
    expect(await results(page).count()).toBe(6)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /关\s*闭/ })
      .last()
      .click()
    await expect.poll(() => bar(page).count()).toBe(0)
    expect([await stateOf(0), await stateOf(5), await stateOf(6)]).toEqual([
      'submitted',
      'submitted',
      'draft',
    ])
  })

  test('what the act would refuse is named before: nothing is offered where it would refuse all', async () => {
    const [one, two] = [rows[7], rows[8]]
    const { db } = pages.app.context.store.whole
    await db
      .updateTable('projects')
      .set({ errors: 2 })
      .where('project_id', 'in', [one?.id ?? '', two?.id ?? ''])
      .execute()
    const page = await open(filler)
    for (const row of [one, two]) await tick(page, row?.name ?? '')
    await bar(page).getByRole('button', { name: '批量送审 2' }).click()
    const forecast = page.getByRole('table', { name: '办理预览' })
    await expect
      .poll(() => forecast.getByRole('row').filter({ hasText: '不办理：还有 2 个错误未处理' }).count())
      .toBe(2)
    await page.getByRole('dialog').getByText('所选中没有可以送审的').waitFor()
    expect(await page.getByRole('dialog').getByRole('button', { name: '送审' }).isDisabled()).toBe(true)
  })

  test('only clean ones are passed together; what is sent back takes an opinion of the list', async () => {
    const page = await open(reviewer, '/filings?state=department-review&year=all')
    // A row opens the queue of its own year, in whatever year the list is read.
    const link = page.getByRole('link', { name: rows[4]?.name ?? '', exact: true })
    expect(await link.getAttribute('href')).toContain(`year=${rows[4]?.fiscalYear}`)
    await tick(page, rows[4]?.name ?? '')
    await expect.poll(() => bar(page).getByRole('button', { name: '批量审核通过 0' }).isDisabled()).toBe(true)
    for (const index of [0, 1, 2, 3]) await tick(page, rows[index]?.name ?? '')
    await bar(page).getByRole('button', { name: '批量审核通过 4' }).click()
    await page
      .getByRole('dialog')
      .getByText(/另有 1 个不适用/)
      .waitFor()
    await page
      .getByRole('table', { name: '办理预览' })
      .getByText('将审核通过，待业务科室审核、绩效科审核')
      .first()
      .waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '审核通过' }).click()
    await page.getByText('办理结果：成功 4 个，共 4 个').waitFor()
    // What is done is not offered again behind what came of it.
    await expect.poll(() => bar(page).count()).toBe(0)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /关\s*闭/ })
      .last()
      .click()
    expect(await stateOf(0)).toBe('finance-review')

    for (const index of [4, 5]) await tick(page, rows[index]?.name ?? '')
    await bar(page).getByRole('button', { name: '批量退回 2' }).click()
    // To whom each goes is said before.
    const forecast = page.getByRole('table', { name: '办理预览' })
    await expect
      .poll(() =>
        forecast
          .getByRole('row')
          .filter({ hasText: /将退回到填报单位：.+/u })
          .count(),
      )
      .toBe(2)
    // Each may go back with what was found in it: one line a target, and no common reason is asked for.
    await page.getByRole('radio', { name: '各用自己的问题' }).check()
    await expect
      .poll(() => page.getByRole('list', { name: '各用自己的问题' }).getByRole('listitem').count())
      .toBe(2)
    await page.getByRole('radio', { name: '统一意见' }).check()
    await page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
    await page.getByText('请写明原因').waitFor()
    await page
      .getByRole('region', { name: '常用意见' })
      .getByRole('button', { name: /^绩效目标没有数量/ })
      .click()
    await expect
      .poll(() => page.getByRole('dialog').getByRole('textbox', { name: /^原因/ }).inputValue())
      .toMatch(/^绩效目标没有数量/)
    await page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
    await page.getByText('办理结果：成功 2 个，共 2 个').waitFor()
    expect(await stateOf(4)).toBe('draft')
    // All of it is taken back in one press, where what came of it is told.
    await page.getByRole('dialog').getByRole('button', { name: '全部撤销' }).click()
    await page.getByText('已撤销 2 个，共 2 个').waitFor()
    expect([await stateOf(4), await stateOf(5)]).toEqual(['submitted', 'submitted'])
  })

  test('what was asked of one box is not asked of the next', async () => {
    const page = await open(reviewer, '/filings?task=approval&due=soon&search=%E5%8A%B3&page=2')
    await page.getByRole('button', { name: '已办', exact: true }).click()
    await page.waitForURL(/box=done/)
    expect(new URL(page.url()).search).toBe('?search=%E5%8A%B3&view=list&box=done')
  })

  test('已办 tells what one did, and the workbench what waits', async () => {
    const page = await open(reviewer, '/filings?box=done')
    await expect
      .poll(() =>
        page.getByRole('region', { name: '绩效目标办理列表' }).locator('tbody tr[data-row-key]').count(),
      )
      .toBe(6)
    await page.getByText('撤销退回 审核员').first().waitFor()
    const home = await open(filler, '/')
    const waiting = home.getByRole('region', { name: '等我办理' })
    await waiting
      .getByRole('link', { name: /^填报：/ })
      .first()
      .waitFor()
    await waiting
      .getByRole('link', { name: /^绩效目标 · 草稿 \d+ 件$/ })
      .first()
      .click()
    await home.waitForURL(/\/(?:filings|review)/)
  })

  test('progress says how far every department is, and leads to the targets behind a figure', async () => {
    const page = await open(reviewer, '/filings')
    await page.getByRole('button', { name: '进度', exact: true }).click()
    const table = page.getByRole('region', { name: '各部门进度' }).getByRole('table')
    const heads = await table.getByRole('columnheader').allInnerTexts()
    expect(heads.filter((head, i) => heads.indexOf(head) !== i)).toEqual([])
    await table.getByRole('link', { name: '4', exact: true }).first().click()
    await page.waitForURL(/box=all/)
    await expect
      .poll(() =>
        page.getByRole('region', { name: '绩效目标办理列表' }).locator('tbody tr[data-row-key]').count(),
      )
      .toBe(4)
  })

  test('what waits for its approval is said to; one approval of two years shows the years and warns', async () => {
    const two = rows.slice(7, 9)
    const ids = two.map(({ id }) => id)
    const { db } = pages.app.context.store.whole
    await db.updateTable('projects').set({ errors: 0, warnings: 0 }).where('project_id', 'in', ids).execute()
    await db
      .updateTable('reviews')
      .set({ heap: 'clean', grade: '优' })
      .where('project_id', 'in', ids)
      .execute()
    const year = two[0]?.fiscalYear ?? 0
    const [third, fourth, chief] = await Promise.all(
      ['第三人', '第四人', '批复人'].map((name) => join(pages.app, name, 'administrator')),
    )
    await filler.send('POST', '/api/filings/acts', { projects: ids, act: { kind: 'submit' } })
    for (const who of [reviewer, third, fourth])
      expect(
        (await who?.send('POST', '/api/filings/acts', { projects: ids, act: { kind: 'pass' } }))?.json(),
      ).toMatchObject({ done: 2 })
    await db
      .updateTable('projects')
      .set({ fiscal_year: year + 1 })
      .where('project_id', '=', ids[1] ?? '')
      .execute()

    const page = await open(chief ?? reviewer, '/filings?year=all&state=finance-review')
    for (const { name } of two) await tick(page, name)
    const pass = bar(page).getByRole('button', { name: '批量审核通过 0' })
    await expect.poll(() => pass.getAttribute('title')).toBe('所选的都在等待批复，不在审核环节')
    await tick(page, rows[0]?.name ?? '')
    await bar(page).getByRole('button', { name: '批量审核通过 1' }).click()
    const forecast = page.getByRole('table', { name: '办理预览' })
    await expect
      .poll(() => forecast.getByRole('row').filter({ hasText: '不办理：已在等待批复，不在审核环节' }).count())
      .toBe(2)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /取\s*消/ })
      .click()

    await bar(page).getByRole('button', { name: '批量批复 2' }).click()
    const dialog = page.getByRole('dialog')
    for (const [index, { name }] of two.entries())
      await forecast
        .getByRole('row')
        .filter({ hasText: name })
        .getByRole('cell', { name: `${year + index}`, exact: true })
        .waitFor()
    await dialog.getByText(`其中有 ${year} 年、${year + 1} 年的目标，将用同一个文号批复，请核对`).waitFor()
    expect(await dialog.getByLabel('批复日期').inputValue()).toBe(dayInChina(new Date()))
    await dialog.getByLabel('批复文号').fill('财预〔2026〕9号')
    await dialog.getByRole('button', { name: '批复', exact: true }).click()
    await page.getByText('办理结果：成功 2 个，共 2 个').waitFor()
  })

  test('who lays down the flow keeps the list of opinions', async () => {
    // Somebody else: who passed a step of the round has no other step of it.
    const other = await join(pages.app, '复核员', 'administrator')
    const page = await open(other, '/filings?state=finance-review')
    await tick(page, rows[0]?.name ?? '')
    await bar(page).getByRole('button', { name: '批量退回 1' }).click()
    const reason = page.getByRole('textbox', { name: /^原因/ })
    await reason.fill('测算依据不足')
    await page.getByRole('button', { name: '维护常用意见' }).click()
    const lines = page.getByRole('textbox', { name: '常用意见' })
    await lines.fill('请补充测算依据\n请写明受益人数')
    await page
      .getByRole('dialog', { name: '维护常用意见' })
      .getByRole('button', { name: /保\s*存/ })
      .click()
    await page.getByText('常用意见已保存').waitFor()
    await expect
      .poll(() => page.getByRole('region', { name: '常用意见' }).getByRole('listitem').allInnerTexts())
      .toEqual(['请补充测算依据', '请写明受益人数'])
    // The form around the list is not sent with it.
    expect(await reason.inputValue()).toBe('测算依据不足')
    expect(await stateOf(0)).toBe('finance-review')
  })

  test('what one did to several is nothing of the next person at the same browser', async () => {
    const other = await join(pages.app, '初核员', 'administrator')
    const page = await open(other, '/filings?state=finance-review')
    await tick(page, rows[0]?.name ?? '')
    await bar(page).getByRole('button', { name: '批量退回 1' }).click()
    await page.getByRole('textbox', { name: /^原因/ }).fill('测算依据不足')
    await page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /关\s*闭/ })
      .last()
      .click()
    const last = page.getByRole('region', { name: '批量退回：1 个目标' })
    await last.getByRole('button', { name: '全部撤销' }).waitFor()
    await page.getByLabel(/^我的账号/).click()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page
      .getByRole('textbox', { name: '账号', exact: true })
      .fill(pages.app.accounts.administrator.account)
    await page.getByLabel('密码').fill(PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    // Within the program, for a page that is loaded anew holds nothing anyway.
    await page.evaluate(() => {
      window.history.pushState({}, '', '/filings?box=all')
      window.dispatchEvent(new PopStateEvent('popstate', { state: {} }))
    })
    await states(page).waitFor()
    expect(await last.count()).toBe(0)
  })
})

/**
 * The 工作台 of a filler, a reviewer and a chief: what waits with the act beside it, the buttons of the season,
 * the figures of the year.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { join, type Member } from '../support/people.ts'
import { describeInBrowser, settled, startPages, unnamed, type Pages } from './support.ts'

describeInBrowser('the 工作台', () => {
  let pages: Pages
  let filler: Member
  let reviewer: Member
  let chief: Member
  let rows: { readonly project_id: string; readonly name: string; readonly fiscal_year: number | null }[] = []
  beforeAll(async () => {
    pages = await startPages()
    const { db } = pages.app.context.store.whole
    await pages.app.importSample('004-人社局.txt')
    const found = await db
      .selectFrom('projects')
      .select(['project_id', 'name', 'unit_id', 'fiscal_year'])
      .orderBy('position')
      .execute()
    rows = found
    const unit = found[0]?.unit_id ?? null
    filler = await join(pages.app, '填报员', 'unit-filler', unit)
    reviewer = await join(pages.app, '审核员', 'department-reviewer', unit)
    chief = await join(pages.app, '绩效科长', 'performance-office')
    await db.updateTable('projects').set({ errors: 0 }).execute()
    await act(filler, 0, { kind: 'submit' })
    await act(filler, 1, { kind: 'submit' })
    await act(reviewer, 1, { kind: 'return', comment: '补充成本指标' })
  })
  afterAll(() => pages.close())

  const nameOf = (index: number) => rows[index]?.name ?? ''
  const act = async (who: Member, index: number, wish: object) => {
    const url = `/api/projects/${rows[index]?.project_id}/filing`
    expect((await who.send('POST', url, { act: wish })).statusCode).toBe(200)
  }
  const open = async (who: Member) => {
    const page = await pages.open(who, '/')
    await settled(page)
    return { page, desk: page.getByRole('region', { name: '等我办理' }) }
  }

  test('a filler finds first what was sent back, mends it from there, and begins a target', async () => {
    const { page, desk } = await open(filler)
    const first = desk.getByRole('link', { name: /^(?:填报|修改)：/ }).first()
    await expect.poll(() => first.getAttribute('aria-label')).toBe(`修改：${nameOf(1)}`)
    await expect.poll(() => desk.getByText('被退回').count()).toBe(1)
    expect(await unnamed(page)).toEqual([])
    // The list behind the count has as many.
    const chip = desk.getByRole('link', { name: /^绩效目标 · 草稿 \d+ 件$/ })
    const count = Number(/\d+(?= 件)/.exec((await chip.textContent()) ?? '')?.[0])
    expect(count).toBe(rows.length - 1)
    // Every heading tells all that is under it: they add up to the whole, and what is not here is in its list.
    const numberIn = (words: string, mark: RegExp) => Number(mark.exec(words)?.[1] ?? 0)
    const total = numberIn(await desk.getByText(/^共 \d+ 件$/).innerText(), /(\d+)/)
    const headings = await desk.getByRole('heading', { level: 3 }).allInnerTexts()
    expect(headings.reduce((sum, words) => sum + numberIn(words, /（(\d+)）/), 0)).toBe(total)
    const beyond = numberIn(await desk.getByText(/^还有 \d+ 件未列出/).innerText(), /(\d+)/)
    await desk.getByRole('button', { name: /^再显示/, expanded: false }).click()
    expect(await desk.getByRole('link', { name: /^[^：]+：/ }).count()).toBe(total - beyond)
    await desk.getByRole('link', { name: `绩效目标 · 草稿 ${beyond} 件未列出` }).waitFor()
    // 待办 of targets and texts says that it is a part of it, and leads back.
    await page
      .getByRole('navigation', { name: '工作台' })
      .getByRole('link', { name: '待办', exact: true })
      .click()
    await page.getByText(/这里是目标和文本的待办/).waitFor()
    await page.getByRole('link', { name: `工作台（共 ${total} 件）` }).click()
    // What was unfolded stays so when one comes back.
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '统计' }).click()
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '工作台' }).click()
    await desk.getByRole('button', { name: /^收起/, expanded: true }).waitFor()
    await desk.getByRole('link', { name: `修改：${nameOf(1)}` }).click()
    await page.waitForURL(new RegExp(`/projects/${rows[1]?.project_id}/write`))
    await page.goto(`${pages.address}/`)
    const season = page.getByRole('navigation', { name: '现在可以' })
    await season.getByRole('link', { name: '新建目标' }).click()
    await page.getByRole('dialog', { name: '新建绩效目标' }).waitFor()
  })

  test('a reviewer starts with what was sent in', async () => {
    const { page, desk } = await open(reviewer)
    await desk.getByRole('link', { name: `审核：${nameOf(0)}` }).waitFor()
    expect(await desk.getByRole('link', { name: `审核：${nameOf(1)}` }).count()).toBe(0)
    await page
      .getByRole('navigation', { name: '现在可以' })
      .getByRole('link', { name: '开始审核（1）' })
      .click()
    await page.waitForURL(/\/review\?/)
    await page.getByText(nameOf(0)).first().waitFor()
  })

  test('a chief has five figures of the year, each with its list, and is told what comes next where nothing waits', async () => {
    const { page, desk } = await open(chief)
    await desk.getByText('没有等您办理的事项').waitFor()
    const figures = page.getByRole('region', { name: /^\d{4} 年度概览$/ })
    // The way to 评价得分与支付 stands beside the five.
    await expect
      .poll(() =>
        figures
          .getByRole('link')
          .evaluateAll((all) => all.map((one) => (one.getAttribute('href') ?? '').replace(/\?.*/, ''))),
      )
      .toEqual([
        '/statistics/outcomes',
        '/filings',
        '/projects',
        '/projects',
        '/monitoring',
        '/self-evaluations',
      ])
    await expect
      .poll(() => figures.getByRole('link', { name: /^已批复/ }).innerText())
      .toContain(`0 / ${rows.length}`)
    await page.getByRole('region', { name: /全程日历$/ }).waitFor()
    await figures.getByRole('link', { name: /^有错误的目标/ }).click()
    await page.waitForURL(/\/projects\?.*severity=error/)
  })
})

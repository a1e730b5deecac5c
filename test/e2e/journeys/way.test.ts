/**
 * The whole way of a target by role, each in a browser: a unit files, the department returns it, the unit
 * mends, finance approves, adjusts.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { DraftView } from '#api/writing/drafts.ts'
import { join, type Member } from '../../support/people.ts'
import { describeInBrowser, settled, startPages, type Pages } from '../support.ts'

describeInBrowser('the whole way by role', () => {
  let pages: Pages
  let id = ''
  let order = 0
  let document = ''
  const people = new Map<string, Member>()
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    document = (await app.importSample('004-人社局.txt')).result?.document ?? ''
    const { db } = app.context.store.of(app.region)
    const row = await db
      .selectFrom('projects')
      .select(['project_id', 'unit_id', 'position'])
      .where('document_id', '=', document)
      .orderBy('position')
      .offset(1)
      .limit(1)
      .executeTakeFirstOrThrow()
    id = row.project_id
    order = row.position
    // 财政业务科室 in whose charge the department is, above the unit that files.
    const [office, department] = [randomUUID(), randomUUID()]
    const none = {
      code: null,
      parent_id: null,
      office_id: null,
      closed_on: null,
      successor_id: null,
      kept: true,
    }
    await db
      .insertInto('budget_units')
      .values({
        ...none,
        region_id: app.region,
        unit_id: office,
        key: '社会保障科',
        name: '社会保障科',
        kind: 'office',
      })
      .execute()
    await db
      .insertInto('budget_units')
      .values({
        ...none,
        region_id: app.region,
        unit_id: department,
        key: '人社主管部门',
        name: '人社主管部门',
        kind: 'department',
        office_id: office,
      })
      .execute()
    await db
      .updateTable('budget_units')
      .set({ parent_id: department })
      .where('unit_id', '=', row.unit_id ?? '')
      .execute()
    people.set('张会计', await join(app, '张会计', 'unit-filler', row.unit_id))
    people.set('李科长', await join(app, '李科长', 'department-reviewer', department))
    people.set('王科员', await join(app, '王科员', 'finance-office', office))
    people.set('赵绩效', await join(app, '赵绩效', 'performance-office'))
    people.set('周局长', await join(app, '周局长', 'performance-office'))
  })
  afterAll(() => pages.close())

  const who = (name: string): Member => {
    const member = people.get(name)
    if (member === undefined) throw new Error(name)
    return member
  }
  /** Without errors and concluded 优, whatever the rules say of the sample today. */
  const ready = async () => {
    const put = await pages.app.administrator.send('PUT', `/api/reviews/${id}/opinion`, {
      comment: '',
      conclusion: '优',
    })
    expect(put.statusCode, put.body).toBe(200)
    await pages.app.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 0 })
      .where('project_id', '=', id)
      .execute()
  }
  const onProject = async (name: string) => {
    const page = await pages.open(who(name), `/projects/${id}`)
    await settled(page)
    await strip(page).waitFor()
    return page
  }
  const strip = (page: Page) => page.getByRole('region', { name: '办理进度' })
  const bar = (page: Page) => page.getByRole('region', { name: '办理', exact: true })
  const dialog = (page: Page) => page.getByRole('dialog')
  const press = async (page: Page, name: string) => {
    await strip(page).getByRole('button', { name, exact: true }).click()
    await dialog(page).getByRole('button', { name, exact: true }).click()
    await expect.poll(() => dialog(page).count()).toBe(0)
  }
  const inState = (page: Page, state: string) =>
    strip(page)
      .getByText(new RegExp(`^${state}`))
      .first()
      .waitFor()

  test('the unit sends it in, and sees nothing of others’ queues', async () => {
    await ready()
    const page = await onProject('张会计')
    await press(page, '送审')
    await inState(page, '已送审')
    await page.goto(`${pages.address}/filings?box=all`)
    await settled(page)
    await page.getByRole('button', { name: /^已送审 1(?!\d)/ }).waitFor()
  })

  test('the department writes on the very cell what should be there, and sends it back', async () => {
    const page = await pages.open(who('李科长'), '/review?mine=yes')
    await settled(page)
    await bar(page).getByRole('button', { name: '退回' }).waitFor()
    const cell = page.locator('[data-cell="name"]')
    const name = await cell.innerText()
    await cell.hover()
    await page.getByRole('button', { name: '批注：项目名称' }).click()
    await dialog(page).getByRole('textbox', { name: /^意见/ }).fill('名称应写明年度')
    await dialog(page)
      .getByRole('textbox', { name: /^建议改为/ })
      .fill('2025年专项资金')
    await dialog(page).getByRole('button', { name: '批注', exact: true }).click()
    await page.getByRole('button', { name: '批注 李科长：名称应写明年度' }).waitFor()
    expect(name).not.toContain('2025年专项资金')
    // By the keyboard alone: the place is chosen in the dialog.
    await page.keyboard.press('m')
    const place = dialog(page).getByRole('combobox', { name: '位置' })
    await expect.poll(() => place.evaluate((field) => field.matches(':focus'))).toBe(true)
    await page.keyboard.type('没有的栏目')
    await page.keyboard.press('Enter')
    await page.getByText('没有相符的位置').waitFor()
    await place.fill('其中：财政')
    await page.keyboard.press('Enter')
    await dialog(page).getByText('批注：其中：财政资金').waitFor()
    await page.keyboard.type('绩效目标')
    await page.keyboard.press('Enter')
    await dialog(page).getByText('批注：绩效目标').waitFor()
    await dialog(page).getByRole('textbox', { name: /^意见/ }).fill('写明数量')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: '批注 李科长：写明数量' }).waitFor()
    await page.keyboard.press('r')
    // None of the standard opinions: another is written.
    await page.getByRole('dialog', { name: '退回填报单位：选一条意见' }).waitFor()
    await page.keyboard.press('Enter')
    // Nobody passed it before: there is one place to go back to.
    await dialog(page).getByText('退回到填报单位。').waitFor()
    expect(await dialog(page).getByRole('radio').count()).toBe(0)
    await dialog(page).getByRole('textbox', { name: /^原因/ }).fill('见批注')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => dialog(page).count()).toBe(0)
  })

  test('the unit takes the suggestion up with one press, and sends it in again', async () => {
    const page = await onProject('张会计')
    await inState(page, '草稿')
    await page.getByRole('button', { name: '批注 李科长：名称应写明年度' }).click()
    await dialog(page).getByRole('button', { name: '采用' }).click()
    await page.getByText('已按建议修改').waitFor()
    await page.getByRole('heading', { name: '2025年专项资金', exact: true, level: 1 }).waitFor()
    await ready()
    await page.reload()
    await settled(page)
    await press(page, '送审')
    await inState(page, '已送审')
  })

  test('what came back shows only what changed, and goes on through department and finance', async () => {
    const page = await pages.open(who('李科长'), '/review?mine=yes')
    await settled(page)
    await bar(page).getByRole('button', { name: '退回后改了 1 处' }).click()
    await dialog(page)
      .getByText(/李科长 .* 退回：见批注/)
      .waitFor()
    await dialog(page).getByText('2025年专项资金').waitFor()
    await dialog(page)
      .getByRole('button', { name: 'Close' })
      .or(dialog(page).getByRole('button', { name: '关闭' }))
      .first()
      .click()
    await expect.poll(() => dialog(page).count()).toBe(0)
    await page.keyboard.press('p')
    await page.getByText(/^已审核通过：/).waitFor()
    for (const name of ['王科员', '赵绩效']) {
      const finance = await onProject(name)
      await press(finance, '审核通过')
    }
    const chief = await onProject('周局长')
    await approveAs(chief, '南财预〔2026〕3号', '2026-01-31')
    await strip(chief).getByText('第 1 版').waitFor()
  })

  const approveAs = async (chief: Page, number: string, day: string) => {
    await strip(chief).getByRole('button', { name: '批复', exact: true }).click()
    await dialog(chief)
      .getByRole('textbox', { name: /^批复文号/ })
      .fill(number)
    await dialog(chief)
      .getByLabel(/^批复日期/)
      .fill(day)
    await dialog(chief).getByRole('button', { name: '批复', exact: true }).click()
  }

  /** What a text of the department holds against the target is said below the steps, on a wide window and a narrow one. */
  const keepsShapeWithNote = async (page: Page) => {
    const filing = `**/api/projects/${id}/filing`
    await page.route(filing, async (route) => {
      const answer = await route.fetch()
      const held = { document, name: '2026年绩效文本', state: 'approved', errors: 2 }
      await route.fulfill({ response: answer, json: { ...(await answer.json()), held } })
    })
    for (const viewport of [
      { width: 1366, height: 768 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport)
      await page.reload()
      const note = strip(page).getByText(/^有 2 处与部门绩效文本不一致/)
      await note.waitFor()
      const steps = strip(page).getByRole('list').first().getByRole('listitem')
      const boxes = await Promise.all((await steps.all()).map((step) => step.boundingBox()))
      const bottom = Math.max(...boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0)))
      expect((await note.boundingBox())?.y, `${viewport.width}`).toBeGreaterThanOrEqual(bottom)
      for (const box of boxes) expect(box?.width, `${viewport.width}`).toBeGreaterThan(60)
      const way = await strip(page).getByRole('list').first().boundingBox()
      expect(way?.height, `${viewport.width}`).toBeLessThan(180)
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.unroute(filing)
    await page.reload()
  }

  test('an adjustment makes another version, and any two are compared', async () => {
    const unit = await onProject('张会计')
    await strip(unit).getByRole('button', { name: '调整', exact: true }).click()
    await dialog(unit).getByRole('textbox', { name: /^原因/ }).fill('预算调减，南财预〔2026〕8号')
    await dialog(unit).getByRole('button', { name: '调整', exact: true }).click()
    await unit.waitForURL(/\/write$/)
    await unit.goBack()
    await inState(unit, '调整中')
    await strip(unit)
      .getByText(/^调整原因：预算调减，南财预〔2026〕8号（张会计/)
      .waitFor()
    await strip(unit).getByText('批复后为第 2 版').waitFor()
    await keepsShapeWithNote(unit)
    const form = await pages.open(who('张会计'), `/projects/${id}/write`)
    await form.getByText(/^调整原因：预算调减/).waitFor()
    await form.getByRole('link', { name: '与第 1 版对比' }).waitFor()
    const edited = await who('张会计').send('POST', `/api/documents/${document}/edits`, {
      project: order,
      indicator: null,
      field: 'name',
      before: '2025年专项资金',
      after: '2025年专项资金（调减）',
    })
    expect(edited.statusCode, edited.body).toBe(201)
    // A cell that only some forms have.
    const {
      version,
      form: { head },
    } = (await who('张会计').get(`/api/drafts/${id}`)).json<DraftView>()
    const more = (field: 'budget.total' | 'budget.fiscal') => ({
      kind: 'set',
      place: { row: null, field },
      before: head[field],
      after: String(Number(head[field]) + 1),
    })
    const written = await who('张会计').send('PATCH', `/api/drafts/${id}`, {
      request: randomUUID(),
      base: version,
      operations: [
        { kind: 'set', place: { row: null, field: 'budget.carryover' }, before: '', after: '5' },
        more('budget.total'),
        more('budget.fiscal'),
      ],
    })
    expect(written.statusCode, written.body).toBe(200)
    await ready()
    const act = async (name: string, wish: object) => {
      const answer = await who(name).send('POST', `/api/projects/${id}/filing`, { act: wish })
      expect(answer.statusCode, answer.body).toBe(200)
    }
    await act('张会计', { kind: 'submit' })
    await strip(await onProject('李科长'))
      .getByText('批复后为第 2 版')
      .waitFor()
    for (const name of ['李科长', '王科员', '赵绩效']) await act(name, { kind: 'pass' })
    const chief = await onProject('周局长')
    const money = (total: number) =>
      chief
        .getByText(new RegExp(`全年预算数 ${total.toFixed(2)}`))
        .first()
        .waitFor()
    await money(Number(head['budget.total']))
    await approveAs(chief, '南财预〔2026〕9号', '2026-06-30')
    await strip(chief).getByText('第 2 版').waitFor()
    // The money that the version brought is there at once.
    await money(Number(head['budget.total']) + 1)
    const page = await onProject('赵绩效')
    await strip(page).getByRole('button', { name: '批复版本' }).click()
    const versions = dialog(page).getByRole('table', { name: '批复版本' })
    await expect.poll(() => versions.getByRole('row').count()).toBe(3)
    await versions.getByText('预算调减，南财预〔2026〕8号').waitFor()
    await dialog(page).getByText('修改 4 处').waitFor()
    // Of a text that was added to, what was added alone is marked.
    const changed = dialog(page).getByRole('row').filter({ hasText: '2025年专项资金（调减）' })
    expect(await changed.first().locator('ins').allInnerTexts()).toEqual(['（调减）'])
    expect(await changed.first().locator('del').count()).toBe(0)
    await dialog(page).getByRole('link', { name: '逐格对照、打印' }).click()
    await page.waitForURL(/\/versions\?from=1&to=2$/)
    await settled(page)
    const cells = page.getByRole('region', { name: '对比', exact: true })
    await cells.locator('mark').filter({ hasText: '（调减）' }).waitFor()
    await cells.getByText('第 1 版 · 南财预〔2026〕3号 · 2026-01-31').first().waitFor()
    expect(await cells.getByRole('row', { name: /^项目名称/ }).innerText()).toContain('不同')
    await cells.getByRole('checkbox', { name: '只看不同' }).check()
    await expect
      .poll(async () =>
        (await cells.getByRole('rowheader').allInnerTexts()).map((words) => words.replaceAll(/\s/gu, '')),
      )
      .toEqual(['项目名称≠不同', '预算数（万元）≠不同', '其中：财政资金≠不同', '上年结转资金→仅右侧有'])
  })
})

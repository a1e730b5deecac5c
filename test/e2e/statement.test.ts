/**
 * Writing the text of a department in the browser: begun, filled in by keys, linked to its targets, with its
 * sums, as paper.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { StatementCreated, StatementView } from '#api/statements/statements.ts'
import { RULE_SET } from '../support/route-lines.ts'
import { join } from '../support/people.ts'
import { describeInBrowser, settled, startPages, unnamed, type Pages } from './support.ts'

type ChosenCell = {
  readonly table: string
  readonly row: number
  readonly field: string
  readonly name: string
}

describeInBrowser('writing the text of a department', () => {
  let pages: Pages
  let unit = ''
  beforeAll(async () => {
    pages = await startPages()
    const what = {
      change: 'create',
      kind: 'department',
      code: '763001',
      name: '社会工作部',
      parent: null,
      office: null,
    }
    unit = (
      await pages.app.administrator.send('POST', '/api/organisation', { what, from: '2025-01-01', note: '' })
    ).json<{ id: string }>().id
    for (const [name, budget] of [
      ['干部培训经费', '12.5'],
      ['志愿服务专项经费', '30'],
    ])
      await pages.app.administrator.send('POST', '/api/drafts', {
        unit,
        year: 2027,
        name,
        start: { from: 'empty', size: 'full', budget },
      })
  })
  afterAll(() => pages.close())

  /** The text with the duty tree. */
  let duties = ''
  const read = async (page: Page) =>
    (
      await pages.app.administrator.get(`/api/statements/${page.url().split('/').at(-2) ?? ''}`)
    ).json<StatementView>()
  const form = (page: Page) => page.getByRole('article', { name: '填写部门绩效文本' })
  const at = (page: Page, name: string) =>
    expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name)
  const saved = (page: Page) =>
    expect
      .poll(() => page.getByRole('main').getByRole('status').filter({ hasText: '保存' }).innerText())
      .toMatch(/已保存 \d\d:\d\d/)
  const choose = async (page: Page, { table, row, field, name }: ChosenCell) => {
    await form(page)
      .getByRole('table', { name: table, exact: true })
      .getByRole('row')
      .nth(row)
      .locator(`[data-field="${field}"]`)
      .click()
    await at(page, `${name}，第 ${row} 行`)
  }
  const pressed = async (page: Page, key: string, then: string) => {
    await page.keyboard.press(key)
    await at(page, then)
  }

  test('from the page of units to the printed paper', async () => {
    const page = await pages.open(await join(pages.app, '张会计', 'unit-filler', unit), '/departments')
    await settled(page)
    await page.getByRole('button', { name: '新建部门绩效文本' }).click()
    const dialog = page.getByRole('dialog', { name: '新建部门绩效文本' })
    await dialog.getByRole('button', { name: '开始填写' }).click()
    await form(page).getByRole('heading', { name: '2027年社会工作部绩效文本' }).waitFor()
    await at(page, '总体绩效目标')
    expect(await unnamed(page)).toEqual([])

    await page.keyboard.type('建强基层工作队伍，培训干部200人。')
    await pressed(page, 'Tab', '分项名称，第 1 行')
    await page.keyboard.type('干部培训')
    await pressed(page, 'Tab', '绩效目标，第 1 行')
    await page.keyboard.type('培训干部200人')
    await pressed(page, 'Tab', '绩效指标，第 1 行')
    await page.keyboard.type('培训人次≥200人次')
    await pressed(page, 'Control+Enter', '分项名称，第 2 行')
    await page.keyboard.type('志愿服务')
    await pressed(page, 'ArrowDown', '措施名称，第 1 行')

    // The projects: by name, and picked by hand.
    const coverage = page.getByRole('region', { name: '项目覆盖' })
    await coverage.getByText('0/2').waitFor()
    await coverage.getByRole('button', { name: '按名称关联' }).click()
    await coverage.getByText('2/2').waitFor()
    await choose(page, { table: '年度主要任务', row: 1, field: 'name', name: '任务名称' })
    await page.keyboard.type('队伍建设')
    await pressed(page, 'Tab', '主要内容，第 1 行')
    await pressed(page, 'Tab', '预算金额，第 1 行')
    await page.keyboard.type('40万元')
    await pressed(page, 'Enter', '预算金额，第 2 行')
    await choose(page, { table: '年度主要任务', row: 1, field: 'name', name: '任务名称' })
    await page.keyboard.press('F4')
    const links = page.getByRole('dialog', { name: '关联项目：队伍建设' })
    await links.getByRole('checkbox', { name: /干部培训经费/ }).check()
    await links.getByRole('checkbox', { name: /志愿服务专项经费/ }).check()
    await links.getByText('已选 2 个项目，合计 42.50 万元').waitFor()
    await links.getByRole('button', { name: '确定' }).click()

    // What is written is not the sum: told, and taken with one press.
    const sums = page.getByRole('region', { name: '资金核对' })
    await sums.getByText('差 -2.50').waitFor()
    await sums.getByRole('button', { name: '队伍建设 · 预算金额：取合计' }).click()
    await form(page).getByRole('cell', { name: '42.50', exact: true }).first().waitFor()
    await sums.getByRole('button', { name: '总体资金情况 · 项目支出：取合计' }).click()
    await saved(page)
    const { form: written } = await read(page)
    expect(written.rows.find(({ cells }) => cells.name === '队伍建设')?.cells).toMatchObject({
      total: '42.5',
      projects: '\t干部培训经费\n\t志愿服务专项经费',
    })
    expect(written.rows.find(({ cells }) => cells.label === '项目支出')?.cells.amount).toBe('42.5')
    expect(
      written.rows
        .filter(({ list }) => list === 'subGoals')
        .map(({ cells }) => [cells.title, cells.projects]),
    ).toEqual([
      ['干部培训', '\t干部培训经费'],
      ['志愿服务', '\t志愿服务专项经费'],
    ])

    await page.getByRole('button', { name: '预览' }).click()
    const preview = page.getByRole('article', { name: '2027年社会工作部绩效文本' })
    await preview.getByText('（二）志愿服务').waitFor()
    await preview.getByText('绩效指标：培训人次≥200人次').waitFor()
    await page.getByText('导出时在第二部分附 2 个项目的绩效目标表。').waitFor()
  })

  test('undoes and redoes, moves rows, and shows a conflict cell by cell', async () => {
    const document = (
      await pages.app.administrator.send('POST', '/api/statements', {
        unit,
        year: 2028,
        start: { from: 'empty', table: false },
      })
    ).json<StatementCreated>().document
    const page = await pages.open('administrator', `/documents/${document}/write`)
    await settled(page)
    await choose(page, { table: '分项绩效目标', row: 1, field: 'title', name: '分项名称' })
    await page.keyboard.type('干部培训')
    await pressed(page, 'Control+Enter', '分项名称，第 2 行')
    await page.keyboard.type('志愿服务')
    await pressed(page, 'Tab', '绩效目标，第 2 行')
    await page.keyboard.press('Alt+Shift+ArrowUp')
    await at(page, '绩效目标，第 1 行')
    await page.keyboard.press('Control+z')
    await at(page, '分项名称，第 2 行')
    await page.keyboard.press('Control+y')
    await at(page, '分项名称，第 1 行')
    await saved(page)
    const other = await pages.open(
      await join(pages.app, '李科长', 'department-reviewer', unit),
      `/documents/${document}/write`,
    )
    await settled(other)
    for (const [one, words] of [
      [page, '我的话'],
      [other, '别人的话'],
    ] as const) {
      await choose(one, { table: '分项绩效目标', row: 1, field: 'goal', name: '绩效目标' })
      await one.keyboard.type(words)
      await pressed(one, 'Tab', '绩效指标，第 1 行')
      if (one === page) await saved(page)
    }
    const conflict = other.getByRole('region', { name: '有 1 处与其他人的修改不一致' })
    await conflict.getByRole('button', { name: '用我的' }).click()
    await expect
      .poll(
        async () => (await read(other)).form.rows.find(({ cells }) => cells.title === '志愿服务')?.cells.goal,
      )
      .toBe('别人的话')
    await page.getByRole('button', { name: '加入部门整体绩效目标表' }).click()
    await form(page).getByRole('table', { name: '绩效指标' }).waitFor()
  })

  test('goals of the medium term and further facts are written, kept and printed', async () => {
    const document = (
      await pages.app.administrator.send('POST', '/api/statements', {
        unit,
        year: 2029,
        start: { from: 'empty', table: true },
      })
    ).json<StatementCreated>().document
    const page = await pages.open('administrator', `/documents/${document}/write`)
    await settled(page)
    await form(page)
      .getByRole('table', { name: '中期目标' })
      .locator('[data-field="mediumTermGoals"]')
      .click()
    await at(page, '中期目标')
    await page.keyboard.type('三年内社区工作者持证率达到80%')
    await form(page).getByRole('button', { name: '插入行：其他栏目' }).click()
    await at(page, '栏目，第 1 行')
    await page.keyboard.type('部门联系人')
    await pressed(page, 'Tab', '内容，第 1 行')
    await page.keyboard.type('办公室')
    await pressed(page, 'Tab', '任务名称，第 1 行')
    await saved(page)
    const [table] = (await read(page)).paper.departments ?? []
    expect(table).toMatchObject({
      mediumTermGoals: ['三年内社区工作者持证率达到80%'],
      details: [{ label: '部门联系人', text: '办公室' }],
    })
    await page.reload()
    await form(page).getByText('三年内社区工作者持证率达到80%').waitFor()
    await form(page).getByRole('cell', { name: '办公室' }).waitFor()
  })

  test('hangs projects under activities where the rule set asks for it: by keys and by choice, once each, with sums; undone, printed', async () => {
    const { administrator } = pages.app
    const document = (
      await administrator.send('POST', '/api/statements', {
        unit,
        year: 2026,
        start: { from: 'empty', table: false },
      })
    ).json<StatementCreated>().document
    duties = document
    for (const [name, budget] of [
      ['干部培训经费', '12.5'],
      ['志愿服务专项经费', '30'],
    ])
      await administrator.send('POST', '/api/drafts', {
        unit,
        year: 2026,
        name,
        start: { from: 'empty', size: 'full', budget },
      })
    const page = await pages.open('administrator', `/documents/${document}/write`)
    await settled(page)
    await form(page).getByRole('table', { name: '工作保障措施' }).waitFor()
    const table = form(page).getByRole('table', { name: '部门职责—工作活动—预算项目' })
    expect(await table.count()).toBe(0)
    expect(await page.getByRole('region', { name: '项目挂接' }).count()).toBe(0)

    expect(
      (
        await administrator.send('POST', '/api/rule-sets', {
          ...RULE_SET,
          data: { ...RULE_SET.data, parameters: { dutyTree: true } },
        })
      ).statusCode,
    ).toBe(201)
    await page.reload()
    await settled(page)
    await table.waitFor()
    const panel = page.getByRole('region', { name: '项目挂接' })
    await panel.getByText('0/2').waitFor()
    await form(page).getByRole('button', { name: '增加职责' }).click()
    await at(page, '部门职责，第 1 行')
    await page.keyboard.type('队伍建设')
    await pressed(page, 'Tab', '工作活动，第 1 行')
    await page.keyboard.type('干部培训')
    await pressed(page, 'Control+Enter', '工作活动，第 2 行')
    await page.keyboard.type('志愿者队伍')
    await form(page).getByRole('button', { name: '增加职责' }).click()
    await at(page, '部门职责，第 3 行')
    await page.keyboard.type('社会服务')
    await pressed(page, 'Tab', '工作活动，第 3 行')
    await page.keyboard.type('志愿服务')

    await page.keyboard.press('F4')
    const dialog = page.getByRole('dialog', { name: '挂接项目：志愿服务' })
    await dialog.getByRole('checkbox', { name: /干部培训经费/ }).check()
    await dialog.getByRole('checkbox', { name: /志愿服务专项经费/ }).check()
    await dialog.getByRole('button', { name: '确定' }).click()
    await panel.getByText('每个项目都挂在工作活动下').waitFor()
    await table
      .getByRole('row', { name: /小计：社会服务/ })
      .getByRole('cell', { name: '42.50' })
      .waitFor()

    // Hung elsewhere it leaves its place; one step takes both back.
    await choose(page, { table: '部门职责—工作活动—预算项目', row: 1, field: 'name', name: '工作活动' })
    await page.keyboard.press('F4')
    const first = page.getByRole('dialog', { name: '挂接项目：干部培训' })
    await first.getByRole('checkbox', { name: /干部培训经费.*已在“志愿服务”/ }).check()
    await first.getByRole('button', { name: '确定' }).click()
    await table
      .getByRole('row', { name: /小计：社会服务/ })
      .getByRole('cell', { name: '30.00' })
      .waitFor()
    await form(page).getByRole('textbox').focus()
    await page.keyboard.press('Control+z')
    await table
      .getByRole('row', { name: /小计：社会服务/ })
      .getByRole('cell', { name: '42.50' })
      .waitFor()
    await page.keyboard.press('Control+y')
    await table
      .getByRole('row', { name: /小计：队伍建设/ })
      .getByRole('cell', { name: '12.50' })
      .waitFor()

    // An activity that goes leaves its projects to be hung by a choice.
    await choose(page, { table: '部门职责—工作活动—预算项目', row: 1, field: 'name', name: '工作活动' })
    await page.keyboard.press('Control+Delete')
    await panel.getByText('1/2').waitFor()
    await expect.poll(() => page.locator(':focus').inputValue()).toBe('志愿者队伍')
    await saved(page)
    await panel.getByRole('combobox', { name: '把“干部培训经费”挂到' }).click()
    await page.getByTitle('队伍建设 › 志愿者队伍').click()
    await panel.getByText('2/2').waitFor()
    await saved(page)
    expect(
      (await read(page)).form.rows
        .filter(({ list }) => list === 'duties')
        .map(({ cells }) => [cells.level1, cells.name, cells.projects]),
    ).toEqual([
      ['队伍建设', '志愿者队伍', '\t干部培训经费'],
      ['社会服务', '志愿服务', '\t志愿服务专项经费'],
    ])
    expect(await unnamed(page)).toEqual([])
    await page.getByRole('button', { name: '预览' }).click()
    const printed = page.getByRole('table', { name: '部门职责—工作活动—预算项目' })
    await printed.getByRole('row', { name: /合计/ }).getByRole('cell', { name: '42.50' }).waitFor()
  })

  test('activities and projects of the duty tree are dragged: the place is shown, Escape leaves all as it was, and one step takes it back', async () => {
    const page = await pages.open('administrator', `/documents/${duties}/write`)
    await settled(page)
    const table = form(page).getByRole('table', { name: '部门职责—工作活动—预算项目' })
    const grip = (name: string) => table.getByTitle(`拖动“${name}”`)
    const row = (name: string) => table.getByRole('row', { name: new RegExp(name) })
    const kept = async () =>
      (await read(page)).form.rows
        .filter(({ list }) => list === 'duties')
        .map(({ cells }) => [cells.level1, cells.name, cells.projects])
    const before = [
      ['队伍建设', '志愿者队伍', '\t干部培训经费'],
      ['社会服务', '志愿服务', '\t志愿服务专项经费'],
    ]
    const field = form(page).getByRole('textbox')

    await grip('志愿服务').hover()
    await page.mouse.down()
    const box = await row('志愿者队伍').boundingBox()
    if (box === null) throw new Error('not shown')
    const beside = box.x + box.width * 0.9
    await page.mouse.move(beside, box.y + box.height - 4, { steps: 6 })
    await expect.poll(() => row('志愿者队伍').getAttribute('data-landing')).toBe('behind')
    await page.mouse.move(beside, box.y + 4, { steps: 6 })
    await expect.poll(() => row('志愿者队伍').getAttribute('data-landing')).toBe('before')
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect.poll(() => table.locator('[data-landing]').count()).toBe(0)
    expect(await kept()).toEqual(before)

    await grip('志愿服务').dragTo(row('志愿者队伍'), { targetPosition: { x: box.width * 0.9, y: 4 } })
    await at(page, '工作活动，第 1 行')
    await expect.poll(kept).toEqual([
      ['队伍建设', '志愿服务', '\t志愿服务专项经费'],
      ['队伍建设', '志愿者队伍', '\t干部培训经费'],
    ])
    await field.focus()
    await page.keyboard.press('Control+z')
    await table.getByRole('rowheader', { name: '社会服务', exact: true }).waitFor()
    await expect.poll(kept).toEqual(before)

    await table
      .getByText('干部培训经费')
      .dragTo(row('志愿服务'), { targetPosition: { x: box.width * 0.9, y: 10 } })
    await table
      .getByRole('row', { name: /小计：社会服务/ })
      .getByRole('cell', { name: '42.50' })
      .waitFor()
    await expect
      .poll(async () => (await kept()).map(([, name, projects]) => [name, projects]))
      .toEqual([
        ['志愿者队伍', ''],
        ['志愿服务', '\t志愿服务专项经费\n\t干部培训经费'],
      ])
    expect(await unnamed(page)).toEqual([])
  })
})

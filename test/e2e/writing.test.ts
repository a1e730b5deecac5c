/**
 * Writing a target in the browser, from the first key to the paper: by keyboard, with blocks from a
 * spreadsheet, without a line, two at a time.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import type { DraftCreated, DraftsCreated, DraftView } from '#api/writing/drafts.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { join } from '../support/people.ts'
import { writeAll } from '../support/written.ts'
import {
  describeInBrowser,
  settled,
  startPages,
  unnamed,
  type Cookie,
  type Pages,
  type Who,
} from './support.ts'

/** The cells of an indicator that its writer fills in. */
const COLUMNS = ['三级指标', '绩效指标描述', '指标值', '指标值确定依据']

describeInBrowser('writing a target', () => {
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
  })
  afterAll(() => pages.close())

  const begin = async (name: string) =>
    (
      await pages.app.administrator.send('POST', '/api/drafts', {
        unit,
        year: 2026,
        name,
        start: { from: 'empty', size: 'full', budget: '10' },
      })
    ).json<DraftCreated>().project
  const read = async (project: string) =>
    (await pages.app.administrator.get(`/api/drafts/${project}`)).json<DraftView>()
  const value = async (project: string, level2: string) =>
    (await read(project)).form.rows.find(({ cells }) => cells.level2 === level2)?.cells
  const open = async (project: string, who: Who | Cookie = 'administrator') => {
    const page = await pages.open(who, `/projects/${project}/write`)
    await settled(page)
    return page
  }
  const form = (page: Page) => page.getByRole('article', { name: '填写绩效目标表' })
  const cell = (page: Page, name: string) => form(page).getByRole('textbox', { name, exact: true })
  /** Chooses the cell of a row by its second-level label. */
  const choose = async (
    page: Page,
    row: number,
    field: 'level2' | 'level3' | 'description' | 'value' | 'basis',
  ) => {
    const names = {
      level2: '二级指标',
      level3: '三级指标',
      description: '绩效指标描述',
      value: '指标值',
      basis: '指标值确定依据',
    }
    await form(page)
      .getByRole('table', { name: '绩效指标' })
      .getByRole('row')
      .nth(row)
      .locator(`[data-field="${field}"]`)
      .click()
    await at(page, `${names[field]}，第 ${row} 行`)
  }
  /** The keys go to this cell now. */
  const at = (page: Page, name: string) =>
    expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name)
  const saved = (page: Page) =>
    expect
      .poll(() => page.getByRole('main').getByRole('status').filter({ hasText: '保存' }).innerText())
      .toMatch(/已保存 \d\d:\d\d/)
  const pressed = async (page: Page, key: string, then: string) => {
    await page.keyboard.press(key)
    await at(page, then)
  }

  const paste = async (page: Page, clip: string) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate((words) => navigator.clipboard.writeText(words), clip)
    await page.keyboard.press('Control+v')
  }

  test('the page of a target written here says why there is none before or after it', async () => {
    const page = await pages.open('administrator', `/projects/${await begin('独立成份的项目')}`)
    await settled(page)
    for (const side of ['上一个', '下一个']) {
      const way = page.getByRole('button', { name: `${side}：在线填报的目标各自成一份文档，没有前后项目` })
      expect(await way.isDisabled()).toBe(true)
    }
    // A new project has no code yet, and nobody is at fault.
    await page.getByText('尚无项目编码').waitFor()
    await page.getByText('取得后填入目标表的“项目编码”').waitFor({ state: 'attached' })
  })

  test('begins in the list of targets and is filled in by the keyboard alone', async () => {
    const page = await pages.open(await join(pages.app, '张会计', 'unit-filler', unit), '/projects')
    await settled(page)
    await page.getByRole('button', { name: '新建目标' }).click()
    const dialog = page.getByRole('dialog', { name: '新建绩效目标' })
    await dialog.getByRole('textbox', { name: '项目名称' }).fill('干部培训经费')
    await dialog.getByRole('textbox', { name: '预算数' }).fill('12.5')
    await dialog.getByRole('checkbox', { name: '用简表（预算低于 100 万元）' }).uncheck()
    await dialog.getByRole('button', { name: '开始填写' }).click()
    await form(page).getByRole('heading', { name: '干部培训经费绩效目标表' }).waitFor()
    // It goes on at the first cell that nobody wrote in yet: what of the budget is 财政资金.
    await at(page, '其中：财政资金')
    await page.keyboard.type('12.5')
    await pressed(page, 'Tab', '其他资金')
    await pressed(page, 'Tab', '资金用途')
    await page.getByRole('toolbar', { name: '表格操作' }).getByRole('button', { name: '插入行' }).waitFor()
    expect(await unnamed(page)).toEqual([])

    await pressed(page, 'ArrowUp', '预算数')
    await page.keyboard.type('125000元')
    await pressed(page, 'Enter', '资金用途')
    await page.keyboard.type('支付讲课费、场地费和资料费')
    await pressed(page, 'Tab', '3月底')
    await page.keyboard.type('20%')
    await pressed(page, 'ArrowDown', '绩效目标')
    await page.keyboard.type('举办培训班4期')
    await page.keyboard.press('Alt+Enter')
    await page.keyboard.type('培训干部200人')
    await pressed(page, 'Tab', '三级指标，第 1 行')
    await page.keyboard.type('培训人数')
    await pressed(page, 'ArrowRight', '绩效指标描述，第 1 行')
    await pressed(page, 'Tab', '指标值，第 1 行')
    await page.keyboard.type('≥200')
    await pressed(page, 'Enter', '指标值，第 2 行')
    await saved(page)
    const project = page.url().split('/').at(-2) ?? ''
    const { project: paper } = (
      await pages.app.administrator.get(`/api/projects/${project}`)
    ).json<OpenedProject>()
    expect(paper).toMatchObject({
      budget: { total: '12.5' },
      purpose: '支付讲课费、场地费和资料费',
      plan: { march: '20' },
      goals: ['举办培训班4期', '培训干部200人'],
      indicators: [{ level2: '数量指标', level3: '培训人数', value: { text: '≥200' } }],
    })

    // What the reviewer will see is beside and in the cell.
    const findings = page.getByRole('region', { name: '检查结果' })
    await findings.getByRole('button', { name: /“培训人数”的值“≥200”没有计量单位/ }).click()
    await at(page, '指标值，第 1 行')
    await page.keyboard.press('F2')
    await page.keyboard.type('人')
    await pressed(page, 'Tab', '指标值确定依据，第 1 行')
    await expect.poll(() => findings.getByText('没有计量单位').count()).toBe(0)

    await page.getByRole('button', { name: '预览' }).click()
    const preview = page.getByRole('article', { name: '绩效目标表' })
    await preview.getByRole('cell', { name: '≥200人' }).waitFor()
    await expect.poll(() => preview.getByRole('row').filter({ hasText: '生态效益指标' }).count()).toBe(0)
  })

  test('简表 is proposed with its reason and never taken back unsaid; a long name of a unit is read whole', async () => {
    const name = '中共唐山市路南区委社会工作部机关服务中心'
    const what = { change: 'create', kind: 'unit', code: '763002', name, parent: unit, office: null }
    const asked = { what, from: '2025-01-01', note: '' }
    const own = await pages.app.administrator.send('POST', '/api/organisation', asked)
    const person = await join(pages.app, '赵会计', 'unit-filler', own.json<{ id: string }>().id)
    const page = await pages.open(person, '/projects')
    await settled(page)
    await page.getByRole('button', { name: '新建目标' }).click()
    const dialog = page.getByRole('dialog', { name: '新建绩效目标' })
    const [budget, short] = [
      dialog.getByRole('textbox', { name: '预算数' }),
      dialog.getByRole('checkbox', { name: '用简表' }),
    ]
    const cut = () =>
      dialog.getByTitle(`763002 ${name}`).evaluate((shown) => shown.scrollWidth - shown.clientWidth)
    expect(await cut()).toBe(0)

    await budget.fill('50')
    await dialog.getByText('预算低于 100 万元，已自动选用简表').waitFor()
    expect(await short.isChecked()).toBe(true)
    // Chosen by hand it stays what it is.
    await short.uncheck()
    await budget.fill('150')
    await budget.fill('60')
    expect(await short.isChecked()).toBe(false)
    expect(await dialog.getByText('已自动选用').count()).toBe(0)
    await short.check()
    await budget.fill('150')
    await dialog.getByText('不能用所选的简表，将用完整的表').waitFor()
  })

  test('what is still missing is beside the form, leads to its cell, and goes as it is written', async () => {
    const project = await begin('还缺什么')
    const page = await open(project)
    const lacks = page.getByRole('region', { name: '还缺' })
    const named = () =>
      lacks
        .getByRole('button')
        .evaluateAll((buttons) =>
          buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent),
        )
    const kinds = ['数量指标', '质量指标', '时效指标', '成本指标', '效益指标', '服务对象满意度指标']
    const needed = (name: string) => `${name}（送审必填）`
    expect(await named()).toEqual(['资金用途', '资金支出计划', ...['绩效目标', ...kinds].map(needed)])
    await lacks.getByRole('button', { name: '资金支出计划' }).click()
    await at(page, '3月底')
    for (const share of ['25', '50', '75', '100']) {
      await page.keyboard.type(share)
      await page.keyboard.press('Tab')
    }
    await lacks.getByRole('button', { name: needed('数量指标') }).click()
    await at(page, '三级指标，第 1 行')
    await page.keyboard.type('培训人数')
    await expect
      .poll(named)
      .toEqual(['资金用途', ...['绩效目标', '指标值 第 1 行', ...kinds.slice(1)].map(needed)])
    expect(await unnamed(page)).toEqual([])
    // 送审 is refused for the same, and leads to the same cells.
    await page.getByRole('button', { name: '送审', exact: true }).click()
    const missing = page.getByRole('list', { name: '送审前须补正' })
    await expect
      .poll(() => missing.getByRole('button').allInnerTexts())
      .toEqual(['绩效目标', '指标值 第 1 行', ...kinds.slice(1)].map((name) => `${name}：未填写`))
    await missing.getByRole('button', { name: '时效指标：未填写' }).click()
    await at(page, '三级指标，第 3 行')
    await lacks.getByRole('button', { name: needed('指标值 第 1 行') }).click()
    await page.keyboard.type('≥200人')
    for (const [name, words] of [
      ['资金用途', '讲课费'],
      [needed('绩效目标'), '培训200人'],
    ] as const) {
      await lacks.getByRole('button', { name }).click()
      await page.keyboard.type(words)
    }
    await expect.poll(named).toEqual(kinds.slice(1).map(needed))
    // What was found leads there, too.
    await page
      .getByRole('region', { name: '检查结果' })
      .getByRole('button', { name: /^.*缺少质量指标/ })
      .click()
    await at(page, '三级指标，第 2 行')
  })

  test('what was asked for and is typed by now does not warn while it waits to be saved', async () => {
    const page = await open(await begin('填了就不再提示'))
    const findings = page.getByRole('region', { name: '检查结果' })
    const asked = findings.getByText('财政资金和其他资金都没有填写')
    const missed = findings.getByRole('button', { name: /缺少.*成本指标/ })
    await asked.waitFor()
    await missed.waitFor()
    const mark = form(page).locator('[data-field="budget.total"] [title*="都没有填写"]')
    expect(await mark.count()).toBe(1)
    // No answer comes.
    await page.route(/\/api\/drafts\//u, (route) =>
      route.request().method() === 'GET' ? route.continue() : undefined,
    )
    await form(page).locator('[data-field="budget.fiscal"]').click()
    await at(page, '其中：财政资金')
    await page.keyboard.type('10')
    await page.keyboard.press('Tab')
    await expect.poll(() => asked.count()).toBe(0)
    expect(await mark.count()).toBe(0)
    await choose(page, 4, 'level3')
    await page.keyboard.type('培训班次成本')
    await page.keyboard.press('Tab')
    await expect.poll(() => missed.count()).toBe(0)
    await findings.getByRole('button', { name: /缺少数量指标/ }).waitFor()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  test('a basis that names nothing is told by its rows and leads to its very cell; what has no cell moves nothing', async () => {
    const page = await open(await begin('依据笼统'))
    await choose(page, 1, 'level3')
    for (const words of ['培训人数', '培训干部的人数', '≥200人', '工作实际']) {
      await page.keyboard.type(words)
      await page.keyboard.press('Tab')
    }
    await at(page, '三级指标，第 2 行')
    for (const words of ['培训合格率', '合格人数占比', '≥95%', '工作实际']) {
      await page.keyboard.type(words)
      await page.keyboard.press('Tab')
    }
    await saved(page)
    const findings = page.getByRole('region', { name: '检查结果' })
    const weak = findings.getByRole('listitem').filter({ hasText: '过于笼统' })
    await weak.getByRole('button', { name: /过于笼统/ }).click()
    await at(page, '指标值确定依据，第 1 行')
    await weak.getByRole('button', { name: '指标值确定依据 第 2 行' }).click()
    await at(page, '指标值确定依据，第 2 行')
    // Both cells are marked.
    const marked = form(page).locator('[data-field="basis"] [title*="过于笼统"]')
    await expect.poll(() => marked.count()).toBe(2)
    await page.keyboard.type('《干部培训2026年度计划》')
    await saved(page)
    await expect.poll(() => weak.getByText('指标值确定依据 第 1 行').count()).toBe(1)
  })

  test('a kind of indicators whose row was taken out is made again by the way to it', async () => {
    const project = await begin('缺一类指标')
    const page = await open(project)
    await choose(page, 3, 'level3')
    await page.keyboard.press('Control+Delete')
    await page
      .getByRole('region', { name: '还缺' })
      .getByRole('button', { name: /^时效指标/ })
      .click()
    await at(page, '三级指标，第 3 行')
    await page.keyboard.type('完成时间')
    await saved(page)
    expect(await value(project, '时效指标')).toMatchObject({ level1: '产出指标', level3: '完成时间' })
  })

  test('a basis that 送审 would be refused without has its mark beside the form', async () => {
    const project = await begin('依据')
    const page = await open(project)
    await choose(page, 1, 'level3')
    for (const words of ['培训人数', '参加培训的人数', '≥200人', '年度培训计划']) {
      await page.keyboard.type(words)
      await page.keyboard.press('Tab')
    }
    for (const words of ['合格率', '合格人数占比', '≥95%']) {
      await page.keyboard.type(words)
      await page.keyboard.press('Tab')
    }
    const lacks = page.getByRole('region', { name: '还缺' })
    await lacks.getByRole('button', { name: '指标值确定依据 第 2 行（送审必填）' }).click()
    await at(page, '指标值确定依据，第 2 行')
  })

  test('what a reviewer wrote on the cells is beside the form: it leads there, is accepted in the form, or settled', async () => {
    const project = await begin('批注在旁')
    const filler = await join(pages.app, '钱会计', 'unit-filler', unit)
    const comment = (words: object) =>
      pages.app.administrator.send('POST', `/api/projects/${project}/comments`, {
        indicator: null,
        suggestion: null,
        ...words,
      })
    expect(
      (await comment({ field: 'name', text: '名称写明年度', suggestion: '2026年培训' })).statusCode,
    ).toBe(200)
    expect((await comment({ field: 'goals', text: '写明人数' })).statusCode).toBe(200)
    const page = await open(project, filler)
    const comments = page.getByRole('region', { name: '批注' })
    await comments.getByRole('button', { name: '写明人数' }).click()
    await at(page, '绩效目标')
    await page.keyboard.type('培训200人')
    await comments
      .getByRole('listitem')
      .filter({ hasText: '名称写明年度' })
      .getByRole('button', { name: '采用' })
      .click()
    await form(page).getByRole('cell', { name: '2026年培训' }).waitFor()
    await at(page, '项目名称')
    await comments
      .getByRole('listitem')
      .filter({ hasText: '写明人数' })
      .getByRole('button', { name: '已处理' })
      .click()
    await expect.poll(() => comments.count()).toBe(0)
    await saved(page)
    await expect
      .poll(async () => (await read(project)).form.head)
      .toMatchObject({ name: '2026年培训', goals: '培训200人' })
    expect(await page.getByRole('region', { name: /不一致/ }).count()).toBe(0)
  })

  test('a file that the unit has is read in the dialog; what is ticked is begun', async () => {
    const page = await pages.open(await join(pages.app, '李会计', 'unit-filler', unit), '/projects')
    await settled(page)
    await page.getByRole('button', { name: '新建目标' }).click()
    const dialog = page.getByRole('dialog', { name: '新建绩效目标' })
    await dialog.getByRole('radio', { name: 'Word、Excel 文件' }).check()
    await dialog.getByRole('button', { name: '开始填写' }).click()
    await dialog.getByText('请选择文件，并勾选要填写的目标').waitFor()
    await dialog.locator('input[type=file]').setInputFiles({
      name: '照片.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('没有表'),
    })
    await dialog.getByText('没有找到绩效目标表').waitFor()
    await dialog.locator('input[type=file]').setInputFiles('samples/000-社会工作部.docx')
    await dialog.getByRole('checkbox', { name: '文件中有 5 个目标' }).uncheck()
    await dialog.getByText('文件是 2025 年度的').waitFor()
    expect(await dialog.getByText(/不是所选的/).count()).toBe(0)
    // Of another department: both names are said.
    await dialog.locator('input[type=file]').setInputFiles('samples/002-乡村振兴局.txt')
    await dialog.getByText(/目标是“.*乡村振兴局.*”的，不是所选的“社会工作部”/).waitFor()
    await dialog.locator('input[type=file]').setInputFiles('samples/000-社会工作部.docx')
    await dialog.getByRole('checkbox', { name: '文件中有 5 个目标' }).uncheck()
    await dialog
      .getByRole('checkbox', { name: '干部培训经费' })
      .or(dialog.getByRole('listitem').first().getByRole('checkbox'))
      .first()
      .check()
    expect(await unnamed(page)).toEqual([])
    await dialog.getByRole('button', { name: '开始填写' }).click()
    await form(page).waitFor()
    expect((await read(page.url().split('/').at(-2) ?? '')).form.rows.length).toBeGreaterThan(3)
    await page.getByRole('button', { name: '预览' }).click()
    await page.getByRole('button', { name: '送审' }).click()
    await page.getByRole('dialog', { name: /^送审：/ }).waitFor()
  })

  test('a target of a file whose code is there already is named with a way to it, and is no choice', async () => {
    const file = '000-社会工作部.docx'
    const bytes = readFileSync(`samples/${file}`)
    const beginThere = async (year: number, place: number) => {
      const to = `/api/drafts/files/begin?unit=${unit}&year=${year}&targets=${place}&again=${place}`
      const begun = await pages.app.administrator.upload(file, bytes, to)
      const [first] = begun.json<DraftsCreated>().drafts
      return (await read(first?.project ?? '')).name
    }
    const [sameCode, sameName] = [await beginThere(2025, 3), await beginThere(2026, 4)]
    const page = await pages.open(await join(pages.app, '孙会计', 'unit-filler', unit), '/projects')
    await settled(page)
    await page.getByRole('button', { name: '新建目标' }).click()
    const dialog = page.getByRole('dialog', { name: '新建绩效目标' })
    const inYear = async (year: string) => {
      await dialog.getByRole('combobox', { name: '年度' }).click()
      await page.locator('.ant-select-item-option:visible').filter({ hasText: year }).click()
    }
    await dialog.getByRole('radio', { name: 'Word、Excel 文件' }).check()
    await inYear('2025')
    await dialog.locator('input[type=file]').setInputFiles(`samples/${file}`)
    const line = (name: string) => dialog.getByRole('listitem').filter({ hasText: name })
    const box = (name: string) => line(name).getByRole('checkbox')
    await line(sameCode).getByText('已有同编码目标，不能重复新建：').waitFor()
    expect([await box(sameCode).isChecked(), await box(sameCode).isEnabled()]).toEqual([false, false])
    expect(await line(sameCode).getByRole('link', { name: sameCode }).getAttribute('href')).toMatch(
      /^\/projects\//,
    )
    expect(await box(sameName).isChecked()).toBe(true)
    // In the other year that one has its name alone: it is not ticked, and may be.
    await inYear('2026')
    await line(sameName).getByText('本单位已有同名目标：').waitFor()
    expect([await box(sameName).isChecked(), await box(sameCode).isChecked()]).toEqual([false, true])
    await box(sameName).check()
    const begun = await dialog
      .getByRole('listitem')
      .getByRole('checkbox', { checked: true })
      .evaluateAll((boxes) => boxes.map((one) => one.closest('label')?.textContent?.trim() ?? ''))
    expect(await unnamed(page)).toEqual([])
    await dialog.getByRole('button', { name: '开始填写' }).click()
    await page.getByText(/已按文件新建 \d 个目标草稿/).waitFor()
    // They are the first of the list.
    const isFirst = async () => {
      const row = await page.getByRole('row').nth(1).innerText()
      return begun.some((name) => name !== '' && row.includes(name))
    }
    await expect.poll(isFirst).toBe(true)
    // Where all are there by their codes, nothing can be begun: that is said, and each is a way to its form.
    await page.getByRole('button', { name: '新建目标' }).click()
    await dialog.getByRole('radio', { name: 'Word、Excel 文件' }).check()
    await inYear('2025')
    await dialog.locator('input[type=file]').setInputFiles(`samples/${file}`)
    await dialog.getByRole('listitem').first().waitFor()
    await dialog.getByRole('button', { name: '开始填写' }).click()
    await page
      .getByText(/已按文件新建 \d 个目标草稿/)
      .last()
      .waitFor()
    await page.getByRole('button', { name: '新建目标' }).click()
    await dialog.getByRole('radio', { name: 'Word、Excel 文件' }).check()
    await inYear('2025')
    await dialog.locator('input[type=file]').setInputFiles(`samples/${file}`)
    await dialog.getByText('文件中的目标都已有，不能重复新建。').waitFor()
    expect(await dialog.getByRole('button', { name: '开始填写' }).isDisabled()).toBe(true)
    expect(await line(sameCode).getByRole('link', { name: '打开草稿' }).getAttribute('href')).toMatch(
      /^\/projects\/.+\/write$/,
    )
    // Those of another year are begun, and taken back in one press.
    await inYear('2027')
    await dialog.getByRole('checkbox', { checked: true }).first().waitFor()
    await dialog.getByRole('button', { name: '开始填写' }).click()
    await page.getByRole('status').getByRole('button', { name: '撤销' }).last().click()
    await page.getByText(/已撤销新建的 \d 个草稿/).waitFor()
  })

  test('one is written and asked to be sent in with at most five clicks beside typing; what is missing leads to its cell', async () => {
    const page = await pages.open(await join(pages.app, '吴会计', 'unit-filler', unit), '/projects')
    await settled(page)
    let clicks = 0
    const click = async (name: string | RegExp, within: Page | Locator = page) => {
      clicks += 1
      await within.getByRole('button', { name, exact: true }).click()
    }
    await click('新建目标')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: /^项目名称/ }).fill('图书馆夜间开放')
    await click('开始填写', dialog)
    await form(page).waitFor()
    await click('送审')
    const missing = page.getByRole('list', { name: '送审前须补正' })
    await missing.getByRole('button').first().waitFor()
    await click(/^绩效目标：未填写/, missing)
    await expect.poll(() => page.locator('textarea:focus, input:focus').count()).toBe(1)
    await click('送审')
    expect(clicks).toBeLessThanOrEqual(5)
  })

  test('a whole target is begun, written and sent in with three clicks: all else is typed', async () => {
    await begin('已有的目标')
    const page = await pages.open(await join(pages.app, '乐会计', 'unit-filler', unit), '/')
    await settled(page)
    await page.getByRole('link', { name: '新建目标', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '新建绩效目标' })
    await dialog.getByRole('textbox', { name: /^项目名称/ }).waitFor()
    await expect.poll(() => dialog.locator('input:focus').count()).toBe(1)
    await page.keyboard.type('社区工作者培训')
    await page.keyboard.press('Tab')
    await page.keyboard.type('24')
    await page.keyboard.press('Enter')
    await form(page).waitFor()
    await at(page, '其中：财政资金')
    await page.keyboard.type('24')
    await pressed(page, 'Tab', '其他资金')
    await pressed(page, 'Tab', '资金用途')
    // The four marks are sums from the beginning of the year on: that is said at their heading.
    await form(page)
      .getByRole('rowheader', { name: /^资金支出计划/ })
      .getByText('累计数')
      .waitFor()
    await page.keyboard.type('支付培训的讲课费、场地费和资料费24万元')
    await pressed(page, 'Tab', '3月底')
    for (const [share, then] of [
      ['20', '6月底'],
      ['50', '10月底'],
      ['80', '12月底'],
      ['100', '绩效目标'],
    ] as const) {
      await page.keyboard.type(share)
      await pressed(page, 'Tab', then)
    }
    await page.keyboard.type('全年举办社区工作者培训班4期，培训社区工作者200人，提高为居民办事的能力')
    await pressed(page, 'Tab', '三级指标，第 1 行')
    const rows = [
      ['培训社区工作者人数', '全年参加培训的社区工作者人数', '≥200人', '年度培训计划'],
      ['培训考试合格率', '考试合格人数占参加考试人数的比例', '≥95%', '上年合格率'],
      ['培训完成时间', '4期培训班全部结束的日期', '2026年11月30日前', '年度培训计划'],
      ['人均培训成本', '培训总支出除以参加培训人数', '≤1200元/人', '培训费管理办法'],
      ['受训工作者办结居民诉求数', '参训人员全年办结的居民诉求数量', '≥3000件', '上年办结台账'],
      ['参训人员满意度', '表示满意的参训人员占受访人员的比例', '≥95%', '上年调查'],
    ]
    for (const [row, cells] of rows.entries()) {
      for (const [column, words] of cells.entries()) {
        await at(page, `${COLUMNS[column]}，第 ${row + 1} 行`)
        await page.keyboard.type(words)
        await page.keyboard.press('Tab')
      }
      // And back, past the labels.
      if (row === 0) {
        await pressed(page, 'Shift+Tab', '指标值确定依据，第 1 行')
        await page.keyboard.press('Tab')
      }
    }
    await saved(page)
    await page.getByRole('button', { name: '送审' }).click()
    const sending = page.getByRole('dialog', { name: /^送审/ })
    await sending.getByRole('button', { name: /^送审$/ }).click()
    await page.getByText('已送审').first().waitFor()
    // It is with the reviewers: nothing offers to write in it.
    await settled(page)
    expect(await page.getByRole('link', { name: '填写', exact: true }).count()).toBe(0)
    const project = page.url().split('/').at(-1) ?? ''
    const paper = (await pages.app.administrator.get(`/api/projects/${project}`)).json<OpenedProject>()
      .project
    expect(paper.indicators.map(({ level3, value }) => [level3, value.text])).toEqual(
      rows.map(([level3, , value]) => [level3, value]),
    )
  })

  test('Esc takes back what is being typed, Delete clears, Ctrl+Z and Ctrl+Y go back and forth', async () => {
    const project = await begin('撤销')
    const page = await open(project)
    await choose(page, 1, 'level3')
    await page.keyboard.type('培训人数')
    await pressed(page, 'Enter', '三级指标，第 2 行')
    await pressed(page, 'ArrowUp', '三级指标，第 1 行')
    await page.keyboard.type('写错了')
    await page.keyboard.press('Escape')
    await expect.poll(() => cell(page, '三级指标，第 1 行').inputValue()).toBe('培训人数')
    await page.keyboard.press('Delete')
    await expect.poll(() => cell(page, '三级指标，第 1 行').inputValue()).toBe('')
    await page.keyboard.press('Control+z')
    await expect.poll(() => cell(page, '三级指标，第 1 行').inputValue()).toBe('培训人数')
    await page.keyboard.press('Control+y')
    await expect.poll(() => cell(page, '三级指标，第 1 行').inputValue()).toBe('')
    await page.keyboard.press('Control+z')
    await saved(page)
    expect(await value(project, '数量指标')).toMatchObject({ level3: '培训人数' })
  })

  test('one press on a chosen cell chooses, typing begins anew; two presses go on in its words', async () => {
    const project = await begin('按两下')
    const page = await open(project)
    await choose(page, 1, 'level3')
    await page.keyboard.type('培训人数')
    await pressed(page, 'Tab', '绩效指标描述，第 1 行')
    await choose(page, 1, 'level3')
    await cell(page, '三级指标，第 1 行').click()
    await page.keyboard.type('培训班次')
    await pressed(page, 'Tab', '绩效指标描述，第 1 行')
    await choose(page, 1, 'level3')
    await cell(page, '三级指标，第 1 行').dblclick()
    await page.keyboard.press('End')
    await page.keyboard.type('数')
    await pressed(page, 'Tab', '绩效指标描述，第 1 行')
    await saved(page)
    expect(await value(project, '数量指标')).toMatchObject({ level3: '培训班次数' })
  })

  test('an input method begins in a chosen cell; what it composes is written when it is done', async () => {
    const project = await begin('输入法')
    const page = await open(project)
    await choose(page, 1, 'level3')
    const keyboard = await page.context().newCDPSession(page)
    await keyboard.send('Input.imeSetComposition', { text: 'pei', selectionStart: 3, selectionEnd: 3 })
    await expect.poll(() => cell(page, '三级指标，第 1 行').inputValue()).toBe('pei')
    await keyboard.send('Input.imeSetComposition', { text: 'peixun', selectionStart: 6, selectionEnd: 6 })
    await expect.poll(() => cell(page, '三级指标，第 1 行').inputValue()).toBe('peixun')
    await keyboard.send('Input.insertText', { text: '培训人数' })
    await expect.poll(() => cell(page, '三级指标，第 1 行').inputValue()).toBe('培训人数')
    await pressed(page, 'Enter', '三级指标，第 2 行')
    await saved(page)
    const records = await pages.app.context.store.whole.db
      .selectFrom('draft_saves')
      .select('operations')
      .where('project_id', '=', project)
      .execute()
    expect(JSON.stringify(records)).not.toContain('pei')
    expect(await value(project, '数量指标')).toMatchObject({ level3: '培训人数' })
  })

  test('takes a block from a spreadsheet, gives one back, fills down', async () => {
    const project = await begin('粘贴')
    const page = await open(project)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate(() =>
      navigator.clipboard.writeText(
        '培训人数\t"参加培训的\n干部人数"\t≥200人\r\n考核合格率\t"合格的""人数""占比"\t≥95%\r\n',
      ),
    )
    await choose(page, 1, 'level3')
    await page.keyboard.press('Control+v')
    await form(page).getByRole('cell', { name: '合格的"人数"占比' }).waitFor()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => form(page).locator('[data-chosen]').count()).toBe(4)
    await page.keyboard.press('Control+c')
    expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n')).toBe(
      '培训人数\t"参加培训的\n干部人数"\n考核合格率\t合格的"人数"占比',
    )

    await choose(page, 1, 'basis')
    await page.keyboard.type('2026年培训计划')
    await pressed(page, 'Enter', '指标值确定依据，第 2 行')
    await page.keyboard.press('Control+d')
    await expect.poll(() => cell(page, '指标值确定依据，第 2 行').inputValue()).toBe('2026年培训计划')
    await saved(page)
    expect(await value(project, '质量指标')).toMatchObject({
      level3: '考核合格率',
      value: '≥95%',
      basis: '2026年培训计划',
    })
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => cell(page, '指标值确定依据，第 2 行').inputValue()).toBe('')
  })

  test('a row of figures goes across, a label is pasted for all its rows, and what finds no place is said', async () => {
    const project = await begin('粘贴成片')
    const page = await open(project)
    await form(page).locator('[data-field="plan.march"]').first().click()
    await paste(page, '25\t50\t75\t100\r\n')
    await expect
      .poll(() => form(page).locator('[data-field="plan.december"]').first().innerText())
      .toContain('100')
    await choose(page, 1, 'value')
    await paste(page, '≥1人\t计划\t多出来\r\n')
    await page.getByText('右边 1 列没有粘贴').waitFor()
    await page.getByRole('button', { name: '复制行' }).click()
    await expect
      .poll(() => form(page).getByRole('rowheader', { name: '数量指标' }).getAttribute('rowspan'))
      .toBe('2')
    await choose(page, 1, 'level2')
    await paste(page, '产出数量')
    await expect
      .poll(() => form(page).getByRole('rowheader', { name: '产出数量' }).getAttribute('rowspan'))
      .toBe('2')
    await page.keyboard.press('Control+z')
    await expect
      .poll(() => form(page).getByRole('rowheader', { name: '数量指标' }).getAttribute('rowspan'))
      .toBe('2')
    await saved(page)
    const { plan } = (await pages.app.administrator.get(`/api/drafts/${project}`)).json<{
      paper: { plan?: unknown }
    }>().paper
    expect(plan).toMatchObject({ march: '25', june: '50', october: '75', december: '100' })
  })

  test('the heading of a pasted table is left out and said so; a cell that holds too much is named, and saved once it is shortened', async () => {
    const project = await begin('粘贴表头')
    const page = await open(project)
    await choose(page, 1, 'level3')
    await paste(page, '三级指标\t绩效指标描述\t指标值\r\n培训人数\t参加培训的人数\t≥200人\r\n')
    await page.getByText('粘贴内容的第一行是表头，已略去。').waitFor()
    await saved(page)
    expect(await value(project, '数量指标')).toMatchObject({ level3: '培训人数', value: '≥200人' })
    await choose(page, 1, 'description')
    await paste(page, '长'.repeat(20_001))
    await expect
      .poll(() => page.getByRole('alert').first().innerText())
      .toMatch(/培训人数.*绩效指标描述.*过长，最多 20000 个字符，现有 20001 个/u)
    await cell(page, '绩效指标描述，第 1 行').fill('参加培训的干部')
    await saved(page)
    expect(await value(project, '数量指标')).toMatchObject({ description: '参加培训的干部' })
  })

  test('rows are put in, copied, moved and taken out; a merged label is changed for all its rows', async () => {
    const project = await begin('行操作')
    const page = await open(project)
    await choose(page, 1, 'level3')
    await page.keyboard.type('培训人数')
    await pressed(page, 'Control+Enter', '三级指标，第 2 行')
    await page.keyboard.type('办班期数')
    await pressed(page, 'Tab', '绩效指标描述，第 2 行')
    await page.getByRole('button', { name: '复制行' }).click()
    await at(page, '绩效指标描述，第 3 行')
    await page.getByRole('button', { name: '上移' }).click()
    await at(page, '绩效指标描述，第 2 行')
    await page.getByRole('button', { name: '删除行' }).click()
    await expect
      .poll(() => form(page).getByRole('rowheader', { name: '数量指标' }).getAttribute('rowspan'))
      .toBe('2')
    await choose(page, 1, 'level2')
    await page.keyboard.type('产出数量')
    await pressed(page, 'Enter', '二级指标，第 3 行')
    await saved(page)
    expect(
      (await read(project)).form.rows.slice(0, 3).map(({ cells }) => `${cells.level2}${cells.level3}`),
    ).toEqual(['产出数量培训人数', '产出数量办班期数', '质量指标'])
  })

  test('a kind of indicators that the form does not have is put at its place by the keyboard, and taken back in one step', async () => {
    const start = { from: 'empty', size: 'short', budget: '10' }
    const { project } = (
      await pages.app.administrator.send('POST', '/api/drafts', { unit, year: 2026, name: '简表', start })
    ).json<DraftCreated>()
    const page = await open(project)
    const labels = () =>
      form(page).getByRole('table', { name: '绩效指标' }).locator('tr [data-field="level2"]').allInnerTexts()
    const before = await labels()
    expect(before).not.toContain('经济效益指标')
    await page.getByRole('button', { name: '增加栏目…' }).focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.getByRole('menuitem', { name: '增加一行：经济效益指标' }).isVisible())
      .toBe(true)
    await page.keyboard.press('Tab')
    for (
      let i = 0;
      i < 9 &&
      !(await page
        .getByRole('menuitem', { name: '增加一行：经济效益指标' })
        .evaluate((item) => item === document.activeElement));
      i += 1
    )
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect
      .poll(labels)
      .toEqual(before.flatMap((label) => (label === '社会效益指标' ? ['经济效益指标', label] : [label])))
    await at(page, `三级指标，第 ${(await labels()).indexOf('经济效益指标') + 1} 行`)
    await page.keyboard.press('Control+z')
    await expect.poll(labels).toEqual(before)
    await page.keyboard.press('Control+y')
    await saved(page)
    expect(await value(project, '时效指标')).toMatchObject({ level1: '产出指标' })
  })

  test('a value is picked as sign, number and unit, as a grade, or as a date', async () => {
    const project = await begin('选填')
    const page = await open(project)
    await choose(page, 1, 'value')
    await page.keyboard.press('F4')
    const dialog = page.getByRole('dialog', { name: '填写指标值' })
    await dialog.getByRole('textbox', { name: '数值' }).fill('200')
    await dialog.getByRole('combobox', { name: '计量单位' }).fill('人次')
    await dialog.getByText('≥200人次').waitFor()
    await dialog.getByRole('button', { name: '填入' }).click()
    await form(page).getByRole('cell', { name: '≥200人次' }).waitFor()
    await choose(page, 2, 'value')
    await page.getByRole('button', { name: '指标值…' }).click()
    await dialog.getByText('分档').click()
    await dialog.getByText('良以上（优、良、中、差）').waitFor()
    await dialog.getByRole('button', { name: '填入' }).click()
    await saved(page)
    expect(await value(project, '质量指标')).toMatchObject({ value: '良以上（优、良、中、差）' })
  })

  test('an indicator is taken from the library into the row, and its value asked for with the usual sign and unit', async () => {
    const project = await begin('干部培训经费')
    const page = await open(project)
    await choose(page, 1, 'level3')
    await page.getByRole('button', { name: '指标库…' }).click()
    const library = page.getByRole('dialog', { name: '从指标库选用：数量指标' })
    await expect
      .poll(() => library.getByRole('textbox').evaluate((field) => field === document.activeElement))
      .toBe(true)
    await page.keyboard.type('完成率')
    const offered = library.getByRole('listitem').filter({ hasText: '实际完成率' }).getByRole('button')
    await offered.click()
    const dialog = page.getByRole('dialog', { name: '填写指标值' })
    await dialog.getByRole('textbox', { name: '数值' }).fill('95')
    await dialog.getByText('≥95%').waitFor()
    await dialog.getByRole('button', { name: '填入' }).click()
    await saved(page)
    expect(await value(project, '数量指标')).toMatchObject({ level3: '实际完成率', value: '≥95%' })
  })

  test('what only some forms ask for is put into the form and written there by keys, from a spreadsheet, undone, printed', async () => {
    const project = await begin('其他表式')
    const page = await open(project)
    const add = async (name: string) => {
      await page.getByRole('button', { name: '增加栏目…' }).click()
      await page.getByRole('menuitem', { name, exact: true }).click()
    }
    await add('项目属性')
    await at(page, '栏目内容，第 1 行')
    await page.keyboard.press('F4')
    await page.keyboard.press('F4')
    await expect.poll(() => cell(page, '栏目内容，第 1 行').inputValue()).toBe('□新增项目 ☑延续项目')
    await add('立项依据')
    await at(page, '栏目内容，第 2 行')
    await paste(page, '冀财绩〔2018〕9号\r\n')
    await pressed(page, 'Control+Enter', '栏目，第 3 行')
    await paste(page, '实施主体\t教育局\r\n采购方式\t公开招标\r\n')
    await expect.poll(() => form(page).getByRole('rowheader', { name: '采购方式' }).count()).toBe(1)
    await page.getByRole('button', { name: '上移' }).click()
    await at(page, '栏目，第 2 行')
    await add('中期目标')
    await at(page, '中期目标')
    await page.keyboard.type('三年培训600人')
    await pressed(page, 'Tab', '绩效目标')
    await add('上年结转资金')
    await at(page, '上年结转资金')
    await page.keyboard.type('25000元')
    await pressed(page, 'ArrowDown', '3月底')
    await add('项目实施进度计划（一步）')
    await at(page, '实施内容，第 1 行')
    await paste(page, '招标\t3月\t4月\r\n开班\t5月\t6月\r\n')
    await expect.poll(() => form(page).locator('[data-field="content"]').count()).toBe(2)
    await page.keyboard.press('Control+z')
    await expect.poll(() => form(page).locator('[data-field="content"]').count()).toBe(1)
    await page.keyboard.press('Control+y')
    await add('指标表增加一列：期限')
    await at(page, '期限，第 1 行')
    await page.keyboard.type('中期')
    await pressed(page, 'Tab', '三级指标，第 1 行')
    await page.keyboard.type('三年培训人数')
    await pressed(page, 'Tab', '绩效指标描述，第 1 行')
    await pressed(page, 'Tab', '指标值，第 1 行')
    await page.keyboard.type('≥600人')
    await pressed(page, 'Enter', '指标值，第 2 行')
    await saved(page)
    const { project: paper } = (
      await pages.app.administrator.get(`/api/projects/${project}`)
    ).json<OpenedProject>()
    expect(paper).toMatchObject({
      budget: { carryover: '2.5' },
      mediumTermGoals: ['三年培训600人'],
      schedule: [
        { content: '招标', start: '3月', end: '4月' },
        { content: '开班', start: '5月', end: '6月' },
      ],
      details: [
        { field: 'attribute', choice: '延续项目' },
        { field: 'implementer', text: '教育局' },
        { field: 'grounds', text: '冀财绩〔2018〕9号' },
        { field: null, label: '采购方式', text: '公开招标' },
      ],
      indicators: [{ term: 'medium-term', level3: '三年培训人数' }],
    })
    await page.reload()
    await settled(page)
    await form(page).getByRole('cell', { name: '公开招标' }).waitFor()
    await page.getByRole('button', { name: '预览' }).click()
    const preview = page.getByRole('article', { name: '绩效目标表' })
    for (const name of ['□新增项目 ☑延续项目', '公开招标', '三年培训600人', '开班', '中期', '2.50'])
      await preview.getByRole('cell', { name, exact: true }).waitFor()
  })

  test('two people write in the basic facts: one in each row is put together, one in the same cell is asked about', async () => {
    const project = await begin('两人栏目')
    const [first, second] = [
      await join(pages.app, '周会计', 'unit-filler', unit),
      await join(pages.app, '吴科员', 'unit-filler', unit),
    ]
    const one = await open(project, first)
    for (const name of ['立项依据', '实施主体']) {
      await one.getByRole('button', { name: '增加栏目…' }).click()
      await one.getByRole('menuitem', { name, exact: true }).click()
    }
    await at(one, '栏目内容，第 2 行')
    await saved(one)
    const other = await open(project, second)
    const write = async (page: Page, row: number, words: string) => {
      await form(page)
        .locator('[data-field="text"]')
        .nth(row - 1)
        .click()
      await at(page, `栏目内容，第 ${row} 行`)
      await page.keyboard.type(words)
      await page.keyboard.press('ArrowUp')
      await saved(page)
    }
    await write(one, 1, '冀财绩〔2018〕9号')
    await write(other, 2, '教育局')
    await form(other).getByRole('cell', { name: '冀财绩〔2018〕9号' }).waitFor()
    await write(one, 2, '文旅局')
    const conflicts = one.getByRole('region', { name: '有 1 处与其他人的修改不一致' })
    await conflicts.getByText('第 2 行 栏目内容').waitFor()
    await conflicts.getByText(/^吴科员 20\d\d-\d\d-\d\d \d\d:\d\d 填的$/).waitFor()
    await conflicts.getByRole('button', { name: '用我的' }).click()
    await saved(one)
    await expect
      .poll(async () =>
        (await pages.app.administrator.get(`/api/projects/${project}`))
          .json<OpenedProject>()
          .project.details?.map(({ text }) => text),
      )
      .toEqual(['冀财绩〔2018〕9号', '文旅局'])
  })

  test('what stood in the cell last year is beside the form, and taken over with one click, a row at a time too', async () => {
    const { administrator } = pages.app
    const begun = async (year: number) =>
      (
        await administrator.send('POST', '/api/drafts', {
          unit,
          year,
          name: '困难群众救助资金',
          start: { from: 'empty', size: 'full', budget: '10' },
        })
      ).json<DraftCreated>().project
    const last = await begun(2025)
    const rowId = (await read(last)).form.rows[0]?.id ?? ''
    const set = (row: string | null, field: string, after: string, before = '') => ({
      kind: 'set',
      place: { row, field },
      before,
      after,
    })
    const operations = [
      set(null, 'purpose', '发放救助金'),
      set(null, 'code', '13020225P008911100099'),
      set(rowId, 'level3', '救助人次'),
      set(rowId, 'value', '≥300人次'),
      set(rowId, 'basis', '上年实际'),
    ]
    expect(
      (
        await administrator.send('PATCH', `/api/drafts/${last}`, {
          request: crypto.randomUUID(),
          base: 0,
          operations,
        })
      ).statusCode,
    ).toBe(200)
    const project = await begun(2026)
    const page = await open(project)
    const panel = page.getByRole('region', { name: '上年目标（2025）' })
    await form(page).locator('[data-field="code"]').click()
    await at(page, '项目编码')
    await panel.getByText('13020225P008911100099').waitFor()
    await form(page).locator('[data-field="purpose"]').click()
    await at(page, '资金用途')
    await panel.getByRole('button', { name: '沿用上年' }).click()
    await panel.getByText('与上年相同').waitFor()
    await choose(page, 1, 'value')
    await panel.getByText('≥300人次').waitFor()
    await panel.getByRole('button', { name: '沿用上年整行' }).click()
    await form(page).getByRole('cell', { name: '上年实际' }).waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => form(page).getByRole('cell', { name: '上年实际' }).count()).toBe(0)
    await page.keyboard.press('Control+y')
    await choose(page, 3, 'level3')
    await panel.getByText('上年此处没有内容').waitFor()
    await saved(page)
    expect(await value(project, '数量指标')).toMatchObject({
      level3: '救助人次',
      value: '≥300人次',
      basis: '上年实际',
    })
    expect((await read(project)).form.head.purpose).toBe('发放救助金')
  })

  test('beside an empty form are last year’s indicators and those of the library; one press puts one into its row', async () => {
    const { administrator } = pages.app
    const begun = async (year: number, name: string) =>
      (
        await administrator.send('POST', '/api/drafts', {
          unit,
          year,
          name,
          start: { from: 'empty', size: 'full', budget: '10' },
        })
      ).json<DraftCreated>().project
    const last = await begun(2025, '农村厕所改造补助资金')
    const row = (await read(last)).form.rows[0]?.id ?? ''
    const set = (field: string, after: string) => ({ kind: 'set', place: { row, field }, before: '', after })
    const operations = [set('level3', '改造户厕座数'), set('value', '≥800座'), set('basis', '改造计划')]
    await administrator.send('PATCH', `/api/drafts/${last}`, {
      request: crypto.randomUUID(),
      base: 0,
      operations,
    })
    const project = await begun(2026, '农村厕所新建改造补助资金')
    const page = await open(project)
    const offers = page.getByRole('region', { name: '可选用的指标' })
    await offers.getByText('2025 年本单位相近项目：').waitFor()
    await offers.getByText('先列国家共性指标').waitFor()
    expect(await unnamed(page)).toEqual([])
    // What was typed in the row stays: last year's comes below it.
    await choose(page, 1, 'description')
    await page.keyboard.type('自己写的')
    await offers.getByRole('button', { name: '改造户厕座数 上年 ≥800座' }).click()
    await at(page, '指标值，第 2 行')
    await expect.poll(() => offers.getByRole('button', { name: '改造户厕座数' }).count()).toBe(0)
    await offers.getByRole('region', { name: '质量指标' }).getByRole('button', { name: '质量达标率' }).click()
    await at(page, '指标值，第 3 行')
    await saved(page)
    expect((await read(project)).form.rows.slice(0, 3).map(({ cells }) => cells)).toMatchObject([
      { level3: '', description: '自己写的' },
      { level2: '数量指标', level3: '改造户厕座数', value: '≥800座', basis: '改造计划' },
      { level2: '质量指标', level3: '质量达标率', value: '' },
    ])
    await page.keyboard.press('Control+z')
    await offers.getByRole('button', { name: '质量达标率' }).waitFor()
    await expect.poll(() => form(page).getByRole('cell', { name: '质量达标率' }).count()).toBe(0)
  })

  test('goes on without a line, survives a closed browser, and is saved at the next visit', async () => {
    const project = await begin('离线')
    const page = await open(project)
    await choose(page, 1, 'level3')
    await page.context().setOffline(true)
    await page.keyboard.type('断网时写的')
    await pressed(page, 'Enter', '三级指标，第 2 行')
    await page.getByText('离线：已存在本机，联网后自动保存').waitFor()
    await page.keyboard.type('又写一行')
    await pressed(page, 'Enter', '三级指标，第 3 行')
    const context = page.context()
    await page.close()
    expect((await value(project, '数量指标'))?.level3).toBe('')
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(`${pages.address}/projects/${project}/write`)
    await settled(again)
    await saved(again)
    await form(again).getByRole('cell', { name: '又写一行' }).waitFor()
    expect((await value(project, '数量指标'))?.level3).toBe('断网时写的')
    expect((await value(project, '质量指标'))?.level3).toBe('又写一行')
  })

  test('whose session ends while writing signs in again from the form, and is back where the words are', async () => {
    const project = await begin('登录过期')
    const page = await open(project)
    await choose(page, 1, 'level3')
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await page.keyboard.type('过期时写的')
    await pressed(page, 'Enter', '三级指标，第 2 行')
    await page.getByRole('button', { name: '重新登录' }).click()
    await page.waitForURL(`**/sign-in?from=${encodeURIComponent(`/projects/${project}/write`)}`)
    // As signing in does.
    await page.context().addCookies(cookies)
    await page.goto(`${pages.address}/projects/${project}/write`)
    await settled(page)
    await saved(page)
    expect((await value(project, '数量指标'))?.level3).toBe('过期时写的')
  })

  test('the line comes back while one writes, and all is saved', async () => {
    const project = await begin('恢复联网')
    const page = await open(project)
    await page.context().setOffline(true)
    await choose(page, 1, 'value')
    await page.keyboard.type('≥200人')
    await pressed(page, 'Enter', '指标值，第 2 行')
    await page.getByText('离线：已存在本机，联网后自动保存').waitFor()
    await page.context().setOffline(false)
    await saved(page)
    expect(await value(project, '数量指标')).toMatchObject({ value: '≥200人' })
  })

  test('two people at one form: what both wrote is there, and a cell in which both wrote is asked about', async () => {
    const project = await begin('两人')
    const [first, second] = [
      await join(pages.app, '王会计', 'unit-filler', unit),
      await join(pages.app, '李科员', 'unit-filler', unit),
    ]
    const [one, other] = [await open(project, first), await open(project, second)]
    await choose(one, 1, 'level3')
    await one.keyboard.type('培训人数')
    await pressed(one, 'Tab', '绩效指标描述，第 1 行')
    await pressed(one, 'Tab', '指标值，第 1 行')
    await one.keyboard.type('≥200人')
    await pressed(one, 'Enter', '指标值，第 2 行')
    await saved(one)

    await choose(other, 1, 'value')
    await other.keyboard.type('≥150人')
    await pressed(other, 'Tab', '指标值确定依据，第 1 行')
    await other.keyboard.type('2026年培训计划')
    await pressed(other, 'Enter', '指标值确定依据，第 2 行')
    const conflicts = other.getByRole('region', { name: '有 1 处与其他人的修改不一致' })
    await conflicts.getByText('第 1 行 指标值').waitFor()
    await conflicts.getByText('≥150人').waitFor()
    await form(other).getByRole('cell', { name: '培训人数', exact: true }).waitFor()
    expect(await value(project, '数量指标')).toMatchObject({
      level3: '培训人数',
      value: '≥200人',
      basis: '2026年培训计划',
    })
    await conflicts.getByRole('button', { name: '用我的' }).click()
    await expect.poll(() => conflicts.count()).toBe(0)
    await expect.poll(async () => (await value(project, '数量指标'))?.value).toBe('≥150人')
  })

  test('what somebody else saves comes into an open form by itself; sent in elsewhere, it says so', async () => {
    const project = await begin('旁观的窗口')
    const [first, second] = [
      await join(pages.app, '冯会计', 'unit-filler', unit),
      await join(pages.app, '褚会计', 'unit-filler', unit),
    ]
    const [one, other] = [await open(project, first), await open(project, second)]
    await choose(one, 1, 'level3')
    await one.keyboard.type('培训人数')
    await pressed(one, 'Enter', '三级指标，第 2 行')
    await saved(one)
    // Nothing is written in the other window: it is looked at again, and has it.
    await other.evaluate(() => window.dispatchEvent(new Event('focus')))
    await form(other).getByRole('cell', { name: '培训人数' }).waitFor()
    await other.getByText('冯会计刚修改过内容，表中已更新').waitFor()
    await writeAll(pages.app, first, project)
    const sent = await first.send('POST', `/api/projects/${project}/filing`, { act: { kind: 'submit' } })
    expect(sent.statusCode, sent.body).toBe(200)
    await other.evaluate(() => window.dispatchEvent(new Event('focus')))
    await other.getByText('目标正在审核，不能填写').first().waitFor()
    await expect.poll(() => form(other).getByRole('textbox').count()).toBe(0)
  })

  test('who sends in is shown first what somebody else wrote meanwhile', async () => {
    const project = await begin('送审之前')
    const [one, other] = [await open(project), await open(project)]
    await choose(other, 1, 'level3')
    await other.keyboard.type('参训人次')
    await pressed(other, 'Enter', '三级指标，第 2 行')
    await saved(other)
    await one.getByRole('button', { name: '送审', exact: true }).click()
    const dialog = one.getByRole('dialog')
    await dialog.getByText('刚修改过内容，表中已更新。请核对后再送审。').waitFor()
    await form(one).getByRole('cell', { name: '参训人次', exact: true }).waitFor()
    await dialog.getByRole('button', { name: '返回填写' }).click()
    await one.getByRole('button', { name: '送审', exact: true }).click()
    await one.getByRole('list', { name: '送审前须补正' }).waitFor()
    expect(await dialog.getByText('刚修改过内容').count()).toBe(0)
  })

  test('so is who has already been asked whether to send it in, when it is pressed', async () => {
    const project = await begin('送审当中')
    await writeAll(pages.app, pages.app.administrator, project)
    await pages.app.context.store.whole.db.deleteFrom('findings').where('project_id', '=', project).execute()
    const page = await open(project)
    await page.getByRole('button', { name: '送审', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '送审', exact: true }).waitFor()
    const { form: written, version } = await read(project)
    const row = written.rows.find(({ cells }) => cells.level2 === '数量指标')
    const saved = await pages.app.administrator.send('PATCH', `/api/drafts/${project}`, {
      request: crypto.randomUUID(),
      base: version,
      operations: [
        { kind: 'set', place: { row: row?.id, field: 'level3' }, before: '数量指标一', after: '参训人次' },
      ],
    })
    expect(saved.statusCode, saved.body).toBe(200)
    await dialog.getByRole('button', { name: '送审', exact: true }).click()
    await dialog.getByText('刚修改过内容，表中已更新。请核对后再送审。').waitFor()
    await form(page).getByRole('cell', { name: '参训人次', exact: true }).waitFor()
  })

  test('what could not be saved because it was sent in elsewhere is kept, shown, and comes back', async () => {
    const project = await begin('送审之后')
    await writeAll(pages.app, pages.app.administrator, project)
    const page = await open(project)
    const act = async (kind: 'submit' | 'withdraw') =>
      expect(
        (
          await pages.app.administrator.send('POST', `/api/projects/${project}/filing`, {
            act: kind === 'submit' ? { kind } : { kind, task: null },
          })
        ).statusCode,
      ).toBe(200)
    await act('submit')
    await choose(page, 1, 'level3')
    await page.keyboard.type('送审后写的')
    await pressed(page, 'Enter', '三级指标，第 2 行')
    await page.getByText('填写的内容仍在本机。').waitFor()
    await page.reload()
    await settled(page)
    const left = page.getByText(/^本机还有 1 处没有保存的内容/)
    await left.click()
    await page
      .getByRole('list', { name: /^本机还有 1 处/ })
      .getByText('送审后写的')
      .waitFor()
    await act('withdraw')
    await page.reload()
    await settled(page)
    await saved(page)
    await form(page).getByRole('cell', { name: '送审后写的', exact: true }).waitFor()
    expect((await value(project, '数量指标'))?.level3).toBe('送审后写的')
  })

  test('a draft begun by mistake is deleted', async () => {
    const project = await begin('“双随机”建错了')
    const page = await open(project)
    await choose(page, 1, 'level3')
    const gone: string[] = []
    page.on('response', (answer) => {
      if (answer.status() === 404) gone.push(answer.url())
    })
    await page.keyboard.type('写了一半')
    await page.getByRole('button', { name: '删除草稿' }).click()
    await page.getByText('删除“‘双随机’建错了”的草稿？').waitFor()
    await page.getByRole('dialog', { name: '删除草稿' }).getByRole('button', { name: '删除草稿' }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/projects')
    await settled(page)
    // It is dropped once the form is left, which may be a moment after the address.
    await expect
      .poll(() =>
        page.evaluate(() =>
          Object.keys(window.localStorage).filter((key) => key.startsWith('jichi.writing.')),
        ),
      )
      .toEqual([])
    expect(gone).toEqual([])
    expect((await pages.app.administrator.get(`/api/drafts/${project}`)).statusCode).toBe(404)
  })

  test('a person who may not write reads, and sees why', async () => {
    const project = await begin('只读')
    const page = await pages.open('reader', `/projects/${project}/write`)
    await settled(page)
    await page.getByText('您可以查看这份目标，但不能填写。').waitFor()
    await expect.poll(() => form(page).getByRole('textbox').count()).toBe(0)
    await expect.poll(() => page.getByRole('toolbar').count()).toBe(0)
  })

  test('typing in a form of 1,000 rows leaves most of them undrawn, and finds the last one', async () => {
    const project = await begin('千行')
    const cells = (i: number) => ({
      level1: '产出指标',
      level2: '数量指标',
      level3: `培训人数${i}`,
      description: '',
      value: `≥${i + 10}人`,
      weight: '',
      basis: '',
      note: '',
    })
    const operations = Array.from({ length: 1000 }, (_, i) => ({
      kind: 'add',
      row: { id: `n${i}`, cells: cells(i) },
      after: i === 0 ? null : `n${i - 1}`,
    }))
    await pages.app.administrator.send('PATCH', `/api/drafts/${project}`, {
      request: crypto.randomUUID(),
      base: 0,
      operations,
    })
    const page = await open(project)
    const rows = form(page).getByRole('table', { name: '绩效指标' }).getByRole('row')
    await form(page).getByRole('cell', { name: '培训人数0', exact: true }).click()
    await at(page, '三级指标，第 1 行')
    expect(await rows.count()).toBeLessThan(120)
    await page.mouse.wheel(0, 1_000_000)
    await form(page).getByRole('cell', { name: '培训人数999' }).click()
    await at(page, '三级指标，第 1000 行')
    await page.keyboard.type('最后一行')
    await pressed(page, 'ArrowUp', '三级指标，第 999 行')
    await saved(page)
    await expect
      .poll(async () => (await read(project)).form.rows.find(({ id }) => id === 'n999')?.cells.level3)
      .toBe('最后一行')
  })
})

/**
 * Cells handed to a colleague, in the browser: the writer marks them, the colleague finds, fills and gives
 * them back, the writer accepts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftCreated } from '#api/writing/drafts.ts'
import { join, type Member } from '../support/people.ts'
import { describeInBrowser, settled, startPages, takenAsExcel, unnamed, type Pages } from './support.ts'

describeInBrowser('handing cells over', () => {
  let pages: Pages
  let project = ''
  let filler: Member
  let colleague: Member
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
    const unit = (
      await pages.app.administrator.send('POST', '/api/organisation', { what, from: '2025-01-01', note: '' })
    ).json<{ id: string }>().id
    filler = await join(pages.app, '张会计', 'unit-filler', unit)
    colleague = await join(pages.app, '王业务', 'contributor', unit)
    project = (
      await filler.send('POST', '/api/drafts', {
        unit,
        year: 2026,
        name: '干部培训经费',
        start: { from: 'empty', size: 'full', budget: '10' },
      })
    ).json<DraftCreated>().project
  })
  afterAll(() => pages.close())

  test('from the form to the colleague and back', async () => {
    const writer = await pages.open(filler, `/projects/${project}/write`)
    await settled(writer)
    const form = writer.getByRole('article', { name: '填写绩效目标表' })
    // Where nobody chose a cell none is handed over unasked: they are chosen in the dialog.
    await writer.getByRole('button', { name: '委托填写…' }).click()
    const unchosen = writer.getByRole('dialog', { name: '委托填写' })
    await unchosen.getByRole('radio', { name: '指定的格子' }).waitFor()
    await unchosen.getByText(/也可先在表中拖选/).waitFor()
    await unchosen.getByRole('button', { name: '委托' }).click()
    await unchosen.getByText('请选择要委托的格子').waitFor()
    await unchosen.getByRole('combobox', { name: '要委托的格子' }).fill('资金用途')
    await writer.getByTitle('资金用途', { exact: true }).click()
    await unchosen.getByText('请选择要委托的格子').waitFor({ state: 'detached' })
    await unchosen.getByRole('button', { name: '取消' }).click()
    await unchosen.waitFor({ state: 'detached' })
    await form
      .getByRole('table', { name: '绩效指标' })
      .getByRole('row')
      .nth(1)
      .locator('[data-field="value"]')
      .click()
    await expect
      .poll(() => writer.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('指标值，第 1 行')
    await writer.getByRole('button', { name: '委托填写…' }).click()
    const dialog = writer.getByRole('dialog', { name: '委托填写' })
    await dialog.getByTitle('数量指标 · 指标值').waitFor()
    await dialog.getByRole('button', { name: '委托' }).click()
    await dialog.getByText('请选择填写人').waitFor()
    await dialog.getByRole('combobox', { name: '填写人' }).click()
    await writer.getByTitle('王业务（社会工作部 单位业务科室）').click()
    await dialog.getByRole('textbox', { name: '说明（可不填）' }).fill('请填培训人数')
    expect(await unnamed(writer)).toEqual([])
    await dialog.getByRole('button', { name: '委托' }).click()
    await dialog.waitFor({ state: 'detached' })
    await form.getByText('由 王业务 填写').waitFor()
    const panel = writer.getByRole('region', { name: '委托填写' })
    await panel.getByText('还没有填写').waitFor()

    // A colleague who only fills in begins at what waits, and sees nothing else.
    const page = await pages.open(colleague, '/')
    await settled(page)
    await expect.poll(() => new URL(page.url()).pathname).toBe('/filings')
    expect(await page.getByRole('navigation', { name: '主菜单' }).getByRole('link').allInnerTexts()).toEqual([
      '工作台',
    ])
    await page.getByRole('region', { name: '交我填写' }).getByRole('link', { name: '干部培训经费' }).click()
    await page.getByRole('heading', { name: '填写：干部培训经费' }).waitFor()
    await page.getByText('请您填写 1 处').waitFor()
    await page.getByText('如：≥200人、100%、2026年11月底前').waitFor()
    const places = page.getByRole('region', { name: '请填写' })
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.id === document.querySelector('main aside textarea')?.id),
      )
      .toBe(true)
    // What is wrong is named before it is given back, and given back only with a reason.
    await page.keyboard.type('≥200人，电话13812345678')
    await page
      .getByText(/手机号/)
      .first()
      .waitFor()
    await expect.poll(() => page.getByRole('button', { name: '交回' }).isEnabled()).toBe(true)
    await page.getByRole('button', { name: '交回' }).click()
    const asked = page.getByRole('dialog', { name: '交回：干部培训经费' })
    await asked.getByText(/所填内容还有 \d 处错误/).waitFor()
    await asked.getByRole('listitem').filter({ hasText: '手机号' }).waitFor()
    await asked.getByRole('button', { name: '交回' }).click()
    await asked.getByText('请先改正错误；确实不改的，写明理由').waitFor()
    await asked.getByRole('button', { name: '取消' }).click()
    await places.getByRole('textbox', { name: '数量指标 · 指标值' }).fill('≥200人')
    await page
      .getByText(/手机号/)
      .first()
      .waitFor({ state: 'detached' })
    await expect
      .poll(() => places.getByRole('textbox', { name: '数量指标 · 指标值' }).inputValue())
      .toBe('≥200人')
    await page.getByRole('article', { name: '填写绩效目标表' }).getByText('≥200人').waitFor()
    expect(await unnamed(page)).toEqual([])
    const back = page.getByRole('button', { name: '交回' })
    await expect.poll(() => back.isEnabled()).toBe(true)
    await expect
      .poll(() => page.getByRole('main').getByRole('status').filter({ hasText: '保存' }).innerText())
      .toMatch(/已保存 \d\d:\d\d/)
    await back.click()
    await page
      .getByRole('dialog', { name: '交回：干部培训经费' })
      .getByRole('button', { name: '交回' })
      .click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/filings')
    const handed = page.getByRole('region', { name: '交我填写' })
    await handed.getByText('已交回').waitFor()
    const { cells } = await takenAsExcel(handed)
    expect(cells).toEqual([
      ['项目', '单位', '年度', '内容', '说明', '委托人', '期限', '状态'],
      ['干部培训经费', '社会工作部', 2026, '1 个格子', '请填培训人数', '张会计', null, '已交回'],
    ])

    // What was given back waits for who handed it over: on the 工作台 and in its list.
    const waiting = await pages.open(filler, '/')
    await waiting.getByRole('link', { name: '确认：干部培训经费' }).waitFor()
    await waiting.getByRole('link', { name: '委托填写 1 件' }).click()
    const given = waiting.getByRole('region', { name: '交回待我确认' })
    await given.getByRole('row', { name: /干部培训经费.*王业务/ }).waitFor()
    expect(await unnamed(waiting)).toEqual([])

    // Coming back to the window, the writer sees at once that it was given back.
    await writer.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    await panel.getByText('已交回', { exact: true }).waitFor({ timeout: 5000 })
    await panel.getByText('≥200人').waitFor()
    await panel.getByText('还没有填写').waitFor({ state: 'detached' })
  })

  test('who writes over what a colleague filled in is told so, and the panel shows both before 确认', async () => {
    const writer = await pages.open(filler, `/projects/${project}/write`)
    await settled(writer)
    const form = writer.getByRole('article', { name: '填写绩效目标表' })
    const panel = writer.getByRole('region', { name: '委托填写' })
    await form.getByText('王业务 已交回，待确认').waitFor()
    await form
      .getByRole('table', { name: '绩效指标' })
      .getByRole('row')
      .nth(1)
      .locator('[data-field="value"]')
      .click()
    const warned = form.getByText('已委托给 王业务 填写：您在这里写的会改动同事所填的内容')
    expect(await warned.last().isVisible()).toBe(false)
    await writer.keyboard.type('≥300人')
    await expect.poll(() => warned.last().isVisible()).toBe(true)
    await writer.keyboard.press('Enter')
    await panel.getByText('≥300人').waitFor()
    await panel.getByText(/≥200人/).waitFor()
    await panel.getByText(/张会计 .*改/).waitFor()
    // By a key it is told as well, and taken back.
    await writer.keyboard.press('ArrowUp')
    await writer.keyboard.press('Delete')
    await writer.getByText('改动了已委托给 王业务 填写的内容；误改的请按 Ctrl+Z 撤销').waitFor()
    await writer.keyboard.press('Control+z')
    await panel.getByText('≥300人').waitFor()

    // Sent back with a reason, filled in again, accepted: then it is folded.
    await panel.getByRole('button', { name: '退回重填' }).click()
    const dialog = writer.getByRole('dialog', { name: '退回重填：王业务' })
    await dialog.getByRole('button', { name: '退回重填' }).click()
    await dialog.getByText('请写明要怎样改').waitFor()
    await dialog.getByRole('textbox', { name: '退回理由' }).fill('请按今年的班次')
    expect(await unnamed(writer)).toEqual([])
    await dialog.getByRole('button', { name: '退回重填' }).click()
    await panel.getByText('退回重填：请按今年的班次').waitFor()
    await panel.getByText('填写中').waitFor()
    const page = await pages.open(colleague, '/')
    await page.getByRole('region', { name: '交我填写' }).getByRole('link', { name: '干部培训经费' }).click()
    await page.getByText('退回重填：请按今年的班次').waitFor()
    await page
      .getByRole('region', { name: '请填写' })
      .getByRole('textbox', { name: '数量指标 · 指标值' })
      .fill('≥260人')
    const back = page.getByRole('button', { name: '交回' })
    await expect
      .poll(() => page.getByRole('main').getByRole('status').filter({ hasText: '保存' }).innerText())
      .toMatch(/已保存 \d\d:\d\d/)
    await expect.poll(() => back.isEnabled()).toBe(true)
    await back.click()
    await page
      .getByRole('dialog', { name: '交回：干部培训经费' })
      .getByRole('button', { name: '交回' })
      .click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/filings')
    await writer.reload()
    await panel.getByText('≥260人').waitFor()
    await panel.getByRole('button', { name: '确认' }).click()
    const settledOnes = panel.getByText('已办结的委托 1 项')
    await settledOnes.waitFor()
    expect(await panel.getByText('≥260人').isVisible()).toBe(false)
    await settledOnes.click()
    await panel.getByText('已确认').waitFor()
    expect(await form.getByText(/王业务/).count()).toBe(0)
  })

  test('a whole row, or all 绩效指标, is handed over at once, and the colleague sees rows as rows', async () => {
    const writer = await pages.open(filler, `/projects/${project}/write`)
    await settled(writer)
    await writer.getByRole('button', { name: '委托填写…' }).click()
    const dialog = writer.getByRole('dialog', { name: '委托填写' })
    await dialog.getByRole('radio', { name: '整行或整块' }).check()
    await dialog.getByRole('button', { name: '委托' }).click()
    await dialog.getByText('请选择要委托的行或块').waitFor()
    const chosen = dialog.getByRole('combobox', { name: '要委托的行和块' })
    await chosen.fill('第 2 行')
    await writer
      .locator('.ant-select-item-option', { hasText: /^第 2 行/u })
      .first()
      .click()
    await chosen.fill('资金支出计划')
    await writer.getByTitle('资金支出计划', { exact: true }).click()
    // The list of a choice of several stays open until the pointer goes elsewhere.
    await dialog.getByText('委托的内容', { exact: true }).click()
    await dialog.getByRole('combobox', { name: '填写人' }).click()
    await writer.getByTitle('王业务（社会工作部 单位业务科室）').click()
    expect(await unnamed(writer)).toEqual([])
    await dialog.getByRole('button', { name: '委托' }).click()
    await dialog.waitFor({ state: 'detached' })
    const panel = writer.getByRole('region', { name: '委托填写' })
    await panel.getByText('1 行（整行）、4 个格子').waitFor()

    const page = await pages.open(colleague, '/')
    const tasks = page.getByRole('region', { name: '交我填写' })
    await tasks.getByText('1 行（整行）、4 个格子').waitFor()
    await tasks
      .getByRole('row', { name: /1 行（整行）/u })
      .getByRole('link', { name: '干部培训经费' })
      .click()
    await page.getByText('张会计 请您填写 1 行（整行）、4 个格子').waitFor()
    const row = page.getByRole('region', { name: '请填写' }).getByRole('group', { name: /^第 2 行/u })
    const labels = await row
      .getByRole('textbox')
      .evaluateAll((fields) =>
        fields.map((field) => (field as HTMLTextAreaElement).labels?.[0]?.innerText.trim() ?? ''),
      )
    expect(labels).toEqual(['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'])
    await row.getByRole('textbox', { name: '三级指标' }).fill('培训期数')
    await row.getByRole('textbox', { name: '指标值', exact: true }).fill('≥4期')
    await page.getByRole('group', { name: /^第 2 行 .*培训期数/u }).waitFor()
    await expect
      .poll(() => page.getByRole('main').getByRole('status').filter({ hasText: '保存' }).innerText())
      .toMatch(/已保存 \d\d:\d\d/)
    expect(await unnamed(page)).toEqual([])

    // All indicators at once: every row of the table, with none of them named twice.
    await writer.reload()
    await settled(writer)
    await panel.getByRole('button', { name: '收回' }).click()
    await panel.getByText(/已办结的委托/u).waitFor()
    await writer.getByRole('button', { name: '委托填写…' }).click()
    await dialog.getByRole('radio', { name: '整行或整块' }).check()
    await chosen.fill('绩效指标')
    await writer.locator('.ant-select-item-option', { hasText: /^绩效指标（全部 \d+ 行）$/u }).click()
    await dialog.getByText('委托的内容', { exact: true }).click()
    await dialog.getByRole('combobox', { name: '填写人' }).click()
    await writer.getByTitle('王业务（社会工作部 单位业务科室）').click()
    await dialog.getByRole('button', { name: '委托' }).click()
    await dialog.waitFor({ state: 'detached' })
    const count = await writer.getByRole('table', { name: '绩效指标' }).getByRole('row').count()
    await panel.getByText(`${count - 1} 行（整行）`).waitFor()
    await panel.getByRole('button', { name: '收回' }).click()
    await expect.poll(() => panel.getByRole('button', { name: '收回' }).count()).toBe(0)
  })

  test('what is over is said, and nobody else opens it', async () => {
    const given = await filler.send('POST', `/api/projects/${project}/delegations`, {
      person: colleague.id,
      part: { kind: 'whole' },
      note: '',
      due: null,
    })
    const id = given.json<{ rows: readonly { id: string }[] }>().rows[0]?.id ?? ''
    const page = await pages.open(colleague, `/delegations/${id}`)
    await settled(page)
    await page.getByRole('toolbar', { name: '表格操作' }).getByRole('button', { name: '插入行' }).waitFor()
    await filler.send('POST', `/api/delegations/${id}/acts`, { act: 'take-back' })
    await page.reload()
    await page.getByRole('alert').getByText('这项委托已经结束').waitFor()
    const other = await pages.open(filler, `/delegations/${id}`)
    await other.getByRole('alert').getByText('不是交给您的').waitFor()
  })
})

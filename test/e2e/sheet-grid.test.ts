/**
 * 监控表 and 自评表 of eight indicators filled in like a spreadsheet on a screen of 1366 × 768; their lists on a phone.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import type { RoundList } from '#api/monitoring/monitoring.ts'
import { newFiling } from '#core/filing/filing.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { join, type Member } from '../support/people.ts'
import { row, targets } from '../support/targets.ts'
import { describeInBrowser, PHONE, settled, startPages, widerBy, type Pages } from './support.ts'

const UNIT = { code: '326001', name: '民政局' }
const NAMES = ['机构一', '机构二', '机构三', '机构四', '机构五', '机构六', '机构七', '机构八'].map(
  (one) => `${one}培训人次`,
)
/** Longer than a phone is wide. */
const PROBLEM = '支出进度只有31%，比序时进度慢29个百分点，八个机构的培训都还没有开班，也没有说明原因'
const VALUES = ['11', '12', '13', '14', '15', '16', '17', '18']

describeInBrowser('sheets of eight indicators', () => {
  let pages: Pages
  let office: Member
  let filler: Member
  let project = ''
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    office = await join(app, '绩效科李', 'performance-office')
    const indicators = NAMES.map((name) => row('数量指标', name, '全年培训的人次', '≥20人次'))
    const made = targets(
      [
        {
          name: '社工培训',
          code: null,
          unit: UNIT,
          indicators,
          budget: { total: '100', fiscal: '100', other: null },
        },
      ],
      { fiscalYear: 2025, source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' } },
    )
    expect((await app.import('a.json', Buffer.from(JSON.stringify(made)))).state).toBe('done')
    const region = app.context.store.of(app.region)
    const first = await region.db
      .selectFrom('projects')
      .select(['project_id', 'document_id', 'unit_id'])
      .executeTakeFirstOrThrow()
    project = first.project_id
    await region.transaction(async (tx) => {
      await saveFiling(
        tx,
        { project, document: first.document_id },
        { ...newFiling('2025-02-01T00:00:00Z'), state: 'approved', version: 1, steps: 3 },
      )
      await saveProjectVersion(tx, project, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: office.id,
        at: app.context.clock(),
      })
    })
    filler = await join(app, '填报人王', 'unit-filler', first.unit_id)
    const begun = [
      await office.send('POST', '/api/monitoring/rounds', { year: 2025, mark: 'march', due: '2099-04-10' }),
      await office.send('POST', '/api/self-evaluations/open', { year: 2025 }),
      await office.send('POST', '/api/rectifications', {
        project,
        problem: PROBLEM,
        requirement: '说明原因，加快支付',
        due: '2099-04-10',
      }),
    ]
    for (const one of begun) expect(one.statusCode, one.body).toBeLessThan(300)
  })
  afterAll(() => pages.close())

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  const pasted = (field: Locator, text: string) =>
    field.evaluate((input, words) => {
      const data = new DataTransfer()
      data.setData('text/plain', words)
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, text)
  /** How many of the fields are in the window at once, once the table is scrolled to. @param below what covers its end */
  const seenAtOnce = async (table: Locator, fields: readonly Locator[], below: number) => {
    await table.evaluate((element) => window.scrollBy({ top: element.getBoundingClientRect().top - 48 }))
    const boxes = await Promise.all(fields.map((field) => field.boundingBox()))
    return boxes.filter((box) => box !== null && box.y >= 48 && box.y + box.height <= 768 - below).length
  }

  test('监控表: a column is pasted, keys lead from row to row, and eight rows are seen at once', async () => {
    const round = (await office.get('/api/monitoring/rounds?year=2025')).json<RoundList>().rows[0]?.id
    const page = await pages.open(filler, `/monitoring/${round}/${project}`)
    await settled(page)
    const cell = (column: string, at: number) =>
      page.getByRole('textbox', { name: `${column} ${NAMES[at]}`, exact: true })
    await cell('执行情况', 0).click()
    await pasted(cell('执行情况', 0), `${VALUES.join('\r\n')}\r\n`)
    for (const [at, value] of VALUES.entries())
      await expect.poll(() => cell('执行情况', at).inputValue()).toBe(value)
    // The unit of the target goes with what is pasted, as with what is typed.
    await expect
      .poll(async () =>
        JSON.stringify((await office.get(`/api/monitoring/rounds/${round}/sheets/${project}`)).json()),
      )
      .toContain('18人次')
    for (const [key, at] of [
      ['Enter', '执行情况 机构二培训人次'],
      ['ArrowDown', '执行情况 机构三培训人次'],
      ['ArrowUp', '执行情况 机构二培训人次'],
      ['ArrowRight', '全年预计 机构二培训人次'],
      ['ArrowLeft', '执行情况 机构二培训人次'],
      ['Tab', '全年预计 机构二培训人次'],
    ] as const) {
      await page.keyboard.press(key)
      expect(await focused(page), key).toBe(at)
    }
    // Below the last row Enter adds neither a row nor a line; Shift+Enter breaks the line of a long text.
    const reason = cell('原因说明', 7)
    await reason.fill('培训推迟')
    const rowsBefore = await page.getByRole('region', { name: '监控表' }).getByRole('row').count()
    await page.keyboard.press('Enter')
    expect(await reason.inputValue()).toBe('培训推迟')
    expect(await focused(page)).toBe(`原因说明 ${NAMES[7]}`)
    await page.keyboard.press('Shift+Enter')
    expect(await reason.inputValue()).toBe('培训推迟\n')
    await reason.fill('')
    expect(await page.getByRole('region', { name: '监控表' }).getByRole('row').count()).toBe(rowsBefore)
    // From where it is pasted, down and to the right; what is below the last row is left out.
    await pasted(cell('执行情况', 6), '7\t27\n8\t28\n9\t29')
    await expect.poll(() => cell('全年预计', 7).inputValue()).toBe('28')
    expect(await cell('执行情况', 5).inputValue()).toBe('16')
    const bar = await page.getByRole('button', { name: '送审' }).locator('xpath=..').boundingBox()
    const fields = NAMES.map((_, at) => cell('执行情况', at))
    const table = page.getByRole('region', { name: '监控表' }).getByRole('table')
    expect(await seenAtOnce(table, fields, bar?.height ?? 0)).toBe(8)
  })

  test('自评表: the same', async () => {
    const page = await pages.open(filler, '/self-evaluations?year=2025')
    await page.getByRole('link', { name: '社工培训' }).click()
    await settled(page)
    const region = page.getByRole('region', { name: '绩效指标' })
    const cell = (at: number) => page.getByRole('textbox', { name: `${NAMES[at]} 实际完成值`, exact: true })
    await cell(0).click()
    await pasted(cell(0), VALUES.map((value) => `${Number(value) + 10}人次`).join('\n'))
    for (const [at, value] of VALUES.entries())
      await expect.poll(() => cell(at).inputValue()).toBe(String(Number(value) + 10))
    await page.keyboard.press('Enter')
    await expect.poll(() => cell(1).evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => cell(0).evaluate((field) => field === document.activeElement)).toBe(true)
    const fields = NAMES.map((_, at) => cell(at))
    expect(await seenAtOnce(region.getByRole('table'), fields, 0)).toBe(8)
  })

  test('at 1366 px with a scroll bar the units of 绩效监控 are whole', async () => {
    const page = await pages.open(office, '/monitoring?year=2025')
    await settled(page)
    await page.setViewportSize({ width: 1351, height: 768 })
    const units = page.getByRole('region', { name: '部门和单位' }).getByRole('table')
    await units.getByRole('button', { name: '326001 民政局' }).waitFor()
    expect(await hidden(page)).toEqual([])
  })

  test.each([
    ['/', '工作台'],
    ['/projects?year=2025', '社工培训'],
    ['/review?view=list&box=all&year=2025', '社工培训'],
    ['/monitoring?year=2025', '326001 民政局'],
    ['/results/rectifications?year=2025', PROBLEM],
    ['/self-evaluations?year=2025', '社工培训'],
  ])('on a phone nothing of %s scrolls sideways, and no label covers the next', async (path, seen) => {
    const page = await pages.open(office, path, PHONE)
    await settled(page)
    await page.waitForLoadState('networkidle')
    await page.getByRole('main').getByText(seen).first().waitFor()
    expect(await widerBy(page)).toBe(0)
    expect(await hidden(page)).toEqual([])
    expect(await tallLabels(page)).toEqual([])
  })

  test('on a phone the head of 审核待办 is the box for all, with its words and no grey strip', async () => {
    const page = await pages.open(office, '/review?view=list&box=all&year=2025', PHONE)
    await settled(page)
    await page.getByRole('link', { name: '社工培训' }).first().waitFor()
    const list = page.getByRole('region', { name: '绩效目标办理列表' })
    await list.getByRole('checkbox', { name: '全选' }).waitFor()
    const head = list.locator('th.ant-table-selection-column')
    expect((await head.innerText()).trim()).toBe('全选')
    expect(await head.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe('rgba(0, 0, 0, 0)')
  })

  test('on a phone nothing of a 监控表 scrolls sideways', async () => {
    const round = (await office.get('/api/monitoring/rounds?year=2025')).json<RoundList>().rows[0]?.id
    const page = await pages.open(filler, `/monitoring/${round}/${project}`, PHONE)
    await settled(page)
    await page.getByRole('textbox', { name: `执行情况 ${NAMES[7]}`, exact: true }).waitFor()
    expect(await widerBy(page)).toBe(0)
    expect(await hidden(page)).toEqual([])
  })

  test('on a phone nothing of a 自评表 scrolls sideways', async () => {
    const page = await pages.open(filler, '/self-evaluations?year=2025', PHONE)
    await page.getByRole('link', { name: '社工培训' }).click()
    await page.getByRole('textbox', { name: `${NAMES[7]} 实际完成值`, exact: true }).waitFor()
    expect(await widerBy(page)).toBe(0)
    expect(await hidden(page)).toEqual([])
    // What is typed of the evidence is not covered by what stands after it.
    const record = await page.getByRole('textbox', { name: /凭证/ }).first().boundingBox()
    const files = await page.getByText('附件 0').first().boundingBox()
    if (record === null || files === null) throw new Error('there is no evidence to fill in')
    const isBeside = files.x >= record.x + record.width
    expect(isBeside || files.y >= record.y + record.height).toBe(true)
  })

  /** Labels of cards that are higher than what they name, and so cover the next. */
  const tallLabels = (page: Page) =>
    page
      .getByRole('main')
      .evaluate((main) =>
        [...main.querySelectorAll('td[data-label]')]
          .filter(
            (cell) =>
              parseFloat(getComputedStyle(cell, '::before').height) > cell.getBoundingClientRect().height,
          )
          .map((cell) => cell.getAttribute('data-label')),
      )

  /** What shows only a part of its width, and scrolls. */
  const hidden = (page: Page) =>
    page
      .getByRole('main')
      .evaluate((main) =>
        [...main.querySelectorAll('*')]
          .filter(
            (one) =>
              one.scrollWidth > one.clientWidth + 1 &&
              ['auto', 'scroll'].includes(getComputedStyle(one).overflowX),
          )
          .map((one) => one.className),
      )
})

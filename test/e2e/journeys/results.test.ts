/**
 * 结果应用 in the browser: other shares are tried, adopted, decisions are taken together, and next year's form
 * tells of them.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ResultList } from '#api/results.ts'
import { newFiling } from '#core/filing/filing.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { join, type Member } from '../../support/people.ts'
import { targets } from '../../support/targets.ts'
import { describeInBrowser, settled, startPages, type Pages } from '../support.ts'

const UNIT = { code: '326001', name: '民政局' }
const PROJECTS = [
  ['敬老院运转经费', '100', 9500, '优'],
  ['低保补助', '50', 8500, '良'],
  ['殡葬改革', '30', 6500, '中'],
  ['志愿服务', '7.5', null, null],
] as const

describeInBrowser('results', () => {
  let pages: Pages
  let office: Member
  let filler: Member
  let next = ''
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    const { db } = app.context.store.of(app.region)
    office = await join(app, '绩效科员', 'performance-office')
    const put = (file: string, rows: Parameters<typeof targets>[0], fiscalYear: number) =>
      app.import(
        file,
        Buffer.from(
          JSON.stringify(
            targets(rows, {
              fiscalYear,
              source: { file, sha256: '0'.repeat(64), mediaType: 'application/json' },
            }),
          ),
        ),
      )
    await put(
      'a.json',
      PROJECTS.map(([name, total]) => ({
        name,
        code: null,
        unit: UNIT,
        budget: { total, fiscal: total, other: '0' },
      })),
      2025,
    )
    const asked = { total: '40', fiscal: '40', other: '0' }
    await put('c.json', [{ name: '2027年低保补助', code: null, unit: UNIT, budget: asked }], 2027)
    await put('b.json', [{ name: '2026年殡葬改革', code: null, unit: UNIT }], 2026)
    const at = app.context.clock()
    const rows = await db
      .selectFrom('projects')
      .select(['project_id', 'document_id', 'name', 'fiscal_year', 'unit_id'])
      .execute()
    for (const row of rows.filter(({ fiscal_year }) => fiscal_year === 2025)) {
      const [, , score = null, grade = null] = PROJECTS.find(([name]) => name === row.name) ?? []
      await app.context.store.of(app.region).transaction(async (tx) => {
        await saveFiling(
          tx,
          { project: row.project_id, document: row.document_id },
          { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 3 },
        )
        await saveProjectVersion(tx, row.project_id, {
          number: 1,
          reason: '',
          approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
          by: office.id,
          at,
        })
      })
      if (score === null) continue
      await db
        .insertInto('self_evaluations')
        .values({
          region_id: app.region,
          project_id: row.project_id,
          fiscal_year: 2025,
          state: 'confirmed',
          facts: null,
          revision: 1,
          fillers: [],
          passed_by: null,
          lacking: 0,
          doubts: 0,
          score,
          grade,
          rule_set_id: 'hebei/2025',
          rule_set_version: 1,
          version: 1,
          proof: null,
          steps: 3,
          opened_at: at,
          opened_by: office.id,
          changed_at: at,
          submitted_at: at,
          confirmed_at: at,
        })
        .execute()
    }
    next = rows.find(({ fiscal_year }) => fiscal_year === 2026)?.project_id ?? ''
    filler = await join(app, '民政会计', 'unit-filler', rows[0]?.unit_id ?? null)
  })
  afterAll(() => pages.close())

  test('other shares are tried with the keyboard, show who is hit, store nothing, and are adopted', async () => {
    const page = await pages.open(office, '/results/what-if?year=2025')
    await settled(page)
    const figures = page.locator('dl').first()
    // 30 万元 at 80 %.
    await expect.poll(() => figures.getByText('6.00').isVisible()).toBe(true)
    await expect.poll(() => page.getByRole('button', { name: '采用为规则' }).isDisabled()).toBe(true)
    await page.getByRole('slider', { name: '中：比例滑块' }).press('ArrowLeft')
    await expect.poll(() => new URL(page.url()).searchParams.get('shares')).toBe('100,100,79,0')
    await page.getByRole('spinbutton', { name: '良：比例' }).fill('90.5')
    await page.getByRole('spinbutton', { name: '良：比例' }).press('Enter')
    // 50 × 9.5 % + 30 × 21 % = 4.75 + 6.30.
    await expect.poll(() => figures.getByText('11.05').isVisible()).toBe(true)
    // Who loses most is first: 6.30 of 30, then 4.75 of 50.
    const hit = page.getByRole('region', { name: '减少最多的项目' })
    await expect.poll(() => hit.getByRole('row').nth(1).innerText()).toMatch(/殡葬改革.*压减 21%.*6\.30/su)
    expect(await hit.getByRole('row').nth(2).innerText()).toMatch(/低保补助.*压减 9\.5%.*4\.75/su)
    expect((await office.get('/api/results?year=2025&decided=yes')).json<{ total: number }>().total).toBe(0)
    await page.getByRole('link', { name: '查看 民政局 的项目' }).click()
    await expect.poll(() => page.getByText('正在按测算的比例显示').isVisible()).toBe(true)
    await expect
      .poll(() => page.getByRole('row').filter({ hasText: '低保补助' }).getByText('45.25').isVisible())
      .toBe(true)
    expect(await page.getByRole('checkbox', { name: /^选择/ }).count()).toBe(0)
    await page.goBack()
    await page.getByRole('button', { name: '采用为规则' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '说明（文号、会议等）' }).fill('局长办公会 2025 年第 9 次')
    await dialog.getByRole('button', { name: '采用为规则' }).click()
    await expect.poll(() => page.getByText(/已采用：规则集/).isVisible()).toBe(true)
    await expect.poll(() => page.getByRole('spinbutton', { name: '良：比例' }).inputValue()).toBe('90.5')
  })

  test('decisions are taken together, one otherwise with a reason, and next year’s form tells of it', async () => {
    const page = await pages.open(office, '/results/budget?year=2025')
    await settled(page)
    // For which budget, and why for that one.
    await page.getByText('2025 年度结果，挂钩 2027 年预算').waitFor()
    await page
      .getByText('为什么是 2027 年：2025 年的结果在 2026 年评出，同年秋天编制的是 2027 年预算')
      .waitFor()
    for (const name of ['敬老院运转经费', '低保补助', '志愿服务'])
      await page.getByRole('checkbox', { name: `选择 ${name}` }).click()
    await page.getByRole('button', { name: '按建议决定' }).click()
    // What is decided is named before it is: which project, what, how much, for which year.
    const proposed = page.getByRole('dialog').getByRole('table', { name: '将作出的决定' })
    await expect
      .poll(() => proposed.getByRole('row').allInnerTexts())
      .toEqual([
        expect.stringMatching(/^项目\s+2027 年预算（万元）$/),
        expect.stringMatching(/^敬老院运转经费\s+2025 年预算 100\.00\s+—\s+未申报，不决定$/),
        expect.stringMatching(
          /^低保补助\s+2025 年预算 50\.00\s+建议 压减 9\.5% 45\.25\s+2027 年申报 40\.00\s+40\.00\s+压减\s+以申报数为限$/,
        ),
        expect.stringMatching(/^志愿服务\s+2025 年预算 7\.50\s+—\s+尚无结果，不处理$/),
        expect.stringMatching(/^合计\s+40\.00$/),
      ])
    // Nobody gets more than was asked for unless a person says so: the request limits it, which stands as the reason.
    const asked = page.getByRole('dialog')
    await asked.getByText('1 个建议高于申报（合计多 5.25 万元），1 个未申报或未填金额。').waitFor()
    const limit = asked.getByRole('combobox', { name: '这些项目怎样决定（待核对）' })
    expect(await limit.inputValue()).toBe('cap')
    expect(await asked.getByRole('textbox', { name: '理由' }).inputValue()).toBe('申报低于建议，以申报数为限')
    await limit.selectOption('仍按建议数')
    await asked.getByRole('row', { name: /^敬老院运转经费.*100\.00\s+保障 100%\s+未申报$/su }).waitFor()
    await asked.getByRole('row', { name: /^低保补助.*45\.25\s+压减 9\.5%\s+高于申报 5\.25$/su }).waitFor()
    await asked.getByRole('button', { name: '按建议决定' }).click()
    await expect
      .poll(() => page.getByText('已决定 2 个项目，其中 1 个高于申报、1 个未申报，1 个没有处理').isVisible())
      .toBe(true)
    // 申报 above the decision is a filter of its own; nothing is here.
    await page.getByRole('row', { name: /低保补助.*申报 40\.00，以申报为限/ }).waitFor()
    await page.getByRole('checkbox', { name: '只看申报超过决定的' }).click()
    await page.getByText('没有符合条件的项目').waitFor()
    await page.getByRole('checkbox', { name: '只看申报超过决定的' }).click()
    await page.getByRole('checkbox', { name: '选择 殡葬改革' }).click()
    await page.getByRole('button', { name: '按比例决定' }).click()
    const dialog = page.getByRole('dialog')
    const share = dialog.getByRole('textbox', { name: '2027 年按 2025 年预算的百分之多少安排' })
    const decided = dialog.getByRole('table', { name: '将作出的决定' }).getByRole('row').nth(1)
    // What was typed is shown as money at once.
    expect(await decided.innerText()).toMatch(/^殡葬改革\s+2025 年预算 30\.00\s+建议 压减 21% 23\.70\s+—$/)
    await share.fill('0')
    await expect.poll(() => decided.innerText()).toMatch(/0\.00\s+取消\s+未申报$/)
    await share.fill('90')
    await expect.poll(() => decided.innerText()).toMatch(/27\.00\s+压减 10%\s+未申报$/)
    await dialog.getByRole('button', { name: '按比例决定' }).click()
    await expect.poll(() => dialog.getByText('请写明理由').isVisible()).toBe(true)
    await dialog.getByRole('textbox', { name: '理由' }).fill('民生项目')
    await dialog.getByRole('button', { name: '按比例决定' }).click()
    await expect
      .poll(() => page.getByRole('row').filter({ hasText: '殡葬改革' }).getByText('27.00').isVisible())
      .toBe(true)
    // One without a result: an amount is named, with the reason.
    await page.getByRole('checkbox', { name: '选择 志愿服务' }).click()
    await page.getByRole('checkbox', { name: '选择 低保补助' }).click()
    await expect.poll(() => page.getByRole('button', { name: '按金额决定' }).isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: '选择 低保补助' }).click()
    await page.getByRole('button', { name: '按金额决定' }).click()
    await dialog.getByRole('textbox', { name: '2027 年预算（万元）' }).fill('-3')
    await dialog.getByRole('textbox', { name: '理由' }).fill('试点一年')
    await dialog.getByRole('button', { name: '按金额决定' }).click()
    await expect.poll(() => dialog.getByText('请填不小于 0 的金额').isVisible()).toBe(true)
    await dialog.getByRole('textbox', { name: '2027 年预算（万元）' }).fill('6.25')
    await dialog.getByRole('button', { name: '按金额决定' }).click()
    await expect
      .poll(() => page.getByRole('row').filter({ hasText: '志愿服务' }).getByText('6.25').isVisible())
      .toBe(true)
    await expect
      .poll(() => page.getByRole('row').filter({ hasText: '志愿服务' }).getByText('试点一年').isVisible())
      .toBe(true)
    // What is decided comes to one sum, below the rows.
    const foot = page.locator('tfoot')
    await foot.getByText('合计（').waitFor()
    // 100.00 + 45.25 + 27.00 + 6.25.
    await foot.getByText('178.50').waitFor()
    await foot.getByText('已决定 4 个').waitFor()
    const unit = await pages.open(filler, `/projects/${next}`)
    await expect.poll(() => unit.getByText('已决定 27.00 万元（压减：民生项目）').isVisible()).toBe(true)
  })

  test('one is decided on from its own row; its reason stands whole, and leads to what was decided', async () => {
    const page = await pages.open(office, '/results/budget?year=2025')
    await settled(page)
    const row = page.getByRole('row').filter({ hasText: '殡葬改革' })
    await row.getByRole('button', { name: '重新决定 殡葬改革' }).click()
    await page.getByRole('menuitem', { name: '按比例决定' }).click()
    const dialog = page.getByRole('dialog', { name: '按比例决定' })
    await dialog.getByRole('textbox', { name: '2027 年按 2025 年预算的百分之多少安排' }).fill('95')
    const reason = '民生项目，县委常委会研究同意只压减百分之五，下年底前完成公墓建设'
    await dialog.getByRole('textbox', { name: '理由' }).fill(reason)
    await dialog.getByRole('button', { name: '按比例决定' }).click()
    await row.getByText('28.50').waitFor()
    const said = row.getByText(reason)
    await said.waitFor()
    expect(await said.evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true)
    await row.getByRole('link', { name: '决定记录 殡葬改革' }).click()
    await page.getByText(reason).waitFor()
    // The decision before it stays.
    await page
      .getByRole('listitem')
      .filter({ hasText: '到 27.00' })
      .getByText(/民生项目$/u)
      .waitFor()
    expect(new URL(page.url()).searchParams.get('part')).toBe('result')
  })

  test('a single decision is taken back from its own row, or from the notice that follows it', async () => {
    const page = await pages.open(office, '/results/budget?year=2025')
    await settled(page)
    const row = page.getByRole('row').filter({ hasText: '殡葬改革' })
    const decide = async (share: string) => {
      await row.getByRole('button', { name: '重新决定 殡葬改革' }).click()
      await page.getByRole('menuitem', { name: '按比例决定' }).click()
      const dialog = page.getByRole('dialog', { name: '按比例决定' })
      await dialog.getByRole('textbox', { name: '2027 年按 2025 年预算的百分之多少安排' }).fill(share)
      await dialog.getByRole('textbox', { name: '理由' }).fill('误填')
      await dialog.getByRole('button', { name: '按比例决定' }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await decide('50')
    await row.getByText('15.00').waitFor()
    await page.getByRole('status').getByRole('button', { name: '撤销', exact: true }).click()
    await row.getByText('28.50').waitFor()
    await decide('40')
    await row.getByText('12.00').waitFor()
    await row.getByRole('button', { name: '重新决定 殡葬改革' }).click()
    await page.getByRole('menuitem', { name: '撤销决定' }).click()
    await page.getByText('已撤销对殡葬改革的决定').waitFor()
    await row.getByText('28.50').waitFor()
    await expect.poll(() => row.getByText('误填').count()).toBe(0)
  })

  test('what was decided together is taken back in one press, as targets are', async () => {
    const page = await pages.open(office, '/results/budget?year=2025')
    await settled(page)
    for (const name of ['敬老院运转经费', '低保补助'])
      await page.getByRole('checkbox', { name: `选择 ${name}` }).click()
    await page.getByRole('button', { name: '按比例决定' }).click()
    const dialog = page.getByRole('dialog', { name: '按比例决定' })
    await dialog.getByRole('textbox', { name: '2027 年按 2025 年预算的百分之多少安排' }).fill('10')
    await dialog.getByText('%', { exact: true }).waitFor()
    await dialog.getByRole('textbox', { name: '理由' }).fill('误操作')
    await dialog.getByRole('button', { name: '按比例决定' }).click()
    const last = page.getByRole('region', { name: '已决定 2 个项目' })
    // It stays in sight wherever the list is scrolled to.
    const window = page.viewportSize() ?? { width: 1366, height: 768 }
    await page.setViewportSize({ width: window.width, height: 300 })
    await page.evaluate(() => scrollTo(0, 5000))
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
    const place = await last.boundingBox()
    expect(place?.y).toBeGreaterThanOrEqual(48)
    expect((place?.y ?? 300) + (place?.height ?? 0)).toBeLessThan(300)
    await page.setViewportSize(window)
    await last.getByText('十分钟内、下一个人办理之前可以撤销。').waitFor()
    await page.getByRole('row', { name: /敬老院运转经费.*10\.00/ }).waitFor()
    await last.getByRole('button', { name: '全部撤销' }).click()
    const over = page.getByRole('dialog', { name: '已撤销 2 个，共 2 个' })
    await over.getByRole('listitem').filter({ hasText: '敬老院运转经费已撤销' }).waitFor()
    await over.getByRole('button', { name: '关闭' }).last().click()
    await expect.poll(() => last.count()).toBe(0)
    const row = page.getByRole('row').filter({ hasText: '敬老院运转经费' })
    await expect.poll(() => row.getByText('误操作').count()).toBe(0)
    await row.getByRole('link', { name: '决定记录 敬老院运转经费' }).click()
    await page.getByText('结果应用：压减 90.00 万元（由 100.00 到 10.00），2027 年预算（已撤销）').waitFor()
  })

  test('is put in order by its heads', async () => {
    const page = await pages.open(office, '/results/budget?year=2025')
    await settled(page)
    const byResult = page.getByRole('columnheader', { name: /^评价结果/ })
    await byResult.click({ position: { x: 12, y: 12 } })
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('result')
    await settled(page)
    const names = () =>
      page
        .locator('tbody tr[data-row-key]')
        .evaluateAll((rows) => rows.map((row) => row.querySelector('a')?.textContent))
    const ordered = (await office.get('/api/results?year=2025&sort=result'))
      .json<ResultList>()
      .rows.map(({ name }) => name)
    expect(ordered.length).toBeGreaterThan(2)
    await expect.poll(names).toEqual(ordered)
    await byResult.click({ position: { x: 12, y: 12 } })
    await expect.poll(() => new URL(page.url()).searchParams.get('order')).toBe('desc')
    await expect.poll(names).not.toEqual(ordered)
  })

  test('a result that changed after the decision is marked, counted and found', async () => {
    const { app } = pages
    const { db } = app.context.store.of(app.region)
    const [changed] = await db
      .selectFrom('projects')
      .select('project_id')
      .where('name', '=', '敬老院运转经费')
      .execute()
    await db
      .updateTable('self_evaluations')
      .set({ score: 8500, grade: '良' })
      .where('project_id', '=', changed?.project_id ?? '')
      .execute()
    const page = await pages.open(office, '/results/budget?year=2025')
    await page.getByText('1 个项目作出决定后，评价结果又有变化').waitFor()
    await page.getByRole('button', { name: '查看这些项目' }).click()
    await page.getByText(/结果已变：决定时 单位自评 优 .*，现为 单位自评 良 85\.00/u).waitFor()
    await expect.poll(() => page.getByRole('row').filter({ hasText: '殡葬改革' }).count()).toBe(0)
  })
})

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { RoundList } from '#api/monitoring/monitoring.ts'
import { newFiling } from '#core/filing/filing.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { join, type Member } from '../../support/people.ts'
import { row, targets } from '../../support/targets.ts'
import { describeInBrowser, downloaded, startPages, takenAsExcel, type Pages } from '../support.ts'

const UNIT = { code: '326001', name: '民政局' }
const INDICATORS = [
  row('数量指标', '培训人次', '全年培训', '≥200人次'),
  row('成本指标', '培训成本', '总成本', '≤10万元'),
  row('服务对象满意度指标', '满意度', '学员满意', '≥95%'),
]

/** Set to a folder to look at the pages. */
const SHOTS = process.env['JICHI_SHOTS'] ?? ''

describeInBrowser('monitoring by role', () => {
  let pages: Pages
  let [office, filler, department, bureau]: readonly Member[] = []
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    office = await join(app, '绩效科李', 'performance-office')
    const made = targets(
      [
        { name: '社工培训', unit: UNIT, indicators: INDICATORS },
        { name: '社区道路', code: null, unit: UNIT, indicators: INDICATORS },
      ],
      { source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' } },
    )
    expect((await app.import('a.json', Buffer.from(JSON.stringify(made)))).state).toBe('done')
    const { store } = app.context
    for (const { project_id: project, document_id: document } of await store
      .of(app.region)
      .db.selectFrom('projects')
      .select(['project_id', 'document_id'])
      .execute()) {
      await store.of(app.region).transaction(async (tx) => {
        await saveFiling(
          tx,
          { project, document },
          { ...newFiling('2025-02-01T00:00:00Z'), state: 'approved', version: 1, steps: 3 },
        )
        await saveProjectVersion(tx, project, {
          number: 1,
          reason: '',
          approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
          by: office?.id ?? '',
          at: app.context.clock(),
        })
      })
    }
    const unit = await store
      .of(app.region)
      .db.selectFrom('budget_units')
      .select('unit_id')
      .where('code', '=', UNIT.code)
      .executeTakeFirstOrThrow()
    filler = await join(app, '填报人王', 'unit-filler', unit.unit_id)
    department = await join(app, '主管部门赵', 'department-reviewer', unit.unit_id)
    bureau = await join(app, '业务科钱', 'finance-office', unit.unit_id)
  })
  afterAll(() => pages.close())

  const as = async (who: Member | undefined, path: string): Promise<Page> => {
    if (who === undefined) throw new Error(path)
    page = await pages.open(who, path)
    return page
  }
  const shot = async (name: string) => {
    if (SHOTS !== '') await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
  }
  const cell = (name: string) => page.getByRole('textbox', { name, exact: true })
  const pick = async (name: string, option: string) => {
    await page.getByRole('combobox', { name, exact: true }).click()
    await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click()
    await page.keyboard.press('Escape')
  }

  test('the bureau opens a round: one sheet for every approved project', async () => {
    await as(office, '/monitoring?year=2025')
    await page.getByRole('button', { name: '开启3月底监控' }).click()
    const asked = page.getByRole('dialog', { name: '2025 年度 开启3月底监控' })
    await asked.getByText(/将为已批复的 2 个项目各生成一张监控表，数据截至 2025-03-31/).waitFor()
    await asked.getByText('原定报送期限 2025-04-10 已经过去，请另定报送期限。').waitFor()
    // Any month of the year can be looked at, and is said not to be of the plan.
    await asked.getByLabel('时点').selectOption('august')
    await page.getByRole('dialog', { name: '2025 年度 开启8月底监控' }).waitFor()
    await page.getByText('不在规则集的监控安排中，由财政绩效科加开。').waitFor()
    await page.getByText(/数据截至 2025-08-31/).waitFor()
    await page.getByLabel('时点').selectOption('march')
    await asked.getByRole('button', { name: '开启3月底监控' }).click()
    await asked.getByText('请选择今天或以后的日期').waitFor()
    expect((await (office as Member).get('/api/monitoring/rounds?year=2025')).json<RoundList>().rows).toEqual(
      [],
    )
    await asked.getByLabel(/^报送期限/).fill('2099-04-10')
    await shot('open-round')
    await asked.getByRole('button', { name: '开启3月底监控' }).click()
    await page.getByText('数据截至 2025-03-31，2099-04-10 前报送').waitFor()
    await page.getByText('覆盖 2 / 2 个项目').waitFor()
    await expect
      .poll(() => page.getByRole('list', { name: '监控轮次' }).innerText())
      .toContain('已办结 0 / 2')
    const units = page.getByRole('region', { name: '部门和单位' })
    const { name, cells } = await takenAsExcel(units)
    expect(name).toMatch(/^部门和单位 2025-03-31 \d{4}-\d{2}-\d{2}\.xlsx$/)
    const [heads = [], first = []] = cells
    expect(heads.join(' ')).toBe(
      '部门和单位 项目 红灯 黄灯 绿灯 待判 资金 红灯 资金 黄灯 资金 绿灯 资金 待判 ' +
        '目标 红灯 目标 黄灯 目标 绿灯 目标 待判 有原因无措施 ' +
        '全年预算数（万元） 执行数（万元） 执行率% 已办结',
    )
    expect([
      cells.length,
      first[0],
      first[1],
      first.slice(2).every((one) => typeof one === 'number'),
    ]).toEqual([2, '326001 民政局', 2, true])
    await units.getByRole('button', { name: '326001 民政局' }).click()
    await page.getByRole('link', { name: '社工培训' }).waitFor()
  })

  test('the unit types what it has reached and nothing else; a wrong unit is marked at once', async () => {
    await as(filler, '/monitoring?year=2025')
    await page.getByRole('link', { name: '社工培训' }).click()
    await page.getByRole('heading', { name: '双监控' }).waitFor()
    // Opened empty it complains of nothing: what is blank is marked quietly, until somebody was there and
    // left it blank.
    await expect.poll(() => page.getByText('待填', { exact: true }).count()).toBeGreaterThan(5)
    expect(await page.getByText(/^(?:请|红灯项目请)/).count()).toBe(0)
    await cell('执行情况 培训人次').focus()
    await cell('执行情况 培训成本').focus()
    await expect.poll(() => page.getByText(/^请/).count()).toBe(1)
    await cell('执行情况 培训人次').fill('100')
    await cell('执行情况 培训成本').fill('50000元')
    await page.getByText('单位应为“万元”，现为“元”。是否为 5万元？').waitFor()
    await cell('执行情况 培训成本').fill('5')
    await page.getByRole('button', { name: '执行情况 满意度 未到测算期' }).click()
    // A word is typed over by a number without losing a character.
    await cell('执行情况 满意度').click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('98.5')
    await expect.poll(() => cell('执行情况 满意度').inputValue()).toBe('98.5')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
    await page.getByRole('button', { name: '执行情况 满意度 未到测算期' }).click()
    // All at once where nothing is chosen yet; taken back as long as the page is open.
    await pick('完成目标可能性 培训人次', '有可能')
    const form = page.getByRole('region', { name: '监控表' })
    await page.getByRole('button', { name: '全部确定能' }).click({ timeout: 20_000 })
    await expect.poll(() => form.getByText('确定能', { exact: true }).count()).toBe(2)
    await form.getByText('有可能', { exact: true }).waitFor()
    await form.getByText('已填 2 项“确定能”').waitFor()
    await shot('all-certain')
    await form.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => form.getByText('确定能', { exact: true }).count()).toBe(0)
    await form.getByText('有可能', { exact: true }).waitFor()
    await page.getByRole('button', { name: '全部确定能' }).click()
    // What the unit itself expects is far below the target: a red light, which asks for problem and measure.
    await cell('全年预计 培训人次').fill('120')
    await pick('偏差原因 培训人次', '其他')
    await cell('原因说明 培训人次').fill('报名人数不足')
    await expect
      .poll(() => page.getByRole('region', { name: '原因' }).innerText())
      .toContain('“培训人次”预计完成指标值的 60.00%')
    await expect
      .poll(() => page.getByRole('region', { name: '原因' }).innerText())
      .toContain('目标实现程度 50.00%')
    await expect.poll(() => page.getByRole('button', { name: '送审' }).isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: '存在问题' }).fill('首笔资金尚未支付')
    await page.getByRole('textbox', { name: '措施内容' }).fill('四月底前完成支付')
    await pick('处理措施', '整改纠偏')
    await page.getByText('已保存').waitFor()
    await page.reload()
    await expect.poll(() => cell('执行情况 培训人次').inputValue()).toBe('100')
    // Asked once: which sheet, and what is to be thought of before it goes.
    await page.getByRole('button', { name: '送审' }).click()
    const asked = page.getByRole('dialog', { name: '送审' })
    await asked.getByText('社工培训 · 3月底监控表').waitFor()
    await asked.getByText('“培训人次”预计完成指标值的 60.00%').waitFor()
    await asked.getByText('没有填全年预计，按完成指标值计：培训成本、满意度').waitFor()
    await asked.getByText(/没有填全年预计执行数，按进度推算/).waitFor()
    await shot('send-sheet')
    await asked.getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '送审' }).click()
    await asked.getByRole('button', { name: '送审' }).click()
    await page.getByRole('button', { name: '撤回' }).waitFor()
    await expect.poll(() => cell('执行情况 培训人次').count()).toBe(0)
  })

  test('the department sends back with a reason or passes; the bureau finishes', async () => {
    await as(department, '/monitoring?year=2025&mine=yes')
    await page.getByRole('link', { name: '社工培训' }).click()
    await expect.poll(() => page.getByRole('button', { name: '退回' }).isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: '意见' }).fill('请核对支付')
    await page.getByRole('button', { name: '退回' }).click()
    await expect.poll(() => page.getByRole('button', { name: '退回' }).count()).toBe(0)
    await as(filler, '/monitoring?year=2025&mine=yes')
    await page.getByRole('link', { name: '社工培训' }).click()
    // As it came back it goes in with a reason alone.
    await page.getByRole('button', { name: '送审' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '送审' }).click()
    await dialog.getByText('退回后没有修改').waitFor()
    await dialog.getByRole('textbox', { name: /^不作修改的理由/ }).fill('支付已与国库核对')
    await dialog.getByRole('button', { name: '送审' }).click()
    await dialog.getByText('请确认按原内容送审').waitFor()
    await dialog.getByRole('checkbox', { name: /确认不作修改/ }).check()
    await dialog.getByRole('button', { name: '送审' }).click()
    await page.getByRole('button', { name: '撤回' }).waitFor()
    await as(department, '/monitoring?year=2025&mine=yes')
    await page.getByRole('link', { name: '社工培训' }).click()
    await page.getByRole('button', { name: '审核通过' }).click()
    // What was passed is said, with the way to take it back; the page offers that longer than the notice.
    await page.getByText('已审核通过：社工培训').waitFor()
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await page.getByText('已撤销：社工培训').waitFor()
    await page.getByRole('button', { name: '审核通过' }).click()
    await page.getByRole('button', { name: '撤销刚才的审核' }).click()
    await page.getByRole('button', { name: '审核通过' }).click()
    await page.getByText('财政审核').first().waitFor()
    await as(bureau, '/monitoring?year=2025&mine=yes')
    await page.getByRole('link', { name: '社工培训' }).click()
    await page.getByRole('button', { name: '审核通过' }).click()
    await page.getByText('已办结').first().waitFor()
    await expect.poll(() => page.getByRole('list', { name: '办理记录' }).innerText()).toContain('业务科钱')
  })

  test('warnings are answered and judged together, and their precision is shown', async () => {
    await as(department, '/monitoring?year=2025')
    await page.getByRole('group', { name: '绩效监控' }).getByRole('button', { name: '预警' }).click()
    // One for the forecast, one for the gap, and what the money says.
    await page.getByRole('link', { name: '社工培训' }).first().waitFor()
    await page
      .getByRole('checkbox', { name: 'Select all' })
      .or(page.locator('thead .ant-checkbox-input'))
      .first()
      .check()
    await page.getByRole('button', { name: '属实' }).click()
    await expect.poll(() => page.getByRole('region', { name: '预警准确率' }).innerText()).toContain('100.00%')
    const { cells } = await takenAsExcel(page.getByRole('region', { name: '预警准确率' }))
    expect(cells[0]).toEqual(['季度', '预警类型', '属实', '误报', '预警准确率%'])
    expect(cells.slice(1).map((one) => one[4])).toContain(100)
    // What was chosen is let go once it is judged.
    await expect.poll(() => page.getByRole('button', { name: '属实' }).count()).toBe(0)
    // Muted with a reason, and opened again: a button is there for what can be done.
    await page.locator('thead .ant-checkbox-input').first().check()
    await page.getByRole('button', { name: '静默', exact: true }).click()
    await page.getByRole('textbox', { name: '原因和安排' }).fill('季末集中支付')
    await page.getByRole('dialog').getByRole('button', { name: '静默', exact: true }).click()
    await page.getByText('没有预警').waitFor()
    await page.getByRole('button', { name: '已静默' }).click()
    await page.getByText('主管部门赵：季末集中支付').first().waitFor()
    await page.locator('thead .ant-checkbox-input').first().check()
    expect(await page.getByRole('button', { name: '处理', exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: '恢复', exact: true }).click()
    await page.getByText('没有预警').waitFor()
    await page.getByRole('button', { name: /^待处理/ }).click()
    await page.locator('thead .ant-checkbox-input').first().check()
    await page.getByRole('button', { name: '处理', exact: true }).click()
    // What is decided is not called as the button that closes the dialog.
    const answer = page.getByRole('dialog', { name: /^处理/ })
    await answer.getByRole('radio', { name: '取消项目' }).waitFor()
    expect(await answer.getByText('取消', { exact: true }).count()).toBe(1)
    await page.getByRole('radio', { name: '调剂' }).check()
    await page.getByRole('dialog').getByRole('button', { name: '处理', exact: true }).click()
    await page.getByText('请写明原因和安排').waitFor()
    await page.getByRole('textbox', { name: '原因和安排' }).fill('七月调剂到社区道路')
    await page.getByRole('dialog').getByRole('button', { name: '处理', exact: true }).click()
    await page.getByText('没有预警').waitFor()
    await page.getByRole('button', { name: '已处理' }).click()
    await expect
      .poll(() => page.getByRole('region', { name: '预警', exact: true }).innerText())
      .toContain('主管部门赵：七月调剂到社区道路')
  })

  test('处理 on the 工作台 opens the very warning with the act at hand; what was done is taken back in one press', async () => {
    const { db } = pages.app.context.store.of(pages.app.region)
    await db
      .updateTable('monitoring_warnings')
      .set({ state: 'open', answer: null, note: '', settled_by: null, settled_at: null, last_act: null })
      .execute()
    await as(filler, '/')
    await page
      .getByRole('region', { name: '等我办理' })
      .getByRole('link', { name: /^处理：社工培训/ })
      .first()
      .click()
    const list = page.getByRole('region', { name: '预警', exact: true })
    await list.getByRole('link', { name: '社工培训' }).waitFor()
    await list.getByText('只看这一条预警').waitFor()
    expect(await list.getByRole('checkbox', { name: /^选择 / }).count()).toBe(1)
    await page.getByRole('button', { name: '处理', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '处理 · 社工培训' })
    await dialog.getByRole('textbox', { name: '原因和安排' }).fill('七月付清')
    await dialog.getByRole('button', { name: '处理', exact: true }).click()
    await list.getByText('填报人王：七月付清').waitFor()
    await page.getByRole('status').getByRole('button', { name: '撤销', exact: true }).waitFor()
    const last = page.getByRole('region', { name: '处理：1 条预警' })
    await last.getByText('十分钟内、下一个人办理之前可以撤销。').waitFor()
    await last.getByRole('button', { name: '全部撤销' }).click()
    const over = page.getByRole('dialog', { name: '已撤销 1 个，共 1 个' })
    await over.getByRole('listitem').filter({ hasText: '社工培训' }).getByText('已撤销').waitFor()
    await over.getByRole('button', { name: '关闭' }).last().click()
    await expect.poll(() => last.count()).toBe(0)
    await expect.poll(() => list.getByText('填报人王：七月付清').count()).toBe(0)
    await list.getByRole('row', { name: /社工培训.*待处理/ }).waitFor()
  })

  test('a 整改 is registered of a warning, with its project and what it says', async () => {
    await as(department, '/monitoring?year=2025')
    await page.getByRole('group', { name: '绩效监控' }).getByRole('button', { name: '预警' }).click()
    await page.getByRole('button', { name: '办理 社工培训' }).first().click()
    await page.getByRole('menuitem', { name: '登记整改' }).waitFor()
    // From the form of 处理, too.
    await page.getByRole('menuitem', { name: '处理' }).click()
    await page
      .getByRole('dialog', { name: '处理 · 社工培训' })
      .getByRole('button', { name: '登记整改' })
      .click()
    const dialog = page.getByRole('dialog', { name: '登记整改' })
    await dialog
      .getByText(/社工培训/)
      .first()
      .waitFor()
    expect(await dialog.getByRole('textbox', { name: /^存在问题/ }).inputValue()).toMatch(/^3月底 .+：.+/)
    await dialog.getByRole('button', { name: '登记整改' }).click()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await page
      .getByRole('row', { name: /社工培训/ })
      .first()
      .waitFor()
    // What was registered is not asked for again.
    await page.reload()
    await page
      .getByRole('row', { name: /社工培训/ })
      .first()
      .waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('the matrix of the year leads from departments to projects to sheets, by keys too', async () => {
    await as(office, '/monitoring?year=2025')
    await page.getByRole('group', { name: '绩效监控' }).getByRole('button', { name: '年度灯阵' }).click()
    const matrix = page.getByRole('table', { name: '2025 年各时点红黄绿灯' })
    const light = matrix.getByRole('link', { name: /^社工培训 3月底 / })
    await light.waitFor()
    expect(await light.innerText()).toMatch(/红灯|黄灯|绿灯|待判/)
    await matrix.getByRole('link', { name: '社区道路', exact: true }).focus()
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
      .toContain('社区道路 3月底')
    const bar = page.getByRole('search', { name: '筛选项目' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      bar.getByRole('button', { name: '导出 CSV' }).click(),
    ])
    const lines = readFileSync(await downloaded(download), 'utf8')
      .trimEnd()
      .split('\r\n')
    expect(lines[0]).toMatch(/^\ufeff项目,单位,3月底 \d{4}-\d{2}-\d{2}/)
    expect(lines.slice(1).toSorted()).toEqual([
      expect.stringMatching(/^社区道路,326001 民政局,(红灯|黄灯|绿灯|待判)/),
      expect.stringMatching(/^社工培训,326001 民政局,(红灯|黄灯|绿灯|待判)/),
    ])
    await page.getByRole('button', { name: /出现过红灯$/ }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('light')).toBe('red')
    await page.getByRole('button', { name: '全部', exact: true }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('light')).toBeNull()
    await page
      .getByRole('searchbox', { name: '搜索项目名称' })
      .or(page.getByRole('textbox', { name: '搜索项目名称' }))
      .fill('没有这个')
    await page.keyboard.press('Enter')
    await page.getByText('没有符合条件的项目').waitFor()
    await page.getByRole('button', { name: '显示全部项目' }).click()
    await light.click()
    await page.getByRole('heading', { name: '双监控' }).waitFor()
  })

  test('somebody who only reads sees what is final', async () => {
    page = await pages.open('reader', '/monitoring?year=2025&view=matrix')
    await page.getByRole('link', { name: /^社工培训 3月底 / }).waitFor()
    expect(await page.getByRole('button', { name: '预警', exact: true }).count()).toBe(0)
    // What is not final is told as such, and leads nowhere.
    await page.getByText('灯只列已办结的；本轮尚未办结的标“◷ 未办结”。').waitFor()
    const unfinished = page.getByRole('row', { name: /社区道路/ })
    await unfinished.getByText('◷ 未办结').first().waitFor()
    expect(await unfinished.getByRole('link').count()).toBe(1)
    await page.goto(`${pages.address}/monitoring?year=2025`)
    // Each count says of what it is: the round has two sheets, one of them is final.
    await page.getByText('灯和清单只计已办结的 1 份').waitFor()
    await page.getByText(/灯和清单只列已办结的监控表，未办结的只计数。/).waitFor()
    // The board counts as everybody's does, and says how many are not final.
    const department = page.getByRole('region', { name: '部门和单位' }).getByRole('row', { name: /民政局/ })
    await department.getByText('已办结 1 / 2').waitFor()
    await department.getByText('◷ 未办结 1').waitFor()
    // What is not final is told with unit, step and term, and leads to what there is of it.
    const open = page.getByRole('region', { name: '◷ 1 个项目本轮监控尚未办结，监控表办结后列出' })
    const row = open.getByRole('row', { name: /社区道路/ })
    await row.getByRole('cell', { name: '民政局' }).waitFor()
    await row.getByRole('cell', { name: /单位填报|部门审核|财政审核/ }).waitFor()
    await row.getByRole('cell', { name: /^\d{4}-\d\d-\d\d/ }).waitFor()
    expect(await row.getByRole('link', { name: '社区道路' }).getAttribute('href')).toMatch(/\/archive$/)
    // Searched for, it says why it is not in the list; the year has no part in it.
    await page.goto(`${pages.address}/monitoring?year=2025&search=${encodeURIComponent('社区道路')}`)
    await page.getByText('查到的项目本轮监控尚未办结').waitFor()
    expect(await page.getByRole('button', { name: '查看全部年度' }).count()).toBe(0)
    await page.goto(`${pages.address}/monitoring?year=2025`)
    // Who passed it stands in the list, which is ordered by what was paid.
    const listed = page.getByRole('row', { name: /社工培训/ })
    await listed.getByText(/^主管部门赵、.+ 通过$/).waitFor()
    await page.getByRole('columnheader', { name: '执行率 / 计划' }).click()
    await page.waitForURL(/sort=rate/)
    await listed.waitFor()
    await shot('accepted')
    await page.getByRole('link', { name: '社工培训' }).click()
    await page.getByRole('heading', { name: '双监控' }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: '送审' }).count()).toBe(0)
    const chart = page.getByRole('region', { name: '双监控' })
    await chart.getByRole('figure', { name: /^双监控，折线图/ }).waitFor()
    await chart.getByText('表', { exact: true }).click()
    const march = chart.getByRole('table').getByRole('row').filter({ hasText: '2025-03-31' })
    await expect.poll(() => march.getByRole('cell').first().innerText()).toMatch(/^\d+\.\d\d$/)
  })

  test('the page opens on the newest round of which there is something to see; closing one is asked about', async () => {
    await as(office, '/monitoring?year=2025')
    await page.getByRole('button', { name: '开启6月底监控' }).click()
    await page
      .getByRole('dialog')
      .getByLabel(/^报送期限/)
      .fill('2099-07-10')
    await page.getByRole('dialog').getByRole('button', { name: '开启6月底监控' }).click()
    const chosen = (of: Page) =>
      of.getByRole('list', { name: '监控轮次' }).locator('button[aria-pressed="true"]')
    await expect.poll(() => chosen(page).innerText()).toMatch(/6月底[\s\S]*覆盖 2 \/ 2/)
    const reader = await pages.open('reader', '/monitoring')
    await reader.getByRole('link', { name: '社工培训' }).waitFor()
    expect(await chosen(reader).innerText()).toContain('3月底')

    await page.getByRole('button', { name: '结束本轮' }).click()
    const asked = page.getByRole('dialog', { name: '2025 年度 结束本轮：6月底' })
    await asked.getByText(/已办结 0 张，还有 2 张没有办结/).waitFor()
    await shot('close-round')
    await asked.getByRole('button', { name: '取消' }).click()
    expect(
      (await (office as Member).get('/api/monitoring/rounds?year=2025'))
        .json<RoundList>()
        .rows.map(({ closedAt }) => closedAt),
    ).toEqual([null, null])
    await page.getByRole('button', { name: '结束本轮' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '结束本轮' }).click()
    await page.getByRole('button', { name: '重新开放' }).waitFor()
    await page.getByRole('button', { name: '重新开放' }).click()
    await page.getByRole('button', { name: '结束本轮' }).waitFor()
  })

  test('what is taken over from the last round is marked and confirmed line by line; a value that is hard to believe is asked about', async () => {
    await as(filler, '/monitoring?year=2025')
    await page.getByRole('list', { name: '监控轮次' }).getByRole('button', { name: /6月底/ }).click()
    await page.getByRole('link', { name: '社工培训' }).click()
    await page.getByRole('button', { name: '沿用上次' }).click()
    const form = page.getByRole('region', { name: '监控表' })
    await expect.poll(() => form.getByText('沿用', { exact: true }).count()).toBe(9)
    await expect.poll(() => page.getByRole('button', { name: '送审' }).isDisabled()).toBe(true)
    await shot('taken-over')
    await page.getByRole('button', { name: '核实无误 培训人次', exact: true }).click()
    await page.getByRole('button', { name: '全部核实无误', exact: true }).click()
    await expect.poll(() => form.getByText('与上次相同，已核实').count()).toBe(3)
    await cell('执行情况 培训人次').fill('9000000')
    await page.getByText('超过指标值的 10 倍').waitFor()
    await cell('数值说明 培训人次').fill('含线上培训点击数')
    await expect.poll(() => page.getByText('超过指标值的 10 倍').count()).toBe(0)
    await shot('explained')
    await cell('执行情况 培训人次').fill('9000001')
    await page.getByText('超过指标值的 10 倍').waitFor()
    await page.getByText('已保存').waitFor()
  })
})

/**
 * 单位自评 in the browser: 绩效科 opens the year, the unit fills in and sends, the department passes, 绩效科 confirms.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newFiling } from '#core/filing/filing.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { join, type Member } from '../../support/people.ts'
import { row, targets } from '../../support/targets.ts'
import { describeInBrowser, settled, startPages, type Pages, goTo } from '../support.ts'

const UNIT = { code: '326001', name: '民政局' }
const INDICATORS = [
  row('数量指标', '培训人次', '全年培训人次', '≥100人次'),
  row('社会效益指标', '服务能力', '服务能力', '有效提升'),
  row('服务对象满意度指标', '学员满意度', '学员满意度', '≥95%'),
]

describeInBrowser('self-evaluation', () => {
  let pages: Pages
  let office: Member
  let filler: Member
  let department: Member
  beforeAll(async () => {
    pages = await startPages()
    office = await join(pages.app, '绩效科员', 'performance-office')
    const projects = (
      [
        ['社区工作者培训', UNIT],
        ['养老服务补助', { code: '362', name: '老龄办' }],
      ] as const
    ).map(([name, unit]) => ({
      name,
      code: null,
      unit,
      budget: { total: '100', fiscal: '100', other: null },
      goals: ['全年培训 100 人次，服务能力提升'],
      indicators: INDICATORS,
    }))
    await pages.app.import(
      'a.json',
      Buffer.from(
        JSON.stringify(
          targets(projects, {
            fiscalYear: 2025,
            source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' },
          }),
        ),
      ),
    )
    const { store, clock } = pages.app.context
    const { region } = pages.app
    const first = await store
      .of(region)
      .db.selectFrom('projects')
      .select(['project_id', 'document_id', 'unit_id'])
      .where('name', '=', '社区工作者培训')
      .executeTakeFirstOrThrow()
    await store.of(region).transaction(async (tx) => {
      await saveFiling(
        tx,
        { project: first.project_id, document: first.document_id },
        { ...newFiling(clock().toISOString()), state: 'approved', version: 1, steps: 3 },
      )
      await saveProjectVersion(tx, first.project_id, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: office.id,
        at: clock(),
      })
    })
    filler = await join(pages.app, '民政会计', 'unit-filler', first.unit_id)
    department = await join(pages.app, '民政审核员', 'department-reviewer', first.unit_id)
  })
  afterAll(() => pages.close())

  test('绩效科 opens the year; what is not approved is named', async () => {
    const page = await pages.open(office, '/')
    await goTo(page, '评价', '单位自评')
    await expect.poll(() => page.getByText('这个年度还没有自评表').isVisible()).toBe(true)
    await page.getByRole('button', { name: '启动自评' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '启动自评' }).click()
    await expect.poll(() => page.getByText('已新建 1 张自评表').isVisible()).toBe(true)
    await expect.poll(() => page.getByRole('link', { name: '社区工作者培训' }).isVisible()).toBe(true)
    await expect.poll(() => page.getByRole('button', { name: '启动自评' }).isDisabled()).toBe(true)
    await page.getByRole('link', { name: '覆盖情况和部门汇总' }).click()
    await expect
      .poll(() =>
        page
          .getByRole('row', { name: /民政局/ })
          .first()
          .getByText('1/1　100%')
          .isVisible(),
      )
      .toBe(true)
    await expect
      .poll(() => page.getByRole('row', { name: /^362 老龄办/ }).innerText())
      .toMatch(/^362 老龄办\s+1\s+—\s+—/)
    await expect
      .poll(() =>
        page
          .getByRole('row', { name: /养老服务补助/ })
          .getByText('目标未批复：草稿')
          .isVisible(),
      )
      .toBe(true)
  })

  test('the unit types what was reached; scores come by themselves and are proved; what is lacking holds it back', async () => {
    const page = await pages.open(filler, '/messages')
    await page.getByRole('link', { name: /单位自评已启动/ }).click()
    await page.getByRole('link', { name: '社区工作者培训' }).click()
    await settled(page)
    const total = page.getByRole('region', { name: '总分' })
    await expect.poll(() => page.getByRole('button', { name: '送审' }).isDisabled()).toBe(true)
    await expect.poll(() => total.getByText(/还差 \d+ 处/).isVisible()).toBe(true)
    // Nobody has typed yet: what is blank is listed, and complained of once a row was left so.
    expect([(await page.getByText(/^○ /).count()) > 2, await page.getByText(/^● /).count()]).toEqual([
      true,
      0,
    ])
    const goals = page.getByRole('region', { name: '年度总体目标' })
    await goals.getByText('全年培训 100 人次，服务能力提升').waitFor()
    expect(await goals.getByRole('listitem').count()).toBe(0)
    await page.getByRole('textbox', { name: '全年执行数' }).fill('85')
    await page.getByRole('textbox', { name: '执行数来源' }).fill('国库支付系统')
    await page.getByRole('textbox', { name: '执行率偏低或预算调整的原因' }).fill('结余交回财政')
    await page.getByRole('textbox', { name: '实际完成情况' }).fill('培训四期，共 80 人次')
    await page.getByRole('textbox', { name: '培训人次 实际完成值' }).fill('80人')
    await expect.poll(() => page.getByText('实际完成值的单位“人”不能换算').isVisible()).toBe(true)
    await page.getByRole('textbox', { name: '培训人次 实际完成值' }).fill('80')
    await page.getByRole('textbox', { name: '培训人次 偏差原因' }).fill('汛期停课')
    await page.getByRole('textbox', { name: '培训人次 改进措施' }).fill('提前排期')
    await page.getByRole('textbox', { name: '培训人次 凭证' }).fill('签到册')
    await page.getByRole('textbox', { name: '服务能力 实际完成值' }).fill('办理时限缩短')
    await page.getByRole('combobox', { name: '服务能力 完成档次' }).click()
    await page.getByTitle('部分达成年度指标并具有一定效果').click()
    await page.getByRole('textbox', { name: '服务能力 得分' }).fill('24')
    await expect.poll(() => page.getByText('得分不在本档之内').isVisible()).toBe(true)
    await page.getByRole('textbox', { name: '服务能力 得分' }).fill('23.99')
    await page.getByRole('textbox', { name: '服务能力 偏差原因' }).fill('部分窗口未开')
    await page.getByRole('textbox', { name: '服务能力 改进措施' }).fill('年内补齐')
    await page.getByRole('textbox', { name: '服务能力 凭证' }).fill('台账')
    await page.getByRole('textbox', { name: '学员满意度 实际完成值' }).fill('96')
    await page.getByRole('textbox', { name: '学员满意度 凭证' }).fill('问卷汇总')
    await expect.poll(() => total.getByText('满意度没有写明有效问卷数').isVisible()).toBe(true)
    await page.getByRole('textbox', { name: '学员满意度 有效问卷数' }).fill('120')
    // 8.50 + 40.00 + 23.99 + 10.00.
    await expect.poll(() => total.getByText('82.49').isVisible()).toBe(true)
    await page.getByRole('button', { name: '培训人次的得分怎么算的' }).click()
    await expect.poll(() => page.getByRole('dialog').getByText('50×80÷100').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await expect
      .poll(() =>
        page
          .getByRole('status')
          .filter({ hasText: /已保存/ })
          .count(),
      )
      .toBe(1)
    await page.reload()
    await expect
      .poll(() => page.getByRole('textbox', { name: '学员满意度 有效问卷数' }).inputValue())
      .toBe('120')
    await page.getByRole('button', { name: '送审' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '送审' }).click()
    await expect.poll(() => page.getByText('主管部门审核', { exact: true }).isVisible()).toBe(true)
    // What can no more be typed is words, not a field.
    await page.getByRole('note', { name: '培训人次 实际完成值' }).waitFor()
    expect(await page.getByRole('textbox', { name: '培训人次 实际完成值' }).count()).toBe(0)
    // Each has the room of some words to a line, and the name of an indicator that of a whole name.
    for (const name of ['培训人次 偏差原因', '培训人次 改进措施', '培训人次 凭证'])
      expect((await page.getByRole('note', { name }).boundingBox())?.width, name).toBeGreaterThan(150)
    const called = page.getByRole('rowheader', { name: /培训人次/ })
    expect((await called.boundingBox())?.width).toBeGreaterThanOrEqual(250)
    // Who sent it is said with unit and post.
    await page
      .getByRole('region', { name: '办理记录' })
      .getByText(/单位填报人（民政局）/)
      .waitFor()
  })

  test('the department sends it back with a reason, then passes it; 绩效科 confirms', async () => {
    const check = await pages.open(department, '/messages')
    await check.getByRole('link', { name: /《社区工作者培训》的自评表/ }).click()
    await settled(check)
    await check.getByRole('button', { name: '退回' }).click()
    await check.getByRole('dialog').getByRole('button', { name: '退回' }).click()
    await expect.poll(() => check.getByText('退回要写明原因').isVisible()).toBe(true)
    await check.getByRole('dialog').getByRole('textbox', { name: '意见' }).fill('请补充签到册编号')
    await check.getByRole('dialog').getByRole('button', { name: '退回' }).click()
    await expect.poll(() => check.getByText('填报中', { exact: true }).isVisible()).toBe(true)

    const unit = await pages.open(filler, '/messages')
    await unit.getByRole('link', { name: /退回了《社区工作者培训》的自评表/ }).click()
    await expect.poll(() => unit.getByText('请补充签到册编号').isVisible()).toBe(true)
    // As it came back it is asked why; mended, it goes in as it is.
    const dialog = unit.getByRole('dialog')
    await unit.getByRole('button', { name: '送审' }).click()
    await dialog.getByRole('button', { name: '送审' }).click()
    await dialog.getByText('退回后没有修改').waitFor()
    await dialog.getByRole('button', { name: '送审' }).click()
    await dialog.getByText('请写明不作修改的理由').waitFor()
    await dialog.getByText('请确认按原内容送审').waitFor()
    await dialog.getByRole('button', { name: '取消' }).click()
    await unit.getByRole('textbox', { name: '培训人次 凭证' }).fill('签到册 2025-01 至 04')
    await unit.getByRole('button', { name: '送审' }).click()
    await unit.getByRole('dialog').getByRole('button', { name: '送审' }).click()
    await expect.poll(() => unit.getByRole('button', { name: '撤回' }).isVisible()).toBe(true)

    await check.reload()
    await check.getByRole('button', { name: '审核通过' }).click()
    await check.getByRole('dialog').getByRole('button', { name: '审核通过' }).click()
    await check.getByText('已审核通过：社区工作者培训').waitFor()
    await check.getByRole('button', { name: '撤销', exact: true }).click()
    await check.getByText('已撤销：社区工作者培训').waitFor()
    await check.getByRole('button', { name: '审核通过' }).click()
    await check.getByRole('dialog').getByRole('button', { name: '审核通过' }).click()
    await expect.poll(() => check.getByText('待财政确认', { exact: true }).isVisible()).toBe(true)
    const last = await pages.open(office, '/self-evaluations')
    // What all of them come to stands below the page.
    await last
      .locator('tfoot')
      .getByText(/^合计（\d+ 个项目）$/)
      .waitFor()
    await last.getByRole('checkbox', { name: '选择 社区工作者培训' }).check()
    await last.getByRole('button', { name: '确认 1 张' }).click()
    await last.getByRole('dialog').getByRole('button', { name: '确认' }).click()
    await expect
      .poll(() => last.getByRole('dialog').getByText('确认：完成 1 张，共 1 张').isVisible())
      .toBe(true)
    await last.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()
    await expect
      .poll(() =>
        last
          .getByRole('row', { name: /社区工作者培训/ })
          .getByText('已确认', { exact: true })
          .isVisible(),
      )
      .toBe(true)
    expect(await last.getByRole('checkbox', { name: '选择 社区工作者培训' }).count()).toBe(0)
    const read = await pages.open('reader', '/self-evaluations')
    await expect
      .poll(() =>
        read
          .getByRole('row', { name: /社区工作者培训/ })
          .getByText('82.49')
          .isVisible(),
      )
      .toBe(true)
    expect(await read.getByRole('button', { name: '启动自评' }).count()).toBe(0)
    // Of states that a reader does not see there are no counts; what is listed is said.
    await read.getByText('只列已确认的自评表').waitFor()
    expect(await read.getByRole('button', { name: /^填报中/ }).count()).toBe(0)
    await read.goto(`${pages.address}/self-evaluations?tab=coverage`)
    await read.getByText('覆盖和送审按全部自评表计；自评表清单只列已确认的。').waitFor()
    expect(await read.getByText('全部目标都有自评表').count()).toBe(0)
    // Beside the self-evaluations stands what departments came to as wholes, and that none was evaluated.
    await read.getByText('本年度没有已定稿的部门整体评价。').waitFor()
    await read.getByRole('columnheader', { name: /^部门整体评价/ }).click({ position: { x: 12, y: 12 } })
    await expect.poll(() => new URL(read.url()).searchParams.get('sort')).toBe('whole')
  })
})

/** What is done with several 监控表 or 自评表 in the browser: 催办 of ticked rows and of the list, one zip, 审核通过. */
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { MonitoringSheetView, RoundOpened, WarningList } from '#api/monitoring/monitoring.ts'
import { importApproved, type ApprovedTargets } from '../support/approved.ts'
import { join, type Member } from '../support/people.ts'
import { keepSelfEvaluation } from '../support/self-evaluations.ts'
import { row } from '../support/targets.ts'
import { describeInBrowser, downloaded, settled, startPages, type Pages } from './support.ts'

const UNIT = { code: '326001', name: '民政局' }

describeInBrowser('several sheets', () => {
  let pages: Pages
  let approved: ApprovedTargets
  let office: Member
  let filler: Member
  let department: Member
  let round = ''
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    office = await join(app, '绩效科李', 'performance-office')
    const project = { code: null, unit: UNIT, indicators: [row('数量指标', '培训人次', '培训', '≥200人次')] }
    const names = ['社工培训', '社区道路', '养老服务']
    approved = await importApproved(
      app,
      names.map((name) => ({ ...project, name })),
      office.id,
    )
    filler = await join(app, '填报人王', 'unit-filler', approved.unitOf(UNIT.code))
    department = await join(app, '主管部门赵', 'department-reviewer', approved.unitOf(UNIT.code))
    const body = { year: 2025, mark: 'june', due: '2099-07-10' }
    const opened = (await office.send('POST', '/api/monitoring/rounds', body)).json<RoundOpened>()
    round = opened.round
    await app.finish(opened.job)
    await office.send('POST', '/api/self-evaluations/open', { year: 2025 })
  })
  afterAll(() => pages.close())

  /** Two are ticked and reminded of; then all that wait, of which one is left. */
  const remindTwice = async (page: Page, refusal: string, counted: string) => {
    for (const name of ['社工培训', '社区道路'])
      await page.getByRole('checkbox', { name: `选择 ${name}` }).check()
    await page.getByRole('group', { name: refusal }).getByRole('button', { name: '催办 2' }).click()
    const dialog = page.getByRole('dialog', { name: `催办：${counted}` })
    await dialog.getByRole('textbox', { name: '附言（可不填）' }).fill('本周五前报送')
    await dialog.getByRole('button', { name: '催办', exact: true }).click()
    const over = page.getByRole('dialog', { name: '已催办 2 个，共 2 个' })
    await expect.poll(() => over.getByText('已提醒 1 人：填报人王').count()).toBe(2)
    await over.getByRole('button', { name: '关闭' }).last().click()
    await expect.poll(() => page.getByRole('group', { name: refusal }).count()).toBe(0)
    await page.getByRole('button', { name: '催办全部 3' }).click()
    const all = page.getByRole('dialog', { name: /^催办：列表中待办的/ })
    // The button said all.
    expect(await all.getByRole('radio', { name: '全部 3 个' }).isChecked()).toBe(true)
    expect(await all.getByRole('radio', { name: '单位未送审的 3 个' }).isEnabled()).toBe(true)
    expect(await all.getByRole('radio', { name: '审核中的 0 个' }).isDisabled()).toBe(true)
    await all.getByRole('button', { name: '催办', exact: true }).click()
    const rest = page.getByRole('dialog', { name: '已催办 1 个，共 3 个' })
    await expect.poll(() => rest.getByText(/主管部门赵 今天 \d\d:\d\d 已催办过/).count()).toBe(2)
    await rest.getByRole('button', { name: '关闭' }).last().click()
  }

  test('what waits of a round and its 催办 stand on the first screen, and lead to the rows below', async () => {
    const page = await pages.open(office, `/monitoring?year=2025&round=${round}`)
    await settled(page)
    const bar = page.getByRole('navigation', { name: '查看项目' })
    const remind = bar.getByRole('button', { name: '催办未办结 3' })
    const place = await remind.boundingBox()
    expect((place?.y ?? 9999) + (place?.height ?? 0)).toBeLessThan(768)
    await bar.getByRole('link', { name: /单位填报\s*3/ }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('state')).toBe('draft')
    await page.getByRole('checkbox', { name: '选择 社工培训' }).waitFor()
    await remind.click()
    const dialog = page.getByRole('dialog', { name: /^催办：列表中待办的/ })
    expect(await dialog.getByRole('radio', { name: '全部 3 个' }).isChecked()).toBe(true)
    await dialog.getByRole('button', { name: '取消' }).click()
  })

  test('the department reminds the unit of monitoring sheets; the message leads to what waits', async () => {
    const page = await pages.open(department, `/monitoring?year=2025&round=${round}`)
    await remindTwice(page, '对选中的监控表', '2 张监控表')
    const unit = await pages.open(filler, '/messages?kind=reminded')
    await settled(unit)
    await unit.getByText('报送期限 2099-07-10。本周五前报送').waitFor()
    await unit.getByRole('link', { name: /等 2 个项目的监控表请尽快填报并送审/ }).click()
    await expect.poll(() => unit.getByRole('checkbox', { name: '只看待办' }).isChecked()).toBe(true)
    await unit.getByRole('link', { name: '社工培训' }).waitFor()
    // Those who fill in remind nobody.
    expect(await unit.getByRole('button', { name: /^催办/ }).count()).toBe(0)
    expect(await unit.getByRole('checkbox', { name: /^选择/ }).count()).toBe(0)
  })

  test('and of self-evaluations', async () => {
    const page = await pages.open(department, '/self-evaluations?year=2025')
    await remindTwice(page, '对选中的自评表', '2 张自评表')
    const unit = await pages.open(filler, '/messages?kind=reminded')
    await unit.getByRole('link', { name: /等 2 个项目的自评表请尽快填报并送审/ }).click()
    await unit.getByRole('link', { name: '社区道路', exact: true }).waitFor()
    expect(await unit.getByRole('button', { name: /^催办/ }).count()).toBe(0)
  })

  test('all 自评表 of the list are taken away as one zip; where none is shown it says so', async () => {
    const page = await pages.open(department, '/self-evaluations?year=2025')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '全部自评表（Word 压缩包）' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('2025_326001_民政局_单位自评表.zip')
    expect(Object.keys(unzipSync(readFileSync(await downloaded(file)))).toSorted()).toEqual([
      '326001_养老服务绩效自评表.docx',
      '326001_社区道路绩效自评表.docx',
      '326001_社工培训绩效自评表.docx',
    ])
    expect(await page.getByRole('link', { name: '全部自评表（PDF 压缩包）' }).count()).toBe(1)
    await page.goto(`${pages.address}/self-evaluations?year=2025&state=confirmed`)
    const none = page.getByRole('button', { name: '全部自评表（Word 压缩包）' })
    await expect.poll(() => none.isDisabled()).toBe(true)
    expect(await none.getAttribute('title')).toBe('没有可以导出的记录')
  })

  test('a state of the list narrows down what is reminded of', async () => {
    const page = await pages.open(department, `/monitoring?year=2025&round=${round}&state=finance`)
    await expect.poll(() => page.getByRole('button', { name: '催办全部 0' }).isDisabled()).toBe(true)
    await page.getByText('没有符合条件的项目').first().waitFor()
  })

  /** The unit writes a sheet and sends it in; its warnings are answered, or left open. */
  const sendIn = async (name: string, isAnswered: boolean) => {
    const project = approved.idOf(name)
    const at = `/api/monitoring/rounds/${round}/sheets/${project}`
    const line = { toDate: '100人次', expected: '', likelihood: 'certain', causes: [], reason: '' }
    const said = { problems: '未支付', measure: 'correct', measureText: '加快支付', expectedPaid: '' }
    const { revision } = (await filler.get(at)).json<MonitoringSheetView>()
    const written = await filler.send('PUT', at, { content: { entries: [line], ...said }, revision })
    const now = written.json<MonitoringSheetView>().revision
    expect((await filler.send('POST', `${at}/acts`, { act: 'send', revision: now })).statusCode).toBe(200)
    if (!isAnswered) return
    const open = await filler.get(`/api/monitoring/warnings?year=2025&state=open&project=${project}`)
    const warnings = open.json<WarningList>().rows.map(({ id }) => id)
    const answer = { act: 'answer', warnings, answer: 'continue', note: '七月付清' }
    expect((await filler.send('POST', '/api/monitoring/warnings/acts', answer)).statusCode).toBe(200)
  }

  test('clean 监控表 are passed by four clicks; the others are named before, with the reason', async () => {
    for (const name of ['社工培训', '社区道路', '养老服务']) await sendIn(name, name !== '养老服务')
    const page = await pages.open(department, `/monitoring?year=2025&round=${round}&mine=yes`)
    await page.getByRole('row', { name: /养老服务.*部门审核.*\d 条预警待处理/ }).waitFor()
    await page.getByRole('checkbox', { name: '全选' }).check()
    await page
      .getByRole('group', { name: '对选中的监控表' })
      .getByRole('button', { name: '审核通过 2 张' })
      .click()
    const dialog = page.getByRole('dialog', { name: '审核通过 2 张' })
    await dialog.getByText('将通过 2 张；1 张不在其中，须打开逐张审核。').waitFor()
    const forecast = dialog.getByRole('table', { name: '办理预览' })
    await forecast.getByRole('row', { name: /养老服务 部门审核 不办理：\d 条预警待处理/ }).waitFor()
    expect(await forecast.getByRole('row', { name: /部门审核 将通过，转财政审核/ }).count()).toBe(2)
    // A colleague is first with one of them while the question is read.
    const at = `/api/monitoring/rounds/${round}/sheets/${approved.idOf('社区道路')}`
    const { revision } = (await department.get(at)).json<MonitoringSheetView>()
    const first = await pages.app.administrator.send('POST', `${at}/acts`, { act: 'pass', revision })
    expect(first.statusCode).toBe(200)
    await dialog.getByRole('button', { name: '审核通过' }).click()
    const over = page.getByRole('dialog', { name: '审核通过：完成 1 张，共 2 张' })
    await expect
      .poll(() => over.getByRole('listitem').allTextContents())
      .toEqual([
        expect.stringMatching(/社区道路.+已先办理这张监控表，请刷新后查看办理进度。/),
        expect.stringContaining('社工培训已审核通过'),
      ])
    // What was passed is taken back in one press, as targets are.
    await over.getByText('十分钟内、下一个人办理之前可以撤销。').waitFor()
    await over.getByRole('button', { name: '全部撤销' }).click()
    const undone = page.getByRole('dialog', { name: '已撤销 1 张，共 1 张' })
    await undone.getByText('社工培训已撤销').waitFor()
    await undone.getByRole('button', { name: '关闭' }).last().click()
    await page.getByRole('row', { name: /社工培训.*部门审核/ }).waitFor()
    await expect.poll(() => page.getByRole('row', { name: /社区道路/ }).count()).toBe(0)
    await page.getByRole('row', { name: /养老服务/ }).waitFor()
  })

  test('where none of those ticked is clean there is nothing to press, and the button says why', async () => {
    const page = await pages.open(department, `/monitoring?year=2025&round=${round}&mine=yes`)
    await page.getByRole('checkbox', { name: '选择 养老服务' }).check()
    const none = page.getByRole('button', { name: '审核通过 0 张' })
    expect([await none.isDisabled(), await none.getAttribute('title')]).toEqual([
      true,
      '所选的都须打开逐张审核，原因见各行',
    ])
  })

  test('a 监控表 that was dealt with leads to the next that waits, and at last back to the 工作台', async () => {
    const page = await pages.open(department, `/monitoring/${round}/${approved.idOf('养老服务')}`)
    await settled(page)
    expect(await page.getByRole('link', { name: /^办下一个/u }).count()).toBe(0)
    await page.getByRole('textbox', { name: '意见', exact: true }).fill('请补充原因')
    await page.getByRole('button', { name: '退回' }).click()
    await page.getByRole('link', { name: '办下一个：社工培训' }).click()
    await page.getByRole('heading', { level: 1, name: '社工培训' }).waitFor()
    await page.getByRole('button', { name: '审核通过' }).click()
    await page.getByRole('link', { name: '回到工作台' }).click()
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    // Who fills in is led on, too; and where it is somebody else's, without an act.
    const unit = await pages.open(filler, `/monitoring/${round}/${approved.idOf('社工培训')}`)
    await unit.getByRole('link', { name: '办下一个：养老服务' }).click()
    await unit.getByRole('button', { name: '送审' }).waitFor()
  })

  test('the same of a 自评表', async () => {
    for (const name of ['社工培训', '社区道路'])
      await keepSelfEvaluation(pages.app, {
        project: { id: approved.idOf(name), unit: UNIT, name },
        indicators: [row('数量指标', '培训人次', '培训', '≥200人次')],
        year: 2025,
        by: filler.id,
        state: 'checking',
        facts: {},
      })
    const page = await pages.open(department, `/self-evaluations/${approved.idOf('社工培训')}`)
    await settled(page)
    await page.getByRole('button', { name: '退回' }).click()
    const dialog = page.getByRole('dialog', { name: '退回' })
    await dialog.getByRole('textbox').fill('请核实完成值')
    await dialog.getByRole('button', { name: '退回' }).click()
    await page.getByRole('link', { name: '办下一个：社区道路' }).click()
    await page.getByRole('heading', { level: 1, name: '社区道路' }).waitFor()
    await page.getByRole('button', { name: '退回' }).waitFor()
  })
})

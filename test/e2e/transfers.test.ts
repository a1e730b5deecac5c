/**
 * 转移支付 in the browser: the bureau registers a transfer from its form, the department splits and hands it down, and
 * looks at what it comes to; the unit sees its own part.
 */
import { join as joinPath } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newFiling } from '#core/filing/filing.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { ROOT } from '../support/app.ts'
import { join, type Member } from '../support/people.ts'
import { row, targets } from '../support/targets.ts'
import { describeInBrowser, goTo, settled, startPages, unnamed, type Pages } from './support.ts'

const NAME = '农田建设补助资金'
const PROJECT = '柳河乡高标准农田建设'

describeInBrowser('转移支付', () => {
  let pages: Pages
  let office: Member
  let reviewer: Member
  let filler: Member
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    office = await join(app, '李股长', 'performance-office')
    const document = targets(
      [
        {
          name: PROJECT,
          code: null,
          unit: { code: '311001', name: '农田建设服务中心' },
          indicators: [
            row('数量指标', '新建高标准农田面积', null, '≥12000亩'),
            row('质量指标', '验收合格率', null, '≥95%'),
          ],
        },
      ],
      { fiscalYear: 2025, source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' } },
    )
    await app.import('a.json', Buffer.from(JSON.stringify(document)))
    const { db } = app.context.store.of(app.region)
    const department = app.context.newId()
    await db
      .insertInto('budget_units')
      .values({
        unit_id: department,
        key: '311',
        code: '311',
        name: '农业农村局',
        kind: 'department',
        parent_id: null,
        office_id: null,
        closed_on: null,
        successor_id: null,
        kept: true,
      })
      .execute()
    const found = await db
      .selectFrom('projects')
      .select(['project_id', 'document_id', 'unit_id'])
      .executeTakeFirstOrThrow()
    const unit = found.unit_id ?? ''
    await db
      .updateTable('budget_units')
      .set({ parent_id: department, kind: 'unit' })
      .where('unit_id', '=', unit)
      .execute()
    const at = app.context.clock()
    await app.context.store.of(app.region).transaction(async (tx) => {
      await saveFiling(
        tx,
        { project: found.project_id, document: found.document_id },
        { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 3 },
      )
      await saveProjectVersion(tx, found.project_id, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: office.id,
        at,
      })
    })
    reviewer = await join(app, '王科长', 'department-reviewer', department)
    filler = await join(app, '赵会计', 'unit-filler', unit)
  }, 120_000)
  afterAll(() => pages.close())

  test('registered from its form, split, handed down, looked at', async () => {
    const bureau = await pages.open(office, '/')
    await settled(bureau)
    await goTo(bureau, '执行监控', '转移支付')
    await bureau.getByText('还没有转移支付').waitFor()
    await bureau.getByRole('button', { name: '登记转移支付' }).click()
    const dialog = bureau.getByRole('dialog', { name: '登记转移支付' })
    await dialog
      .locator('input[type=file]')
      .setInputFiles(joinPath(ROOT, 'test', 'transfers', 'foreign-target.docx'))
    await dialog.getByText('不是金额').waitFor()
    expect(await dialog.getByLabel('名称', { exact: false }).first().inputValue()).toBe(NAME)
    expect(await dialog.getByLabel('收到金额（万元）').inputValue()).toBe('1000.5')
    await dialog.getByRole('combobox', { name: '主管部门', exact: true }).click()
    await bureau.getByTitle('311 农业农村局').click()
    await dialog.getByLabel('下达文号').fill('冀财农〔2025〕8号')
    await dialog.getByLabel('收到日期').fill('2025-03-03')
    expect(await unnamed(bureau)).toEqual([])
    await dialog.getByRole('button', { name: '保存' }).click()
    await bureau.getByRole('heading', { name: NAME }).waitFor()

    const desk = await pages.open(reviewer, '/')
    await desk.getByText(NAME).first().waitFor()
    const split = await pages.open(reviewer, new URL(bureau.url()).pathname + '?tab=split')
    await split.getByRole('combobox', { name: '增加项目' }).click()
    await split.getByTitle(`农田建设服务中心 ${PROJECT}`).click()
    await split.getByRole('textbox', { name: `${PROJECT}：分得资金（万元）` }).fill('1000.5')
    await split.getByRole('textbox', { name: '新建高标准农田面积：承担数量' }).fill('1.2')
    await split.getByRole('button', { name: '保存' }).click()
    await split.getByText('已保存').first().waitFor()
    await split.getByRole('button', { name: '分解下达' }).click()
    const handing = split.getByRole('dialog', { name: '分解下达' })
    await handing.getByLabel('分解下达日期').fill('2025-03-20')
    await handing.getByRole('button', { name: '分解下达' }).click()
    await split.getByText('已分解').first().waitFor()
    await split.getByRole('link', { name: '汇总', exact: true }).click()
    await split.getByText('1 个项目，已报 0 个').first().waitFor()
    expect(await unnamed(split)).toEqual([])

    const unit = await pages.open(filler, new URL(bureau.url()).pathname + '?tab=split')
    await unit.getByText('您看到的是本单位项目分得的部分').waitFor()
    await unit.getByText('1000.50').first().waitFor()
  })
})

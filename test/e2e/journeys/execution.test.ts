/**
 * 预算执行 in the browser: the bureau imports payments and books a change, the department sees its own, the unit
 * reads.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { today } from '#actions/kernel/today.ts'
import { newFiling } from '#core/filing/filing.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { join, type Member } from '../../support/people.ts'
import { targets } from '../../support/targets.ts'
import { describeInBrowser, settled, startPages, type Pages, goTo } from '../support.ts'

const UNIT = { code: '326001', name: '民政局' }
const OTHER = { code: '327001', name: '团委' }
const CODE = '13020225P008911100023'

describeInBrowser('the execution of budgets', () => {
  let pages: Pages
  let office: Member
  let filler: Member
  beforeAll(async () => {
    pages = await startPages()
    const put = (file: string, name: string, code: string, unit: typeof UNIT) =>
      pages.app.import(
        file,
        Buffer.from(
          JSON.stringify(
            targets([{ name, code, unit, budget: { total: '10', fiscal: '8', other: '2' } }], {
              source: { file, sha256: '0'.repeat(64), mediaType: 'application/json' },
            }),
          ),
        ),
      )
    await put('a.json', '敬老院运转经费', CODE, UNIT)
    await put('b.json', '青年之家经费', '13020225P00912310002A', OTHER)
    office = await join(pages.app, '国库科', 'performance-office')
    const { store, clock } = pages.app.context
    const { region } = pages.app
    for (const one of await store
      .of(region)
      .db.selectFrom('projects')
      .select(['project_id', 'document_id'])
      .execute()) {
      await store.of(region).transaction(async (tx) => {
        await saveFiling(
          tx,
          { project: one.project_id, document: one.document_id },
          { ...newFiling(clock().toISOString()), state: 'approved', version: 1, steps: 3 },
        )
        await saveProjectVersion(tx, one.project_id, {
          number: 1,
          reason: '',
          approval: { number: '财绩1号', date: '2025-02-01' },
          by: office.id,
          at: clock(),
        })
      })
    }
    const { unit_id: unit } = await store
      .of(region)
      .db.selectFrom('budget_units')
      .select('unit_id')
      .where('code', '=', UNIT.code)
      .executeTakeFirstOrThrow()
    filler = await join(pages.app, '民政会计', 'unit-filler', unit)
  })
  afterAll(() => pages.close())

  test('a file is previewed, booked in one action, and changes nothing the second time', async () => {
    const page = await pages.open(office, '/')
    await goTo(page, '执行监控', '预算执行')
    await settled(page)
    await page.goto(`${pages.address}/execution?year=2025&day=2025-12-31`)
    await expect.poll(() => page.getByRole('link', { name: '敬老院运转经费' }).isVisible()).toBe(true)
    const refused: string[] = []
    page.on('response', (answer) => {
      if (answer.status() === 409) refused.push(answer.url())
    })
    const file = {
      name: '支付.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        '项目编码,支付凭证号,支付日期,支付金额' +
          `,业务类型\n${CODE},A1,2025-03-31,"45,000.00",\n${CODE},A2,2025-04-30,99999,\n` +
          `${CODE},A3,2025-05-31,坏数,\n合计,,,144999,\n`,
      ),
    }
    const importing = async () => {
      await page.getByRole('button', { name: '导入', exact: true }).click()
      await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
      await expect.poll(() => page.getByText('预览：支付.csv').isVisible()).toBe(true)
    }
    await importing()
    await expect
      .poll(() => page.getByText('该项目财政资金还可支付 3.50 万元，本笔 9.9999 万元').isVisible())
      .toBe(true)
    const rows = page.getByRole('table', { name: '将登记的行' }).or(page.getByLabel('将登记的行'))
    await rows
      .getByRole('row', { name: /敬老院运转经费.*A1.*2025-03-31.*支付.*财政资金.*45,000\.00/ })
      .waitFor()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('表头没有写金额单位，按元读取').waitFor()
    await dialog.getByText('有 1 行金额未能读取，合计行未核对。').waitFor()
    expect(await dialog.getByText('合计行与明细一致').count()).toBe(0)
    await page.getByRole('button', { name: '登记 1 行' }).click()
    await expect.poll(() => page.getByText('✓ 已登记：支付.csv').isVisible()).toBe(true)
    // What was said before is said still, and nothing was asked for that is no more.
    await dialog.getByText('表头没有写金额单位，按元读取。').waitFor()
    await settled(page)
    expect(refused).toEqual([])
    await page
      .getByRole('dialog')
      .getByRole('button', { name: '关 闭' })
      .or(page.getByRole('dialog').getByRole('button', { name: '关闭' }))
      .first()
      .click()
    await expect
      .poll(() =>
        page
          .getByRole('row', { name: /敬老院运转经费/ })
          .getByText('45.00%')
          .isVisible(),
      )
      .toBe(true)
    await importing()
    await expect.poll(() => page.getByRole('button', { name: '登记 0 行' }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
  })

  test('the bureau types a change and a payment, and sets a line off', async () => {
    const page = await pages.open(office, '/execution?year=2025&day=2025-12-31')
    await page.getByRole('link', { name: '敬老院运转经费' }).click()
    await settled(page)
    await page.getByRole('button', { name: '登记预算调整' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('日期').fill('2025-06-20')
    await dialog.getByLabel('金额（元）').fill('20000')
    await dialog.getByRole('button', { name: '登记预算调整' }).click()
    await expect.poll(() => dialog.getByText('必填').isVisible()).toBe(true)
    await dialog.getByLabel('文号').fill('财预〔2025〕30号')
    await dialog.getByRole('button', { name: '登记预算调整' }).click()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await expect
      .poll(() => page.getByRole('row', { name: /^合计/ }).getByText('12.00').isVisible())
      .toBe(true)
    await page.getByRole('button', { name: '更正 A1' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: '更正原因' }).fill('凭证作废')
    await page.getByRole('dialog').getByRole('button', { name: '更正' }).click()
    await expect.poll(() => page.getByText('凭证作废').isVisible()).toBe(true)
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await expect.poll(() => page.getByRole('button', { name: '更正 A1' }).count()).toBe(0)
  })

  test('a unit reads its own and books nothing', async () => {
    const page = await pages.open(filler, '/execution?year=2025&day=2025-12-31')
    await expect.poll(() => page.getByRole('link', { name: '敬老院运转经费' }).isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: '青年之家经费' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: '导入', exact: true }).count()).toBe(0)
    await page.getByRole('link', { name: '敬老院运转经费' }).click()
    await settled(page)
    expect(await page.getByRole('button', { name: '登记支付' }).count()).toBe(0)
  })

  test('the department finds its pooled budget in its tasks with the day, until all of it is broken down', async () => {
    const { store, clock } = pages.app.context
    const { region } = pages.app
    const year = Number(today(pages.app.context).slice(0, 4))
    await pages.app.import(
      'c.json',
      Buffer.from(
        JSON.stringify(
          targets(
            [
              {
                name: '民政系统代编预算',
                code: '13020225P00890110008W',
                unit: UNIT,
                budget: { total: '10', fiscal: '10', other: '0' },
              },
            ],
            { source: { file: 'c.json', sha256: '3'.repeat(64), mediaType: 'application/json' } },
          ),
        ),
      ),
    )
    await store
      .of(region)
      .db.updateTable('projects')
      .set({ fiscal_year: year })
      .where('name', '=', '民政系统代编预算')
      .execute()
    const { project_id: project, unit_id: unit } = await store
      .of(region)
      .db.selectFrom('projects')
      .select(['project_id', 'unit_id'])
      .where('name', '=', '民政系统代编预算')
      .executeTakeFirstOrThrow()
    await store.of(region).transaction((tx) =>
      saveProjectVersion(tx, project, {
        number: 1,
        reason: '',
        approval: { number: '财绩2号', date: `${year}-02-01` },
        by: office.id,
        at: clock(),
      }),
    )
    const department = await join(pages.app, '民政部门审核', 'department-reviewer', unit)
    const page = await pages.open(department, '/filings')
    const tasks = page.getByRole('region', { name: `${year} 年代编预算细化` })
    await expect
      .poll(() => tasks.getByRole('row', { name: /民政系统代编预算/ }).innerText())
      .toContain('10.00')
    expect(await tasks.getByText(`${year}-06-30 前完成`).isVisible()).toBe(true)
    const home = await pages.open(department, '/')
    await home
      .getByRole('region', { name: `${year} 年代编预算细化` })
      .getByRole('link', { name: '民政系统代编预算' })
      .click()
    await home.getByRole('heading', { name: /民政系统代编预算/ }).waitFor()
    await home.getByText('代编预算还有 10.00 万元没有细化到单位，由财政业务科室').waitFor()
    for (const [voucher, amount, mark] of [
      ['Z1', '300000', 'procurement'],
      ['Z2', '200000', 'carryover'],
    ] as const)
      expect(
        (
          await office.send('POST', `/api/projects/${project}/payments`, {
            voucher,
            day: today(pages.app.context),
            amount,
            fund: 'fiscal',
            [mark]: true,
          })
        ).statusCode,
      ).toBe(200)
    await home.reload()
    await home.getByText('其中：政府采购 0.30，结转资金 0.20').waitFor()
    await home.getByText('代编预算还有 9.50 万元').waitFor()
    await office.send('POST', `/api/projects/${project}/budget-changes`, {
      day: today(pages.app.context),
      amount: '-9500000',
      fund: 'fiscal',
      kind: 'transfer',
      approvalNumber: '财预〔1〕号',
      reason: '细化到单位',
    })
    await home.reload()
    await home.getByRole('heading', { name: '预算调整' }).waitFor()
    expect(await home.getByText('没有细化到单位').count()).toBe(0)
    await page.reload()
    await settled(page)
    await expect.poll(() => tasks.count()).toBe(0)
  })

  test('a transfer that did not arrive is named with its number until the other side is entered', async () => {
    const year = Number(today(pages.app.context).slice(0, 4))
    const page = await pages.open(office, `/execution?year=${year}`)
    const note = page.getByRole('note').filter({ hasText: '财预〔1〕号：调入 0.00，调出 9.50，相差 9.50' })
    await note.getByRole('button', { name: '查看' }).click()
    await page.waitForURL(/mark=unbalanced/)
    await expect.poll(() => page.getByRole('row', { name: /民政系统代编预算/ }).isVisible()).toBe(true)
    await page.getByRole('link', { name: '民政系统代编预算' }).click()
    await page.getByRole('button', { name: '登记预算调整' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: '类型' }).click()
    await page.locator('.ant-select-item-option', { hasText: '调剂' }).click()
    await dialog.getByLabel('金额（元）').fill('95000')
    await dialog.getByLabel('文号').fill('财预[1]号')
    await dialog.getByRole('button', { name: '登记预算调整' }).click()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await page.goBack()
    await settled(page)
    await expect.poll(() => page.getByText('没有符合条件的项目').isVisible()).toBe(true)
    expect(await page.getByText('调入与调出不相等').count()).toBe(0)
  })
})

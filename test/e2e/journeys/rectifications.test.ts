/**
 * 整改 in the browser: finance registers, the unit replies with evidence, is sent back and completes it, the
 * department confirms.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { join, type Member } from '../../support/people.ts'
import { targets } from '../../support/targets.ts'
import { describeInBrowser, settled, startPages, type Pages, goTo } from '../support.ts'

const UNIT = { code: '326001', name: '民政局' }

describeInBrowser('rectifications', () => {
  let pages: Pages
  let filler: Member
  let department: Member
  let performance: Member
  beforeAll(async () => {
    pages = await startPages()
    const put = async (file: string, name: string, fiscalYear: number) => {
      await pages.app.import(
        file,
        Buffer.from(
          JSON.stringify(
            targets([{ name, code: null, unit: UNIT }], {
              fiscalYear,
              source: { file, sha256: '0'.repeat(64), mediaType: 'application/json' },
            }),
          ),
        ),
      )
    }
    await put('a.json', '敬老院运转经费', 2025)
    await put('b.json', '2026年敬老院运转经费', 2026)
    const { db } = pages.app.context.store.of(pages.app.region)
    const { unit_id: unit } = await db
      .selectFrom('budget_units')
      .select('unit_id')
      .where('code', '=', UNIT.code)
      .executeTakeFirstOrThrow()
    filler = await join(pages.app, '民政会计', 'unit-filler', unit)
    department = await join(pages.app, '民政审核员', 'department-reviewer', unit)
    performance = await join(pages.app, '绩效科员', 'performance-office')
  })
  afterAll(() => pages.close())

  test('from the registration to the confirmation, each by its holder', async () => {
    const page = await pages.open(performance, '/')
    await goTo(page, '结果应用')
    await expect.poll(() => page.getByText('没有整改事项').isVisible()).toBe(true)
    await page.getByRole('button', { name: '登记整改' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: '项目' }).fill('敬老院')
    await page.getByTitle('2025 · 敬老院运转经费 · 民政局').click()
    await dialog.getByRole('button', { name: '登记整改' }).click()
    await expect.poll(() => dialog.getByText('请写明存在的问题').isVisible()).toBe(true)
    await dialog.getByRole('textbox', { name: '存在问题' }).fill('支出进度只有 31%')
    await dialog.getByRole('button', { name: '登记整改' }).click()
    await expect.poll(() => page.getByRole('link', { name: '整改〔2025〕1号' }).isVisible()).toBe(true)

    const unit = await pages.open(filler, '/messages')
    await unit.getByRole('link', { name: /《敬老院运转经费》有问题需要整改/ }).click()
    await settled(unit)
    // A reply without evidence may be sent: that it lacks some is said before.
    const noEvidence = unit.getByRole('dialog').getByText('还没有上传佐证材料')
    await unit.getByRole('button', { name: '回复整改情况' }).click()
    await noEvidence.waitFor()
    await unit
      .getByRole('dialog')
      .getByRole('button', { name: /取\s*消/u })
      .click()
    await unit
      .locator('input[type=file]')
      .setInputFiles({ name: '支付凭证.txt', mimeType: 'text/plain', buffer: Buffer.from('凭证号 081') })
    await expect.poll(() => unit.getByRole('link', { name: '支付凭证.txt' }).isVisible()).toBe(true)
    const reply = async (words: string) => {
      await unit.getByRole('button', { name: '回复整改情况' }).click()
      await unit.getByRole('dialog').getByRole('textbox', { name: '整改措施' }).fill(words)
      expect(await noEvidence.count()).toBe(0)
      await unit.getByRole('dialog').getByRole('button', { name: '回复整改情况' }).click()
      await expect.poll(() => unit.getByRole('dialog').count()).toBe(0)
    }
    await reply('已签订采购合同')
    await expect.poll(() => unit.getByText('等主管部门或财政部门确认').isVisible()).toBe(true)

    const check = await pages.open(department, '/results/rectifications')
    await check.getByRole('link', { name: '整改〔2025〕1号' }).click()
    await settled(check)
    await check.getByRole('button', { name: '退回补充' }).click()
    await check.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('缺少验收单')
    await check.getByRole('dialog').getByRole('button', { name: '退回补充' }).click()
    await expect.poll(() => check.getByText('等责任单位回复整改情况').isVisible()).toBe(true)
    await unit.reload()
    await expect.poll(() => unit.getByText('缺少验收单').isVisible()).toBe(true)
    await reply('补充验收单')
    await check.reload()
    await check.getByRole('button', { name: '确认整改' }).click()
    await check.getByRole('dialog').getByRole('button', { name: '确认整改' }).click()
    await expect
      .poll(() =>
        check
          .getByRole('list')
          .filter({ hasText: '补充验收单' })
          .getByText('确认', { exact: true })
          .isVisible(),
      )
      .toBe(true)
    expect(await check.getByRole('button', { name: '退回补充' }).count()).toBe(0)
  })

  test('the form of the next year says what is open, and leads there', async () => {
    const { db } = pages.app.context.store.whole
    const { project_id: last } = await db
      .selectFrom('projects')
      .select('project_id')
      .where('name', '=', '敬老院运转经费')
      .executeTakeFirstOrThrow()
    const { project_id: next } = await db
      .selectFrom('projects')
      .select('project_id')
      .where('name', '=', '2026年敬老院运转经费')
      .executeTakeFirstOrThrow()
    expect(
      (await performance.send('POST', '/api/rectifications', { project: last, problem: '满意度没有调查' }))
        .statusCode,
    ).toBe(201)
    const page = await pages.open(filler, `/projects/${next}`)
    await expect.poll(() => page.getByText('上年度该项目还有 1 项整改未确认').isVisible()).toBe(true)
    await page.getByRole('link', { name: '整改〔2025〕2号' }).click()
    await expect
      .poll(() => page.getByRole('heading', { level: 1, name: '整改〔2025〕2号' }).isVisible())
      .toBe(true)
  })
})

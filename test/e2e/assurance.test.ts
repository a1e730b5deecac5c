/**
 * 工作保障措施 in the browser: a department takes over what its text promises, writes tasks, proves and finishes
 * one; 绩效科 follows; 人大 reads.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { join, type Member } from '../support/people.ts'
import { describeInBrowser, settled, startPages, unnamed, type Pages, goTo } from './support.ts'

/** With JICHI_SHOTS=folder the pages are kept as pictures, to be looked at. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['JICHI_SHOTS']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

describeInBrowser('工作保障措施', () => {
  let pages: Pages
  let department: Member
  let office: Member
  beforeAll(async () => {
    pages = await startPages()
    const { result } = await pages.app.importSample('000-社会工作部.docx')
    const row = await pages.app.context.store.whole.db
      .selectFrom('documents')
      .select('unit_id')
      .where('document_id', '=', result?.document ?? '')
      .executeTakeFirstOrThrow()
    department = await join(pages.app, '李科长', 'department-reviewer', row.unit_id)
    office = await join(pages.app, '赵股长', 'performance-office')
  }, 120_000)
  afterAll(() => pages.close())

  test('from the text to a task that is done and proved', async () => {
    const page = await pages.open(department, '/')
    await settled(page)
    await goTo(page, '目标', '工作保障措施')
    await page.getByRole('heading', { name: '工作保障措施台账' }).waitFor()
    await page
      .getByRole('region', { name: '各单位保障措施进度' })
      .getByRole('link', { name: /社会工作部/u })
      .first()
      .click()
    await page.getByRole('note').getByText('没有纳入台账').waitFor()
    await page.getByRole('button', { name: '一键纳入' }).click()
    await page.getByRole('article').first().waitFor()
    await page.getByText('绩效文本承诺').first().waitFor()
    expect(await page.getByRole('button', { name: '一键纳入' }).count()).toBe(0)

    const first = page.getByRole('article').first()
    await first.getByRole('button', { name: /^添加任务：/u }).click()
    const dialog = page.getByRole('dialog', { name: /^添加任务：/u })
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => dialog.getByText('必填').count()).toBe(2)
    await dialog.getByRole('textbox', { name: '任务' }).fill('修订预算绩效管理办法')
    await dialog.getByRole('textbox', { name: '责任人' }).fill('办公室 王芳')
    await dialog.getByLabel('完成期限').fill('2020-06-30')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'detached' })
    const row = first.getByRole('row').filter({ hasText: '修订预算绩效管理办法' })
    await row.getByText('逾期').waitFor()
    await row
      .getByLabel('佐证材料：修订预算绩效管理办法')
      .setInputFiles({ name: '办法.txt', mimeType: 'text/plain', buffer: Buffer.from('办法全文') })
    await row.getByRole('link', { name: '办法.txt' }).waitFor()
    await row.getByRole('button', { name: '完成：修订预算绩效管理办法' }).click()
    const finishing = page.getByRole('dialog', { name: '完成：修订预算绩效管理办法' })
    await finishing.getByRole('textbox', { name: '完成情况' }).fill('已印发执行')
    await finishing.getByRole('button', { name: '完成', exact: true }).click()
    await row.getByText('已完成').waitFor()
    await row.getByText('已印发执行').waitFor()
    expect(await unnamed(page)).toEqual([])
    await shot(page, 'register')
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByRole('button', { name: '添加措施' }).count()).toBe(0)
    await page.emulateMedia({ media: 'screen' })

    // What is proved stays.
    const remove = first.getByRole('button', { name: /^删除：/u })
    expect(await remove.count()).toBe(2)
    for (const button of await remove.all())
      expect([await button.isDisabled(), await button.getAttribute('title')]).toEqual([
        true,
        '已有完成记录或佐证材料，不能删除',
      ])
    expect(
      await page
        .getByRole('article')
        .nth(1)
        .getByRole('button', { name: /^删除：/u })
        .isDisabled(),
    ).toBe(false)
  })

  test('绩效科 follows every unit and takes the ledger away; 人大 reads and changes nothing', async () => {
    const page = await pages.open(office, '/assurance')
    await settled(page)
    const row = page.getByRole('row').filter({ hasText: '社会工作部' }).first()
    await row.getByText('33%').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '导出 Excel' }).click()
    expect((await download).suggestedFilename()).toMatch(/工作保障措施台账\.xlsx$/u)
    await shot(page, 'units')
    await row.getByRole('link').click()
    await page.getByText('修订预算绩效管理办法').first().waitFor()

    const reader = await pages.open('reader', new URL(page.url()).pathname)
    await settled(reader)
    await reader.getByText('修订预算绩效管理办法').first().waitFor()
    expect(await reader.getByRole('button', { name: '添加措施' }).count()).toBe(0)
    expect(await reader.getByRole('button', { name: /^完成：|^修改：|^删除：/u }).count()).toBe(0)
  })

  test('many units are on pages, ordered over all of them, and are found by name; the sums are those of all', async () => {
    const { context, region } = pages.app
    await context.store
      .of(region)
      .db.insertInto('budget_units')
      .values(
        Array.from({ length: 60 }, (_, i) => ({
          region_id: region,
          unit_id: randomUUID(),
          key: `8${String(i).padStart(2, '0')}`,
          code: `8${String(i).padStart(2, '0')}`,
          name: `第${i}部门`,
          kind: 'department' as const,
          parent_id: null,
          office_id: null,
          closed_on: null,
          successor_id: null,
          kept: true,
        })),
      )
      .execute()
    const page = await pages.open(office, '/assurance')
    await settled(page)
    const table = page.getByRole('region', { name: '各单位保障措施进度' })
    const done = table.getByRole('columnheader', { name: '已完成' })
    await done.click()
    await expect.poll(() => done.getAttribute('aria-sort')).toBe('ascending')
    expect(page.url()).toContain('sort=done')
    await done.click()
    await expect.poll(() => page.url()).toContain('order=desc')
    await expect
      .poll(() => table.locator('tbody tr[data-row-key]').first().innerText())
      .toContain('社会工作部')
    await expect.poll(() => table.locator('tbody tr[data-row-key]').count()).toBe(50)
    await table.getByRole('listitem', { name: '2', exact: true }).click()
    await expect.poll(() => table.locator('tbody tr[data-row-key]').count()).toBeLessThan(50)
    const sums = await table.locator('tfoot').innerText()
    await shot(page, 'many')
    await page.getByRole('searchbox', { name: '单位名称或编码' }).fill('第7部门')
    await page.keyboard.press('Enter')
    await expect.poll(() => table.locator('tbody tr[data-row-key]').allInnerTexts()).toHaveLength(1)
    await expect
      .poll(() => table.locator('tbody tr[data-row-key]').first().innerText())
      .toContain('807 第7部门')
    await expect.poll(() => table.locator('tfoot').innerText()).toBe(sums.replace('合计', '全部单位合计'))
    expect(await unnamed(page)).toEqual([])
    await shot(page, 'found')
  })
})

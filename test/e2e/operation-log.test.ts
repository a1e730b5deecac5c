import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { sql } from 'kysely'
import { ROOT } from '../support/app.ts'
import { describeInBrowser, downloaded, settled, startPages, unnamed, type Pages } from './support.ts'

const jichi = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(ROOT, 'bin', 'jichi.js'), ...args])

describeInBrowser('the operation log', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    for (const name of ['路北区', '路南区', '开平区'])
      await pages.app.administrator.send('PUT', '/api/region', { code: '130203', name })
    page = await pages.open('administrator', '/administration/events')
    await settled(page)
  })
  afterAll(() => pages.close())

  const rows = () => page.locator('tbody tr[data-row-key]')
  const ended = () => page.getByText(/^日志末条/).innerText()

  test('shows its end, and what an event changed beside what was before', async () => {
    await expect.poll(ended).toMatch(/第 \d+ 条/)
    await rows()
      .filter({ hasText: '修改区划' })
      .first()
      .getByRole('button', { name: /展开|Expand/ })
      .click()
    const changes = page.getByRole('table').filter({ hasText: '原值' }).last()
    await expect.poll(() => changes.locator('del').allInnerTexts()).toEqual(['路南区'])
    await expect.poll(() => changes.locator('ins').allInnerTexts()).toEqual(['开平区'])
    expect(await unnamed(page)).toEqual([])
  })

  test('is narrowed by kind, person, day and words, in the address', async () => {
    await page
      .getByRole('textbox', { name: '内容中的文字' })
      .or(page.getByRole('searchbox', { name: '内容中的文字' }))
      .first()
      .fill('路北区')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows().count()).toBe(2)
    await expect.poll(() => page.url()).toContain('search=')
    await page.getByRole('button', { name: '清除筛选' }).click()
    await page.getByLabel('截止日期').fill('2020-01-01')
    await page.getByText('没有符合条件的记录').waitFor()
    await page.getByRole('button', { name: '清除筛选' }).click()
    await rows().filter({ hasText: '修改区划' }).first().getByRole('button', { name: '系统管理员' }).click()
    await expect.poll(() => page.url()).toContain('person=')
    await page.getByRole('button', { name: '清除筛选' }).click()
    await expect.poll(() => rows().count()).toBeGreaterThan(4)
  })

  test('is whole when its button is pressed, and that is an event, too', async () => {
    await page.getByRole('button', { name: '校验日志' }).click()
    await page.getByText(/日志完整：\d+ 条记录没有改动、缺失、插入或次序颠倒/).waitFor()
    await rows().filter({ hasText: '校验操作日志' }).first().waitFor()
  })

  test('is exported as a file that the command line verifies, and compared with what was noted down', async () => {
    const noted = (await page.locator('code').first().innerText()).replaceAll(' ', '')
    await page.getByRole('button', { name: '导出日志' }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('dialog').getByRole('button', { name: '开始' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toMatch(/^操作日志-开平区-1-\d+\.jsonl$/)
    await page.getByText(/已导出 \d+ 条记录/).waitFor()
    const { stdout } = await jichi('verify-log', await downloaded(download), '--head', noted)
    expect(stdout).toContain('日志完整')
    expect(stdout).toContain('与抄录的校验值相符')

    await page.getByRole('button', { name: '与抄录核对' }).click()
    await page.getByRole('dialog').getByLabel('抄录的校验值').fill('12')
    await page.getByRole('dialog').getByRole('button', { name: '校验日志' }).click()
    await expect
      .poll(() => page.getByRole('dialog').getByLabel('抄录的校验值').getAttribute('aria-invalid'))
      .toBe('true')
    await page.getByRole('dialog').getByLabel('抄录的校验值').fill(noted)
    await page.getByRole('dialog').getByRole('button', { name: '校验日志' }).click()
    await page.getByText(/抄录的校验值与第 \d+ 条相符/).waitFor()
  })

  test('touched in the database it names the very records', async () => {
    const { db } = pages.app.context.store.whole
    await sql`update events set after = '{"name":"别处"}' where region_id = ${pages.app.region} and sequence = 5`.execute(
      db,
    )
    await sql`delete from events where region_id = ${pages.app.region} and sequence = 7`.execute(db)
    await page.getByRole('button', { name: '校验日志' }).click()
    await page.getByText('日志不完整，发现 2 处：').waitFor()
    await expect
      .poll(() => page.locator('ol li').allInnerTexts())
      .toEqual([expect.stringContaining('第 5 条记录被改动'), expect.stringContaining('缺少第 7 条记录')])
    await page.getByRole('button', { name: '查看第 5 条附近的记录' }).click()
    await expect.poll(async () => (await rows().locator('td').nth(1).innerText()).trim()).toBe('8')
  })

  test('the digest is changed for the records to come', async () => {
    await page.getByRole('button', { name: '改用 SM3' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '改用 SM3' }).click()
    await page.getByText('SM3（国密，GB/T 32905）').first().waitFor()
  })

  test('without its rights there is no log', async () => {
    const reader = await pages.open('reader', '/administration/events')
    await reader.getByText('没有权限').waitFor()
  })
})

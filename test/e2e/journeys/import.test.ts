import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { sampleBytes } from '../../support/app.ts'
import { describeInBrowser, drop, startPages, type Pages } from '../support.ts'

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const TEXT = '001-组织部.txt'
const WORD = '000-社会工作部.docx'

describeInBrowser('importing by drag and drop', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    page = await pages.open('administrator', '/documents')
    await page.getByRole('heading', { level: 1, name: '文档' }).waitFor()
  })
  afterAll(() => pages.close())

  const imported = (file: string) =>
    page.getByRole('region', { name: '导入文档' }).getByRole('listitem').filter({ hasText: file })
  const listed = (file: string) =>
    page.getByRole('region', { name: '文档列表' }).getByRole('row').filter({ hasText: file })

  test('many files at once, each with its own outcome; a bad one says what is wrong and what to do', async () => {
    await drop(page, [
      { name: TEXT, bytes: await sampleBytes(TEXT) },
      { name: WORD, bytes: await sampleBytes(WORD) },
      { name: '照片.docx', bytes: PICTURE },
      { name: '空.txt', bytes: new Uint8Array() },
      { name: '~$001.docx', bytes: new Uint8Array([1]) },
    ])
    // Two files or more are one import: nothing counts, and no unit is made, before it is confirmed.
    await page.getByRole('heading', { level: 1, name: '导入 4 个文件' }).waitFor()
    const group = (name: string) => page.getByRole('region', { name, exact: true })
    await expect.poll(() => group('不能导入（2）').innerText()).toMatch(/照片\.docx[^]*图片/)
    await expect.poll(() => group('不能导入（2）').innerText()).toContain('空.txt')
    await page.getByRole('button', { name: '其余 2 个都是新单位' }).click()
    await page.getByRole('button', { name: '导入 2 份' }).click()
    await group('已导入（2）').getByRole('link', { name: TEXT }).waitFor()
    await page.getByRole('button', { name: '撤销本次导入' }).waitFor()
    await page.goto(`${pages.address}/documents?year=all`)

    await listed(TEXT).waitFor()
    await expect.poll(() => listed(TEXT).getByRole('cell', { name: '19', exact: true }).count()).toBe(1)
  })

  test('the same bytes again are not imported twice; the row leads to the document that is there', async () => {
    await drop(page, [{ name: '再来一次.txt', bytes: await sampleBytes(TEXT) }])
    await imported('再来一次.txt').getByText('内容相同的文件已导入过').waitFor()
    await imported('再来一次.txt').getByRole('link').click()
    await page.getByRole('heading', { level: 2, name: '预算项目绩效目标（19）' }).waitFor()
  })

  test('the opened document shows its words, its projects in order, and goes out again as Word and JSON', async () => {
    await expect.poll(() => page.getByRole('heading', { name: '总体绩效目标', exact: true }).count()).toBe(1)
    const rows = page.getByRole('table', { name: '预算项目绩效目标（19）' }).getByRole('row')
    await expect.poll(() => rows.count()).toBe(21)
    await expect.poll(() => rows.nth(1).getByRole('cell').first().innerText()).toBe('1')

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 Word' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.docx$/)
  })

  test('a file that failed can be sent again, and what is over can be cleared away', async () => {
    await page.getByRole('link', { name: '文档', exact: true }).first().click()
    await drop(page, [{ name: '照片.docx', bytes: PICTURE }])
    await imported('照片.docx').getByRole('button', { name: '重新导入 照片.docx' }).click()
    await imported('照片.docx').getByText('没有导入').waitFor()
    await page.getByRole('button', { name: '清空已结束' }).click()
    await imported('照片.docx').waitFor({ state: 'detached' })
  })

  test('removal asks first, says that there is no way back, and takes the document away', async () => {
    await listed(WORD)
      .getByRole('button', { name: /更多操作/ })
      .click()
    await page.getByRole('menuitem', { name: '删除' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('删除后不能恢复').waitFor()
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(() => listed(WORD).count()).toBe(1)

    await listed(WORD)
      .getByRole('button', { name: /更多操作/ })
      .click()
    await page.getByRole('menuitem', { name: '删除' }).click()
    await dialog.getByRole('button', { name: '删除' }).click()
    await listed(WORD).waitFor({ state: 'detached' })
    await expect.poll(() => listed(TEXT).count()).toBe(1)
  })

  test('where the stream of news is cut, the outcome comes all the same', async () => {
    await page.route('**/api/jobs/stream', (route) => route.abort())
    await page.reload()
    await page.getByRole('heading', { level: 1, name: '文档' }).waitFor()
    await drop(page, [{ name: '002.txt', bytes: await sampleBytes('002-乡村振兴局.txt') }])
    await imported('002.txt').getByText('6 项目 36 指标').waitFor()
    await page.unroute('**/api/jobs/stream')
  })

  test('the filter of the list lives in the address', async () => {
    const search = page.getByRole('searchbox', { name: '搜索标题、文件名、单位' })
    await search.fill('没有这样的文档')
    await search.press('Enter')
    await page.getByText('没有符合条件的文档').waitFor()
    expect(new URL(page.url()).searchParams.get('search')).toBe('没有这样的文档')
    await page.goto(`${pages.address}/documents?search=${encodeURIComponent('组织部')}`)
    await listed(TEXT).waitFor()
  })

  test('a reader sees the documents, and no way to import or remove', async () => {
    const reader = await pages.open('reader', '/documents')
    await reader.getByRole('row').filter({ hasText: TEXT }).waitFor()
    await expect.poll(() => reader.getByRole('button', { name: '选择文件' }).count()).toBe(0)
    await reader
      .getByRole('row')
      .filter({ hasText: TEXT })
      .getByRole('button', { name: /更多操作/ })
      .click()
    await reader.getByRole('menuitem', { name: '导出 Word' }).waitFor()
    await expect.poll(() => reader.getByRole('menuitem', { name: '删除' }).count()).toBe(0)
  })
})

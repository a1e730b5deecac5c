/** 佐证材料 on a project's page: handed in by button and by dropping, refused with a reason, taken away. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { describeInBrowser, settled, startPages, unnamed, type Pages } from './support.ts'

const PDF = Buffer.from('%PDF-1.7\n合同')

describeInBrowser('evidence of a project', () => {
  let pages: Pages
  let page: Page
  let path = ''
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('000-社会工作部.docx')
    const projects = (await pages.app.administrator.get('/api/projects')).json<{
      rows: readonly { id: string }[]
    }>()
    path = `/projects/${projects.rows[0]?.id}`
    page = await pages.open('administrator', path)
    await settled(page)
  })
  afterAll(() => pages.close())

  const panel = (on = page) => on.getByRole('region', { name: '佐证材料' })
  const choose = (...files: readonly { readonly name: string; readonly buffer: Buffer }[]) =>
    panel()
      .locator('input[type="file"]')
      .setInputFiles(files.map((file) => ({ mimeType: 'application/octet-stream', ...file })))

  test('says that there is none, and takes several files at once, each for the row that it proves', async () => {
    await panel().getByText('还没有佐证材料').waitFor()
    await panel().getByRole('combobox', { name: '证明' }).click()
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: /^指标 2 / })
      .click()
    await choose({ name: '合同.pdf', buffer: PDF }, { name: '名册.csv', buffer: Buffer.from('姓名,单位\n') })
    await page.getByText('已上传 2 份材料').waitFor()
    await expect.poll(() => panel().getByRole('row').count()).toBe(3)
    await panel()
      .getByRole('row', { name: /合同\.pdf.*指标 2/ })
      .waitFor()
    await expect.poll(() => unnamed(page)).toEqual([])
  })

  test('says why a file is refused and keeps the others', async () => {
    await choose(
      { name: '程序.pdf', buffer: Buffer.from([0x4d, 0x5a, 0x90, 0, 3]) },
      { name: '照片.jpg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) },
    )
    await panel()
      .getByRole('alert')
      .getByText(/“程序\.pdf”不能作为佐证材料/)
      .waitFor()
    await expect.poll(() => panel().getByRole('row').count()).toBe(4)
    await panel()
      .getByRole('alert')
      .getByRole('button', { name: /关\s*闭/ })
      .click()
    await expect.poll(() => panel().getByRole('alert').count()).toBe(0)
  })

  test('a file dropped on the box is taken, and comes back as it was', async () => {
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File(['%PDF-1.4 第二份'], '验收单.pdf'))
      return data
    })
    await panel().getByText('把文件拖到这里也可以').dispatchEvent('drop', { dataTransfer: transfer })
    await panel().getByRole('link', { name: '下载 验收单.pdf' }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel().getByRole('link', { name: '下载 合同.pdf' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('合同.pdf')
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
    expect(Buffer.concat(chunks).equals(PDF)).toBe(true)
  })

  test('one that is cancelled when the server has it already is taken back', async () => {
    const list = /\/api\/projects\/[^/]+\/attachments/
    let goOn = () => {}
    const held = new Promise<void>((resolve) => (goOn = resolve))
    await page.route(list, async (route) => {
      if (route.request().method() === 'GET') await held
      await route.continue()
    })
    const arrived = page.waitForResponse(
      (answer) => answer.request().method() === 'POST' && list.test(answer.url()),
    )
    await choose({ name: '错传.txt', buffer: Buffer.from('错') })
    await (await arrived).finished()
    const taken = page.waitForResponse((answer) => answer.request().method() === 'DELETE')
    await panel()
      .getByRole('button', { name: /错传\.txt/ })
      .click()
    goOn()
    expect((await taken).ok()).toBe(true)
    await page.unroute(list)
    await expect.poll(() => panel().getByText('错传.txt').count()).toBe(0)
  })

  test('is taken away after asking', async () => {
    await panel().getByRole('button', { name: '删除 合同.pdf' }).click()
    await page
      .getByRole('dialog', { name: '删除佐证材料' })
      .getByRole('button', { name: /删\s*除/ })
      .click()
    await expect.poll(() => panel().getByRole('link', { name: '下载 合同.pdf' }).count()).toBe(0)
  })

  test('a reader sees it and hands nothing in; it is not on the printed paper', async () => {
    const reader = await pages.open('reader', path)
    await panel(reader).getByRole('link', { name: '下载 验收单.pdf' }).waitFor()
    const buttons = await panel(reader).getByRole('button').allInnerTexts()
    expect(buttons).toEqual(['导出 CSV', '导出 Excel'])
    await reader.emulateMedia({ media: 'print' })
    await expect.poll(() => panel(reader).count()).toBe(0)
  })
})

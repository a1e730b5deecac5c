import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { sampleBytes } from '../support/app.ts'
import { describeInBrowser, drop, startPages, type Pages } from './support.ts'

const FILES = ['001-组织部.txt', '002-乡村振兴局.txt', '003-希望路街道.txt', '004-人社局.txt']

describeInBrowser('many files and new versions', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    page = await pages.open('administrator', '/documents')
    await page.getByRole('heading', { level: 1, name: '文档' }).waitFor()
  })
  afterAll(() => pages.close())

  const batch = (label: string) => page.getByRole('listitem', { name: `批量导入 ${label}` })
  const changed = async (name: string, from: string, to: string) =>
    Buffer.from(
      Buffer.from(await sampleBytes(name))
        .toString('utf8')
        .replace(from, to),
    )

  test('a zip is one batch: good files are kept, bad ones are listed and taken away as a list', async () => {
    const members = Object.fromEntries(
      await Promise.all(
        FILES.map(async (name) => [`全县/${name}`, new Uint8Array(await sampleBytes(name))] as const),
      ),
    )
    await drop(page, [{ name: '2025年.zip', bytes: zipSync({ ...members, '空.txt': new Uint8Array(0) }) }])
    await page.getByRole('heading', { level: 1, name: '导入 2025年.zip' }).waitFor()
    // The page fills while files are read: all four units are asked about before they are answered.
    await page.getByRole('button', { name: '其余 4 个都是新单位' }).click()
    const units = page.getByRole('region', { name: '单位对应（4）' })
    await expect.poll(() => units.getByText('新单位', { exact: true }).count()).toBe(4)
    await page.getByRole('button', { name: '导入 4 份' }).click()
    await page.getByRole('button', { name: '撤销本次导入' }).waitFor()
    // One of the four is of another year than the one that is looked at, and the page leads there.
    const note = page.getByText(/刚导入的 \d 份是 \d{4} 年的；当前显示 \d{4} 年/)
    await note.waitFor()
    const [, other = ''] = /份是 (\d{4}) 年的/.exec(await note.innerText()) ?? []
    await page.getByRole('link', { name: `查看 ${other} 年`, exact: true }).click()
    await page.waitForURL(new RegExp(`/documents\\?year=${other}$`, 'u'))
    await batch('2025年.zip').getByText('5 / 5').waitFor()
    await expect.poll(() => batch('2025年.zip').innerText()).toMatch(/已导入 4[^]*未导入 1/)
    await batch('2025年.zip').getByRole('button', { name: '逐个查看' }).click()
    const files = page.getByRole('list', { name: '2025年.zip 的文件' }).getByRole('listitem')
    await expect.poll(() => files.first().innerText()).toContain('文件是空的')
    await files.filter({ hasText: '001-组织部.txt' }).getByText('19 项目 122 指标').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      batch('2025年.zip').getByRole('link', { name: '下载未导入清单（CSV）' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('2025年 导入结果.csv')
    await page.getByRole('combobox', { name: '年度' }).selectOption('全部年度')
    await page.getByRole('region', { name: '文档列表' }).getByText('共 4 条').waitFor()
  })

  test('files and a zip together are called what they are: what the zip holds counts by itself', async () => {
    const single = Array.from({ length: 9 }, (_, i) => ({ name: `空${i}.txt`, bytes: new Uint8Array(0) }))
    const zip = {
      name: '两份.zip',
      bytes: zipSync({ '甲.txt': new Uint8Array(0), '乙.txt': new Uint8Array(0) }),
    }
    await drop(page, [...single, zip])
    await page.getByRole('heading', { level: 1, name: '导入 9 个文件和 1 个压缩包' }).waitFor()
    await page.getByRole('region', { name: '不能导入（11）' }).waitFor()
    await page.getByRole('link', { name: '文档', exact: true }).first().click()
    await batch('9 个文件和 1 个压缩包').getByText('11 / 11').waitFor()
    await batch('9 个文件和 1 个压缩包').getByRole('button', { name: '移出列表' }).click()
  })

  test('a new version asks, shows what differs, and takes the place of the older one', async () => {
    await drop(page, [{ name: '新版.txt', bytes: await changed('002-乡村振兴局.txt', '≥95%', '≥98%') }])
    await page.getByRole('button', { name: '比较并确认 新版.txt' }).click()
    const dialog = page.getByRole('dialog', { name: '同一部门已有文档，请确认' })
    const row = dialog.getByRole('row', { name: /指标值/ })
    await expect.poll(() => row.innerText()).toMatch(/≥95%\s*≥98%/)
    await expect.poll(() => dialog.innerText()).toContain('新增 0 个项目，减少 0 个，修改 1 个，未变 5 个')
    await dialog.getByRole('button', { name: '替换旧版' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const list = page.getByRole('region', { name: '文档列表' })
    await list.getByRole('row').filter({ hasText: '新版.txt' }).waitFor()
    await list.getByText('共 4 条').waitFor()
    await page.getByRole('checkbox', { name: '显示旧版本' }).click()
    await list.getByText('共 5 条').waitFor()
    await list.getByRole('row').filter({ hasText: '002-乡村振兴局.txt' }).getByRole('link').click()
    await page.getByText('不计入统计').waitFor()
    await page.getByRole('link', { name: '查看新版本' }).click()
    await page
      .getByRole('region', { name: '旧版本' })
      .getByRole('link', { name: '002-乡村振兴局.txt' })
      .waitFor()
  })

  test('newer versions in an import may stand beside the older ones', async () => {
    await page.goto(`${pages.address}/documents`)
    const members = {
      'a.txt': new Uint8Array(await changed('001-组织部.txt', '一', '二')),
      'b.txt': new Uint8Array(await changed('003-希望路街道.txt', '。', '！')),
    }
    await drop(page, [{ name: '更新.zip', bytes: zipSync(members) }])
    await page.getByRole('heading', { level: 1, name: '导入 更新.zip' }).waitFor()
    for (const name of ['a.txt', 'b.txt']) {
      const beside = page.getByRole('checkbox', { name: `更新.zip/${name} 与旧版并存` })
      await beside.click()
      await expect.poll(() => beside.isChecked()).toBe(true)
    }
    await page.getByRole('button', { name: '导入 2 份' }).click()
    await page.getByRole('region', { name: '已导入（2）' }).waitFor()
    await page.getByRole('link', { name: '文档', exact: true }).first().click()
    await page.getByRole('region', { name: '文档列表' }).getByText('共 6 条').waitFor()
  })
  test('the name of a document has the room that there is', async () => {
    await pages.app.context.store.whole.db
      .updateTable('documents')
      .set({ title: '2027年安澜县农业技术推广服务中心（含乡镇站）部门预算绩效文本' })
      .execute()
    const list = await pages.open('administrator', '/documents?year=all')
    const name = list.getByRole('link', { name: /^2027年安澜县农业技术/ }).first()
    await name.waitFor()
    const isWhole = (element: Element) =>
      element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight + 1
    expect(await name.evaluate(isWhole)).toBe(true)
  })
})

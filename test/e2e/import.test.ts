/** A folder dropped on the page of documents: one page of the import, one confirmation, and its undoing. */
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { sampleBytes } from '../support/app.ts'
import { targets } from '../support/targets.ts'
import { describeInBrowser, drop, settled, startPages, type Pages } from './support.ts'

const THERE = '002-乡村振兴局.txt'

describeInBrowser('the import of a folder', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample(THERE)
    page = await pages.open('administrator', '/documents')
    await page.getByRole('heading', { level: 1, name: '文档' }).waitFor()
  })
  afterAll(() => pages.close())

  const group = (name: string) => page.getByRole('region', { name })
  const documents = async () => {
    const list = (await pages.app.administrator.get('/api/documents')).json<{ rows: { file: string }[] }>()
    return list.rows.map(({ file }) => file.split('/').at(-1)).toSorted()
  }

  test('a folder of mixed files leads to one page that says what will become of each', async () => {
    const text = (await sampleBytes(THERE)).toString('utf8')
    const members = {
      '好/000-社会工作部.docx': new Uint8Array(await sampleBytes('000-社会工作部.docx')),
      '同/重复.txt': new Uint8Array(await sampleBytes(THERE)),
      '新/新版.txt': new Uint8Array(Buffer.from(text.replace('≥95%', '≥98%'))),
      '坏/照片.docx': new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    }
    await drop(page, [{ name: '2025年.zip', bytes: zipSync(members) }])
    await page.getByRole('heading', { level: 1, name: '导入 2025年.zip' }).waitFor()
    await group('单位对应（1）').getByText('社会工作部').first().waitFor()
    await group('存疑（1）')
      .getByText(/系统不认识/)
      .waitFor()
    // What each was taken for; of a doubtful one, that it waits to be decided about.
    const doubtful = group('存疑（1）').getByRole('row').filter({ hasText: '000-社会工作部.docx' })
    await doubtful.getByText('存疑，需先确认单位').waitFor()
    await doubtful.getByText('部门预算绩效文本').waitFor()
    expect(await doubtful.getByText('新文档').count()).toBe(0)
    await group('不能导入（1）')
      .getByText(/文件内容是图片/)
      .waitFor()
    await group('内容相同，无需导入（1）').getByText('重复.txt').waitFor()
    const newer = group('可导入（1）').getByRole('row').filter({ hasText: '新版.txt' })
    await newer.getByText('替换旧版', { exact: true }).waitFor()
    // What either choice means is said beside it, and follows the choice.
    const beside = newer.getByRole('checkbox', { name: /与旧版并存$/ })
    await newer.getByText('不勾选：新版替换旧版').waitFor()
    await beside.click()
    await newer.getByText('两份里都有的项目会重复计算').waitFor()
    await beside.click()
    await newer.getByText('不勾选：新版替换旧版').waitFor()
    await newer.getByRole('button', { name: /^查看差异/ }).click()
    const dialog = page.getByRole('dialog', { name: '与现有文档的差异' })
    await expect.poll(() => dialog.innerText()).toMatch(/≥95%\s*≥98%/)
    await dialog.getByRole('button', { name: '关闭' }).last().click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await documents()).toEqual([THERE])
  })

  test('the unit is asked once, and the page is the same when it is opened again', async () => {
    await page.getByRole('button', { name: '导入 1 份，1 份存疑不导入' }).waitFor()
    await page.getByRole('button', { name: '其余 1 个都是新单位' }).click()
    await page.getByRole('button', { name: '导入 2 份' }).waitFor()
    await page.reload()
    await settled(page)
    await page.getByRole('button', { name: '导入 2 份' }).waitFor()
    await page.getByRole('checkbox', { name: /^导入 .*新版\.txt$/ }).click()
    await page.getByRole('button', { name: '导入 1 份，1 份不导入' }).waitFor()
    await page.getByRole('checkbox', { name: /^导入 .*新版\.txt$/ }).click()
  })

  test('that waits is shown on the workbench and among the documents, with a way on and one to give it up', async () => {
    const other = await pages.open('administrator', '/')
    await other.getByRole('link', { name: /^待确认导入 \d/ }).click()
    await other.getByRole('heading', { level: 1, name: '导入 2025年.zip' }).waitFor()
    await other.goto(`${pages.address}/documents`)
    const card = other.getByRole('listitem', { name: /2025年\.zip/ })
    await card.getByRole('link', { name: '查看本次导入 2025年.zip' }).waitFor()
    await card.getByRole('button', { name: '放弃导入' }).click()
    const asked = other.getByRole('dialog', { name: '放弃这次导入？' })
    await asked.getByText('本次所作的单位对应一并取消').waitFor()
    await other.keyboard.press('Escape')
    await asked.waitFor({ state: 'hidden' })
  })

  test('one confirmation brings them in, and undoing takes all of it back', async () => {
    await page.getByRole('button', { name: '导入 2 份' }).click()
    await group('已导入（2）').getByRole('link', { name: '新版.txt' }).waitFor()
    expect(await documents()).toEqual(['000-社会工作部.docx', '新版.txt'])
    await page.getByRole('button', { name: '撤销本次导入' }).click()
    const dialog = page.getByRole('dialog', { name: '撤销本次导入？' })
    await dialog.getByText('将删除本次导入的 2 份文档').waitFor()
    await dialog.getByRole('button', { name: '撤销本次导入' }).click()
    await page.getByText('已撤销', { exact: true }).waitFor()
    await page.getByText('以下旧版已恢复').waitFor()
    await page.getByRole('link', { name: THERE }).first().waitFor()
    expect(await documents()).toEqual([THERE])
  })

  test('of files that are all here already says so and has ended', async () => {
    await page.goto(`${pages.address}/documents`)
    const same = new Uint8Array(await sampleBytes(THERE))
    await drop(page, [{ name: '又一次.zip', bytes: zipSync({ '一.txt': same, '二.txt': same }) }])
    await page.getByRole('heading', { level: 1, name: '导入 又一次.zip' }).waitFor()
    await page.getByText('已结束，没有可导入的文件').waitFor()
    await page.getByText('2 个文件的内容系统中都已有').waitFor()
    expect(await page.getByRole('button', { name: '放弃导入' }).count()).toBe(0)
  })

  test('of 自评表 is named by its kind, and of a new unit without a code says what that means', async () => {
    await page.goto(`${pages.address}/documents`)
    await page.getByText('近期没有导入').or(page.getByRole('listitem').first()).first().waitFor()
    const document = targets([{ name: '公园养护', unit: { code: null, name: '园林中心' } }], {
      kind: 'self-evaluation',
      source: { file: '自评.json', sha256: '1'.repeat(64), mediaType: 'application/json' },
    })
    await drop(page, [
      {
        name: '自评.zip',
        bytes: zipSync({ '自评.json': new Uint8Array(Buffer.from(JSON.stringify(document))) }),
      },
    ])
    await group('存疑（1）').getByText('绩效自评表').waitFor()
    await page.getByRole('button', { name: '其余 1 个都是新单位' }).click()
    await group('单位对应（1）').getByText('没有编码：导入后请到“机构管理”').waitFor()
    await page.getByRole('button', { name: '导入 1 份' }).click()
    await group('已导入（1）').getByRole('link', { name: '自评.json' }).click()
    await page.getByRole('heading', { level: 2, name: '项目绩效自评（1）' }).waitFor()
  })
})

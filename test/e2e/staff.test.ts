import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { organisation } from '#api/organisation.ts'
import { writeListXlsx } from '#documents/xlsx/write-list.ts'
import { describeInBrowser, downloaded, startPages, type Pages } from './support.ts'

const column = (title: string) => ({ title, width: 12 })
const TABLE = Buffer.from(
  writeListXlsx([
    {
      name: '机构',
      columns: ['类别', '编码', '名称', '上级', '归口科室'].map(column),
      rows: [
        ['业务科室', '', '教科文科', '', ''],
        ['主管部门', '360', '教育局', '', '教科文科'],
        ['预算单位', '360001', '第一中学', '360', ''],
        ['学校', '', '第二中学', '360', ''],
      ],
    },
    {
      name: '人员',
      columns: ['姓名', '账号', '角色', '所在单位'].map(column),
      rows: [['张三', 'zhangsan', '单位填报人', '360001']],
    },
  ]),
)

describeInBrowser('units and people from Excel', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    page = await pages.open('administrator', '/administration/organisation')
  })
  afterAll(() => pages.close())

  const dialog = () => page.getByRole('dialog', { name: '导入机构和人员' })
  const choose = async () => {
    await page.getByRole('button', { name: '从 Excel 导入' }).click()
    await dialog().locator('input[type=file]').setInputFiles({
      name: '机构和人员.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: TABLE,
    })
  }
  const units = async () =>
    organisation.parse((await pages.app.administrator.get('/api/organisation')).json()).units.length
  const saved = async (press: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()])
    return { name: download.suggestedFilename(), size: (await readFile(await downloaded(download))).length }
  }

  test('the template is handed out', async () => {
    await page.getByRole('button', { name: '从 Excel 导入' }).click()
    expect((await saved(() => dialog().getByRole('link', { name: '下载模板' }).click())).name).toBe(
      '机构和人员导入模板.xlsx',
    )
    await dialog().getByRole('button', { name: '关闭', exact: true }).last().click()
  })

  test('choosing a file tells what it would do and writes nothing', async () => {
    await choose()
    await dialog().getByText('还没有写入').waitFor()
    await expect
      .poll(() => dialog().getByRole('row').filter({ hasText: '360001 第一中学' }).innerText())
      .toContain('新增')
    await expect
      .poll(() => dialog().getByRole('row').filter({ hasText: '第二中学' }).innerText())
      .toContain('类别“学校”不认识')
    expect(await units()).toBe(0)
  })

  test('the import takes the good rows, hands out the others with the reason, and the first passwords once', async () => {
    await dialog().getByRole('button', { name: '导入 4 行' }).click()
    await dialog().getByText('已导入：机构和人员.xlsx').waitFor()
    expect(await units()).toBe(3)
    await expect.poll(() => dialog().getByRole('button', { name: '关闭' }).last().isDisabled()).toBe(true)
    expect((await saved(() => dialog().getByRole('button', { name: '下载有问题的行' }).click())).name).toBe(
      '未导入的行_机构和人员.xlsx',
    )
    expect(
      (await saved(() => dialog().getByRole('button', { name: '下载初始密码表' }).click())).name,
    ).toMatch(/^初始密码_\d{4}-\d\d-\d\d\.xlsx$/)
    // The mended rows are taken in right from here.
    await dialog().getByRole('button', { name: '再导入一个文件' }).click()
    await dialog().getByRole('button', { name: '选择文件' }).waitFor()
    await dialog().getByRole('button', { name: '关闭' }).last().click()
    await page.getByRole('treeitem', { name: '360 教育局' }).waitFor()
  })

  test('many people are taken in by a job that can be left; the first passwords are fetched afterwards, once', async () => {
    const many = Buffer.from(
      writeListXlsx([
        {
          name: '人员',
          columns: ['姓名', '账号', '角色', '所在单位'].map(column),
          rows: Array.from({ length: 40 }, (_, i) => [`会计${i}`, `kuaiji${i}`, '单位填报人', '360001']),
        },
      ]),
    )
    await page.getByRole('button', { name: '从 Excel 导入' }).click()
    await dialog().locator('input[type=file]').setInputFiles({
      name: '人员.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: many,
    })
    await dialog().getByRole('button', { name: '导入 40 行' }).click()
    await dialog()
      .getByText(/正在导入：人员.xlsx|已导入：人员.xlsx/)
      .first()
      .waitFor()
    await dialog().getByRole('button', { name: '关闭' }).last().click()
    await page.getByRole('button', { name: '从 Excel 导入' }).click()
    await dialog().getByText('已导入：人员.xlsx').waitFor()
    await expect.poll(() => dialog().getByText('40 个新账号的初始密码待下载').isVisible()).toBe(true)
    expect(
      (await saved(() => dialog().getByRole('button', { name: '下载初始密码表' }).click())).name,
    ).toMatch(/^初始密码_/)
    await expect.poll(() => dialog().getByRole('button', { name: '下载初始密码表' }).count()).toBe(0)
    await dialog().getByRole('button', { name: '关闭' }).last().click()
  })

  test('the same file again has nothing to import', async () => {
    await choose()
    await dialog().getByText('没有可以导入的行').waitFor()
    await expect.poll(() => dialog().getByRole('button', { name: '导入 0 行' }).isDisabled()).toBe(true)
  })
})

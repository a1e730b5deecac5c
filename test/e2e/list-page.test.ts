/**
 * What every list page gives, looked at on one of them: filters in the address, clearing, pages, export of all
 * that matches, saved views.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read, utils } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { targets } from '../support/targets.ts'
import { describeInBrowser, downloaded, settled, startPages, unnamed, type Pages } from './support.ts'

const WEB = join(import.meta.dirname, '../../src/web')
const SHELL = '/list-page.tsx'

/** Whether a page, or a file beside it that it shows, is a list. */
function hasList(page: string): boolean {
  const text = readFileSync(page, 'utf8')
  const beside = [...text.matchAll(/from '(\.\/[^']+\.tsx)'/g)].map(([, file = '']) =>
    join(dirname(page), file),
  )
  return text.includes(SHELL) || beside.some((file) => readFileSync(file, 'utf8').includes(SHELL))
}

/** The parts of the interface: its lists are made up. */
const EXAMPLES = '/parts'

/** The addresses of lists that stand by themselves, from the tree of pages. */
const PAGES = [
  ...readFileSync(join(WEB, 'routes.tsx'), 'utf8').matchAll(
    /\bpath: '(\/[^':]*)',(?:(?!\bpath:)[^])*?\blazy:[^']*'([^']+)'/g,
  ),
]
  .filter(([, path, page = '']) => path !== EXAMPLES && hasList(join(WEB, page)))
  .map(([, path = '']) => path)

/** Those that ask for a year or a round first, and the lists beside others. */
const ASKING_FIRST = ['/results/budget', '/monitoring']
const LISTS = [
  ...PAGES.filter((path) => !ASKING_FIRST.includes(path)),
  '/review?view=list&box=all',
  '/self-evaluations?tab=coverage',
  '/evaluations?view=comparison',
  '/evaluations?view=pool',
  '/results/budget?year=2025',
  '/administration/accounts',
  '/administration/events',
]

/** More than one page of what is read for an export. */
const COUNT = 230
const CARE = 25

const nameOf = (i: number) => (i < CARE ? `养老服务 ${i}` : `道路养护 ${i}`)

describeInBrowser('a list page', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    const given = Array.from({ length: COUNT }, (_, i) => ({ name: nameOf(i), code: null }))
    const source = { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' }
    await pages.app.import('a.json', Buffer.from(JSON.stringify(targets(given, { source }))))
    page = await pages.open('administrator', '/results/archives')
    await settled(page)
  })
  afterAll(() => pages.close())

  test('lists are found in the tree of pages', () => {
    expect(PAGES).toEqual(expect.arrayContaining(['/projects', '/results/archives', '/documents']))
  })

  const rows = () => page.getByRole('region', { name: '项目', exact: true }).getByRole('row')
  /** On one page, below the head. */
  const found = (count: number) => expect.poll(() => rows().count()).toBe(count + 1)
  const bar = () => page.getByRole('search', { name: '查找项目' })
  const look = async (words: string) => {
    const search = bar().getByLabel('项目名称、编码或单位')
    await search.fill(words)
    await search.press('Enter')
  }
  const take = async (format: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `导出 ${format}` }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: readFileSync(await downloaded(download)) }
  }

  test('the filter and the page are in the address, and clearing takes the filter away', async () => {
    await page.getByRole('listitem', { name: '2', exact: true }).click()
    await expect.poll(() => page.url()).toMatch(/\?page=2$/)
    await look('养老')
    await expect.poll(() => new URL(page.url()).search).toBe(`?search=${encodeURIComponent('养老')}`)
    await found(CARE)
    await page.reload()
    await found(CARE)
    await page.getByRole('button', { name: '清除筛选' }).click()
    await page.getByText(`共 ${COUNT} 条`).waitFor()
    expect(new URL(page.url()).search).toBe('')
    expect(await page.getByRole('button', { name: '清除筛选' }).count()).toBe(0)
  })

  test('CSV and Excel have all that matches, not the page that is seen', async () => {
    const csv = await take('CSV')
    expect(csv.name).toMatch(/^绩效档案 \d{4}-\d{2}-\d{2}\.csv$/)
    const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n')
    expect([lines[0], lines.length]).toEqual(['\ufeff项目,编码,预算单位,年度,状态,预算数（万元）', COUNT + 1])

    await look('养老')
    await found(CARE)
    const xlsx = await take('Excel')
    const book = read(xlsx.bytes)
    const [sheet] = Object.values(book.Sheets)
    const cells = sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1 })
    // Above the head: the list, what narrows it down, the day and who, and in what its amounts are.
    const above = cells.splice(0, 4).map(([line]) => line)
    expect([above[0], above[3]]).toEqual(['绩效档案', '单位：万元'])
    expect(above[1]).toMatch(/^筛选：.*养老$/)
    expect(above[2]).toMatch(/^取数：\d{4}-\d{2}-\d{2}，/)
    expect(cells).toHaveLength(CARE + 1)
    expect(cells.slice(1).every(([name]) => name?.startsWith('养老服务'))).toBe(true)
  })

  test('a saved view is there after a reload, is named anew and removed', async () => {
    const menu = bar().getByRole('button', { name: /^视图/ })
    const press = async (name: string) => {
      await menu.click()
      await page.getByRole('menuitem', { name }).click()
    }
    await press('保存当前视图')
    await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('dialog').getByText('请填写名称').waitFor()
    await page.getByLabel('视图名称').fill('养老项目')
    await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => menu.innerText()).toBe('视图：养老项目')

    await page.goto(`${pages.address}/results/archives`)
    await page.getByText(`共 ${COUNT} 条`).waitFor()
    await press('养老项目')
    await found(CARE)

    await press('管理视图')
    await page.getByLabel('“养老项目”的名称').fill('养老')
    await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
    await expect.poll(() => menu.innerText()).toBe('视图：养老')
    await press('管理视图')
    await page.getByRole('button', { name: '删除视图“养老”' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
    await expect.poll(() => menu.innerText()).toBe('视图')
    expect(await unnamed(page)).toEqual([])
  })

  test.each(LISTS)('%s can be taken away as CSV and Excel, and kept as a view', async (path) => {
    await page.goto(pages.address + path)
    await settled(page)
    for (const format of ['CSV', 'Excel']) {
      const name = `导出 ${format}`
      await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().waitFor()
    }
    await page.getByRole('search').getByRole('button', { name: /^视图/ }).waitFor()
  })
})

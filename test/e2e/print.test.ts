import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { describeInBrowser, settled, startPages, type Pages } from './support.ts'

/** Poppler reads what was printed, as an independent witness. */
const POPPLER = ['/usr/bin/pdftotext', '/usr/bin/pdftoppm', '/usr/bin/pdfinfo']
const withPoppler = POPPLER.every((path) => existsSync(path))
if (!withPoppler) {
  const words =
    'Poppler was not found: what is printed is not looked at. Install it (Debian: apt-get install poppler-utils).'
  if (process.env['JICHI_TEST_REQUIRE_ALL']) throw new Error(words)
  console.warn(words)
}

describeInBrowser('a printed project', () => {
  let pages: Pages
  let project = ''
  const folder = mkdtempSync(join(tmpdir(), 'jichi-print-'))
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('004-人社局.txt')
    const { rows } = (await pages.app.reader.get('/api/projects?search=城乡居民社会养老保险')).json<{
      rows: readonly { id: string }[]
    }>()
    project = rows[0]?.id ?? ''
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await pages.close()
  })

  const open = async (theme: 'light' | 'dark') => {
    const page = await pages.open('reader', '/')
    await page.evaluate((chosen) => window.localStorage.setItem('jichi.theme', chosen), theme)
    await page.goto(`${pages.address}/projects/${project}`)
    await settled(page)
    return page
  }
  const print = async (page: Page, name: string) => {
    const path = join(folder, `${name}.pdf`)
    writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    return path
  }
  const pdftotext = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })

  test('is the paper alone: no frame, no marks, no findings', async () => {
    const page = await open('light')
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByRole('banner').count()).toBe(0)
    await expect.poll(() => page.getByRole('navigation', { name: '主菜单' }).count()).toBe(0)
    await expect.poll(() => page.getByRole('region', { name: '问题' }).count()).toBe(0)
    const paper = page.getByRole('article', { name: '绩效目标表' })
    await expect.poll(() => paper.getByRole('heading').isVisible()).toBe(true)
    await expect.poll(() => paper.getByRole('button').count()).toBe(0)
  })

  test.skipIf(!withPoppler)('is A4 upright with page numbers, its words readable', async () => {
    const path = await print(await open('light'), 'light')
    const information = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
    expect(information).toMatch(/Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/)
    const words = pdftotext(path).replaceAll(/\s/g, '')
    const count = Number(/Pages:\s+(\d+)/.exec(information)?.[1])
    for (const part of [
      '单位：万元',
      '项目编码',
      '其中：财政资金',
      '3月底6月底10月底12月底',
      '指标值确定依据',
    ])
      expect(words).toContain(part)
    for (let at = 1; at <= count; at++) expect(words).toContain(`第${at}页共${count}页`)
    // The head of the indicators is on every page again.
    expect(count).toBeGreaterThan(1)
    expect(words.split('一级指标二级指标三级指标').length - 1).toBe(count)
    expect(words).not.toContain('工作台')
    expect(words).not.toMatch(/[●▲]/u)
  })

  test.skipIf(!withPoppler)('is black on white from the dark theme, too', async () => {
    const page = await open('dark')
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    const path = await print(page, 'dark')
    const image = execFileSync('pdftoppm', ['-r', '30', '-gray', '-singlefile', path], { maxBuffer: 1 << 26 })
    const pixels = image.subarray(headerLength(image))
    const white = pixels.reduce((sum, value) => sum + (value > 250 ? 1 : 0), 0)
    expect(white / pixels.length).toBeGreaterThan(0.75)
    expect(pixels[0]).toBe(255)
  })

  test.skipIf(!withPoppler)('has the list of findings when asked for', async () => {
    const page = await open('light')
    await page.getByRole('button', { name: '打印' }).click()
    await page.getByRole('checkbox', { name: '附问题清单' }).check()
    const words = pdftotext(await print(page, 'findings'))
    expect(words).toContain('问题清单')
    expect(words).toMatch(/● 错误/u)
  })

  test('a list fits the sheet, and its total is once, under the last row', async () => {
    const page = await pages.open('reader', '/documents')
    await page.getByRole('link', { name: '2025年部门整体绩效目标' }).click()
    await page.getByRole('heading', { level: 1, name: '2025年部门整体绩效目标' }).waitFor()
    await settled(page)
    await page.getByRole('row', { name: /合计/ }).waitFor()
    if (withPoppler) {
      const words = pdftotext(await print(page, 'document'))
      expect(words.match(/合计/g)).toHaveLength(1)
      expect(words).not.toContain('导出 Word')
    }
    await page.goto(`${pages.address}/departments`)
    await settled(page)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 718, height: 1000 })
    const right = await page
      .getByRole('columnheader', { name: '目标审核均分' })
      .evaluate((cell) => cell.getBoundingClientRect().right)
    expect(right).toBeLessThanOrEqual(718)
  })

  test.skipIf(!withPoppler)(
    'the list of projects has every column on the sheet, upright and across, without its filters',
    async () => {
      const page = await pages.open('reader', '/projects')
      await settled(page)
      const words = pdftotext(await print(page, 'projects'))
      const { rows } = (await pages.app.reader.get('/api/projects?size=100')).json<{
        rows: readonly { name: string; findings: { error: number; advice: number } }[]
      }>()
      for (const { name } of rows)
        expect(words.replace(/\s/g, '')).toContain(name.replace(/\s/g, '').slice(0, 6))
      expect(words).toContain('● ')
      expect(words).not.toContain('导出')
      const filters = page.getByRole('search', { name: '筛选' })
      await expect.poll(() => filters.count()).toBe(1)
      await page.emulateMedia({ media: 'print' })
      await expect.poll(() => filters.count()).toBe(0)
      for (const width of [718, 1046]) {
        await page.setViewportSize({ width, height: width === 718 ? 1046 : 718 })
        const head = await page.getByRole('columnheader', { name: '状态' }).boundingBox()
        const cell = await page
          .getByRole('row', { name: /人才工作专项资金/ })
          .getByRole('cell')
          .last()
          .boundingBox()
        expect((head?.x ?? width) + (head?.width ?? width)).toBeLessThanOrEqual(width + 1)
        expect(Math.abs((head?.x ?? 0) - (cell?.x ?? width))).toBeLessThan(2)
      }
    },
  )
})

/** Where the pixels of a binary PGM begin: after `P5`, width, height and the largest value. */
function headerLength(image: Buffer): number {
  return /^P5\s+\d+\s+\d+\s+\d+\s/.exec(image.subarray(0, 64).toString('latin1'))?.[0].length ?? 0
}

/** The page of all parts: every state, light and dark, in both languages; nothing of it asks the server. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers, describeInBrowser, downloaded, settled, startPages, type Pages } from './support.ts'

describeInBrowser('the parts of the interface', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
  })
  afterAll(() => pages.close())

  const open = async (query = '') => {
    const page = await pages.open('administrator', `/parts${query}`)
    await settled(page)
    return page
  }
  const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

  test('each part is shown in light and in dark beside each other, in the language that is chosen', async () => {
    const page = await open()
    const empty = part(page, '空')
    await expect.poll(() => empty.getByText('请放宽筛选条件。').count()).toBe(2)
    const grounds = () =>
      empty
        .locator('[data-theme]')
        .evaluateAll((panes) => panes.map((pane) => getComputedStyle(pane).backgroundColor))
    expect(await grounds()).toEqual(['rgb(255, 255, 255)', 'rgb(28, 32, 31)'])
    await page.getByRole('radiogroup', { name: '示例语言' }).getByText('English').click()
    await expect.poll(() => empty.getByText('Widen the filters.').count()).toBe(2)
    await page.getByRole('radiogroup', { name: '外观' }).getByText('深色').click()
    await expect.poll(grounds).toEqual(['rgb(28, 32, 31)'])
    // Both are in the address: a look can be sent to somebody.
    expect(new URL(page.url()).search).toBe('?in=en&look=dark')
  })

  test.each([
    ['zh-CN', 'dark'],
    ['en', 'light'],
  ] as const)('bars nobody from any look where the page is in %s and %s', async (language, theme) => {
    const page = await open()
    await page.evaluate(
      ([chosen, look]) => {
        window.localStorage.setItem('jichi.language', chosen)
        window.localStorage.setItem('jichi.theme', look)
      },
      [language, theme] as const,
    )
    await page.reload()
    await settled(page)
    await page.locator('figure svg').first().waitFor()
    expect(await barriers(page)).toEqual([])
  })

  test('what a dark example opens is dark, and in its language', async () => {
    const page = await open('?look=dark&in=en')
    await part(page, '对话框').getByRole('button', { name: 'Open a return' }).click()
    const dialog = page.getByRole('dialog', { name: 'Return' })
    const field = dialog.getByRole('textbox', { name: 'Opinion' })
    expect(await field.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(28, 32, 31)')
    await dialog.getByRole('button', { name: 'Return' }).click()
    await dialog.getByText('Say why it is returned').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
  })

  test('its data is made up: it asks the server for no more than the frame around every page does', async () => {
    const page = await pages.open('administrator', '/nowhere')
    const asked = new Set<string>()
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.startsWith('/api/')) asked.add(pathname)
    })
    const askedBy = async (path: string) => {
      asked.clear()
      await page.goto(pages.address + path)
      await settled(page)
      await page.waitForLoadState('networkidle')
      return [...asked].toSorted()
    }
    expect(await askedBy('/parts')).toEqual(await askedBy('/nowhere'))
  })

  test('a list is filtered, ordered and cleared without a server', async () => {
    const page = await open('?look=light')
    const list = part(page, '筛选和表格')
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/')) asked.push(request.url())
    })
    await list.getByRole('searchbox', { name: '搜索项目' }).fill('道路')
    await page.keyboard.press('Enter')
    const first = list.getByRole('table').first()
    await expect.poll(() => first.getByText('老旧小区改造').count()).toBe(0)
    await first.getByText('县乡道路养护').waitFor()
    await list.getByRole('button', { name: '清除筛选' }).click()
    await first.getByText('老旧小区改造').waitFor()
    expect(asked).toEqual([])
  })

  test('what is only expected is apart from what was measured, in the table and in the file of a chart', async () => {
    const page = await open('?look=dark')
    const chart = part(page, '折线图').getByRole('region', { name: '双监控' })
    const figure = chart.getByRole('figure', { name: /^双监控，折线图/ })
    await figure.locator('svg').waitFor()
    await chart.getByText('表', { exact: true }).click()
    const rows = chart.getByRole('table', { name: '双监控' }).getByRole('row')
    const june = rows.filter({ hasText: '2025-06-30' }).getByRole('cell')
    await expect.poll(() => june.allInnerTexts()).toEqual(['50.00', '38.75', '55.00', '', ''])
    const end = rows.filter({ hasText: '2025-12-31' }).getByRole('cell')
    expect(await end.allInnerTexts()).toEqual(['100.00', '', '', '78.20', '96.00'])

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: '下载数据：双监控' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^双监控 老旧小区改造 \d{4}-\d\d-\d\d\.csv$/)
    const lines = readFileSync(await downloaded(file), 'utf8').split('\r\n')
    expect(lines[0]).toBe('\ufeff日期,计划 %,执行 %,目标实现程度 %,执行（预计） %,目标实现程度（预计） %')
    expect(lines).toContain('2025-06-30,50,38.75,55,,')
    expect(lines).toContain('2025-12-31,100,,,78.2,96')
  })

  test('the picture of a chart is a sharp PNG on white, in the dark theme too', async () => {
    const page = await open('?look=dark')
    const chart = part(page, '条形图').getByRole('region', { name: '各单位的问题' })
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: '下载图片：各单位的问题' }).click(),
    ])
    const bytes = readFileSync(await downloaded(file))
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    expect(width).toBe(1920)
    expect(height).toBeGreaterThan(400)
    const address = `data:image/png;base64,${bytes.toString('base64')}`
    const corner = await page.evaluate(async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const pen = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      }).getContext('2d')
      pen?.drawImage(image, 0, 0)
      return [...(pen?.getImageData(2, image.height - 3, 1, 1).data ?? [])]
    }, address)
    expect(corner).toEqual([255, 255, 255, 255])
  })
})

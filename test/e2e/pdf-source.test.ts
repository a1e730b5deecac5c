import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { ROOT } from '../support/app.ts'
import { describeInBrowser, settled, startPages, type Pages } from './support.ts'

const FILE = 'seed000-recreated.pdf'

describeInBrowser('the source of a PDF', () => {
  let pages: Pages
  let document = ''
  beforeAll(async () => {
    pages = await startPages()
    const job = await pages.app.import(FILE, await readFile(join(ROOT, 'test', 'reading', 'samples', FILE)))
    document = job.result?.document ?? ''
  })
  afterAll(() => pages.close())

  const sheets = (page: Page) => page.getByRole('region', { name: `${FILE} 的页面` })
  const drawn = (page: Page, number: number) =>
    sheets(page).getByRole('img', { name: `第 ${number} 页`, exact: true })
  const box = (page: Page) => sheets(page).locator('[data-here]')

  /** Part of the dots of a page that are dark: writing and lines. */
  const ink = (page: Page, number: number) =>
    drawn(page, number).evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement
      const dots =
        (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ??
        new Uint8ClampedArray()
      let dark = 0
      for (let i = 0; i < dots.length; i += 4) if ((dots[i] ?? 255) < 128) dark++
      return dark / (dots.length / 4)
    })

  test('is its pages, drawn as they are printed, with the place that an address names in view', async () => {
    const page = await pages.open('reader', `/documents/${document}/source?at=page-4-56.7-568.8-112.4-646.9`)
    await settled(page)
    await drawn(page, 4).waitFor()
    await expect.poll(() => ink(page, 4)).toBeGreaterThan(0.01)
    const inView = async () => {
      const lit = await box(page).boundingBox()
      const window = await sheets(page).boundingBox()
      return (
        lit !== null && window !== null && lit.y >= window.y && lit.y + lit.height <= window.y + window.height
      )
    }
    await expect.poll(inView).toBe(true)
    await expect.poll(() => page.getByText('第 4 页').count()).toBeGreaterThan(0)
  })

  test('only pages near the window are drawn; a number, the keyboard and the buttons lead about', async () => {
    const page = await pages.open('reader', `/documents/${document}/source`)
    await settled(page)
    await drawn(page, 1).waitFor()
    await expect.poll(() => drawn(page, 4).count()).toBe(0)
    const tools = page.getByRole('toolbar', { name: '页面工具' })
    await tools.getByRole('spinbutton').fill('4')
    await tools.getByRole('spinbutton').press('Enter')
    await drawn(page, 4).waitFor()
    await expect.poll(() => drawn(page, 1).count()).toBe(0)

    const width = async () => (await sheets(page).getByRole('listitem').first().boundingBox())?.width ?? 0
    const fitting = await width()
    await sheets(page).press('-')
    await expect.poll(width).toBeLessThan(fitting)
    await tools.getByRole('button', { name: '适合宽度' }).click()
    await expect.poll(width).toBe(fitting)
  })

  test('beside a project follows the finding that is looked at', async () => {
    const { rows } = (await pages.app.administrator.get(`/api/projects?document=${document}`)).json<{
      rows: readonly { readonly id: string; readonly name: string }[]
    }>()
    const page = await pages.open(
      'reader',
      `/projects/${rows.find(({ name }) => name === '城市社区工作者薪酬经费')?.id}`,
    )
    await settled(page)
    await page.keyboard.press('n')
    await page.keyboard.press('s')
    await box(page).waitFor()
    const panel = page.getByRole('region', { name: '来源' })
    await panel.getByRole('link').click()
    await page.waitForURL(/\/source\?at=page-\d/)
    await settled(page)
    await box(page).waitFor()
    await expect.poll(() => sheets(page).getByRole('img').count()).toBeGreaterThan(0)
  })
})

/** The page of the API's addresses in a real browser, under the content policy of every answer. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { everyAddress } from '#api/addresses/all.ts'
import { describeInBrowser, startPages, type Pages } from './support.ts'

const PATH = '/api/reference/index.html'

describeInBrowser('the page of the addresses', () => {
  let pages: Pages
  let page: Page
  const asked = new Set<string>()
  const said: string[] = []
  beforeAll(async () => {
    pages = await startPages()
    page = await pages.open('reader', PATH)
    // Heard is what comes after the first look, for which Chromium may ask for /favicon.ico by itself.
    await page.locator('.opblock').first().waitFor()
    page.on('request', (request) => asked.add(request.url()))
    page.on('console', (message) => said.push(`${message.text()} ${message.location().url}`))
    await page.reload()
    await page.locator('.opblock').first().waitFor()
    // A browser with a window asks for the icon that the page names; one without is made to.
    const icon = await page.locator('link[rel~="icon"]').first().getAttribute('href')
    expect(await page.evaluate(async (href) => (await fetch(href)).status, icon ?? '')).toBe(200)
  })
  // What the page complained about, of its own or of the content policy, fails here.
  afterAll(() => pages.close())

  test('shows every address as one scrolls down', async () => {
    const shown = new Set<string>()
    const look = async () => {
      const found = await page.locator('.opblock').evaluateAll((blocks) =>
        blocks.map((block) => {
          const [method, path] = ['.opblock-summary-method', '.opblock-summary-path'].map(
            (part) => block.querySelector(part)?.textContent.replaceAll('\u200B', '') ?? '',
          )
          return `${method} ${path}`
        }),
      )
      for (const address of found) shown.add(address)
      await page.mouse.wheel(0, 500)
      return shown.size
    }
    const addresses = everyAddress().map(
      ({ entry: { method, path } }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    )
    await expect.poll(look, { timeout: 90_000, interval: 50 }).toBe(addresses.length)
    expect([...shown].toSorted()).toEqual(addresses.toSorted())
  })

  test('finds an address by its path and shows what it reads', async () => {
    await page.mouse.wheel(0, -100_000)
    await page.getByPlaceholder('Filter').fill('/api/findings/units')
    await expect.poll(() => page.locator('.opblock').count()).toBe(1)
    await page.locator('.opblock-summary').click()
    await page.locator('.parameter__name', { hasText: 'name' }).first().waitFor()
  })

  test('asks this server alone, for no file but its own, and says nothing', () => {
    expect([...asked].toSorted()).toEqual(
      [
        '/api/openapi.json',
        PATH,
        '/api/reference/reference.js',
        '/api/reference/swagger-ui-bundle.js',
        '/api/reference/swagger-ui.css',
        '/favicon.svg',
      ].map((path) => pages.address + path),
    )
    expect(said).toEqual([])
  })
})

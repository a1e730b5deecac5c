/**
 * Pages in a real browser for tests: the built pages, a server with a database of its own, the Chromium of
 * the run (test/support/chromium.ts).
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { read, utils, type CellObject } from '@e965/xlsx'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Download,
  type Locator,
  type Page,
} from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { ARGUMENTS } from '../support/chromium.ts'
import { temporaryFolder } from '../support/postgres.ts'
import { startApp, type TestApp, type TestSettings } from '../support/app.ts'

/** A group of tests that needs a browser. */
export const describeInBrowser = describe.skipIf(inject('chromium') === null)

/** What an office has: a screen of 1366 × 768. */
const SCREEN = { viewport: { width: 1366, height: 768 } }
/** What a 单位负责人 has at hand. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
} as const
/** What every test account's password is after its first sign-in. */
export const PASSWORD = 'Lunan-2025!x'

export type Who = 'administrator' | 'reader' | 'nobody'
/** Somebody who is signed in. */
export type Cookie = { readonly cookie: string }

export type Pages = {
  readonly app: TestApp
  readonly address: string
  /** A page of its own browser profile, in Chinese, light, signed in as that person. */
  open(who: Who | Cookie, path?: string, screen?: typeof SCREEN | typeof PHONE): Promise<Page>
  /** Ends everything. Throws what a page complained about (errors of scripts, of the content policy). */
  close(): Promise<void>
}

/** @param settings.untouched leaves the first passwords as they are. */
export async function startPages(
  settings: { readonly untouched?: boolean } & Pick<TestSettings, 'demoAccounts'> = {},
): Promise<Pages> {
  const app = await startApp({ ...settings, firstPasswords: settings.untouched === true })
  if (!settings.untouched) await replaceFirstPasswords(app)
  const address = await app.listen()
  const browser = await openBrowser()
  const complaints: string[] = []
  return {
    app,
    address,
    async open(who, path = '/', screen = SCREEN) {
      const context = await profile(browser, screen)
      if (who !== 'nobody')
        await signInto(context, address, typeof who === 'string' ? await app.sessionOf(who) : who)
      const page = await context.newPage()
      listen(page, complaints)
      await page.goto(address + path)
      return page
    },
    async close() {
      await browser.close()
      await app.close()
      if (complaints.length > 0) throw new Error(`pages complained:\n${complaints.join('\n')}`)
    },
  }
}

/** That of the run; one of its own where that one has ended. */
async function openBrowser(): Promise<Browser> {
  const shared = inject('chromium')
  if (shared === null) throw new Error('there is no Chromium')
  try {
    return await chromium.connect(shared.address)
  } catch {
    return chromium.launch({ executablePath: shared.executable, args: [...ARGUMENTS] })
  }
}

/** The file that the page handed over, where it can be read. */
export async function downloaded(download: Download): Promise<string> {
  const path = join(temporaryFolder(), download.suggestedFilename())
  await download.saveAs(path)
  return path
}

type Row = readonly (string | number | null)[]

/**
 * The sheet of the workbook that a list hands over: its name, the lines above its head, its rows from the head
 * on, and a cell by its address where the head is row 1; the file as it is.
 */
export async function takenAsExcel(list: Page | Locator) {
  const page = 'page' in list ? list.page() : list
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: '导出 Excel' }).click(),
  ])
  const bytes = readFileSync(await downloaded(download))
  const book = read(bytes, { cellNF: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  const rows = utils.sheet_to_json<Row>(sheet, { header: 1, defval: null })
  // The head is the row that is printed on every page.
  const titles = book.Workbook?.Names?.find(({ Name }) => Name === '_xlnm.Print_Titles')?.Ref
  const head = Number(/\$(\d+)$/.exec(titles ?? '')?.[1] ?? 1)
  const at = (address: string) => {
    const { r, c } = utils.decode_cell(address)
    return sheet[utils.encode_cell({ r: r + head - 1, c })] as CellObject | undefined
  }
  const above = rows.slice(0, head - 1).map(([line]) => String(line ?? ''))
  return { name: download.suggestedFilename(), bytes, above, cells: rows.slice(head - 1), at }
}

/** How much wider the page is than its window. */
export function widerBy(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What is asked of that address comes late, as on a slow network. */
export async function slow(page: Page, address: RegExp): Promise<void> {
  await page.route(address, async (route) => {
    await new Promise((done) => setTimeout(done, 1_500))
    await route.continue()
  })
}

/** Waits until the page has its heading and nothing shows that it waits. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(
    // The page of the parts shows what waiting looks like.
    () =>
      [...document.querySelectorAll('output[aria-label="正在加载…"], output[aria-label="Loading…"]')].every(
        (one) => one.closest('[data-example]') !== null,
      ),
  )
}

/** Goes somewhere by the menu: to an area, and there to one of its tabs. */
export async function goTo(page: Page, area: string, tab?: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: area, exact: true })
    .click()
  if (tab !== undefined)
    await page
      .getByRole('navigation', { name: `${area}的页面` })
      .getByRole('link', { name: tab, exact: true })
      .click()
}

/** Drops files on the page as a person would, in one go. */
export async function drop(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer()
    for (const { name, base64 } of given) {
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
    }
    return data
  }, sent)
  // The page may still be on its way: a hand lets go when the page says that it may.
  await expect
    .poll(
      async () => {
        for (const event of ['dragenter', 'dragover'])
          await page.dispatchEvent('main', event, { dataTransfer: transfer })
        return page.getByText('松开鼠标，开始导入').isVisible()
      },
      { timeout: 20_000 },
    )
    .toBe(true)
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}

type Node = {
  readonly ignored: boolean
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
}
const MUST_BE_NAMED = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'navigation',
  'progressbar',
  'img',
])

/** Controls and landmarks for which a screen reader has no word. */
export async function unnamed(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] }
  await session.detach()
  return nodes
    .filter(
      (node) =>
        !node.ignored &&
        MUST_BE_NAMED.has(String(node.role?.value)) &&
        String(node.name?.value ?? '').trim() === '',
    )
    .map((node) => String(node.role?.value))
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type AxeFault = {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { target: string[] }[]
}

/** What axe-core calls serious or critical on a page: each rule with the first place that breaks it. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const faults = await page.evaluate<readonly AxeFault[]>(
    `axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
      rules: { 'label-content-name-mismatch': { enabled: true } },
    }).then(({ violations }) => violations)`,
  )
  return faults
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')} (${nodes.length})`)
}

/** ms; JICHI_TEST_PATIENCE shortens it where one looks for what fails. */
const PATIENCE = Number(process.env.JICHI_TEST_PATIENCE ?? 150_000)

async function profile(browser: Browser, screen: typeof SCREEN | typeof PHONE): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...screen,
    colorScheme: 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  })
  // A machine with other work has time, too: what never comes fails all the same.
  context.setDefaultTimeout(PATIENCE)
  return context
}

async function signInto(context: BrowserContext, address: string, { cookie }: Cookie): Promise<void> {
  const [name = '', value = ''] = cookie.split('=', 2)
  await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Lax' }])
}

async function replaceFirstPasswords(app: TestApp): Promise<void> {
  for (const [person, account] of [
    [app.administrator, app.accounts.administrator],
    [app.reader, app.accounts.reader],
  ] as const) {
    const answer = await person.send('POST', '/api/session/password', {
      current: account.password,
      next: PASSWORD,
    })
    if (answer.statusCode >= 300) throw new Error(`password of ${account.account}: ${answer.body}`)
  }
}

/** A refused request is the page's business; anything else that the browser reports is a fault. */
function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
}

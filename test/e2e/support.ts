/**
 * Pages in a real browser for tests: the built pages, a server with a database of its own, Chromium. Where there is no
 * Chromium the tests are left out loudly; with JICHI_TEST_REQUIRE_ALL that is a failure.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { ROOT, startApp, type TestApp, type TestSettings } from '../support/app.ts'

const PLACES = [
  process.env['JICHI_CHROMIUM'] ?? '',
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const HOW_TO_GET_IT = 'Chromium was not found: browser tests are left out. Install it (Debian: apt-get install chromium fonts-noto-cjk) or set JICHI_CHROMIUM to its path.'

const executable = PLACES.find((place) => place !== '' && existsSync(place)) ?? null
if (executable === null) {
  if (process.env['JICHI_TEST_REQUIRE_ALL']) throw new Error(HOW_TO_GET_IT)
  console.warn(HOW_TO_GET_IT)
}

/** A group of tests that needs a browser. */
export const describeInBrowser = describe.skipIf(executable === null)

/** What an office has: a screen of 1366 × 768. */
export const SCREEN = { width: 1366, height: 768 }
/** What every test account's password is after its first sign-in. */
export const PASSWORD = 'Lunan-2025!x'

export type Who = 'administrator' | 'reader' | 'nobody'
/** Somebody who is signed in. */
export type Cookie = { readonly cookie: string }

export type Pages = {
  readonly app: TestApp
  readonly address: string
  /** A page of its own browser profile, in Chinese, light, signed in as that person. */
  open(who: Who | Cookie, path?: string): Promise<Page>
  /** Ends everything. Throws what a page complained about (errors of scripts, of the content policy). */
  close(): Promise<void>
}

/** @param settings.untouched leaves the first passwords as they are. */
export async function startPages(settings: { readonly untouched?: boolean } & Pick<TestSettings, 'demoAccounts'> = {}): Promise<Pages> {
  buildWhenStale()
  const app = await startApp({ ...settings, firstPasswords: settings.untouched === true })
  if (!settings.untouched) await replaceFirstPasswords(app)
  const address = await app.listen()
  const browser = await chromium.launch({ executablePath: executable ?? '', args: ARGUMENTS })
  const complaints: string[] = []
  return {
    app,
    address,
    async open(who, path = '/') {
      const context = await profile(browser)
      if (who !== 'nobody') await signInto(context, address, typeof who === 'string' ? await app.sessionOf(who) : who)
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

/** Waits until no request is under way and nothing shows that it waits. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('output[aria-label="正在加载…"], output[aria-label="Loading…"]') === null)
}

/** Drops files on the page as a person would, in one go. */
export async function drop(page: Page, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer()
    for (const { name, base64 } of given) {
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
    }
    return data
  }, sent)
  // The page may still be on its way: a hand lets go when the page says that it may.
  await expect.poll(async () => {
    for (const event of ['dragenter', 'dragover']) await page.dispatchEvent('main', event, { dataTransfer: transfer })
    return page.getByText('松开鼠标，开始导入').isVisible()
  }, { timeout: 20_000 }).toBe(true)
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}

type Node = { readonly ignored: boolean; readonly role?: { readonly value?: unknown }; readonly name?: { readonly value?: unknown } }
const MUST_BE_NAMED = new Set(['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'navigation', 'progressbar', 'img'])

/** Controls and landmarks for which a screen reader has no word. */
export async function unnamed(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] }
  await session.detach()
  return nodes
    .filter((node) => !node.ignored && MUST_BE_NAMED.has(String(node.role?.value)) && String(node.name?.value ?? '').trim() === '')
    .map((node) => String(node.role?.value))
}

async function profile(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: SCREEN, colorScheme: 'light', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true })
  // A machine with other work has time, too: what never comes fails all the same.
  context.setDefaultTimeout(60_000)
  return context
}

async function signInto(context: BrowserContext, address: string, { cookie }: Cookie): Promise<void> {
  const [name = '', value = ''] = cookie.split('=', 2)
  await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Lax' }])
}

async function replaceFirstPasswords(app: TestApp): Promise<void> {
  for (const [person, account] of [[app.administrator, app.accounts.administrator], [app.reader, app.accounts.reader]] as const) {
    const answer = await person.send('POST', '/api/session/password', { current: account.password, next: PASSWORD })
    if (answer.statusCode >= 300) throw new Error(`password of ${account.account}: ${answer.body}`)
  }
}

/** A refused request is the page's business; anything else that the browser reports is a fault. */
function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
  })
}

let built = false

/** Builds dist/web when a source is newer than it. */
function buildWhenStale(): void {
  if (built) return
  const index = join(ROOT, 'dist', 'web', 'index.html')
  const age = existsSync(index) && /assets\//.test(readFileSync(index, 'utf8')) ? statSync(index).mtimeMs : 0
  if (['web', 'text', 'core', 'api'].some((layer) => newest(join(ROOT, 'src', layer)) > age)) {
    // A process of its own: the test runner's NODE_ENV would give the libraries' development halves.
    execFileSync(process.execPath, [join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'], {
      cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' }, stdio: 'inherit',
    })
  }
  built = true
}

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return newest(path)
    return /\.test\.tsx?$/.test(entry.name) ? 0 : statSync(path).mtimeMs
  })
  return Math.max(0, ...times)
}

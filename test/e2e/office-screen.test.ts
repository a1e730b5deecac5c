/**
 * What people of an office have is a screen of 1366 × 768. On the demonstration's main lists and pages every control
 * lies within it: none is cut off by the edge of the window, of its table or of its column, and what a menu opens is
 * in sight.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '#actions/accounts/start-session.ts'
import { showDemo } from '#actions/demo/show-demo.ts'
import { DEMO_LAST_YEAR, DEMO_YEAR } from '#actions/demo/year.ts'
import { loadActor } from '#actions/kernel/actor.ts'
import { cookieName } from '#server/session.ts'
import { findUserByAccount, type UserRow } from '#store/accounts/users.ts'
import { describeInBrowser, settled, startPages, type Pages } from './support.ts'

/** Two years of a county are lived through first. */
const PATIENT = 600_000

const SEEN = [
  [
    'jixiao',
    [
      '/',
      '/documents',
      '/projects',
      `/projects?year=${DEMO_YEAR}`,
      '/findings',
      '/filings',
      '/filings?box=progress',
      `/monitoring?year=${DEMO_YEAR}`,
      `/monitoring?year=${DEMO_YEAR}&view=matrix`,
      `/monitoring?year=${DEMO_YEAR}&view=warnings`,
      `/self-evaluations?year=${DEMO_LAST_YEAR}`,
      '/self-evaluations/coverage',
      '/evaluations',
      `/results/budget?year=${DEMO_LAST_YEAR}`,
      `/results/what-if?year=${DEMO_LAST_YEAR}`,
      '/results/rectifications',
      '/execution',
      '/execution/funding',
      '/departments',
      '/duplicates',
      `/statistics/outcomes?year=${DEMO_LAST_YEAR}`,
    ],
  ],
  ['zhuguan', ['/', '/review', '/filings', '/documents', `/monitoring?year=${DEMO_YEAR}&view=warnings`]],
  ['tianbao', ['/', '/filings', '/documents', '/projects', '/findings']],
] as const

/** Controls that lie out of the window, or of what cuts off what is wider than itself. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const cutBy = (control: Element): Element | 'the window' | null => {
      const { left, right } = control.getBoundingClientRect()
      if (right > width + 1 || left < -1) return 'the window'
      for (let around = control.parentElement; around !== null; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === 'visible') continue
        const edge = around.getBoundingClientRect()
        if (right > edge.right + 1.5 || left < edge.left - 1.5) return around
      }
      return null
    }
    const controls = 'a[href], button, input, select, textarea, [role=menuitem], [role=combobox]'
    return [...document.querySelectorAll(controls)].flatMap((control) => {
      const { width: own, height } = control.getBoundingClientRect()
      const isSeen = control.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      if (!isSeen || own < 2 || height < 2 || control.closest('.visually-hidden') !== null) return []
      const by = cutBy(control)
      if (by === null) return []
      const name = control.getAttribute('aria-label') ?? control.textContent
      return [`“${name}” is cut off by ${typeof by === 'string' ? by : by.className}`]
    })
  })
}

/** Words that end in … where all of them are to be read: where a paper stands, and who had it when. */
function shortened(page: Page): Promise<readonly string[]> {
  return page
    .locator('td[data-label="状态"] *, section[aria-label="办理进度"] li *, a[class*="mark"]')
    .evaluateAll((all) =>
      all.flatMap((one) => {
        if (one.matches('.visually-hidden') || !one.checkVisibility()) return []
        const isCut = one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'hidden'
        const isWrapped = one.matches('a') && one.getClientRects().length > 0 && one.clientHeight > 30
        return isCut || isWrapped ? [`“${one.textContent}” is not read in whole`] : []
      }),
    )
}

describeInBrowser('on a screen of 1366 × 768', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    const { context, region } = pages.app
    const administrator = await loadActor(context.store.of(region).db, await userOf('admin'))
    await showDemo(context, administrator, { onAccounts: () => undefined, mayGoOn: () => true })
  }, PATIENT)
  afterAll(() => pages.close())

  async function userOf(account: string): Promise<UserRow> {
    const { context, region } = pages.app
    const user = await findUserByAccount(context.store.of(region).db, account)
    if (user === null) throw new Error(`no account ${account}`)
    return user
  }

  async function openAs(account: string, path?: string): Promise<Page> {
    const { context, region } = pages.app
    const { id } = await userOf(account)
    const session = await startSession(context, context.store.of(region).db, { region, id })
    return pages.open({ cookie: `${cookieName(region)}=${session}` }, path)
  }

  test.each(SEEN)(
    'every control is in sight, as %s has the pages',
    async (account, paths) => {
      const page = await openAs(account)
      const found: string[] = []
      for (const path of paths) {
        await page.goto(pages.address + path)
        await settled(page)
        const faults = [...new Set([...(await cutOff(page)), ...(await shortened(page))])]
        found.push(...faults.slice(0, 4).map((fault) => `${path}: ${fault}`))
      }
      expect(found).toEqual([])
    },
    PATIENT,
  )

  test('the menu of a row opens in sight', async () => {
    const page = await openAs('jixiao')
    for (const [path, name] of [
      [`/monitoring?year=${DEMO_YEAR}&view=warnings`, /^办理 /u],
      ['/documents', /的更多操作$/u],
    ] as const) {
      await page.goto(pages.address + path)
      await settled(page)
      await page.getByRole('button', { name }).first().click()
      await page.getByRole('menuitem').first().waitFor()
      expect(await cutOff(page)).toEqual([])
    }
  })

  test('the way of an approved target says who had it on which day', async () => {
    const page = await openAs('jixiao', `/projects?year=${DEMO_YEAR}`)
    await settled(page)
    await page.locator('main table a[href^="/projects/"]').first().click()
    await page.getByRole('region', { name: '办理进度' }).waitFor()
    await settled(page)
    expect([...(await cutOff(page)), ...(await shortened(page))]).toEqual([])
  })

  test('what there is to know beyond the paper goes out of sight with it: the findings keep most of the screen', async () => {
    const page = await openAs('tianbao', `/projects?year=${DEMO_YEAR}&search=高标准农田`)
    await settled(page)
    await page.locator('main table a[href^="/projects/"]').filter({ hasText: '杨营镇' }).click()
    await page.getByText('上年度该项目还有').waitFor()
    await settled(page)
    await page.mouse.move(500, 600)
    await page.mouse.wheel(0, 600)
    const findings = page.getByRole('heading', { name: '问题' })
    await expect.poll(async () => (await findings.boundingBox())?.y ?? 768).toBeLessThan(300)
  })

  test('the state of a target is said once', async () => {
    const page = await openAs('zhuguan', '/filings?box=all')
    await settled(page)
    const states = await page
      .locator('td[data-label="状态"]')
      .evaluateAll((cells) =>
        cells.map((cell) => [...cell.children].map(({ textContent }) => textContent).filter(Boolean)),
      )
    expect(states.length).toBeGreaterThan(0)
    expect(states.filter((lines) => new Set(lines).size < lines.length)).toEqual([])
  })
})

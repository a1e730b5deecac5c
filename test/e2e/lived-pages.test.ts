/**
 * Pages as they are after two years of work: lights, warnings, marks, results. The demonstration of the program
 * holds them all, and bars nobody from any (WCAG 2.1 AA), in Chinese and in English; nor is anything shown that only
 * the program reads.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '#actions/accounts/start-session.ts'
import { showDemo } from '#actions/demo/show-demo.ts'
import { DEMO_LAST_YEAR, DEMO_NEXT_YEAR, DEMO_YEAR } from '#actions/demo/year.ts'
import { loadActor } from '#actions/kernel/actor.ts'
import { PAGE_ADDRESSES } from '#api/kernel/page-addresses.ts'
import { RULE_CODES } from '#core/rules/catalogue.ts'
import { cookieName } from '#server/session.ts'
import { findUserByAccount, type UserRow } from '#store/accounts/users.ts'
import { barriers, describeInBrowser, settled, startPages, type Pages } from './support.ts'

/** Two years of a county are lived through first; then some twenty pages are looked at, twice each. */
const PATIENT = 600_000

/** Who looks at which pages; from each the first link of every kind is followed. */
const SEEN = [
  ['tianbao', ['/', '/filings', '/projects', '/monitoring', '/self-evaluations', '/results/budget']],
  ['zhuguan', ['/', '/review', '/filings?box=progress', '/assurance', '/departments', '/findings']],
  [
    'jixiao',
    [
      '/',
      `/monitoring?year=${DEMO_YEAR}`,
      `/monitoring?year=${DEMO_YEAR}&view=matrix`,
      `/monitoring?year=${DEMO_YEAR}&view=warnings`,
      `/results/what-if?year=${DEMO_LAST_YEAR}`,
      `/results/budget?year=${DEMO_LAST_YEAR}`,
      `/projects?year=${DEMO_YEAR}`,
      `/projects?year=${DEMO_NEXT_YEAR}`,
      '/self-evaluations/coverage',
      '/evaluations',
      '/evaluations?view=comparison',
      '/results/rectifications',
      '/results/archives',
      '/results/archives/departments',
      '/duplicates',
      '/execution',
      '/statistics',
      '/rule-sets',
      '/rule-sets/anlan/2027',
    ],
  ],
  ['shenji', ['/', '/administration/events']],
  ['admin', ['/administration/about', '/administration/layouts', '/administration/roll-over']],
  ['zhuanjia', ['/', '/evaluations']],
] as const

const KINDS = PAGE_ADDRESSES.filter((address) => address.includes(':')).map((address) => ({
  address,
  pattern: new RegExp(
    `^${address.replaceAll(/\/:\w+\?/gu, '(?:/[^/]+)?').replaceAll(/:\w+/gu, '[^/]+')}$`,
    'u',
  ),
}))

const RAW = new RegExp(
  `[a-z]+/20\\d\\d|[0-9a-f]{8}-[0-9a-f]{4}-|(?<![\\w-])(?:${RULE_CODES.filter((code) => code.includes('-')).join('|')})(?![\\w-])`,
  'gu',
)

/**
 * What the page shows that only the program reads: ids of rule sets and rows, codes of rules. The operation log
 * names rows by their ids: it is the proof of what was done to which.
 */
async function rawIds(page: Page): Promise<readonly string[]> {
  const words = await page.locator('main').innerText()
  const isLog = page.url().includes('/administration/events')
  return [...new Set(words.match(RAW))]
    .filter((found) => !(isLog && /^[\da-f]{8}-/u.test(found)))
    .slice(0, 3)
    .map((found) => `shows ${found}`)
}

/** Codes that do not stand on the line of the words beside them: how many px they are off it. */
function offTheLine(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const onLine = (place: Element, how: InsertPosition) => {
      const mark = document.createElement('span')
      mark.style.cssText = 'display:inline-block;width:0;height:0'
      place.insertAdjacentElement(how, mark)
      const { bottom } = mark.getBoundingClientRect()
      mark.remove()
      return bottom
    }
    return [...document.querySelectorAll('main span.code')].flatMap((code) => {
      const beside = code.nextElementSibling
      const words =
        beside === null || getComputedStyle(beside).display === 'none'
          ? onLine(code, 'afterend')
          : onLine(beside, 'afterbegin')
      const off = Math.abs(onLine(code, 'beforeend') - words)
      return off > 1 && off < 14 ? [`the code ${code.textContent} is ${off} px off the line`] : []
    })
  })
}

/** Buttons in tables whose words are cut off, or that stand out of their cell. */
function cutButtons(page: Page): Promise<readonly string[]> {
  return page.locator('main td button:not([class*="switch"])').evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const own = button.getBoundingClientRect()
      // What is read out alone takes no room.
      const said = [...button.childNodes].flatMap((node) => {
        if (node instanceof HTMLElement && node.matches('.visually-hidden')) return []
        const words = document.createRange()
        words.selectNodeContents(node)
        return words.getBoundingClientRect().right
      })
      const cell = button.closest('td')?.getBoundingClientRect() ?? own
      return button.checkVisibility() && (Math.max(...said) > own.right + 1 || own.right > cell.right + 1)
        ? [`“${button.textContent}” is cut off`]
        : []
    }),
  )
}

/** Of these a zero is measured: experts who agree, and nothing between two of their marks. */
const MEASURED = ['最大相差', 'Spread', '得分', 'Score']

/** Heads of versions of a paper that are compared: what is written in them stays as it was written. */
const OF_A_PAPER = /^(?:第 \d+ 版|现在的内容|Version \d+|as it is now)/u

/** Columns of figures where none of something is a zero. What is written in a paper stays as it was written. */
async function zeroes(page: Page): Promise<readonly string[]> {
  const found = await page.locator('main table :is(tbody, tfoot) td').evaluateAll((cells) =>
    cells
      .filter((cell) => cell.checkVisibility() && cell.closest('article') === null)
      .map((cell) => {
        const seen = cell.cloneNode(true) as HTMLElement
        for (const hidden of seen.querySelectorAll('.visually-hidden')) hidden.remove()
        const at = cell instanceof HTMLTableCellElement ? cell.cellIndex : -1
        const heads = cell.closest('.ant-table, table')?.querySelectorAll('thead tr:last-child th')
        return { words: seen.textContent.trim(), head: heads?.[at]?.textContent ?? '' }
      }),
  )
  const none = found.filter(
    ({ words, head }) =>
      /^[●▲✓○◔\s\d.,/—]+$/u.test(words) &&
      /(?<![\d.,])0(?:\.0+)?(?![\d.,])/u.test(words) &&
      !OF_A_PAPER.test(head) &&
      !MEASURED.some((one) => head.startsWith(one)),
  )
  return [...new Map(none.map((one) => [one.head, `none is a zero in ${one.head}: ${one.words}`])).values()]
}

/** Of the links that the page shows, one of every kind of page that nobody looked at yet. */
async function linksOfNewKinds(page: Page, known: Set<string>): Promise<readonly string[]> {
  const links = await page
    .locator('main a[href^="/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  return links.filter((link) => {
    const path = link.split(/[?#]/u, 1)[0] ?? ''
    const kind = KINDS.find(({ pattern }) => pattern.test(path))?.address
    if (kind === undefined || known.has(kind) || path.startsWith('/api/')) return false
    known.add(kind)
    return true
  })
}

describeInBrowser('pages of a county that has lived for two years', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    const { context, region } = pages.app
    const administrator = await loadActor(context.store.of(region).db, await userOf('admin'))
    const showing = { onAccounts: () => undefined, mayGoOn: () => true }
    await showDemo(context, administrator, showing)
  }, PATIENT)
  afterAll(() => pages.close())

  /** The opened page and the form of a target of next year whose project has a result of this. */
  async function ofLastResult(page: Page): Promise<readonly string[]> {
    const { context, region } = pages.app
    const projects = await context.store
      .of(region)
      .db.selectFrom('projects')
      .select(['project_id', 'fiscal_year'])
      .where('fiscal_year', '>', DEMO_LAST_YEAR)
      .execute()
    for (const { project_id: id } of projects) {
      const answer = await page.request.get(`${pages.address}/api/projects/${id}/last-result`)
      // Of other units it is refused.
      if (!answer.ok()) continue
      const { last } = (await answer.json()) as { last: { grade: string | null } | null }
      if (last !== null && last.grade !== null) return [`/projects/${id}`, `/projects/${id}/write`]
    }
    throw new Error('no target has a result of the year before')
  }

  async function userOf(account: string): Promise<UserRow> {
    const { context, region } = pages.app
    const user = await findUserByAccount(context.store.of(region).db, account)
    if (user === null) throw new Error(`no account ${account}`)
    return user
  }

  async function openAs(account: string): Promise<Page> {
    const { context, region } = pages.app
    const { id } = await userOf(account)
    const session = await startSession(context, context.store.of(region).db, { region, id })
    return pages.open({ cookie: `${cookieName(region)}=${session}` })
  }

  test.each(SEEN)(
    'bar nobody, and show no raw id: as %s sees them, and those that they lead to',
    async (account, paths) => {
      const page = await openAs(account)
      const seen: string[] = [...paths, ...(account === 'tianbao' ? await ofLastResult(page) : [])]
      const known = new Set<string>()
      const found: string[] = []
      for (const [language, theme] of [
        ['zh-CN', 'light'],
        ['en', 'dark'],
      ] as const) {
        await page.evaluate(
          ([chosen, look]) => {
            window.localStorage.setItem('jichi.language', chosen)
            window.localStorage.setItem('jichi.theme', look)
          },
          [language, theme] as const,
        )
        // Those that are found on the way are seen, too.
        for (const path of seen) {
          await page.goto(pages.address + path)
          await settled(page)
          const faults = [
            ...(await barriers(page)),
            ...(await rawIds(page)),
            ...(await offTheLine(page)).slice(0, 1),
            ...(await zeroes(page)),
            ...new Set(await cutButtons(page)),
          ]
          found.push(...faults.map((fault) => `${language} ${path}: ${fault}`))
          if (language === 'zh-CN') seen.push(...(await linksOfNewKinds(page, known)))
        }
      }
      expect(found).toEqual([])
    },
    PATIENT,
  )
})

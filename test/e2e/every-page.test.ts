/**
 * What holds for every page: it fits the office's screen and a phone, can be told by its heading, and names
 * every control.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvaluationView, PoolView } from '#api/evaluation/evaluations.ts'
import { PAGE_ADDRESSES } from '#api/kernel/page-addresses.ts'
import { ADMINISTRATION_TABS } from '#web/paths.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { join, type Member } from '../support/people.ts'
import {
  barriers,
  describeInBrowser,
  PHONE,
  settled,
  startPages,
  unnamed,
  widerBy,
  type Pages,
} from './support.ts'

/** These lead on to another page, or are seen by those who are not signed in. */
const NO_PAGES = ['/sign-in', '/results', '/self-evaluations/coverage']

const PATHS = [
  ...PAGE_ADDRESSES.filter((path) => !path.includes(':') && !NO_PAGES.includes(path)),
  ...ADMINISTRATION_TABS.map((tab) => `/administration/${tab}`),
  '/help/review',
  '/help/terms',
  '/rule-sets',
  '/delegations/3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11',
  '/nowhere',
]

/**
 * Evaluations with a page of every kind: one being prepared, one of a project with an expert who has
 * declared, one of a whole department.
 */
async function evaluations(
  { app }: Pages,
  project: string,
  expert: Member,
): Promise<{ readonly ofLead: readonly string[]; readonly ofExpert: readonly string[] }> {
  const {
    administrator,
    region,
    context: { store },
  } = app
  const { fiscal_year: year, unit_id: unit } = await store
    .of(region)
    .db.selectFrom('projects')
    .select(['fiscal_year', 'unit_id'])
    .where('project_id', '=', project)
    .executeTakeFirstOrThrow()
  const by = (
    await store
      .of(region)
      .db.selectFrom('users')
      .select('user_id')
      .where('account', '=', app.accounts.administrator.account)
      .executeTakeFirstOrThrow()
  ).user_id
  await store.of(region).transaction((tx) =>
    saveProjectVersion(tx, project, {
      number: 1,
      reason: '',
      approval: { number: '批1号', date: `${year}-02-01` },
      by,
      at: new Date(`${year}-02-01`),
    }),
  )
  const pool = (
    await administrator.send('POST', '/api/evaluation-pool', {
      kind: 'expert',
      name: expert.name,
      qualification: '高级会计师',
      specialty: '',
      place: '',
      note: '',
      user: expert.id,
      agency: null,
      active: true,
      avoidances: [],
      version: 0,
    })
  ).json<PoolView>()
  const begin = async (name: string, subject: object): Promise<string> => {
    const made = await administrator.send('POST', '/api/evaluations', {
      kind: 'finance',
      subjectKind: 'project',
      year,
      name,
      unit: null,
      due: '2099-08-31',
      marksDue: '2099-06-30',
      ...subject,
    })
    expect(made.statusCode, made.body).toBe(201)
    return made.json<{ id: string }>().id
  }
  const open = async (task: string): Promise<string> => {
    expect(
      (
        await administrator.send('POST', `/api/evaluations/${task}/experts`, {
          by: 'hand',
          entries: pool.rows.map(({ id }) => id),
        })
      ).statusCode,
    ).toBe(200)
    const opened = await administrator.send('POST', `/api/evaluations/${task}/acts`, { act: 'open' })
    expect(opened.statusCode, opened.body).toBe(200)
    expect(
      (await expert.send('POST', `/api/evaluations/${task}/declaration`, { conflict: false, reason: '' }))
        .statusCode,
    ).toBe(200)
    return opened.json<EvaluationView>().subjects[0]?.id ?? ''
  }
  const [prepared, task, whole] = [
    await begin('准备中的评价', {}),
    await begin('项目评价', {}),
    await begin('部门整体评价', { subjectKind: 'department', unit }),
  ]
  expect(
    (
      await administrator.send('POST', `/api/evaluations/${task}/subjects`, {
        by: 'hand',
        chosen: [project],
      })
    ).statusCode,
  ).toBe(200)
  const sheets = [
    `/evaluations/${task}/subjects/${await open(task)}`,
    `/evaluations/${whole}/subjects/${await open(whole)}`,
  ]
  return {
    ofLead: [
      '/evaluations?view=comparison',
      '/evaluations?view=pool',
      `/evaluations/${prepared}`,
      `/evaluations/${task}`,
      ...sheets,
    ],
    ofExpert: ['/evaluations', `/evaluations/${task}`, ...sheets],
  }
}

/** Words on a line of their own each, or cut in pieces: fewer than two characters a line. */
function squeezed(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const words = text.textContent?.trim() ?? ''
      if (words.length < 5) continue
      const range = document.createRange()
      range.selectNode(text)
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      if (lines > 2 && words.length < 2 * lines) found.push(words)
    }
    return found
  })
}

/** What is wrong on a phone, on which the page is shown for a moment. */
async function faultsOnPhone(page: Page): Promise<readonly string[]> {
  const office = page.viewportSize()
  await page.setViewportSize(PHONE.viewport)
  // What is laid out by a script follows in the next frames.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  )
  const [over, words] = [await widerBy(page), await squeezed(page)]
  if (office !== null) await page.setViewportSize(office)
  return [
    ...(over > 0 ? [`${over} px`] : []),
    ...(words.length > 0 ? [`squeezed: ${words[0]} (${words.length})`] : []),
  ]
}

/** Some sixty pages one after the other: a machine with other work needs a while. */
const PATIENT = 400_000

describeInBrowser('every page', () => {
  let pages: Pages
  let expert: Member
  /** Pages that are called as another is: a view of one, or the sheet of a project. */
  let evaluated: Awaited<ReturnType<typeof evaluations>> = { ofLead: [], ofExpert: [] }
  let paths: readonly string[] = PATHS
  let unit = ''
  beforeAll(async () => {
    pages = await startPages()
    const { result } = await pages.app.importSample('000-社会工作部.docx')
    const projects = (await pages.app.administrator.get('/api/projects')).json<{
      rows: readonly { id: string }[]
    }>()
    unit = (
      await pages.app.administrator.send('POST', '/api/organisation', {
        what: {
          change: 'create',
          kind: 'department',
          code: '763999',
          name: '示范局',
          parent: null,
          office: null,
        },
        from: '2025-01-01',
        note: '',
      })
    ).json<{ id: string }>().id
    paths = [
      ...PATHS,
      `/documents/${result?.document}`,
      `/documents/${result?.document}/source`,
      `/documents/${result?.document}/layout`,
      `/documents/${result?.document}/write`,
      `/projects/${projects.rows[0]?.id}`,
      `/projects/${projects.rows[0]?.id}/write`,
      `/projects/${projects.rows[0]?.id}/assessment`,
      `/projects/${projects.rows[0]?.id}/versions?from=1`,
    ]
    expert = await join(pages.app, '钱教授', 'expert')
    evaluated = await evaluations(pages, projects.rows[0]?.id ?? '', expert)
  })
  afterAll(() => pages.close())

  /**
   * Which of the pages are wider than the screen or bar people from what they show (WCAG 2.1 AA), in Chinese and
   * light, in English and dark.
   */
  async function wideOf(page: Page, seen: readonly string[]): Promise<readonly string[]> {
    const wide: string[] = []
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
      for (const path of seen) {
        await page.goto(pages.address + path)
        await settled(page)
        const over = await widerBy(page)
        if (over > 0) wide.push(`${language} ${path}: ${over} px`)
        wide.push(...(await barriers(page)).map((barrier) => `${language} ${theme} ${path}: ${barrier}`))
        wide.push(...(await faultsOnPhone(page)).map((fault) => `${language} ${path} on a phone: ${fault}`))
      }
    }
    return wide
  }

  async function partsOf(
    page: Page,
    seen: readonly string[],
  ): Promise<{ readonly faults: readonly string[]; readonly titles: ReadonlySet<string> }> {
    const titles = new Set<string>()
    const faults: string[] = []
    for (const path of seen) {
      await page.goto(pages.address + path)
      await settled(page)
      titles.add(await page.title())
      const [mains, headings] = [
        await page.getByRole('main').count(),
        await page.getByRole('heading', { level: 1 }).count(),
      ]
      if (mains !== 1 || headings !== 1)
        faults.push(`${path}: ${mains} main parts, ${headings} first headings`)
      faults.push(...(await unnamed(page)).map((role) => `${path}: a ${role} without a name`))
    }
    return { faults, titles }
  }

  // In quarters: each within the patience of a test.
  test.each([0, 1, 2, 3])(
    'fits a screen of 1366 × 768 and a phone without scrolling sideways, and bars nobody, in both languages: quarter %i',
    async (quarter) => {
      const seen = paths.filter((_, i) => i % 4 === quarter)
      expect(await wideOf(await pages.open('administrator'), seen)).toEqual([])
    },
    PATIENT,
  )

  test(
    'has one main part, one first heading, a title of its own, and a name for every control',
    async () => {
      const { faults, titles } = await partsOf(await pages.open('administrator'), paths)
      expect(faults).toEqual([])
      // 待办 of those who review is 审核 itself.
      expect(titles.size).toBe(paths.filter((path) => path !== '/filings').length)
    },
    PATIENT,
  )

  test('asks the server for nothing that the person may not have, once or over and over', async () => {
    for (const [role, at, open] of [
      ['unit-filler', unit, ['/', '/filings', '/projects']],
      ['contributor', unit, ['/']],
      ['system-administrator', null, ['/']],
      ['audit-administrator', null, ['/']],
    ] as const) {
      const refused: string[] = []
      const page = await pages.open(await join(pages.app, role, role, at), '/notices')
      page.on('response', (answer) => {
        if (answer.status() === 403)
          refused.push(`${role} ${new URL(page.url()).pathname}: ${new URL(answer.url()).pathname}`)
      })
      for (const path of open) {
        await page.goto(pages.address + path)
        await settled(page)
      }
      expect(refused).toEqual([])
    }
  })

  // Views of one page, and sheets called as what they are about, share their titles.
  test.each(['ofLead', 'ofExpert'] as const)('of evaluations too: %s', async (whose) => {
    const page = await pages.open(whose === 'ofLead' ? 'administrator' : expert)
    expect((await partsOf(page, evaluated[whose])).faults).toEqual([])
    expect(await wideOf(page, evaluated[whose])).toEqual([])
  })

  test.each([
    ['unit-filler', ['/', '/filings', '/projects', '/documents', '/monitoring', '/self-evaluations']],
    ['performance-office', ['/', '/filings', '/review', '/findings', '/assessments', '/results/budget']],
  ] as const)(
    'fits and bars nobody as %s sees it',
    async (role, seen) => {
      const member = await join(pages.app, `${role}二`, role, role === 'unit-filler' ? unit : null)
      expect(await wideOf(await pages.open(member), seen)).toEqual([])
    },
    PATIENT,
  )

  test('is printed without the frame', async () => {
    const page = await pages.open('administrator', '/documents')
    await settled(page)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByRole('banner').count()).toBe(0)
    await expect.poll(() => page.getByRole('navigation', { name: '主菜单' }).count()).toBe(0)
    await expect.poll(() => page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  })
})

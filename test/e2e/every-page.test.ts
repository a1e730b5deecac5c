/** What holds for every page: it fits the office's screen, can be told by its heading, and names every control. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { join } from '../support/people.ts'
import { describeInBrowser, settled, startPages, unnamed, type Pages } from './support.ts'

const PATHS = ['/', '/filings', '/messages', '/notices', '/documents', '/projects', '/findings', '/duplicates', '/review', '/assessments', '/assurance', '/library', '/help/review', '/execution', '/results/rectifications', '/results/budget', '/results/what-if', '/results/archives', '/self-evaluations', '/departments', '/statistics', '/rule-sets', '/password', '/account', '/delegations/3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11', '/administration/organisation', '/administration/accounts', '/administration/calendar', '/administration/flow', '/administration/roll-over', '/administration/security', '/administration/region', '/administration/layouts', '/administration/mail', '/administration/events', '/administration/about', '/nowhere']

describeInBrowser('every page', () => {
  let pages: Pages
  let paths: readonly string[] = PATHS
  let unit = ''
  beforeAll(async () => {
    pages = await startPages()
    const { result } = await pages.app.importSample('000-社会工作部.docx')
    const projects = (await pages.app.administrator.get('/api/projects')).json<{ rows: readonly { id: string }[] }>()
    unit = (await pages.app.administrator.send('POST', '/api/organisation', { what: { change: 'create', kind: 'department', code: '763999', name: '示范局', parent: null, office: null }, from: '2025-01-01', note: '' })).json<{ id: string }>().id
    paths = [...PATHS, `/documents/${result?.document}`, `/documents/${result?.document}/source`, `/documents/${result?.document}/layout`, `/documents/${result?.document}/write`, `/projects/${projects.rows[0]?.id}`, `/projects/${projects.rows[0]?.id}/write`, `/projects/${projects.rows[0]?.id}/assessment`]
  })
  afterAll(() => pages.close())

  test('fits a screen of 1366 × 768 without scrolling sideways, in both languages', async () => {
    const page = await pages.open('administrator')
    const wide: string[] = []
    for (const language of ['zh-CN', 'en']) {
      await page.evaluate((chosen) => window.localStorage.setItem('jichi.language', chosen), language)
      for (const path of paths) {
        await page.goto(pages.address + path)
        await settled(page)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        if (over > 0) wide.push(`${language} ${path}: ${over} px`)
      }
    }
    expect(wide).toEqual([])
  })

  test('has one main part, one first heading, a title of its own, and a name for every control', async () => {
    const page = await pages.open('administrator')
    const titles = new Set<string>()
    const faults: string[] = []
    for (const path of paths) {
      await page.goto(pages.address + path)
      await settled(page)
      titles.add(await page.title())
      const [mains, headings] = [await page.getByRole('main').count(), await page.getByRole('heading', { level: 1 }).count()]
      if (mains !== 1 || headings !== 1) faults.push(`${path}: ${mains} main parts, ${headings} first headings`)
      faults.push(...(await unnamed(page)).map((role) => `${path}: a ${role} without a name`))
    }
    expect(faults).toEqual([])
    expect(titles.size).toBe(paths.length)
  })

  test('asks the server for nothing that whoever looks may not have, once or over and over', async () => {
    for (const [role, at, open] of [['unit-filler', unit, ['/', '/filings', '/projects']], ['contributor', unit, ['/']], ['system-administrator', null, ['/']], ['audit-administrator', null, ['/']]] as const) {
      const refused: string[] = []
      const page = await pages.open(await join(pages.app, role, role, at), '/notices')
      page.on('response', (answer) => {
        if (answer.status() === 403) refused.push(`${role} ${new URL(page.url()).pathname}: ${new URL(answer.url()).pathname}`)
      })
      for (const path of open) {
        await page.goto(pages.address + path)
        await settled(page)
      }
      expect(refused).toEqual([])
    }
  })

  test('is printed without the frame', async () => {
    const page = await pages.open('administrator', '/documents')
    await settled(page)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByRole('banner').count()).toBe(0)
    await expect.poll(() => page.getByRole('navigation', { name: '主菜单' }).count()).toBe(0)
    await expect.poll(() => page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  })
})

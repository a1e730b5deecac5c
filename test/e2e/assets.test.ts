/**
 * What the build leaves beside the pages, and that the server sends it: nothing is compressed for a second
 * time.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { measureFirstView } from '../../bench/first-view.ts'
import { pageWeight } from '../../bench/page-weight.ts'
import { ROOT, startApp, type TestApp } from '../support/app.ts'
import { join as joinAs } from '../support/people.ts'
import { describeInBrowser, settled, startPages, type Pages } from './support.ts'

const ASSETS = join(ROOT, 'dist', 'web', 'assets')
const texts = readdirSync(ASSETS).filter(
  (name) => /\.(?:js|css)$/.test(name) && statSync(join(ASSETS, name)).size >= 1024,
)

let home: TestApp

beforeAll(async () => {
  home = await startApp()
})
afterAll(() => home.close())

test('every text of the pages lies beside itself as brotli and as gzip, and is the same', () => {
  expect(texts.length).toBeGreaterThan(50)
  for (const name of texts) {
    const plain = readFileSync(join(ASSETS, name))
    const [br, gz] = ['.br', '.gz'].map((ending) => readFileSync(join(ASSETS, `${name}${ending}`)))
    expect(br && brotliDecompressSync(br).equals(plain), name).toBe(true)
    expect(gz && gunzipSync(gz).equals(plain), name).toBe(true)
    expect(br?.length ?? plain.length).toBeLessThan(plain.length)
  }
})

test('the largest is sent as it lies there', async () => {
  const [largest = ''] = texts.toSorted(
    (a, b) => statSync(join(ASSETS, b)).size - statSync(join(ASSETS, a)).size,
  )
  const answer = await home.nobody.get(`/assets/${largest}`, { 'accept-encoding': 'gzip, deflate, br' })
  expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, 'br'])
  expect(answer.rawPayload.equals(readFileSync(join(ASSETS, `${largest}.br`)))).toBe(true)
  expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length))
})

test('the first pages are light: 300 kB in 25 files, a project 400 kB', () => {
  const weights = new Map(pageWeight(ROOT).map((weight) => [weight.name, weight]))
  for (const [page, most] of [
    ['accounts/sign-in-page', 300_000],
    ['workbench/workbench-page', 300_000],
    ['projects/project-page', 400_000],
  ] as const) {
    const weight = weights.get(`entry + pages/${page}.tsx`)
    expect(weight, page).toBeDefined()
    expect(weight === undefined ? 0 : weight.script + weight.style, page).toBeLessThan(most)
    expect(weight?.files, page).toBeLessThan(25)
  }
})

/** Whose 工作台 differ by what they ask the server for. */
const ROLES = [
  { name: '填报人', role: 'unit-filler', isOfUnit: true },
  { name: '单位负责人', role: 'unit-head', isOfUnit: true },
  { name: '主管部门审核人', role: 'department-reviewer', isOfUnit: true },
  { name: '财政审核人', role: 'finance-office', isOfUnit: true },
  { name: '绩效科', role: 'performance-office', isOfUnit: false },
  { name: '查阅人', role: 'reader', isOfUnit: false },
  { name: '审计人', role: 'auditor', isOfUnit: false },
] as const

describeInBrowser('a first view over the wire is 300 kB in 25 requests', () => {
  let pages: Pages
  let unit: string | null = null
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('004-人社局.txt')
    const { db } = pages.app.context.store.whole
    const found = await db
      .selectFrom('projects')
      .select(['project_id', 'unit_id'])
      .limit(1)
      .executeTakeFirstOrThrow()
    unit = found.unit_id
    // Something waits, so that everything that a 工作台 shows is there.
    await db.updateTable('projects').set({ errors: 0 }).execute()
    const filler = await joinAs(pages.app, '张会计', 'unit-filler', unit)
    const sent = await filler.send('POST', `/api/projects/${found.project_id}/filing`, {
      act: { kind: 'submit' },
    })
    expect(sent.statusCode, sent.body).toBe(200)
  })
  afterAll(() => pages.close())

  const weigh = async (who: Parameters<Pages['open']>[0], name: string) => {
    const page = await pages.open(who, '/robots.txt')
    const { requests, bytes } = await measureFirstView(page, pages.address, async () => {
      await page.goto(pages.address)
      await settled(page)
    })
    await page.context().close()
    if (process.env['JICHI_SAYS'] === '1')
      console.log(`| ${name} | ${(bytes / 1000).toFixed(0)} | ${requests.length} |`)
    // The sign-in page asks anew whether a session has just ended.
    const once = requests.filter((request) => request !== 'GET /api/session/standing')
    expect(once, name).toEqual([...new Set(once)])
    expect(bytes, name).toBeLessThan(300_000)
    expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(25)
  }

  test('for who is not signed in', () => weigh('nobody', '登录页'))

  test.for(ROLES)('for a $role', async ({ name, role, isOfUnit }) =>
    weigh(await joinAs(pages.app, name, role, isOfUnit ? unit : null), name),
  )

  test('for an administrator', () => weigh('administrator', '系统管理员'))
})

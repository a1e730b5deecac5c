/**
 * Pages that have nothing to show say why in their own words, and lead on: before sign-in, after the
 * session's end, where nothing is, where another decides.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Job } from '#api/jobs.ts'
import { join } from '../support/people.ts'
import { targets } from '../support/targets.ts'
import { describeInBrowser, drop, PASSWORD, settled, startPages, type Pages } from './support.ts'

const SHOTS = process.env['JICHI_SHOTS'] ?? ''
const HOURS = 60 * 60 * 1000

describeInBrowser('ways on', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('004-人社局.txt')
  })
  afterAll(() => pages.close())

  const shot = async (page: Page, name: string) => {
    if (SHOTS !== '') await page.screenshot({ path: `${SHOTS}/${name}.png` })
  }
  /** What the browser complains of, warnings too. */
  const complaintsOf = (page: Page): string[] => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    return complaints
  }

  test('before sign-in nothing is refused', async () => {
    const page = await pages.open('nobody', '/sign-in')
    const [complaints, refused]: [string[], number[]] = [complaintsOf(page), []]
    page.on('response', (answer) => {
      if (answer.status() >= 400) refused.push(answer.status())
    })
    await page.goto(`${pages.address}/projects`)
    await page.getByRole('button', { name: '登录', exact: true }).waitFor()
    await page.waitForLoadState('networkidle')
    expect([complaints, refused]).toEqual([[], []])
    expect(await page.getByText('登录已结束').count()).toBe(0)
  })

  test('addresses of other things lead to their page, or to none; nothing is warned of', async () => {
    const page = await pages.open('administrator', '/')
    await settled(page)
    const complaints = complaintsOf(page)
    await page.goto(`${pages.address}/self-evaluations/coverage`)
    await page.waitForURL(/self-evaluations\?tab=coverage/)
    await settled(page)
    for (const path of [
      '/self-evaluations/summary',
      '/evaluations/comparison',
      '/execution/pooled',
      '/projects/nowhere',
    ]) {
      await page.goto(pages.address + path)
      await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
    }
    await page.goto(`${pages.address}/results`)
    await page.waitForURL(/\/results\/rectifications/)
    await settled(page)
    expect(complaints).toEqual([])
  })

  test('what the server refuses is said in its words, with a way on', async () => {
    const reader = await pages.open('reader', '/projects/3f2b8f5e-0000-4000-8000-000000000000')
    const alert = reader.getByRole('alert')
    await alert.getByText('没有找到这个项目，所属文档可能已被删除。请回到项目列表查看。').waitFor()
    expect(await reader.getByText('没有取到数据').count()).toBe(0)
    await shot(reader, 'refused')
    await alert.getByRole('link', { name: '返回工作台' }).click()
    await reader.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    expect(new URL(reader.url()).pathname).toBe('/')
  })

  test('who keeps the system alone is not offered what another decides', async () => {
    const unit = { code: '326001', name: '民政局' }
    const made = (name: string) =>
      Buffer.from(
        JSON.stringify(
          targets(
            [
              { name: '养老服务', unit },
              { name, unit },
            ],
            { source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' } },
          ),
        ),
      )
    expect((await pages.app.import('a.json', made('救助'))).state).toBe('done')
    const { job } = (await pages.app.administrator.upload('b.json', made('慰问'))).json<{ job: string }>()
    await expect
      .poll(async () => (await pages.app.administrator.get(`/api/jobs/${job}`)).json<Job>().state)
      .toBe('needs-decision')
    const keeper = await pages.open(await join(pages.app, '系统管理员', 'system-administrator'), '/')
    await settled(keeper)
    await keeper.waitForLoadState('networkidle')
    expect(await keeper.getByText(/待确认/).count()).toBe(0)
    const bureau = await pages.open(await join(pages.app, '绩效科员', 'performance-office'), '/')
    await bureau
      .getByRole('banner')
      .getByText(/待确认 1/)
      .waitFor()
  })

  test('a goal is printed as it was typed; several are counted', async () => {
    const { db } = pages.app.context.store.of(pages.app.region)
    const [one, several] = await db
      .selectFrom('projects')
      .select(['project_id', 'paper'])
      .orderBy('position')
      .limit(2)
      .execute()
    if (one === undefined || several === undefined) throw new Error('no projects')
    const keep = (id: string, paper: object) =>
      db
        .updateTable('projects')
        .set({ paper: JSON.stringify(paper) as never })
        .where('project_id', '=', id)
        .execute()
    await keep(one.project_id, { ...one.paper, goals: ['保障市场运行，全年抽检12次'] })
    await keep(several.project_id, { ...several.paper, goals: ['抽检12次', '培训200人'] })
    const page = await pages.open('reader', `/projects/${one.project_id}`)
    await expect
      .poll(() => page.locator('[data-cell="goals"]').innerText())
      .toMatch(/^保障市场运行，全年抽检12次/)
    await page.goto(`${pages.address}/projects/${several.project_id}`)
    await expect
      .poll(() => page.locator('[data-cell="goals"]').innerText())
      .toMatch(/^1\.抽检12次\n2\.培训200人/)
  })

  test('a session that ended is said on the sign-in page, in the open page and in one opened anew; who signs out reads nothing of it', async () => {
    const page = await pages.open('reader', '/projects')
    await settled(page)
    pages.app.advance(30 * HOURS)
    await page.getByRole('navigation', { name: '目标的页面' }).getByRole('link', { name: '文档' }).click()
    await page
      .getByRole('note')
      .getByText(/登录已结束：长时间没有操作/)
      .waitFor()
    await shot(page, 'session-ended')
    expect(new URL(page.url()).searchParams.get('from')).toBe('/documents')
    await page.goto(`${pages.address}/documents`)
    await page
      .getByRole('note')
      .getByText(/登录已结束/)
      .waitFor()

    const other = await pages.open('reader', '/documents')
    await settled(other)
    await other.getByLabel(/^我的账号/).click()
    await other.getByRole('button', { name: '退出登录' }).click()
    await other.getByRole('button', { name: '登录', exact: true }).waitFor()
    await other.waitForLoadState('networkidle')
    expect(await other.getByText('登录已结束').count()).toBe(0)
  })

  test('somebody else begins at 工作台, without what was said to the person before', async () => {
    const page = await pages.open('administrator', '/documents')
    await settled(page)
    await drop(page, [{ name: '~$1.docx', bytes: new Uint8Array([1]) }])
    const said = page.getByText(/^已略过 1 个/)
    await said.waitFor()
    await page.getByLabel(/^我的账号/).click()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.getByRole('textbox', { name: '账号', exact: true }).fill(pages.app.accounts.reader.account)
    await page.getByLabel('密码').fill(PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    expect(await said.count()).toBe(0)
  })
})

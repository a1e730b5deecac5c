/** 单位负责人 agrees or returns on a phone: sign-in, desk, one target, the act, and the desk again. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemoAccount } from '#core/kernel/demo-account.ts'
import { join } from '../support/people.ts'
import { describeInBrowser, PASSWORD, PHONE, settled, startPages, widerBy, type Pages } from './support.ts'

const SHOTS = process.env['JICHI_SHOTS'] ?? ''
const HEAD: DemoAccount = {
  account: 'reader',
  name: '李主任',
  password: PASSWORD,
  role: 'unit-head',
  unit: null,
}

describeInBrowser('on a phone', () => {
  let pages: Pages
  let page: Page
  let targets: readonly { readonly project_id: string; readonly name: string }[] = []
  beforeAll(async () => {
    pages = await startPages({ demoAccounts: [HEAD] })
    const { app } = pages
    const { db } = app.context.store.whole
    const document = (await app.importSample('004-人社局.txt')).result?.document ?? ''
    targets = await db
      .selectFrom('projects')
      .select(['project_id', 'name', 'unit_id', 'fiscal_year'])
      .where('document_id', '=', document)
      .orderBy('position')
      .limit(2)
      .execute()
    const [first] = await db
      .selectFrom('projects')
      .select(['unit_id', 'fiscal_year'])
      .where('document_id', '=', document)
      .limit(1)
      .execute()
    await db.updateTable('projects').set({ errors: 0 }).where('document_id', '=', document).execute()
    const flow = await app.administrator.send('PUT', `/api/flows/${first?.fiscal_year}`, {
      flow: {
        format: 'jichi.flow/1',
        stages: [
          { kind: 'unit', steps: [{ id: 'head', roles: ['unit-head'] }] },
          { kind: 'department', steps: [{ id: 'department', roles: ['department-reviewer'] }] },
        ],
      },
      note: '单位负责人先审',
      expected: 0,
    })
    expect(flow.statusCode, flow.body).toBe(200)
    // An account with a password, in the office of the head.
    await db
      .updateTable('posts')
      .set({ role: 'unit-head', unit_id: first?.unit_id ?? null })
      .where('user_id', 'in', (users) =>
        users.selectFrom('users').select('user_id').where('account', '=', HEAD.account),
      )
      .execute()
    const filler = await join(app, '张会计', 'unit-filler', first?.unit_id)
    for (const { project_id: id } of targets) {
      const sent = await filler.send('POST', `/api/projects/${id}/filing`, { act: { kind: 'submit' } })
      expect(sent.statusCode, sent.body).toBe(200)
    }
    page = await pages.open('nobody', '/', PHONE)
  })
  afterAll(() => pages.close())

  const fits = async (name: string) => {
    expect(await widerBy(page), name).toBe(0)
    if (SHOTS !== '') await page.screenshot({ path: `${SHOTS}/phone-${name}.png` })
  }
  const desk = async () => {
    await page.getByRole('button', { name: '打开主菜单' }).click()
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '工作台' }).click()
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    await settled(page)
  }
  const waits = () => page.getByRole('link', { name: /^确认：/ })
  const strip = () => page.getByRole('region', { name: '办理进度' })
  const paper = () => page.getByRole('article', { name: '绩效目标表' })
  /** In the window, without scrolling, and as high as a thumb needs. */
  const isAtHand = async (name: string) => {
    const box = await strip().getByRole('button', { name, exact: true }).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(40)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.viewport.height)
    expect(box?.y).toBeGreaterThan(PHONE.viewport.height - 80)
  }

  test('signs in by a demonstration account, and the desk tells what waits', async () => {
    await page.getByRole('region', { name: '演示账号' }).waitFor()
    await fits('sign-in')
    await page.getByRole('button', { name: '以单位负责人李主任登录' }).click()
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    await settled(page)
    await expect.poll(() => waits().count()).toBe(2)
    // Drafts are the work of who writes them.
    expect(await page.getByRole('link', { name: /^送审：|草稿/ }).count()).toBe(0)
    await fits('desk')
  })

  test('the filters of a list are behind one button, which says how many are active', async () => {
    await page.goto(`${pages.address}/filings?box=all&state=submitted`)
    const fold = page.getByRole('button', { name: '筛选（1）' })
    await fold.waitFor()
    expect(await page.getByRole('combobox', { name: '单位' }).count()).toBe(0)
    await fits('list-folded')
    await fold.click()
    await page.getByRole('combobox', { name: '单位' }).waitFor()
    expect(await fold.getAttribute('aria-expanded')).toBe('true')
    await fits('list-unfolded')
    await fold.click()
    await expect.poll(() => page.getByRole('combobox', { name: '单位' }).count()).toBe(0)
    await desk()
  })

  test('reads a target as cards: purpose, money, goals, indicators', async () => {
    await page.getByRole('link', { name: `确认：${targets[0]?.name}`, exact: true }).click()
    await settled(page)
    await paper().waitFor()
    await paper().getByText('资金用途', { exact: true }).waitFor()
    await paper().getByText('预算数', { exact: true }).waitFor()
    await paper().getByText('绩效目标', { exact: true }).waitFor()
    await paper().getByRole('heading', { level: 4, name: '产出指标' }).waitFor()
    expect(await paper().getByRole('table').count()).toBe(0)
    await fits('target')
  })

  test('a finding at its cell leads to its reason below', async () => {
    const finding = paper()
      .getByRole('button', { name: /^(?:错误|警告|建议)/ })
      .first()
    await finding.click()
    await expect.poll(() => finding.getAttribute('aria-pressed')).toBe('true')
    await expect
      .poll(() => page.getByRole('region', { name: '问题' }).getByRole('button', { expanded: true }).count())
      .toBe(1)
  })

  test('returns it with a reason, by buttons that stay at the bottom', async () => {
    await isAtHand('退回')
    await isAtHand('确认')
    await strip().getByRole('button', { name: '退回', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: /^原因/ }).fill('请写明购置的依据')
    const box = await dialog.boundingBox()
    expect(box?.width).toBeGreaterThan(PHONE.viewport.width - 24)
    await fits('return')
    await dialog.getByRole('button', { name: '退回' }).click()
    await strip().getByText('草稿', { exact: true }).waitFor()
    // It is not the head's any more: no button to send in what was just sent back, but the way to the next.
    await strip().getByText('已退回填报单位，等修改后再送审').waitFor()
    expect(await strip().getByRole('button', { name: '送审', exact: true }).count()).toBe(0)
    const next = strip().getByRole('link', { name: `办下一个：${targets[1]?.name}` })
    const place = await next.boundingBox()
    expect(place?.height).toBeGreaterThanOrEqual(40)
    expect(place?.y).toBeGreaterThan(PHONE.viewport.height - 80)
    await fits('gone-back')
    await next.click()
    await page.getByRole('heading', { level: 1, name: targets[1]?.name ?? '' }).waitFor()
    await settled(page)
    await isAtHand('确认')
  })

  test('passes the other one, and nothing is left on the desk', async () => {
    await desk()
    await expect.poll(() => waits().count()).toBe(1)
    await waits().click()
    await settled(page)
    await strip().getByRole('button', { name: '确认', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '确认' }).click()
    await strip().locator('[aria-current="step"]').filter({ hasText: '部门审核' }).waitFor()
    // Nothing else waits: the way leads back.
    await strip().getByText('已办，到下一环节').waitFor()
    await strip().getByRole('link', { name: '回到工作台' }).waitFor()
    await desk()
    await expect.poll(() => waits().count()).toBe(0)
  })

  test('prints the paper table', async () => {
    await page.goto(`${pages.address}/projects/${targets[0]?.project_id}`)
    await settled(page)
    await paper().waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => paper().getByRole('table').count()).toBeGreaterThan(1)
    await page.emulateMedia({ media: 'screen' })
  })

  test('language and look are in the menu, which Escape closes', async () => {
    const open = page.getByRole('button', { name: '打开主菜单' })
    await open.click()
    await page.getByRole('group', { name: '菜单' }).getByRole('button', { name: /^外观/ }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('group', { name: '菜单' }).count()).toBe(0)
    await expect.poll(() => open.evaluate((button) => button === document.activeElement)).toBe(true)
  })
})

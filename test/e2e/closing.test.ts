/** 终止 and 恢复 of a project on its page, by role and name. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { ClosingView } from '#api/filing/closing.ts'
import { importApproved, type ApprovedTargets } from '../support/approved.ts'
import { join, type Member } from '../support/people.ts'
import { row } from '../support/targets.ts'
import { describeInBrowser, PHONE, settled, startPages, type Pages } from './support.ts'

const SHOTS = process.env['JICHI_SHOTS'] ?? ''
const UNIT = { code: '326001', name: '民政局' }

describeInBrowser('终止 of a project', () => {
  let pages: Pages
  let known: ApprovedTargets
  let business: Member
  let filler: Member
  beforeAll(async () => {
    pages = await startPages()
    const office = await join(pages.app, '绩效科李', 'performance-office', null)
    known = await importApproved(
      pages.app,
      [
        {
          name: '道路',
          unit: UNIT,
          indicators: [row('数量指标', '里程', '修路', '≥2公里')],
          budget: { total: '100', fiscal: '80', other: '20' },
        },
      ],
      office.id,
    )
    business = await join(pages.app, '业务科钱', 'finance-office', known.unitOf(UNIT.code))
    filler = await join(pages.app, '填报人王', 'unit-filler', known.unitOf(UNIT.code))
  })
  afterAll(() => pages.close())

  const path = () => `/projects/${known.idOf('道路')}`
  const closing = async () =>
    (await business.get(`/api/projects/${known.idOf('道路')}/closing`)).json<ClosingView>()
  const dialog = (page: Page) => page.getByRole('dialog')
  const shot = async (page: Page, name: string) => {
    if (SHOTS === '') return
    for (const [width, height] of [
      [1366, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.waitForTimeout(400)
      await page.screenshot({ path: `${SHOTS}/${name}-${width}.png` })
    }
    await page.setViewportSize({ width: 1366, height: 768 })
  }
  const ask = async (page: Page, name: string) => {
    await page.getByRole('button', { name: '其他操作' }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }

  test('is done by the bureau: the dialog says what will happen, and the page then says since when and why', async () => {
    const page = await pages.open(business, path())
    await settled(page)
    await ask(page, '终止')
    const follows = dialog(page).getByRole('list', { name: '终止后' })
    await follows.getByText('收回的资金登记为追减').waitFor()
    await dialog(page).getByLabel('终止日期').fill('2025-06-20')
    await dialog(page).getByRole('textbox', { name: /^文号/ }).fill('路财〔2025〕31号')
    await dialog(page).getByRole('button', { name: '终止', exact: true }).click()
    await dialog(page).getByText('请写明原因').waitFor()
    await dialog(page)
      .getByRole('textbox', { name: /^终止原因/ })
      .fill('用地未获批准，年内无法实施')
    const fiscal = dialog(page).getByRole('textbox', { name: /^收回财政资金/ })
    await fiscal.fill('900000')
    await dialog(page).getByText('请填 0 到').waitFor()
    await fiscal.fill('800000')
    await shot(page, 'closing-dialog')
    await dialog(page).getByRole('button', { name: '终止', exact: true }).click()
    await page.getByText('项目已于 2025-06-20 终止（路财〔2025〕31号）：用地未获批准，年内无法实施').waitFor()
    expect((await closing()).closed).toMatchObject({ fiscal: '80000000', other: '20000000' })
    await shot(page, 'closing-closed')
    await page.goto(`${new URL(page.url()).origin}/execution?year=2025`)
    await page.getByText('已终止（2025-06-20）').first().waitFor()
    await shot(page, 'closing-execution')
  })

  test('is seen by the unit on a phone, which is offered neither 调整 nor 恢复', async () => {
    const page = await pages.open(filler, path(), PHONE)
    await page.getByText('项目已于 2025-06-20 终止').waitFor()
    expect(await page.getByRole('button', { name: '调整', exact: true }).count()).toBe(0)
    expect(await page.getByRole('button', { name: '其他操作' }).count()).toBe(0)
  })

  test('is taken back with a reason', async () => {
    const page = await pages.open(business, path())
    await settled(page)
    await ask(page, '恢复')
    await dialog(page)
      .getByRole('textbox', { name: /^恢复原因/ })
      .fill('用地已批准')
    await shot(page, 'closing-reopen')
    await dialog(page).getByRole('button', { name: '恢复', exact: true }).click()
    await page.getByText('项目已恢复').waitFor()
    expect(await closing()).toMatchObject({ closed: null, earlier: [{ reopened: { reason: '用地已批准' } }] })
  })
})

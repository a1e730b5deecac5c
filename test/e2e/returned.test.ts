/**
 * What came back with 批注: marked on any cell, listed beside the review, and not sent in again untouched
 * without a word.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { CommentList } from '#api/comments.ts'
import { join, type Member } from '../support/people.ts'
import { describeInBrowser, settled, slow, startPages, type Pages } from './support.ts'

const SHOTS = process.env['JICHI_SHOTS'] ?? ''

describeInBrowser('what came back with 批注', () => {
  let pages: Pages
  let project = ''
  let filler: Member
  let reviewer: Member
  beforeAll(async () => {
    pages = await startPages()
    const document = (await pages.app.importSample('004-人社局.txt')).result?.document ?? ''
    const row = await pages.app.context.store.whole.db
      .selectFrom('projects')
      .select(['project_id', 'unit_id'])
      .where('document_id', '=', document)
      .orderBy('position')
      .executeTakeFirstOrThrow()
    project = row.project_id
    filler = await join(pages.app, '填报王', 'unit-filler', row.unit_id)
    reviewer = await join(pages.app, '审核李', 'administrator')
    await pages.app.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 0 })
      .where('document_id', '=', document)
      .execute()
    await act(filler, { kind: 'submit' })
  })
  afterAll(() => pages.close())

  const act = async (who: Member, wish: object) => {
    const answer = await who.send('POST', `/api/projects/${project}/filing`, { act: wish })
    expect(answer.statusCode, answer.body).toBe(200)
  }
  const said = async () => (await filler.get(`/api/projects/${project}/comments`)).json<CommentList>().rows
  const dialog = (page: Page) => page.getByRole('dialog')
  const shot = async (page: Page, name: string) => {
    if (SHOTS === '') return
    for (const [width, height] of [
      [1440, 900],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.waitForTimeout(400)
      await page.screenshot({ path: `${SHOTS}/${name}-${width}.png` })
    }
  }

  test('a 批注 is written on the 一级指标 and 二级指标 of the paper, and on those of one row by the keyboard', async () => {
    const page = await pages.open(reviewer, `/review?project=${project}`)
    await settled(page)
    await page.getByRole('button', { name: '批注：指标 1 · 一级指标' }).click()
    await dialog(page).getByRole('textbox', { name: /^意见/ }).fill('一级指标列错了')
    await dialog(page).getByRole('button', { name: '批注', exact: true }).click()
    await page.getByRole('button', { name: '批注 审核李：一级指标列错了' }).waitFor()

    await page.keyboard.press('m')
    const place = dialog(page).getByRole('combobox', { name: '位置' })
    await place.click()
    await place.fill('指标 2 · 二级指标')
    await page.keyboard.press('Enter')
    await dialog(page).getByText('批注：指标 2 · 二级指标').waitFor()
    await dialog(page).getByRole('textbox', { name: /^意见/ }).fill('应为效益指标')
    await dialog(page)
      .getByRole('textbox', { name: /^建议改为/ })
      .fill('社会效益指标')
    await dialog(page).getByRole('button', { name: '批注', exact: true }).click()
    await page.getByRole('button', { name: '批注 审核李：应为效益指标' }).waitFor()
    expect((await said()).map(({ indicator, field }) => [indicator, field])).toEqual([
      [1, 'level1'],
      [2, 'level2'],
    ])
  })

  test('the review lists 批注 and leads each to its cell', async () => {
    const page = await pages.open(reviewer, `/review?project=${project}`)
    await settled(page)
    const sheet = page.getByRole('region', { name: '审核表' })
    await sheet.getByText('批注 2', { exact: true }).waitFor()
    await sheet.getByRole('button', { name: /应为效益指标/ }).click()
    await expect
      .poll(() => page.locator('[data-lit="here"]').getAttribute('data-cell'))
      .toContain('i2.level2')
    await shot(page, 'review-comments')
    await sheet.getByRole('button', { name: /一级指标列错了/ }).click()
    await expect
      .poll(() => page.locator('[data-lit="here"]').getAttribute('data-cell'))
      .toContain('i1.level1')
    await sheet.getByRole('button', { name: '答复…指标 1 · 一级指标' }).click()
    await dialog(page).getByRole('textbox', { name: '写答复' }).waitFor()
  })

  test('sent back and not changed it is sent in again only with a reason, and confirmed', async () => {
    await act(reviewer, { kind: 'return', comment: '见批注', to: 'unit' })
    const page = await pages.open(filler, `/projects/${project}`)
    await settled(page)
    const strip = page.getByRole('region', { name: '办理进度' })
    await strip.getByRole('button', { name: '送审', exact: true }).click()
    await dialog(page)
      .getByText(/退回后没有修改，还有 2 条批注待处理/)
      .waitFor()
    await shot(page, 'send-unchanged')
    await dialog(page).getByRole('button', { name: '送审', exact: true }).click()
    await dialog(page).getByText('请写明不作修改的理由').waitFor()
    await dialog(page).getByText('请确认按原内容送审').waitFor()
    await dialog(page)
      .getByRole('textbox', { name: /^不作修改的理由/ })
      .fill('指标分类与上级批复的分类一致')
    await dialog(page)
      .getByRole('checkbox', { name: /确认按原内容送审/ })
      .check()
    await dialog(page).getByRole('button', { name: '送审', exact: true }).click()
    await strip.getByText('已送审', { exact: true }).waitFor()
    await strip.getByRole('button', { name: /^办理记录/ }).click()
    await page.getByText('指标分类与上级批复的分类一致').waitFor()
  })

  test('M with no cell chosen comments on the whole: first in the list, counted at 送审, beside the form', async () => {
    await act(reviewer, { kind: 'return', comment: '见整体批注', to: 'unit' })
    const page = await pages.open(reviewer)
    // A key is not lost where what it needs is still being loaded.
    await slow(page, /\/comments/)
    await page.goto(`${pages.address}/projects/${project}`)
    await settled(page)
    await page.keyboard.press('m')
    await dialog(page).getByText('批注：整体').waitFor()
    expect(
      await dialog(page)
        .getByRole('textbox', { name: /^建议改为/ })
        .count(),
    ).toBe(0)
    await dialog(page).getByRole('textbox', { name: /^意见/ }).fill('目标与预算不匹配')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: /^整体 待处理 目标与预算不匹配/ }).click()
    await dialog(page).getByRole('textbox', { name: '写答复' }).waitFor()
    await page.keyboard.press('Escape')
    expect((await said()).map(({ field }) => field)).toEqual(['whole', 'level1', 'level2'])
    await shot(page, 'whole-comment')

    const form = await pages.open(filler, `/projects/${project}/write`)
    await settled(form)
    const beside = form.getByRole('region', { name: '批注' })
    const first = beside.getByRole('listitem').first()
    await first.getByText('整体 · 审核李').waitFor()
    await first.getByRole('button', { name: '目标与预算不匹配' }).click()
    await dialog(form).getByRole('textbox', { name: '写答复' }).fill('已重新测算')
    await dialog(form).getByRole('button', { name: '答复', exact: true }).click()
    await dialog(form).getByText('已重新测算').waitFor()
    await form.keyboard.press('Escape')
    await shot(form, 'whole-comment-writing')
    const opened = await pages.open(filler, `/projects/${project}`)
    await settled(opened)
    const strip = opened.getByRole('region', { name: '办理进度' })
    await strip.getByRole('button', { name: '送审', exact: true }).click()
    await dialog(opened)
      .getByText(/退回后没有修改，还有 3 条批注待处理/)
      .waitFor()
    await opened.keyboard.press('Escape')
    await first.getByRole('button', { name: '已处理' }).click()
    await expect.poll(() => beside.getByText('整体 · 审核李').count()).toBe(0)
    await act(filler, { kind: 'submit', comment: '不作修改', confirmed: true })
  })

  test('in the form the 批注 on a label leads to that cell', async () => {
    await act(reviewer, { kind: 'return', comment: '仍见批注', to: 'unit' })
    const page = await pages.open(filler, `/projects/${project}/write`)
    await settled(page)
    await page
      .getByRole('region', { name: '批注' })
      .getByRole('button', { name: '应为效益指标', exact: true })
      .click()
    await page.getByRole('textbox', { name: /第 2 行.*二级指标|二级指标.*第 2 行/ }).waitFor()
  })
})

/**
 * The whole way of a department's text by role, each in a browser: the department sends it in, finance
 * returns it, it is mended, approved and adjusted.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { StatementCreated } from '#api/statements/statements.ts'
import { join, type Member } from '../support/people.ts'
import { describeInBrowser, downloaded, settled, startPages, unnamed, type Pages } from './support.ts'

const NAME = '2026年社会工作部绩效文本'

describeInBrowser('the way of a department’s text by role', () => {
  let pages: Pages
  let document = ''
  const people = new Map<string, Member>()
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    const create = async (what: object) =>
      (
        await app.administrator.send('POST', '/api/organisation', {
          what: { change: 'create', parent: null, office: null, ...what },
          from: '2025-01-01',
          note: '',
        })
      ).json<{ id: string }>().id
    const office = await create({ kind: 'office', code: null, name: '行政科' })
    const unit = await create({ kind: 'department', code: '763', name: '社会工作部', office })
    await app.administrator.send('POST', '/api/drafts', {
      unit,
      year: 2026,
      name: '干部培训经费',
      start: { from: 'empty', size: 'full', budget: '12.5' },
    })
    document = (
      await app.administrator.send('POST', '/api/statements', {
        unit,
        year: 2026,
        start: { from: 'empty', table: true },
      })
    ).json<StatementCreated>().document
    people.set('张会计', await join(app, '张会计', 'unit-filler', unit))
    people.set('王科员', await join(app, '王科员', 'finance-office', office))
    people.set('赵绩效', await join(app, '赵绩效', 'performance-office'))
    people.set('周局长', await join(app, '周局长', 'performance-office'))
  })
  afterAll(() => pages.close())

  const who = (name: string): Member => {
    const member = people.get(name)
    if (member === undefined) throw new Error(name)
    return member
  }
  const strip = (page: Page) => page.getByRole('region', { name: '办理进度' })
  const dialog = (page: Page) => page.getByRole('dialog')
  const inState = (page: Page, state: string) =>
    strip(page)
      .getByText(new RegExp(`^${state}`))
      .first()
      .waitFor()
  const open = async (name: string, path = `/documents/${document}`) => {
    const page = await pages.open(who(name), path)
    await settled(page)
    return page
  }
  const confirm = async (page: Page, name: string) => {
    await dialog(page).getByRole('button', { name, exact: true }).click()
    await expect.poll(() => dialog(page).count()).toBe(0)
  }
  const press = async (page: Page, name: string) => {
    await strip(page).getByRole('button', { name, exact: true }).click()
    await confirm(page, name)
  }
  const write = async (page: Page, text: string) => {
    await page.goto(`${pages.address}/documents/${document}/write`)
    await settled(page)
    await page
      .getByRole('article', { name: '填写部门绩效文本' })
      .getByRole('heading', { name: NAME })
      .waitFor()
    await expect
      .poll(() => page.evaluate(() => globalThis.document.activeElement?.getAttribute('aria-label')))
      .toBe('总体绩效目标')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
    await expect
      .poll(() => page.getByRole('main').getByRole('status').filter({ hasText: '保存' }).innerText())
      .toMatch(/已保存 \d\d:\d\d/)
  }

  test('it waits on the 工作台 of the department, which writes it and sends it in; then it cannot be written', async () => {
    const page = await open('张会计', '/')
    const waiting = page.getByRole('region', { name: '等我办理' })
    await waiting.getByRole('link', { name: `填报：${NAME}` }).click()
    await inState(page, '草稿')
    expect(await unnamed(page)).toEqual([])
    await write(page, '建强基层队伍。')
    await page.getByRole('link', { name: '查看文档' }).click()
    await settled(page)
    await press(page, '送审')
    await inState(page, '已送审')
    await page.goto(`${pages.address}/documents/${document}/write`)
    await page.getByText('文本正在审核，不能填写').waitFor()
    await page.goto(`${pages.address}/filings`)
    await settled(page)
    expect(await page.getByRole('link', { name: NAME }).count()).toBe(0)
  })

  test('finance is notified, opens it, and sends it back with the reason', async () => {
    const page = await open('王科员', '/messages')
    await page.getByRole('link', { name: `张会计送来《${NAME}》，请审核` }).click()
    await inState(page, '财政审核')
    const passage = page.locator('[data-place="overallGoal"]')
    await passage.hover()
    await passage.getByRole('button', { name: '批注：总体绩效目标' }).click()
    await dialog(page).getByRole('textbox', { name: /^意见/ }).fill('写明培训人数')
    await dialog(page)
      .getByRole('textbox', { name: /^建议改为/ })
      .fill('建强基层队伍，培训干部200人。')
    await dialog(page).getByRole('button', { name: '批注', exact: true }).click()
    await passage.getByRole('button', { name: '批注 王科员：写明培训人数' }).waitFor()
    // Without the mouse: M asks for the place.
    await page.keyboard.press('m')
    await dialog(page).getByText('批注：整体').waitFor()
    const place = dialog(page).getByRole('combobox', { name: '位置' })
    await place.fill('总体绩效目标')
    await page.keyboard.press('Enter')
    await dialog(page).getByText('批注：总体绩效目标').waitFor()
    await dialog(page).getByRole('textbox', { name: /^意见/ }).fill('请核对人数')
    await dialog(page).getByRole('button', { name: '批注', exact: true }).click()
    await passage.getByRole('button', { name: '批注 王科员：请核对人数' }).waitFor()
    await strip(page).getByRole('button', { name: '退回', exact: true }).click()
    await dialog(page).getByRole('textbox', { name: /^原因/ }).fill('总体目标应写明数量')
    await confirm(page, '退回')
    await inState(page, '草稿')
  })

  test('what the department has is among all texts with its day, and it is reminded of it, once a day', async () => {
    const page = await open('王科员', '/filings?box=all')
    const list = page.getByRole('region', { name: /^部门绩效文本/ })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      list.getByRole('button', { name: '导出 CSV' }).click(),
    ])
    const lines = readFileSync(await downloaded(download), 'utf8')
      .trimEnd()
      .split('\r\n')
    expect(lines.map((line) => line.split(',')[0])).toEqual(['\ufeff文本', NAME])
    await list.getByRole('checkbox', { name: `选择：${NAME}` }).check()
    expect(await unnamed(page)).toEqual([])
    const bar = page.getByRole('group', { name: '对所选文本' })
    await bar.getByText('已选 1 份').waitFor()
    await bar.getByRole('button', { name: '催办 1' }).click()
    await dialog(page).getByRole('textbox', { name: '附言（可不填）' }).fill('本周五前报送')
    await dialog(page).getByRole('button', { name: '催办', exact: true }).click()
    await dialog(page).getByText('已提醒 1 人').waitFor()
    await page.goto(`${pages.address}/documents/${document}`)
    expect(await strip(page).getByRole('button', { name: '催办', exact: true }).isDisabled()).toBe(true)
    const told = await open('张会计', '/messages')
    await told.getByRole('link', { name: `王科员催办：《${NAME}》请尽快送审` }).click()
    await inState(told, '草稿')
  })

  test('the department reads the reason, mends the text, and sends it in again', async () => {
    const page = await open('张会计', '/filings')
    const row = page.getByRole('region', { name: /^部门绩效文本/ }).getByRole('row', { name: NAME })
    await row.getByText('总体目标应写明数量').waitFor()
    await page.goto(`${pages.address}/messages`)
    await page.getByRole('link', { name: `王科员在《${NAME}》写了 2 条批注` }).click()
    await dialog(page).getByRole('textbox', { name: '写答复' }).fill('已补充人数')
    await dialog(page).getByRole('button', { name: '答复', exact: true }).click()
    await dialog(page).getByText('已补充人数').waitFor()
    expect(await unnamed(page)).toEqual([])
    await page.goto(`${pages.address}/documents/${document}/write`)
    await settled(page)
    await page.getByText('总体目标应写明数量').waitFor()
    const said = page.getByRole('region', { name: '批注' })
    const proposal = said.getByRole('listitem').filter({ hasText: '写明培训人数' })
    await said.getByRole('button', { name: '答复 1' }).waitFor()
    await page.keyboard.press('Tab')
    await expect
      .poll(() => page.evaluate(() => globalThis.document.activeElement?.getAttribute('aria-label')))
      .not.toBe('总体绩效目标')
    await proposal.getByRole('button', { name: '写明培训人数' }).click()
    await expect
      .poll(() => page.evaluate(() => globalThis.document.activeElement?.getAttribute('aria-label')))
      .toBe('总体绩效目标')
    expect(await unnamed(page)).toEqual([])
    await proposal.getByRole('button', { name: '采用' }).click()
    await expect.poll(() => proposal.count()).toBe(0)
    await expect
      .poll(() => page.getByRole('textbox', { name: '总体绩效目标' }).inputValue())
      .toBe('建强基层队伍，培训干部200人。')
    await expect
      .poll(() => page.getByRole('main').getByRole('status').filter({ hasText: '保存' }).innerText())
      .toMatch(/已保存 \d\d:\d\d/)
    await page.getByRole('link', { name: '查看文档' }).click()
    await settled(page)
    await press(page, '送审')
    await strip(page)
      .getByRole('button', { name: /^办理记录/ })
      .click()
    await page.getByRole('dialog', { name: NAME }).getByText('总体目标应写明数量', { exact: true }).waitFor()
    await page.getByRole('dialog', { name: NAME }).getByRole('region', { name: '退回后的修改' }).waitFor()
  })

  test('what came back shows only what changed since it was sent back', async () => {
    const page = await open('王科员')
    await page.getByRole('button', { name: '退回后改了 1 处' }).click()
    await dialog(page).getByText('王科员', { exact: false }).first().waitFor()
    expect(await dialog(page).getByRole('row').allInnerTexts()).toEqual([
      expect.stringContaining('原来'),
      expect.stringMatching(/总体绩效目标[^]*建强基层队伍。[^]*建强基层队伍，培训干部200人。/),
    ])
    expect(await unnamed(page)).toEqual([])
  })

  test('from the list several go back with one opinion; what nobody changed since goes in again by itself, with a reason', async () => {
    const choose = async (name: string, kind: string) => {
      const page = await open(name, '/filings')
      await page
        .getByRole('region', { name: /^部门绩效文本/ })
        .getByRole('checkbox', { name: `选择：${NAME}` })
        .check()
      await page
        .getByRole('group', { name: '对所选文本' })
        .getByRole('button', { name: `批量${kind} 1` })
        .click()
      await dialog(page).getByText(`批量${kind}：1 份文本`).waitFor()
      return page
    }
    const giveBack = async () => {
      const returning = await choose('王科员', '退回')
      await dialog(returning).getByRole('textbox', { name: /^原因/ }).fill('与预算数不一致')
      await dialog(returning).getByRole('button', { name: '退回', exact: true }).click()
      await dialog(returning).getByText('办理结果：成功 1 个，共 1 个').waitFor()
      return returning
    }
    // In one press it is taken back, as targets are; then it goes back after all.
    const first = await giveBack()
    const closeIt = () => dialog(first).getByRole('button', { name: '关闭' }).last().click()
    await closeIt()
    const last = first.getByRole('region', { name: '批量退回：1 份文本' })
    await last.getByRole('button', { name: '全部撤销' }).click()
    const over = first.getByRole('dialog', { name: '已撤销 1 个，共 1 个' })
    await over.getByRole('listitem').filter({ hasText: NAME }).waitFor()
    await closeIt()
    await expect.poll(() => last.count()).toBe(0)
    await giveBack()
    // That nothing will go is said before anything is done.
    const refused = await choose('张会计', '送审')
    await dialog(refused)
      .getByText(/退回后没有修改/)
      .waitFor()
    expect(await dialog(refused).getByRole('button', { name: '送审', exact: true }).isDisabled()).toBe(true)
    const page = await open('张会计')
    await strip(page).getByRole('button', { name: '送审', exact: true }).click()
    await dialog(page)
      .getByRole('textbox', { name: /^不作修改的理由/ })
      .fill('人数已与名册核对')
    await dialog(page)
      .getByRole('checkbox', { name: /确认按原内容送审/ })
      .check()
    await confirm(page, '送审')
    await inState(page, '已送审')
  })

  test('both offices pass it, and it is approved under number and date', async () => {
    const reviewer = await open('王科员')
    expect(await reviewer.getByRole('button', { name: '批注 王科员：写明培训人数' }).count()).toBe(0)
    await reviewer.getByRole('button', { name: '批注 王科员：请核对人数' }).click()
    await dialog(reviewer).getByText('请核对人数').waitFor()
    await dialog(reviewer).getByRole('button', { name: '已处理' }).click()
    await expect.poll(() => dialog(reviewer).count()).toBe(0)
    expect(await reviewer.getByRole('button', { name: '批注 王科员：请核对人数' }).count()).toBe(0)
    for (const name of ['王科员', '赵绩效']) await press(await open(name), '审核通过')
    const page = await open('周局长')
    await strip(page).getByRole('button', { name: '批复', exact: true }).click()
    await dialog(page)
      .getByRole('textbox', { name: /^批复文号/ })
      .fill('南财预〔2026〕3号')
    await dialog(page)
      .getByLabel(/^批复日期/)
      .fill('2026-01-31')
    await confirm(page, '批复')
    await inState(page, '已批复')
    await strip(page).getByText('第 1 版').waitFor()
  })

  test('it is adjusted for a reason, and what differs from the approved version is shown', async () => {
    const page = await open('张会计')
    await strip(page).getByRole('button', { name: '调整', exact: true }).click()
    await dialog(page).getByRole('textbox', { name: /^原因/ }).fill('预算调整')
    await confirm(page, '调整')
    await page.waitForURL(/\/write$/)
    await write(page, '写错的总体目标。')
    await page.getByRole('button', { name: '放弃调整' }).click()
    await dialog(page).getByText('写错的总体目标。').waitFor()
    await confirm(page, '放弃调整')
    await inState(page, '已批复')
    await strip(page).getByRole('button', { name: '调整', exact: true }).click()
    await dialog(page).getByRole('textbox', { name: /^原因/ }).fill('预算调整')
    await confirm(page, '调整')
    await page.waitForURL(/\/write$/)
    await write(page, '建强基层队伍，培训干部260人。')
    await page.getByRole('link', { name: '查看文档' }).click()
    await settled(page)
    await strip(page).getByRole('button', { name: '批复版本', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: NAME })
    await drawer.getByRole('cell', { name: '南财预〔2026〕3号' }).waitFor()
    await drawer.getByText('建强基层队伍，培训干部200人。').waitFor()
    await drawer.getByText('建强基层队伍，培训干部260人。').waitFor()
    await drawer.getByRole('button', { name: '校验第 1 版' }).click()
    await drawer.getByText('与批复记录的校验值相符（没有签名）').waitFor()
    await drawer.getByRole('link', { name: '下载第 1 版' }).waitFor()
    expect(await unnamed(page)).toEqual([])
  })
})

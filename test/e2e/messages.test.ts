/**
 * 消息 in the browser: the bell counts, the page leads to the target and the comment, ticking off empties the
 * bell.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { join, type Member } from '../support/people.ts'
import { describeInBrowser, settled, startPages, type Pages } from './support.ts'

describeInBrowser('messages', () => {
  let pages: Pages
  let filler: Member
  let reviewer: Member
  let projects: string[] = []
  beforeAll(async () => {
    pages = await startPages()
    const { context } = pages.app
    await pages.app.importSample('004-人社局.txt')
    const rows = await context.store.whole.db
      .selectFrom('projects')
      .select(['project_id', 'unit_id'])
      .orderBy('position')
      .execute()
    projects = rows.map(({ project_id }) => project_id)
    filler = await join(pages.app, '填报员', 'unit-filler', rows[0]?.unit_id ?? null)
    reviewer = await join(pages.app, '审核员', 'department-reviewer', rows[0]?.unit_id ?? null)
    await context.store.whole.db.updateTable('projects').set({ errors: 0 }).execute()
  })
  afterAll(() => pages.close())

  test('a person sees how many are unread, opens one, and ticks the others off', async () => {
    expect(
      (
        await filler.send('POST', '/api/filings/acts', {
          projects: projects.slice(0, 3),
          act: { kind: 'submit' },
          request: 'one',
        })
      ).statusCode,
    ).toBe(200)
    expect(
      (
        await reviewer.send('POST', `/api/projects/${projects[1]}/comments`, {
          indicator: 1,
          field: 'value',
          text: '请写明计量单位',
        })
      ).statusCode,
    ).toBe(200)
    expect(
      (
        await reviewer.send('POST', `/api/projects/${projects[0]}/filing`, {
          act: { kind: 'return', comment: '补充成本指标' },
        })
      ).statusCode,
    ).toBe(200)
    const page = await pages.open(filler)
    await page.getByRole('button', { name: '消息：2 条未读' }).click()
    // By kind, each leading on; all of them are behind.
    const digest = page.getByRole('region', { name: '未读消息' })
    await digest.getByRole('link', { name: /^1 份目标被退回/ }).waitFor()
    await digest.getByRole('link', { name: /^1 条批注/ }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => digest.count()).toBe(0)
    await page.keyboard.press('Enter')
    await digest.getByRole('link', { name: '全部消息' }).click()
    await settled(page)
    const list = page.getByRole('list', { name: '消息列表' })
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2)
    await expect.poll(() => list.getByText('补充成本指标').isVisible()).toBe(true)
    await list.getByRole('link', { name: /写了批注/ }).click()
    // The comment itself is open, on the target it was said of.
    await expect.poll(() => page.getByRole('dialog').getByText('请写明计量单位').isVisible()).toBe(true)
    expect(new URL(page.url()).pathname).toBe(`/projects/${projects[1]}`)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '消息：1 条未读' }).click()
    await digest.getByRole('button', { name: '全部标为已读' }).click()
    await digest.getByText('没有未读消息').waitFor()
    await expect.poll(() => page.getByRole('button', { name: '消息：没有未读' }).count()).toBe(1)
    await digest.getByRole('link', { name: '全部消息' }).click()
    await expect.poll(() => page.getByRole('button', { name: '全部标为已读' }).isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: '只看未读' }).click()
    await expect.poll(() => page.getByText('没有符合条件的消息').isVisible()).toBe(true)
  })

  test('the link of a mail leads on to the comment itself, also of somebody who has to sign in first, and ticks it off', async () => {
    const {
      rows: [message],
    } = (await filler.get('/api/messages?kind=commented&size=1')).json<{ rows: { id: string }[] }>()
    await pages.app.context.store.whole.db
      .updateTable('messages')
      .set({ read_at: null })
      .where('message_id', '=', message?.id ?? '')
      .execute()
    const page = await pages.open(filler, `/messages?message=${message?.id}`)
    await expect.poll(() => page.getByRole('dialog').getByText('请写明计量单位').isVisible()).toBe(true)
    await expect.poll(() => page.getByRole('button', { name: '消息：没有未读' }).count()).toBe(1)
    // What is another's leaves the own list.
    const other = await pages.open(reviewer, `/messages?message=${message?.id}`)
    await expect.poll(() => new URL(other.url()).search).toBe('')
    await other.getByRole('heading', { level: 1, name: '消息' }).waitFor()
    const stranger = await pages.open('nobody', `/messages?message=${message?.id}`)
    await stranger.getByRole('button', { name: '登录', exact: true }).waitFor()
    expect(decodeURIComponent(stranger.url())).toContain(`message=${message?.id}`)
  })

  test('a batch is one line that leads to what waits', async () => {
    const page = await pages.open(reviewer, '/messages')
    await settled(page)
    await page.getByRole('link', { name: /等 3 个项目，请审核/ }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/filings')
  })

  test('a department is reminded from the progress, and a second time the same day says who was first', async () => {
    const page = await pages.open(reviewer, '/filings?box=progress')
    await settled(page)
    const remind = async () => {
      await page
        .getByRole('button', { name: /^催办：/ })
        .first()
        .click()
      await page.getByRole('dialog').getByRole('button', { name: '催办', exact: true }).click()
    }
    await remind()
    await expect.poll(() => page.getByText('已提醒 1 人').first().isVisible()).toBe(true)
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await remind()
    await expect
      .poll(() =>
        page
          .getByText(/审核员 今天 \d\d:\d\d 已催办过/)
          .first()
          .isVisible(),
      )
      .toBe(true)
    const told = await pages.open(filler, '/messages?kind=reminded')
    await expect.poll(() => told.getByRole('link', { name: /催办.*请尽快送审/ }).isVisible()).toBe(true)
  })

  test('ticked departments, or all, are reminded with one press, after it is said who will be told', async () => {
    await pages.app.importSample('000-社会工作部.docx')
    const { db } = pages.app.context.store.whole
    const { unit_id: unit } = await db
      .selectFrom('projects')
      .select('unit_id')
      .where('project_id', 'not in', projects)
      .executeTakeFirstOrThrow()
    const other = await join(pages.app, '社工填报员', 'unit-filler', unit)
    const office = await join(pages.app, '绩效科员', 'performance-office')
    const page = await pages.open(office, '/filings?box=progress')
    await settled(page)
    const row = page.getByRole('row', { name: /社会工作部/ })
    await row.getByRole('checkbox', { name: /^选择 / }).check()
    await page.getByRole('button', { name: '催办所选 1 个部门' }).waitFor()
    await row.getByRole('checkbox', { name: /^选择 / }).uncheck()
    await page.getByRole('button', { name: '催办全部部门' }).click()
    const dialog = page.getByRole('dialog', { name: '催办：全部部门' })
    await dialog.getByText(/^将提醒 \d+ 人：.*社工填报员.*涉及 \d+ 个/).waitFor()
    // What was reminded of today is left out, and that is said.
    await dialog.getByText(/另有 \d+ 个今天已催办过/).waitFor()
    await dialog.getByRole('button', { name: '催办', exact: true }).click()
    await page.getByRole('dialog').getByText('已提醒 1 人：社工填报员').first().waitFor()
    const told = await pages.open(other, '/messages?kind=reminded')
    await told.getByRole('link', { name: /催办.*请尽快送审/ }).waitFor()
  })

  test('a notice is published, read by whom it is for, counted, and withdrawn', async () => {
    const page = await pages.open('administrator', '/notices')
    await settled(page)
    await page.getByRole('button', { name: '发布通知' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '标题' }).fill('一上填报安排')
    await dialog.getByRole('textbox', { name: '内容' }).fill('请于10月15日前送审。')
    await dialog.getByRole('button', { name: '发布通知' }).click()
    await expect
      .poll(() => page.getByRole('button', { name: '一上填报安排', exact: true }).isVisible())
      .toBe(true)
    const reading = await pages.open(filler, '/')
    await reading.getByRole('link', { name: '一上填报安排' }).click()
    await expect.poll(() => reading.getByText('请于10月15日前送审。').isVisible()).toBe(true)
    await page.getByRole('button', { name: '全部', exact: true }).click()
    await expect
      .poll(async () => {
        await page.reload()
        await settled(page)
        return page.getByText(/已读 1 \/ \d+ 人/).isVisible()
      })
      .toBe(true)
    await page.getByRole('button', { name: '撤回：一上填报安排' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click()
    await expect.poll(() => page.getByText(/已撤回/).isVisible()).toBe(true)
  })
})

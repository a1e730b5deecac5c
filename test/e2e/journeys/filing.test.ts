/**
 * The way of a target on the page of the project: the strip, what each may do, and what happens when two act
 * at once.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { join, type Member } from '../../support/people.ts'
import { describeInBrowser, settled, startPages, type Pages } from '../support.ts'

describeInBrowser('the way of a target', () => {
  let pages: Pages
  let projects: { readonly id: string; readonly name: string }[] = []
  const people = new Map<string, Member>()
  beforeAll(async () => {
    pages = await startPages()
    const document = (await pages.app.importSample('004-人社局.txt')).result?.document ?? ''
    projects = (await pages.app.administrator.get(`/api/projects?document=${document}`)).json<{
      rows: { id: string; name: string }[]
    }>().rows
    for (const name of ['填报员', '部门审核员', '业务科员', '绩效科员', '绩效科长'])
      people.set(name, await join(pages.app, name, 'administrator'))
    people.set('查阅人', await join(pages.app, '查阅人', 'reader'))
    const { unit_id: unit } = await pages.app.context.store
      .of(pages.app.region)
      .db.selectFrom('projects')
      .select('unit_id')
      .where('document_id', '=', document)
      .executeTakeFirstOrThrow()
    people.set('部门副科', await join(pages.app, '部门副科', 'department-reviewer', unit))
  })
  afterAll(() => pages.close())

  const who = (name: string): Member => {
    const member = people.get(name)
    if (member === undefined) throw new Error(name)
    return member
  }
  /** Without errors, whatever the rules say of the sample today, and concluded 优. */
  const ready = async (index: number) => {
    const project = projects[index]
    if (project === undefined) throw new Error(String(index))
    await pages.app.administrator.send('PUT', `/api/reviews/${project.id}/opinion`, {
      comment: '已审',
      conclusion: '优',
    })
    await pages.app.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 0 })
      .where('project_id', '=', project.id)
      .execute()
    return project
  }
  const act = async (name: string, project: string, wish: object) => {
    const answer = await who(name).send('POST', `/api/projects/${project}/filing`, { act: wish })
    expect(answer.statusCode, answer.body).toBe(200)
  }
  const open = async (name: string, project: string) => {
    const page = await pages.open(who(name), `/projects/${project}`)
    await settled(page)
    await strip(page).waitFor()
    return page
  }
  const strip = (page: Page) => page.getByRole('region', { name: '办理进度' })
  const button = (page: Page, name: string) => strip(page).getByRole('button', { name, exact: true })
  const dialog = (page: Page) => page.getByRole('dialog')

  test('is sent in and taken back; who has it since when is said, and the history tells of it', async () => {
    const { id, name } = await ready(0)
    const page = await open('填报员', id)
    await strip(page).getByText('草稿').waitFor()
    await button(page, '送审').click()
    await dialog(page)
      .getByText(/送审后由“部门审核”办理/)
      .waitFor()
    await dialog(page).getByRole('button', { name: '送审' }).click()
    await page.getByText(`已送审：${name}`).waitFor()
    await strip(page).getByText('已送审', { exact: true }).waitFor()
    await expect
      .poll(() => strip(page).locator('[aria-current="step"]').innerText())
      .toMatch(/部门审核[\s\S]*主管部门审核人 · 刚刚/)
    // The sender does not review: said, not hidden.
    await expect.poll(() => button(page, '审核通过').isDisabled()).toBe(true)
    await strip(page)
      .getByText(/填审分离/)
      .waitFor()
    await strip(page).getByRole('button', { name: '其他操作' }).click()
    await page.getByRole('menuitem', { name: '撤回' }).click()
    await dialog(page).getByRole('button', { name: '撤回' }).click()
    await strip(page).getByText('草稿', { exact: true }).waitFor()
    await button(page, '办理记录 2').click()
    const history = page.getByRole('dialog', { name })
    await expect.poll(() => history.getByRole('listitem').allInnerTexts()).toHaveLength(2)
    await history.getByText('填报员').first().waitFor()
  })

  test('errors that are open are named where it would be sent in', async () => {
    const project = projects[1]?.id ?? ''
    await pages.app.context.store.whole.db
      .updateTable('projects')
      .set({ errors: 3 })
      .where('project_id', '=', project)
      .execute()
    const page = await open('填报员', project)
    await expect.poll(() => button(page, '送审').isDisabled()).toBe(true)
    await strip(page).getByText('还有 3 个错误未处理，不能送审；草稿可随时保存。请先改正错误。').waitFor()
  })

  test('is returned with a reason, sent in again, passed side by side, approved with its document, and adjusted', async () => {
    const { id } = await ready(2)
    await act('填报员', id, { kind: 'submit' })
    const page = await open('部门审核员', id)
    await button(page, '退回').click()
    await dialog(page).getByRole('button', { name: '退回' }).click()
    await dialog(page).getByText('请写明原因').waitFor()
    await dialog(page).getByRole('textbox', { name: /^原因/ }).fill('请补充测算依据')
    await dialog(page).getByRole('button', { name: '退回' }).click()
    await strip(page).getByText('草稿', { exact: true }).waitFor()
    // Why it came back is where the unit reads it, and where it mends it.
    for (const path of [`/projects/${id}`, `/projects/${id}/write`]) {
      const back = await open('填报员', id)
      await back.goto(pages.address + path)
      await back.getByRole('note').getByText('请补充测算依据').waitFor()
    }
    await act('填报员', id, { kind: 'submit' })
    await page.reload()
    await strip(page).getByText('已送审', { exact: true }).waitFor()
    expect(await page.getByRole('note').getByText('请补充测算依据').count()).toBe(0)
    await button(page, '审核通过').click()
    await dialog(page).getByRole('button', { name: '审核通过' }).click()
    await strip(page).getByText('财政审核', { exact: true }).waitFor()
    await expect.poll(() => strip(page).locator('[aria-current="step"]').count()).toBe(2)

    const business = await open('业务科员', id)
    await button(business, '审核通过（业务科室审核）').click()
    await dialog(business)
      .getByRole('button', { name: /^审核通过/ })
      .click()
    await expect.poll(() => strip(business).locator('[aria-current="step"]').count()).toBe(1)
    await act('绩效科员', id, { kind: 'pass' })

    const chief = await open('绩效科长', id)
    await button(chief, '批复').click()
    await dialog(chief)
      .getByRole('textbox', { name: /^批复文号/ })
      .waitFor()
    await dialog(chief).getByRole('button', { name: '批复', exact: true }).click()
    await dialog(chief).getByText('请填写批复文号').waitFor()
    await dialog(chief)
      .getByRole('textbox', { name: /^批复文号/ })
      .fill('南财预〔2026〕3号')
    await dialog(chief)
      .getByLabel(/^批复日期/)
      .fill('2026-01-31')
    await dialog(chief).getByRole('button', { name: '批复', exact: true }).click()
    await strip(chief).getByText('已批复').first().waitFor()
    await strip(chief).getByText('第 1 版').waitFor()
    await expect.poll(() => strip(chief).locator('[aria-current="step"]').count()).toBe(0)

    const unit = await open('填报员', id)
    await button(unit, '调整').click()
    await dialog(unit).getByRole('textbox', { name: /^原因/ }).fill('预算调减，南财预〔2026〕8号')
    await dialog(unit).getByRole('button', { name: '调整', exact: true }).click()
    // The form is where the work goes on; given up there, the approved text is there again.
    await unit.waitForURL(/\/write$/)
    await unit.getByText(/^调整原因：预算调减/).waitFor()
    const saved = unit.getByRole('main').getByRole('status').filter({ hasText: '已保存' })
    const at = () => unit.evaluate(() => globalThis.document.activeElement?.getAttribute('aria-label'))
    await expect.poll(at).toBe('项目名称')
    await unit.keyboard.press('Control+a')
    await unit.keyboard.type('写错的目标')
    await unit.keyboard.press('Tab')
    await saved.waitFor()
    await unit.getByRole('button', { name: '放弃调整' }).click()
    await dialog(unit)
      .getByText(/恢复第 1 版的批复内容/)
      .waitFor()
    await dialog(unit)
      .getByText(/写错的目标/)
      .first()
      .waitFor()
    await dialog(unit).getByRole('button', { name: '放弃调整' }).click()
    await strip(unit).getByText('已批复').first().waitFor()
    expect(await unit.getByRole('heading', { name: '写错的目标' }).count()).toBe(0)
    await act('填报员', id, { kind: 'adjust', comment: '预算调减' })
    await unit.reload()
    await strip(unit).getByText('调整中').first().waitFor()
    await button(unit, '放弃调整').waitFor()
  })

  test('when somebody was first, it is said who and what, and nothing is done', async () => {
    const { id } = await ready(3)
    await act('填报员', id, { kind: 'submit' })
    const page = await open('部门审核员', id)
    await button(page, '审核通过').click()
    await dialog(page).getByRole('textbox').waitFor()
    await act('业务科员', id, { kind: 'return', comment: '目标没有数量', to: 'unit' })
    await dialog(page).getByRole('button', { name: '审核通过' }).click()
    await dialog(page)
      .getByText(/业务科员 已于 .* 先行办理（退回），您的操作没有生效/)
      .waitFor()
    await dialog(page).getByText('意见：目标没有数量').waitFor()
    await dialog(page).getByRole('button', { name: '知道了' }).click()
    await strip(page).getByText('草稿', { exact: true }).waitFor()
    const { state } = (await who('查阅人').get(`/api/projects/${id}/filing`)).json<{ state: string }>()
    expect(state).toBe('draft')
  })

  test('a task is handed to somebody who may take it, and to nobody else', async () => {
    const { id } = await ready(4)
    await act('填报员', id, { kind: 'submit' })
    const page = await open('部门审核员', id)
    await strip(page).getByRole('button', { name: '其他操作' }).click()
    await page.getByRole('menuitem', { name: '转办' }).click()
    await dialog(page)
      .getByRole('combobox', { name: /^办理人/ })
      .click()
    await page.locator('.ant-select-item-option').first().waitFor()
    const offered = await page.locator('.ant-select-item-option').allInnerTexts()
    expect(offered.join()).toContain('部门副科')
    // Who fits only as administrator of the system is not offered.
    for (const name of ['填报员', '业务科员']) expect(offered.join()).not.toContain(name)
    expect(offered.join()).not.toContain('查阅人')
    await page.locator('.ant-select-item-option').filter({ hasText: '部门副科' }).click()
    await expect.poll(() => dialog(page).locator('.ant-select').innerText()).toContain('部门副科')
    await dialog(page).getByRole('button', { name: '转办' }).click()
    await expect.poll(() => strip(page).locator('[aria-current="step"]').innerText()).toContain('部门副科')
  })

  test('a reader sees where it stands and has nothing to press', async () => {
    const page = await open('查阅人', projects[2]?.id ?? '')
    await strip(page).getByText('调整中').first().waitFor()
    await expect
      .poll(() => strip(page).getByRole('button').allInnerTexts())
      .toEqual([expect.stringMatching(/^办理记录/), '批复版本', '与第 1 版相同'])
  })
})

/** Help where one is: what a term means, the guide of a page, the first steps of a person. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { join } from '../support/people.ts'
import { barriers, describeInBrowser, PHONE, settled, startPages, type Pages } from './support.ts'

const asked = (page: Page, of: string) => page.getByRole('button', { name: `什么是${of}`, exact: true })
const card = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })

describeInBrowser('what a term means', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('000-社会工作部.docx')
  })
  afterAll(() => pages.close())

  test('is opened beside the heading of a page, which keeps its name', async () => {
    const page = await pages.open('administrator', '/monitoring')
    await page.getByRole('heading', { level: 1, name: '绩效监控', exact: true }).waitFor()
    await asked(page, '绩效监控').click()
    const open = card(page, '绩效运行监控')
    await open.getByText('“双监控”').waitFor()
    await open.getByText('依据 财预〔2019〕136号').waitFor()
    await expect.poll(() => open.getByText('待核对').count()).toBe(0)
    expect(await barriers(page)).toEqual([])
    await open.getByRole('link', { name: '查看名词解释' }).click()
    await page.waitForURL(/\/help\/terms#monitoring$/)
  })

  test('names its source; that it is not yet checked is said in the list of terms alone', async () => {
    const page = await pages.open('administrator', '/assessments')
    await asked(page, '事前绩效评估').click()
    const open = card(page, '事前绩效评估')
    await open.getByText(/^依据 /).waitFor()
    expect(await open.getByText('待核对').count()).toBe(0)
    await open.getByRole('link', { name: '查看名词解释' }).click()
    await page.waitForURL(/\/help\/terms#/)
    await page.getByText('待核对', { exact: true }).first().waitFor()
  })

  test('is reached and left by the keyboard, and a press elsewhere closes it', async () => {
    const page = await pages.open('administrator', '/duplicates')
    await settled(page)
    await asked(page, '查重').focus()
    await page.keyboard.press('Enter')
    await card(page, '查重').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => card(page, '查重').count()).toBe(0)
    const isBack = () => asked(page, '查重').evaluate((button) => button === document.activeElement)
    expect(await isBack()).toBe(true)
    await page.keyboard.press('Enter')
    await card(page, '查重').waitFor()
    // Its close button and its link, and on from where it was opened.
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
    await expect.poll(() => card(page, '查重').count()).toBe(0)
    expect(await isBack()).toBe(false)
    await asked(page, '查重').click()
    await card(page, '查重').waitFor()
    await page.getByRole('heading', { level: 1 }).click()
    await expect.poll(() => card(page, '查重').count()).toBe(0)
  })

  test('in the head of a list neither renames the column nor orders the list', async () => {
    const page = await pages.open('administrator', '/execution')
    await page.getByRole('columnheader', { name: '全年预算数', exact: true }).waitFor()
    await asked(page, '全年预算数').click()
    await card(page, '全年预算数').getByText('调整后预算数').waitFor()
    expect(new URL(page.url()).search).not.toContain('sort')
  })

  test('is not printed', async () => {
    const page = await pages.open('administrator', '/projects')
    await asked(page, '绩效目标').waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => asked(page, '绩效目标').count()).toBe(0)
  })
})

describeInBrowser('the help on a page', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('000-社会工作部.docx')
  })
  afterAll(() => pages.close())

  const help = (page: Page) => page.getByRole('button', { name: '本页帮助', exact: true })
  const panel = (page: Page) => page.getByRole('dialog', { name: '本页帮助' })

  test('is the part of the guide for one’s own work, beside the page, and leads to the whole guide', async () => {
    const page = await pages.open('administrator', '/monitoring')
    await help(page).click()
    await panel(page).getByRole('heading', { name: '一、开启一轮（绩效科）' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await panel(page).getByRole('link', { name: '查看整篇监控速查' }).click()
    await page.waitForURL(/\/help\/monitoring#open$/)
    await expect.poll(() => panel(page).count()).toBe(0)
    await page.getByRole('heading', { name: '一、开启一轮（绩效科）' }).waitFor()
  })

  test('closes by Escape, and the button has the focus again', async () => {
    const page = await pages.open('reader', '/projects')
    await help(page).focus()
    await page.keyboard.press('Enter')
    await panel(page).getByRole('heading', { name: '二、清单' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => panel(page).count()).toBe(0)
    await expect.poll(() => help(page).evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('of administration is the guide of those who administer, at the heading', async () => {
    const page = await pages.open('administrator', '/administration/calendar')
    await page.getByRole('link', { name: '本页帮助', exact: true }).click()
    await page.waitForURL(/\/help\/administrator#/)
    const heading = page.getByRole('heading', { name: '年度日历', exact: true })
    await expect
      .poll(() => heading.evaluate((element) => Math.round(element.getBoundingClientRect().top)))
      .toBeLessThan(200)
  })
})

describeInBrowser('the guides', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('000-社会工作部.docx')
  })
  afterAll(() => pages.close())

  test('of one’s own work come first and one of them is opened; those of other roles are folded', async () => {
    const expert = await join(pages.app, '外请专家', 'expert')
    const page = await pages.open(expert, '/help')
    await page.getByRole('heading', { level: 1, name: '评价和结果速查' }).waitFor()
    const own = page.getByRole('navigation', { name: '使用指南' })
    expect(await own.getByRole('link').allInnerTexts()).toEqual(['评价和结果速查', '通用速查', '名词解释'])
    const other = page.getByRole('link', { name: '填报速查' })
    expect(await other.isVisible()).toBe(false)
    await page.getByText('其他角色').click()
    expect(await barriers(page)).toEqual([])
    await other.click()
    await page.getByRole('heading', { level: 1, name: '填报速查' }).waitFor()
    expect(await other.isVisible()).toBe(true)
  })
})

describeInBrowser('上手五步', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('000-社会工作部.docx')
  })
  afterAll(() => pages.close())

  const path = (page: Page) => page.getByRole('region', { name: '上手五步' })

  test('is folded on a phone, and unfolded by a button', async () => {
    const page = await pages.open('administrator', '/', PHONE)
    await settled(page)
    const unfold = path(page).getByRole('button', { name: '展开步骤' })
    await unfold.waitFor()
    expect(await path(page).getByRole('link').count()).toBe(0)
    await unfold.press('Enter')
    await expect.poll(() => path(page).getByRole('link').count()).toBeGreaterThan(0)
    await path(page).getByRole('button', { name: '收起步骤', expanded: true }).waitFor()
  })

  test('of a filler: a step that is looked at is ticked, and leads there', async () => {
    const { unit_id: unit } = await pages.app.context.store.whole.db
      .selectFrom('projects')
      .select('unit_id')
      .executeTakeFirstOrThrow()
    const filler = await join(pages.app, '新来填报员', 'unit-filler', unit)
    const page = await pages.open(filler, '/')
    await path(page).getByText('已完成 0/5').waitFor()
    expect(await barriers(page)).toEqual([])
    await path(page).getByRole('link', { name: '看一遍填报速查' }).click()
    await page.getByRole('heading', { level: 1, name: '填报速查' }).waitFor()
    await page.goBack()
    await path(page).getByText('已完成 1/5').waitFor()
    await path(page).getByRole('link', { name: '新建第一个目标' }).click()
    await page.getByRole('dialog', { name: '新建绩效目标' }).waitFor()
  })

  test('is hidden for good, until it is asked for in the guides', async () => {
    const page = await pages.open('administrator', '/')
    await path(page).getByRole('button', { name: '不再显示' }).click()
    await expect.poll(() => path(page).count()).toBe(0)
    await page.reload()
    await settled(page)
    expect(await path(page).count()).toBe(0)
    await page.goto(`${pages.address}/help`)
    await page.getByRole('button', { name: '显示上手五步' }).click()
    await page.goto(`${pages.address}/`)
    await path(page).waitFor()
  })
  test('say in English that they are in Chinese; in Chinese there is nothing to say', async () => {
    const said = (page: Page) => page.getByText('This guide is in Chinese')
    const page = await pages.open('administrator', '/help/everyday')
    await page.getByRole('heading', { level: 1, name: '通用速查' }).waitFor()
    expect(await said(page).count()).toBe(0)
    await page.getByRole('button', { name: 'English' }).click()
    await said(page).waitFor()
    await page.goto(`${pages.address}/help/administrator`)
    await said(page).waitFor()
    await page.goto(`${pages.address}/help/terms`)
    await page.getByRole('heading', { level: 1, name: 'Glossary' }).waitFor()
    expect(await said(page).count()).toBe(0)
    await page.goto(`${pages.address}/monitoring`)
    await page.getByRole('button', { name: 'Help on this page', exact: true }).click()
    await page
      .getByRole('dialog', { name: 'Help on this page' })
      .getByText('This guide is in Chinese')
      .waitFor()
  })
})

/** Help where one is: what a term means, the guide of a page, the first steps of a person. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barriers, describeInBrowser, settled, startPages, type Pages } from './support.ts'

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

  test('says where its source is not yet checked', async () => {
    const page = await pages.open('administrator', '/assessments')
    await asked(page, '事前绩效评估').click()
    await card(page, '事前绩效评估').getByText('待核对', { exact: true }).waitFor()
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

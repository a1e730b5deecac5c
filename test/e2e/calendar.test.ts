import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { describeInBrowser, startPages, type Pages } from './support.ts'

describeInBrowser('the calendar of a fiscal year', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    page = await pages.open('administrator', '/administration/calendar?fiscal=2027')
  })
  afterAll(() => pages.close())

  const row = (task: string) => page.getByRole('row').filter({ hasText: task })

  test('shows the usual days until the region lays down its own', async () => {
    await page.getByText('本区划还没有规定').waitFor()
    await expect.poll(() => row('一上：绩效目标填报截止').innerText()).toContain('2026-10-15')
    await expect.poll(() => row('一上：绩效目标填报截止').innerText()).toContain('预算单位')
  })

  test('days are changed together, one is switched off, and later years go by them', async () => {
    await page.getByRole('button', { name: '调整日期' }).click()
    await page.getByLabel('一上：绩效目标填报截止 的日期').fill('2026-09-30')
    await page.getByLabel('一上：绩效目标填报截止 的说明').fill('财预〔2026〕12号')
    await page.getByLabel('运行监控（3月底） 的日期').fill('')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('button', { name: '调整日期' }).waitFor()
    await expect.poll(() => row('一上：绩效目标填报截止').innerText()).toContain('2026-09-30')
    await expect.poll(() => row('运行监控（3月底）').innerText()).toContain('不开展')
    await page.goto(`${pages.address}/administration/calendar?fiscal=2028`)
    await page.getByText('由 2027 年的安排顺延而来').waitFor()
    await expect.poll(() => row('一上：绩效目标填报截止').innerText()).toContain('2027-09-30')
  })

  test('a reader sees it without buttons', async () => {
    const reader = await pages.open('reader', '/administration/calendar?fiscal=2027')
    await reader.getByText('系统管理员 于').waitFor()
    await expect.poll(() => reader.getByRole('button', { name: '调整日期' }).count()).toBe(0)
  })
})

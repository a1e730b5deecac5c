import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Statistics } from '#api/statistics.ts'
import { targets } from '../support/targets.ts'
import { describeInBrowser, downloaded, settled, startPages, type Pages } from './support.ts'

describeInBrowser('statistics', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.importSample('000-社会工作部.txt')
    await pages.app.importSample('004-人社局.txt')
  })
  afterAll(() => pages.close())

  const open = async (query = '') => {
    const page = await pages.open('reader', `/statistics${query}`)
    await settled(page)
    return page
  }

  test('every chart is drawn and has a table with the same figures', async () => {
    const page = await open()
    const { byUnit, budgetByProject } = (await pages.app.reader.get('/api/statistics')).json<Statistics>()
    for (const name of ['问题最多的规则', '各单位预算', '各单位的问题', '项目预算']) {
      const card = page.getByRole('region', { name })
      await card.locator('svg path:visible').first().waitFor()
      await card.getByText('表', { exact: true }).click()
      await card.getByRole('table', { name }).waitFor()
    }
    const [unit] = byUnit.toSorted((a, b) => total(b) - total(a))
    const row = page.getByRole('table', { name: '各单位的问题' }).getByRole('row').nth(1)
    await expect.poll(() => row.getByRole('rowheader').innerText()).toBe(unit?.name)
    await expect
      .poll(() => row.getByRole('cell').allInnerTexts())
      .toEqual(
        [unit?.findings.error, unit?.findings.warning, unit?.findings.advice, unit && total(unit)].map(
          String,
        ),
      )
    await expect
      .poll(() => page.getByRole('table', { name: '项目预算' }).getByRole('row').count())
      .toBe(budgetByProject.length + 1)
  })

  test('the figures of a chart are a file that spreadsheets open, with every row and exact amounts', async () => {
    const page = await open()
    const { budgetByProject } = (await pages.app.reader.get('/api/statistics')).json<Statistics>()
    const card = page.getByRole('region', { name: '项目预算' })
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('button', { name: '下载数据：项目预算' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^项目预算 \d{4}年 \d{4}-\d\d-\d\d\.csv$/)
    const [head, ...rows] = readFileSync(await downloaded(file), 'utf8')
      .trimEnd()
      .split('\r\n')
    expect(head).toBe('\ufeff项目,单位,预算数（万元）')
    expect(rows).toHaveLength(budgetByProject.length)
    const largest = budgetByProject.toSorted((a, b) => Number(b.budget) - Number(a.budget))[0]
    expect(rows[0]).toBe(`${largest?.name},${largest?.unit},${Number(largest?.budget) / 1_000_000}`)
  })

  test('a chart is a picture to be put into a paper', async () => {
    const page = await open()
    const card = page.getByRole('region', { name: '各单位的问题' })
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('button', { name: '下载图片：各单位的问题' }).click(),
    ])
    const bytes = readFileSync(await downloaded(file))
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(1920)
  })

  test('a bar leads to what is in it', async () => {
    const page = await open()
    const bars = page.getByRole('region', { name: '项目预算' }).locator('svg')
    await bars.waitFor()
    const box = await bars.boundingBox()
    await page.mouse.click((box?.x ?? 0) + 240, (box?.y ?? 0) + 15)
    await page.waitForURL(/\/projects\//)
    await page.getByRole('heading', { level: 1, name: '劳务费' }).waitFor()
  })

  test('the keyboard walks along the bars, hears each, and goes to what is in it', async () => {
    const page = await open()
    const { budgetByProject } = (await pages.app.reader.get('/api/statistics')).json<Statistics>()
    const [, second] = budgetByProject.toSorted((a, b) => Number(b.budget) - Number(a.budget))
    const chart = page.getByRole('figure', { name: /^项目预算，条形图/ })
    await chart.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => chart.getByRole('status').innerText()).toContain(second?.name)
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`/projects/${second?.id}`))
  })

  test('a row of the table leads there, too', async () => {
    const page = await open()
    const card = page.getByRole('region', { name: '问题最多的规则' })
    await card.getByText('表', { exact: true }).click()
    const first = card.getByRole('rowheader').first()
    await first.getByRole('link').click()
    await page.waitForURL(/\/findings\?rule=/)
  })

  test('the quality of the indicators is shown in shares', async () => {
    const page = await open()
    const quality = page.getByRole('region', { name: '指标质量' })
    for (const name of ['指标值有数字', '数字带计量单位', '描述照抄名称'])
      await quality.getByText(name).waitFor()
    await expect.poll(async () => (await quality.innerText()).match(/\d+%/g)?.length).toBe(3)
  })

  test('no sum adds years: a project of two years is shown once, and the page says of which year it speaks', async () => {
    for (const year of [2024, 2025]) {
      const document = targets(
        [{ name: '慰问老党员', budget: { total: '90000', fiscal: '90000', other: '0' } }],
        {
          fiscalYear: year,
          source: { file: `${year}.json`, sha256: '0'.repeat(64), mediaType: 'application/json' },
        },
      )
      expect((await pages.app.import(`${year}.json`, Buffer.from(JSON.stringify(document)))).state).toBe(
        'done',
      )
    }
    const page = await open('?year=all')
    const card = page.getByRole('region', { name: '项目预算' })
    await card.getByText('表', { exact: true }).click()
    const rows = card.getByRole('row').filter({ hasText: '慰问老党员' })
    await rows.first().waitFor()
    expect(await rows.count()).toBe(1)
    await page.getByText('以下为 2025 年度数据').waitFor()
  })
})

function total({ findings }: Statistics['byUnit'][number]): number {
  return findings.error + findings.warning + findings.advice
}

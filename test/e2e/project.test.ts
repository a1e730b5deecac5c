import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { targets } from '../support/targets.ts'
import { describeInBrowser, settled, startPages, type Pages } from './support.ts'

type Row = { readonly id: string; readonly name: string }

describeInBrowser('a project', () => {
  let pages: Pages
  let word: readonly Row[] = []
  let text: readonly Row[] = []
  const projectsOf = async (document: string | undefined) =>
    (await pages.app.administrator.get(`/api/projects?document=${document}`)).json<{ rows: readonly Row[] }>()
      .rows
  beforeAll(async () => {
    pages = await startPages()
    word = await projectsOf((await pages.app.importSample('000-社会工作部.docx')).result?.document)
    text = await projectsOf((await pages.app.importSample('004-人社局.txt')).result?.document)
  })
  afterAll(() => pages.close())

  const open = async (rows: readonly Row[], name: string) => {
    const page = await pages.open('reader', `/projects/${rows.find((row) => row.name === name)?.id}`)
    await settled(page)
    return page
  }
  const paper = (page: Page) => page.getByRole('article', { name: '绩效目标表' })
  const cells = async (row: Locator) =>
    (await row.getByRole('cell').or(row.getByRole('rowheader')).allInnerTexts()).map((cell) =>
      cell.replace(/\s*[●▲○].*$/su, ''),
    )

  test('is drawn as the paper table, with its merged cells', async () => {
    const page = await open(word, '常态化宣传及开展志愿服务活动')
    await paper(page)
      .getByRole('heading', { name: /1\.常态化宣传及开展志愿服务活动绩效目标表/ })
      .waitFor()
    await paper(page).getByText('763001中共唐山市路南区委社会工作部').waitFor()
    // Its document is called as its file is, and not as the first table of it.
    await page
      .getByRole('navigation', { name: '当前位置' })
      .getByRole('link', { name: '000-社会工作部.docx' })
      .waitFor()
    await paper(page).getByText('单位：万元').waitFor()
    const head = paper(page).getByRole('table', { name: '项目基本情况' })
    await expect
      .poll(() => cells(head.getByRole('row').nth(0)))
      .toEqual(['项目编码', '13020225P008911100023', '项目名称', '常态化宣传及开展志愿服务活动'])
    await expect
      .poll(() => cells(head.getByRole('row').nth(1)))
      .toEqual(['预算规模及资金用途', '预算数', '10.00', '其中：财政资金', '10.00', '其他资金', ''])
    const indicators = paper(page).getByRole('table', { name: '绩效指标' })
    await expect.poll(() => indicators.getByRole('columnheader').count()).toBe(6)
    const output = indicators.getByRole('rowheader', { name: '产出指标' })
    await expect.poll(() => output.getAttribute('rowspan')).toBe('4')
    await expect.poll(() => output.getAttribute('scope')).toBe('rowgroup')
    await page.getByText('校验码相符').waitFor()
    await page.getByText('资金支出计划：3月底 25%，6月底 50%，10月底 75%，12月底 100%').first().waitFor()
  })

  test('in which nothing was found says what was checked, and what nothing was to judge by', async () => {
    const document = targets([{}], {
      source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' },
    })
    const clean = await projectsOf(
      (await pages.app.import('a.json', Buffer.from(JSON.stringify(document)))).result?.document,
    )
    const page = await open(clean, '干部培训经费')
    await page.getByText('没有发现问题').first().waitFor()
    await page
      .getByText(/^已检查：规范完整性、明确清晰性/)
      .first()
      .waitFor()
    await page.getByText('未判断：条件充分性（没有实施方案、进度安排或保障措施）。').first().waitFor()
    expect(await page.getByText(/没有需要修改之处/).count()).toBe(0)
  })

  test('a mark in a cell opens its finding beside; a finding beside lights its cell', async () => {
    const page = await open(text, '人才工作专项资金')
    const panel = page.getByRole('region', { name: '问题' })
    const mark = paper(page).getByRole('button', { name: /^错误：预算数90万元/ })
    await mark.click()
    await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true')
    await panel.getByRole('button', { name: /预算数90万元/, expanded: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('finding')).toMatch(/^[0-9a-f-]{36}$/)
    await expect.poll(() => paper(page).locator('[data-lit="here"]').innerText()).toContain('90.00')

    await panel.getByRole('button', { name: /^另有 \d+ 条$/ }).click()
    await panel.getByRole('button', { name: /持续发展/ }).click()
    await expect.poll(() => paper(page).locator('[data-lit="here"]').innerText()).toContain('持续发展')
    await expect
      .poll(() =>
        paper(page)
          .locator('[data-lit="here"]')
          .boundingBox()
          .then((box) => box !== null && box.y > 120 && box.y + box.height < 768),
      )
      .toBe(true)
    await panel.getByText('理由').waitFor()
    await panel.getByText('依据', { exact: true }).waitFor()
  })

  test('an address with a finding opens at it', async () => {
    const findings = (
      await pages.app.reader.get(`/api/findings?project=${text[0]?.id}&rule=deadline-no-year`)
    ).json<{ rows: readonly { id: string; text: string }[] }>()
    const [finding] = findings.rows
    const page = await pages.open('reader', `/projects/${text[0]?.id}?finding=${finding?.id}`)
    await expect.poll(() => paper(page).locator('[data-lit="here"]').innerText()).toContain(finding?.text)
  })

  test('N and B walk the findings, J and K and the arrows the projects, S shows the source', async () => {
    const page = await open(text, '人才工作专项资金')
    const expanded = page.getByRole('region', { name: '问题' }).getByRole('button', { expanded: true })
    await page.keyboard.press('n')
    const first = await expanded.innerText()
    await page.keyboard.press('n')
    await expect.poll(() => expanded.innerText()).not.toBe(first)
    await page.keyboard.press('b')
    await expect.poll(() => expanded.innerText()).toBe(first)
    await page.keyboard.press('s')
    await page.getByRole('region', { name: /的全文$/ }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { level: 1, name: text[1]?.name }).waitFor()
    await page.keyboard.press('k')
    await page.getByRole('heading', { level: 1, name: text[0]?.name }).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('heading', { level: 1, name: text[1]?.name }).waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('heading', { level: 1, name: '人才工作专项资金' }).waitFor()
    await expect
      .poll(() => page.getByRole('button', { name: /^上一个：已是本文档第一个项目/ }).isDisabled())
      .toBe(true)
  })

  test('severities that are not wanted are left out, on the paper too', async () => {
    const page = await open(text, '人才工作专项资金')
    const advice = paper(page).getByRole('button', { name: /^建议：/ })
    await expect.poll(() => advice.count()).toBeGreaterThan(0)
    await page.getByRole('group', { name: '按程度筛选' }).getByRole('button', { name: /^建议/ }).click()
    await expect.poll(() => advice.count()).toBe(0)
    await expect
      .poll(() =>
        paper(page)
          .getByRole('button', { name: /^错误：/ })
          .count(),
      )
      .toBeGreaterThan(0)
  })

  test('the place in the source is the very line of a text', async () => {
    const page = await open(text, '人才工作专项资金')
    await paper(page)
      .getByRole('button', { name: /持续发展/ })
      .click()
    await page.getByRole('button', { name: '在来源中查看' }).click()
    const here = page
      .getByRole('region', { name: '004-人社局.txt 的全文' })
      .locator('[aria-current="location"]')
    await expect.poll(async () => (await here.innerText()).replaceAll(/\s/g, '')).toMatch(/^\d+持续发展$/)
    await expect
      .poll(() => here.boundingBox().then((box) => box !== null && box.y > 48 && box.y < 768))
      .toBe(true)
    await page.getByRole('button', { name: '返回问题' }).click()
    await page.getByRole('region', { name: '问题' }).waitFor()
  })

  test('the place in the source is the very cell of a Word table', async () => {
    const page = await open(word, '劳务费')
    await paper(page)
      .getByRole('button', { name: /^警告：.*服务能力得到提升/ })
      .click()
    await page.getByRole('button', { name: '在来源中查看' }).click()
    const here = page
      .getByRole('region', { name: '000-社会工作部.docx 的全文' })
      .locator('td[aria-current="location"]')
    await expect.poll(() => here.innerText()).toBe('服务能力得到提升')
    await page.getByRole('link', { name: '单独打开' }).click()
    await page.waitForURL(/\/documents\/.*\/source\?at=table-/)
    await page
      .getByRole('region', { name: '000-社会工作部.docx 的全文' })
      .locator('td[aria-current="location"]')
      .waitFor()
  })

  test('an address names a line of the source', async () => {
    const document = (await pages.app.reader.get('/api/documents?search=004')).json<{
      rows: readonly { id: string }[]
    }>().rows[0]?.id
    const page = await pages.open('reader', `/documents/${document}/source?line=3000`)
    const here = page.locator('[aria-current="location"]')
    await here.waitFor()
    await expect.poll(() => here.innerText()).toContain('3000')
    await expect
      .poll(() => here.boundingBox().then((box) => box !== null && box.y > 48 && box.y < 768))
      .toBe(true)
  })

  test('is taken away as Word, and in every other format from the menu', async () => {
    const page = await open(word, '劳务费')
    const [docx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 Word' }).click(),
    ])
    expect(docx.suggestedFilename()).toMatch(/劳务费.*\.docx$/)
    for (const [name, ending] of [
      ['导出 JSON', '.json'],
      ['导出网页', '.html'],
      ['导出 PDF', '.pdf'],
      ['导出 Excel', '.xlsx'],
      ['导出 CSV', '.csv'],
    ] as const) {
      await page.getByRole('button', { name: '导出其他格式' }).click()
      // The menu slides in: it is pressed when it is still.
      await page.locator('.ant-dropdown:not([class*="slide"])').getByRole('menuitem', { name }).waitFor()
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name }).click(),
      ])
      expect(file.suggestedFilename().endsWith(ending)).toBe(true)
      await page.getByRole('menu').waitFor({ state: 'hidden' })
    }
  })
})

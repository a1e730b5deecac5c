import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { compareAll } from '#actions/duplicates/radar.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { row, targets } from '../support/targets.ts'
import { describeInBrowser, settled, startPages, type Pages } from './support.ts'

const GOAL = '全年组织社区工作者业务培训4期，培训社区工作者200人，提升社区治理能力，为居民提供便捷服务'
const CIVIL = { code: '326001', name: '民政局' }
const RATE = (value: string, actual?: string) =>
  row(
    '质量指标',
    '社工持证率',
    '取得职业资格证书的社工所占份额',
    value,
    '工作方案',
    actual === undefined ? {} : { result: { actual, score: '10', reason: null } },
  )
const STATIONS = row('数量指标', '社工站建设数量', '年内挂牌运行的乡镇社工站', '≥18个')
const CASES = row('社会效益指标', '个案服务成功率', '结案时达到服务目标的个案', '≥90%')

describeInBrowser('alike projects', () => {
  let pages: Pages
  const put = async (file: string, one: Partial<Project>, more: Partial<TargetDocument> = {}) => {
    const document = targets([{ code: null, ...one }], {
      kind: 'project-targets',
      source: { file, sha256: '0'.repeat(64), mediaType: 'application/json' },
      parts: [],
      ...more,
    })
    expect((await pages.app.import(file, Buffer.from(JSON.stringify(document)))).state).toBe('done')
  }
  beforeAll(async () => {
    pages = await startPages()
    await put('社工部.json', { goals: [GOAL], name: '社区工作者培训' })
    await put(
      '上年.json',
      {
        goals: ['慰问困难老人300户，走访敬老院12家'],
        name: '2024年社工能力提升',
        unit: CIVIL,
        indicators: [STATIONS, RATE('≥90%'), CASES],
      },
      { fiscalYear: 2024 },
    )
    await put(
      '上年自评.json',
      {
        goals: ['慰问困难老人300户'],
        name: '社工能力提升',
        unit: CIVIL,
        indicators: [STATIONS, RATE('≥90%', '96.5%'), CASES],
      },
      { fiscalYear: 2024, kind: 'self-evaluation' },
    )
    await put('民政局.json', {
      goals: [GOAL.replace('4期', '6期').replace('便捷服务', '贴心服务')],
      name: '社工能力提升',
      unit: CIVIL,
      indicators: [STATIONS, RATE('≥80%'), CASES],
    })
    await compareAll(pages.app.context, pages.app.region)
  })
  afterAll(() => pages.close())

  const open = async (path: string) => {
    const page = await pages.open('reader', path)
    await settled(page)
    return page
  }
  const marks = async (page: Page) =>
    await page.getByRole('region', { name: '对比' }).locator('td mark').allInnerTexts()

  test('are listed in groups, narrowed in the address, taken away', async () => {
    const page = await open('/duplicates?year=2025')
    const group = page.getByRole('region', { name: '第 1 组' })
    await group.getByText('绩效目标相似').waitFor()
    await expect.poll(() => group.getByRole('row').count()).toBe(3)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/雷同项目一览表.*\.csv$/)
    await page.getByRole('combobox', { name: '范围' }).click()
    await page.locator('.ant-select-dropdown:visible').getByText('同一单位').click()
    await page.waitForURL(/scope=unit/)
    await page.getByText('没有符合条件的雷同项目').waitFor()
    await page.goBack()
    await group.waitFor()
  })

  test('stand side by side with what differs marked, and differences alone on demand', async () => {
    const page = await open('/duplicates?year=2025')
    await page.getByRole('link', { name: /^与本组第一个项目对比/ }).click()
    await page.waitForURL(/\/duplicates\/[^/]+\/[^/]+$/)
    await settled(page)
    await page.getByRole('region', { name: '对比' }).getByText('为居民提供').first().waitFor()
    await expect.poll(() => marks(page)).toEqual(expect.arrayContaining(['4', '6', '便捷', '贴心']))
    const table = page.getByRole('region', { name: '对比' })
    const purpose = table.getByRole('rowheader', { name: /^资金用途/ })
    await purpose.waitFor()
    await page.getByRole('checkbox', { name: '只看不同' }).check()
    await purpose.waitFor({ state: 'detached' })
    await table.getByRole('rowheader', { name: /^绩效目标/ }).waitFor()
  })

  test('a finding leads to both, and a project to its last year with what was reached', async () => {
    const page = await open('/projects?year=2025&search=社工能力')
    await page
      .getByRole('link', { name: /社工能力提升/ })
      .first()
      .click()
    const aside = page.getByRole('region', { name: '相关项目' })
    await aside.getByRole('link', { name: /与“社区工作者培训”雷同/ }).waitFor()
    await page.getByRole('button', { name: /^建议 .*与社会工作部“社区工作者培训”/ }).click()
    await page.getByRole('link', { name: '对比雷同项目' }).waitFor()
    await aside.getByRole('link', { name: '与 2024 年对比（含实际完成）' }).click()
    await page.waitForURL(/\/earlier$/)
    await settled(page)
    const table = page.getByRole('region', { name: '对比' })
    await table.getByRole('cell', { name: '96.5%' }).waitFor()
    await expect.poll(() => marks(page)).toEqual(expect.arrayContaining(['90%', '80%']))
  })
  test('in 审核 last year is beside this one without leaving, and a finding leads back to the table', async () => {
    const page = await open('/review?year=2025&search=社工能力')
    const paper = page.getByRole('region', { name: '绩效目标表' })
    await paper.getByText('与 2024 年对比').waitFor()
    await page.keyboard.press('y')
    const table = paper.getByRole('region', { name: '对比' })
    await table.getByRole('cell', { name: '96.5%' }).waitFor()
    await expect.poll(() => marks(page)).toEqual(expect.arrayContaining(['90%', '80%']))
    await page.waitForURL(/beside=last-year/)
    await page.reload()
    await table.getByRole('cell', { name: '96.5%' }).waitFor()
    await page.keyboard.press('n')
    await table.waitFor({ state: 'detached' })
    await paper.getByText('与 2024 年对比').click()
    await table.waitFor()
    await paper.getByText('本年目标').click()
    await table.waitFor({ state: 'detached' })
    // What was pressed has the focus; a letter is a command all the same.
    await page.keyboard.press('y')
    await table.waitFor()
  })
})

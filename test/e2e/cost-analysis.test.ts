/**
 * 成本分析 in the browser: the bureau adds a standard, begins an analysis of what a unit reached and paid, reads that
 * its cost is high, says why, and makes it final; who looks in reads it then.
 */
import { emptyFacts } from '#core/self-evaluation/facts.ts'
import { newFiling } from '#core/filing/filing.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { join, type Member } from '../support/people.ts'
import { row, targets } from '../support/targets.ts'
import { describeInBrowser, goTo, settled, startPages, unnamed, type Pages } from './support.ts'

describeInBrowser('成本分析', () => {
  let pages: Pages
  let office: Member
  let reader: Member
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    office = await join(app, '李股长', 'performance-office')
    reader = await join(app, '人大代表', 'reader')
    const document = targets(
      [
        {
          name: '骨干培训',
          unit: { code: '326001', name: '民政局' },
          indicators: [
            row('数量指标', '参训人数', null, '≥100人'),
            row('数量指标', '教材册数', null, '≥100册'),
            row('成本指标', '培训单价', null, '≤1000元/人'),
            row('成本指标', '教材单价', null, '≤20元/册'),
          ],
        },
      ],
      { source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' } },
    )
    await app.import('a.json', Buffer.from(JSON.stringify(document)))
    const store = app.context.store.of(app.region)
    const { project_id, document_id } = await store.db
      .selectFrom('projects')
      .select(['project_id', 'document_id'])
      .executeTakeFirstOrThrow()
    const at = app.context.clock()
    await store.transaction(async (tx) => {
      await saveFiling(
        tx,
        { project: project_id, document: document_id },
        { ...newFiling(at.toISOString()), state: 'approved', version: 1, steps: 3 },
      )
      await saveProjectVersion(tx, project_id, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: office.id,
        at,
      })
    })
    await office.send('POST', '/api/self-evaluations/open', { year: 2025 })
    const facts = emptyFacts(4)
    const reached = ['100', '100', '1000', '20']
    const filled = {
      ...facts,
      indicators: facts.indicators.map((one, i) => ({ ...one, actual: reached[i] ?? '' })),
    }
    await store.db
      .updateTable('self_evaluations')
      .set({
        state: 'confirmed',
        version: 1,
        facts: JSON.stringify(filled),
        proof: '{}',
        confirmed_at: at,
      })
      .execute()
  }, 120_000)
  afterAll(() => pages.close())

  test('a standard is added; an analysis says that a cost is high, is written and made final', async () => {
    const page = await pages.open(office, '/')
    await settled(page)
    await goTo(page, '基础库', '支出标准')
    await page.getByRole('button', { name: '登记标准' }).click()
    const adding = page.getByRole('dialog', { name: '登记标准' })
    for (const [label, typed] of [
      ['标准编号', '安标-2025-001'],
      ['标准名称', '骨干培训'],
      ['计量单位', '人'],
      ['标准值（元）', '900'],
      ['起始年度', '2025'],
      ['依据文件', '安财标〔2024〕6号'],
    ] as const)
      await adding.getByRole('textbox', { name: label, exact: true }).fill(typed)
    await adding.getByRole('button', { name: '保存' }).click()
    await page.getByText('安标-2025-001').first().waitFor()
    expect(await unnamed(page)).toEqual([])

    await page.goto(new URL('/evaluations/costs?year=2025', page.url()).toString())
    await page.getByRole('button', { name: '开始分析' }).click()
    const beginning = page.getByRole('dialog', { name: '开始分析' })
    await beginning.getByRole('button', { name: '开始分析' }).click()
    await page.getByRole('heading', { name: '2025年骨干培训成本绩效分析' }).waitFor()
    await page.getByText('成本偏高：单位成本1000.00元/人，高于支出标准900.00元/人，高出11.11%').waitFor()
    await page.getByLabel('分析结论').fill('场地费偏高。')
    await page.getByLabel('改进建议').fill('改在县内办班。')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存').first().waitFor()
    await page.getByRole('button', { name: '定稿' }).click()
    await page.getByRole('dialog', { name: '定稿' }).getByRole('button', { name: '定稿' }).click()
    await page.getByText('已定稿').first().waitFor()
    expect(await unnamed(page)).toEqual([])
    await page.close()
  })

  test('who looks in reads what is final, in English too', async () => {
    const page = await pages.open(reader, '/evaluations/costs?year=2025')
    await page.getByRole('link', { name: '2025年骨干培训成本绩效分析' }).click()
    await page.getByText('场地费偏高。').waitFor()
    expect(await page.getByRole('button', { name: '定稿' }).count()).toBe(0)
    await page.close()
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { newFiling } from '#core/filing/filing.ts'
import type { Detail } from '#core/target/project.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { row, targets } from '../support/targets.ts'
import { join } from '../support/people.ts'
import { describeInBrowser, settled, startPages, type Pages } from './support.ts'

const detail = (text: string): Detail => ({
  field: 'category',
  label: '项目类别',
  text,
  choice: null,
  at: { line: 2 },
})

describeInBrowser('opening a fiscal year', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    const unit = { code: '326001', name: '民政局' }
    const made = targets(
      [
        {
          name: '培训',
          unit,
          details: [detail('经常性项目')],
          goals: ['完成2025年度培训4期'],
          indicators: [row('时效指标', '完成时间', '全部完成', '2025年11月底前')],
        },
        { name: '会展', unit, code: null, details: [detail('一次性项目')] },
        { name: '救助', unit, code: null },
      ],
      { source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' } },
    )
    expect((await app.import('a.json', Buffer.from(JSON.stringify(made)))).state).toBe('done')
    const office = await join(app, '绩效科李', 'performance-office')
    const { store } = app.context
    for (const { project_id: project, document_id: document } of await store
      .of(app.region)
      .db.selectFrom('projects')
      .select(['project_id', 'document_id'])
      .execute()) {
      await store.of(app.region).transaction(async (tx) => {
        await saveFiling(
          tx,
          { project, document },
          { ...newFiling('2025-02-01T00:00:00Z'), state: 'approved', version: 1, steps: 3 },
        )
        await saveProjectVersion(tx, project, {
          number: 1,
          reason: '',
          approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
          by: office.id,
          at: app.context.clock(),
        })
      })
    }
    page = await pages.open(office, '/administration/roll-over')
  })
  afterAll(() => pages.close())

  const dialog = () => page.getByRole('dialog')
  const line = (year: string) => page.getByRole('row').filter({ hasText: `${year} 年` })

  test('says before what goes on, what does not and why, and which days fall on a weekend', async () => {
    await page.getByRole('button', { name: '开启 2026 年度…' }).click()
    await page.getByRole('heading', { name: '结转为草稿 1' }).waitFor()
    await expect
      .poll(() => page.getByRole('row').filter({ hasText: '会展' }).innerText())
      .toContain('一次性项目')
    await expect
      .poll(() => page.getByRole('region', { name: '沿用的设置' }).innerText())
      .toContain('2026-10-31 周六')
    await page.getByRole('checkbox', { name: '未注明是否延续的项目也结转' }).check()
    await page.getByRole('heading', { name: '结转为草稿 2' }).waitFor()
    await page.getByRole('button', { name: '开启并结转 2 个项目' }).click()
    await page.getByText('请写明依据或原因').waitFor()
    await page.getByLabel('依据或原因').fill('冀财预〔2025〕30号')
    await page.getByRole('button', { name: '开启并结转 2 个项目' }).click()
    await expect.poll(() => line('2026').innerText()).toContain('已结转 2 个项目')
    await expect.poll(() => line('2025').innerText()).toContain('已封存')
  })

  test('a draft says what it came of, and which years to look at', async () => {
    const made = await pages.app.context.store.whole.db
      .selectFrom('projects')
      .select('project_id')
      .where('fiscal_year', '=', 2026)
      .where('name', '=', '培训')
      .executeTakeFirstOrThrow()
    await page.goto(`${pages.address}/projects/${made.project_id}/write`)
    await page.getByText('由 2025 年度批复版本（第 1 版）结转而来').click()
    await page.getByText('第 1 行指标值：2025年11月底前 → 2026年11月底前').waitFor()
    await expect
      .poll(() => page.getByRole('region', { name: '仍写着上一年度，请逐处确认是否要改' }).innerText())
      .toContain('完成2025年度培训4期')
  })

  test('a closed year is opened again with a reason, and the opening is undone', async () => {
    await page.goto(`${pages.address}/administration/roll-over`)
    await line('2025').getByRole('button', { name: '重新开放…' }).click()
    await dialog().getByRole('button', { name: '重新开放' }).click()
    await dialog().getByText('请写明依据或原因').waitFor()
    await dialog().getByLabel('依据或原因').fill('补办一个目标')
    await dialog().getByRole('button', { name: '重新开放' }).click()
    await expect.poll(() => line('2025').innerText()).toContain('补办一个目标')
    await line('2026').getByRole('button', { name: '撤销结转…' }).click()
    await dialog().getByLabel('依据或原因').fill('时间有误')
    await dialog().getByRole('button', { name: '撤销结转' }).click()
    await expect.poll(() => line('2026').innerText()).toContain('已撤销')
  })

  test('a list that is empty says of which year it is, and leads to all of them', async () => {
    const page = await pages.open('administrator', '/evaluations?year=2020')
    await settled(page)
    await page.getByText('当前只显示 2020 年。').waitFor()
    await page.getByRole('button', { name: '查看全部年度' }).click()
    await expect.poll(() => page.getByRole('combobox', { name: '年度' }).inputValue()).toBe('')
    await page.getByText('当前只显示 2020 年。').waitFor({ state: 'detached' })
  })

  test('a reader sees it without buttons', async () => {
    const reader = await pages.open('reader', '/administration/roll-over')
    await reader.getByRole('row').filter({ hasText: '2025 年' }).waitFor()
    await expect.poll(() => reader.getByRole('button', { name: '开启 2026 年度…' }).count()).toBe(0)
  })
})

/**
 * 监控报告 in the browser: a department drafts one, writes in it, is told that a colleague wrote the same section,
 * takes the system's words again, makes it final, and takes it away; 人大 reads it then.
 */
import { newFiling } from '#core/filing/filing.ts'
import { readDocxBlocks } from '#documents/docx/read.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import type { RoundOpened } from '#api/monitoring/monitoring.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { join, type Member } from '../support/people.ts'
import { row, targets } from '../support/targets.ts'
import { describeInBrowser, goTo, settled, startPages, unnamed, type Pages } from './support.ts'

const UNIT = { code: '326001', name: '民政局' }

describeInBrowser('监控报告', () => {
  let pages: Pages
  let zhao: Member
  let qian: Member
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    const office = await join(app, '李股长', 'performance-office')
    const document = targets(
      [{ name: '养老补贴', unit: UNIT, indicators: [row('数量指标', '补贴人数', '全年补贴', '≥200人')] }],
      { source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' } },
    )
    await app.import('a.json', Buffer.from(JSON.stringify(document)))
    const { db } = app.context.store.of(app.region)
    const { project_id, document_id, unit_id } = await db
      .selectFrom('projects')
      .select(['project_id', 'document_id', 'unit_id'])
      .executeTakeFirstOrThrow()
    const at = app.context.clock()
    await app.context.store.of(app.region).transaction(async (tx) => {
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
    zhao = await join(app, '赵审核', 'department-reviewer', unit_id)
    qian = await join(app, '钱审核', 'department-reviewer', unit_id)
    const opened = await office.send('POST', '/api/monitoring/rounds', {
      year: 2025,
      mark: 'june',
      due: '2099-07-10',
    })
    await app.finish(opened.json<RoundOpened>().job)
  }, 120_000)
  afterAll(() => pages.close())

  test('drafted, written, told of another’s words, made final, read again from Word', async () => {
    const page = await pages.open(zhao, '/')
    await settled(page)
    await goTo(page, '执行监控', '监控报告')
    await page.getByRole('heading', { name: '监控报告' }).waitFor()
    await page.getByRole('button', { name: '起草报告' }).click()
    const dialog = page.getByRole('dialog', { name: '起草报告' })
    await dialog.getByTitle('2025年6月底 民政局').waitFor()
    await dialog.getByRole('button', { name: '起草报告' }).click()
    await page.getByRole('heading', { name: '2025年6月底民政局绩效运行监控报告' }).waitFor()
    await page
      .getByRole('complementary', { name: '依据：预算执行情况' })
      .getByText('全年预算数')
      .first()
      .waitFor()
    await page.getByRole('img', { name: /^红黄绿灯/u }).waitFor()
    expect(await unnamed(page)).toEqual([])

    // A colleague opens the same draft before anything is written.
    const other = await pages.open(qian, new URL(page.url()).pathname)
    await settled(other)
    await other.getByRole('textbox', { name: '存在的问题' }).waitFor()

    const problems = page.getByRole('region', { name: '存在的问题' })
    await problems.getByRole('textbox').fill('补贴名单核对慢，发放推迟。')
    await problems.getByText('已保存').waitFor()
    await problems.getByText(/^赵审核 .*修改$/u).waitFor()

    const theirs = other.getByRole('region', { name: '存在的问题' })
    await theirs.getByRole('textbox').fill('我写的另一句。')
    await theirs.getByRole('alert').getByText('赵审核刚刚修改了“存在的问题”').waitFor()
    await theirs.getByLabel('对方的文字').getByText('补贴名单核对慢，发放推迟。').waitFor()
    expect(await theirs.getByRole('textbox').inputValue()).toBe('我写的另一句。')
    await theirs.getByRole('button', { name: '采用对方的文字' }).click()
    await expect.poll(() => theirs.getByRole('textbox').inputValue()).toBe('补贴名单核对慢，发放推迟。')

    // The system's words come back in one section; the other stays written.
    const advice = page.getByRole('region', { name: '下一步改进措施和建议' })
    const drafted = await advice.getByRole('textbox').inputValue()
    await advice.getByRole('textbox').fill('另写的建议。')
    await advice.getByText('已保存').waitFor()
    await advice.getByRole('button', { name: /^恢复为系统起草：/u }).click()
    await page
      .getByRole('dialog', { name: '恢复为系统起草' })
      .getByRole('button', { name: '恢复为系统起草' })
      .click()
    await expect.poll(() => advice.getByRole('textbox').inputValue()).toBe(drafted)

    // Before that 人大 and 审计 are told so, and find none on the pages of 绩效监控.
    const draft = new URL(page.url()).pathname
    const auditor = await join(pages.app, '周审计', 'auditor')
    for (const who of ['reader' as const, auditor]) {
      const looking = await pages.open(who, draft)
      await looking.getByRole('alert').getByText('这份报告还没有定稿，定稿后可以查看。').waitFor()
      await looking.goto(`${pages.address}/monitoring?year=2025`)
      await looking.getByText('这里的监控报告还没有定稿，定稿后可以从这里打开。').waitFor()
    }
    await page.getByRole('button', { name: '定稿' }).click()
    await page.getByRole('dialog', { name: '定稿' }).getByRole('button', { name: '定稿' }).click()
    await page.getByText(/赵审核 .*定稿/u).waitFor()
    expect(await page.getByRole('textbox', { name: '存在的问题' }).count()).toBe(0)

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '导出 Word' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/民政局绩效运行监控报告\.docx$/u)
    const pieces: Buffer[] = []
    for await (const piece of await file.createReadStream()) pieces.push(piece as Buffer)
    const blocks = JSON.stringify(readDocxBlocks(new Uint8Array(Buffer.concat(pieces))))
    expect(blocks).toContain('补贴名单核对慢，发放推迟。')
    expect(blocks).not.toContain('征求意见稿')

    for (const who of [auditor, 'reader' as const]) {
      const looking = await pages.open(who, '/monitoring?year=2025')
      await looking.getByRole('link', { name: '2025年6月底民政局绩效运行监控报告' }).click()
      await looking.getByText('补贴名单核对慢，发放推迟。').waitFor()
    }
    const reader = await pages.open('reader', new URL(page.url()).pathname)
    await settled(reader)
    await reader.getByText('补贴名单核对慢，发放推迟。').waitFor()
    expect(await reader.getByRole('button', { name: '定稿' }).count()).toBe(0)
  })
})

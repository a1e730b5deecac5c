/**
 * 绩效档案 in the browser: from the project to its time line, narrowed by part, with the dossier and the zip to
 * take away.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvaluationView } from '#api/evaluation/evaluations.ts'
import { newFiling } from '#core/filing/filing.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { addResult } from '#store/evaluation/sheets.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { join, type Member } from '../support/people.ts'
import { targets } from '../support/targets.ts'
import { describeInBrowser, settled, startPages, unnamed, type Pages } from './support.ts'

describeInBrowser('the archive', () => {
  let pages: Pages
  let office: Member
  let project = ''
  beforeAll(async () => {
    pages = await startPages()
    await pages.app.import(
      'a.json',
      Buffer.from(
        JSON.stringify(
          targets([{ name: '敬老院运转经费', code: null }], {
            source: { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' },
          }),
        ),
      ),
    )
    project = (
      await pages.app.context.store.whole.db
        .selectFrom('projects')
        .select('project_id')
        .executeTakeFirstOrThrow()
    ).project_id
    office = await join(pages.app, '绩效科员', 'performance-office')
    expect(
      (
        await office.send('POST', `/api/projects/${project}/comments`, {
          indicator: null,
          field: 'purpose',
          text: '请写明支出内容',
        })
      ).statusCode,
    ).toBe(200)
    expect(
      (await office.send('POST', '/api/rectifications', { project, problem: '支出进度慢' })).statusCode,
    ).toBe(201)
  })
  afterAll(() => pages.close())

  test('shows everything on one line, narrows it down, and gives the dossier and the zip', async () => {
    const page = await pages.open(office, `/projects/${project}`)
    await page.getByRole('link', { name: '绩效档案' }).click()
    await settled(page)
    await expect.poll(() => page.getByText('请写明支出内容').isVisible()).toBe(true)
    await page.getByRole('button', { name: '整改 1', exact: true }).click()
    await expect.poll(() => page.getByText('请写明支出内容').count()).toBe(0)
    expect(await page.getByText('支出进度慢').isVisible()).toBe(true)
    for (const [name, ending] of [
      ['下载档案（PDF）', '.pdf'],
      ['下载全部材料（zip）', '.zip'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ])
      expect(download.suggestedFilename()).toContain('敬老院运转经费绩效档案')
      expect(download.suggestedFilename().endsWith(ending)).toBe(true)
    }
  })

  test('is found from 结果应用 by name, and compares versions in place', async () => {
    const { store, clock } = pages.app.context
    const { document_id: document } = await store.whole.db
      .selectFrom('projects')
      .select('document_id')
      .where('project_id', '=', project)
      .executeTakeFirstOrThrow()
    await store.of(pages.app.region).transaction(async (tx) => {
      await saveFiling(
        tx,
        { project, document },
        { ...newFiling(clock().toISOString()), state: 'approved', version: 1, steps: 1 },
      )
      await saveProjectVersion(tx, project, {
        number: 1,
        reason: '',
        approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
        by: office.id,
        at: clock(),
      })
    })
    const page = await pages.open(office, '/results')
    await page
      .getByRole('navigation', { name: '结果应用的页面' })
      .getByRole('link', { name: '绩效档案' })
      .click()
    await settled(page)
    const search = page.getByRole('search', { name: '查找项目' }).getByLabel('项目名称、编码或单位')
    await search.fill('没有这个项目')
    await search.press('Enter')
    await page.getByText('没有符合条件的项目').waitFor()
    await search.fill('敬老院')
    await search.press('Enter')
    await page
      .getByRole('region', { name: '项目', exact: true })
      .getByRole('link', { name: '敬老院运转经费' })
      .click()
    const compare = page.getByRole('region', { name: '批复版本与比较' })
    await expect.poll(() => compare.getByRole('row', { name: /财绩〔2025〕1号/ }).isVisible()).toBe(true)
    await compare.getByRole('button', { name: '校验第 1 版' }).waitFor()
  })

  test('tells a day of payment as that day, in New York too', async () => {
    const booked = await office.send('POST', `/api/projects/${project}/payments`, {
      voucher: '2025-001',
      day: '2025-12-15',
      amount: '1000000',
      fund: 'fiscal',
    })
    expect(booked.statusCode, booked.body).toBeLessThan(300)
    const here = await pages.open(office, '/')
    const west = await here
      .context()
      .browser()
      ?.newContext({
        timezoneId: 'America/New_York',
        locale: 'zh-CN',
        storageState: await here.context().storageState(),
      })
    const page = await west?.newPage()
    if (page === undefined) throw new Error('no browser')
    await page.goto(`${pages.address}/projects/${project}/archive`)
    await settled(page)
    const entry = page.getByRole('listitem').filter({ hasText: '2025-12 支付 1 笔' })
    await expect.poll(() => entry.getByRole('time').innerText()).toBe('2025-12-15')
    await west?.close()
  })

  test('leads on to what whole departments came to', async () => {
    const page = await pages.open(office, '/results/archives')
    await settled(page)
    await page
      .getByRole('navigation', { name: '档案类别' })
      .getByRole('link', { name: '部门整体档案' })
      .click()
    await page.getByRole('heading', { name: '部门整体档案' }).waitFor()
    await page.getByText('还没有定稿的部门整体绩效评价').waitFor()
    const { store, clock } = pages.app.context
    const unit = await store
      .of(pages.app.region)
      .db.selectFrom('budget_units')
      .select(['unit_id', 'name'])
      .executeTakeFirstOrThrow()
    const made = await office.send('POST', '/api/evaluations', {
      kind: 'finance',
      subjectKind: 'department',
      year: 2025,
      name: '2025年部门整体评价',
      unit: unit.unit_id,
      due: '2099-08-31',
      marksDue: '2099-07-31',
    })
    expect(made.statusCode).toBe(201)
    const [subject] = (
      await office.get(`/api/evaluations/${made.json<{ id: string }>().id}`)
    ).json<EvaluationView>().subjects
    await store.of(pages.app.region).transaction((tx) =>
      addResult(tx, {
        subject: subject?.id ?? '',
        year: 2025,
        kind: 'finance',
        project: null,
        policy: null,
        unit: unit.unit_id,
        total: '88.00',
        grade: '良',
        by: office.id,
        at: clock(),
      }),
    )
    await page.reload()
    const row = page
      .getByRole('region', { name: '部门整体绩效评价结果' })
      .getByRole('row')
      .filter({ hasText: '2025年部门整体评价' })
    await row.getByText('88.00').waitFor()
    await row.getByRole('link', { name: `2025年${unit.name}评价报告 Word` }).waitFor()
    await row
      .getByRole('link', { name: new RegExp(`${unit.name}$`, 'u') })
      .first()
      .click()
    await page.getByRole('link', { name: '全部部门' }).waitFor()
    // So does the list of tasks, with the result.
    await page.goto(`${pages.address}/evaluations?year=2025&grade=良`)
    const task = page.getByRole('row').filter({ hasText: '2025年部门整体评价' })
    await task.getByText('88.00').waitFor()
    await task.getByRole('link', { name: unit.name }).click()
    await page.getByRole('heading', { name: '部门整体档案' }).waitFor()
    expect(await unnamed(page)).toEqual([])
  })

  test('a reader finds no comments there', async () => {
    const page = await pages.open('reader', `/projects/${project}/archive`)
    await expect.poll(() => page.getByText('支出进度慢').isVisible()).toBe(true)
    expect(await page.getByText('请写明支出内容').count()).toBe(0)
  })
})

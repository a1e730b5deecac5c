/** Lists that are no list pages, taken away as Excel: all their rows, amounts as numbers, days as dates. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { newFiling } from '#core/filing/filing.ts'
import { RULE_CODES } from '#core/rules/catalogue.ts'
import { saveFiling } from '#store/filing/filings.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { multipart } from '../support/app.ts'
import { join, type Member } from '../support/people.ts'
import { targets } from '../support/targets.ts'
import { describeInBrowser, settled, startPages, takenAsExcel, type Pages } from './support.ts'

const UNIT = { code: '326001', name: '民政局' }
/** More than the page of a ledger, and than is read at once for an export. */
const PAYMENTS = 51

describeInBrowser('lists of a year', () => {
  let pages: Pages
  let office: Member
  let project = ''
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    const made = ['敬老院运转经费', '低保补助'].map((name, i) => ({
      name,
      code: `13020225P00891110002${i}`,
      unit: UNIT,
      budget: { total: '100', fiscal: '100', other: '0' },
    }))
    const source = { file: 'a.json', sha256: '0'.repeat(64), mediaType: 'application/json' }
    await app.import('a.json', Buffer.from(JSON.stringify(targets(made, { source }))))
    office = await join(app, '绩效科员', 'performance-office')
    const { store, clock } = app.context
    const rows = await store
      .of(app.region)
      .db.selectFrom('projects')
      .select(['project_id', 'document_id', 'name'])
      .orderBy('position')
      .execute()
    project = rows[0]?.project_id ?? ''
    for (const row of rows)
      await store.of(app.region).transaction(async (tx) => {
        await saveFiling(
          tx,
          { project: row.project_id, document: row.document_id },
          { ...newFiling(clock().toISOString()), state: 'approved', version: 1, steps: 3 },
        )
        await saveProjectVersion(tx, row.project_id, {
          number: 1,
          reason: '',
          approval: { number: '财绩1号', date: '2025-02-01' },
          by: office.id,
          at: clock(),
        })
      })
    for (let i = 1; i <= PAYMENTS; i++) {
      const body = { day: '2025-03-31', amount: '1234500', fund: 'fiscal', voucher: `A${i}`, purpose: '粮油' }
      expect((await office.send('POST', `/api/projects/${project}/payments`, body)).statusCode).toBe(200)
    }
  })
  afterAll(() => pages.close())

  const open = async (path: string) => {
    const page = await pages.open(office, path)
    await settled(page)
    return page
  }
  const take = (page: Page, region: string) =>
    takenAsExcel(page.getByRole('region', { name: region, exact: true }))

  test('the payments of a ledger: every line, days as dates, 万元 as numbers', async () => {
    const page = await open(`/execution/${project}`)
    const { name, above, cells, at } = await take(page, '支付')
    expect(above.slice(0, 1)).toEqual(['敬老院运转经费 支付'])
    expect(above.slice(1)).toEqual([
      expect.stringMatching(/^取数：\d{4}-\d{2}-\d{2}，绩效科员$/),
      '单位：万元',
    ])
    expect(name).toMatch(/^敬老院运转经费 支付 \d{4}-\d{2}-\d{2}\.xlsx$/)
    expect([cells.length, cells[0]?.slice(0, 7)]).toEqual([
      PAYMENTS + 1,
      ['日期', '支付凭证号', '类型', '已更正', '金额（万元）', '资金来源', '用途'],
    ])
    expect(cells[1]?.[4]).toBe(1.2345)
    expect(at('A2')).toMatchObject({ t: 'n', z: 'yyyy-mm-dd', w: '2025-03-31' })
    // There is no change of the budget, and nothing to take away.
    const changes = page.getByRole('region', { name: '预算调整', exact: true })
    await changes.waitFor()
    expect(await changes.getByRole('button', { name: '导出 Excel' }).count()).toBe(0)
  })

  test('挂钩测算: by department, by grade, and the projects that lose', async () => {
    const page = await open('/results/what-if?year=2025')
    const departments = await take(page, '按部门')
    expect(departments.cells).toEqual([
      ['部门', '项目数', '全年预算数（万元）', '可调整的资金（万元）', '减少的项目'],
      ['326001 民政局', 2, 200, 0, 0],
    ])
    expect((await take(page, '按等级')).cells.map(([grade]) => grade)).toEqual([
      '等级',
      '优',
      '良',
      '中',
      '差',
      '尚无结果',
    ])
    expect(await page.getByRole('button', { name: '导出 Excel' }).count()).toBe(2)
  })

  test('进度: a line a department, counts as numbers', async () => {
    const page = await open('/filings?box=progress')
    const { cells } = await take(page, '各部门进度')
    const of = (head: string) => cells[1]?.[cells[0]?.indexOf(head) ?? -1]
    expect([cells.length, of('部门'), of('合计'), of('已批复'), of('批复率%')]).toEqual([
      2,
      '326001 民政局',
      2,
      2,
      100,
    ])
  })

  test('预算执行 and its sisters: named as the page, with year, day and 合计', async () => {
    const year = new Date().getFullYear()
    const page = await open('/execution?year=2025')
    const main = () => page.getByRole('main')
    const { name, above, cells } = await takenAsExcel(main())
    expect(name).toMatch(/^预算执行 2025 \d{4}-\d{2}-\d{2}\.xlsx$/)
    expect(above.slice(0, 4)).toEqual([
      '预算执行',
      '筛选：无，全部',
      '年度：2025',
      expect.stringMatching(/^执行数截至：\d{4}-\d{2}-\d{2}$/),
    ])
    // 51 payments of 1.2345 万元 out of 200.
    expect(cells.at(-1)).toEqual(['合计', null, null, null, 200, 0, 200, 62.9595, '31.48%'])
    expect(year).toBeGreaterThan(2024)
    // Words of a page that are called `file` name no file of its list.
    for (const [path, title] of [
      ['/findings?year=2025', '问题'],
      ['/projects?year=2025', '2025绩效目标'],
      ['/results/budget?year=2025', '预算挂钩 2025'],
      ['/filings?box=all&year=2025', '审核待办 2025'],
      ['/rectifications?year=2025', '整改 2025'],
    ] as const) {
      await page.goto(`${pages.address}${path}`)
      await settled(page)
      const button = main().getByRole('button', { name: '导出 Excel' }).first()
      if ((await button.count()) === 0 || (await button.isDisabled())) continue
      // The queue stands above the texts of departments, a list of its own.
      const list = path.startsWith('/filings') ? main().getByRole('search').first() : main()
      const taken = await takenAsExcel(list)
      expect(taken.name, path).not.toMatch(/^(来源)?文件\./u)
      expect(taken.name, path).toContain(title.split(' ').at(-1) ?? '')
      if (path.startsWith('/results')) expect(taken.cells.at(-1)?.slice(0, 3)).toEqual(['合计', null, 200])
    }
  })

  test('a list page says in its file what narrows it down', async () => {
    const page = await open('/filings?box=all&year=2025&search=低保')
    const { above } = await takenAsExcel(page.getByRole('main').getByRole('search').first())
    expect(above[1]).toMatch(/^筛选：.*低保/)
    await page.goto(`${pages.address}/filings?box=all&year=2025`)
    await settled(page)
    expect((await takenAsExcel(page.getByRole('main').getByRole('search').first())).above[1]).toBe(
      '筛选：无，全部',
    )
  })

  test('没有自评表的项目: all of them, with why', async () => {
    const page = await open('/self-evaluations?tab=coverage&year=2025')
    const { name, cells } = await take(page, '没有自评表的项目（2）')
    expect(name).toMatch(/^没有自评表的项目 2025 /)
    expect(cells).toEqual([
      ['项目', '单位', '原因'],
      ['敬老院运转经费', '民政局', '已批复，还没有启动'],
      ['低保补助', '民政局', '已批复，还没有启动'],
    ])
  })

  test('the settings: 日历 with its days as dates, 流程, and the rules of a set', async () => {
    const page = await open('/administration/calendar?fiscal=2027')
    const calendar = await take(page, '年度日历')
    expect(calendar.cells[0]).toEqual(['日期', '休息日', '事项', '谁办', '距今', '说明'])
    expect(calendar.at('A2')).toMatchObject({ t: 'n', z: 'yyyy-mm-dd' })
    await page.goto(`${pages.address}/administration/flow?fiscal=2027`)
    const flow = await take(page, '审核流程')
    expect(flow.cells[0]).toEqual(['级次', '环节', '由谁办理', '办理方式', '金额起点（万元）'])
    await page.goto(`${pages.address}/rule-sets`)
    const rules = await take(page, '规则')
    expect([rules.cells.length, new Set(rules.cells.slice(1).map((row) => row[3]))]).toEqual([
      RULE_CODES.length + 1,
      new Set(RULE_CODES),
    ])
  })

  test('机构: the units of the tree as they are found, with where they stand', async () => {
    const page = await open('/administration/organisation')
    const tree = page.getByRole('region', { name: '机构树' })
    const all = await take(page, '机构树')
    expect(all.cells[0]?.slice(0, 5)).toEqual(['类别', '编码', '名称', '上级', '归口科室'])
    expect(all.cells.some((row) => row[1] === UNIT.code && row[2] === UNIT.name)).toBe(true)
    // The file goes in again as it is: nothing of it is new, nothing is refused.
    const again = multipart(all.name, all.bytes)
    const tried = await pages.app.app.inject({
      method: 'POST',
      url: '/api/staff/import?dry=yes',
      headers: { cookie: pages.app.administrator.cookie, [REQUEST_HEADER]: '1', ...again.headers },
      payload: again.payload,
    })
    expect(tried.statusCode, tried.body).toBe(200)
    expect(tried.json()).toMatchObject({
      units: { added: 0, changed: 0, same: all.cells.length - 1, refused: 0 },
      people: { added: 0, refused: 0 },
    })
    await tree.getByRole('textbox').fill('没有这样的机构')
    await tree.getByText('没有符合条件的机构').waitFor()
    expect(await tree.getByRole('button', { name: '导出 Excel' }).count()).toBe(0)
  })
})

/**
 * 财政运行 in the browser: the bureau opens a year, a township reads its figures from a file, mends one, sends them;
 * the bureau accepts and makes the year final; 人大 reads the place and how a score is counted.
 */
import { randomUUID } from 'node:crypto'
import { join as joinPath } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../support/app.ts'
import { join, type Member } from '../support/people.ts'
import { describeInBrowser, goTo, settled, startPages, unnamed, type Pages } from './support.ts'

const TOWN = '青山镇人民政府'

describeInBrowser('财政运行', () => {
  let pages: Pages
  let office: Member
  let filler: Member
  let watcher: Member
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    const id = randomUUID()
    await app.context.store
      .of(app.region)
      .db.insertInto('budget_units')
      .values({
        unit_id: id,
        key: '601001',
        code: '601001',
        name: TOWN,
        kind: 'department',
        parent_id: null,
        office_id: null,
        closed_on: null,
        successor_id: null,
        kept: true,
      })
      .execute()
    office = await join(app, '李股长', 'performance-office')
    filler = await join(app, '赵所长', 'unit-filler', id)
    watcher = await join(app, '钱代表', 'reader')
  }, 120_000)
  afterAll(() => pages.close())

  test('opened, read from a file, checked, sent, accepted, final, and read by those who look in', async () => {
    const bureau = await pages.open(office, '/')
    await settled(bureau)
    await goTo(bureau, '评价', '财政运行')
    await bureau.getByText('这个年度还没有数据表').waitFor()
    await bureau.getByRole('button', { name: '开启年度' }).click()
    const opening = bureau.getByRole('dialog', { name: '开启年度' })
    await opening.getByLabel('年度').fill('2025')
    await opening.getByRole('button', { name: '开启年度' }).click()
    await bureau.getByText('新建 1 份数据表').waitFor()

    const town = await pages.open(filler, '/fiscal-operation?year=2025')
    await town.getByRole('link', { name: TOWN }).click()
    await town.getByRole('heading', { name: `${TOWN} · 财政运行` }).waitFor()
    expect(await town.getByRole('button', { name: '报送' }).isDisabled()).toBe(true)
    await town
      .locator('input[type=file]')
      .setInputFiles(joinPath(ROOT, 'test', 'fiscal-operation', 'foreign.xlsx'))
    await town.getByText('没有对应项目：常住人口').waitFor()
    const other = town.getByRole('textbox', { name: '其他支出' })
    expect(await other.inputValue()).toBe('900.00')
    await other.fill('90万')
    await town.getByText('有 1 项不是数，改正后保存').waitFor()
    await other.fill('90')
    await town.getByRole('button', { name: '保存' }).click()
    const found = town.getByRole('region', { name: '核对问题' })
    await found.getByText('小计与分项不符').waitFor()
    await other.fill('900')
    await town.getByRole('button', { name: '保存' }).click()
    await found.waitFor({ state: 'detached' })
    expect(await unnamed(town)).toEqual([])
    await town.getByRole('button', { name: '报送' }).click()
    await town.getByRole('dialog', { name: '报送' }).getByRole('button', { name: '报送' }).click()
    await town.getByText('已报送').first().waitFor()

    await bureau.goto(town.url())
    await bureau.getByRole('button', { name: '审核通过' }).click()
    await bureau.getByRole('dialog', { name: '审核通过' }).getByRole('button', { name: '审核通过' }).click()
    await bureau.getByText('已审核').first().waitFor()
    await goTo(bureau, '评价', '财政运行')
    await bureau.getByRole('button', { name: '定稿' }).click()
    await bureau.getByRole('dialog', { name: '2025年度定稿' }).getByRole('button', { name: '定稿' }).click()
    await bureau.getByText('共 1 份，已定稿').waitFor()

    const outside = await pages.open(watcher, '/fiscal-operation?year=2025')
    await outside.getByRole('link', { name: TOWN }).click()
    await outside.getByText('第 1 名 / 1 个').waitFor()
    await outside.getByRole('button', { name: '怎么算的：税收收入占比' }).click()
    const how = outside.getByRole('dialog', { name: '怎么算的：税收收入占比' })
    await how.getByText('税收收入 ÷ 一般公共预算收入').waitFor()
    await how.getByText('10.00 / 10').waitFor()
  })
})

/**
 * What a reviewer does with findings in the browser: apply, waive, hold wrong, take back; one by one and
 * many at once.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { writeTargets } from '#documents/write.ts'
import { FULL_SET, row, targets } from '../support/targets.ts'
import { describeInBrowser, settled, startPages, type Pages } from './support.ts'

type Row = { readonly id: string; readonly name: string }
type Found = {
  readonly id: string
  readonly suggestion: string | null
  readonly text: string | null
  readonly state: string
}

describeInBrowser('deciding about findings', () => {
  let pages: Pages
  let document = ''
  let projects: readonly Row[] = []
  beforeAll(async () => {
    pages = await startPages()
    document = (await pages.app.importSample('004-人社局.txt')).result?.document ?? ''
    projects = (await pages.app.reader.get(`/api/projects?document=${document}`)).json<{
      rows: readonly Row[]
    }>().rows
  })
  afterAll(() => pages.close())

  const findings = async (query: string) =>
    (await pages.app.reader.get(`/api/findings?document=${document}&size=500${query}`)).json<{
      rows: readonly Found[]
      total: number
    }>()
  const panelOf = (page: Page) => page.getByRole('region', { name: '问题', exact: true })
  const open = async (who: 'administrator' | 'reader', finding?: string) => {
    const page = await pages.open(
      who,
      `/projects/${projects[0]?.id}${finding === undefined ? '' : `?finding=${finding}`}`,
    )
    await settled(page)
    return page
  }
  /** A finding of the first project that can be mended by its suggestion alone. */
  const mendable = async (): Promise<Found> => {
    for (const one of (await findings(`&project=${projects[0]?.id}`)).rows.filter(
      ({ suggestion }) => suggestion !== null,
    )) {
      const preview = await pages.app.administrator.send('POST', '/api/findings/suggestions/preview', {
        findings: [one.id],
      })
      if (preview.json<{ edits: unknown[] }>().edits.length > 0) return one
    }
    throw new Error('a finding with a suggestion')
  }

  test('waiving asks for a reason, takes the finding from the list, and can be taken back from the notice', async () => {
    const [finding] = (await findings(`&project=${projects[0]?.id}`)).rows
    const page = await open('administrator', finding?.id)
    const count = Number(
      await panelOf(page)
        .getByRole('heading')
        .first()
        .innerText()
        .then((words) => words.replace(/\D/gu, '')),
    )
    await page.keyboard.press('w')
    const dialog = page.getByRole('dialog', { name: '忽略这个问题' })
    await dialog
      .getByRole('button', { name: '忽 略' })
      .or(dialog.getByRole('button', { name: '忽略' }))
      .click()
    await dialog.getByText('请填写理由').waitFor()
    await dialog.getByRole('textbox', { name: /理由/ }).fill('县级试点，暂按原口径')
    await dialog.getByLabel('截止日期').fill('2099-12-31')
    await dialog.getByRole('button', { name: /忽\s*略/ }).click()
    await page.getByText('已忽略 1 个问题').waitFor()
    await expect
      .poll(() => panelOf(page).getByRole('heading').first().innerText())
      .toContain(String(count - 1))
    await panelOf(page)
      .getByRole('group', { name: '按处理情况筛选' })
      .getByRole('button', { name: '已忽略 1' })
      .click()
    await panelOf(page)
      .getByRole('button', { name: /已忽略/ })
      .last()
      .click()
    await panelOf(page).getByText('县级试点，暂按原口径').waitFor()
    await panelOf(page)
      .getByText(/已忽略 · 至 2099-12-31/)
      .waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已恢复 1 个问题').waitFor()
    await expect.poll(async () => (await findings('&state=waived')).rows).toEqual([])
  })

  test('a suggestion that is applied changes the paper, and the notice puts it back', async () => {
    const finding = await mendable()
    const page = await open('administrator', finding.id)
    const paper = page.getByRole('article', { name: '绩效目标表' })
    const before = await paper.innerText()
    await panelOf(page).getByRole('button', { name: '采用建议' }).click()
    await page.getByText(/^已修改 \d+ 处，改正 \d+ 个问题/).waitFor()
    await expect.poll(() => paper.innerText()).not.toBe(before)
    await panelOf(page)
      .getByText(/自上次检查：.*已改正 [1-9]/)
      .waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText(/已撤销 \d+ 处修改/).waitFor()
    await expect.poll(async () => (await findings('')).rows.map(({ id }) => id)).toContain(finding.id)
  })

  test('a suggestion that gives a row another kind moves it to the block of that kind on the paper, and back from the notice', async () => {
    const late = row('服务对象满意度指标', '培训完成时间', '全部班次结束的时间', '2025年11月底前')
    const written = await writeTargets(
      targets([{ indicators: [...FULL_SET.filter(({ kind }) => kind !== 'timeliness'), late] }]),
      'docx',
    )
    if (!written.ok) throw new Error(written.error.code)
    const own = (await pages.app.import('培训.docx', written.value)).result?.document ?? ''
    const [paperOf] = (await pages.app.reader.get(`/api/projects?document=${own}`)).json<{
      rows: readonly Row[]
    }>().rows
    const finding = (await pages.app.reader.get(`/api/findings?document=${own}&size=500`))
      .json<{ rows: readonly Found[] }>()
      .rows.find(({ suggestion }) => suggestion === '时效指标')
    const page = await pages.open('administrator', `/projects/${paperOf?.id}?finding=${finding?.id}`)
    await settled(page)
    const paper = page.getByRole('article', { name: '绩效目标表' })
    const order = async () =>
      (await paper.innerText())
        .match(/考核合格率|培训完成时间|培训总成本|学员满意度/gu)
        ?.filter((name, i, all) => all.indexOf(name) === i)
    expect(await order()).toEqual(['考核合格率', '培训总成本', '学员满意度', '培训完成时间'])
    await panelOf(page).getByRole('button', { name: '采用建议' }).click()
    await page.getByText(/^已修改 3 处，改正 \d+ 个问题/).waitFor()
    await expect.poll(order).toEqual(['考核合格率', '培训完成时间', '培训总成本', '学员满意度'])
    expect((await paper.innerText()).match(/产出指标/gu)).toHaveLength(1)
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销 3 处修改').waitFor()
    await expect.poll(order).toEqual(['考核合格率', '培训总成本', '学员满意度', '培训完成时间'])
  })

  test('a finding disputed as wrong stays in the list and says so', async () => {
    const [finding] = (await findings(`&project=${projects[0]?.id}`)).rows
    const page = await open('administrator', finding?.id)
    await page.keyboard.press('x')
    const dialog = page.getByRole('dialog', { name: '这个判断有误' })
    await dialog.getByRole('textbox', { name: /说明/ }).fill('此处为法定名称')
    await dialog.getByRole('button', { name: /标\s*记/ }).click()
    await page.getByText('已标记 1 个问题判断有误').waitFor()
    await panelOf(page).getByText('此处为法定名称').waitFor()
    await panelOf(page).getByRole('button', { name: '恢复' }).click()
    await page.getByText('已恢复 1 个问题').waitFor()
    await expect.poll(() => panelOf(page).getByText('此处为法定名称').count()).toBe(0)
  })

  test('what somebody else decided meanwhile is said, and shown', async () => {
    const [finding] = (await findings(`&project=${projects[0]?.id}`)).rows
    const page = await open('administrator', finding?.id)
    const said = { verdict: 'dispute', findings: [{ id: finding?.id, state: 'open' }], reason: '先到' }
    expect((await pages.app.administrator.send('POST', '/api/findings/decisions', said)).statusCode).toBe(200)
    await page.keyboard.press('w')
    const dialog = page.getByRole('dialog', { name: '忽略这个问题' })
    await dialog.getByRole('textbox', { name: /理由/ }).fill('后到')
    await dialog.getByRole('button', { name: /忽\s*略/ }).click()
    await dialog
      .getByRole('alert')
      .getByText(/已有人先行处理/)
      .waitFor()
    await dialog.getByRole('button', { name: /取\s*消/ }).click()
    await panelOf(page).getByText('先到').waitFor()
    await pages.app.administrator.send('POST', '/api/findings/decisions', {
      verdict: 'reopen',
      findings: [{ id: finding?.id, state: 'disputed' }],
    })
  })

  test('many are ticked and waived at once; the filter by state shows them', async () => {
    const page = await pages.open('administrator', `/findings?document=${document}`)
    await settled(page)
    await page
      .getByRole('checkbox', { name: /^选择“/ })
      .first()
      .check()
    const bar = page.getByRole('group', { name: '对所选问题' })
    const chosen = Number((await bar.getByText(/已选 \d+ 条/).innerText()).replace(/\D/gu, ''))
    await bar.getByRole('button', { name: '忽略…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: /理由/ }).fill('统一口径')
    await dialog.getByRole('button', { name: /忽\s*略/ }).click()
    await page.getByText(`已忽略 ${chosen} 个问题`).waitFor()
    await page
      .getByRole('search', { name: '筛选' })
      .getByRole('button', { name: `⊘ 已忽略 ${chosen}` })
      .click()
    await page.waitForURL(/state=waived/)
    await expect.poll(() => page.getByText('统一口径').count()).toBe(1)
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText(`已恢复 ${chosen} 个问题`).waitFor()
  })

  test('suggestions of many are shown before they are applied; the document says that it was changed, and how to go back', async () => {
    const page = await pages.open('administrator', `/findings?document=${document}`)
    await settled(page)
    for (const box of await page.getByRole('checkbox', { name: /^选择“/ }).all()) await box.check()
    await page.getByRole('group', { name: '对所选问题' }).getByRole('button', { name: '采用建议…' }).click()
    const dialog = page.getByRole('dialog', { name: '采用建议' })
    await dialog.getByRole('heading', { name: /将改正 \d+ 个问题/ }).waitFor()
    const changes = (await dialog.getByRole('row').count()) - 1
    await dialog.getByRole('button', { name: `修改 ${changes} 处` }).click()
    await page.getByText(new RegExp(`^已修改 ${changes} 处`)).waitFor()

    await page.goto(`${pages.address}/documents/${document}`)
    await settled(page)
    await page.getByRole('heading', { name: `内容已修改 ${changes} 处` }).waitFor()
    const edits = page.getByRole('region', { name: '修改记录' })
    await expect.poll(() => edits.getByRole('row').count()).toBe(changes + 1)
    // A row that was moved goes back with its labels: of three changes; here is one that is alone.
    await edits
      .getByRole('row')
      .filter({ hasNotText: /行次|级指标/ })
      .getByRole('button', { name: /^撤\s*销$/ })
      .first()
      .click()
    await page.getByRole('heading', { name: `内容已修改 ${changes - 1} 处` }).waitFor()
  })

  test('a reader sees what was decided and can decide nothing', async () => {
    const [finding] = (await findings(`&project=${projects[0]?.id}`)).rows
    await pages.app.administrator.send('POST', '/api/findings/decisions', {
      verdict: 'dispute',
      findings: [{ id: finding?.id, state: 'open' }],
      reason: '供查看',
    })
    const page = await open('reader', finding?.id)
    await panelOf(page).getByText('供查看').waitFor()
    for (const name of ['采用建议', '忽略…', '判断有误…', '恢复'])
      await expect.poll(() => page.getByRole('button', { name, exact: true }).count()).toBe(0)
    await page.keyboard.press('w')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    const list = await pages.open('reader', `/findings?document=${document}`)
    await settled(list)
    await expect.poll(() => list.getByRole('checkbox').count()).toBe(0)
  })
})

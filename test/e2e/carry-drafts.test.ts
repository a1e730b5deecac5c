/** 从上年结转 in the browser: several targets of earlier years are begun anew with two presses and their ticks. */
import { preparedYear } from '#core/kernel/period.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftView } from '#api/writing/drafts.ts'
import { join, type Member } from '../support/people.ts'
import { describeInBrowser, settled, startPages, unnamed, type Pages } from './support.ts'

const SHOTS = process.env['JICHI_SHOTS'] ?? ''

describeInBrowser('targets of earlier years', () => {
  let pages: Pages
  let filler: Member
  let names: readonly string[] = []
  beforeAll(async () => {
    pages = await startPages()
    const document = (await pages.app.importSample('000-社会工作部.txt')).result?.document ?? ''
    const rows = await pages.app.context.store.whole.db
      .selectFrom('projects')
      .select(['unit_id', 'name'])
      .where('document_id', '=', document)
      .orderBy('position')
      .execute()
    names = rows.map(({ name }) => name)
    filler = await join(pages.app, '张会计', 'unit-filler', rows[0]?.unit_id ?? undefined)
  })
  afterAll(() => pages.close())

  const open = async () => {
    const page = await pages.open(filler, '/projects?begin=lastYear&year=2026')
    await settled(page)
    const dialog = page.getByRole('dialog', { name: '新建绩效目标' })
    // Whatever year the list shows, what is compiled now is begun; another year is chosen, and said.
    const compiled = preparedYear(new Date().toISOString())
    await dialog.getByTitle(`${compiled}（编制年度）`).waitFor()
    if (compiled !== 2026) {
      await dialog.getByRole('combobox', { name: '年度' }).click()
      await page.getByTitle('2026', { exact: true }).click()
      await dialog.getByText(`2026 不是正在编制的年度（${compiled}），请核对。`).waitFor()
    }
    return { page, dialog }
  }

  test('are ticked and begun together; what was begun is no choice any more', async () => {
    const { page, dialog } = await open()
    const all = dialog.getByRole('checkbox', {
      name: `可结转 ${names.length} 个（每个项目取最近一年），已选 0 个`,
    })
    await all.waitFor()
    expect(await all.isChecked()).toBe(false)
    await dialog.getByRole('button', { name: '开始填写' }).click()
    await dialog.getByText('请勾选要结转的目标').waitFor()
    for (const name of names.slice(0, 2)) await dialog.getByRole('checkbox', { name, exact: true }).check()
    expect(await unnamed(page)).toEqual([])
    if (SHOTS !== '') await page.screenshot({ path: `${SHOTS}/carry-over.png` })
    await dialog.getByRole('button', { name: '开始填写' }).click()
    // What was done with the years of each is read before one goes on.
    const outcome = page.getByRole('dialog', { name: '结转结果' })
    for (const name of names.slice(0, 2))
      await outcome.getByRole('link', { name: `打开填写：${name}` }).waitFor()
    expect(await unnamed(page)).toEqual([])
    if (SHOTS !== '') await page.screenshot({ path: `${SHOTS}/carried.png` })
    await outcome
      .getByRole('button', { name: /关\s*闭/ })
      .last()
      .click()
    await outcome.waitFor({ state: 'detached' })
    for (const name of names.slice(0, 2)) await page.getByRole('link', { name, exact: true }).waitFor()

    const again = await open()
    // What may still go on is before what is there already, which is folded and no choice.
    const left = names.length - 2
    const rest = again.dialog.getByRole('checkbox', {
      name: `可结转 ${left} 个（每个项目取最近一年），已选 0 个`,
    })
    await rest.check()
    await again.dialog
      .getByRole('checkbox', {
        name: `可结转 ${left} 个（每个项目取最近一年），已选 ${left} 个`,
        checked: true,
      })
      .waitFor()
    expect(await again.dialog.getByRole('checkbox', { name: names[0] ?? '', exact: true }).count()).toBe(0)
    await again.dialog.getByText('本年已有 2 个，不能重复结转').click()
    await again.dialog.getByText('本年已有：').first().waitFor()
  })

  test('one by itself opens its form, with last year’s words', async () => {
    const { page, dialog } = await open()
    await dialog.getByRole('checkbox', { name: names[2] ?? '', exact: true }).check()
    await dialog.getByRole('button', { name: '开始填写' }).click()
    // Nothing of it is to be looked at again: its form is there at once.
    await page.waitForURL(/\/projects\/[\da-f-]{36}\/write$/)
    const id = /projects\/([\da-f-]{36})/.exec(page.url())?.[1] ?? ''
    const { form } = (await filler.get(`/api/drafts/${id}`)).json<DraftView>()
    expect(form.head.name).toBe(names[2])
    expect(form.rows.filter(({ cells }) => cells.value !== '').length).toBeGreaterThan(3)
  })
})

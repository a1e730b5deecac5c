/**
 * A county of more units than a page carries: the busiest are there to press, every other is found by its
 * name or code and chosen.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { compareAll } from '#actions/duplicates/radar.ts'
import type { FindingList } from '#api/findings/findings.ts'
import { filesOfManyUnits, MANY_UNITS, unitOfMany } from '../support/many-units.ts'
import { describeInBrowser, settled, startPages, unnamed, type Pages } from './support.ts'

const QUIET = unitOfMany(755)

describeInBrowser('a unit out of a thousand', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
    for (const { name, bytes } of filesOfManyUnits())
      expect((await pages.app.import(name, bytes)).state).toBe('done')
    await compareAll(pages.app.context, pages.app.region)
  }, 300_000)
  afterAll(() => pages.close())

  const open = async (path: string) => {
    const page = await pages.open('reader', path)
    await settled(page)
    return page
  }
  const list = (page: Page) => page.locator('.ant-select-dropdown:visible')
  const units = (page: Page) =>
    page.getByRole('search', { name: '筛选' }).getByRole('region', { name: '单位' })

  test('is found by its name among the findings with the keyboard alone, shown as chosen, and taken back', async () => {
    const page = await open('/findings')
    await units(page)
      .getByText(`另有 ${MANY_UNITS - 20} 个单位，输入名称或编码查找`)
      .waitFor()
    expect(await units(page).getByRole('button', { pressed: false }).count()).toBe(20)
    await page
      .getByRole('group', { name: '按单位' })
      .getByText(`其他 ${MANY_UNITS - 6} 个单位`)
      .waitFor()
    expect(await unnamed(page)).toEqual([])
    await units(page).getByRole('combobox', { name: '查找单位' }).focus()
    await page.keyboard.type('第756中心')
    await list(page).getByText(QUIET.name).waitFor()
    await list(page).getByText(QUIET.code).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`unit=${QUIET.code}`))
    const { total } = (await pages.app.reader.get(`/api/findings?unit=${QUIET.code}`)).json<FindingList>()
    const chosen = units(page).getByRole('button', { name: `${QUIET.name} ${total}` })
    await expect.poll(() => chosen.getAttribute('aria-pressed')).toBe('true')
    await page.getByText(`${total} 条`, { exact: true }).waitFor()
    await units(page)
      .getByText(`另有 ${MANY_UNITS - 21} 个单位`)
      .waitFor()
    await chosen.click()
    await page.waitForURL((url) => !url.searchParams.has('unit'))
    await chosen.waitFor({ state: 'detached' })
  })

  test('is looked for once somebody pauses, and says when there is none or when there are more', async () => {
    const page = await open('/findings')
    const asked: string[] = []
    page.on('request', (request) =>
      asked.push(
        ...(request.url().includes('/api/findings/units')
          ? [new URL(request.url()).searchParams.get('name') ?? '']
          : []),
      ),
    )
    const box = units(page).getByRole('combobox', { name: '查找单位' })
    await box.focus()
    await page.keyboard.type('中心学校')
    await list(page)
      .getByText(`还有 ${MANY_UNITS - 20} 个单位符合，请输入更完整的名称或编码`)
      .waitFor()
    expect(asked).toEqual(['中心学校'])
    await box.fill('没有的局')
    // Enter neither closes the list nor chooses what was found for other words.
    await page.keyboard.press('Enter')
    await list(page).getByText('当前筛选范围内，没有名称或编码含“没有的局”的单位').waitFor()
    expect(new URL(page.url()).searchParams.has('unit')).toBe(false)
    await page.keyboard.press('Escape')
    await list(page).waitFor({ state: 'hidden' })
    expect(asked).toEqual(['中心学校', '没有的局'])
  })

  test('says that it could not be looked for, and is looked for again', async () => {
    const page = await open('/findings')
    let refused = true
    await page.route('**/api/findings/units*', (route) =>
      refused
        ? route.fulfill({
            status: 400,
            contentType: 'application/json',
            body: '{"code":"unexpected","values":{}}',
          })
        : route.fallback(),
    )
    await units(page).getByRole('combobox', { name: '查找单位' }).focus()
    await page.keyboard.type(QUIET.code)
    await list(page).getByText('没有取到数据').waitFor()
    refused = false
    await list(page).getByRole('button', { name: '重试' }).click()
    await list(page).getByText(QUIET.name).waitFor()
  })

  test('is found by its code among the alike projects, named in the box, and taken back', async () => {
    const page = await open('/duplicates?year=2025')
    const box = page.getByRole('combobox', { name: '单位' })
    await box.click()
    await list(page)
      .getByText(`另有 ${MANY_UNITS - 20} 个单位，输入名称或编码查找`)
      .waitFor()
    await page.keyboard.type(QUIET.code)
    await list(page).getByText(QUIET.name).click()
    await page.waitForURL(new RegExp(`unit=${QUIET.code}`))
    const filters = page.getByRole('search', { name: '筛选' })
    await filters.getByTitle(`${QUIET.name}（1）`).waitFor()
    // Opened anew, the address alone says which it is.
    await page.reload()
    await settled(page)
    await filters.getByTitle(`${QUIET.name}（1）`).waitFor()
    await filters.getByRole('button', { name: '清除筛选' }).click()
    await page.waitForURL((url) => !url.searchParams.has('unit'))
  })
})

/** What every form does, through dialogs and a page of the program. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { describeInBrowser, startPages, type Pages } from './support.ts'

describeInBrowser('forms', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    page = await pages.open('administrator', '/administration')
  })
  afterAll(() => pages.close())

  const dialog = () => page.getByRole('dialog')
  const field = (name: string) => dialog().getByRole('textbox', { name })
  const isFocused = (name: string) => field(name).evaluate((element) => element === document.activeElement)
  const isFaulty = async (name: string) => (await field(name).getAttribute('aria-invalid')) === 'true'
  const described = (name: string) =>
    field(name).evaluate((element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.innerText ?? '')
        .join(' '),
    )

  test('a fault is said once sending was tried, beside its field, and the first one takes the focus', async () => {
    await page.getByRole('button', { name: '新增账号' }).click()
    await expect.poll(() => isFocused('账号')).toBe(true)
    expect(await isFaulty('姓名')).toBe(false)
    await field('账号').fill('李会计')
    await field('初始密码').press('Enter')
    await expect.poll(() => isFocused('姓名')).toBe(true)
    expect(await described('姓名')).toBe('必须填写')
    expect([await isFaulty('账号'), await isFaulty('初始密码')]).toEqual([false, true])
    await field('姓名').fill('李四')
    await expect.poll(() => isFaulty('姓名')).toBe(false)
    await page.keyboard.press('Escape')
  })

  test('what is opened again is blank and says nothing', async () => {
    await page.getByRole('button', { name: '新增账号' }).click()
    expect([await field('账号').inputValue(), await isFaulty('初始密码')]).toEqual(['', false])
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog().count()).toBe(0)
  })

  test('it is sent once, however often it is asked to', async () => {
    let sent = 0
    await page.route('**/api/users', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      sent += 1
      await new Promise((done) => setTimeout(done, 500))
      return route.continue()
    })
    await page.getByRole('button', { name: '新增账号' }).click()
    await field('账号').fill('李会计')
    await field('姓名').fill('李四')
    await dialog()
      .getByRole('radio', { name: /^查阅人/ })
      .check()
    await field('初始密码').fill('Caiwu-2025#k')
    await field('初始密码').evaluate((input) => {
      for (const _ of [1, 2, 3]) (input as HTMLInputElement).form?.requestSubmit()
    })
    await page.getByRole('row').filter({ hasText: '李会计' }).waitFor()
    await expect.poll(() => dialog().count()).toBe(0)
    expect(sent).toBe(1)
    await page.unroute('**/api/users')
  })

  test('a refusal that names a field is beside it until it is changed, any other above the fields', async () => {
    const refuse = (body: object) =>
      page.route('**/api/users/*', (route) =>
        route.fulfill({ status: 400, contentType: 'application/json', body: JSON.stringify(body) }),
      )
    await page.getByRole('button', { name: '修改账号 李会计' }).click()
    await refuse({
      code: 'request-invalid',
      values: { path: 'body.name', expected: 'text', found: 'nothing' },
    })
    await field('姓名').press('Enter')
    await expect.poll(() => described('姓名')).toContain('请求内容不符合要求')
    expect(await dialog().getByRole('alert').count()).toBe(0)
    await field('姓名').fill('李思')
    await expect.poll(() => isFaulty('姓名')).toBe(false)
    await page.unroute('**/api/users/*')
    await refuse({ code: 'not-allowed', values: {} })
    await field('姓名').press('Enter')
    await dialog().getByRole('alert').waitFor()
    expect(await isFaulty('姓名')).toBe(false)
    await page.unroute('**/api/users/*')
    await field('姓名').press('Enter')
    await expect.poll(() => dialog().count()).toBe(0)
    await expect.poll(() => page.getByRole('row').filter({ hasText: '李思' }).count()).toBe(1)
  })

  test('Enter is a line in a field of several lines, Ctrl and Enter send it', async () => {
    await page.goto(`${pages.address}/results/rectifications`)
    await page.getByRole('button', { name: '登记整改' }).click()
    await field('存在问题').fill('支出进度只有 31%')
    await field('存在问题').press('Enter')
    expect(await field('存在问题').inputValue()).toBe('支出进度只有 31%\n')
    expect(await dialog().getByText('请选择项目').count()).toBe(0)
    await field('存在问题').press('Control+Enter')
    await dialog().getByText('请选择项目').first().waitFor()
  })

  test('what only asks is refused above its words, and can be asked for again', async () => {
    await page.goto(`${pages.address}/administration/region`)
    await page.getByRole('button', { name: '生成密钥' }).click()
    await page.route('**/api/signing-keys', (route) =>
      route.fulfill({
        status: 403,
        contentType: 'application/json',
        body: JSON.stringify({ code: 'not-allowed', values: {} }),
      }),
    )
    const make = dialog().getByRole('button', { name: '生成密钥' })
    await make.click()
    await dialog().getByRole('alert').waitFor()
    await page.unroute('**/api/signing-keys')
    await make.click()
    await page.getByText('签名密钥已生成').waitFor()
    await expect.poll(() => dialog().count()).toBe(0)
    await page.getByText('现用公钥').waitFor()
  })

  test('a form of a page is as one of a dialog: a refusal that names a field is beside it', async () => {
    const region = page.getByRole('form', { name: '区划' })
    const name = region.getByRole('textbox', { name: '区划名称' })
    await name.fill('')
    await region.getByText('必须填写').waitFor()
    await name.fill('芦南')
    await page.route('**/api/region', (route) =>
      route.fulfill({
        status: 400,
        contentType: 'application/json',
        body: JSON.stringify({
          code: 'request-invalid',
          values: { path: 'body.name', expected: 'text', found: 'nothing' },
        }),
      }),
    )
    await name.press('Enter')
    await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true')
    expect(await region.getByRole('alert').count()).toBe(0)
    await page.unroute('**/api/region')
    await name.press('Enter')
    await page.getByText('已保存').waitFor()
    await expect.poll(() => name.getAttribute('aria-invalid')).toBe(null)
  })
})

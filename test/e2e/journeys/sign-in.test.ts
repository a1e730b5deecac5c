import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { describeInBrowser, PASSWORD, startPages, type Pages } from '../support.ts'

describeInBrowser('signing in', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages({ untouched: true })
  })
  afterAll(() => pages.close())

  const fill = async (page: Page, account: string, password: string) => {
    await page.getByLabel('账号').fill(account)
    await page.getByLabel('密码').fill(password)
    await page.getByRole('button', { name: '登录' }).click()
  }

  test('empty fields are pointed at, a wrong password is said without telling which was wrong', async () => {
    const page = await pages.open('nobody')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('请输入账号').waitFor()
    await expect.poll(() => page.getByLabel('账号').getAttribute('aria-invalid')).toBe('true')
    await fill(page, pages.app.accounts.reader.account, 'not the password')
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('账号或密码不正确')
    await expect.poll(() => page.getByLabel('密码').inputValue()).toBe('')
  })

  test('the first password must be replaced; then one lands where one wanted to go, and can leave', async () => {
    const { account, password } = pages.app.accounts.administrator
    const page = await pages.open('nobody', '/departments')
    await fill(page, account, password)
    await page.getByText('当前使用的是初始密码').waitFor()
    await expect.poll(() => page.getByRole('navigation').count()).toBe(0)

    await page.getByLabel('当前密码').fill(password)
    await page.getByLabel('新密码', { exact: true }).fill(PASSWORD)
    await page.getByLabel('再输入一次新密码').fill(`${PASSWORD}?`)
    await page.getByRole('button', { name: '修改密码' }).click()
    await page.getByText('两次输入的新密码不一致').waitFor()
    await page.getByLabel('再输入一次新密码').fill(PASSWORD)
    await page.getByRole('button', { name: '修改密码' }).click()
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()

    await page.getByLabel(/^我的账号/).click()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.getByRole('button', { name: '登录', exact: true }).waitFor()

    await page.goto(`${pages.address}/departments?year=2025`)
    await fill(page, account, PASSWORD)
    await page.getByRole('heading', { level: 1, name: '单位' }).waitFor()
    expect(new URL(page.url()).search).toBe('?year=2025')
  })

  test('after many failures the account is locked, and the page says for how long', async () => {
    const page = await pages.open('nobody')
    const refusal = page.getByRole('alert')
    const words = []
    for (let i = 0; i < 12; i += 1) {
      await fill(page, 'nobody-of-that-name', `guess ${i}`)
      await page.getByRole('button', { name: '登录', exact: true }).waitFor()
      words.push(await refusal.innerText())
    }
    expect(words[0]).toContain('账号或密码不正确')
    expect(words.at(-1)).toMatch(/已暂时锁定。请在 \d+ 分钟后再试，.*“解除锁定”.*jichi reset-password/)
  })
})

/** Accounts as people meet them: the second factor, where one is signed in, and the office's rules. */
import { generateSync } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { describeInBrowser, PASSWORD, settled, startPages, type Pages } from './support.ts'

/** Set to a folder to look at the pages. */
const SHOTS = process.env['JICHI_SHOTS'] ?? ''
const PERIOD = 30_000

describeInBrowser('accounts', () => {
  let pages: Pages
  let secret = ''
  let ahead = 0
  beforeAll(async () => {
    pages = await startPages()
  })
  afterAll(() => pages.close())

  const shoot = async (page: Page, name: string) => {
    if (SHOTS !== '') await page.screenshot({ path: `${SHOTS}/${name}.png` })
  }
  const nextPeriod = () => {
    ahead += 2 * PERIOD
    pages.app.advance(2 * PERIOD)
  }
  const code = () => generateSync({ secret, epoch: Math.floor((Date.now() + ahead) / 1000) })
  const signIn = async (page: Page, account: string) => {
    await page.getByLabel('账号').fill(account)
    await page.getByLabel('密码').fill(PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
  }

  test('a person enrols an authenticator and signs in with its code', async () => {
    const page = await pages.open('nobody', '/account')
    await signIn(page, 'reader')
    await page.getByRole('heading', { level: 1, name: '登录与安全' }).waitFor()
    await page.getByText('本次登录').waitFor()
    await page.getByRole('button', { name: '启用动态口令' }).click()
    await page.getByRole('dialog').getByLabel('当前密码').fill(PASSWORD)
    await page.getByRole('dialog').getByRole('button', { name: '下一步' }).click()
    await page.getByRole('figure', { name: '绑定验证器的二维码' }).waitFor()
    secret = (await page.getByRole('dialog').locator('code').innerText()).replaceAll(' ', '')
    await shoot(page, 'enrol')
    await page.getByRole('dialog').getByLabel('动态口令').fill('000000')
    await page.getByRole('dialog').getByRole('button', { name: '确认' }).click()
    await expect
      .poll(() => page.getByRole('dialog').getByRole('alert').innerText())
      .toContain('动态口令不正确')
    await page.getByRole('dialog').getByLabel('动态口令').fill(code())
    await page.getByRole('dialog').getByRole('button', { name: '确认' }).click()
    await page.getByRole('dialog', { name: '恢复码' }).waitFor()
    await expect
      .poll(() => page.getByRole('dialog', { name: '恢复码' }).getByRole('listitem').count())
      .toBe(10)
    await shoot(page, 'recovery')
    await page.getByRole('button', { name: '已保管好' }).click()
    await page.getByText('恢复码剩 10 个').waitFor()
    await shoot(page, 'account')

    nextPeriod()
    const other = await pages.open('nobody', '/departments')
    await signIn(other, 'reader')
    await other.getByRole('heading', { name: '输入动态口令' }).waitFor()
    await shoot(other, 'code')
    await other.getByLabel('动态口令').fill('000000')
    await other.getByRole('button', { name: '继续' }).click()
    await expect.poll(() => other.getByRole('alert').innerText()).toContain('动态口令不正确')
    await expect.poll(() => other.getByLabel('动态口令').inputValue()).toBe('')
    await other.getByLabel('动态口令').fill(code())
    await other.getByRole('button', { name: '继续' }).click()
    await other.getByRole('heading', { level: 1, name: '单位' }).waitFor()
  })

  test('a session that is signed out elsewhere stops', async () => {
    nextPeriod()
    const page = await pages.open('nobody', '/account')
    await signIn(page, 'reader')
    await page.getByLabel('动态口令').fill(code())
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByText('本次登录').waitFor()
    const other = await pages.open('reader', '/departments')
    await settled(other)
    await page.reload()
    const ends = page.getByRole('button', { name: /^退出此登录：/ })
    await expect.poll(() => ends.count()).toBeGreaterThan(1)
    await page.getByRole('button', { name: '退出其他全部' }).click()
    await expect.poll(() => ends.count()).toBe(0)
    await other.getByRole('button', { name: '登录', exact: true }).waitFor()
    await page.getByText('本次登录').waitFor()
  })

  test('an administrator sees where an account is signed in, ends it, and resets the second factor', async () => {
    const theirs = await pages.open('reader', '/departments')
    await settled(theirs)
    const page = await pages.open('administrator', '/administration/accounts')
    await page.getByRole('button', { name: 'reader 的登录会话' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('已启用').waitFor()
    await shoot(page, 'of-account')
    await dialog.getByRole('button', { name: '退出全部' }).click()
    await dialog.getByText('没有登录').waitFor()
    await theirs.getByRole('button', { name: '登录', exact: true }).waitFor()
    await dialog.getByRole('button', { name: '重置动态口令' }).click()
    await dialog.getByText('请先当面或电话核实本人身份').waitFor()
    await dialog.getByRole('button', { name: '重置动态口令' }).click()
    await dialog.getByText('未启用').waitFor()
  })

  test('the office changes its rules: figures outside are pointed at, and a role must enrol at its next sign-in', async () => {
    const page = await pages.open('administrator', '/administration/security')
    const form = page.getByRole('form', { name: '安全设置' })
    await page.getByLabel('最少字符数').fill('4')
    await page.getByText('应为 8 至 32 的整数').waitFor()
    await expect.poll(() => form.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
    await page.getByLabel('最少字符数').fill('12')
    await page.getByLabel('查阅人', { exact: true }).check()
    await shoot(page, 'security')
    await form.getByRole('button', { name: '保存' }).click()
    await page.getByText(/由系统管理员修改/).waitFor()

    const other = await pages.open('nobody')
    await signIn(other, 'reader')
    await other.getByRole('heading', { name: '绑定验证器' }).waitFor()
    secret = (await other.locator('code').innerText()).replaceAll(' ', '')
    await shoot(other, 'enrol-at-sign-in')
    await other.getByLabel('动态口令').fill(code())
    await other.getByRole('button', { name: '继续' }).click()
    await other.getByRole('heading', { name: '恢复码' }).waitFor()
    await shoot(other, 'recovery-at-sign-in')
    await other.getByRole('button', { name: '已保管好' }).click()
    await other.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    await other.goto(`${pages.address}/password`)
    await other.getByText('至少 12 个字符').waitFor()
  })

  test('the office offers its sign-in service, and the sign-in page has a way to it', async () => {
    const page = await pages.open('administrator', '/administration/security')
    const form = page.getByRole('form', { name: '统一身份认证（可选）' })
    await form.getByRole('switch', { name: '启用' }).click()
    await expect.poll(() => form.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
    await form.getByLabel('服务地址（issuer）').fill('http://127.0.0.1:1')
    await form.getByLabel('客户端标识（client_id）').fill('jichi')
    await form.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存').first().waitFor()
    await shoot(page, 'oidc-form')
    const other = await pages.open('nobody')
    await other.getByRole('button', { name: '使用统一身份认证登录' }).click()
    await expect.poll(() => other.getByRole('alert').innerText()).toContain('统一身份认证服务没有响应')
    await shoot(other, 'oidc-way')
    await other.goto(`${pages.address}/sign-in?refused=oidc-account-unknown`)
    await expect.poll(() => other.getByRole('alert').innerText()).toContain('没有对应的账号')
  })
})

import { generateSync } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { join } from '../support/people.ts'
import { describeInBrowser, PASSWORD, startPages, type Pages } from './support.ts'

const LONG = 300_000

describeInBrowser('the demonstration on an empty database', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
  })
  afterAll(() => pages.close())

  test('one press loads the five documents, one press removes them', async () => {
    const page = await pages.open('administrator')
    await page.getByRole('heading', { name: '从一份绩效文本开始' }).waitFor()
    await page.getByRole('button', { name: '载入样例文件' }).click()

    // Five documents are read: minutes on a machine that is busy.
    await page.getByText('当前含有演示数据').waitFor({ timeout: LONG })
    const overview = page.getByRole('region', { name: '总体情况' })
    await overview.getByRole('link', { name: '项目 60' }).waitFor({ timeout: LONG })
    await expect.poll(() => overview.getByRole('link', { name: '文档 4' }).count()).toBe(1)
    await expect
      .poll(() => page.getByRole('table', { name: '需要关注的项目' }).getByRole('row').count())
      .toBeGreaterThan(5)
    // Asked for again, they are here already.
    await page.getByText('五份外地真实文本').waitFor()
    await page.getByRole('button', { name: '载入样例文件' }).click()
    await page.getByText('样例文件已在库中').waitFor()

    await page.getByRole('button', { name: '移除演示数据' }).click()
    await page.getByRole('heading', { name: '从一份绩效文本开始' }).waitFor({ timeout: LONG })
    await expect.poll(() => page.getByRole('button', { name: '载入样例文件' }).isEnabled()).toBe(true)
  }, 900_000)

  test('a reader reads that there is nothing yet, and is offered nothing that is refused', async () => {
    const page = await pages.open('reader')
    await page.getByText('还没有文档。系统管理员导入后').waitFor()
    await expect.poll(() => page.getByRole('button', { name: '载入样例文件' }).count()).toBe(0)
    await expect.poll(() => page.getByRole('link', { name: '系统管理' }).count()).toBe(0)
  })

  test('a writer of targets is led to where one is begun', async () => {
    const what = {
      change: 'create',
      kind: 'unit',
      code: '360001',
      name: '第一中学',
      parent: null,
      office: null,
    }
    const { id } = (
      await pages.app.administrator.send('POST', '/api/organisation', { what, from: '2025-01-01', note: '' })
    ).json<{ id: string }>()
    const page = await pages.open(await join(pages.app, '张会计', 'unit-filler', id))
    await page.getByRole('link', { name: '去绩效目标' }).click()
    await page.getByText('点右上角“新建目标”').waitFor()
    await page.getByRole('button', { name: '新建目标' }).waitFor()
  })
})

describeInBrowser('the accounts of the demonstration', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages({
      demoAccounts: [
        { account: 'reader', name: '吴委员', password: PASSWORD, role: 'reader', unit: null },
        { account: 'nobody', name: '某人', password: PASSWORD, role: 'unit-filler', unit: '某局' },
      ],
    })
  })
  afterAll(() => pages.close())

  test('are on the sign-in page, and one press signs in; one that is refused says so', async () => {
    const page = await pages.open('nobody')
    const people = page.getByRole('region', { name: '演示账号' })
    await people.getByText(PASSWORD).waitFor()
    await people.getByRole('button', { name: '以单位填报人某人登录' }).click()
    await people
      .getByRole('alert')
      .getByText(/账号或密码/)
      .waitFor()
    await people.getByRole('button', { name: '以查阅人吴委员登录' }).click()
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
  })

  test('ask a person who turned on the second factor for the code', async () => {
    const { secret } = (
      await pages.app.reader.send('POST', '/api/second-factor', { password: PASSWORD })
    ).json<{ secret: string }>()
    expect(
      (await pages.app.reader.send('POST', '/api/second-factor/confirm', { code: generateSync({ secret }) }))
        .statusCode,
    ).toBe(200)
    const page = await pages.open('nobody')
    await page
      .getByRole('region', { name: '演示账号' })
      .getByRole('button', { name: '以查阅人吴委员登录' })
      .click()
    await page.getByLabel('动态口令').fill('000000')
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByRole('alert').getByText('动态口令不正确').waitFor()
    // What was refused is typed anew right away.
    await expect
      .poll(() => page.getByLabel('动态口令').evaluate((field) => field === document.activeElement))
      .toBe(true)
    // The code that enrolled is spent: the next one.
    pages.app.advance(60_000)
    await page.keyboard.type(generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 60 }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
  })
})

describeInBrowser('an ordinary installation', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await startPages()
  })
  afterAll(() => pages.close())

  test('says once that it shows no demonstration', async () => {
    expect((await pages.app.nobody.get('/api/demo/accounts')).json()).toEqual({ accounts: [], coming: false })
    const page = await pages.open('nobody')
    await page.getByRole('button', { name: '登录' }).waitFor()
    await expect.poll(() => page.getByRole('region', { name: '演示账号' }).count()).toBe(0)
  })

  test('administrators read their guide beside the quick guides, others do not see it', async () => {
    const page = await pages.open('administrator', '/help/administrator')
    await page.getByRole('heading', { level: 1, name: '管理员指南' }).waitFor()
    await page.getByRole('heading', { level: 2, name: '年度结转' }).waitFor()
    await page.getByRole('columnheader', { name: '操作日志' }).waitFor()
    const reader = await pages.open('reader', '/help/administrator')
    await reader.getByRole('heading', { level: 1, name: '通用速查' }).waitFor()
    await expect.poll(() => reader.getByRole('link', { name: '管理员指南' }).count()).toBe(0)
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { join } from '../support/people.ts'
import { describeInBrowser, startPages, type Pages } from './support.ts'

describeInBrowser('administration', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    page = await pages.open('administrator', '/administration')
  })
  afterAll(() => pages.close())

  const row = (account: string) => page.getByRole('row').filter({ hasText: account })

  test('a new account is made, switched off and shown so', async () => {
    const open = page.getByRole('button', { name: '新增账号' })
    await open.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '创建' }).click()
    await dialog.getByText('必须填写').waitFor()
    await dialog.getByRole('textbox', { name: '账号' }).fill('张会计')
    await dialog.getByLabel('姓名').fill('张三')
    await dialog.getByLabel('初始密码').fill('Caiwu-2025#k')
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0)
    await dialog.getByRole('button', { name: '创建' }).click()
    await expect.poll(() => dialog.getByRole('alert').innerText()).toContain('请选择角色')
    await dialog.getByRole('radio', { name: /^查阅人/ }).check()
    await dialog.getByRole('button', { name: '创建' }).click()
    await row('张会计').waitFor()
    await expect.poll(() => open.evaluate((button) => button === document.activeElement)).toBe(true)
    await expect.poll(() => row('张会计').innerText()).toContain('查阅人')

    await row('张会计').getByRole('button', { name: '停用账号 张会计' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    await row('张会计').getByText('已停用').waitFor()
  })

  test('a refusal is scrolled to, and goes when a field changes; closing gives the focus back', async () => {
    const open = page.getByRole('button', { name: '新增账号' })
    await open.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '账号' }).fill('张会计')
    await dialog.getByLabel('姓名').fill('张三')
    await dialog.getByRole('radio', { name: /^查阅人/ }).check()
    await dialog.getByLabel('初始密码').fill('Caiwu-2025#k')
    await dialog.getByRole('button', { name: '创建' }).click()
    const refusal = dialog.getByRole('alert')
    await expect
      .poll(() =>
        refusal.evaluate(
          (element) =>
            element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().bottom <= innerHeight,
        ),
      )
      .toBe(true)
    await dialog.getByLabel('姓名').fill('张四')
    await expect.poll(() => refusal.count()).toBe(0)
    const focused = (name: string) =>
      page.getByRole('button', { name }).evaluate((button) => button === document.activeElement)
    await page.keyboard.press('Escape')
    await expect.poll(() => focused('新增账号')).toBe(true)
    for (const name of ['从 Excel 导入', '重置密码：张会计', '张会计 的岗位']) {
      await page.getByRole('button', { name }).press('Enter')
      await dialog.waitFor()
      await page.keyboard.press('Escape')
      await expect.poll(() => focused(name)).toBe(true)
    }
  })

  test('accounts are searched and narrowed down to a role, and the address keeps it', async () => {
    const search = page.getByRole('searchbox', { name: '姓名、账号或单位' })
    await search.fill('张三')
    await search.press('Enter')
    await page.getByText('共 1 人').waitFor()
    await page.reload()
    await page.getByText('共 1 人').waitFor()
    await row('张会计').waitFor()
    await page.goto(`${pages.address}/administration/accounts?search=张三&role=expert`)
    await page.getByText('没有符合条件的账号').waitFor()
    await page.getByRole('button', { name: '清除筛选' }).first().click()
    await row('张会计').waitFor()
  })

  test('a post at a unit is given and taken back, and stays in the history', async () => {
    await pages.app.administrator.send('POST', '/api/organisation', {
      what: { change: 'create', kind: 'department', code: null, name: '教育局', parent: null, office: null },
      from: '2026-01-01',
      note: '',
    })
    await row('张会计').getByRole('button', { name: '张会计 的岗位' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('cell', { name: '全区划' }).waitFor()
    await dialog.getByRole('button', { name: '授予岗位' }).click()
    await dialog.getByRole('radio', { name: /^主管部门审核人/ }).check()
    await dialog.getByRole('button', { name: '授予岗位' }).click()
    await expect.poll(() => dialog.getByRole('alert').innerText()).toContain('选择单位')
    await dialog.getByRole('combobox', { name: '所在单位' }).click()
    await page.getByTitle('教育局').click()
    await dialog.getByRole('button', { name: '授予岗位' }).click()
    await dialog.getByRole('cell', { name: '教育局', exact: true }).waitFor()
    await dialog.getByRole('button', { name: '收回岗位 主管部门审核人（教育局）' }).click()
    await expect.poll(() => dialog.getByRole('button', { name: /^收回岗位/ }).count()).toBe(1)
    await expect.poll(() => dialog.getByRole('cell', { name: '教育局', exact: true }).count()).toBe(1)
    await dialog.getByRole('button', { name: '关闭' }).last().click()
  })

  test('a person who leaves hands the posts over, and the account is switched off', async () => {
    const create = (account: string, name: string, posts: object[]) =>
      pages.app.administrator.send('POST', '/api/users', { account, name, posts, password: 'Caiwu-2025#k' })
    await create('wangzhuren', '王主任', [{ role: 'performance-office', unit: null }])
    await create('zhaoyuan', '赵媛', [])
    await page.reload()
    await row('wangzhuren').getByRole('button', { name: 'wangzhuren 的交接' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('现任岗位 1：财政绩效科').waitFor()
    await dialog.getByRole('button', { name: '交接' }).click()
    await expect.poll(() => dialog.getByRole('alert').innerText()).toContain('选择接手人')
    await dialog.getByRole('combobox', { name: '接手人' }).fill('赵媛')
    await page.getByRole('listbox').getByRole('option').first().waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await dialog.getByLabel('原因').fill('退休')
    await dialog.getByRole('button', { name: '交接' }).click()
    await expect.poll(() => row('zhaoyuan').innerText()).toContain('财政绩效科')
    await row('wangzhuren').getByText('已停用').waitFor()
  })

  test('the last administrator cannot be switched off, and the dialog says why', async () => {
    await row(pages.app.accounts.administrator.account)
      .getByRole('button', { name: /^停用账号/ })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '停用' }).click()
    await expect.poll(() => dialog.getByRole('alert').innerText()).toContain('这是其中一项的最后一人')
    await dialog.getByRole('button', { name: '取消' }).click()
  })

  test("the region's name is in the header at once", async () => {
    await page.getByRole('link', { name: '区划' }).click()
    await page.getByLabel('区划代码').fill('13020')
    await page.getByText('应为六位数字').waitFor()
    await page.getByLabel('区划代码').fill('130203')
    await page.getByLabel('区划名称').fill('路北区')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('banner').getByText('路北区').waitFor()
  })

  test('every change is in the audit log, which can be narrowed to one kind', async () => {
    await page.getByRole('link', { name: '操作日志' }).click()
    await page.getByRole('cell', { name: '修改区划' }).waitFor()
    await expect
      .poll(() => page.getByRole('row').filter({ hasText: '新增账号' }).filter({ hasText: '张会计' }).count())
      .toBe(1)
    await page.goto(`${pages.address}/administration/events?type=region.changed`)
    await page.getByText('共 1 条').waitFor()
    await expect
      .poll(() => page.getByRole('row').filter({ hasText: '修改区划' }).innerText())
      .toContain('路北区')
  })

  test('the keeper of the posts is offered the pages that the server answers, and finds no targets', async () => {
    const keeper = await pages.open(
      await join(pages.app, '冯安全', 'security-administrator'),
      '/administration',
    )
    const tabs = keeper.getByRole('navigation', { name: '系统管理的各页' })
    await tabs.getByRole('link', { name: '安全设置' }).waitFor()
    expect(await tabs.getByRole('link').allInnerTexts()).toEqual([
      '机构',
      '人员与岗位',
      '年度日历',
      '安全设置',
      '区划',
      '关于',
    ])
    await keeper.keyboard.press('Control+k')
    const search = keeper.getByRole('dialog', { name: '搜索' })
    await search.getByRole('combobox').fill('党')
    await expect.poll(() => search.innerText()).toContain('没有找到')
    await keeper.keyboard.press('Escape')
    await keeper.goto(`${pages.address}/results/budget`)
    await expect.poll(() => keeper.getByRole('alert').innerText()).toContain('没有此项权限')
  })

  test('a reader is not let in', async () => {
    const reader = await pages.open('reader', '/administration/accounts')
    await reader.getByText('没有权限').waitFor()
  })
})

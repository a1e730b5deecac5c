import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { organisation } from '#api/organisation.ts'
import { join } from '../support/people.ts'
import { describeInBrowser, startPages, type Pages } from './support.ts'

describeInBrowser('the organisation', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await startPages()
    page = await pages.open('administrator', '/administration/organisation')
  })
  afterAll(() => pages.close())

  const tree = () => page.getByRole('region', { name: '机构树' })
  const node = (name: string) => tree().getByRole('treeitem', { name })
  const dialog = () => page.getByRole('dialog')
  const units = async () =>
    organisation.parse((await pages.app.administrator.get('/api/organisation')).json()).units
  const pick = async (label: string, name: string) => {
    await dialog().getByRole('combobox', { name: label }).fill(name)
    await page.getByRole('listbox').getByRole('option').first().waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await expect.poll(() => dialog().innerText()).toContain(name)
  }
  const add = async (kind: string, name: string, code: string) => {
    await page.getByRole('button', { name: '新增机构' }).click()
    await dialog().getByRole('radio', { name: kind }).check()
    await dialog().getByLabel('名称').fill(name)
    await dialog().getByLabel('编码').fill(code)
    await dialog().getByLabel('生效日期').fill('2024-01-01')
    await dialog().getByRole('button', { name: '新增' }).click()
    await page.getByRole('heading', { level: 2, name }).waitFor()
  }

  test('nothing yet says what to do; offices, departments and units are added', async () => {
    await page.getByText('还没有机构').waitFor()
    await page.getByRole('button', { name: '新增机构' }).click()
    await dialog().getByRole('button', { name: '新增' }).click()
    await dialog().getByText('必须填写').waitFor()
    await dialog().getByRole('button', { name: '取消' }).click()
    await add('业务科室', '教科文科', '')
    await add('主管部门', '教育局', '360')
    await page.getByRole('button', { name: '新增下级单位' }).click()
    await dialog().getByLabel('名称').fill('第一中学')
    await dialog().getByLabel('编码').fill('360001')
    await dialog().getByLabel('生效日期').fill('2024-01-01')
    await dialog().getByRole('button', { name: '新增' }).click()
    await page.getByRole('heading', { level: 2, name: '第一中学' }).waitFor()
    await node('360001 第一中学').waitFor()
  })

  test('an office looks after departments', async () => {
    await node('360 教育局').getByText('教育局').click()
    await page.getByRole('button', { name: '指定归口科室' }).click()
    await pick('归口科室', '教科文科')
    await dialog().getByRole('button', { name: '指定归口科室' }).click()
    await expect.poll(() => page.getByRole('region', { name: '教育局' }).innerText()).toContain('教科文科')
    await page.getByRole('link', { name: '教科文科' }).click()
    await page.getByRole('heading', { name: '归口部门 1' }).waitFor()
    await page.getByRole('link', { name: '360 教育局' }).waitFor()
  })

  test('renaming is remembered with its day, its paper and who did it; a day before the last change is refused', async () => {
    await node('360001 第一中学').getByText('第一中学').click()
    await page.getByRole('button', { name: '改名' }).click()
    await dialog().getByLabel('新名称').fill('路南区第一中学')
    await dialog().getByLabel('生效日期').fill('2020-01-01')
    await dialog().getByLabel('依据或说明').fill('路编〔2024〕3号')
    await dialog().getByRole('button', { name: '改名' }).click()
    await expect
      .poll(() => dialog().getByRole('alert').innerText())
      .toContain('不能早于上一次变动（2024-01-01）')
    await dialog().getByLabel('生效日期').fill('2024-09-01')
    await dialog().getByRole('button', { name: '改名' }).click()
    const history = page.getByRole('region', { name: '变动记录' })
    await history.getByText('路编〔2024〕3号').waitFor()
    const row = history.getByRole('row').filter({ hasText: '路编〔2024〕3号' })
    await expect.poll(() => row.innerText()).toContain('第一中学→路南区第一中学')
    await expect.poll(() => row.innerText()).toContain('2024-09-01')
    await expect.poll(() => row.innerText()).toContain('系统管理员')
  })

  test('a department with units is not closed and the dialog says why; a unit merged away is shown when asked for', async () => {
    await node('360 教育局').getByText('教育局').click()
    await page.getByRole('button', { name: '停用', exact: true }).click()
    await dialog().getByRole('button', { name: '停用' }).click()
    await expect.poll(() => dialog().getByRole('alert').innerText()).toContain('下面还有 1 个单位')
    await dialog().getByRole('button', { name: '取消' }).click()
    await add('预算单位', '招商办', '')
    await page.getByRole('button', { name: '并入其他机构' }).click()
    await pick('并入', '路南区第一中学')
    await dialog().getByRole('button', { name: '并入其他机构' }).click()
    await expect
      .poll(() => page.getByRole('region', { name: '招商办' }).innerText())
      .toContain('起并入 路南区第一中学')
    await expect
      .poll(async () => (await units()).find(({ name }) => name === '招商办')?.closed)
      .not.toBeNull()
    await node('360 教育局').getByText('教育局').click()
    await expect.poll(() => node('招商办').count()).toBe(0)
    await tree().getByRole('textbox', { name: '搜索编码、名称' }).fill('招商')
    await tree().getByText('另有 1 个已停用的机构符合条件').waitFor()
    await tree().getByRole('button', { name: '含已停用' }).click()
    await node('招商办').waitFor()
    await tree().getByRole('textbox', { name: '搜索编码、名称' }).fill('')
    await expect.poll(() => page.getByRole('checkbox', { name: '含已停用' }).isChecked()).toBe(true)
  })

  test('a unit tells what was merged into it, and one that was merged is below it, with the way there', async () => {
    const [school] = (await units()).filter(({ name }) => name === '路南区第一中学')
    await page.goto(`${pages.address}/administration/organisation?unit=${school?.id}`)
    const taken = page.getByRole('region', { name: '并入的机构 1' })
    await taken.getByText('0 份文档，0 个项目').waitFor()
    await expect
      .poll(() => page.getByRole('region', { name: '变动记录' }).getByRole('row').nth(1).innerText())
      .toMatch(/并入本机构\s+招商办/)
    await taken.getByRole('link', { name: '招商办' }).click()
    await page.getByRole('heading', { level: 2, name: '招商办' }).waitFor()
    const head = page.getByRole('region', { name: '招商办' })
    await expect.poll(() => head.innerText()).toMatch(/^教育局 \/ 路南区第一中学 \//)
    await expect.poll(() => head.innerText()).toContain('原上级')
    await node('招商办').getByText('已并入').waitFor()
  })

  test('moving and closing a unit tell first what they come to', async () => {
    const [school] = (await units()).filter(({ name }) => name === '路南区第一中学')
    await join(pages.app, '一中会计', 'unit-filler', school?.id ?? '')
    await add('主管部门', '文旅局', '370')
    await page.goto(`${pages.address}/administration/organisation?unit=${school?.id}`)
    await page.getByRole('button', { name: '调整隶属' }).click()
    await expect.poll(() => dialog().getByRole('note').count()).toBe(0)
    await pick('上级', '文旅局')
    await expect
      .poll(() => dialog().getByRole('note').innerText())
      .toContain(
        '现在没有正在审核的目标。 文旅局没有主管部门审核人：送审后只有 系统管理员（系统管理员） 可以代审',
      )
    const [culture] = (await units()).filter(({ name }) => name === '文旅局')
    await join(pages.app, '文旅局审核', 'department-reviewer', culture?.id ?? '')
    await dialog().getByRole('button', { name: '取消' }).click()
    await page.reload()
    await page.getByRole('button', { name: '调整隶属' }).click()
    await pick('上级', '文旅局')
    await expect
      .poll(() => dialog().getByRole('note').innerText())
      .toContain('由 文旅局审核（主管部门审核人）审核')
    await dialog().getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '停用', exact: true }).click()
    await expect
      .poll(() => dialog().getByRole('note').innerText())
      .toContain('本机构现有岗位 1 个：一中会计（单位填报人）')
    await expect.poll(() => dialog().getByRole('note').innerText()).toContain('岗位不随停用收回')
    await dialog().getByRole('button', { name: '取消' }).click()
  })

  test('a long name is cut within the tree instead of lying over the page', async () => {
    const name = '保定白沟新城乡村振兴局（社区建设管理办公室）农村社区建设和人居环境整治服务中心'
    await add('主管部门', name, '326')
    await node(`326 ${name}`).waitFor()
    const around = await tree().boundingBox()
    const row = await node(`326 ${name}`).boundingBox()
    if (around === null || row === null) throw new Error('not shown')
    const beside = { x: around.x + around.width + 8, y: row.y + row.height / 2 }
    expect(
      await tree().evaluate((here, { x, y }) => here.contains(document.elementFromPoint(x, y)), beside),
    ).toBe(false)
    for (const tool of [tree().getByRole('textbox'), tree().getByText('含已停用')]) {
      const box = await tool.boundingBox()
      expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(around.x + around.width)
    }
  })

  test('search narrows the tree, arrows and the space bar open a unit', async () => {
    await tree().getByRole('textbox', { name: '搜索编码、名称' }).fill('３６０００１')
    await expect.poll(() => node('教科文科').count()).toBe(0)
    await node('360001 路南区第一中学').waitFor()
    await tree().getByRole('treeitem', { name: '360001 路南区第一中学' }).click()
    await page.getByRole('heading', { level: 2, name: '路南区第一中学' }).waitFor()
    await tree().getByRole('textbox', { name: '搜索编码、名称' }).fill('')
    await node('教科文科').waitFor()
    await tree().getByRole('tree').focus()
    const active = () =>
      page.evaluate(
        () =>
          document.querySelector(
            `[id="${document.activeElement?.getAttribute('aria-activedescendant') ?? ''}"]`,
          )?.textContent ?? '',
      )
    for (let steps = 0; steps < 10 && !(await active()).includes('教育局'); steps += 1) {
      const before = await active()
      await page.keyboard.press('ArrowDown')
      await expect.poll(active).not.toBe(before)
    }
    await page.keyboard.press(' ')
    await page.getByRole('heading', { level: 2, name: '教育局' }).waitFor()
  })

  test('a reader sees it without buttons', async () => {
    const id = (await units()).find(({ name }) => name === '教育局')?.id
    const reader = await pages.open('reader', `/administration/organisation?unit=${id}`)
    await reader.getByRole('heading', { level: 2, name: '教育局' }).waitFor()
    await expect.poll(() => reader.getByRole('button', { name: '改名' }).count()).toBe(0)
    await expect.poll(() => reader.getByRole('button', { name: '新增机构' }).count()).toBe(0)
    await expect
      .poll(() => reader.getByRole('navigation', { name: '系统管理的各页' }).getByRole('link').count())
      .toBe(4)
  })
})

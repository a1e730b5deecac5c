/**
 * 调阅材料 in the browser: it waits on the 工作台 of the unit, is answered with a file, and waits for who asked; a
 * project that is evaluated is marked where another task chooses.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvaluationSheetView, EvaluationView, PoolView } from '#api/evaluation/evaluations.ts'
import { importApproved, type ApprovedTargets } from '../support/approved.ts'
import { join, type Member } from '../support/people.ts'
import { row } from '../support/targets.ts'
import { describeInBrowser, settled, startPages, unnamed, type Pages } from './support.ts'

const UNIT = { code: '326001', name: '民政局' }
const [DUE, LATER] = ['2099-06-30', '2099-08-31']

describeInBrowser('material of an evaluation', () => {
  let pages: Pages
  let approved: ApprovedTargets
  let office: Member
  let filler: Member
  let expert: Member
  let task = ''
  let subject = ''
  const at = (rest = '') => `/api/evaluations/${task}${rest}`
  const begin = async (name: string) => {
    const body = {
      kind: 'finance',
      subjectKind: 'project',
      year: 2025,
      name,
      unit: null,
      due: LATER,
      marksDue: DUE,
    }
    return (await office.send('POST', '/api/evaluations', body)).json<{ id: string }>().id
  }
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    office = await join(app, '绩效科李', 'performance-office')
    const project = { code: null, unit: UNIT, indicators: [row('数量指标', '培训人次', '培训', '≥200人次')] }
    approved = await importApproved(
      app,
      ['社工培训', '养老服务'].map((name) => ({ ...project, name })),
      office.id,
    )
    filler = await join(app, '填报人王', 'unit-filler', approved.unitOf(UNIT.code))
    expert = await join(app, '专家甲', 'expert')
    const pool = await office.send('POST', '/api/evaluation-pool', {
      kind: 'expert',
      name: '专家甲',
      qualification: '',
      specialty: '',
      place: '',
      note: '',
      user: expert.id,
      agency: null,
      active: true,
      avoidances: [],
      version: 0,
    })
    task = await begin('社工培训评价')
    await office.send('POST', at('/subjects'), { by: 'hand', chosen: [approved.idOf('社工培训')] })
    const entries = pool.json<PoolView>().rows.map(({ id }) => id)
    await office.send('POST', at('/experts'), { by: 'hand', entries })
    const opened = await office.send('POST', at('/acts'), { act: 'open' })
    subject = opened.json<EvaluationView>().subjects[0]?.id ?? ''
    await expert.send('POST', at('/declaration'), { conflict: false })
    await office.send('POST', at(`/subjects/${subject}/requests`), { question: '请提供签到册', due: DUE })
  })
  afterAll(() => pages.close())

  test('is answered from the 工作台 with a file, and looked at by who asked', async () => {
    const page = await pages.open(filler, '/')
    await settled(page)
    const desk = page.getByRole('region', { name: '等我办理' })
    await desk.getByRole('link', { name: '调阅材料 1 件' }).waitFor()
    await desk.getByRole('link', { name: '答复：社工培训' }).click()
    await page.getByText('请提供签到册').waitFor()
    await page.getByRole('button', { name: '答复' }).click()
    const dialog = page.getByRole('dialog', { name: '答复' })
    await dialog.getByRole('textbox', { name: /答复/ }).fill('签到册见附件')
    const files = dialog.getByRole('group', { name: '上传材料' })
    for (const name of ['错传.txt', '签到册.txt'])
      await files
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(name) })
    await files.getByText('签到册.txt').waitFor()
    await files.getByRole('button', { name: /错传/ }).click()
    await files.getByText('错传.txt').waitFor({ state: 'detached' })
    expect(await unnamed(page)).toEqual([])
    await dialog.getByRole('button', { name: '答复', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: '签到册.txt' }).waitFor()

    const lead = await pages.open(office, '/')
    const asked = lead.getByRole('region', { name: '等我办理' })
    await asked.getByRole('link', { name: '查看答复：社工培训' }).click()
    await lead.getByText('签到册见附件').waitFor()
    await lead.getByRole('link', { name: '签到册.txt' }).waitFor()
    await lead.goto(pages.address)
    await lead.getByRole('region', { name: '等我办理' }).waitFor()
    await settled(lead)
    await expect.poll(() => lead.getByRole('link', { name: /^查看答复/ }).count()).toBe(0)
  })

  test('the report begins with words drafted from the facts, and the answer of the unit is seen without loading again', async () => {
    const { items } = (await expert.get(at(`/subjects/${subject}`))).json<EvaluationSheetView>()
    await expert.send('PUT', at(`/subjects/${subject}/ballot`), {
      version: 0,
      marks: { ...Object.fromEntries(items.map(({ id, weight }) => [id, weight])), effects: '5' },
      opinion: '效益没有数据证明',
      submit: true,
    })
    const page = await pages.open(office, `/evaluations/${task}/subjects/${subject}`)
    await settled(page)
    await page.getByRole('textbox', { name: '有关建议' }).fill('补充效益数据')
    await page.getByRole('button', { name: '从事实起草' }).click()
    const problems = page.getByRole('textbox', { name: '存在的问题' })
    expect(await problems.inputValue()).toMatch(/^专家意见：效益没有数据证明。\n得分率低于80%的指标有1项：/)
    expect(await page.getByRole('textbox', { name: '有关建议' }).inputValue()).toBe('补充效益数据')
    await page.getByText('有内容由系统从事实起草').waitFor()
    await page.getByLabel('整改期限').fill(LATER)
    expect(await page.getByRole('button', { name: '从事实起草' }).count()).toBe(0)
    expect(await unnamed(page)).toEqual([])
    await page.getByRole('button', { name: '征求单位意见' }).click()
    const sending = page.getByRole('dialog', { name: '征求单位意见' })
    await sending.getByLabel('反馈期限').fill(DUE)
    await sending.getByRole('button', { name: '征求单位意见' }).click()
    await sending.waitFor({ state: 'detached' })
    await page
      .getByText(/单位尚未反馈/)
      .first()
      .waitFor()

    await filler.send('POST', at(`/subjects/${subject}/objections`), { points: [] })
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    await page.getByText('单位没有意见').waitFor()
    // It was sent: nothing is to be mended "before it is sent" any more.
    expect(await page.getByText('有内容由系统从事实起草').count()).toBe(0)
    expect(await page.getByText('从事实起草，尚未修改').count()).toBe(0)
    await problems.fill(`${await problems.inputValue()}\n受益人群没有统计`)
    // The term that was written beside the problems is there when the result is settled.
    await page.getByRole('button', { name: '定稿', exact: true }).click()
    const settling = page.getByRole('dialog', { name: '定稿' })
    expect(await settling.getByLabel('整改期限').inputValue()).toBe(LATER)
    expect(await settling.getByRole('textbox', { name: '登记整改的问题' }).inputValue()).toBe(
      '受益人群没有统计',
    )
  })

  test('a project that is evaluated is marked, and takes part only where that is ticked', async () => {
    const other = await begin('另一项评价')
    const page = await pages.open(office, `/evaluations/${other}`)
    await settled(page)
    await page.getByRole('button', { name: '选取项目' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('可选 1 个').waitFor()
    await dialog.getByRole('checkbox', { name: /^已评价的也参加/ }).check()
    await dialog.getByText('可选 2 个').waitFor()
    await dialog.getByRole('radio', { name: /指定|人工/ }).check()
    await dialog.getByRole('combobox').click()
    await page.getByTitle(/社工培训.*正在评价（2025 年度财政评价）/).waitFor()
    expect(await page.getByTitle(/养老服务.*评价/).count()).toBe(0)
  })
})

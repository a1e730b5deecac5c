/**
 * 部门评价 in the browser: opened by the lead, marked blind by experts with the keyboard, answered by the
 * unit, settled.
 */
import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvaluationView } from '#api/evaluation/evaluations.ts'
import { saveProjectVersion } from '#store/projects/versions.ts'
import { NO_INDICATOR } from '#core/self-evaluation/facts.ts'
import { join, type Member } from '../../support/people.ts'
import { keepSelfEvaluation } from '../../support/self-evaluations.ts'
import { row, targets } from '../../support/targets.ts'
import { describeInBrowser, settled, startPages, takenAsExcel, unnamed, type Pages } from '../support.ts'

const DAY = '2099-06-30'

const INDICATORS = [
  row('数量指标', '补贴人数', '享受补贴的老人', '≥800人'),
  row('服务对象满意度指标', '老人满意度', '满意老人的比例', '≥90%'),
]

const SHOTS = process.env['JICHI_SHOTS'] ?? ''
/** With JICHI_SHOTS=folder the pages are kept as pictures, to be looked at. */
async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS !== '') await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
}

describeInBrowser('an evaluation', () => {
  let pages: Pages
  let [task, evaluated] = ['', '']
  let [lead, filler, first, second]: readonly (Member | undefined)[] = []
  const member = (one: Member | undefined): Member => {
    if (one === undefined) throw new Error('nobody')
    return one
  }
  beforeAll(async () => {
    pages = await startPages()
    const { app } = pages
    const unit = { code: '326001', name: '民政局' }
    await app.import(
      '甲.json',
      Buffer.from(
        JSON.stringify(
          targets(
            [
              {
                code: null,
                unit,
                name: '养老服务补贴',
                title: '养老服务补贴绩效目标表',
                budget: { total: '120', fiscal: '120', other: '0' },
                indicators: INDICATORS,
              },
            ],
            { source: { file: '甲.json', sha256: '0'.repeat(64), mediaType: 'application/json' } },
          ),
        ),
      ),
    )
    lead = await join(app, '赵绩效', 'performance-office')
    const { db } = app.context.store.of(app.region)
    const project = await db
      .selectFrom('projects')
      .select(['project_id', 'unit_id'])
      .executeTakeFirstOrThrow()
    evaluated = project.project_id
    await app.context.store.of(app.region).transaction((tx) =>
      saveProjectVersion(tx, project.project_id, {
        number: 1,
        reason: '',
        approval: { number: '批1号', date: '2025-02-01' },
        by: member(lead).id,
        at: new Date('2025-02-01'),
      }),
    )
    filler = await join(app, '张会计', 'unit-filler', project.unit_id)
    first = await join(app, '钱教授', 'expert')
    second = await join(app, '孙会计师', 'expert')
    for (const one of [first, second, { id: null, name: '李研究员' }])
      expect(
        (
          await member(lead).send('POST', '/api/evaluation-pool', {
            kind: 'expert',
            name: one.name,
            qualification: '高级会计师',
            specialty: '民政',
            place: '本市',
            note: '',
            user: one.id,
            agency: null,
            active: true,
            avoidances: [],
            version: 0,
          })
        ).statusCode,
      ).toBe(201)
  }, 180_000)
  afterAll(() => pages.close())

  /** What an official term means is one press away, and the press leads nowhere else. */
  const explained = async (page: Page, term: string, meaning: RegExp) => {
    await page.getByRole('button', { name: `什么是${term}`, exact: true }).click()
    const card = page.getByRole('dialog', { name: term })
    await card.getByText(meaning).waitFor()
    await shot(page, `term-${term}`)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
  }
  /** On every screen the record stands whole inside its own column. */
  const recordIsReadable = async (page: Page, facts: Locator) => {
    const seen = page.viewportSize()
    await page.getByRole('columnheader', { name: '系统记录' }).waitFor()
    for (const [width, height] of [
      [1366, 768],
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      const cell = await page.getByRole('cell').filter({ has: facts }).boundingBox()
      const line = await facts.getByRole('listitem').first().boundingBox()
      expect(line?.width).toBeGreaterThan(100)
      expect((line?.x ?? 0) + (line?.width ?? 0)).toBeLessThanOrEqual((cell?.x ?? 0) + (cell?.width ?? 0))
      await shot(page, `record-${width}`)
    }
    if (seen !== null) await page.setViewportSize(seen)
  }
  const notice = (page: Page, text: string) => page.getByText(text).first().waitFor()

  const MINUTE = 60_000
  /** As the field has it, so many minutes ahead of the server: the browser's time is Beijing's. */
  const ahead = (minutes: number) =>
    new Date(pages.app.context.clock().getTime() + (8 * 60 + minutes) * MINUTE).toISOString().slice(0, 16)
  /** 登记抽取 in the dialog of a choice; then its moment comes. */
  const committed = async (dialog: Locator, count: string, again?: string) => {
    await dialog.getByRole('radio', { name: '随机抽取' }).check()
    await dialog.getByRole('spinbutton', { name: '个数' }).fill(count)
    if (again !== undefined) await dialog.getByRole('textbox', { name: /^重新选取的原因/ }).fill(again)
    await dialog.getByRole('button', { name: '登记抽取' }).click()
    await dialog.getByText('请填写种子来源').waitFor()
    await dialog.getByRole('textbox', { name: '种子来源' }).fill('当日福彩3D开奖号')
    await dialog.getByLabel('抽取时间').fill(ahead(2))
    await dialog.getByRole('button', { name: '登记抽取' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  /** With the seed, once its moment has come. */
  const drawn = async (dialog: Locator, seed: string) => {
    pages.app.advance(2 * MINUTE)
    await dialog.page().clock.setSystemTime(pages.app.context.clock())
    await dialog.getByRole('textbox', { name: '种子（当日福彩3D开奖号）' }).fill(seed)
    await dialog.getByRole('button', { name: '抽取', exact: true }).click()
  }

  test('is prepared on its page and opened', async () => {
    const page = await pages.open(member(lead), '/evaluations')
    await settled(page)
    await page.getByRole('button', { name: '新建评价任务' }).click()
    const dialog = page.getByRole('dialog', { name: '新建评价任务' })
    await dialog.getByRole('textbox', { name: '任务名称' }).fill('2025年民政项目财政评价')
    await dialog.getByRole('radio', { name: '财政评价' }).check()
    await dialog.getByRole('spinbutton', { name: '预算年度' }).fill('2025')
    await dialog.getByLabel('评分期限').fill(DAY)
    await dialog.getByLabel('完成期限').fill('2099-08-31')
    // A whole department is named; projects of a 财政评价 may be of all.
    await dialog.getByRole('radio', { name: '部门整体' }).check()
    await dialog.getByRole('button', { name: '新建评价任务' }).click()
    await dialog.getByText('请选择部门').waitFor()
    await dialog.getByRole('radio', { name: '项目支出' }).check()
    await dialog.getByText('请选择部门').waitFor({ state: 'detached' })
    await dialog.getByRole('button', { name: '新建评价任务' }).click()
    await page.getByRole('heading', { name: '2025年民政项目财政评价' }).waitFor()
    task = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    expect(await page.getByRole('button', { name: '启动评价' }).isDisabled()).toBe(true)
    await page.getByText('还不能启动：没有确定评价对象、没有确定专家').waitFor()

    await page.getByRole('button', { name: '选取项目' }).click()
    const choosing = page.getByRole('dialog', { name: '选取项目' })
    await choosing.getByRole('radio', { name: '随机抽取' }).check()
    await choosing.getByText('可选 1 个').waitFor()
    await committed(choosing, '1')
    const subjects = page.getByRole('region', { name: '评价对象' })
    await subjects.getByText('已登记抽取：从 1 个候选中抽取 1 个。').waitFor()
    await subjects.getByText(/^[0-9a-f]{64}$/).waitFor()
    await shot(page, 'committed')
    // Taken back with a reason that stays, and laid down anew.
    await subjects.getByRole('button', { name: '抽取', exact: true }).click()
    const drawing = page.getByRole('dialog', { name: '随机抽取：评价对象' })
    await drawing.getByText(/还没有到抽取时间/).waitFor()
    expect(await unnamed(page)).toEqual([])
    await shot(page, 'draw-early')
    await drawing.getByRole('button', { name: '撤回登记' }).click()
    const back = page.getByRole('dialog', { name: '撤回登记' })
    await back.getByRole('textbox', { name: '撤回原因' }).fill('抽取会议改期')
    await back.getByRole('button', { name: '撤回登记' }).click()
    await subjects.getByText(/撤回的登记：抽取会议改期/).waitFor()
    await page.getByRole('button', { name: '选取项目' }).click()
    await committed(choosing, '1')
    await subjects.getByRole('button', { name: '抽取', exact: true }).click()
    await drawn(drawing, '福彩3D 2025300期')
    await drawing.waitFor({ state: 'detached' })
    await page.getByText('随机抽取，种子“福彩3D 2025300期”').waitFor()
    await page.getByText('抽取前已登记，摘要').waitFor()
    await page.getByRole('link', { name: '下载抽取记录' }).waitFor()
    await explained(page, '公开的随机种子', /抽取前约定、抽取后公布/)

    // Not drawn again without a word, and not unseen.
    await page.getByRole('button', { name: '重新选取' }).click()
    await choosing.getByText(/已经抽取过 1 次。重新选取须写明原因/).waitFor()
    // The reason stands before the ways, which may be long.
    const why = await choosing.getByRole('textbox', { name: /^重新选取的原因/ }).boundingBox()
    const ways = await choosing.getByRole('radio', { name: '随机抽取' }).boundingBox()
    expect(why?.y).toBeLessThan(ways?.y ?? 0)
    await choosing.getByRole('radio', { name: '随机抽取' }).check()
    await choosing.getByRole('button', { name: '登记抽取' }).click()
    await choosing.getByText('请写明重新选取的原因').waitFor()
    await committed(choosing, '1', '第300期号码公布有误')
    // What was said when it was registered stands in the draw.
    await subjects.getByRole('button', { name: '抽取', exact: true }).click()
    await drawing.getByText(/已经抽取过 1 次。重新选取须写明原因/).waitFor()
    await expect
      .poll(() => drawing.getByRole('textbox', { name: /^重新选取的原因/ }).inputValue())
      .toBe('第300期号码公布有误')
    await shot(page, 'draw-again')
    await drawn(drawing, '福彩3D 2025301期')
    await drawing.waitFor({ state: 'detached' })
    const draws = page.getByRole('list', { name: '抽取过 2 次，每次都留有记录' })
    await expect
      .poll(() => draws.getByRole('listitem').allInnerTexts())
      .toEqual([
        expect.stringMatching(/^第 1 次抽取，.* · 随机抽取，种子“福彩3D 2025300期” · 从 1 个中抽取 1 个/),
        expect.stringMatching(/^第 2 次抽取，[\s\S]*2025301期[\s\S]*重新抽取的原因：第300期号码公布有误/),
      ])
    await draws.getByRole('link', { name: '下载第 1 次抽取记录' }).waitFor()
    await shot(page, 'draws')

    // Framework: too light first, then as before.
    await page.getByRole('button', { name: '修改指标体系' }).click()
    await page.getByRole('textbox', { name: '实施效益的分值' }).fill('12')
    await page.getByText('产出和效益合计 52.00 分，不得低于 60 分').waitFor()
    await page.getByRole('textbox', { name: '实施效益的分值' }).fill('20')
    await page.getByRole('button', { name: '保存指标体系' }).click()
    await page.getByRole('button', { name: '修改指标体系' }).waitFor()

    // Only those who can be drawn are counted; who cannot says why, before the draw and after it.
    await page.getByRole('button', { name: '选取专家' }).click()
    const people = page.getByRole('dialog', { name: '选取专家' })
    await people.getByRole('radio', { name: '随机抽取' }).check()
    await people.getByText('可选 2 个').waitFor()
    await people.getByText('李研究员（没有可用的专家账号）').waitFor()
    await shot(page, 'draw-experts')
    await committed(people, '2')
    await page.getByRole('button', { name: '选取专家' }).click()
    const drawingPeople = page.getByRole('dialog', { name: '随机抽取：专家' })
    await drawn(drawingPeople, '福彩3D 2025302期')
    await drawingPeople.waitFor({ state: 'detached' })
    await page.getByText('未参加抽取：李研究员（没有可用的专家账号）').waitFor()
    await page.reload()
    await settled(page)
    expect(await unnamed(page)).toEqual([])
    await page.getByRole('button', { name: '启动评价' }).click()
    await notice(page, '进行中')
    await page.getByRole('table').first().getByText('0/2 人').waitFor()
  })

  test('is marked blind with the keyboard after the declaration', async () => {
    const page = await pages.open(member(first), '/')
    await settled(page)
    await expect.poll(() => new URL(page.url()).pathname).toBe('/evaluations')
    expect(await page.getByRole('navigation', { name: '主菜单' }).getByRole('link').allInnerTexts()).toEqual([
      '工作台',
      '评价',
    ])
    // Straight to the sheet: the server's own words, and the way to what is missing.
    const { subjects } = (await member(lead).get(`/api/evaluations/${task}`)).json<EvaluationView>()
    await page.goto(`${pages.address}/evaluations/${task}/subjects/${subjects[0]?.id}`)
    await page.getByRole('alert').getByText('请先签署回避声明。').waitFor()
    expect(await page.getByText('没有取到数据').count()).toBe(0)
    await shot(page, 'not-declared')
    await page.getByRole('link', { name: '签署回避声明' }).click()
    await page.getByRole('heading', { name: '2025年民政项目财政评价' }).waitFor()
    await page.getByRole('button', { name: '签署回避声明', exact: true }).click()
    const declaring = page.getByRole('dialog', { name: '签署回避声明' })
    await declaring.getByText('养老服务补贴').waitFor()
    // Nothing is declared for the expert.
    expect(await declaring.getByRole('radio', { checked: true }).count()).toBe(0)
    await declaring.getByRole('button', { name: '签署回避声明', exact: true }).click()
    await declaring.getByText('请选择其中一项。').waitFor()
    await shot(page, 'declaring')
    await declaring.getByRole('radio', { name: /没有应当回避的情形/ }).check()
    await declaring.getByText('请选择其中一项。').waitFor({ state: 'detached' })
    await declaring.getByRole('button', { name: '签署回避声明', exact: true }).click()
    await declaring.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: '养老服务补贴' }).click()
    await page.getByRole('article').getByText('享受补贴的老人').waitFor()
    // Beside the sheet what was achieved, not only what was planned.
    await page.getByText('单位还没有报送自评表').waitFor()
    await keepSelfEvaluation(pages.app, {
      project: { id: evaluated, unit: { code: '326001', name: '民政局' }, name: '养老服务补贴' },
      indicators: INDICATORS,
      year: 2025,
      by: member(filler).id,
      state: 'checking',
      facts: {
        outcome: '补贴按季发放',
        indicators: [
          { ...NO_INDICATOR, actual: '640', reason: '部分老人迁出', measures: '据实调整' },
          { ...NO_INDICATOR, actual: '96', sample: '200' },
        ],
      },
    })
    await page.reload()
    const reached = page.getByRole('table', { name: '单位自评的完成情况' }).getByRole('row')
    await expect
      .poll(() => reached.allInnerTexts())
      .toEqual([
        expect.stringMatching(/^指标\s+年度指标值\s+实际完成值$/),
        expect.stringMatching(/补贴人数\s+部分老人迁出；据实调整\s+≥800人\s+640人$/),
        expect.stringMatching(/老人满意度\s+≥90%\s+96%$/),
      ])
    // Beside each item stands what was asked and reached; what the unit gives itself stands nowhere.
    const facts = (item: string) => page.getByRole('list', { name: `${item}：指标值和完成值` })
    await facts('实际完成率').getByText('补贴人数 ≥800人 → 640人').waitFor()
    await facts('满意度').getByText('老人满意度 ≥90% → 96%').waitFor()
    expect(await page.getByText(/自评得分|自评 \d/).count()).toBe(0)
    await page.getByText('补贴按季发放').waitFor()
    await shot(page, 'achieved')
    const sheet = page.getByRole('region', { name: '评分表' })
    await recordIsReadable(page, facts('实际完成率'))
    // What a press does is written on it, and the empty marks are filled by one.
    await sheet.getByRole('button', { name: '按记录计 8.00 分：实际完成率' }).click()
    const done = sheet.getByRole('textbox', { name: '实际完成率的得分' })
    expect(await done.inputValue()).toBe('8.00')
    await done.fill('')
    await sheet.getByRole('button', { name: '全部按记录计分' }).click()
    expect(await done.inputValue()).toBe('8.00')
    await sheet.getByRole('button', { name: '全部按记录计分' }).waitFor({ state: 'detached' })
    for (const item of ['资金到位率', '预算执行率', '实际完成率'])
      await sheet.getByRole('textbox', { name: `${item}的得分` }).fill('')
    const { items } = (await member(lead).get(`/api/evaluations/${task}`)).json<EvaluationView>()
    await sheet.getByRole('textbox', { name: '立项依据充分性的得分' }).focus()
    for (const [at, { weight, third }] of items.entries()) {
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe(`${third}的得分`)
      await page.keyboard.type(third === '实施效益' ? '12' : weight)
      if (at < items.length - 1) await page.keyboard.press('Enter')
    }
    await sheet.getByText('92.00').waitFor()
    await page.keyboard.press('Control+s')
    await notice(page, '已暂存')
    expect(await unnamed(page)).toEqual([])
    await sheet.getByRole('button', { name: '提交评分' }).click()
    await page.getByRole('dialog', { name: '提交评分' }).getByRole('button', { name: '提交评分' }).click()
    await sheet.getByText('您已提交评分。').waitFor()

    const watching = await pages.open(member(lead), page.url().slice(pages.address.length))
    await settled(watching)
    await watching.getByText('已提交 1/2').waitFor()
    expect(await watching.getByText('92.00').count()).toBe(0)

    // The second one by the API, with all points: then both are shown to the lead.
    const subject = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await member(second).send('POST', `/api/evaluations/${task}/declaration`, { conflict: false })
    expect(
      (
        await member(second).send('PUT', `/api/evaluations/${task}/subjects/${subject}/ballot`, {
          version: 0,
          marks: Object.fromEntries(items.map(({ id, weight }) => [id, weight])),
          opinion: '效益有数据',
          submit: true,
        })
      ).statusCode,
    ).toBe(200)
    await watching.reload()
    await settled(watching)
    const marks = watching.getByRole('region', { name: '专家评分' })
    await marks.getByRole('columnheader', { name: '钱教授' }).waitFor()
    await marks.getByText('▲ 8.00 分歧较大').waitFor()
    await marks.getByText('96.00').waitFor()
    const { cells } = await takenAsExcel(marks)
    const [heads = []] = cells
    expect(heads.slice(0, 3)).toEqual(['指标', '一级指标', '分值'])
    expect(heads.slice(-2)).toEqual(['最大相差', '汇总'])
    expect(cells.at(-1)?.slice(0, 3)).toEqual(['合计', null, 100])
    expect(cells.at(-1)?.at(-1)).toBe(96)
    await explained(watching, '一致性系数 W', /各位专家.*一致程度/)
    await pages.app.context.store.of(pages.app.region).db.deleteFrom('self_evaluations').execute()
  })

  test('is reported, answered point by point and settled', async () => {
    const { subjects } = (await member(lead).get(`/api/evaluations/${task}`)).json<EvaluationView>()
    const address = `/evaluations/${task}/subjects/${subjects[0]?.id ?? randomUUID()}`
    const page = await pages.open(member(lead), address)
    await settled(page)
    for (const name of ['基本情况和评价工作', '主要绩效', '存在的问题', '有关建议'])
      await page.getByRole('textbox', { name }).fill(`${name}：详见附表`)
    await page.getByRole('button', { name: '征求单位意见' }).click()
    const sending = page.getByRole('dialog', { name: '征求单位意见' })
    await sending.getByLabel('反馈期限').fill(DAY)
    await sending.getByRole('button', { name: '征求单位意见' }).click()
    await sending.waitFor({ state: 'detached' })
    await page.getByText(`单位尚未反馈（期限 ${DAY}）`).waitFor()

    // On the desk of the unit it is what it is asked for, not the work of experts.
    const unit = await pages.open(member(filler), '/')
    await settled(unit)
    await unit.getByRole('link', { name: '评价征求意见 1 件' }).waitFor()
    expect(await unit.getByText('专家评价').count()).toBe(0)
    await shot(unit, 'desk')
    await unit.goto(pages.address + address)
    await settled(unit)
    await unit.getByRole('region', { name: '评价报告' }).getByText('主要绩效：详见附表').waitFor()
    expect(await unit.getByText('钱教授').count()).toBe(0)
    await unit.getByRole('button', { name: '反馈意见' }).click()
    const speaking = unit.getByRole('dialog', { name: '反馈意见' })
    await speaking.getByRole('textbox', { name: '意见' }).fill('受益人数有统计年报为证')
    await speaking.getByRole('button', { name: '反馈意见' }).click()
    await speaking.waitFor({ state: 'detached' })
    await unit.getByText('1. 受益人数有统计年报为证').waitFor()
    expect(await unnamed(unit)).toEqual([])

    await page.reload()
    await settled(page)
    // What keeps it from being settled is said beside the button.
    await page.getByText('还有 1 条反馈意见没有处理').waitFor()
    expect(await page.getByRole('button', { name: '定稿' }).isDisabled()).toBe(true)
    await shot(page, 'not-settled')
    await page.getByRole('button', { name: '采纳第 1 条', exact: true }).click()
    await page.getByText('已采纳').waitFor()
    await page.getByText('还有 1 条反馈意见没有处理').waitFor({ state: 'detached' })
    expect(await unnamed(page)).toEqual([])
    await page.getByRole('button', { name: '定稿' }).click()
    const settling = page.getByRole('dialog', { name: '定稿' })
    await settling.getByText('结果 96.00 分，优').waitFor()
    // What the report says is wrong is offered to be rectified; here nothing is.
    const rectified = settling.getByRole('textbox', { name: '登记整改的问题' })
    await expect.poll(() => rectified.inputValue()).not.toBe('')
    await rectified.fill('')
    await settling.getByRole('button', { name: '定稿' }).click()
    await settling.waitFor({ state: 'detached' })
    await expect.poll(() => page.getByRole('button', { name: '定稿' }).count()).toBe(0)
    const list = await pages.open(member(lead), '/evaluations?view=comparison&year=2025')
    await settled(list)
    await list.getByRole('link', { name: '养老服务补贴' }).waitFor()
    await list.getByText('96.00').waitFor()
    // Its unit has not said anything of it itself: no gap.
    await list.getByRole('checkbox', { name: '只看差异较大的（0 项）' }).click()
    await list.getByText('没有差异较大的项目').waitFor()
    await list.getByRole('checkbox', { name: '只看差异较大的（0 项）' }).click()
    await list.getByRole('link', { name: '养老服务补贴' }).waitFor()
  })
})

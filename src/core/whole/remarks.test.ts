/** What is found in a sheet of a whole department beside its projects, and what is not. */
import { describe, expect, test } from 'vitest'
import { parseTargetValue } from '../indicator/value.ts'
import { fen } from '../kernel/money.ts'
import { DEFAULT_EVALUATION } from '../evaluation/scheme.ts'
import type { Indicator } from '../target/project.ts'
import { wholeBasis, type WholeBasis } from './basis.ts'
import { basicFaults, NO_BASIC, wholeMoney } from './money.ts'
import { wholeRemarks, type ProjectOfWhole, type ToCompare } from './remarks.ts'

const indicator = (level3: string): Indicator => ({
  level1: '产出指标',
  level2: '数量指标',
  kind: 'quantity',
  level3,
  description: null,
  value: parseTargetValue('≥10个', 2025),
  weight: null,
  basis: null,
  at: { line: 1 },
})
const BASIS: WholeBasis = {
  ...wholeBasis([], 2025),
  source: 'targets',
  tasks: [{ name: '修路', content: null, budget: null, projects: [{ code: null, name: '道路维修' }] }],
  indicators: [indicator('维修道路')],
  funds: { total: '300', basic: '100', project: '200' },
}
const wan = (amount: bigint) => fen(amount * 1_000_000n)
const MONEY = wholeMoney(
  { initial: wan(200n), budget: wan(210n), paid: wan(90n) },
  { budget: '100', paid: '40', source: '月报' },
)
const PROJECT: ProjectOfWhole = {
  code: null,
  name: '道路维修',
  budget: wan(200n),
  achievement: '60.00',
  score: null,
  indicators: [{ name: '维修 道路', progress: '60.00' }],
}
const WHOLE: ToCompare = {
  basis: BASIS,
  money: MONEY,
  tasks: [{ state: 'under-way', text: '', executed: '' }],
  progress: ['60.00'],
  score: null,
  projects: [PROJECT],
}
const found = (change: Partial<ToCompare>, bounds: Partial<typeof DEFAULT_EVALUATION.whole> = {}) =>
  wholeRemarks(
    { ...WHOLE, ...change },
    { rollUp: 'money', whole: { ...DEFAULT_EVALUATION.whole, ...bounds } },
  ).map(({ code, values }) => [code, values])

test('nothing where all of it agrees', () => {
  expect(found({})).toEqual([])
})

describe('资金总额 = 基本支出 + 项目支出', () => {
  const funds = (change: Partial<WholeBasis['funds']>) => ({
    basis: { ...BASIS, funds: { ...BASIS.funds, ...change } },
  })
  test('a total that is not the sum, project spending that is not its projects’', () => {
    expect(found(funds({ total: '310.5' }))).toEqual([
      ['money-parts-differ', { stated: '310.5', sum: '300', gap: '10.5' }],
    ])
    expect(found(funds({ project: '180' }))).toEqual([
      ['project-money-differs', { stated: '180', sum: '200', gap: '20' }],
    ])
  })
  test('not within the bound, not where the form says nothing, not where basic spending is unknown', () => {
    expect(found(funds({ total: '300.01' }))).toEqual([])
    expect(found(funds({ total: '310' }), { moneyGap: '10' })).toEqual([])
    expect(found(funds({ total: null, project: null }))).toEqual([])
    expect(found({ ...funds({ total: '310' }), money: wholeMoney(MONEY.project, NO_BASIC) })).toEqual([])
  })
})

describe('said to be done, and none of its projects is', () => {
  test('an indicator, a task', () => {
    expect(found({ progress: ['100.00'] })).toEqual([
      ['reached-without-projects', { name: '维修道路', projects: '1', most: '60.00' }],
    ])
    expect(found({ tasks: [{ state: 'done', text: '', executed: '' }] })).toEqual([
      ['task-without-projects', { name: '修路', projects: '1', most: '60.00' }],
    ])
  })
  test('not where one project is done, where nothing is known of one, or no project has it', () => {
    const done = { ...PROJECT, name: '乡道', indicators: [{ name: '维修道路', progress: '100.00' }] }
    expect(found({ progress: ['100.00'], projects: [PROJECT, done] })).toEqual([])
    const unknown = { ...PROJECT, name: '村道', indicators: [{ name: '维修道路', progress: null }] }
    expect(found({ progress: ['100.00'], projects: [PROJECT, unknown] })).toEqual([])
    expect(found({ progress: ['100.00'], projects: [{ ...PROJECT, indicators: [] }] })).toEqual([])
    expect(found({ progress: ['99.99'] })).toEqual([])
    expect(found({ progress: ['100.00'] }, { doneFrom: '60' })).toEqual([])
  })
})

describe('R-39: far above the weighted mean of its projects', () => {
  const scored = (score: string, budget: bigint): ProjectOfWhole => ({
    ...PROJECT,
    score,
    budget: wan(budget),
  })
  test('by money: 90 of 100 and 60 of 200 is 70', () => {
    const projects = [scored('90.00', 100n), scored('60.00', 200n), { ...PROJECT, score: null }]
    expect(found({ score: '80.01', projects })).toEqual([
      [
        'score-above-projects',
        { score: '80.01', mean: '70.00', points: '10.01', allowed: '10', projects: '2', without: '1' },
      ],
    ])
  })
  test('not at the bound, not below the mean, not without any score', () => {
    const projects = [scored('90.00', 100n), scored('60.00', 200n)]
    expect(found({ score: '80.00', projects })).toEqual([])
    expect(found({ score: '50.00', projects })).toEqual([])
    expect(found({ score: '99.00', projects: [{ ...PROJECT, score: null }] })).toEqual([])
    expect(found({ score: null, projects })).toEqual([])
    expect(found({ score: '95.00', projects }, { abovePoints: '25' })).toEqual([])
  })
})

describe('money', () => {
  test('basic spending counts once both its figures are known, and is never guessed', () => {
    const { project } = MONEY
    expect(wholeMoney(project, { budget: '100', paid: '', source: '' })).toMatchObject({
      isPartial: true,
      total: project,
    })
    expect(MONEY).toMatchObject({
      isPartial: false,
      total: { initial: wan(300n), budget: wan(310n), paid: wan(130n) },
    })
  })
  test.each([
    ['', '', '', []],
    ['100', '', '', []],
    ['一百', '', '', ['basic-not-a-number']],
    ['-1', '1', '', ['basic-not-a-number']],
    ['', '5', '月报', ['basic-half-known']],
    ['100', '5', ' ', ['basic-source-missing']],
    ['100', '5', '月报', []],
  ] as const)('budget %s, paid %s, read in %s: %s', (budget, paid, source, faults) => {
    expect(basicFaults({ budget, paid, source })).toEqual(faults)
  })
})

describe('what it is measured against', () => {
  const subGoal = (indicators: string | null) => ({
    label: '一',
    title: '物业服务',
    goal: '配备物业人员20人',
    indicators,
    at: { line: 1 },
  })
  const statement = (indicators: string | null) => ({
    title: '文本',
    approval: { number: '财绩〔2025〕1号', date: '2025-02-01' },
    statement: { overallGoal: '做好服务', subGoals: [subGoal(indicators)], safeguards: [] },
    departments: [],
  })
  test('lines of a text: names and values as they are written', () => {
    const { indicators, source } = wholeBasis(
      [
        statement(
          '绩效指标：维修一次修复率≥97%，物业费月均标准≤2950元/人·月；安全事故起数=0起，归档时间2025年6月30日前，运行保障有力。',
        ),
      ],
      2025,
    )
    expect(source).toBe('statement')
    expect(indicators.map(({ level3, value: { text, nature } }) => [level3, text, nature])).toEqual([
      ['维修一次修复率', '≥97%', 'quantitative'],
      ['物业费月均标准', '≤2950元/人·月', 'quantitative'],
      ['安全事故起数', '=0起', 'quantitative'],
      ['归档时间', '2025年6月30日前', 'deadline'],
      ['运行保障有力', '运行保障有力', 'qualitative'],
    ])
  })
  test('without any indicators the goal itself; without papers nothing', () => {
    expect(wholeBasis([statement(null)], 2025).indicators.map(({ level3 }) => level3)).toEqual(['物业服务'])
    expect(wholeBasis([], 2025)).toMatchObject({ source: 'none', indicators: [], tasks: [] })
  })
  test('an approved text goes before a form that nobody approved; an approved form before both', () => {
    const form = {
      title: '表',
      approval: null,
      statement: null,
      departments: [
        {
          order: 1,
          title: null,
          unit: null,
          functions: null,
          tasks: [],
          funds: [],
          goals: [],
          indicators: [indicator('维修道路')],
          at: { line: 1 },
        },
      ],
    }
    expect(wholeBasis([form, statement('甲≥1个')], 2025).source).toBe('statement')
    const approved = { ...form, approval: { number: '1号', date: '2025-01-01' } }
    expect(wholeBasis([statement('甲≥1个'), approved], 2025)).toMatchObject({
      source: 'targets',
      title: '表',
    })
  })
})

/** The draft of a report says what the facts say, and nothing where they say nothing. */
import { expect, test } from 'vitest'
import { draftedPart, isToRectify } from '#text/evaluation.ts'
import { draftReport, type DraftItem, type ReportDraftFacts } from './draft-report.ts'
import { defaultFramework } from './framework.ts'
import { DEFAULT_EVALUATION } from './scheme.ts'
import { REPORT_PARTS } from './task.ts'

/** All points but for the items named. */
function items(marks: Readonly<Record<string, string>>, rates: Readonly<Record<string, string>> = {}) {
  return defaultFramework('project', DEFAULT_EVALUATION).map((item): DraftItem => ({
    ...item,
    mark: marks[item.id] ?? item.weight,
    rate: rates[item.id] ?? null,
  }))
}

const BARE: ReportDraftFacts = {
  task: '2025年度重点评价',
  name: '社工培训',
  unit: '民政局',
  kind: 'project',
  year: 2025,
  money: null,
  agency: null,
  experts: 3,
  opinions: [],
  items: items({}),
  total: '100.00',
  grade: '优',
  self: null,
  gapMost: '10',
  said: null,
  requests: { asked: 0, answered: 0, files: 0 },
  rollUp: null,
  goals: [],
  earlier: [],
  lights: [],
  warnings: [],
  rectifications: { confirmed: 0, unsettled: [] },
}
const drafted = (facts: Partial<ReportDraftFacts>) => {
  const draft = draftReport({ ...BARE, ...facts })
  return Object.fromEntries(REPORT_PARTS.map((part) => [part, draftedPart(draft[part]).split('\n')]))
}

test('of a project with all points no problem is said, and every sentence has a figure', () => {
  const words = drafted({})
  expect(words['problems']).toEqual([''])
  expect(words['advice']).toEqual(['评价得分100.00分、等级“优”，按规定与预算安排挂钩。'])
  expect(words['situation']).toEqual([
    '评价对象为民政局2025年度“社工培训”项目。',
    '“2025年度重点评价”由3名专家按17项指标独立评分。',
    expect.stringMatching(/^综合得分100\.00分，评价等级为“优”；其中决策15\.00分（满分15\.00分）/),
  ])
  for (const line of Object.values(words).flat())
    for (const sentence of line.split('。').filter(Boolean)) expect(sentence).toMatch(/\d/)
})

test('a lost item stands first by its points, with the record and the indicators that it is judged by', () => {
  const indicator = { weight: '10', kind: 'quantity' as const, asked: '≥200人次' }
  const said = {
    outcome: '',
    problems: '师资不足。\n场地不足',
    measures: '',
    indicators: [
      { ...indicator, name: '培训人次', reached: '120人次', score: '6.00', reason: '疫情延期。' },
      { ...indicator, name: '培训期数', asked: '≥4期', reached: '4期', score: '10.00', reason: '' },
    ],
  }
  const short = items({ execution: '3', completion: '4' }, { execution: '60.00' })
  const { problems, achievements, advice } = drafted({
    items: short,
    said,
    self: '96.00',
    total: '84.00',
    grade: '良',
    money: { budget: 1_000_000_00n, paid: 600_000_00n },
  })
  const weight = (id: string) => short.find((item) => item.id === id)?.weight ?? ''
  expect(problems).toEqual([
    expect.stringContaining(
      `实际完成率得4分，分值${weight('completion')}分，失${Number(weight('completion')) - 4}.00分：培训人次年度指标值≥200人次，实际完成120人次（单位说明：疫情延期）。`,
    ),
    expect.stringMatching(/^得分率低于80%的指标另有1项：预算执行率（得3分，分值5分，记录60\.00%）。$/),
    '单位自评96.00分，评价84.00分，自评高出12.00分，超过10分的控制线。',
    '单位自评（96.00分）中反映的问题：师资不足；场地不足。',
  ])
  expect(achievements).toContain(
    '单位自评的2项绩效指标中，1项得满分：培训期数（年度指标值≥4期，实际完成4期）。',
  )
  expect(advice).toContain(
    '全年预算还有40.00万元（40.00%）没有支出，核实原因，确实用不完的按规定收回或调整，并据此编制下一年度预算。',
  )
})

test('monitoring, the ledger, opinions and earlier years are told', () => {
  const { situation, problems, advice } = drafted({
    opinions: ['档案齐全。', '效益数据缺来源'],
    earlier: [{ year: 2024, kind: 'finance', total: '82.50', grade: '良' }],
    lights: [{ day: '2025-07-31', light: 'red' }],
    warnings: [
      { kind: 'stage-low', open: true },
      { kind: 'stage-low', open: false },
    ],
    rectifications: { confirmed: 0, unsettled: [{ problem: '超范围列支。', due: '2025-09-30' }] },
  })
  expect(situation?.join('')).not.toContain('档案齐全')
  expect(situation).toContain('以前年度评价结果：2024年财政评价82.50分（良）。')
  expect(problems).toEqual([
    '专家意见：（1）档案齐全；（2）效益数据缺来源。',
    '年内绩效监控亮灯1次：2025-07-31 红灯。绩效监控发出预警2条（执行率低于时段下限2条），1条尚未处理。',
    '以前登记的整改事项还有1项没有完成：超范围列支（期限2025-09-30）。',
  ])
  expect(advice).toContain('对尚未处理的1条预警作出继续执行、调剂或者取消的处理。')
})

test('of a policy the goals of the year are said, reached ones and others, and what the result is for', () => {
  const goal = { target: '≥90%', reached: '92%', share: '102.22', reason: '' }
  const words = drafted({
    kind: 'policy',
    name: '高龄津贴政策',
    goals: [
      { ...goal, name: '覆盖率', light: 'reached' },
      {
        ...goal,
        name: '按时发放率',
        reached: '45%',
        share: '50.00',
        light: 'behind',
        reason: '名册核对未完成',
      },
      { ...goal, name: '满意度', reached: null, share: null, light: 'missing' },
    ],
  })
  expect(words['situation']?.[0]).toBe('评价对象为民政局“高龄津贴政策”（2025年度实施情况）。')
  expect(words['achievements']).toContain('当年3项中长期目标中1项达到：覆盖率目标值≥90%，完成92%。')
  expect(words['problems']).toEqual([
    '中长期目标“按时发放率”目标值≥90%，实际完成45%，为目标的50.00%（单位说明：名册核对未完成）。',
    '中长期目标“满意度”目标值≥90%，没有填报完成值。',
  ])
  expect(words['advice']).toEqual([
    '评价得分100.00分、等级“优”，作为政策延续、调整或退出和以后年度预算安排的依据。',
  ])
})

test('what is advised says by what it was chosen, and how many there are though not all are named', () => {
  const half = defaultFramework('project', DEFAULT_EVALUATION).slice(0, 6)
  const { advice, problems } = drafted({ items: items(Object.fromEntries(half.map(({ id }) => [id, '1']))) })
  expect(advice?.[0]).toMatch(/^对得分率低于80%的6项指标——.*等，逐项查明原因/)
  expect(problems).toEqual([expect.stringMatching(/^得分率低于80%的指标有6项：/)])
})

test('to be mended is what names an indicator or a goal, or was written; not marks, opinions, lights', () => {
  const indicator = { weight: '10', kind: 'quantity' as const, asked: '≥200人次' }
  const draft = draftReport({
    ...BARE,
    opinions: ['档案不齐'],
    items: items({ execution: '3', completion: '4' }),
    said: {
      outcome: '',
      problems: '师资不足',
      measures: '',
      indicators: [{ ...indicator, name: '培训人次', reached: '120人次', score: '6.00', reason: '' }],
    },
    self: '99.00',
    total: '80.00',
    goals: [{ name: '满意度', target: '≥90%', reached: null, share: null, light: 'missing', reason: '' }],
    lights: [{ day: '2025-07-31', light: 'red' }],
    warnings: [{ kind: 'stage-low', open: true }],
    rectifications: { confirmed: 0, unsettled: [{ problem: '超范围列支。', due: '2025-09-30' }] },
  }).problems
  const proposed = draft.filter((line) => isToRectify(draftedPart([line]))).flat()
  expect(proposed.map(({ code }) => code)).toEqual(['lost', 'goal-missed'])
  // Each alone, too: lights may be none.
  for (const line of draft)
    for (const one of line)
      expect([one.code, isToRectify(draftedPart([[one]]))]).toEqual([
        one.code,
        one.code === 'lost' || one.code === 'goal-missed',
      ])
  expect(isToRectify('单位自评材料不完整')).toBe(true)
  expect(isToRectify('  ')).toBe(false)
})

test('money of indicators is said in 万元 with two decimals, unless two values would look the same', () => {
  const indicator = { weight: '10', kind: 'cost' as const, reason: '' }
  const { problems, achievements } = drafted({
    said: {
      outcome: '',
      problems: '',
      measures: '',
      indicators: [
        { ...indicator, name: '补助支出', asked: '≤400万元', reached: '436.6807万元', score: '5' },
        { ...indicator, name: '培训支出', asked: '≤24.301万元', reached: '24.304万元', score: '5' },
        { ...indicator, name: '宣传支出', asked: '≤1117.3851万元', reached: '1099.9999万元', score: '10' },
      ],
    },
  })
  expect(problems).toEqual([
    '绩效指标补助支出年度指标值≤400万元，实际完成436.68万元，自评得5分，分值10分。',
    '绩效指标培训支出年度指标值≤24.301万元，实际完成24.304万元，自评得5分，分值10分。',
  ])
  expect(achievements?.join('')).toContain('宣传支出（年度指标值≤1117.39万元，实际完成1100.00万元）')
})

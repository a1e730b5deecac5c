/**
 * What two reviewers who read the same documents apart both asked for: each opinion holds over whole checks.
 */
import { describe, expect, test } from 'vitest'
import { ALONE, FULL_SET, row, statement, subGoal, targets } from '../../../test/support/targets.ts'
import type { Finding } from '../kernel/finding.ts'
import type { Indicator, Project, SpendingPlan } from '../target/project.ts'
import { isBatch } from './rank.ts'
import { ruleSetFor } from '../rule-sets/rulebook.ts'
import { checkTargets } from '../findings/run.ts'

const HEBEI = ruleSetFor('13', 2025)
const check = (document: Parameters<typeof checkTargets>[0]) => checkTargets(document, HEBEI, ALONE).findings
const codesOf = ({ rule, also }: Finding) => [rule, ...also.map((other) => other.rule)]
const instead = (kind: string, ...rows: readonly Indicator[]) => [
  ...FULL_SET.filter(({ level2 }) => level2 !== kind),
  ...rows,
]
const ofRow = (one: Indicator) => {
  const indicators = instead(one.level2, one)
  return check(targets([{ indicators }])).filter(({ indicator }) => indicator === indicators.length)
}

describe('one mistake, one remark', () => {
  test('a row whose name, description and value do not belong together is one remark with the codes inside', () => {
    const found = ofRow(row('数量指标', '享受补助的种类', '我区发放企业职工基本养老保险基金', '我区担负4%'))
    expect(found).toHaveLength(1)
    expect(found.flatMap(codesOf).length).toBeGreaterThan(1)
  })

  test('and names the other projects that have the same row', () => {
    const same = row('数量指标', '工资发放人数', '完成率', '≥100')
    const found = check(
      targets(Array.from({ length: 3 }, () => ({ indicators: instead('数量指标', same) }))),
    ).filter((one) => codesOf(one).includes('number-is-percentage'))
    expect(found).toHaveLength(1)
    expect(found[0]?.places.map(({ project: order }) => order)).toEqual([1, 2, 3])
  })

  test.each([
    [
      'money as a count',
      row('数量指标', '补贴支出数', '全年补贴支出的数额', '≤5000万元'),
      'money-as-quantity',
    ],
    ['a rate as a count', row('数量指标', '走访慰问完成率', '完成走访的比例', '100%'), 'quantity-is-rate'],
    [
      'a completion rate as quality',
      row('质量指标', '工作完成率', '完成工作占计划的比例', '≥95%'),
      'quality-is-completion',
    ],
  ])('of the answers to “which kind is it” the narrowest alone: %s', (_, one, expected) => {
    const kinds = [
      'misclassified',
      'quantity-is-rate',
      'money-as-quantity',
      'quality-is-completion',
      'process-as-output',
    ]
    expect(
      ofRow(one)
        .map(({ rule }) => rule)
        .filter((code) => kinds.includes(code)),
    ).toEqual([expected])
  })
})

describe('a missing sign is reported where it changes the meaning', () => {
  const missing = (one: Indicator) => ofRow(one).some((found) => codesOf(found).includes('operator-missing'))

  test.each([
    ['a cost', row('成本指标', '培训总成本', '全部培训支出', '10万元')],
    ['a rate below 100 %', row('质量指标', '考核合格率', '合格人数占参训人数的比例', '95%')],
    ['a satisfaction', row('服务对象满意度指标', '学员满意度', '满意学员占受访学员的比例', '95%')],
  ])('on %s', (_, one) => {
    expect(missing(one)).toBe(true)
  })

  test.each([
    ['an exact head count', row('数量指标', '培训人数', '参加培训的人数', '334人')],
    ['a plain 100 %', row('质量指标', '补助发放准确率', '准确发放的比例', '100%')],
  ])('not on %s', (_, one) => {
    expect(missing(one)).toBe(false)
  })
})

describe('the spending plan', () => {
  const plan = (
    march: string | null,
    june: string | null,
    october: string | null,
    december: string | null,
  ): SpendingPlan => ({ measure: 'percent', march, june, october, december })
  const ofPlan = (more: Partial<Project>) => check(targets([more])).filter(({ field }) => field === 'plan')

  test('100 % in October makes an empty December a trifle, last in the list', () => {
    const [found, ...others] = ofPlan({ plan: plan('30', '60', '100', null) })
    expect(others).toEqual([])
    expect(found?.severity).toBe('advice')
  })

  test('an empty December after less than all the money is an error', () => {
    expect(
      ofPlan({ plan: plan('30', '60', '90', null) }).map(({ rule, severity }) => [rule, severity]),
    ).toContainEqual(['plan-end-not-full', 'error'])
  })

  test.each([
    ['a deposit returned', { name: '工程质保金返还', purpose: '用于工程质保金返还' }],
    ['the one instalment of a contract', { name: '信息系统运维服务费', purpose: '按合同支付系统运维服务费' }],
  ])('a single payment date is right for %s', (_, words) => {
    expect(ofPlan({ ...words, plan: plan('0', '0', '100', '100') }).flatMap(codesOf)).not.toContain(
      'plan-single-date',
    )
  })

  test('and is reported of all other projects', () => {
    expect(ofPlan({ plan: plan('0', '0', '100', '100') }).flatMap(codesOf)).toContain('plan-single-date')
  })
})

describe('one remark a document', () => {
  const document = targets(
    Array.from({ length: 4 }, (_, i) => ({
      name: `${['养老', '助残', '救灾', '殡葬'][i] ?? ''}服务`,
      goals: [`做好${['养老', '助残', '救灾', '殡葬'][i] ?? ''}服务`],
    })),
    {
      statement: statement({
        overallGoal: '做好民政工作。',
        subGoals: [
          subGoal({ title: '养老', goal: '做好养老服务', indicators: '养老服务水平有所提高' }),
          subGoal({ title: '助残', goal: '做好助残服务', indicators: '助残服务水平有所提高' }),
        ],
      }),
    },
  )

  test.each([
    'plan-uniform',
    'copy-paste-set',
    'goal-not-quantified',
    'overall-goal-not-quantified',
    'subgoal-not-quantified',
  ])('%s', (code) => {
    expect(check(document).filter((found) => codesOf(found).includes(code))).toHaveLength(1)
  })
})

describe('where two people seldom agree the rules speak softly', () => {
  test.each([
    [
      'name-desc-mismatch',
      targets([
        { indicators: instead('社会效益指标', row('社会效益指标', '社会稳定', '党建示范带影响率', '≥90%')) },
      ]),
    ],
    ['goal-generic', targets([{ goals: ['确保工作顺利进行'] }])],
    [
      'satisfaction-object',
      targets([
        { indicators: instead('服务对象满意度指标', row('服务对象满意度指标', '满意度', null, '≥95%')) },
      ]),
    ],
    [
      'indicator-coverage',
      targets([
        {
          purpose: '仲裁庭建设、档案整理、工伤认定',
          indicators: instead('成本指标', row('成本指标', '培训场地成本', '租用场地的支出', '≤2万元')),
        },
      ]),
    ],
  ] as const)('%s is never sure of itself', (code, document) => {
    const found = check(document).filter(({ rule }) => rule === code)
    expect(found).not.toEqual([])
    for (const { certainty } of found) expect(certainty).toBeLessThan(1)
  })

  test('so that they come after what is certain, of the same severity and tier', () => {
    const found = check(
      targets([
        {
          purpose: '仲裁庭建设、档案整理、工伤认定',
          indicators: instead('成本指标', row('成本指标', '培训场地成本', '租用场地的支出', '≤2万元')),
          title: '1.另一个名称绩效目标表',
        },
      ]),
    )
      .filter((one) => !isBatch(one))
      .map(({ rule }) => rule)
    expect(found.indexOf('title-name-mismatch')).toBeGreaterThanOrEqual(0)
    expect(found.indexOf('title-name-mismatch')).toBeLessThan(found.indexOf('indicator-coverage'))
  })
})

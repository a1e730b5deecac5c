import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTargetValue } from '../indicator/value.ts'
import { project, row } from '../../../test/support/targets.ts'
import { ALIKE_FROM, projectLikeness } from './likeness.ts'
import { isCommonPlan, formKeys, nearFormOfWords, projectPartForms, nearFormText } from './parts.ts'

const GOALS = [
  '全年组织社区工作者业务培训4期，培训社区工作者200人，提升社区治理能力，为居民提供便捷服务',
  '完成18个社区服务站设备更新，保障社区窗口正常运转',
]
const SET = [
  row('数量指标', '培训社区工作者人数', '全年参加业务培训的社区工作者人数', '≥200人'),
  row('数量指标', '更新设备社区数量', '完成服务设备更新的社区服务站数量', '=18个'),
  row('质量指标', '培训考核合格率', '考核合格的社区工作者占参训人数的比例', '≥95%'),
  row('社会效益指标', '居民办事一次办结率', '一次办结的事项占全部事项的比例', '≥90%'),
  row('服务对象满意度指标', '居民满意度', '满意居民占受访居民的比例', '≥95%'),
]
const ONE = project({ goals: GOALS, indicators: SET, purpose: '社区工作者培训费' })
const parts = (other: Parameters<typeof project>[0]) =>
  projectLikeness(ONE, project({ purpose: '另一用途', ...other })).map(({ part }) => part)

describe('two projects are alike', () => {
  test('with other figures and another unit: near, and never 1', () => {
    const copy = project({
      unit: { code: '326001', name: '滦南县民政局' },
      purpose: null,
      goals: GOALS.map((goal) => goal.replace('4期', '6期').replace('200', '350')),
      indicators: SET.map((one) => ({ ...one, value: parseTargetValue('≥1个', 2025) })),
    })
    expect(projectLikeness(ONE, copy)).toEqual([
      { part: 'goals', similarity: 0.99 },
      { part: 'indicators', similarity: 0.99 },
    ])
  })

  test('but for spaces, width and punctuation: 1', () => {
    expect(
      projectLikeness(
        ONE,
        project({
          purpose: null,
          goals: [GOALS.join(' ； ').replace('，', ',')],
          indicators: SET.toReversed(),
        }),
      ),
    ).toEqual([
      { part: 'goals', similarity: 1 },
      { part: 'indicators', similarity: 1 },
    ])
  })

  test('with a clause or a row changed', () => {
    const [first = '', second = ''] = GOALS
    const found = projectLikeness(
      ONE,
      project({
        purpose: null,
        goals: [first.replace('提升社区治理能力', '提高基层治理水平'), second],
        indicators: [
          ...SET.slice(0, 3),
          row('社会效益指标', '网格事件按期办结率', '按期办结的网格事件占比', '≥90%'),
        ],
      }),
    )
    expect(found.map(({ part }) => part)).toEqual(['goals', 'indicators'])
    for (const { similarity } of found) {
      expect(similarity).toBeGreaterThanOrEqual(ALIKE_FROM)
      expect(similarity).toBeLessThan(0.95)
    }
  })

  test('an own plan that is the same is listed beside them', () => {
    const plan = { measure: 'percent', march: '12.37', june: '41.6', october: '77', december: '100' } as const
    expect(
      projectLikeness(project({ goals: GOALS, plan }), project({ goals: GOALS, plan })).map(
        ({ part }) => part,
      ),
    ).toContain('plan')
    expect(
      projectLikeness(project({ goals: GOALS }), project({ goals: GOALS })).map(({ part }) => part),
    ).not.toContain('plan')
  })
})

describe('two projects are not alike', () => {
  test('because of other work in the words of the field', () => {
    expect(
      parts({
        goals: ['全年开展道路绿化养护12次，养护绿地面积30万平方米，提升城市环境质量，为市民提供宜居环境'],
        indicators: [
          row('数量指标', '绿地养护面积', '全年养护的公园绿地面积', '≥30万平方米'),
          row('质量指标', '苗木成活率', '成活苗木占全部苗木的比例', '≥95%'),
          row('社会效益指标', '绿化覆盖率', '建成区绿化覆盖面积的比例', '≥40%'),
        ],
      }),
    ).toEqual([])
  })

  test('because of one word that all goals have, or of rows that any table has', () => {
    const short = project({
      goals: ['完成'],
      purpose: '经费',
      indicators: [
        row('质量指标', '资金使用合规率', null, '100%'),
        row('时效指标', '完成时间', null, '2025年12月底前'),
        row('满意度指标', '群众满意度', null, '≥95%'),
        row('成本指标', '项目总成本', null, '≤10万元'),
      ],
    })
    expect(projectPartForms(short)).toEqual([])
    expect(projectLikeness(short, short)).toEqual([])
  })

  test('because of a plan as everybody writes it', () => {
    expect(
      isCommonPlan({ measure: 'percent', march: '25', june: '50', october: '75', december: '100' }),
    ).toBe(true)
    expect(
      isCommonPlan({ measure: 'percent', march: '10', june: '35', october: '80', december: '100' }),
    ).toBe(true)
    expect(
      isCommonPlan({ measure: 'percent', march: null, june: null, october: null, december: '100' }),
    ).toBe(true)
    expect(
      isCommonPlan({ measure: 'percent', march: '12.37', june: '41.6', october: '77', december: '100' }),
    ).toBe(false)
  })
})

describe('likeness', () => {
  const words = ['培训', '社区', '道路', '养护', '资助', '学生', '4期', '迁安市', '完成', '，', '设备']
  const any = fc
    .record({
      goals: fc.array(
        fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((chosen) => chosen.join('')),
        { maxLength: 2 },
      ),
      indicators: fc.subarray(SET),
    })
    .map((more) => project(more))

  test('is symmetric, between 0 and 1, and 1 with itself', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(projectLikeness(a, b)).toEqual(projectLikeness(b, a))
        for (const { similarity } of projectLikeness(a, b))
          expect(similarity > 0 && similarity <= 1).toBe(true)
        for (const { similarity } of projectLikeness(a, a)) expect(similarity).toBe(1)
      }),
    )
  })

  test('a near form that was kept as words is the same again', () => {
    fc.assert(
      fc.property(any, (one) => {
        for (const form of projectPartForms(one)) {
          const { part, pieces, rows } = form
          expect(nearFormOfWords(part, nearFormText(form))).toEqual({ part, pieces, rows })
        }
      }),
    )
  })

  test('keys are the same for the same forms only', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        for (const form of projectPartForms(a)) {
          const other = projectPartForms(b).find(({ part }) => part === form.part)
          if (other)
            expect(formKeys(form).form === formKeys(other).form).toBe(
              form.pieces.join('\n') === other.pieces.join('\n'),
            )
        }
      }),
    )
  })
})

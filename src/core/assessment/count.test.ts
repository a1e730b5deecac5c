import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GRADES, type Grade } from '../kernel/grade.ts'
import { assessmentLacks } from './complete.ts'
import { EMPTY_ASSESSMENT, type AssessmentContent, type ItemJudgement } from './content.ts'
import { countAssessment } from './count.ts'
import {
  ASSESSMENT_CONCLUSIONS,
  ASSESSMENT_ELEMENTS,
  ASSESSMENT_ITEMS,
  ITEMS_OF,
  type AssessmentItem,
} from './form.ts'
import { DEFAULT_ASSESSMENT, type AssessmentScheme } from './scheme.ts'

const scored: AssessmentScheme = { ...DEFAULT_ASSESSMENT, mode: 'points' }
const all = (judge: (item: AssessmentItem) => Partial<ItemJudgement>): AssessmentContent['items'] =>
  Object.fromEntries(
    ASSESSMENT_ITEMS.map((item) => [item, { grade: null, points: null, reason: '', ...judge(item) }]),
  )
const graded = (grade: Grade, others: { readonly [item in AssessmentItem]?: Grade } = {}) =>
  all((item) => ({ grade: others[item] ?? grade }))

describe('the points of an assessment', () => {
  test('five elements of 20, each of four sub-items', () => {
    expect(ASSESSMENT_ELEMENTS.flatMap((element) => ITEMS_OF[element])).toEqual(ASSESSMENT_ITEMS)
    const counted = countAssessment({ items: {} }, DEFAULT_ASSESSMENT)
    expect(counted.elements.map(({ weight, open }) => [weight, open])).toEqual(
      Array.from({ length: 5 }, () => [2000, 4]),
    )
    expect(counted).toMatchObject({ total: 0, open: 20, byScore: null })
  })

  test.each<[string, AssessmentContent['items'], number, string | null]>([
    ['优 throughout', graded('优'), 10000, 'support'],
    ['良 throughout', graded('良'), 8500, 'support'],
    ['中 throughout', graded('中'), 7000, 'adjust'],
    ['差 throughout', graded('差'), 4000, 'refuse'],
    // 16 × 5 + 4 × 2 = 88 points, but 资金 has 8 of 20.
    [
      '优 but for one weak element',
      graded('优', { 'fund-source': '差', 'fund-duty': '差', 'fund-capacity': '差', 'fund-risk': '差' }),
      8800,
      'adjust',
    ],
    ['one sub-item open', { ...graded('优'), policy: { grade: null, points: null, reason: '' } }, 9500, null],
  ])('%s', (_, items, total, byScore) => {
    expect(countAssessment({ items }, DEFAULT_ASSESSMENT)).toMatchObject({ total, byScore })
  })

  test('the edges belong to the better conclusion', () => {
    const points = (first: number, others: number) =>
      all((item) => ({ points: item === 'policy' ? first : others }))
    expect(countAssessment({ items: points(400, 400) }, scored)).toMatchObject({
      total: 8000,
      byScore: 'support',
    })
    expect(countAssessment({ items: points(399, 400) }, scored)).toMatchObject({
      total: 7999,
      byScore: 'adjust',
    })
    expect(countAssessment({ items: points(300, 300) }, scored)).toMatchObject({
      total: 6000,
      byScore: 'adjust',
    })
    expect(countAssessment({ items: points(299, 300) }, scored)).toMatchObject({
      total: 5999,
      byScore: 'refuse',
    })
  })

  test('points beyond the sub-item, negative or broken are none', () => {
    for (const points of [501, -1, 2.5, Number.NaN])
      expect(
        countAssessment({ items: { policy: { grade: null, points, reason: '' } } }, scored),
      ).toMatchObject({ total: 0, open: 20 })
  })

  test('a sub-item of 0 points is left out', () => {
    const { elements, open } = countAssessment(
      { items: {} },
      { ...DEFAULT_ASSESSMENT, weights: { ...DEFAULT_ASSESSMENT.weights, policy: 0, duty: 10 } },
    )
    expect(elements[0]?.items.map(({ item, weight }) => [item, weight])).toEqual([
      ['duty', 1000],
      ['demand', 500],
      ['fiscal-role', 500],
    ])
    expect(open).toBe(19)
  })

  const judgement = fc.record({
    grade: fc.constantFrom(...GRADES, null),
    points: fc.oneof(fc.integer({ min: -10, max: 600 }), fc.constant(null)),
    reason: fc.constant(''),
  })
  const items = fc
    .tuple(...ASSESSMENT_ITEMS.map((item) => judgement.map((one) => [item, one] as const)))
    .map((pairs): AssessmentContent['items'] => Object.fromEntries(pairs))

  test('law: every sum lies between 0 and its weight, and elements add up to the total', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(DEFAULT_ASSESSMENT, scored), (judged, scheme) => {
        const { elements, total, open, byScore } = countAssessment({ items: judged }, scheme)
        expect(total).toBeGreaterThanOrEqual(0)
        expect(total).toBeLessThanOrEqual(10000)
        for (const one of elements) expect(one.points >= 0 && one.points <= one.weight).toBe(true)
        expect(elements.reduce((sum, one) => sum + one.points, 0)).toBe(total)
        expect(byScore === null).toBe(open > 0)
      }),
    )
  })

  test('law: a better grade anywhere never gives fewer points or a worse conclusion', () => {
    const whole = fc.tuple(...ASSESSMENT_ITEMS.map(() => fc.constantFrom(...GRADES)))
    fc.assert(
      fc.property(whole, fc.nat(ASSESSMENT_ITEMS.length - 1), (grades, at) => {
        const of = (list: readonly Grade[]) =>
          countAssessment(
            {
              items: Object.fromEntries(
                ASSESSMENT_ITEMS.map((item, i) => [
                  item,
                  { grade: list[i] ?? '差', points: null, reason: '' },
                ]),
              ),
            },
            DEFAULT_ASSESSMENT,
          )
        const better = grades.map((grade, i) => (i === at ? '优' : grade))
        expect(of(better).total).toBeGreaterThanOrEqual(of(grades).total)
        const rank = (counted: ReturnType<typeof of>) =>
          counted.byScore === null ? 9 : ASSESSMENT_CONCLUSIONS.indexOf(counted.byScore)
        expect(rank(of(better))).toBeLessThanOrEqual(rank(of(grades)))
      }),
    )
  })
})

describe('what an assessment still lacks', () => {
  const whole: AssessmentContent = {
    ...EMPTY_ASSESSMENT,
    items: graded('优'),
    methods: ['experts'],
    summary: '立项必要，方案可行。',
  }
  const codes = (content: AssessmentContent) =>
    assessmentLacks(content, DEFAULT_ASSESSMENT).map(({ code, count }) => [code, count])

  test('an empty one lacks judgements, methods and an opinion; a whole one nothing', () => {
    expect(codes(EMPTY_ASSESSMENT)).toEqual([
      ['items-open', 20],
      ['methods-missing', 1],
      ['summary-missing', 1],
    ])
    expect(codes(whole)).toEqual([])
  })

  test('what is below 良 needs a reason', () => {
    expect(codes({ ...whole, items: graded('良', { policy: '中', duty: '差' }) })).toEqual([
      ['reasons-missing', 2],
    ])
    expect(
      codes({
        ...whole,
        items: { ...graded('良'), policy: { grade: '中', points: null, reason: '依据文件已失效' } },
      }),
    ).toEqual([])
  })

  test('another conclusion than the scores come to needs a reason; 调整后支持 says what must change', () => {
    expect(codes({ ...whole, conclusion: 'adjust' })).toEqual([
      ['deviation-unexplained', 1],
      ['changes-missing', 1],
    ])
    expect(
      codes({ ...whole, conclusion: 'adjust', deviation: '资金来源未落实', changes: ['落实自筹资金'] }),
    ).toEqual([])
    expect(codes({ ...whole, conclusion: 'support' })).toEqual([])
  })

  test('every expert has a name, a conclusion and an opinion', () => {
    const expert = {
      name: '李明',
      affiliation: '市造价站',
      conclusion: 'support' as const,
      opinion: '同意立项',
    }
    expect(codes({ ...whole, experts: [expert] })).toEqual([])
    expect(
      codes({
        ...whole,
        experts: [
          expert,
          { ...expert, name: ' ' },
          { ...expert, opinion: '' },
          { ...expert, conclusion: null },
        ],
      }),
    ).toEqual([['expert-incomplete', 3]])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SEVERITIES, type Severity } from '../kernel/finding.ts'
import { fen } from '../kernel/money.ts'
import { RULE_CODES } from '../rules/catalogue.ts'
import { GRADES } from '../kernel/grade.ts'
import { judged, arbitraryJudged, arbitraryScheme } from '../../../test/support/reviews.ts'
import { DEFAULT_REVIEW } from './default-scheme.ts'
import { FULL_EVIDENCE, type JudgingEvidence } from './evidence.ts'
import { REVIEW_ITEMS, type ReviewItem } from './form.ts'
import { ruleItem } from './rule-item.ts'
import type { JudgedFinding } from './losses.ts'
import { showPoints, pointsSum, toPoints } from './points.ts'
import { proposeReview, type Proposal } from './propose.ts'

const KEY = fen(500_000_000n)
const ORDINARY = fen(5_000_000n)

const pointsFor = (proposal: Proposal, item: ReviewItem) => {
  const found = proposal.items.find((one) => one.item === item)
  return found === undefined ? null : showPoints(found.points)
}

describe('the proposal of a key project', () => {
  test('gives all points where nothing was found', () => {
    const proposal = proposeReview([], KEY, FULL_EVIDENCE, DEFAULT_REVIEW)
    expect(proposal).toMatchObject({
      mode: 'scored',
      grade: '优',
      heap: 'clean',
      heldDownBy: null,
      risk: { percent: 0, exposure: 0n },
    })
    expect(proposal.items.map(({ points }) => showPoints(points))).toEqual([
      '10',
      '10',
      '15',
      '15',
      '15',
      '15',
      '10',
      '10',
    ])
    expect(showPoints(proposal.total)).toBe('100')
  })

  test('takes the points of a finding from its item and says which finding took them', () => {
    const proposal = proposeReview(
      [judged('budget-sum-mismatch', 'error', { id: 'a' })],
      KEY,
      FULL_EVIDENCE,
      DEFAULT_REVIEW,
    )
    expect(pointsFor(proposal, 'money-match')).toBe('10')
    expect(
      proposal.items.flatMap(({ item, losses }) =>
        losses.map((loss) => [item, loss.id, showPoints(loss.taken)]),
      ),
    ).toEqual([['money-match', 'a', '5']])
    expect(showPoints(proposal.total)).toBe('95')
  })

  test('is not 优 as long as an error or a warning is open, whatever the points', () => {
    expect(
      proposeReview([judged('budget-sum-mismatch', 'error')], KEY, FULL_EVIDENCE, DEFAULT_REVIEW),
    ).toMatchObject({ grade: '良', heldDownBy: 'error' })
    expect(
      proposeReview([judged('vague-value', 'warning')], KEY, FULL_EVIDENCE, DEFAULT_REVIEW),
    ).toMatchObject({ grade: '良', heldDownBy: 'warning' })
    expect(
      proposeReview([judged('plan-uniform', 'advice')], KEY, FULL_EVIDENCE, DEFAULT_REVIEW),
    ).toMatchObject({ grade: '优', heldDownBy: null })
  })

  test('takes less for what is less sure, in tenths', () => {
    const left = (certainty: number) =>
      pointsFor(
        proposeReview(
          [judged('misclassified', 'warning', { certainty })],
          KEY,
          FULL_EVIDENCE,
          DEFAULT_REVIEW,
        ),
        'indicator-science',
      )
    expect([0.6, 0.95, 0.03].map(left)).toEqual(['13.5', '12.7', '15'])
  })

  test('counts one rule at most three times, the dearest first', () => {
    const findings = [
      judged('vague-value', 'advice', { id: 'small' }),
      ...['b', 'c', 'd'].map((id) => judged('vague-value', 'warning', { id })),
    ]
    const proposal = proposeReview(findings, KEY, FULL_EVIDENCE, DEFAULT_REVIEW)
    expect(pointsFor(proposal, 'indicator-science')).toBe('7.5')
    expect(
      proposal.items.flatMap(({ losses }) => losses.map(({ id, taken }) => [id, showPoints(taken)])),
    ).toEqual([
      ['b', '2.5'],
      ['c', '2.5'],
      ['d', '2.5'],
      ['small', '0'],
    ])
  })

  test('takes nothing for what was waived, but lists it', () => {
    const proposal = proposeReview(
      [judged('basis-empty', 'error', { id: 'w', live: false })],
      KEY,
      FULL_EVIDENCE,
      DEFAULT_REVIEW,
    )
    expect(showPoints(proposal.total)).toBe('100')
    expect(proposal.items.find(({ item }) => item === 'normative')?.waived).toEqual(['w'])
    expect(proposal.heap).toBe('clean')
  })
})

describe('what nothing is to judge by', () => {
  const without = (...items: readonly ReviewItem[]): JudgingEvidence => ({
    ...FULL_EVIDENCE,
    ...Object.fromEntries(items.map((item) => [item, 'no-scheme'])),
  })

  test('is given no points and no grade, whatever was found there', () => {
    const {
      items,
      total,
      judged: could,
    } = proposeReview([judged('plan-end-not-full', 'error')], KEY, without('conditions'), DEFAULT_REVIEW)
    expect(items.at(-1)).toMatchObject({
      item: 'conditions',
      points: 0,
      grade: null,
      unjudged: 'no-scheme',
      losses: [{ rule: 'plan-end-not-full', taken: 0 }],
    })
    expect([total, could].map(showPoints)).toEqual(['90', '90'])
  })

  test('leaves a grade from 80 points judged on, by the share of these', () => {
    const at80 = proposeReview([], KEY, without('conditions', 'attainability'), DEFAULT_REVIEW)
    expect([showPoints(at80.judged), at80.grade, at80.heap]).toEqual(['80', '优', 'clean'])
    const at75 = proposeReview([], KEY, without('conditions', 'goal-relevance'), DEFAULT_REVIEW)
    expect([showPoints(at75.judged), at75.grade, at75.heap, at75.heldDownBy]).toEqual([
      '75',
      null,
      'person',
      null,
    ])
    const found = proposeReview(
      [judged('budget-sum-mismatch', 'error'), judged('vague-value', 'warning')],
      KEY,
      without('conditions'),
      DEFAULT_REVIEW,
    )
    expect([showPoints(found.total), found.grade]).toEqual(['82.5', '良'])
  })

  test('a region may ask for more or less', () => {
    expect(
      proposeReview([], KEY, without('conditions'), { ...DEFAULT_REVIEW, gradedFrom: 95 }).grade,
    ).toBeNull()
  })

  test('goes back to the unit all the same where that is all that is needed', () => {
    expect(
      proposeReview(
        [judged('basis-invalid', 'error')],
        KEY,
        without('conditions', 'goal-relevance'),
        DEFAULT_REVIEW,
      ).heap,
    ).toBe('mend')
  })
})

describe('the proposal of an ordinary project', () => {
  test('is by grades, each standing for its share of the points', () => {
    const errors = (['basis-empty', 'project-code-missing'] as const).map((rule) => judged(rule, 'error'))
    const proposal = proposeReview(errors, ORDINARY, FULL_EVIDENCE, DEFAULT_REVIEW)
    expect(proposal.mode).toBe('qualitative')
    expect(proposal.items.map(({ grade }) => grade)).toEqual(['差', '优', '优', '优', '优', '优', '优', '优'])
    expect(pointsFor(proposal, 'normative')).toBe('4')
    expect(showPoints(proposal.total)).toBe('94')
  })

  test('stands for every project without a budget', () => {
    expect(proposeReview([], null, FULL_EVIDENCE, DEFAULT_REVIEW)).toMatchObject({
      mode: 'qualitative',
      risk: { exposure: null },
    })
  })

  test('begins below the threshold', () => {
    expect(
      [fen(99_999_999n), fen(100_000_000n)].map(
        (budget) => proposeReview([], budget, FULL_EVIDENCE, DEFAULT_REVIEW).mode,
      ),
    ).toEqual(['qualitative', 'scored'])
  })
})

describe('the heaps', () => {
  const heapOf = (...findings: readonly JudgedFinding[]) =>
    proposeReview(findings, KEY, FULL_EVIDENCE, DEFAULT_REVIEW).heap

  test('clean: advice alone does not take a project out', () => {
    expect(heapOf(judged('plan-uniform', 'advice'))).toBe('clean')
  })

  test('mend: every error and warning says what to write, or what the unit has to fill in', () => {
    expect(
      heapOf(
        judged('arithmetic-item', 'error', { suggestion: '2.4万元' }),
        judged('level2-typo', 'warning'),
        judged('project-overlap', 'advice'),
      ),
    ).toBe('mend')
    expect(
      heapOf(
        judged('basis-invalid', 'error'),
        judged('vague-value', 'warning'),
        judged('missing-category', 'error'),
      ),
    ).toBe('mend')
  })

  test('person: one that has to be weighed is enough, and so is one that is not sure', () => {
    expect(
      heapOf(judged('value-no-unit', 'error', { suggestion: '≥3次' }), judged('project-overlap', 'warning')),
    ).toBe('person')
    expect(heapOf(judged('misclassified', 'warning', { suggestion: '质量指标', certainty: 0.5 }))).toBe(
      'person',
    )
    expect(heapOf(judged('typo', 'warning', { certainty: 0.7 }))).toBe('person')
  })

  test('person: a better text for one of its places is none for the others', () => {
    const place = { project: 1, indicator: 2, field: 'value', at: null }
    expect(heapOf(judged('arithmetic-item', 'error', { suggestion: '2.4万元', places: [place] }))).toBe(
      'mend',
    )
    expect(
      heapOf(
        judged('arithmetic-item', 'error', {
          suggestion: '2.4万元',
          places: [{ ...place, suggestion: null }],
        }),
      ),
    ).toBe('person')
  })

  test('a region may have it otherwise', () => {
    const scheme = {
      ...DEFAULT_REVIEW,
      mechanical: DEFAULT_REVIEW.mechanical.filter((code) => code !== 'vague-value'),
    }
    expect(proposeReview([judged('vague-value', 'warning')], KEY, FULL_EVIDENCE, scheme).heap).toBe('person')
  })
})

describe('the risk', () => {
  test('says which rules make it and what money is at stake', () => {
    const findings = [
      judged('vague-value', 'warning', { certainty: 0.8 }),
      judged('budget-sum-mismatch', 'error'),
      judged('vague-value', 'warning'),
    ]
    const { risk } = proposeReview(findings, KEY, FULL_EVIDENCE, DEFAULT_REVIEW)
    // 1 − 0.7 × 0.88 × 0.904
    expect(risk.percent).toBe(44)
    expect(risk.exposure).toBe(220_000_000n)
    expect(risk.reasons).toEqual([
      { rule: 'budget-sum-mismatch', severity: 'error', count: 1, certainty: 100 },
      { rule: 'vague-value', severity: 'warning', count: 2, certainty: 100 },
    ])
  })
})

describe('laws', () => {
  const budgets = fc.constantFrom(KEY, ORDINARY, null)
  const many = fc.array(arbitraryJudged(), { maxLength: 40 })
  const evidence = fc.subarray([...REVIEW_ITEMS]).map((items): JudgingEvidence => ({
    ...FULL_EVIDENCE,
    ...Object.fromEntries(items.map((item) => [item, 'no-form'])),
  }))

  test('points lie between 0 and the weight; sums are exact; what was taken is what was lost', () => {
    fc.assert(
      fc.property(many, budgets, evidence, arbitraryScheme(), (findings, budget, known, scheme) => {
        const { items, total, judged: could, mode, risk } = proposeReview(findings, budget, known, scheme)
        expect(items.map(({ item }) => item)).toEqual(REVIEW_ITEMS)
        for (const { item, weight, points, grade, unjudged, losses } of items) {
          expect(unjudged).toBe(known[item])
          expect(grade === null).toBe(unjudged !== null)
          expect(weight).toBe(toPoints(scheme.weights[item]))
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points).toBeLessThanOrEqual(weight)
          expect(Number.isInteger(points)).toBe(true)
          if (unjudged !== null)
            expect([points, ...losses.map(({ taken }) => taken)].every((one) => one === 0)).toBe(true)
          else if (mode === 'scored')
            expect(pointsSum(losses.map(({ taken }) => taken))).toBe(weight - points)
          for (const { asked, taken } of losses) expect(taken).toBeLessThanOrEqual(asked)
        }
        expect(total).toBe(items.reduce((sum, { points }) => sum + points, 0))
        expect(total).toBeLessThanOrEqual(could)
        expect(could).toBeLessThanOrEqual(10_000)
        expect(risk.percent).toBeGreaterThanOrEqual(0)
        expect(risk.percent).toBeLessThanOrEqual(100)
        if (budget !== null) expect(risk.exposure ?? -1n).toBeLessThanOrEqual(budget)
      }),
    )
  })

  const rankOf = (grade: Proposal['grade']) =>
    (grade === null ? null : GRADES.indexOf(grade)) ?? GRADES.length
  const noBetter = (before: Proposal, after: Proposal) => {
    for (const [i, item] of after.items.entries())
      expect(item.points).toBeLessThanOrEqual(before.items[i]?.points ?? -1)
    expect(after.total).toBeLessThanOrEqual(before.total)
    expect(rankOf(after.grade)).toBeGreaterThanOrEqual(rankOf(before.grade))
    expect(after.risk.percent).toBeGreaterThanOrEqual(before.risk.percent)
  }

  test('a further finding never raises points, never betters the grade and never lowers the risk', () => {
    fc.assert(
      fc.property(
        fc.record({ findings: many, more: arbitraryJudged(), at: fc.nat() }),
        budgets,
        evidence,
        arbitraryScheme(),
        ({ findings, more, at }, budget, known, scheme) => {
          const place = at % (findings.length + 1)
          noBetter(
            proposeReview(findings, budget, known, scheme),
            proposeReview(findings.toSpliced(place, 0, more), budget, known, scheme),
          )
        },
      ),
    )
  })

  test('waiving a finding never lowers points, never worsens the grade and never raises the risk', () => {
    fc.assert(
      fc.property(
        fc.record({ findings: fc.array(arbitraryJudged(), { minLength: 1, maxLength: 40 }), at: fc.nat() }),
        budgets,
        evidence,
        arbitraryScheme(),
        ({ findings, at }, budget, known, scheme) => {
          const place = at % findings.length
          const waived = findings.map((one, i) => (i === place ? { ...one, live: false } : one))
          noBetter(
            proposeReview(waived, budget, known, scheme),
            proposeReview(findings, budget, known, scheme),
          )
        },
      ),
    )
  })

  test('a graver finding never costs less', () => {
    fc.assert(
      fc.property(many, arbitraryJudged(), budgets, evidence, (findings, one, budget, known) => {
        const as = (severity: Severity) =>
          proposeReview(
            [...findings, { ...one, finding: { ...one.finding, severity } }],
            budget,
            known,
            DEFAULT_REVIEW,
          )
        noBetter(as('warning'), as('error'))
        noBetter(as('advice'), as('warning'))
      }),
    )
  })
})

describe('the items of the form', () => {
  test('each has rules that speak to it', () => {
    const spoken = new Set(RULE_CODES.map(ruleItem))
    expect(REVIEW_ITEMS.filter((item) => !spoken.has(item))).toEqual([])
  })

  test('a code of another version costs 规范完整性', () => {
    expect(ruleItem('not-known-yet')).toBe('normative')
  })

  test('are worth 100 points together, and a graver finding is dearer and riskier', () => {
    const { weights, points, risk, bands } = DEFAULT_REVIEW
    expect(REVIEW_ITEMS.reduce((sum, item) => sum + weights[item], 0)).toBe(100)
    expect(SEVERITIES.map((severity) => points[severity])).toEqual(
      SEVERITIES.map((severity) => points[severity]).toSorted((a, b) => b - a),
    )
    expect(SEVERITIES.map((severity) => risk[severity])).toEqual(
      SEVERITIES.map((severity) => risk[severity]).toSorted((a, b) => b - a),
    )
    expect([bands.excellent, bands.good, bands.fair]).toEqual([90, 80, 60])
  })
})

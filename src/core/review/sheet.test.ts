import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { GRADES } from '../kernel/grade.ts'
import { arbitraryJudged, judged } from '../../../test/support/reviews.ts'
import { DEFAULT_REVIEW } from './default-scheme.ts'
import { FULL_EVIDENCE, type JudgingEvidence } from './evidence.ts'
import { REVIEW_ITEMS } from './form.ts'
import { parsePoints, makePoints, showPoints, pointsSum, toPoints } from './points.ts'
import { proposeReview } from './propose.ts'
import { reviewSheet, stillUnjudged, type ItemChange } from './sheet.ts'

const KEY = fen(500_000_000n)
const ORDINARY = fen(5_000_000n)
const FINDINGS = [judged('vague-value', 'warning'), judged('goal-generic', 'warning')]

function sheet(budget: typeof KEY, ...changes: readonly ItemChange[]) {
  return sheetBy(FULL_EVIDENCE, budget, ...changes)
}

function sheetBy(evidence: JudgingEvidence, budget: typeof KEY, ...changes: readonly ItemChange[]) {
  return reviewSheet(
    proposeReview(FINDINGS, budget, evidence, DEFAULT_REVIEW),
    changes,
    FINDINGS,
    DEFAULT_REVIEW,
  )
}

describe('the sheet with what a reviewer changed', () => {
  test('is the proposal where nothing was changed', () => {
    const { items, total, proposed } = sheet(KEY)
    expect(showPoints(total)).toBe('95')
    expect(proposed.total).toBe(total)
    expect(items.every(({ change, final, points }) => change === null && final.points === points)).toBe(true)
  })

  test('counts the points that the reviewer gave, and keeps the proposed ones beside them', () => {
    const { items, total, grade, proposed } = sheet(KEY, {
      item: 'clear',
      to: { points: toPoints(3.5) },
      reason: '目标与项目无关',
    })
    expect(items.find(({ item }) => item === 'clear')).toMatchObject({
      points: 750,
      final: { points: 350, grade: '差' },
      change: { reason: '目标与项目无关' },
    })
    expect([showPoints(total), grade, showPoints(proposed.total)]).toEqual(['91', '良', '95'])
  })

  test('counts what a reviewer judged as judged: enough of it makes a grade', () => {
    const blind: JudgingEvidence = {
      ...FULL_EVIDENCE,
      conditions: 'no-scheme',
      'goal-relevance': 'no-ground',
    }
    const before = sheetBy(blind, KEY)
    expect([showPoints(before.judged), before.grade]).toEqual(['75', null])
    expect(stillUnjudged(before)).toEqual([
      { item: 'goal-relevance', why: 'no-ground' },
      { item: 'conditions', why: 'no-scheme' },
    ])
    const after = sheetBy(blind, KEY, {
      item: 'goal-relevance',
      to: { points: toPoints(15) },
      reason: '与“三定”规定一致',
    })
    expect([
      showPoints(after.judged),
      after.grade,
      showPoints(after.proposed.judged),
      after.proposed.grade,
    ]).toEqual(['90', '良', '75', null])
    expect(stillUnjudged(after)).toEqual([{ item: 'conditions', why: 'no-scheme' }])
  })

  test('counts the last of several changes of an item', () => {
    const { items } = sheet(
      KEY,
      { item: 'clear', to: { points: toPoints(1) }, reason: '一' },
      { item: 'clear', to: { points: toPoints(9) }, reason: '二' },
    )
    expect(items.find(({ item }) => item === 'clear')?.final.points).toBe(900)
  })

  test('by grades: the grade given stands for its points, and one that is the proposed changes nothing', () => {
    const before = sheet(ORDINARY)
    const same = before.items.map(({ item, grade }): ItemChange => ({
      item,
      to: { grade: grade ?? '差' },
      reason: '同意',
    }))
    expect(sheet(ORDINARY, ...same).total).toBe(before.total)
    expect(showPoints(sheet(ORDINARY, { item: 'clear', to: { grade: '差' }, reason: '不明确' }).total)).toBe(
      showPoints(makePoints(before.total - 700 + 400)),
    )
  })

  test('reads a grade in a scored review and points in one by grades: the budget may have changed since', () => {
    expect(sheet(KEY, { item: 'clear', to: { grade: '中' }, reason: '—' }).items[1]?.final).toEqual({
      grade: '中',
      points: 700,
    })
    expect(
      sheet(ORDINARY, { item: 'clear', to: { points: toPoints(8.2) }, reason: '—' }).items[1]?.final,
    ).toEqual({ grade: '良', points: 850 })
  })

  test('points never go beyond the item, and sums stay exact', () => {
    const changes = fc.array(
      fc.record({
        item: fc.constantFrom(...REVIEW_ITEMS),
        to: fc.oneof(
          fc.integer({ min: -500, max: 5000 }).map((points) => ({ points: makePoints(points) })),
          fc.constantFrom(...GRADES).map((grade) => ({ grade })),
        ),
        reason: fc.string(),
      }),
    )
    fc.assert(
      fc.property(
        fc.array(arbitraryJudged(), { maxLength: 20 }),
        changes,
        fc.constantFrom(KEY, ORDINARY),
        (findings, made, budget) => {
          const { items, total } = reviewSheet(
            proposeReview(findings, budget, FULL_EVIDENCE, DEFAULT_REVIEW),
            made,
            findings,
            DEFAULT_REVIEW,
          )
          for (const { weight, final } of items) {
            expect(final.points).toBeGreaterThanOrEqual(0)
            expect(final.points).toBeLessThanOrEqual(weight)
          }
          expect(total).toBe(pointsSum(items.map(({ final }) => final.points)))
        },
      ),
    )
  })
})

describe('points', () => {
  test.each([
    ['8.5', 850],
    ['10', 1000],
    ['0', 0],
    [' 0.25 ', 25],
    ['7.05', 705],
  ])('%s is %i hundredths', (text, hundredths) => {
    expect(parsePoints(text)).toBe(hundredths)
  })

  test.each(['', '-1', '8,5', '1.234', 'abc', '8.', '1e2', '１０'])('%s is none', (text) => {
    expect(parsePoints(text)).toBeNull()
  })

  test('what is shown is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (hundredths) => {
        expect(parsePoints(showPoints(makePoints(hundredths)))).toBe(hundredths)
      }),
    )
  })

  test('lost ones have their sign', () => {
    expect([-200, -25, 0].map((one) => showPoints(makePoints(one)))).toEqual(['−2', '−0.25', '0'])
  })
})

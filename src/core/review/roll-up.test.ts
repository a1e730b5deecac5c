import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen, type Fen } from '../kernel/money.ts'
import { arbitraryJudged, judged } from '../../../test/support/reviews.ts'
import { DEFAULT_REVIEW } from './default-scheme.ts'
import { FULL_EVIDENCE } from './evidence.ts'
import type { JudgedFinding } from './losses.ts'
import { showPoints, pointsSum } from './points.ts'
import { proposeReview } from './propose.ts'
import { rollUpReview } from './roll-up.ts'

const project = (budget: Fen | null, ...findings: readonly JudgedFinding[]) => ({
  budget,
  ...proposeReview(findings, budget, FULL_EVIDENCE, DEFAULT_REVIEW),
})
const LARGE = fen(300_000_000n)
const SMALL = fen(100_000_000n)

describe('the sheet of a document', () => {
  test('is the mean of its projects by their money', () => {
    const sheet = rollUpReview(
      [project(LARGE), project(SMALL, judged('budget-sum-mismatch', 'error'))],
      [],
      DEFAULT_REVIEW,
    )
    expect(showPoints(sheet.total)).toBe('98.75')
    expect(sheet.projects).toEqual({ 优: 1, 良: 1, 中: 0, 差: 0 })
  })

  test('or each project the same', () => {
    const mean = { ...DEFAULT_REVIEW, rollUp: 'mean' as const }
    expect(
      showPoints(
        rollUpReview([project(LARGE), project(SMALL, judged('budget-sum-mismatch', 'error'))], [], mean)
          .total,
      ),
    ).toBe('97.5')
  })

  test('counts each the same where no project has money; without projects nothing is judged', () => {
    expect(showPoints(rollUpReview([project(null), project(null)], [], DEFAULT_REVIEW).total)).toBe('100')
    expect(rollUpReview([], [], DEFAULT_REVIEW)).toMatchObject({
      total: 0,
      judged: 0,
      grade: null,
      ungraded: 0,
    })
    expect(
      rollUpReview([], [], DEFAULT_REVIEW).items.every(({ unjudged }) => unjudged[0]?.why === 'no-projects'),
    ).toBe(true)
  })

  test('judges an item where it was judged for four fifths of the money, by these projects alone', () => {
    const blind = { ...FULL_EVIDENCE, conditions: 'no-scheme' as const }
    const [known, unknown] = [
      project(fen(800_000_000n), judged('plan-end-not-full', 'error')),
      { budget: fen(200_000_000n), ...proposeReview([], fen(200_000_000n), blind, DEFAULT_REVIEW) },
    ]
    const sheet = rollUpReview([known, unknown], [], DEFAULT_REVIEW)
    expect(sheet.items.at(-1)).toMatchObject({
      mean: 500,
      grade: '差',
      unjudged: [{ why: 'no-scheme', projects: 1 }],
    })
    expect(rollUpReview([known, unknown, unknown], [], DEFAULT_REVIEW).items.at(-1)).toMatchObject({
      points: 0,
      grade: null,
      unjudged: [{ why: 'no-scheme', projects: 2 }],
    })
  })

  test('loses what findings about the document itself cost, with the trace', () => {
    const sheet = rollUpReview(
      [project(LARGE)],
      [judged('part-heading-missing', 'advice', { id: 'd', project: null })],
      DEFAULT_REVIEW,
    )
    expect(showPoints(sheet.total)).toBe('99.5')
    expect(sheet.items[0]).toMatchObject({ mean: 1000, points: 950, losses: [{ id: 'd', taken: 50 }] })
  })

  test('lies between its worst and its best project, and one finding more never raises it', () => {
    const projects = fc.array(
      fc.tuple(
        fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fen),
        fc.array(arbitraryJudged(), { maxLength: 8 }),
      ),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(
        projects,
        fc.array(arbitraryJudged(), { maxLength: 8 }),
        arbitraryJudged(),
        (made, own, more) => {
          const rolled = made.map(([budget, findings]) => project(budget, ...findings))
          const { items, total } = rollUpReview(rolled, own, DEFAULT_REVIEW)
          for (const [i, { mean, points, losses }] of items.entries()) {
            const points0 = rolled.map((one) => one.items[i]?.points ?? -1)
            expect(mean).toBeGreaterThanOrEqual(Math.min(...points0) - 1)
            expect(mean).toBeLessThanOrEqual(Math.max(...points0))
            expect(points).toBeGreaterThanOrEqual(0)
            expect(mean - points).toBe(pointsSum(losses.map(({ taken }) => taken)))
          }
          expect(rollUpReview(rolled, [...own, more], DEFAULT_REVIEW).total).toBeLessThanOrEqual(total)
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen, type Fen } from '../money.ts'
import { arbitraryJudged, judged } from '../../../test/support/reviews.ts'
import { DEFAULT_REVIEW } from './default-scheme.ts'
import type { Judged } from './losses.ts'
import { showPoints, sumOf } from './points.ts'
import { proposeReview } from './propose.ts'
import { rollUp } from './roll-up.ts'

const project = (budget: Fen | null, ...findings: readonly Judged[]) => ({ budget, ...proposeReview(findings, budget, DEFAULT_REVIEW) })
const LARGE = fen(300_000_000n)
const SMALL = fen(100_000_000n)

describe('the sheet of a document', () => {
  test('is the mean of its projects by their money', () => {
    const sheet = rollUp([project(LARGE), project(SMALL, judged('budget-sum-mismatch', 'error'))], [], DEFAULT_REVIEW)
    expect(showPoints(sheet.total)).toBe('98.75')
    expect(sheet.projects).toEqual({ 优: 1, 良: 1, 中: 0, 差: 0 })
  })

  test('or each project the same', () => {
    const mean = { ...DEFAULT_REVIEW, rollUp: 'mean' as const }
    expect(showPoints(rollUp([project(LARGE), project(SMALL, judged('budget-sum-mismatch', 'error'))], [], mean).total)).toBe('97.5')
  })

  test('counts each the same where no project has money, and loses nothing without projects', () => {
    expect(showPoints(rollUp([project(null), project(null)], [], DEFAULT_REVIEW).total)).toBe('100')
    expect(showPoints(rollUp([], [], DEFAULT_REVIEW).total)).toBe('100')
  })

  test('loses what findings about the document itself cost, with the trace', () => {
    const sheet = rollUp([project(LARGE)], [judged('part-heading-missing', 'advice', { id: 'd', project: null })], DEFAULT_REVIEW)
    expect(showPoints(sheet.total)).toBe('99.5')
    expect(sheet.items[0]).toMatchObject({ mean: 1000, points: 950, losses: [{ id: 'd', taken: 50 }] })
  })

  test('lies between its worst and its best project, and one finding more never raises it', () => {
    const projects = fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fen), fc.array(arbitraryJudged(), { maxLength: 8 })), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(projects, fc.array(arbitraryJudged(), { maxLength: 8 }), arbitraryJudged(), (made, own, more) => {
      const rolled = made.map(([budget, findings]) => project(budget, ...findings))
      const { items, total } = rollUp(rolled, own, DEFAULT_REVIEW)
      for (const [i, { mean, points, losses }] of items.entries()) {
        const points0 = rolled.map((one) => one.items[i]?.points ?? -1)
        expect(mean).toBeGreaterThanOrEqual(Math.min(...points0) - 1)
        expect(mean).toBeLessThanOrEqual(Math.max(...points0))
        expect(points).toBeGreaterThanOrEqual(0)
        expect(mean - points).toBe(sumOf(losses.map(({ taken }) => taken)))
      }
      expect(rollUp(rolled, [...own, more], DEFAULT_REVIEW).total).toBeLessThanOrEqual(total)
    }))
  })
})

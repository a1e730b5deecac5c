import { expect, test } from 'vitest'
import { createRuleBook } from '#core/rule-sets/rule-book.ts'
import { gradeByPoints } from './grade-by-points.ts'

const of = (score: number, judged: number, grade: '优' | '良' | null) =>
  gradeByPoints(createRuleBook(), { ruleSet: 'hebei/2025', fiscalYear: 2026, score, judged, grade })

test('points come to a grade by their share of those that could be given, whatever holds it down', () => {
  expect(of(87.5, 90, '良')).toBe('优')
  expect(of(87, 90, '优')).toBe('优')
  expect(of(75, 90, '良')).toBe('良')
  expect(of(47, 75, null)).toBeNull()
})

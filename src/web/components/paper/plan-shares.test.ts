import { expect, test } from 'vitest'
import { planShares } from './plan-shares.ts'

const budget = { total: '120', fiscal: '120', other: null }

test('percent of the budget', () => {
  expect(
    planShares({
      budget,
      plan: { measure: 'percent', march: '25', june: '50', october: null, december: '100' },
    }),
  ).toEqual([0.25, 0.5, null, 1])
})

test('万元 against the budget, or against the largest mark', () => {
  const plan = { measure: 'amount', march: '30', june: '60', october: '90', december: '120' } as const
  expect(planShares({ budget, plan })).toEqual([0.25, 0.5, 0.75, 1])
  expect(planShares({ budget: { ...budget, total: null }, plan })).toEqual([0.25, 0.5, 0.75, 1])
  expect(planShares({ budget: { ...budget, total: '0' }, plan })).toEqual([null, null, null, null])
})

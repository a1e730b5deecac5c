import { expect, test } from 'vitest'
import { reachedShare } from './reached.ts'
import { ratioPercentText } from './rates.ts'

const scored = (level2: string, weight: string, exact: string, score: string) => ({
  level2,
  weight,
  outcome: {
    state: 'scored' as const,
    formula: 'F2' as const,
    case: 'short' as const,
    terms: {},
    exact,
    score,
    met: false,
    above: null,
  },
})
const percent = (...all: ReturnType<typeof scored>[]) => {
  const share = reachedShare(all, 'quantity')
  return share === null ? null : ratioPercentText(share)
}

test('2 of 6 is 33.33 %, however the points are rounded', () => {
  expect(percent(scored('数量指标', '12.5', '25/6', '4.17'))).toBe('33.33')
})

test('several count by their points, others not at all', () => {
  expect(
    percent(
      scored('数量指标', '10', '25/3', '8.33'),
      scored('数量指标', '5', '5', '5.00'),
      scored('质量指标', '10', '0', '0.00'),
    ),
  ).toBe('88.89')
  expect(percent(scored('质量指标', '10', '0', '0.00'))).toBeNull()
})

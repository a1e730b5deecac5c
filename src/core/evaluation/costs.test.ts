import { expect, test } from 'vitest'
import type { ProvedIndicator } from '../scoring/proof.ts'
import { costsIn } from './costs.ts'
import { NO_FIGURES, ratioPercentText, derivedRate } from './rates.ts'

type Line = Pick<ProvedIndicator, 'branch' | 'level2' | 'target' | 'actual'>
const cost = (
  planned: string,
  spent: string | null,
  unit: string | null = '万元',
  more: Partial<Line> = {},
): Line => ({
  branch: 'cost',
  level2: '经济成本指标',
  target: { kind: 'number', comparator: '<=', number: planned, unit },
  actual: spent === null ? null : { kind: 'number', number: spent, unit },
  ...more,
})

test('ceilings of costs in money are added up in 分, whatever unit each is in', () => {
  expect(costsIn([cost('10', '8'), cost('5000', '5000', '元')])).toEqual({
    plannedCost: 10_500_000n,
    actualCost: 8_500_000n,
  })
  const rate = derivedRate('cost-saving', { ...NO_FIGURES, ...costsIn([cost('10', '8')]) })
  expect(rate === null ? null : ratioPercentText(rate)).toBe('20.00')
})

test('what is no sum of money says nothing', () => {
  const none = { plannedCost: null, actualCost: null }
  expect(costsIn([])).toEqual(none)
  expect(costsIn([cost('10', null)])).toEqual(none)
  expect(costsIn([cost('300', '280', '元/人')])).toEqual(none)
  expect(costsIn([cost('10', '8', '%')])).toEqual(none)
  expect(costsIn([cost('10', '8', '万元', { target: { kind: 'qualitative' } })])).toEqual(none)
  expect(
    costsIn([
      cost('10', '8', '万元', { target: { kind: 'number', comparator: '>=', number: '10', unit: '万元' } }),
    ]),
  ).toEqual(none)
  expect(costsIn([cost('10', '8', '万元', { branch: 'benefit', level2: '经济效益指标' })])).toEqual(none)
})

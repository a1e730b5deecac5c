import { describe, expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { costPartial } from './cost-partial.ts'

describe('cost-partial', () => {
  test.each([
    [
      'a small part',
      targets([
        {
          budget: { total: '56.56', fiscal: '56.56', other: '0' },
          indicators: [row('成本指标', '采购成本', '采购成本', '2万元')],
        },
      ]),
      ['1.1'],
    ],
    ['more than all', targets([{ indicators: [row('成本指标', '总成本', '总成本', '≤12万元')] }]), ['1.1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(costPartial, document)).toEqual(expected)
  })

  test.each([
    ['all of it', targets([{}])],
    [
      'two parts that add up',
      targets([
        {
          indicators: [
            row('成本指标', '场地费', '场地费', '≤4万元'),
            row('成本指标', '讲课费', '讲课费', '≤6万元'),
          ],
        },
      ]),
    ],
    [
      'a misspelt label over the other part',
      targets([
        {
          indicators: [
            row('成本指标', '场地费', '场地费', '≤4万元'),
            row('成木指标', '讲课费', '讲课费', '≤6万元'),
          ],
        },
      ]),
    ],
    ['a unit cost', targets([{ indicators: [row('成本指标', '人均成本', '人均成本', '≤0.05万元')] }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(costPartial, document)).toEqual([])
  })
})

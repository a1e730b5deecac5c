import { describe, expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { unitcostTimesQty } from './unitcost-times-qty.ts'

describe('unitcost-times-qty', () => {
  test.each([
    [
      'above the budget',
      targets([
        {
          budget: { total: '4', fiscal: '4', other: '0' },
          indicators: [row('成本指标', '工作队经费', '工作队经费', '8万元/队/年')],
        },
      ]),
      ['1.1'],
    ],
    [
      'the product misses',
      targets([
        {
          budget: { total: '100', fiscal: '100', other: '0' },
          indicators: [
            row('数量指标', '村数', '村数', '12个'),
            row('成本指标', '单位成本', '单位成本', '≤10万元/个'),
          ],
        },
      ]),
      ['1.2'],
    ],
    [
      'a quantity in 万 with a cost in 元',
      targets([
        {
          budget: { total: '558', fiscal: '558', other: '0' },
          indicators: [
            row('数量指标', '养护面积', '绿地养护面积', '≥186万平方米'),
            row('成本指标', '养护单价', '每平方米养护费', '≤4元/平方米'),
          ],
        },
      ]),
      ['1.2'],
    ],
    [
      'more than the budget though there are other costs',
      targets([
        {
          budget: { total: '40', fiscal: '40', other: '0' },
          indicators: [
            row('数量指标', '检测点次', '检测点次', '320台'),
            row('成本指标', '检测单价', '每台检测费', '≤1500元/台'),
            row('成本指标', '租车费用', '租车的费用', '≤5万元'),
          ],
        },
      ]),
      ['1.2'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(unitcostTimesQty, document)).toEqual(expected)
  })

  test.each([
    [
      '12 × 10 = 120',
      targets([
        {
          budget: { total: '120', fiscal: '120', other: '0' },
          indicators: [
            row('数量指标', '村数', '村数', '12个'),
            row('成本指标', '单位成本', '单位成本', '≤10万元/个'),
          ],
        },
      ]),
    ],
    [
      'rounding explains it',
      targets([
        {
          budget: { total: '8', fiscal: '8', other: '0' },
          indicators: [row('成本指标', '平均每月成本', '平均每月成本', '0.67万元')],
        },
      ]),
    ],
    ['a total', targets([{}])],
    [
      '186万平方米 × 3元 = 558万元',
      targets([
        {
          budget: { total: '558', fiscal: '558', other: '0' },
          indicators: [
            row('数量指标', '养护面积', '绿地养护面积', '≥186万平方米'),
            row('成本指标', '养护单价', '每平方米养护费', '≤3元/平方米'),
          ],
        },
      ]),
    ],
    [
      'an item of the purpose',
      targets([
        {
          purpose: '用于购置物资8万元、护林员补助15万元、宣传5万元',
          budget: { total: '28', fiscal: '28', other: '0' },
          indicators: [
            row('数量指标', '护林员人数', '聘用护林员人数', '25人'),
            row('成本指标', '护林员补助', '护林员年补助', '0.6万元/人'),
          ],
        },
      ]),
    ],
    [
      'odds and ends are left',
      targets([
        {
          budget: { total: '68', fiscal: '68', other: '0' },
          indicators: [
            row('数量指标', '改造面积', '改造的面积', '≥450平方米'),
            row('成本指标', '单位面积成本', '每平方米成本', '≤1500元/平方米'),
          ],
        },
      ]),
    ],
    [
      'one cost of several',
      targets([
        {
          budget: { total: '58', fiscal: '58', other: '0' },
          indicators: [
            row('数量指标', '加装户数', '加装的户数', '≥2000户'),
            row('成本指标', '每户成本', '每户加装费用', '≤200元/户'),
            row('成本指标', '专家服务费', '聘请专家的费用', '≤18万元'),
          ],
        },
      ]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(unitcostTimesQty, document)).toEqual([])
  })
})

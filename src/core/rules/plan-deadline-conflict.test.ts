import { describe, expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { planDeadlineConflict } from './plan-deadline-conflict.ts'

describe('plan-deadline-conflict', () => {
  test.each([
    [
      'money promised by June, half planned',
      targets([
        {
          plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '100' },
          indicators: [row('时效指标', '资金到位时间', '资金到位时间', '2025年6月底前')],
        },
      ]),
      ['1.1'],
    ],
    [
      'half is to come when the only event is over',
      targets([
        {
          name: '春节走访慰问',
          purpose: '走访慰问困难家庭100户',
          plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '100' },
          indicators: [row('时效指标', '慰问完成时间', '春节慰问结束的时间', '2025年1月28日前')],
        },
      ]),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(planDeadlineConflict, document)).toEqual(expected)
  })

  test.each([
    [
      'the plan is full by then',
      targets([
        {
          plan: { measure: 'percent', march: '25', june: '100', october: '100', december: '100' },
          indicators: [row('时效指标', '资金到位时间', '资金到位时间', '2025年6月底前')],
        },
      ]),
    ],
    [
      'a deadline of work, not of money',
      targets([
        {
          plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '100' },
          indicators: [row('时效指标', '活动完成时间', '活动完成时间', '2025年6月底前')],
        },
      ]),
    ],
    [
      'another event comes later',
      targets([
        {
          name: '节日走访慰问',
          purpose: '走访慰问困难家庭100户',
          plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '100' },
          indicators: [
            row('时效指标', '春节慰问时间', '春节慰问结束的时间', '2025年1月28日前'),
            row('时效指标', '重阳慰问时间', '重阳慰问结束的时间', '2025年10月29日前'),
          ],
        },
      ]),
    ],
    [
      'the money buys other things, too',
      targets([
        {
          name: '退役军人服务站',
          purpose: '用于走访慰问、设施配备',
          plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '100' },
          indicators: [row('时效指标', '慰问完成时间', '慰问结束的时间', '2025年1月28日前')],
        },
      ]),
    ],
    [
      'this payment is a part that is paid by then',
      targets([
        {
          budget: { total: '40', fiscal: '40', other: '0' },
          purpose: '为18名传承人发放传承补助，计9万元；举办展演31万元。',
          plan: { measure: 'percent', march: '10', june: '40', october: '70', december: '100' },
          indicators: [row('时效指标', '补助发放时间', '传承补助打卡发放的时间', '2025年6月底前')],
        },
      ]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(planDeadlineConflict, document)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { planDeadlineConflict } from './plan-deadline-conflict.ts'

describe('plan-deadline-conflict', () => {
  test.each([
    ['money promised by June, half planned', targets([{ plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '100' }, indicators: [row('时效指标', '资金到位时间', '资金到位时间', '2025年6月底前')] }]), ['1.1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(planDeadlineConflict, document)).toEqual(expected)
  })

  test.each([
    ['the plan is full by then', targets([{ plan: { measure: 'percent', march: '25', june: '100', october: '100', december: '100' }, indicators: [row('时效指标', '资金到位时间', '资金到位时间', '2025年6月底前')] }])],
    ['a deadline of work, not of money', targets([{ plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '100' }, indicators: [row('时效指标', '活动完成时间', '活动完成时间', '2025年6月底前')] }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(planDeadlineConflict, document)).toEqual([])
  })
})

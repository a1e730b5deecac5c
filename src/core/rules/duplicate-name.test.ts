import { describe, expect, test } from 'vitest'
import { places, row, targets, withRows } from '../../../test/support/targets.ts'
import { duplicateName } from './duplicate-name.ts'

describe('duplicate-name', () => {
  test.each([
    [
      'the same name again',
      withRows(
        row('社会效益指标', '社会稳定', '提高效率', '≥90%'),
        row('可持续影响指标', '社会稳定', '缩短时间', '≥90%'),
      ),
      ['1.2'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(duplicateName, document)).toEqual(expected)
  })

  test.each([
    ['two names', targets([{}])],
    [
      'the medium term and the year',
      withRows(
        { ...row('数量指标', '培训人数', '培训人数', '≥1500人'), term: 'medium-term' },
        row('数量指标', '培训人数', '今年培训', '≥500人'),
      ),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(duplicateName, document)).toEqual([])
  })
})

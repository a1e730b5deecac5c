import { describe, expect, test } from 'vitest'
import { places, row, targets, withRows } from '../../../test/support/targets.ts'
import { nameEqualsCategory } from './name-equals-category.ts'

describe('name-equals-category', () => {
  test.each([
    [
      '社会效益',
      withRows(row('社会效益指标', '社会效益', '社会效益明显', '≥90%', '2025年工作计划')),
      ['1.1'],
    ],
    [
      '满意度指标',
      withRows(row('服务对象满意度指标', '满意度指标', '满意率', '≥90%', '2025年工作计划')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(nameEqualsCategory, document)).toEqual(expected)
  })

  test.each([
    [
      '满意度 is a measure',
      withRows(row('服务对象满意度指标', '服务对象满意度', '服务对象满意度', '≥90%', '2025年工作计划')),
    ],
    ['a measure', targets([{}])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(nameEqualsCategory, document)).toEqual([])
  })
})

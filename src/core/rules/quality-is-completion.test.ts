import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { qualityIsCompletion } from './quality-is-completion.ts'

describe('quality-is-completion', () => {
  test.each([
    [
      'completion',
      withRows(row('质量指标', '工作完成率', '保障工作完成', '≥95%', '2025年工作计划')),
      ['1.1'],
    ],
    [
      'completion by another word',
      withRows(row('质量指标', '项目完成比率', '完成的子项占比', '≥95%')),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(qualityIsCompletion, document)).toEqual(expected)
  })

  test.each([
    ['a standard met', withRows(row('质量指标', '验收合格率', '验收合格率', '100%', '2025年工作计划'))],
    [
      'as quantity it is another question',
      withRows(row('数量指标', '工作完成率', '工作完成率', '100%', '2025年工作计划')),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(qualityIsCompletion, document)).toEqual([])
  })
})

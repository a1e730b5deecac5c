import { describe, expect, test } from 'vitest'
import { places, row, targets, withRows } from '../../../test/support/targets.ts'
import { level1Missing } from './level1-missing.ts'

describe('level1-missing', () => {
  test.each([
    [
      'a benefit under output',
      withRows(row('社会效益指标', '知晓率', '知晓率', '≥90%', '文件', { level1: '产出指标' })),
      ['1.1'],
    ],
    ['no label at all', withRows(row('数量指标', '人数', '人数', '5人', '文件', { level1: '' })), ['1.1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(level1Missing, document)).toEqual(expected)
  })

  test.each([
    ['in its place', targets([{}])],
    ['成本 under 产出', withRows(row('成本指标', '成本', '成本', '≤9万元', '文件', { level1: '产出指标' }))],
    [
      'another branch is there: a mismatch',
      withRows(
        row('社会效益指标', '知晓率', '知晓率', '≥90%'),
        row('经济效益指标', '增收', '增收', '≥5%', '文件', { level1: '产出指标' }),
      ),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(level1Missing, document)).toEqual([])
  })
})

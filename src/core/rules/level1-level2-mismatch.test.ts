import { describe, expect, test } from 'vitest'
import { places, row, targets, withRows } from '../../../test/support/targets.ts'
import { level1Level2Mismatch } from './level1-level2-mismatch.ts'

describe('level1-level2-mismatch', () => {
  test.each([
    [
      '可持续影响 under 满意度',
      withRows(row('可持续影响指标', '宣传', '宣传', '全面提高', '文件', { level1: '满意度指标' })),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(level1Level2Mismatch, document)).toEqual(expected)
  })

  test.each([
    ['in its place', targets([{}])],
    [
      'an unknown level 1',
      withRows(row('可持续影响指标', '宣传', '宣传', '全面提高', '文件', { level1: '其他' })),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(level1Level2Mismatch, document)).toEqual([])
  })
})

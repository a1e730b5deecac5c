import { describe, expect, test } from 'vitest'
import { places, targets } from '../../../test/support/targets.ts'
import { partClassification } from './part-classification.ts'

describe('part-classification', () => {
  test('fires: a special project among running expenses', () => {
    expect(places(partClassification, targets([{ part: '预算公用绩效目标', name: '信息系统升级专项经费' }]))).toEqual(['1'])
  })

  test.each([
    ['a special project among projects', targets([{ part: '预算项目绩效目标', name: '信息系统升级专项经费' }])],
    ['running expenses where they belong', targets([{ part: '预算公用绩效目标', name: '离退休干部书报费' }])],
    ['no part named', targets([{ part: null, name: '信息系统升级专项经费' }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(partClassification, document)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { places, row, suggestions, targets, withRows } from '../../../test/support/targets.ts'
import { wordDuplicated } from './word-duplicated.ts'

describe('word-duplicated', () => {
  test.each([
    [
      '工作工作',
      withRows(row('数量指标', '培训次数', '提升驻村工作工作能力', '≥2次', '2025年工作计划')),
      ['1.1'],
    ],
    ['twice in a list', targets([{ purpose: '发放宣传单、宣传册、宣传单、现场讲解等' }]), ['1']],
    ['closed twice', targets([{ purpose: '节日走访慰问等工作等' }]), ['1']],
    ['每人每月 twice', targets([{ purpose: '补助标准为每人每月每人每月300元' }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(wordDuplicated, document)).toEqual(expected)
  })

  test.each([
    ['发放宣传单、宣传册、宣传单、现场讲解等', '发放宣传单、宣传册、现场讲解等'],
    ['购置文件柜、电脑、文件柜等', '购置文件柜、电脑等'],
    ['提升驻村工作工作能力', '工作'],
  ])('says it once: %s', (purpose, expected) => {
    expect(suggestions(wordDuplicated, targets([{ purpose }]))).toEqual([expected])
  })

  test.each([
    ['once', targets([{}])],
    ['a list', targets([{ purpose: '讲课费、场地费、资料费等' }])],
    ['等级', targets([{ purpose: '技能等级评价等' }])],
    [
      'each of the old',
      withRows(row('成本指标', '老人月津贴标准', '80周岁以上老人每人每月津贴额', '=50元/人·月')),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(wordDuplicated, document)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { places, row, suggestions, targets, withRows } from '../../../test/support/targets.ts'
import { textTruncated } from './text-truncated.ts'

describe('text-truncated', () => {
  test.each([
    [
      'a date and nothing done',
      withRows(row('时效指标', '项目完成时限', '此项目于2025年12月底', '2025年12月底完成')),
      ['1.1'],
    ],
    ['an open conjunction', targets([{ purpose: '用于购置救护车、监护仪及' }]), ['1']],
    ['an open list', targets([{ purpose: '支付保洁服务费、垃圾清运费、' }]), ['1']],
    ['an open verb', targets([{ goals: ['完成社区残疾人各项保障做'] }]), ['1']],
    ['an open verb of listing', targets([{ purpose: '户均补助2万元，县级配套部分列入' }]), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(textTruncated, document)).toEqual(expected)
  })

  test.each([
    '此项目于2025年12月底完成',
    '完成时间为2025年12月底前',
    '提高群众参与',
    '推动民族团结和谐',
    '加强部门应对',
    '于2025年6月底前拨付到位',
    '面向',
    '提高政策普及',
    '两项资金合并',
    '配套资金已列入预算',
  ])('stays quiet: %s', (text) => {
    expect(places(textTruncated, targets([{ purpose: text }]))).toEqual([])
  })

  test('a value may be a scrap', () => {
    expect(
      places(textTruncated, withRows(row('时效指标', '完成时限', '全部完成的时间', '于2025年12月底'))),
    ).toEqual([])
  })

  test('completes a date', () => {
    expect(
      suggestions(
        textTruncated,
        withRows(row('时效指标', '项目完成时限', '此项目于2025年12月底', '2025年12月底完成')),
      ),
    ).toEqual(['此项目于2025年12月底完成'])
  })
})

import { describe, expect, test } from 'vitest'
import { places, suggestions, targets } from '../../../test/support/targets.ts'
import { titleNameMismatch } from './title-name-mismatch.ts'

describe('title-name-mismatch', () => {
  test.each([
    [
      '经费 lacks',
      targets([{ title: '17. 电子签章系统公用绩效目标申报表', name: '电子签章系统经费' }]),
      ['1'],
    ],
    [
      'another project',
      targets([{ title: '某县交通运输局2025年桥梁检测项目绩效目标表', name: '道路养护' }]),
      ['1'],
    ],
    [
      'another name below the number of an annex',
      targets([{ title: '附件2：桥梁检测项目绩效目标表', name: '道路养护' }]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(titleNameMismatch, document)).toEqual(expected)
  })

  test('suggests the title that the name makes', () => {
    expect(
      suggestions(
        titleNameMismatch,
        targets([{ title: '17. 电子签章系统公用绩效目标申报表', name: '电子签章系统经费' }]),
      ),
    ).toEqual(['17. 电子签章系统经费公用绩效目标申报表'])
  })

  test.each([
    ['the same', targets([{}])],
    [
      'a name that begins with a year',
      targets([{ title: '1.2025年选调生补助绩效目标表', name: '2025年选调生补助' }]),
    ],
    [
      'the form says 项目绩效目标表',
      targets([{ title: '5.孕产妇产前筛查项目绩效目标表', name: '孕产妇产前筛查项目' }]),
    ],
    ['the name has no 项目', targets([{ title: '7.急救站建设项目绩效目标表', name: '急救站建设' }])],
    ['the form’s own title', targets([{ title: '2025年县级部门预算项目绩效目标表', name: '道路养护' }])],
    [
      'the title of an office',
      targets([{ title: '某县交通运输局2025年项目支出绩效目标申报表', name: '道路养护' }]),
    ],
    ['专项资金 alone', targets([{ title: '省级专项资金绩效目标表', name: '道路养护' }])],
    [
      '转移支付 of whatever level',
      targets([{ title: '中央对地方专项转移支付绩效目标表', name: '道路养护' }]),
    ],
    ['an annex', targets([{ title: '附件2：部门预算项目支出绩效目标申报表', name: '道路养护' }])],
    [
      'whose it is before the name',
      targets([{ title: '某县交通运输局2025年道路养护项目绩效目标表', name: '道路养护' }]),
    ],
    ['no title', targets([{ title: null }])],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(titleNameMismatch, document)).toEqual([])
  })
})

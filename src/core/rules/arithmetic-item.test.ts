import { describe, expect, test } from 'vitest'
import { places, row, suggestions, targets, withRows } from '../../../test/support/targets.ts'
import { arithmeticItem } from './arithmetic-item.ts'

describe('arithmetic-item', () => {
  test.each([
    ['a formula', targets([{ purpose: '测算：50人×800元×12月=46万元' }]), ['1']],
    [
      'over the cells of a row',
      withRows(row('数量指标', '独生子女双女户预计400人', '财政补贴每人每月5元', '发放补贴2万元')),
      ['1.1'],
    ],
    [
      'in a sentence',
      targets([{ purpose: '按每人每月200元标准为120名网格员发放补贴，全年共需24万元。' }]),
      ['1'],
    ],
    [
      'with its number of months',
      targets([{ purpose: '聘用人员10人，每人每月3000元，发放6个月，合计20万元。' }]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(arithmeticItem, document)).toEqual(expected)
  })

  test.each([
    ['a right formula', targets([{ purpose: '测算：50人×800元×12月=48万元' }])],
    ['a yearly rate', withRows(row('数量指标', '参保缴费1万人', '缴费补贴每人每年15元', '缴费补贴15万元'))],
    [
      'rounded',
      withRows(row('数量指标', '重度残疾人预计100人', '财政代缴费每人每年33元', '缴费补贴0.33万元')),
    ],
    ['no persons', withRows(row('数量指标', '丧葬费', '发放标准是6个月基础养老金158元', '预计15.168万元'))],
    ['two rates', targets([{ purpose: '为120人发放，男每人每月200元，女每人每月220元，共需30万元。' }])],
    [
      'an amount that is no sum',
      targets([{ purpose: '每人每月补助100元，20人，安排资金20万元用于购置设备。' }]),
    ],
    ['rounded to 万元', targets([{ purpose: '0.67万元×12月=8万元' }])],
    [
      'a yearly count with a monthly rate and years',
      targets([{ purpose: '10人，每人每月300元，共2年，合计7.2万元' }]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(arithmeticItem, document)).toEqual([])
  })

  test('gives the right product', () => {
    expect(
      suggestions(
        arithmeticItem,
        withRows(row('数量指标', '双女户预计400人', '财政补贴每人每月5元', '发放补贴2万元')),
      ),
    ).toEqual(['发放补贴2.4万元'])
    expect(suggestions(arithmeticItem, targets([{ purpose: '50人×800元×12月=46万元' }]))).toEqual([
      '50人×800元×12月=48万元',
    ])
  })
})

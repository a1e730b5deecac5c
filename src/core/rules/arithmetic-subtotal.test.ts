import { describe, expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { arithmeticSubtotal } from './arithmetic-subtotal.ts'

const budget = (total: string) => ({ total, fiscal: total, other: '0' })
const cost = (value: string) => row('成本指标', '补贴资金数', '财政补贴', value)
const money = (name: string, value: string, description: string | null = null) =>
  row('数量指标', name, description, value)

describe('arithmetic-subtotal', () => {
  test.each([
    [
      'amounts of quantities',
      targets([
        {
          budget: budget('346'),
          indicators: [
            money('缴费补贴', '15万元'),
            money('代缴费', '0.33万元'),
            money('养老金', '255.15万元'),
            cost('346万元'),
          ],
        },
      ]),
      ['1.4'],
    ],
    [
      'persons × rate among them',
      targets([
        {
          budget: budget('810'),
          indicators: [
            money('公益岗人员工资', '每人每月1900元', '公益岗预计200人'),
            money('绩效工资', '每人每月1000元', '发放人数5人'),
            money('各项保险', '年计324万元'),
            cost('810万元'),
          ],
        },
      ]),
      ['1.4'],
    ],
    ['a sum written out', targets([{ purpose: '15万元+0.33万元+1.32万元=17万元' }]), ['1']],
    [
      'parts above the whole',
      targets([{ purpose: '合计50万元，其中：设备购置30万元，维修25万元。' }]),
      ['1'],
    ],
    [
      'parts and their total',
      targets([{ purpose: '设备费12万元、安装费3万元、培训费2万元，合计20万元。' }]),
      ['1'],
    ],
    [
      'a sum without result beside the budget',
      targets([
        {
          purpose: '两项补贴标准分别为每人每月80元、70元，共需230.4万元+260.4万元。',
          budget: budget('491.4'),
        },
      ]),
      ['1'],
    ],
    [
      'heads times their rate beside the budget',
      targets([{ purpose: '为350名护林员发放补助，每人每月200元。', budget: budget('100') }]),
      ['1'],
    ],
    [
      'parts with the rest of it',
      targets([
        {
          purpose: '用于监测站运行，其中设备检定9万元、系统维护31万元、水电及其他10万元。',
          budget: budget('60'),
        },
      ]),
      ['1'],
    ],
    [
      'each kind named has its amount',
      targets([
        {
          purpose: '用于差旅、鉴定和听证，其中差旅费40万元、鉴定费25万元、听证费15万元。',
          budget: budget('90'),
        },
      ]),
      ['1'],
    ],
    [
      'more than there is',
      targets([{ purpose: '维修宿舍屋面和卫生间，其中屋面36万元、卫生间16万元。', budget: budget('45') }]),
      ['1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(arithmeticSubtotal, document)).toEqual(expected)
  })

  test.each([
    [
      'they add up',
      targets([
        {
          budget: budget('18'),
          indicators: [
            money('缴费补贴', '15万元'),
            money('代缴费', '1万元'),
            money('养老金', '2万元'),
            cost('18万元'),
          ],
        },
      ]),
    ],
    [
      'two amounts may be a choice',
      targets([
        {
          budget: budget('100'),
          indicators: [money('缴费补贴', '15万元'), money('代缴费', '1万元'), cost('100万元')],
        },
      ]),
    ],
    [
      'outcomes are no spending',
      targets([
        {
          budget: budget('40'),
          indicators: [
            money('引进到位资金', '500万元'),
            money('新增产值', '900万元'),
            money('新增税收', '60万元'),
            cost('40万元'),
          ],
        },
      ]),
    ],
    ['some of the parts', targets([{ purpose: '合计50万元，其中设备购置30万元，维修15万元。' }])],
    ['a right sum', targets([{ purpose: '15万元+0.33万元+1.32万元=16.65万元' }])],
    ['right parts', targets([{ purpose: '设备费12万元、安装费3万元，合计15万元。' }])],
    [
      'a yearly part of an investment',
      targets([{ purpose: '总投资5000万元，其中本年安排300万元，上年安排200万元。' }]),
    ],
    [
      'a sum without result that is the budget',
      targets([{ purpose: '共需230.4万元+260.4万元。', budget: budget('490.8') }]),
    ],
    ['a sum of a part', targets([{ purpose: '市级配套：10万元+20万元。', budget: budget('100') }])],
    [
      'heads times their rate',
      targets([{ purpose: '为350名护林员发放补助，每人每月200元。', budget: budget('84') }]),
    ],
    [
      'heads and rates in turn',
      targets([
        {
          purpose: '80岁以上老人12500名，每人每月50元；90岁以上老人1300名，每人每月200元。',
          budget: budget('1062'),
        },
      ]),
    ],
    [
      'one use of several',
      targets([{ purpose: '为350名护林员发放补助，每人每月200元，购置装备等。', budget: budget('100') }]),
    ],
    ['a rate by the day', targets([{ purpose: '组织200人培训，每人每天400元。', budget: budget('10') }])],
    [
      'some of the parts',
      targets([{ purpose: '用于宣传活动，其中租车12万元、印刷18万元。', budget: budget('45') }]),
    ],
    [
      'all parts',
      targets([
        {
          purpose: '用于监测站运行，其中设备检定9万元、系统维护31万元、水电及其他20万元。',
          budget: budget('60'),
        },
      ]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(arithmeticSubtotal, document)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { ALONE, PARAMETERS, places, row, targets } from '../../../test/support/targets.ts'
import { moneyTaskMismatch } from './money-task-mismatch.ts'

const money = (total: string | null) => ({ total, fiscal: total, other: '0' })
const buying = (total: string, purpose: string) => targets([{ budget: money(total), purpose }])
const building = (total: string | null, name: string, value: string, kind = '数量指标') =>
  targets([{ budget: money(total), indicators: [row(kind, name, null, value)] }])

describe('money-task-mismatch', () => {
  test.each([
    ['a service station for 5000 元', buying('0.5', '购置电脑、打印机、空调、沙发、会议桌、文件柜'), ['1']],
    ['thirty computers for 3万元', buying('3', '购置电脑30台、打印机2台'), ['1']],
    ['five kilometres of road for 2万元', building('2', '硬化道路长度', '5公里'), ['1.1']],
    ['a thousand 亩 for 10万元', building('10', '新建高标准农田面积', '≥1000亩'), ['1.1']],
    ['sixty wells for 20万元', building('20', '新打机井数量', '60眼'), ['1.1']],
    ['a building for 38万元', buying('38', '新建办公楼一栋，购置家具'), ['1']],
    ['a road in the goals', targets([{ budget: money('25'), goals: ['硬化村道36公里'] }]), ['1']],
    ['a hall by its area', buying('40', '新建厂房1.8万平方米'), ['1']],
    ['a machine that no county gets for that', buying('30', '购置核磁共振设备'), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(moneyTaskMismatch, document)).toEqual(expected)
  })

  test.each([
    ['enough for the list', buying('3', '购置电脑3台、打印机1台')],
    ['upkeep of what is there', buying('0.3', '购置配件，电脑、打印机、空调维修维护')],
    ['one thing alone says too little', buying('0.1', '购置电脑')],
    ['a road at a plausible price', building('200', '硬化道路长度', '5公里')],
    ['cleaning is not building', building('6', '道路保洁长度', '120公里')],
    ['another unit', building('2', '硬化道路条数', '5条')],
    ['no amount', building(null, '硬化道路长度', '5公里')],
    ['a benefit counts nothing that is built', building('2', '硬化道路受益', '5公里', '社会效益指标')],
    ['only the beginning of it', buying('38', '新建办公楼一栋前期勘察费用')],
    ['only its end', buying('38', '支付新建教学楼工程尾款')],
    ['what is done in it', buying('8', '组织体育馆建设宣传')],
    ['the yard of what is there', buying('38', '新建小学操场围墙')],
    ['something of a house', buying('12', '建设图书馆数字资源')],
    ['safe schools', buying('12', '建设平安学校和中小学智慧校园')],
    ['a short road', buying('60', '硬化村道2公里')],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(moneyTaskMismatch, document)).toEqual([])
  })

  test('names the things and the least they cost', () => {
    expect(
      moneyTaskMismatch.check(buying('0.5', '购置电脑2台、空调1台'), PARAMETERS, ALONE)[0]?.values,
    ).toEqual({ case: 'purchases', things: ['电脑', '空调'], least: '0.65', budget: '0.5' })
  })
})

import { describe, expect, test } from 'vitest'
import { places, row, withRows } from '../../../test/support/targets.ts'
import { nameIsActivity } from './name-is-activity.ts'

describe('name-is-activity', () => {
  test.each([
    ['a purchase', row('数量指标', '厨具采购', '食堂灶具、冷柜等', '≥12台')],
    ['work with its object', row('数量指标', '铺设供水管网', '向三个村铺设管网', '≥9公里')],
    ['an event held', row('数量指标', '举办科普讲座', '进社区讲科普', '≥10场')],
    ['a copy says no more', row('数量指标', '编制应急预案', '编制应急预案', '3份')],
    ['what is done, as an aim', row('质量指标', '加强日常巡查', '对辖区加强巡查', '≥95%')],
    ['upkeep', row('数量指标', '水泵检修', '对水泵进行检修', '≥12台')],
    ['printed and given out', row('数量指标', '印发明白纸', '向农户发放明白纸', '≥2000份')],
  ] as const)('fires: %s', (_, indicator) => {
    expect(places(nameIsActivity, withRows(indicator))).toEqual(['1.1'])
  })

  test.each([
    ['a measure of it', row('数量指标', '采购厨具数量', '食堂灶具、冷柜等', '≥12台')],
    ['the description counts', row('数量指标', '举办科普讲座', '讲座举办的场次', '≥10场')],
    ['a thing', row('数量指标', '宣传材料', '印发的折页', '≥5000份')],
    ['a benefit', row('社会效益指标', '完善基础设施', '道路更好走', '≥90%')],
    ['words for a value', row('质量指标', '开展科普讲座', '进社区', '良好')],
    ['a thing named after its work', row('数量指标', '检修井', '新砌的检修井', '≥12座')],
  ] as const)('stays quiet: %s', (_, indicator) => {
    expect(places(nameIsActivity, withRows(indicator))).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { places, statement, subGoal, targets } from '../../../test/support/targets.ts'
import { outsideDuties } from './outside-duties.ts'

const of = (unit: string, names: readonly string[], overallGoal: string | null = '完成年度各项任务') =>
  targets(
    names.map((name) => ({ unit: { code: '305001', name: unit }, name, purpose: null })),
    { statement: statement({ overallGoal }) },
  )

describe('outside-duties', () => {
  test.each([
    ['卫健局修公路', of('某县卫生健康局', ['卫生院能力提升', '农村公路养护工程']), ['2']],
    ['教育局管动物防疫', of('某县教育局', ['校舍维修', '畜禽疫病强制免疫']), ['2']],
    [
      'listed among the sub-goals as every project is',
      {
        ...of('某县教育局', ['农村公路养护工程']),
        statement: statement({
          overallGoal: '办好义务教育',
          subGoals: [subGoal({ title: '农村公路养护工程' })],
        }),
      },
      ['1'],
    ],
    ["upkeep of another's works", of('某县卫生健康局', ['农村饮水工程维修养护']), ['1']],
    ['民政局养路灯', of('某县民政局', ['乡村路灯维修养护经费']), ['1']],
    ['水利局建公租房', of('某县水利局', ['公租房建设']), ['1']],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(outsideDuties, document)).toEqual(expected)
  })

  test.each([
    ['its own field', of('某县卫生健康局', ['乡村医生培训', '基本公共卫生服务'])],
    [
      'tasks that everybody has',
      of('某县卫生健康局', ['驻村工作队经费', '招商引资专项业务费', '办公楼维修', '信访维稳']),
    ],
    ['upkeep of its own house', of('某县水利局', ['办公楼消防维修', '培训中心安全改造'])],
    ['a firm task of everybody, about another field', of('某县税务局', ['驻村工作队帮扶村饮水工程'])],
    ['a bureau of two fields', of('某县教育体育局', ['全民健身活动', '义务教育薄弱环节改善'])],
    ['the first part speaks of it', of('某县教育局', ['农村公路养护工程'], '受县政府委托代管农村公路养护。')],
    ['lamps along its own roads', of('某县交通运输局', ['农村公路路灯维修经费'])],
    ['a street office does everything', of('某街道办事处', ['农村公路养护工程', '动物防疫'])],
    ['woods of the land office', of('某县自然资源和规划局', ['人工造林', '古树名木保护'])],
    ['streets swept by the building office', of('某县住房和城乡建设局', ['环卫保洁服务'])],
    ['sports of the culture office', of('某县文化广电和旅游局', ['全民健身设施'])],
    ['an unknown unit', of('某县铁北服务中心', ['农村公路养护工程'])],
    ['no first part to compare with', of('某县教育局', ['农村公路养护工程'], null)],
    ['fires of straw are seen to by the office of the air', of('某县生态环境局', ['秸秆禁烧视频监控'])],
  ])('stays quiet: %s', (_, document) => {
    expect(places(outsideDuties, document)).toEqual([])
  })
})

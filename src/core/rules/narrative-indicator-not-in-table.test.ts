import { describe, expect, test } from 'vitest'
import { places, row, statement, subGoal, targets } from '../../../test/support/targets.ts'
import { narrativeIndicatorNotInTable } from './narrative-indicator-not-in-table.ts'

const INDICATORS = [
  row('数量指标', '内网一体化数量', '内网一体化数量', '1套'),
  row('时效指标', '数据共享率', '数据共享率', '100%'),
  row('服务对象满意度指标', '满意度', '相关单位人员满意度', '≥95%'),
]
const saying = (indicators: string) =>
  targets(
    [
      {
        name: '财政内网费',
        title: '1.财政内网费绩效目标表',
        purpose: '内网办公',
        goals: ['保障内网运行'],
        indicators: INDICATORS,
      },
    ],
    { statement: statement({ subGoals: [subGoal({ title: '财政内网费', goal: '内网办公', indicators })] }) },
  )

describe('narrative-indicator-not-in-table', () => {
  test.each([
    '业务处理及时性，设备使用率，数据共享率，相关单位人员对人事管理工作的满意情况',
    '党员思想觉悟，责任意识，满意度',
    '数据共享率，宫颈癌筛查人数≥300人，满意度',
  ])('fires: %s', (indicators) => {
    expect(places(narrativeIndicatorNotInTable, saying(indicators))).toEqual(['1'])
  })

  const flat = (goal: string) =>
    targets(
      [
        {
          name: '财政内网费',
          title: '1.财政内网费绩效目标表',
          purpose: '内网办公',
          goals: ['保障内网运行'],
          indicators: INDICATORS,
        },
      ],
      { statement: statement({ subGoals: [subGoal({ title: null, goal })] }) },
    )

  test('fires on rates promised in one sentence', () => {
    expect(
      places(
        narrativeIndicatorNotInTable,
        flat('财政内网费。保障内网运行，站点星级评定通过率90%以上，家属探访率85%以上。'),
      ),
    ).toEqual(['1'])
  })

  test("stays quiet on the table's own rates in one sentence", () => {
    expect(
      places(
        narrativeIndicatorNotInTable,
        flat('财政内网费。保障内网运行，数据共享率100%，单位人员满意度95%以上。'),
      ),
    ).toEqual([])
  })

  test.each([
    '内网一体化数量，数据共享率，单位人员满意度',
    '内网一体化1套，数据共享率100%',
    '数据共享率，内网使用情况，满意度',
    '设备使用率',
    '数据共享率，业务完成率，满意度',
    '使用规范，效益良好，进度符合要求',
  ])('stays quiet: %s', (indicators) => {
    expect(places(narrativeIndicatorNotInTable, saying(indicators))).toEqual([])
  })
})

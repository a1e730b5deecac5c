import { describe, expect, test } from 'vitest'
import type { Indicator } from '../target/project.ts'
import { ALONE, PARAMETERS, places, row, targets } from '../../../test/support/targets.ts'
import { goalIndicatorGap } from './goal-indicator-gap.ts'

const of = (goals: readonly string[], ...names: readonly string[]) =>
  targets([{ goals, indicators: names.map((name) => row('数量指标', name, null, '≥1个')) }])

describe('goal-indicator-gap', () => {
  test.each([
    ['a training', of(['送戏下乡120场', '培训文艺骨干200名'], '送戏下乡场次')],
    ['party building', of(['保障社区工作正常运转、保障党建工作完成'], '办公场所数量')],
    ['newspapers', of(['纪检报刊订购'], '宣传展板数量')],
    [
      'a thing of its own with its number',
      targets([
        {
          name: '养老服务',
          purpose: '用于养老服务',
          goals: ['建设养老服务驿站6处', '编制养老服务规划文本3套'],
          indicators: [row('数量指标', '建设驿站数', '建成的驿站', '≥6处')],
        },
      ]),
    ],
    [
      'it costs and is not counted',
      targets([
        {
          name: '幼儿园设施',
          purpose: '购置幼儿床和滑梯',
          goals: ['购置幼儿床120张'],
          indicators: [
            row('数量指标', '滑梯套数', '安装的滑梯', '≥8套'),
            row('成本指标', '幼儿床支出', '幼儿床的支出', '≤6万元'),
          ],
        },
      ]),
    ],
    [
      'what is earned in money',
      targets([
        {
          name: '乡村旅游节',
          purpose: '用于举办乡村旅游节20万元',
          goals: ['举办旅游节1场，带动旅游收入300万元'],
          indicators: [row('数量指标', '旅游节场次', '举办的旅游节', '≥1场')],
        },
      ]),
    ],
  ])('fires: %s', (_, document) => {
    expect(places(goalIndicatorGap, document)).toEqual(['1'])
  })

  test.each([
    ['each has one', of(['送戏下乡120场', '培训骨干200名'], '演出场次', '参训人数')],
    ['effects are answered elsewhere', of(['美化环境', '提升群众满意度'], '绿地养护面积')],
    ['no indicators is another fault', targets([{ goals: ['培训200人'], indicators: [] }])],
    [
      'the number is in the table',
      targets([
        {
          name: '养老服务',
          purpose: '用于养老服务',
          goals: ['为养老服务对象上门巡诊260人次'],
          indicators: [row('数量指标', '巡诊量', '登记的巡诊', '≥260人次')],
        },
      ]),
    ],
    [
      'the same thing with another number is a contradiction',
      targets([
        {
          name: '代表活动',
          purpose: '代表视察',
          goals: ['组织代表开展活动4次'],
          indicators: [row('数量指标', '代表活动次数', '组织视察的次数', '6次')],
        },
      ]),
    ],
    [
      'how far it reaches',
      targets([
        {
          name: '社工服务',
          purpose: '用于社工服务',
          goals: ['驻站社工服务覆盖9个乡镇'],
          indicators: [row('数量指标', '驻站人数', '在岗的社工', '≥12人')],
        },
      ]),
    ],
    [
      'a task in other words',
      targets([
        {
          name: '干部培训',
          purpose: '培训干部',
          goals: ['培训干部180人'],
          indicators: [row('数量指标', '参训人数', '结业的学员', '≥200人')],
        },
      ]),
    ],
    [
      'nothing else speaks of it: left there by another',
      targets([
        {
          name: '道路维修',
          purpose: '维修道路',
          goals: ['新增纸质图书8000册'],
          indicators: [row('数量指标', '维修里程', '修好的道路', '≥12公里')],
        },
      ]),
    ],
    [
      'so many ten thousands',
      targets([
        {
          name: '病虫害防治',
          purpose: '飞机防治12万亩次',
          goals: ['全年防治松毛虫12万亩次'],
          indicators: [row('数量指标', '飞防面积', '飞机施药作业的面积', '≥12万亩次')],
        },
      ]),
    ],
    [
      'a number that the description gives',
      targets([
        {
          name: '旧址布展',
          purpose: '布展提升2处旧址',
          goals: ['9月底前2处旧址全部对外开放'],
          indicators: [
            row('数量指标', '布展面积', '完成布展的面积', '≥1200平方米'),
            row('时效指标', '布展完成时间', '2处旧址全部对外开放的时间', '2025年9月底前'),
          ],
        },
      ]),
    ],
  ])('stays quiet: %s', (_, document) => {
    expect(places(goalIndicatorGap, document)).toEqual([])
  })

  const checked = (goal: string, ...rows: readonly Indicator[]) =>
    targets([{ name: '农产品质量快检室', purpose: '购置快检设备和试剂', goals: [goal], indicators: rows }])
  const SATISFIED = row('服务对象满意度指标', '农户满意度', '满意的农户占比', '≥90%')

  test.each([
    ['检测合格率达到98%', [row('质量指标', '设备验收合格率', '验收合格的设备占比', '100%'), SATISFIED]],
    ['全年检测合格率稳定在98%以上', [SATISFIED]],
    ['群众满意度不低于95%', [row('数量指标', '快检设备数量', '购置的设备', '≥6台')]],
    ['问题产品处置率≥99.5％', [SATISFIED]],
  ])('a promised rate that no row measures: %s', (goal, rows) => {
    expect(
      goalIndicatorGap
        .check(checked(goal, ...rows), PARAMETERS, ALONE)
        .map(({ field, values }) => [field, values['case']]),
    ).toContainEqual(['goals', 'rate'])
  })

  test.each([
    ['检测合格率达到98%', [row('质量指标', '农产品检测合格率', '检测合格的批次占比', '≥97%')]],
    ['检测合格率达到98%', [row('质量指标', '合格批次占比', '合格的批次占全部批次', '≥98%')]],
    ['检测合格率达到98%', [row('质量指标', '检测合格率', '检测合格的批次占比', '显著提高')]],
    ['列养率100%', [SATISFIED]],
    ['合格率提高3个百分点', [SATISFIED]],
    ['农户满意度达到95%', [SATISFIED]],
  ])('%s is measured, or is no level', (goal, rows) => {
    expect(
      goalIndicatorGap
        .check(checked(goal, ...rows), PARAMETERS, ALONE)
        .filter(({ values }) => values['case'] === 'rate'),
    ).toEqual([])
  })
})

test.each([
  ['a row says the amount', '效益', '≥300万元'],
  ['a row speaks of it', '旅游收入增长率', '≥5%'],
])('goal-indicator-gap is silent on money where %s', (_, name, value) => {
  const document = targets([
    {
      name: '乡村旅游节',
      purpose: '用于举办乡村旅游节20万元',
      goals: ['举办旅游节1场，带动旅游收入300万元'],
      indicators: [
        row('数量指标', '旅游节场次', '举办的旅游节', '≥1场'),
        row('经济效益指标', name, null, value),
      ],
    },
  ])
  expect(places(goalIndicatorGap, document)).toEqual([])
})

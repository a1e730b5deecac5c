import { describe, expect, test } from 'vitest'
import { ALONE, PARAMETERS, places, row, targets } from '../../../test/support/targets.ts'
import { indicatorCoverage } from './indicator-coverage.ts'

const of = (purpose: string | null, ...names: readonly string[]) =>
  targets([{ purpose, indicators: names.map((name) => row('数量指标', name, null, '≥1个')) }])

describe('indicator-coverage', () => {
  test.each([
    [
      'half of what is listed',
      of(
        '主要用于仲裁庭建设，案件调查取证，文书印刷，档案整理等',
        '劳动争议案件处理件数',
        '专用设备购置成本',
      ),
    ],
    [
      'a training that nobody counts',
      of('社区工作者工资、保险及培训活动支出', '工资发放人数', '保险缴纳人数'),
    ],
    ['an election', of('开展志愿服务活动，筹备协会换届', '志愿服务活动场次')],
    [
      'one of two that have their prices',
      targets([
        {
          budget: { total: '124', fiscal: '124', other: '0' },
          purpose: '支付彩色超声诊断仪74万元、心电监护仪50万元。',
          indicators: [
            row('数量指标', '购置彩超台数', '验收的彩超', '≥2台'),
            row('成本指标', '彩色超声诊断仪支出', '结算总额', '≤74万元'),
          ],
        },
      ]),
    ],
  ])('fires: %s', (_, document) => {
    expect(places(indicatorCoverage, document)).toEqual(['1'])
  })

  test.each([
    [
      'each use has one',
      of('发放高龄津贴、建设社区食堂、培训护理员', '高龄津贴发放人数', '新建社区食堂', '培训护理员人数'),
    ],
    ['other words for the same', of('组织干部培训', '举办班次', '学员考核合格率')],
    ['costs by their kind are no uses', of('支付讲课费、场地费和资料费', '参训人数')],
    ['aims are no uses', of('提升社区功能，改善社区环境，丰富文化生活', '办公场所数量')],
    ['people are no uses', of('高校毕业生、就业困难人员、退役军人就业补助', '享受补贴人数')],
    ['examples of one use', of('开展普法讲座、知识竞赛、有奖征文等活动', '知识竞赛场次')],
    ['a single detail', of('举办招聘会、印制手册', '招聘会场次')],
    ['figures and prices are no uses', of('古树复壮按每株4400元测算，共44株', '复壮古树数量')],
    [
      'parts of one work at a unit cost',
      targets([
        {
          budget: { total: '120', fiscal: '120', other: '0' },
          purpose: '修补破损路面，清理边沟，更换标志标牌',
          indicators: [
            row('数量指标', '养护里程', null, '≥60公里'),
            row('成本指标', '每公里养护成本', null, '≤2万元/公里'),
          ],
        },
      ]),
    ],
    [
      'the work itself is counted',
      targets([
        {
          name: '农村公路养护工程',
          purpose: '修补破损路面，清理边沟，更换标志标牌',
          indicators: [
            row('数量指标', '养护里程', null, '≥60公里'),
            row('成本指标', '项目总成本', null, '≤120万元'),
          ],
        },
      ]),
    ],
    ['no purpose', of(null, '招聘会场次')],
    [
      'no indicators is another fault',
      targets([{ purpose: '仲裁庭建设，文书印刷，档案整理', indicators: [] }]),
    ],
    [
      'the costs make the budget',
      targets([
        {
          budget: { total: '80', fiscal: '80', other: '0' },
          purpose: '支付彩色超声诊断仪74万元、耗材6万元。',
          indicators: [
            row('数量指标', '购置彩超台数', '验收的彩超', '≥2台'),
            row('成本指标', '彩色超声诊断仪支出', '结算总额', '≤74万元'),
          ],
        },
      ]),
    ],
    [
      'the other is counted',
      targets([
        {
          budget: { total: '124', fiscal: '124', other: '0' },
          purpose: '支付彩色超声诊断仪74万元、心电监护仪50万元。',
          indicators: [
            row('数量指标', '心电监护仪台数', '验收的监护仪', '≥9台'),
            row('成本指标', '彩色超声诊断仪支出', '结算总额', '≤74万元'),
          ],
        },
      ]),
    ],
    [
      'a subsidy among the expenses of the work',
      targets([
        {
          name: '审判业务费',
          budget: { total: '80', fiscal: '80', other: '0' },
          purpose: '用于差旅、文书送达、卷宗印刷、鉴定评估和陪审员补助等支出',
          indicators: [
            row('数量指标', '差旅批次', '外出办案的批次', '≥300批次'),
            row('数量指标', '送达文书份数', '送达的文书', '≥9000份'),
            row('数量指标', '印刷卷宗册数', '装订的卷宗', '≥4000册'),
            row('数量指标', '鉴定评估件数', '委托鉴定评估的案件', '≥60件'),
          ],
        },
      ]),
    ],
    [
      'how it is paid out',
      targets([
        {
          name: '送戏下乡',
          budget: { total: '96', fiscal: '96', other: '0' },
          purpose: '向剧团购买演出160场，每场6000元，演出补贴按季结算',
          indicators: [
            row('数量指标', '演出场次', '送戏下乡的场次', '=160场'),
            row('成本指标', '单场价格', '每场演出的价格', '≤6000元/场'),
          ],
        },
      ]),
    ],
  ])('stays quiet: %s', (_, document) => {
    expect(places(indicatorCoverage, document)).toEqual([])
  })

  test('names the uses and is not sure of itself', () => {
    const [draft] = indicatorCoverage.check(
      of('继续教育，技能等级考评，人才招聘', '招聘会场次'),
      PARAMETERS,
      ALONE,
    )
    expect(draft?.values).toEqual({ uses: ['继续教育', '技能等级考评'] })
    expect(draft?.certainty).toBeLessThan(0.7)
  })
})

import { describe, expect, test } from 'vitest'
import { places, row, targets } from '../../../test/support/targets.ts'
import { projectContradiction } from './project-contradiction.ts'

const people = (value: string) => [row('数量指标', '培训干部人数', '参加培训的干部', value)]

describe('project-contradiction', () => {
  test.each([
    [
      'goal and row',
      targets([{ goals: ['举办培训班4期，培训干部200人'], indicators: people('≥150人') }]),
      ['1.1'],
    ],
    [
      'purpose and row',
      targets([
        {
          purpose: '新建文化广场5个',
          indicators: [row('数量指标', '文化广场数量', '新建文化广场的数量', '8个')],
        },
      ]),
      ['1.1'],
    ],
    [
      'description and value',
      targets([{ goals: [], indicators: [row('质量指标', '完成率', '实现完成率为95%', '100%')] }]),
      ['1.1'],
    ],
    [
      'money in words',
      targets([{ purpose: '全年共需资金60万元', budget: { total: '52', fiscal: '52', other: '0' } }]),
      ['1'],
    ],
    [
      'what is paid is more than the budget',
      targets([
        { purpose: '支付第三方服务费42.9万元', budget: { total: '39.60', fiscal: '39.60', other: '0' } },
      ]),
      ['1'],
    ],
    [
      'a product that is more than the budget',
      targets([
        { purpose: '流转土地补助，400元/亩×3000亩', budget: { total: '100', fiscal: '100', other: '0' } },
      ]),
      ['1'],
    ],
    [
      'a quantity of money beside cost and budget',
      targets([
        {
          name: '个人账户划转所需',
          budget: { total: '400', fiscal: '400', other: '0' },
          goals: [],
          indicators: [
            row('数量指标', '个人账户划转金额', '划转的金额', '300万元'),
            row('成本指标', '补贴资金数', '财政补贴', '400万元'),
          ],
        },
      ]),
      ['1.1'],
    ],
    [
      'another day',
      targets([
        {
          goals: ['2025年9月底前完成登记处改造并投入使用'],
          indicators: [row('时效指标', '改造完工时间', '登记大厅竣工并投入使用的时间', '2025年11月底前')],
        },
      ]),
      ['1.1'],
    ],
    [
      'one of two rates',
      targets([
        {
          purpose: '生活补贴和护理补贴标准分别为每人每月80元、70元',
          goals: [],
          indicators: [
            row('成本指标', '生活补贴标准', '每人每月标准', '=80元/人·月'),
            row('成本指标', '护理补贴标准', '每人每月标准', '=60元/人·月'),
          ],
        },
      ]),
      ['1.2'],
    ],
    [
      'a number alone in its clause',
      targets([
        {
          purpose: '为驻站社工发放岗位补贴，22人，每人每年3万元',
          goals: [],
          indicators: [row('数量指标', '享受补贴社工人数', '领取补贴的社工人数', '=20人')],
        },
      ]),
      ['1.1'],
    ],
    [
      'what is listed and counted together',
      targets([
        {
          purpose: '对32家餐饮重点单位和4家燃气企业开展排查',
          goals: [],
          indicators: [row('数量指标', '排查单位家数', '排查的餐饮单位和燃气企业家数', '≥30家')],
        },
      ]),
      ['1.1'],
    ],
    [
      'the only rate of its kind',
      targets([
        {
          goals: ['绿化植物成活率保持在97%以上'],
          indicators: [row('质量指标', '苗木成活率', '成活苗木占比', '≥95%')],
        },
      ]),
      ['1.1'],
    ],
    [
      'less in all than each promises',
      targets([
        {
          purpose: '扶持6个合作社',
          goals: ['每个合作社吸纳脱贫劳动力15人以上'],
          indicators: [
            row('数量指标', '扶持合作社个数', '获得扶持的合作社', '6个'),
            row('社会效益指标', '吸纳脱贫劳动力人数', '合作社用工总人数', '≥60人'),
          ],
        },
      ]),
      ['1.2'],
    ],
    [
      'a mean price, ten times',
      targets([
        {
          purpose: '资助困难学生40名，人均3000元',
          goals: [],
          indicators: [row('成本指标', '人均资助标准', '每名学生的资助金额', '≤30000元/人')],
        },
      ]),
      ['1.1'],
    ],
    [
      'the area of the very thing',
      targets([
        {
          purpose: '人工种草3000亩、围栏封育5000亩',
          goals: [],
          indicators: [
            row('数量指标', '围栏封育面积', '设立围栏的面积', '≥500亩'),
            row('数量指标', '人工种草面积', '播种的面积', '≥3000亩'),
          ],
        },
      ]),
      ['1.1'],
    ],
    [
      'another unit of time',
      targets([
        {
          goals: ['预警信息5分钟内播出'],
          indicators: [row('时效指标', '预警信息播出时间', '收到指令到播出的时间', '≤5小时')],
        },
      ]),
      ['1.1'],
    ],
    [
      'after the season before which it is done',
      targets([
        {
          goals: ['清明节前完成6处陵园修缮'],
          indicators: [row('时效指标', '陵园修缮完成时间', '修缮全部完成的时间', '2025年9月底前')],
        },
      ]),
      ['1.1'],
    ],
    [
      'far fewer days of the year',
      targets([
        {
          goals: ['助餐点全年运营300天以上'],
          indicators: [row('数量指标', '全年供餐天数', '各助餐点供餐的天数', '≥30天')],
        },
      ]),
      ['1.1'],
    ],
    [
      'what each mu earns',
      targets([
        {
          goals: ['带动亩均节本增收80元'],
          indicators: [row('经济效益指标', '亩均节本增收', '托管地块亩均增收额', '≥8元/亩')],
        },
      ]),
      ['1.1'],
    ],
    [
      'before the goods are in',
      targets([
        {
          goals: ['2025年6月底前完成物资采购入库'],
          indicators: [row('时效指标', '采购入库时间', '物资全部入库的时间', '2025年8月底前')],
        },
      ]),
      ['1.1'],
    ],
  ] as const)('fires: %s', (_, document, expected) => {
    expect(places(projectContradiction, document)).toEqual(expected)
  })

  test.each([
    ['the same', targets([{ goals: ['培训干部200人'], indicators: people('≥200人') }])],
    ['about as many', targets([{ goals: ['培训干部约200人'], indicators: people('210人') }])],
    [
      'two rows of that name',
      targets([
        {
          goals: ['培训干部200人'],
          indicators: [...people('120人'), row('数量指标', '线上培训干部人数', '线上培训的干部', '80人')],
        },
      ]),
    ],
    ['parts', targets([{ goals: ['分别培训干部80人、教师120人'], indicators: people('80人') }])],
    ["last year's", targets([{ goals: ['上年培训干部180人'], indicators: people('200人') }])],
    [
      'a growth in the description',
      targets([{ goals: [], indicators: [row('质量指标', '就业率', '比上年提高2%', '≥95%')] }]),
    ],
    [
      'a part of the budget',
      targets([
        { purpose: '支付服务费12万元、印刷费3万元', budget: { total: '39.6', fiscal: '39.6', other: '0' } },
      ]),
    ],
    [
      'a product that is the budget',
      targets([{ purpose: '400元/亩×2500亩', budget: { total: '100', fiscal: '100', other: '0' } }]),
    ],
    [
      'an investment of which this is a part',
      targets([
        { purpose: '项目总投资420万元，本年支付进度款', budget: { total: '52', fiscal: '52', other: '0' } },
      ]),
    ],
    [
      'a product of further factors',
      targets([{ purpose: '400元×3000亩×30%', budget: { total: '52', fiscal: '52', other: '0' } }]),
    ],
    [
      'other money',
      targets([
        { purpose: '总投资5000万元，本年安排52万元', budget: { total: '52', fiscal: '52', other: '0' } },
      ]),
    ],
    [
      'the whole is the budget',
      targets([{ purpose: '全年共需资金52万元', budget: { total: '52', fiscal: '52', other: '0' } }]),
    ],
    [
      'money attracted',
      targets([
        {
          name: '招商引资业务费',
          goals: [],
          indicators: [
            row('数量指标', '引进企业到位资金', '到位的资金', '500万元'),
            row('成本指标', '业务费', '全部支出', '10万元'),
          ],
        },
      ]),
    ],
    [
      'none of what must not happen beside those who are helped',
      targets([
        {
          purpose: '用于资助780名高中学生',
          goals: ['资助家庭经济困难学生780人'],
          indicators: [row('社会效益指标', '因贫失学人数', '因家庭经济困难失学的高中学生人数', '0人')],
        },
      ]),
    ],
    [
      'a day beside the year',
      targets([
        {
          purpose: '用于垃圾清运处置，日均处置300吨',
          goals: [],
          indicators: [row('数量指标', '垃圾处置量', '全年处置生活垃圾数量', '≥10.95万吨')],
        },
      ]),
    ],
    [
      'the same day',
      targets([
        {
          goals: ['2025年11月底前完成登记处改造并投入使用'],
          indicators: [row('时效指标', '改造完工时间', '登记大厅竣工并投入使用的时间', '2025年11月底前')],
        },
      ]),
    ],
    [
      'the day of the money',
      targets([
        {
          goals: ['2025年6月底前完成登记处设备采购资金支付'],
          indicators: [row('时效指标', '改造完工时间', '登记大厅竣工并投入使用的时间', '2025年11月底前')],
        },
      ]),
    ],
    [
      'the same two rates',
      targets([
        {
          purpose: '标准分别为每人每月80元、70元',
          goals: [],
          indicators: [
            row('成本指标', '生活补贴标准', '每人每月标准', '=80元/人·月'),
            row('成本指标', '护理补贴标准', '每人每月标准', '=70元/人·月'),
          ],
        },
      ]),
    ],
    [
      'a rate for another thing',
      targets([
        {
          purpose: '每人每天伙食补助50元',
          goals: [],
          indicators: [row('成本指标', '讲课费标准', '专家授课的酬金', '≤800元/人·天')],
        },
      ]),
    ],
    [
      'listed, and their sum',
      targets([
        {
          purpose: '对32家餐饮重点单位和4家燃气企业开展排查',
          goals: [],
          indicators: [row('数量指标', '排查单位家数', '排查的餐饮单位和燃气企业家数', '≥36家')],
        },
      ]),
    ],
    [
      'rates of which there are several',
      targets([
        {
          goals: ['设备采购合格率达到100%'],
          indicators: [row('质量指标', '学员结业合格率', '结业的比例', '≥95%')],
        },
      ]),
    ],
    [
      'how a share is reckoned',
      targets([{ goals: [], indicators: [row('质量指标', '车辆完好率', '完好车日÷营运车日×100%', '≥95%')] }]),
    ],
    [
      'as many in all as each promises',
      targets([
        {
          purpose: '扶持6个合作社',
          goals: ['每个合作社吸纳脱贫劳动力15人以上'],
          indicators: [
            row('数量指标', '扶持合作社个数', '获得扶持的合作社', '6个'),
            row('社会效益指标', '吸纳脱贫劳动力人数', '合作社用工总人数', '≥90人'),
          ],
        },
      ]),
    ],
    [
      'each of several, and all',
      targets([
        {
          purpose: '改建养老服务中心4个，每个80万元，床位不少于50张',
          goals: [],
          indicators: [row('数量指标', '新增床位数', '新增的养老床位', '≥200张')],
        },
      ]),
    ],
    [
      'by the week, and by the year',
      targets([
        {
          goals: ['街面巡查每周不少于3次'],
          indicators: [row('数量指标', '街面巡查次数', '全年开展街面巡查的次数', '≥156次')],
        },
      ]),
    ],
    [
      'at the most for one, and on the average',
      targets([
        {
          purpose: '兑现举报奖金10万元，最高5万元/件',
          goals: [],
          indicators: [row('成本指标', '件均奖励金额', '奖金总额除以属实件数', '≤2000元/件')],
        },
      ]),
    ],
    [
      'working days for days',
      targets([
        {
          goals: ['报告20天内出具'],
          indicators: [row('时效指标', '报告出具时间', '受理到出具报告的时间', '≤20个工作日')],
        },
      ]),
    ],
    [
      'who pays which part of each',
      targets([
        {
          purpose: '每户保费15元，县级承担10元，省市承担5元',
          goals: [],
          indicators: [row('成本指标', '县级承担保费', '每户县级承担的保费', '=10元/户')],
        },
      ]),
    ],
  ] as const)('stays quiet: %s', (_, document) => {
    expect(places(projectContradiction, document)).toEqual([])
  })
})

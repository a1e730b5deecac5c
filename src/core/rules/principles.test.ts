/**
 * What a row means by the words it is built of, whatever its field: an act for which somebody waits, harm
 * that is counted, a share that is wished high, how long a service lasts. Rows that must and must not draw a
 * remark.
 */
import { describe, expect, test } from 'vitest'
import { places, row, statement, subGoal, targets, withRows } from '../../../test/support/targets.ts'
import { arithmeticSubtotal } from './arithmetic-subtotal.ts'
import { copyPaste } from './copy-paste.ts'
import { indicatorCoverage } from './indicator-coverage.ts'
import { misclassified } from './misclassified.ts'
import { moneyTaskMismatch } from './money-task-mismatch.ts'
import { nameDescMismatch } from './name-desc-mismatch.ts'
import { narrativeTableConflict } from './narrative-table-conflict.ts'
import { narrativeIndicatorNotInTable } from './narrative-indicator-not-in-table.ts'
import { operatorDirection } from './operator-direction.ts'
import { planDeadlineConflict } from './plan-deadline-conflict.ts'
import { projectContradiction } from './project-contradiction.ts'
import type { Rule } from './rule.ts'
import { staleReference } from './stale-reference.ts'
import { subgoalCoverage } from './subgoal-coverage.ts'
import { targetWeak } from './target-weak.ts'
import { valueUnitMismatch } from './value-unit-mismatch.ts'
import { yearMismatch } from './year-mismatch.ts'

type Case = { readonly rule: Rule; readonly of: ReturnType<typeof row> }

describe('rows that must draw a remark', () => {
  test.each<Case>([
    {
      rule: operatorDirection,
      of: row('时效指标', '接警出动时间', '接到救援指令到车辆驶出营区的时间', '≥5分钟'),
    },
    { rule: operatorDirection, of: row('时效指标', '病理报告用时', '采样送检到出具报告的天数', '≥7天') },
    {
      rule: operatorDirection,
      of: row('社会效益指标', '灾情漏报瞒报起数', '经核查属于漏报、瞒报的灾情起数', '≥2起'),
    },
    {
      rule: operatorDirection,
      of: row('社会效益指标', '因贫失学学生人数', '因家庭困难失学的学生人数', '≥5人'),
    },
    {
      rule: operatorDirection,
      of: row('社会效益指标', '新增违法占用耕地面积', '全年新发生的违法占用耕地面积', '≥30亩'),
    },
    { rule: operatorDirection, of: row('社会效益指标', '麻疹发病率', '每十万人口麻疹发病例数', '≥1/10万') },
    { rule: targetWeak, of: row('质量指标', '平台可用率', '平台正常运行时长占全年时长的比例', '≥9.9%') },
    { rule: nameDescMismatch, of: row('质量指标', '作业安全事故', '作业人员持证上岗率', '100%') },
    { rule: nameDescMismatch, of: row('社会效益指标', '受助学生升学率', '受助学生志愿服务平均时长', '≥85%') },
    { rule: nameDescMismatch, of: row('质量指标', '企业资料审核', '企业进出口总额', '≥2亿元') },
    {
      rule: nameDescMismatch,
      of: row('服务对象满意度指标', '就餐人员满意度', '物业保安对宿舍条件的满意程度', '≥85%'),
    },
    {
      rule: nameDescMismatch,
      of: row('社会效益指标', '退役士兵就业率', '退役士兵对补助政策的知晓情况', '≥85%'),
    },
    { rule: nameDescMismatch, of: row('成本指标', '人均补助标准', '全县聘用护林员的人数', '8000元/人·年') },
    {
      rule: nameDescMismatch,
      of: row('质量指标', '违规问题整改合格率', '监测设备正常运行台数占设备总台数的比例', '≥95%'),
    },
    {
      rule: misclassified,
      of: row('经济效益指标', '水土流失治理情况', '项目区水土流失面积减少情况', '有效减少'),
    },
    {
      rule: nameDescMismatch,
      of: row('数量指标', '视频会议保障次数', '值班人员夜间加班餐费发放次数', '≥60次'),
    },
    { rule: nameDescMismatch, of: row('生态效益指标', '河道水质', '河道保洁员工资发放情况', '明显改善') },
    { rule: nameDescMismatch, of: row('成本指标', '人均培训成本', '人均培训天数', '≤2000元/人') },
    {
      rule: nameDescMismatch,
      of: row('服务对象满意度指标', '沿线群众满意度', '学生家长对校车服务的满意程度', '≥85%'),
    },
    { rule: misclassified, of: row('生态效益指标', '充电桩使用年限', '充电桩可使用的年限', '≥5年') },
    {
      rule: targetWeak,
      of: row('社会效益指标', '地质灾害避险成功率', '成功避险的灾情占预警灾情的比例', '≥9.5%'),
    },
  ])('$rule.code: $of.level3', ({ rule, of }) => {
    expect(places(rule, withRows(of))).toEqual(['1.1'])
  })
})

describe('rows that must draw none', () => {
  test.each<Case>([
    { rule: operatorDirection, of: row('时效指标', '活动预告发布时间', '活动开始前发布预告的天数', '≥3天') },
    { rule: operatorDirection, of: row('质量指标', '视频保存时间', '监控录像保存的天数', '≥90天') },
    { rule: operatorDirection, of: row('时效指标', '拨付结果公示时间', '补助拨付前公示的天数', '≥7天') },
    { rule: operatorDirection, of: row('社会效益指标', '失学儿童劝返人数', '劝返复学的失学儿童', '≥5人') },
    { rule: operatorDirection, of: row('社会效益指标', '受灾群众安置人数', '转移安置的受灾群众', '≥300人') },
    {
      rule: operatorDirection,
      of: row('生态效益指标', '水土流失治理面积', '年内治理的水土流失面积', '≥100亩'),
    },
    {
      rule: operatorDirection,
      of: row('成本指标', '人均月救助水平', '每人每月平均救助金额', '≥450元/人·月'),
    },
    { rule: targetWeak, of: row('质量指标', '抽检率', '抽检批次占总批次的比例', '≥5%') },
    { rule: targetWeak, of: row('质量指标', '编目差错率', '有差错的图书所占比例', '≥1.5%') },
    { rule: targetWeak, of: row('社会效益指标', '旅游收入增长率', '比上年增长的比例', '≥8%') },
    { rule: misclassified, of: row('质量指标', '图书馆每周开放时长', '平均每周开放的小时数', '≥56小时') },
    { rule: misclassified, of: row('质量指标', '单场演出时长', '每场演出的有效时长', '≥90分钟') },
    {
      rule: valueUnitMismatch,
      of: row('时效指标', '在村工作天数', '每名队员每月在村工作的天数', '≥20天/月'),
    },
    { rule: misclassified, of: row('经济效益指标', '百公里油耗下降率', '百公里油耗较上年下降的比例', '≥2%') },
    { rule: nameDescMismatch, of: row('经济效益指标', '外贸发展', '全市进出口总额', '≥2亿元') },
    { rule: nameDescMismatch, of: row('质量指标', '系统可用率', '系统正常运行时长占全年时长的比例', '≥99%') },
    { rule: nameDescMismatch, of: row('成本指标', '户均补助', '补助总额除以补助户数', '≤2000元/户') },
    { rule: nameDescMismatch, of: row('质量指标', '路灯亮灯率', '亮灯盏数占路灯总盏数的比例', '≥95%') },
    { rule: targetWeak, of: row('时效指标', '资金使用期限', '资金使用期限', '1年') },
    { rule: nameDescMismatch, of: row('数量指标', '资助学生人数', '助学金发放人数', '≥60人') },
    {
      rule: nameDescMismatch,
      of: row('服务对象满意度指标', '学员满意度', '参训残疾人对课程的满意程度', '≥90%'),
    },
    {
      rule: nameDescMismatch,
      of: row('服务对象满意度指标', '群众满意度', '周边群众对拆违工作的满意程度', '≥85%'),
    },
    { rule: projectContradiction, of: row('质量指标', '听众知晓率', '问卷答对80%以上的听众比例', '≥85%') },
  ])('$rule.code: $of.level3', ({ rule, of }) => {
    expect(places(rule, withRows(of))).toEqual([])
  })
})

const money = (total: string) => ({ total, fiscal: total, other: '0' })

describe('what a project and its statement say', () => {
  const visits = row('社会效益指标', '游客接待人次', '全年接待游客的人次', '≥260万人次')
  const asked = row('服务对象满意度指标', '受检企业满意度', '受检企业对安全检查专家服务的满意程度', '≥90%')
  const experts = { name: '工业企业安全检查专家服务费', purpose: '聘请专家开展安全检查' }

  test.each<readonly [string, Rule, ReturnType<typeof targets>, readonly string[]]>([
    [
      'other visitors in the overall goal',
      narrativeTableConflict,
      targets([{ indicators: [visits] }], {
        statement: statement({ overallGoal: '全年接待游客280万人次以上，收入增长8%。' }),
      }),
      ['1.1'],
    ],
    [
      'a body of the State Council that is no more',
      staleReference,
      targets([{ unit: { code: '1', name: '某区文化广电和旅游局' } }], {
        statement: statement({ overallGoal: '由国家旅游局验收评定' }),
      }),
      ['-'],
    ],
    [
      'a thing for each household',
      moneyTaskMismatch,
      targets([{ budget: money('9.6'), purpose: '为全县24.6万户家庭每户配发家庭应急包1个。' }]),
      ['1'],
    ],
    [
      "last year's payment to so many",
      yearMismatch,
      targets([{ goals: ['按月足额发放40名遗属2024年生活补助，维护社会稳定'] }]),
      ['1'],
    ],
    [
      'two fifths of the money unspoken of',
      indicatorCoverage,
      targets([
        {
          budget: money('50'),
          purpose: '用于受灾群众应急救助和冬春救助，其中因灾倒损住房恢复重建20万元。',
          goals: ['及时救助受灾群众'],
          indicators: [
            row('数量指标', '救助人次', '发放救助的人次', '≥900人次'),
            row('成本指标', '人均救助标准', '每人次救助金额', '≥300元/人次'),
          ],
        },
      ]),
      ['1'],
    ],
    [
      'few, and nearly in the same words',
      narrativeTableConflict,
      targets(
        [
          {
            indicators: [
              row('数量指标', '修缮烈士纪念设施数量', '年度内实施修缮的烈士纪念设施', '3处'),
              row('数量指标', '管护烈士纪念设施数量', '管护的烈士纪念设施', '12处'),
            ],
          },
        ],
        { statement: statement({ overallGoal: '实施烈士纪念设施修缮5处。' }) },
      ),
      ['1.1'],
    ],
    [
      'a day of what is done by then',
      projectContradiction,
      targets([
        {
          goals: ['改造危桥4座共160延米，2025年10月底前通车'],
          indicators: [row('时效指标', '建成通车时间', '4座桥全部通车的时间', '2025年12月底前')],
        },
      ]),
      ['1.1'],
    ],
    [
      'a rate of what no row speaks of',
      narrativeIndicatorNotInTable,
      targets(
        [
          {
            name: '双拥工作经费',
            indicators: [row('数量指标', '双拥活动场次', '开展双拥活动的场次', '≥6场')],
          },
        ],
        {
          statement: statement({
            subGoals: [
              subGoal({ title: '双拥工作经费', goal: '开展双拥活动，公共场所双拥宣传栏覆盖率达到95%；' }),
            ],
          }),
        },
      ),
      ['1'],
    ],
    [
      'a statement of another trade',
      copyPaste,
      targets([
        {
          name: '退役军人服务站规范化建设',
          purpose: '建设13个服务站',
          goals: ['建成13个服务站'],
          indicators: [
            row('社会效益指标', '退役军人办事便利程度', '居民就近就医更加方便，看病负担减轻', '明显提高'),
          ],
        },
      ]),
      ['1.1'],
    ],
    [
      'an opinion of another project',
      nameDescMismatch,
      targets([
        { name: '退役军人就业创业服务', purpose: '开展退役军人就业创业服务' },
        {
          name: '烈士纪念设施管护',
          purpose: '管护烈士纪念设施',
          goals: ['管护设施12处'],
          indicators: [
            row('服务对象满意度指标', '祭扫群众满意度', '退役军人对就业创业服务的满意程度', '≥90%'),
          ],
        },
      ]),
      ['2.1'],
    ],
    [
      'whom another project asks',
      copyPaste,
      targets([
        experts,
        {
          name: '招商引资工作经费',
          purpose: '外出招商12批次',
          goals: ['签约项目8个'],
          indicators: [row('数量指标', '招商批次', '外出招商的批次', '≥12批次'), asked],
        },
      ]),
      ['2.2'],
    ],
  ])('fires: %s', (_, rule, document, expected) => {
    expect(places(rule, document)).toEqual(expected)
  })

  test.each<readonly [string, Rule, ReturnType<typeof targets>]>([
    [
      'the row counts a part',
      narrativeTableConflict,
      targets(
        [{ indicators: [row('社会效益指标', '景区接待游客人次', '塔园接待游客的人次', '≥60万人次')] }],
        { statement: statement({ overallGoal: '全年接待游客280万人次以上。' }) },
      ),
    ],
    [
      "the unit's own like name",
      staleReference,
      targets([{ unit: { code: '1', name: '某县文化和旅游局' }, purpose: '某县文化和旅游局业务费' }]),
    ],
    [
      'a leaflet for each household',
      moneyTaskMismatch,
      targets([{ budget: money('9.6'), purpose: '为全县24.6万户家庭每户发放宣传折页1份。' }]),
    ],
    [
      'whom the project itself serves',
      copyPaste,
      targets([
        { name: '旅游宣传推广', purpose: '宣传旅游' },
        {
          name: '古塔抢险加固',
          purpose: '加固古塔塔身',
          goals: ['消除古塔险情'],
          indicators: [row('服务对象满意度指标', '游客满意度', '参观游客对古塔保护状况的满意程度', '≥90%')],
        },
      ]),
    ],
    [
      'a statement of its own in other words',
      copyPaste,
      targets([
        {
          name: '机关食堂运行',
          purpose: '保障食堂供餐',
          goals: ['全年供餐'],
          indicators: [row('可持续影响指标', '食堂明厨亮灶', '后厨监控全覆盖', '全覆盖')],
        },
      ]),
    ],
    [
      'visitors of a nature reserve',
      copyPaste,
      targets([
        {
          name: '自然保护地管理',
          purpose: '更新界桩',
          goals: ['更新界桩320个'],
          unit: { code: '1', name: '某县林业和草原局' },
          indicators: [row('服务对象满意度指标', '游客满意度', '到自然公园游览的游客满意程度', '≥85%')],
        },
      ]),
    ],
    [
      'what comes of its own failure',
      copyPaste,
      targets([
        {
          name: '新生儿疾病筛查',
          purpose: '补助新生儿疾病筛查',
          goals: ['筛查3000例'],
          indicators: [row('社会效益指标', '智力残疾儿发生数', '因漏筛导致智力残疾的儿童', '0人')],
        },
      ]),
    ],
    [
      'the first of a list',
      projectContradiction,
      targets([
        {
          goals: ['1.2个系统完成等级保护测评\n2.漏洞全部整改'],
          indicators: [row('数量指标', '测评系统个数', '完成等级保护测评的系统个数', '=2个')],
        },
      ]),
    ],
    [
      'a bound for each is no total',
      arithmeticSubtotal,
      targets([
        { budget: money('600'), purpose: '单个项目最高40万元，其中县级财政420万元，开发区承担180万元。' },
      ]),
    ],
    [
      'a part that is paid by then',
      planDeadlineConflict,
      targets([
        {
          budget: money('24'),
          purpose: '传承人传习补助16人×5000元=8万元，非遗展演10场×1.5万元=12万元，数字化记录4万元。',
          plan: { measure: 'percent', march: '0', june: '50', october: '80', december: '100' },
          indicators: [row('时效指标', '传习补助发放时间', '传承人传习补助发放到位的时间', '2025年6月底前')],
        },
      ]),
    ],
    [
      'spoken of by a half of its name',
      subgoalCoverage,
      targets([{ name: '道路维修' }, { name: '校舍改造' }, { name: '招商引资工作经费' }], {
        statement: statement({
          overallGoal: '维修道路，改造校舍',
          subGoals: [subGoal({ goal: '维修道路；改造校舍；全年外出招商12批次' })],
        }),
      }),
    ],
  ])('stays quiet: %s', (_, rule, document) => {
    expect(places(rule, document)).toEqual([])
  })
})

/**
 * What the rules learnt from documents they had not seen (test/eval/blind/README.md): rows that must and must
 * not draw a remark.
 */
import { describe, expect, test } from 'vitest'
import { places, row, targets, withRows } from '../../../test/support/targets.ts'
import { arithmeticItem } from './arithmetic-item.ts'
import { duplicateIndicator } from './duplicate-indicator.ts'
import { goalExceedsMoney } from './goal-exceeds-money.ts'
import { goalGeneric } from './goal-generic.ts'
import { goalIsExpenditure } from './goal-is-expenditure.ts'
import { misclassified } from './misclassified.ts'
import { moneyTaskMismatch } from './money-task-mismatch.ts'
import { nameDescMismatch } from './name-desc-mismatch.ts'
import { nameHoldsSeveral } from './name-holds-several.ts'
import { operatorDirection } from './operator-direction.ts'
import { planDeadlineConflict } from './plan-deadline-conflict.ts'
import { planSingleDate } from './plan-single-date.ts'
import { privacyNames } from './privacy-names.ts'
import { projectContradiction } from './project-contradiction.ts'
import type { Rule } from './rule.ts'
import { targetImplausible } from './target-implausible.ts'
import { targetWeak } from './target-weak.ts'
import { textTruncated } from './text-truncated.ts'
import { valueExtraText } from './value-extra-text.ts'
import { valueNameMismatch } from './value-name-mismatch.ts'
import { valueNoUnit } from './value-no-unit.ts'
import { valueUnitMismatch } from './value-unit-mismatch.ts'
import { yearMismatch } from './year-mismatch.ts'

type Case = { readonly rule: Rule; readonly of: ReturnType<typeof row> }

describe('rows that must draw a remark', () => {
  test.each<Case>([
    { rule: targetWeak, of: row('社会效益指标', '平均每场观众人数', '每场放映的平均观众人数', '≥1人') },
    {
      rule: targetWeak,
      of: row('可持续影响指标', '屋面防水工程使用年限', '维修后屋面不渗漏的使用年限', '≥1年'),
    },
    { rule: targetWeak, of: row('时效指标', '检定工作及时率', '20个工作日内完成检定的占比', '≥60%') },
    {
      rule: targetImplausible,
      of: row('社会效益指标', '文物安全责任事故', '因看护不到位造成的事件', '≤10起'),
    },
    {
      rule: targetImplausible,
      of: row('社会效益指标', '老年人出行便利性', '老年人平均每天出行次数', '≥10次/人·天'),
    },
    { rule: operatorDirection, of: row('社会效益指标', '人员滞留事件', '因封路造成人员滞留的事件', '≥0起') },
    { rule: operatorDirection, of: row('成本指标', '每眼井关停成本', '每眼取水井封填补助', '≥1.2万元/眼') },
    {
      rule: nameDescMismatch,
      of: row('服务对象满意度指标', '村民满意度', '放映队员对村委会配合的满意程度', '≥85%'),
    },
    { rule: nameDescMismatch, of: row('社会效益指标', '毕业生就业率', '取得职业资格证书的学生比例', '≥90%') },
    {
      rule: nameHoldsSeveral,
      of: row('质量指标', '推介方案、宣传片、展台设计情况', '各项工作的评审结果', '≥90%'),
    },
    { rule: misclassified, of: row('社会效益指标', '护栏镀锌层厚度', '护栏板平均镀锌层厚度', '≥84微米') },
    { rule: valueNameMismatch, of: row('质量指标', '执法记录仪使用', '执法人员佩戴记录仪的情况', '50台') },
    { rule: valueUnitMismatch, of: row('质量指标', '免费乘车卡发放', '年内新发免费乘车卡的张数', '≥95%') },
    {
      rule: privacyNames,
      of: row('可持续影响指标', '桥梁管养责任落实', '落实桥长制责任人', '贺景平、尤春生任桥长'),
    },
  ])('$rule.code: $of.level3', ({ rule, of }) => {
    expect(places(rule, withRows(of))).toEqual(['1.1'])
  })
})

describe('rows that must draw none', () => {
  test.each<Case>([
    { rule: targetWeak, of: row('可持续影响指标', '屋面防水工程保修年限', '屋面防水保修的年限', '≥5年') },
    { rule: targetWeak, of: row('质量指标', '投诉调解成功率', '达成协议的件数占比', '≥65%') },
    { rule: targetImplausible, of: row('社会效益指标', '道路交通安全事故数', '全年交通事故数', '≤10起') },
    { rule: operatorDirection, of: row('社会效益指标', '责任事故数', '因管护不力造成的事故', '0起') },
    { rule: operatorDirection, of: row('社会效益指标', '责任事故数', '因管护不力造成的事故', '≤0起') },
    {
      rule: nameDescMismatch,
      of: row('服务对象满意度指标', '观众满意度', '观看演出的农村群众对节目的满意度', '≥90%'),
    },
    { rule: nameDescMismatch, of: row('社会效益指标', '政策知晓率', '能答对三项以上的受访群众占比', '≥85%') },
    { rule: valueNoUnit, of: row('质量指标', '路面技术状况指数', '完工后路面技术状况评定值', '≥92') },
    { rule: valueExtraText, of: row('数量指标', '检定台件数', '免费检定的计量器具', '≥6200台件') },
    { rule: valueExtraText, of: row('成本指标', '台班单价', '每台班租赁价格', '≤1500元/台班') },
    { rule: valueExtraText, of: row('时效指标', '演出进度', '按季度完成演出计划', '每季度不少于12场') },
    { rule: misclassified, of: row('质量指标', '每周开放时间', '场馆每周对外开放的小时数', '≥42小时') },
    { rule: misclassified, of: row('经济效益指标', '新增灌溉面积', '水库除险后新增的灌溉面积', '≥300亩') },
  ])('$rule.code: $of.level3', ({ rule, of }) => {
    expect(places(rule, withRows(of))).toEqual([])
  })
})

test('the same name and value twice is a repeat; with another value it is none', () => {
  const twice = (value: string) =>
    withRows(
      row('质量指标', '终端在线率', '在线终端占全部终端的比例', '≥95%'),
      row('质量指标', '终端在线率', '抽查当天在线终端数', value),
    )
  expect(places(duplicateIndicator, twice('≥95%'))).toEqual(['1.2'])
  expect(places(duplicateIndicator, twice('≥90%'))).toEqual([])
})

test('kinds listed one by one are the number that counts them together', () => {
  const rows = (value: string) =>
    targets([
      {
        name: '知识产权奖补',
        purpose: '对1个商标主体奖励10万元，对4家培育企业各补助10万元',
        goals: ['兑现奖补资金'],
        indicators: [row('数量指标', '奖补主体数', '获得奖补的商标主体和企业数量', value)],
      },
    ])
  expect(places(projectContradiction, rows('5个'))).toEqual([])
})

test('villages are counted by villages', () => {
  const villages = (value: string) =>
    targets([
      {
        name: '危桥改造',
        purpose: '改造危桥',
        goals: ['保障沿线12个村群众安全出行'],
        indicators: [row('社会效益指标', '受益行政村数', '桥梁通达的行政村数', value)],
      },
    ])
  expect(places(projectContradiction, villages('≥21个'))).toEqual(['1.1'])
  expect(places(projectContradiction, villages('≥12个'))).toEqual([])
})

test('a product of things with its sum', () => {
  expect(places(arithmeticItem, targets([{ purpose: '无障碍改造30户，每户6000元，共16万元' }]))).toEqual([
    '1',
  ])
  expect(places(arithmeticItem, targets([{ purpose: '无障碍改造30户，每户6000元，共18万元' }]))).toEqual([])
})

test('money with a price and a few events make a fraction of the budget', () => {
  const campaign = (total: string) =>
    targets([
      {
        budget: { total, fiscal: total, other: '0' },
        purpose: '开展放心消费宣传，印制宣传资料',
        indicators: [
          row('数量指标', '宣传资料份数', '印制的资料份数', '≥500份'),
          row('数量指标', '宣传活动场次', '举办的活动场数', '≥2场'),
          row('成本指标', '单份资料费用', '印制费用除以份数', '≤20元/份'),
        ],
      },
    ])
  expect(places(moneyTaskMismatch, campaign('15'))).toEqual(['1'])
  expect(places(moneyTaskMismatch, campaign('9'))).toEqual([])
})

test('goals', () => {
  expect(
    places(goalGeneric, targets([{ goals: ['确保各项工作顺利开展。', '26名协管员每月巡查60户。'] }])),
  ).toEqual(['1'])
  expect(places(goalIsExpenditure, targets([{ goals: ['发放补贴资金216万元，确保专款专用。'] }]))).toEqual([
    '1',
  ])
  expect(places(goalIsExpenditure, targets([{ goals: ['为180万人次老年人发放补贴216万元。'] }]))).toEqual([])
  expect(
    places(
      goalExceedsMoney,
      targets([{ budget: { total: '120', fiscal: '120', other: '0' }, goals: ['全年旅游收入12.6亿元'] }]),
    ),
  ).toEqual(['1'])
  expect(
    places(
      goalExceedsMoney,
      targets([{ budget: { total: '120', fiscal: '120', other: '0' }, goals: ['合作社销售收入150万元'] }]),
    ),
  ).toEqual([])
})

test('money paid once by the day that a row names is right at one mark; half of it at that mark is none', () => {
  const paid = (june: string, october: string, value: string) =>
    targets([
      {
        plan: { measure: 'percent', march: '0', june, october, december: '100' },
        indicators: [row('时效指标', '补助发放到位时间', '补助全部发放的时间', value)],
      },
    ])
  expect(places(planSingleDate, paid('0', '100', '2025年10月底前'))).toEqual([])
  expect(places(planSingleDate, paid('0', '100', '2025年12月底前'))).toEqual(['1'])
  expect(places(planDeadlineConflict, paid('50', '75', '2025年8月底前'))).toEqual([])
  expect(places(planDeadlineConflict, paid('50', '75', '2025年6月底前'))).toEqual(['1.1'])
})

test('years and broken sentences', () => {
  expect(places(yearMismatch, targets([{ goals: ['2024年底前新创建景区1家'] }]))).toEqual(['1'])
  expect(places(yearMismatch, targets([{ purpose: '对2024年认定的4家企业各补助10万元' }]))).toEqual([])
  expect(places(textTruncated, targets([{ purpose: '锻造一支政治强、业务精、作风' }]))).toEqual(['1'])
})

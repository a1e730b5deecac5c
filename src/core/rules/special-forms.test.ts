/** Rules of 专项债券, 政府购买服务, 政府投资基金 and PPP projects: what is wrong, and what looks wrong and is right. */
import { describe, expect, test } from 'vitest'
import { ALONE, FULL_SET, PARAMETERS, places, project, row, targets } from '../../../test/support/targets.ts'
import type { Indicator, Project } from '../target/project.ts'
import type { ProjectForm } from '../target/project-form.ts'
import { bondNoRepayment } from './bond-no-repayment.ts'
import { fundPromisesReturn } from './fund-promises-return.ts'
import { pppNoOperation } from './ppp-no-operation.ts'
import { purchasedServiceExcluded } from './purchased-service-excluded.ts'
import { purchasedServiceQuality } from './purchased-service-quality.ts'
import { purchasedServiceTerm } from './purchased-service-term.ts'
import type { Rule } from './rule.ts'

type Said = Partial<Project>
const said = (rule: Rule, one: Said) => places(rule, targets([one]))
const detail = (field: 'period' | 'category' | null, label: string, text: string) => ({
  field,
  label,
  text,
  choice: null,
  at: { line: 1 },
})
const BONDS = [detail(null, '其中：专项债券', '6')]
const WORKS: readonly Indicator[] = [
  row('数量指标', '新建病房楼面积', '新建面积', '≥2万平方米'),
  row('质量指标', '工程验收合格率', '验收合格的比例', '≥100%'),
  row('经济效益指标', '带动投资额', '带动的投资', '≥1亿元'),
]
const bonds = (...rows: readonly Indicator[]): Said => ({
  name: '县医院迁建',
  details: BONDS,
  indicators: [...WORKS, ...rows],
})

describe('bond-no-repayment', () => {
  test.each([
    ['works alone', bonds()],
    ['income of people', bonds(row('经济效益指标', '农民人均收入增长率', '收入增长', '≥5%'))],
    ['people of low income', bonds(row('社会效益指标', '低收入家庭受益户数', '受益户', '≥50户'))],
    ['people served (受益)', bonds(row('社会效益指标', '受益人口', '受益的人', '≥5万人'))],
    ['how the money is paid', bonds(row('时效指标', '债券资金支出进度', '支出比例', '≥90%'))],
  ])('fires: %s', (_, one) => {
    expect(said(bondNoRepayment, one)).toEqual(['1'])
  })
  test.each([
    ['本息覆盖倍数', bonds(row('经济效益指标', '项目收益本息覆盖倍数', '收益÷本息', '≥1.2'))],
    ['年门诊收入', bonds(row('经济效益指标', '年医疗收入', '年度收入', '≥3000万元'))],
    ['融资成本', bonds(row('成本指标', '债券融资成本率', '年利率', '≤3.5%'))],
    ['租金', bonds(row('经济效益指标', '厂房租金', '年租金', '≥200万元'))],
    ['还本付息及时率', bonds(row('时效指标', '还本付息及时率', '按时支付', '≥100%'))],
    ['no indicator at all: another rule says so', { ...bonds(), indicators: [] }],
    ['no bonds', { ...bonds(), details: [] }],
    ['general bonds', { ...bonds(), details: [detail(null, '一般债券', '6')] }],
  ])('stays quiet: %s', (_, one) => {
    expect(said(bondNoRepayment, one)).toEqual([])
  })
  test('what a person said of the project goes before what it says', () => {
    const document = targets([bonds()])
    const related = (form: ProjectForm) => ({
      ...ALONE,
      related: new Map([[1, { earlier: [], alike: [], form }]]),
    })
    expect(bondNoRepayment.check(document, PARAMETERS, related('general'))).toEqual([])
    expect(
      bondNoRepayment.check(targets([{ ...bonds(), details: [] }]), PARAMETERS, related('special-bond')),
    ).toHaveLength(1)
  })
})

const bought = (...quality: readonly string[]): Said => ({
  name: '购买居家养老服务',
  indicators: [
    row('数量指标', '服务人次', '服务的人次', '≥200人次'),
    ...quality.map((name) => row('质量指标', name, name, '≥95%')),
  ],
})

describe('purchased-service-quality', () => {
  test.each([
    ['procedure', bought('采购程序合规率')],
    ['money', bought('资金使用合规率', '招标流程规范率')],
    ['files', bought('档案归档率')],
  ])('fires: %s', (_, one) => {
    expect(said(purchasedServiceQuality, one)).toEqual(['1'])
  })
  test.each([
    ['the service', bought('服务质量达标率')],
    ['the service beside procedure', bought('采购程序合规率', '服务考核合格率')],
    ['the service that was bought', bought('采购服务验收合格率')],
    ['complaints', bought('有效投诉率')],
    ['none: missing-category says so', bought()],
    ['another project', { ...bought('采购程序合规率'), name: '办公设备购置' }],
    ['money without a name of a service', { ...bought('资金使用合规率'), name: '养老经费' }],
  ])('stays quiet: %s', (_, one) => {
    expect(said(purchasedServiceQuality, one)).toEqual([])
  })
  test('fires without any where the rule set does not ask for the kind', () => {
    const free = { ...PARAMETERS, requiredKinds: [] }
    expect(purchasedServiceQuality.check(targets([bought()]), free, ALONE)).toMatchObject([
      { values: { case: 'none' } },
    ])
  })
})

describe('purchased-service-excluded', () => {
  test.each([
    '政府购买服务（道路工程建设）',
    '政府购买服务人员工资',
    '购买劳务派遣服务',
    '政府购买服务—设备采购',
    '政府购买服务：厂房新建',
  ])('fires: %s', (name) => {
    expect(said(purchasedServiceExcluded, { name })).toEqual(['1'])
  })
  test.each([
    '购买工程监理服务',
    '购买工程审计服务',
    '购买设备维护服务',
    '购买居家养老服务',
    '道路工程建设',
    '购买工程师培训服务',
  ])('stays quiet: %s', (name) => {
    expect(said(purchasedServiceExcluded, { name })).toEqual([])
  })
})

const term = (text: string, label = '项目期限', field: 'period' | null = 'period'): Said => ({
  name: '购买居家养老服务',
  details: [detail(field, label, text)],
})

describe('purchased-service-term', () => {
  test.each(['2024年1月—2028年12月', '2024-2028年', '2024.01.01至2028.12.31', '五年', '5年'])(
    'fires: %s',
    (text) => {
      expect(said(purchasedServiceTerm, term(text))).toEqual(['1'])
    },
  )
  test.each([
    '2025年',
    '2025年1月—2025年12月',
    '2024年3月—2027年3月',
    '2024-2027年',
    '2024.01.01至2026.12.31',
    '三年',
    '3年',
    '1年',
    '2025年度',
    '长期',
  ])('stays quiet: %s', (text) => {
    expect(said(purchasedServiceTerm, term(text))).toEqual([])
  })
  test('is graver of a contract, and is not asked of other projects', () => {
    const of = (one: Said) =>
      purchasedServiceTerm.check(targets([one]), PARAMETERS, ALONE).map(({ severity }) => severity)
    expect(of(term('5年', '合同期限', null))).toEqual(['warning'])
    expect(of(term('5年'))).toEqual([null])
    expect(of({ ...term('5年'), name: '道路建设' })).toEqual([])
  })
})

const fund = (purpose: string, ...rows: readonly Indicator[]): Said => ({
  name: '乡村振兴产业引导基金',
  purpose,
  indicators: [...FULL_SET, ...rows],
})

describe('fund-promises-return', () => {
  test.each([
    ['principal', fund('财政出资设立基金，保障社会资本本金不受损失')],
    ['repurchase', fund('五年后由财政回购社会资本出资')],
    ['a least return', fund('出资', row('经济效益指标', '社会资本最低收益率', '年化', '≥6%'))],
    ['losses', fund('由财政资金承担基金投资亏损')],
  ])('fires: %s', (_, one) => {
    expect(said(fundPromisesReturn, one)).toEqual(['1'])
  })
  test.each([
    ['nothing of it', fund('引导社会资本投向农业产业')],
    ['that it is forbidden', fund('不得承诺保本保底')],
    ['that there is none', fund('基金不存在保底收益安排')],
    [
      'public property keeps its worth',
      fund('出资', row('经济效益指标', '国有资产保值增值率', '保值', '≥100%')),
    ],
    ['profits given up', fund('出资', row('经济效益指标', '让利比例', '让利', '≤20%'))],
    ['another project', { ...fund('弥补企业亏损'), name: '公交运营补贴' }],
  ])('stays quiet: %s', (_, one) => {
    expect(said(fundPromisesReturn, one)).toEqual([])
  })
})

const ppp = (name: string, ...rows: readonly Indicator[]): Said => ({
  name,
  purpose: '支付本年费用',
  goals: ['按合同支付'],
  indicators: [
    row('数量指标', '付费期数', '本年付费', '≥4期'),
    row('成本指标', '付费总额', '总额', '≤100万元'),
    ...rows,
  ],
})

describe('ppp-no-operation', () => {
  test('fires: payments alone', () => {
    expect(said(pppNoOperation, ppp('城区道路PPP项目政府付费'))).toEqual(['1'])
    expect(
      said(
        pppNoOperation,
        ppp('城区道路PPP项目可行性缺口补助', row('质量指标', '支付准确率', '准确', '≥100%')),
      ),
    ).toEqual(['1'])
  })
  test.each([
    ['运营', ppp('城区道路PPP项目政府付费', row('质量指标', '道路养护合格率', '合格', '≥95%'))],
    ['what comes out', ppp('污水处理PPP项目', row('质量指标', '出水水质达标率', '达标', '≥98%'))],
    ['绩效考核得分', ppp('城区道路PPP项目', row('质量指标', '项目公司考核得分', '得分', '≥85分'))],
    ['being built', ppp('城区道路PPP项目（建设期）', row('数量指标', '道路建设长度', '长度', '≥5公里'))],
    ['another project', ppp('城区道路政府付费')],
    ['advice on a PPP', ppp('PPP项目咨询费')],
  ])('stays quiet: %s', (_, one) => {
    expect(said(pppNoOperation, one)).toEqual([])
  })
})

test('a target without fault of a special form draws none of them', () => {
  const rules = [
    bondNoRepayment,
    purchasedServiceQuality,
    purchasedServiceExcluded,
    purchasedServiceTerm,
    fundPromisesReturn,
    pppNoOperation,
  ]
  expect(rules.flatMap((rule) => said(rule, project()))).toEqual([])
})

/**
 * Faults planted in a document without fault: each is found, by its rule, at its place, and nothing new is
 * said anywhere else. The texts are other than those of the labelled documents, so that a rule which only
 * knows these fails.
 */
import { describe, expect, test } from 'vitest'
import { findingOccurrences } from '#core/rules/fold.ts'
import { checkTargets } from '#core/findings/run.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import type { RuleCode } from '#core/rules/catalogue.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import type { SubGoal, TargetDocument } from '#core/target/document.ts'
import { ALONE, draftPlace, row, statement, subGoal, targets } from '../support/targets.ts'

const ROADS: Partial<Project> = {
  title: '1.农村公路养护工程绩效目标表',
  name: '农村公路养护工程',
  code: '13020225P00909010001G',
  budget: { total: '120', fiscal: '100', other: '20' },
  purpose: '修补破损路面，清理边沟，更换标志标牌',
  goals: ['全年养护农村公路60公里，全部路段验收合格'],
  plan: { measure: 'percent', march: '5', june: '30', october: '75', december: '100' },
  indicators: [
    row(
      '数量指标',
      '养护里程',
      '当年完成养护的公路长度',
      '≥60公里',
      '《农村公路养护管理办法》（交通运输部令2015年第22号）',
    ),
    row(
      '质量指标',
      '验收合格率',
      '一次验收合格的路段占全部路段的比例',
      '≥98%',
      '公路养护质量检验评定标准JTG 5220',
    ),
    row('时效指标', '完工时间', '全部路段交工的时间', '2025年10月底前', '2025年养护计划第三条'),
    row('成本指标', '每公里养护成本', '养护支出除以里程', '≤2万元/公里', '河北省公路养护预算定额'),
    row('社会效益指标', '沿线村通车率', '可通客车的行政村占沿线村的比例', '≥99%', '2024年统计年报'),
    row('服务对象满意度指标', '沿线村民满意度', '问卷中表示满意的村民比例', '≥92%', '2024年问卷结果'),
  ],
}
const LIBRARY: Partial<Project> = {
  title: '2.图书馆购书费绩效目标表',
  name: '图书馆购书费',
  code: '13020225P00890110006A',
  budget: { total: '30', fiscal: '30', other: '0' },
  purpose: '采购纸质图书和电子期刊，编目上架',
  goals: ['新增图书8000册，全年接待读者5万人次'],
  plan: { measure: 'percent', march: '10', june: '45', october: '90', december: '100' },
  indicators: [
    row('数量指标', '新增图书册数', '当年编目上架的图书', '≥8000册', '公共图书馆服务规范GB/T 28220'),
    row('质量指标', '编目差错率', '抽查中编错的图书比例', '≤1%', '文化馆图书馆评估标准2022版'),
    row('时效指标', '上架时间', '最后一批图书上架的时间', '2025年11月底前', '购书合同第五条'),
    row('成本指标', '购书总支出', '纸质图书和电子期刊的全部支出', '≤30万元', '2025年部门预算批复'),
    row('社会效益指标', '到馆读者人次', '闸机计数的到馆读者', '≥50000人次', '2024年闸机记录'),
    row('服务对象满意度指标', '读者满意度', '读者问卷中表示满意的比例', '≥90%', '2024年问卷结果'),
  ],
}
const SCHOOL: Partial<Project> = {
  title: '3.校园安保服务绩效目标表',
  name: '校园安保服务',
  code: '13020225P008901100043',
  budget: { total: '86.4', fiscal: '86.4', other: '0' },
  purpose: '为12所学校聘请保安24名，支付服务费和装备费',
  goals: ['12所学校保安配备齐全，全年重大安全事故为0'],
  plan: { measure: 'percent', march: '20', june: '48', october: '80', december: '100' },
  indicators: [
    row('数量指标', '配备保安人数', '在岗保安人员', '=24人', '中小学校安全条件规范冀教〔2023〕5号'),
    row('质量指标', '保安持证率', '持保安员证的人员比例', '=100%', '保安服务管理条例第十六条'),
    row('时效指标', '服务起始时间', '保安进驻学校的时间', '2025年2月底前', '服务合同第三条'),
    row('成本指标', '保安服务总成本', '支付保安公司的全部费用', '≤86.4万元', '2025年部门预算批复'),
    row('社会效益指标', '校园重大安全事故起数', '造成人员伤亡的事故', '=0起', '2024年安全年报'),
    row('服务对象满意度指标', '师生满意度', '师生问卷中表示满意的比例', '≥94%', '2024年问卷结果'),
  ],
}
const BASES: readonly Partial<Project>[] = [ROADS, LIBRARY, SCHOOL]
const GOALS: readonly SubGoal[] = [
  subGoal({ label: '1', title: '农村公路养护工程', goal: '养护公路60公里，保持路况优良', at: { line: 11 } }),
  subGoal({ label: '2', title: '图书馆购书费', goal: '购进图书8000册，丰富馆藏', at: { line: 13 } }),
  subGoal({ label: '3', title: '校园安保服务', goal: '12所学校配齐保安24名', at: { line: 15 } }),
]
const CLEAN = targets(BASES, {
  statement: statement({ overallGoal: '全年养护公路60公里，购书8000册。', subGoals: GOALS }),
})

type Found = { readonly rule: string; readonly place: string; readonly field: string | null }

/** Every code said, folded ones too, with its place: `2.3` is indicator 3 of project 2, `-` the document. */
function found(document: TargetDocument): readonly Found[] {
  return checkTargets(document, ruleSetFor('130202', 2025), ALONE).findings.flatMap((finding) =>
    findingOccurrences(finding).flatMap((place) => {
      const where = draftPlace(place)
      return [finding.rule, ...finding.also.map((other) => other.rule)].map((rule) => ({
        rule,
        place: where,
        field: place.field,
      }))
    }),
  )
}

type Change = (one: Project) => Partial<Project>

function planted(order: number, change: Change): TargetDocument {
  return {
    ...CLEAN,
    projects: CLEAN.projects.map((one) => (one.order === order ? { ...one, ...change(one) } : one)),
  }
}

/** A row written anew: same level 2, other cells. */
function rewritten(
  seq: number,
  cells: { level3?: string; description?: string; value?: string; basis?: string | null },
): Change {
  return ({ indicators }) => ({
    indicators: indicators.map((old, i): Indicator =>
      i + 1 === seq
        ? row(
            old.level2,
            cells.level3 ?? old.level3,
            cells.description ?? old.description,
            cells.value ?? old.value.text,
            cells.basis === undefined ? old.basis : cells.basis,
          )
        : old,
    ),
  })
}
const relabelled =
  (seq: number, labels: Partial<Pick<Indicator, 'level1' | 'level2' | 'kind'>>): Change =>
  ({ indicators }) => ({
    indicators: indicators.map((old, i) => (i + 1 === seq ? { ...old, ...labels } : old)),
  })
const ownCost =
  (change: (text: string) => string): Change =>
  (one) =>
    rewritten(COST, { value: change(one.indicators[COST - 1]?.value.text ?? '') })(one)
const withPlan =
  (march: string | null, june: string | null, october: string | null, december: string | null): Change =>
  () => ({ plan: { measure: 'percent', march, june, october, december } })

const QUANTITY = 1
const QUALITY = 2
const TIME = 3
const COST = 4
const SATISFACTION = 6

/** A code, with its place where it is not that of the change: `-` the document, `#` the project. */
type ExpectedCode = RuleCode | `${'-' | '#'} ${RuleCode}`

/**
 * One fault in one project: what is changed, and where what is said. A list where one fault has several
 * names. Where the row that counted the goal's figure is written anew, no row counts it any more:
 * goal-indicator-gap.
 */
const FAULTS: readonly (readonly [
  what: string,
  change: Change,
  rules: ExpectedCode | readonly ExpectedCode[],
  indicator: number | null,
])[] = [
  // budget-plan
  ['a blank June', withPlan('20', null, '80', '100'), 'plan-blank-period', null],
  ['a blank December after 100 %', withPlan('20', '60', '100', null), 'plan-end-not-full', null],
  ['December at 95 %', withPlan('20', '60', '80', '95'), 'plan-end-not-full', null],
  ['a decreasing plan', withPlan('20', '60', '50', '100'), 'plan-decreasing', null],
  ['no spending from June to October', withPlan('20', '60', '60', '100'), 'plan-flat-period', null],
  ['all money in December', withPlan('0', '0', '0', '100'), 'plan-single-date', null],
  [
    'a sum that does not add up',
    ({ budget }) => ({ budget: { ...budget, other: '7' } }),
    'budget-sum-mismatch',
    null,
  ],
  [
    'three decimals',
    ({ budget }) => ({
      budget: { ...budget, fiscal: (Number(budget.total) - 0.125).toFixed(3), other: '0.125' },
    }),
    'budget-precision',
    null,
  ],
  [
    'own means in the name',
    ({ name, budget }) => ({
      name: `${name}（自收自支）`,
      title: `${name}（自收自支）绩效目标表`,
      budget: { ...budget, fiscal: budget.total, other: '0' },
    }),
    ['funding-nature', '# subgoal-coverage', '- subgoal-coverage'],
    null,
  ],
  [
    'money promised before the plan pays it',
    rewritten(TIME, {
      level3: '补助资金到位时间',
      description: '全部补助到账的时间',
      value: '2025年3月底前',
    }),
    'plan-deadline-conflict',
    TIME,
  ],
  // missing
  ['no code', () => ({ code: null }), 'project-code-missing', null],
  [
    'a code one character short',
    ({ code }) => ({ code: (code ?? '').slice(0, -1) }),
    'project-code-format',
    null,
  ],
  [
    'a code with one changed character',
    ({ code }) => ({ code: (code ?? '').replace('P008', 'P007').replace('P009', 'P007') }),
    'project-code-check',
    null,
  ],
  [
    'no quality indicator',
    ({ indicators }) => ({ indicators: indicators.filter(({ kind }) => kind !== 'quality') }),
    'missing-category',
    null,
  ],
  [
    'no satisfaction',
    ({ indicators }) => ({ indicators: indicators.filter(({ kind }) => kind !== 'satisfaction') }),
    'missing-category',
    null,
  ],
  [
    'a cost without money',
    rewritten(COST, { level3: '支出合规程度', description: '审计认可的支出占比', value: '≥95%' }),
    'cost-no-amount',
    COST,
  ],
  // value-format
  ['a cost without sign', ownCost((text) => text.replace('≤', '')), 'operator-missing', COST],
  [
    'a cost with ≥',
    (one) =>
      rewritten(COST, {
        level3: '项目总成本',
        description: '全部支出',
        value: `≥${one.budget.total ?? ''}万元`,
      })(one),
    ['operator-direction', 'cost-is-whole-budget'],
    COST,
  ],
  [
    'a completion rate of at most 90 %',
    rewritten(QUALITY, { level3: '验收合格率', description: '合格的占比', value: '≤90%' }),
    'operator-direction',
    QUALITY,
  ],
  ['98%满意', rewritten(SATISFACTION, { value: '≥98%满意' }), 'value-extra-text', SATISFACTION],
  ['≦', rewritten(QUANTITY, { value: '≧40个' }), 'operator-variant', QUANTITY],
  ['a number without unit', rewritten(QUANTITY, { value: '≥37' }), 'value-no-unit', QUANTITY],
  [
    'a bare 95 beside a count',
    rewritten(QUANTITY, { level3: '完成检查的点位数量', description: '检查的点位', value: '≥95' }),
    ['number-is-percentage', 'value-no-unit', '# goal-indicator-gap'],
    QUANTITY,
  ],
  ['a cut unit', ownCost((text) => text.replace('万元', '万')), 'unit-incomplete', COST],
  ['a date without year', rewritten(TIME, { value: '11月底前' }), 'deadline-no-year', TIME],
  ['a sign before a year', rewritten(TIME, { value: '≤2025年度' }), 'deadline-format', TIME],
  [
    'a satisfaction in persons',
    rewritten(SATISFACTION, { value: '≥85人' }),
    ['value-unit-mismatch', 'satisfaction-format'],
    SATISFACTION,
  ],
  [
    'a rate in times',
    rewritten(QUALITY, { level3: '设施完好率', description: '完好的设施占比', value: '≥4次' }),
    'value-unit-mismatch',
    QUALITY,
  ],
  // classification
  ['实效指标', relabelled(TIME, { level2: '实效指标' }), 'level2-typo', TIME],
  [
    'a rate as quantity',
    rewritten(QUANTITY, { level3: '任务覆盖面占比', description: '覆盖的对象占比', value: '≥85%' }),
    ['quantity-is-rate', '# goal-indicator-gap'],
    QUANTITY,
  ],
  [
    'a rate as quantity, without %',
    rewritten(QUANTITY, { level3: '对象覆盖率', description: '覆盖的对象占比', value: '≥85' }),
    ['quantity-is-rate', 'value-no-unit', '# goal-indicator-gap'],
    QUANTITY,
  ],
  [
    'money as quantity',
    rewritten(QUANTITY, { level3: '发放补贴数额', description: '全年发放的补贴', value: '≥16万元' }),
    ['money-as-quantity', '# goal-indicator-gap'],
    QUANTITY,
  ],
  ['no level 1', relabelled(SATISFACTION, { level1: '' }), 'level1-missing', SATISFACTION],
  [
    'a level 2 under the wrong level 1',
    relabelled(QUANTITY, { level1: '满意度指标' }),
    'level1-level2-mismatch',
    QUANTITY,
  ],
  // measurability
  [
    'a value of words',
    rewritten(QUALITY, { level3: '服务水平', description: '办事的快慢', value: '稳步提高' }),
    'vague-value',
    QUALITY,
  ],
  [
    'a value that is elsewhere',
    rewritten(QUANTITY, { value: '按照上级文件规定执行' }),
    'value-refers-elsewhere',
    QUANTITY,
  ],
  ['a satisfaction of 100 %', rewritten(SATISFACTION, { value: '≥100%' }), 'satisfaction-100', SATISFACTION],
  // naming
  [
    'a description that repeats the name',
    rewritten(QUALITY, { level3: '持证上岗率', description: '持证上岗率', value: '≥95%' }),
    'name-desc-identical',
    QUALITY,
  ],
  [
    'a name that is the category',
    rewritten(SATISFACTION, { level3: '满意度指标' }),
    'name-equals-category',
    SATISFACTION,
  ],
  [
    'a name with the value',
    rewritten(QUANTITY, { level3: '18个乡镇', description: '覆盖的乡镇', value: '=18个' }),
    ['name-contains-value', '# goal-indicator-gap'],
    QUANTITY,
  ],
  // basis
  ['no basis', rewritten(QUALITY, { basis: null }), 'basis-empty', QUALITY],
  ['a basis that is the result', rewritten(QUALITY, { basis: '年末完成情况' }), 'basis-invalid', null],
  ['a basis that names nothing', rewritten(QUALITY, { basis: '以往经验' }), 'basis-weak', null],
  // goals-purpose
  [
    'a purpose that is the name',
    ({ name }) => ({ purpose: `主要用于${name}所需费用。` }),
    'purpose-equals-name',
    null,
  ],
  ['a goal that is the purpose', ({ purpose }) => ({ goals: [purpose ?? ''] }), 'goal-equals-purpose', null],
  [
    'a goal that fits anything',
    ({ goals }) => ({ goals: ['确保项目顺利实施', ...goals.slice(1)] }),
    'goal-generic',
    null,
  ],
  [
    'a goal that is an indicator',
    ({ goals, indicators }) => ({ goals: [...goals, indicators[5]?.level3 ?? ''] }),
    'goal-is-indicator-name',
    null,
  ],
  // copy-duplicate
  [
    'a row twice',
    ({ indicators }) => ({ indicators: [...indicators, ...indicators.slice(0, 1)] }),
    ['duplicate-indicator', 'duplicate-name'],
    7,
  ],
  [
    'a sentence of the form',
    ({ purpose }) => ({ purpose: `填写说明：写明资金投向。${purpose ?? ''}` }),
    'template-residue',
    null,
  ],
  // narrative-table, arithmetic, text, time-privacy
  [
    'another name in the title',
    ({ name }) => ({ title: `${name}及配套绩效目标表` }),
    'title-name-mismatch',
    null,
  ],
  [
    'a unit cost above the budget',
    ({ budget, indicators }) => ({
      indicators: [
        ...indicators.slice(0, 3),
        row('成本指标', '每站建设成本', '单站支出', `≤${Number(budget.total) * 2}万元/站`),
        ...indicators.slice(4),
      ],
    }),
    'unitcost-times-qty',
    COST,
  ],
  ['a word twice', ({ purpose }) => ({ purpose: `加强管理管理，${purpose ?? ''}` }), 'word-duplicated', null],
  [
    'a code of another year',
    ({ order }) => ({
      code: ['13021322P00000410179E', '13021322P000004101777', '13021322P00000410178T'][order - 1] ?? null,
    }),
    'project-code-year',
    null,
  ],
  [
    'a telephone number',
    ({ purpose }) => ({ purpose: `${purpose ?? ''}，联系人电话13800000000` }),
    'privacy-numbers',
    null,
  ],
]

describe('planted faults', () => {
  test('the document they are planted in has none', () => {
    expect(found(CLEAN)).toEqual([])
  })

  describe.each(CLEAN.projects.map(({ order, name }) => [order, name] as const))(
    'in project %i %s',
    (order) => {
      test.each(FAULTS)('%s', (_, change, rules, indicator) => {
        const place = indicator === null ? String(order) : `${order}.${indicator}`
        const said = found(planted(order, change)).map((one) => `${one.place} ${one.rule}`)
        expect(said.toSorted()).toEqual(
          [rules]
            .flat()
            .map((rule) => (rule.includes(' ') ? rule.replace('#', String(order)) : `${place} ${rule}`))
            .toSorted(),
        )
      })
    },
  )
})

/**
 * Random documents of every kind, as the forms of each kind can hold them: long names, many indicators, blank
 * cells, brackets, quotes, mark-up, emoji, characters outside the first plane, leading = + - @, tabs, very
 * long texts.
 */
import fc from 'fast-check'
import {
  BRANCH_LABEL,
  KIND_BRANCH,
  KIND_LABEL,
  kindOfLabel,
  type IndicatorKind,
} from '#core/indicator/kind.ts'
import { parseTargetValue } from '#core/indicator/value.ts'
import type { DepartmentTargets } from '#core/target/department.ts'
import type { Detail, DetailField, Indicator, Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { DEVIATION_CAUSES, LIKELIHOODS } from '#core/target/monitoring.ts'
import { document } from './papers.ts'

const at = { line: 1 }

/** What breaks files, and what offices write. */
const PIECES = [
  '党建',
  '服务对象',
  '经费',
  '（补助）',
  '(试行)',
  '“三会一课”',
  '‘一站式’',
  '<自收自支>',
  '&',
  '"',
  "'",
  '《办法》',
  '—',
  '、',
  '；',
  '，',
  '䶮',
  '𠮷',
  '𬭎',
  '🙂',
  '👨‍👩‍👧',
  '㎡',
  'é',
  '%',
  '100',
  '2.5',
  'A4',
  ' ',
  ']]>',
  '&amp;',
  '&#x41;',
  '\\',
  '{x}',
  '#',
  '$_*`',
  '<!--',
  '</td>',
  '\t',
  '=1+1',
  '@',
  '+',
  '-',
  '~',
  '^',
  '|',
]
const words = (most: number) =>
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: most }).map((pieces) => pieces.join(''))
/** The first character is never one that numbers a list, the last never a space. */
const START = fc.constantFrom('文', '文', '文', '=文', '+文', '-文', '@文', '＝文', '“文')
const phrase = (most: number) => fc.tuple(START, words(most)).map(([start, middle]) => `${start}${middle}末`)
const someText = fc.oneof({ weight: 10, arbitrary: phrase(6) }, { weight: 1, arbitrary: phrase(400) })
const plain = phrase(6).map((text) => `文${text}`)
const optionalOf = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 })
const amount = fc
  .tuple(fc.nat(9_999_999), fc.constantFrom('', '.5', '.25', '.982', '.123456'))
  .map(([whole, fraction]) => `${whole}${fraction}`)
const maybeAmount = optionalOf(amount)
const share = optionalOf(
  fc.tuple(fc.nat(100), fc.constantFrom('', '.5', '.25')).map(([whole, fraction]) => `${whole}${fraction}`),
)
const points = fc.nat(50).map((half) => String(half / 2))

const VALUES = [
  '≥95%',
  '≤10万元/个',
  '=12个',
  '334人',
  '110万',
  '8万元/队/年',
  '2025年6月底前',
  '98%满意',
  '显著提高',
  '≦9万元',
  '年底前完成',
  '≥3支',
  '进一步改善',
]
const value = fc
  .oneof({ weight: 4, arbitrary: fc.constantFrom(...VALUES) }, { weight: 1, arbitrary: someText })
  .map((text) => parseTargetValue(text, 2025))

const unit = optionalOf(fc.record({ code: fc.constantFrom('763001', '326001'), name: plain }))
const department = optionalOf(fc.record({ code: fc.constantFrom('763', '326'), name: plain }))
const noPlan = { measure: 'percent', march: null, june: null, october: null, december: null } as const
const percentPlan = fc.record({
  measure: fc.constant('percent' as const),
  march: share,
  june: share,
  october: share,
  december: share,
})
const amountPlan = fc
  .record({
    measure: fc.constant('amount' as const),
    march: maybeAmount,
    june: maybeAmount,
    october: maybeAmount,
    december: maybeAmount,
  })
  .filter(({ march, june, october, december }) =>
    [march, june, october, december].some((mark) => mark !== null),
  )
const plan = fc.oneof(percentPlan, amountPlan)
const goals = fc.array(someText, { maxLength: 4 })

/** Kinds in the order of the form: equal labels are together. */
const KINDS = Object.keys(KIND_LABEL) as IndicatorKind[]
const row = <T extends Partial<Indicator>>(
  kinds: readonly IndicatorKind[],
  more: fc.Arbitrary<T>,
): fc.Arbitrary<Indicator> =>
  fc
    .tuple(fc.constantFrom(...kinds), someText, value, more)
    .map(([kind, level3, target, rest]): Indicator => ({
      level1: BRANCH_LABEL[KIND_BRANCH[kind]],
      level2: KIND_LABEL[kind],
      kind: kindOfLabel(KIND_LABEL[kind]),
      level3,
      description: null,
      value: target,
      weight: null,
      basis: null,
      at,
      ...rest,
    }))
const OLD_KINDS = KINDS.filter((kind) => !kind.endsWith('-cost'))
const rows = <T extends Partial<Indicator>>(
  kinds: readonly IndicatorKind[],
  more: fc.Arbitrary<T>,
  most = 12,
) => fc.array(row(kinds, more), { minLength: 1, maxLength: most })

const base = fc.record({
  name: plain,
  unit,
  code: optionalOf(fc.constant('13020225P008911100023')),
  purpose: optionalOf(someText),
  goals,
})
const budget = fc.record({ total: maybeAmount, fiscal: maybeAmount, other: maybeAmount })
const carried = fc.record({
  total: maybeAmount,
  fiscal: maybeAmount,
  carryover: maybeAmount,
  other: maybeAmount,
})

const detail: fc.Arbitrary<Detail> = fc.constantFrom(
  { field: 'attribute', label: '项目属性', text: '☑新增项目 □延续项目', choice: '新增项目', at },
  { field: 'period', label: '项目起止时间', text: '2025年1月至12月', choice: null, at },
  { field: 'leader', label: '项目负责人', text: '王某某', choice: null, at },
  { field: 'phone', label: '联系电话', text: '0312-0000000', choice: null, at },
) satisfies fc.Arbitrary<Detail & { readonly field: DetailField }>
const details = fc.uniqueArray(detail, { minLength: 1, maxLength: 4, selector: ({ label }) => label })

type Loose = Omit<Project, 'order' | 'part' | 'title' | 'at'>
const numbered = (
  projects: readonly Loose[],
  title: (project: Loose, i: number) => string,
  part: string | null,
): Project[] =>
  projects.map((project, i) => ({ order: i + 1, part, title: title(project, i), at, ...project }))

const hebeiRow = rows(
  OLD_KINDS,
  fc.record({ description: optionalOf(someText), basis: optionalOf(someText) }),
  20,
)
const hebeiProject: fc.Arbitrary<Loose> = fc
  .tuple(base, budget, plan, hebeiRow)
  .map(([project, money, plan_, indicators]) => ({ ...project, budget: money, plan: plan_, indicators }))

const numberedItems = (texts: readonly string[]) => texts.map((text, i) => ({ label: String(i + 1), text }))

export const budgetText: fc.Arbitrary<TargetDocument> = fc
  .record({
    projects: fc.array(hebeiProject, { minLength: 1, maxLength: 5 }),
    overallGoal: optionalOf(plain),
    goals: fc.array(plain, { maxLength: 5 }),
    measures: fc.array(plain, { maxLength: 5 }),
  })
  .map(({ projects, overallGoal, goals: items, measures }) =>
    document(
      'budget-text',
      numbered(projects, ({ name }, i) => `${i + 1}.${name}绩效目标表`, '预算项目绩效目标'),
      {
        title: '2025年部门整体绩效目标',
        parts: [
          { label: '第一部分', title: '2025年部门整体绩效目标' },
          { label: '第二部分', title: '预算项目绩效目标' },
        ],
        statement: {
          overallGoal,
          subGoals: numberedItems(items).map(({ label, text }) => ({
            label,
            title: null,
            goal: text,
            indicators: null,
            at,
          })),
          safeguards: numberedItems(measures).map(({ label, text }) => ({ label, title: null, text, at })),
        },
      },
    ),
  )

const targetsOf = (
  project: fc.Arbitrary<Loose>,
  title: (project: Loose, i: number) => string,
): fc.Arbitrary<TargetDocument> =>
  fc
    .array(project, { minLength: 1, maxLength: 3 })
    .map((projects) => document('project-targets', numbered(projects, title, null)))

export const hebeiForms = targetsOf(hebeiProject, ({ name }, i) => `${i + 1}.${name}绩效目标表`)
export const applicationForms = targetsOf(hebeiProject, ({ name }, i) => `${i + 1}.${name}绩效目标申报表`)

export const weightForms = targetsOf(
  fc
    .tuple(
      base,
      carried,
      department,
      optionalOf(points),
      rows(KINDS, fc.record({ weight: optionalOf(points) })),
      fc.option(details, { nil: undefined }),
    )
    .map(([project, money, owner, executionWeight, indicators, more]) => ({
      ...project,
      budget: money,
      department: owner,
      executionWeight,
      plan: noPlan,
      indicators,
      ...(more && { details: more }),
    })),
  () => '项目绩效目标表',
)

/** The indicators of the medium term come first. */
export const centralForms = targetsOf(
  fc
    .tuple(
      base,
      budget,
      department,
      rows(OLD_KINDS, fc.record({ term: fc.constantFrom('medium-term' as const, undefined) })),
      goals,
      fc.option(details, { nil: undefined }),
    )
    .map(([project, money, owner, indicators, mediumTermGoals, more]) => ({
      ...project,
      budget: money,
      department: owner,
      plan: noPlan,
      mediumTermGoals,
      ...(more && { details: more }),
      indicators: indicators
        .toSorted((one, other) => Number(one.term === undefined) - Number(other.term === undefined))
        .map(({ term, ...one }) => (term === undefined ? one : { ...one, term })),
    })),
  () => '项目支出绩效目标申报表',
)

const FUND_LABELS = [
  ['total', '年度资金总额'],
  ['fiscal', '其中：本年财政拨款'],
  ['carryover', '上年结转资金'],
  ['other', '其他资金'],
] as const
const evaluationFunds = fc.tuple(
  ...FUND_LABELS.map(([source, label]) =>
    fc.record({
      source: fc.constant(source),
      label: fc.constant(label),
      initial: maybeAmount,
      adjusted: maybeAmount,
      executed: maybeAmount,
      rate: share,
      weight: optionalOf(points),
      score: optionalOf(points),
      reason: fc.constant(null),
      at: fc.constant(at),
    }),
  ),
)

const evaluation = fc.record({
  funds: evaluationFunds,
  outcome: optionalOf(someText),
  weight: optionalOf(points),
  score: optionalOf(points),
  grade: fc.constant(null),
  conclusion: optionalOf(someText),
  problems: optionalOf(someText),
  measures: optionalOf(someText),
  at: fc.constant(at),
})
const result = fc.record({
  actual: optionalOf(fc.constantFrom('12', '91%', '9.45万元/个', '达成预期指标')),
  score: optionalOf(points),
  reason: optionalOf(someText),
})

/** The budget of the project is what the year began with. */
const budgeted = (line: { readonly initial: string | null; readonly adjusted: string | null } | undefined) =>
  line?.initial ?? line?.adjusted ?? null

export const selfEvaluations = fc
  .array(
    fc
      .tuple(base, department, evaluation, rows(OLD_KINDS, fc.record({ weight: optionalOf(points), result })))
      .map(([project, owner, evaluated, indicators]): Loose => ({
        ...project,
        budget: {
          total: budgeted(evaluated.funds[0]),
          fiscal: budgeted(evaluated.funds[1]),
          carryover: budgeted(evaluated.funds[2]),
          other: budgeted(evaluated.funds[3]),
        },
        department: owner,
        plan: noPlan,
        evaluation: evaluated,
        indicators,
      })),
    { minLength: 1, maxLength: 3 },
  )
  .map((projects) =>
    document(
      'self-evaluation',
      numbered(projects, () => '项目支出绩效自评表', null),
    ),
  )

const MONITORED = [
  ['total', '年度资金总额'],
  ['fiscal', '其中：本年一般公共预算拨款'],
  ['other', '其他资金'],
] as const
const monitoring = fc.record({
  period: fc.constant('1—7月'),
  throughMonth: fc.constant(7),
  funds: fc.tuple(
    ...MONITORED.map(([source, label]) =>
      fc.record({
        source: fc.constant(source),
        label: fc.constant(label),
        initial: maybeAmount,
        adjusted: fc.constant(null),
        executed: maybeAmount,
        rate: share,
        expected: maybeAmount,
        at: fc.constant(at),
      }),
    ),
  ),
  outcome: fc.constant(null),
  problems: optionalOf(someText),
  measures: optionalOf(someText),
  at: fc.constant(at),
})
const progress = fc.record({
  toDate: optionalOf(fc.constantFrom('12个', '40%', '有所改善')),
  expected: optionalOf(fc.constantFrom('12个', '95%', '进一步提高')),
  causes: fc.subarray([...DEVIATION_CAUSES]).map((causes) => causes.map((cause) => ({ cause, text: null }))),
  reason: optionalOf(someText),
  likelihood: optionalOf(fc.constantFrom(...LIKELIHOODS)),
})

export const monitored = fc
  .array(
    fc
      .tuple(
        base,
        department,
        monitoring,
        rows(OLD_KINDS, fc.record({ note: optionalOf(someText), progress })),
      )
      .map(([project, owner, watched, indicators]): Loose => ({
        ...project,
        budget: {
          total: watched.funds[0]?.initial ?? null,
          fiscal: watched.funds[1]?.initial ?? null,
          other: watched.funds[2]?.initial ?? null,
        },
        department: owner,
        plan: noPlan,
        monitoring: watched,
        indicators,
      })),
    { minLength: 1, maxLength: 3 },
  )
  .map((projects) =>
    document(
      'monitoring',
      numbered(projects, () => '项目支出绩效目标执行监控表', null),
    ),
  )

const DEPARTMENT_FUNDS = [
  ['total', '预算支出总额'],
  ['fiscal', '财政拨款'],
  ['other', '其他资金'],
  ['basic', '基本支出'],
  ['project', '项目支出'],
] as const
const departmentFunds = fc
  .tuple(fc.subarray([...DEPARTMENT_FUNDS]), fc.constantFrom([null], [null, 2024], [null, 2024, 2023]))
  .chain(([lines, years]) =>
    fc.tuple(
      ...lines.flatMap(([item, label]) =>
        years.map((year) =>
          fc.record({
            item: fc.constant(item),
            label: fc.constant(label),
            year: fc.constant(year),
            amount,
            share,
            at: fc.constant(at),
          }),
        ),
      ),
    ),
  )

export const departments: fc.Arbitrary<TargetDocument> = fc
  .record({
    funds: departmentFunds,
    unit: plain.map((name) => ({ code: null, name })),
    functions: optionalOf(someText),
    goals,
    tasks: fc.array(fc.record({ name: plain, content: optionalOf(someText), budget, at: fc.constant(at) }), {
      maxLength: 4,
    }),
    indicators: rows(OLD_KINDS, fc.constant({})),
  })
  .map((one): DepartmentTargets => ({
    order: 1,
    title: '部门整体支出绩效目标表',
    at,
    ...one,
  }))
  .map((one) => document('department-targets', [], { departments: [one] }))

/** What came of a department as a whole: its tasks, its money (基本支出 and 项目支出), its indicators. */
const WHOLE_FUNDS = [
  ['total', '年度资金总额'],
  [null, '其中：基本支出'],
  [null, '项目支出'],
] as const
const wholeFunds = <More extends object>(more: fc.Arbitrary<More>) =>
  fc.tuple(
    ...WHOLE_FUNDS.map(([source, label]) =>
      fc
        .tuple(
          fc.record({
            source: fc.constant(source),
            label: fc.constant(label),
            initial: maybeAmount,
            adjusted: maybeAmount,
            executed: maybeAmount,
            rate: share,
            at: fc.constant(at),
          }),
          more,
        )
        .map(([line, other]) => ({ ...line, ...other })),
    ),
  )
const wholeTasks = fc.array(
  fc.record({
    name: plain,
    content: optionalOf(someText),
    budget,
    outcome: optionalOf(someText),
    executed: maybeAmount,
    at: fc.constant(at),
  }),
  { minLength: 1, maxLength: 4 },
)
const whole = {
  order: fc.constant(1),
  at: fc.constant(at),
  funds: fc.constant([]),
  unit: plain.map((name) => ({ code: null, name })),
  functions: optionalOf(someText),
  goals,
  tasks: wholeTasks,
}

export const wholeMonitored: fc.Arbitrary<TargetDocument> = fc
  .record({
    ...whole,
    title: fc.constant('部门整体支出绩效目标执行监控表'),
    indicators: rows(OLD_KINDS, fc.record({ progress })),
    monitoring: fc
      .tuple(monitoring, wholeFunds(fc.record({ expected: maybeAmount })))
      .map(([one, funds]) => ({ ...one, funds })),
  })
  .map((one) => document('monitoring', [], { departments: [one] }))

export const wholeEvaluated: fc.Arbitrary<TargetDocument> = fc
  .record({
    ...whole,
    title: fc.constant('部门整体支出绩效自评表'),
    indicators: rows(OLD_KINDS, fc.record({ weight: optionalOf(points), result })),
    evaluation: fc
      .tuple(
        evaluation,
        wholeFunds(
          fc.record({
            weight: optionalOf(points),
            score: optionalOf(points),
            reason: fc.constant(null),
          }),
        ),
      )
      .map(([one, funds]) => ({ ...one, funds })),
  })
  .map((one) => document('self-evaluation', [], { departments: [one] }))

export const everyDocument: fc.Arbitrary<TargetDocument> = fc.oneof(
  wholeMonitored,
  wholeEvaluated,
  budgetText,
  hebeiForms,
  applicationForms,
  weightForms,
  centralForms,
  selfEvaluations,
  monitored,
  departments,
)

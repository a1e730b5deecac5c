/** Small target documents for tests of the rules: what a test does not say is without fault. */
import { BRANCH_LABEL, KIND_BRANCH, kindOfLabel } from '#core/indicator/kind.ts'
import { parseTargetValue } from '#core/indicator/value.ts'
import type { RuleContext } from '#core/rules/context.ts'
import { NOTHING_RELATED } from '#core/target/related.ts'
import type { FindingDraft, Rule } from '#core/rules/rule.ts'
import type { RuleParameters } from '#core/rules/parameters.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import { SEGMENTER } from '#language/segmenter.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import type { Statement, SubGoal, TargetDocument } from '#core/target/document.ts'

export const PARAMETERS: RuleParameters = ruleSetFor('13', 2025).parameters

/** The words of the language, and nothing known of other documents. */
export const ALONE: RuleContext = { segmenter: SEGMENTER, related: NOTHING_RELATED }

/** One row as the table shows it: level 2, name, description, value, basis. */
export function row(
  level2: string,
  level3: string,
  description: string | null,
  value: string,
  basis: string | null = '2025年工作计划',
  more: Partial<Indicator> = {},
): Indicator {
  const kind = kindOfLabel(level2)
  const level1 =
    kind === null
      ? '产出指标'
      : BRANCH_LABEL[KIND_BRANCH[kind] === 'cost' || kind === 'cost' ? 'output' : KIND_BRANCH[kind]]
  return {
    level1,
    level2,
    kind,
    level3,
    description,
    value: parseTargetValue(value, 2025),
    weight: null,
    basis,
    at: { line: 1 },
    ...more,
  }
}

export const FULL_SET: readonly Indicator[] = [
  row('数量指标', '培训人数', '参加培训的人数', '≥200人'),
  row('质量指标', '考核合格率', '合格人数占参训人数的比例', '≥95%'),
  row('时效指标', '培训完成时间', '全部班次结束的时间', '2025年11月底前'),
  row('成本指标', '培训总成本', '全部培训支出', '≤10万元'),
  row('社会效益指标', '政策知晓率', '知晓政策的群众占比', '≥90%'),
  row('服务对象满意度指标', '学员满意度', '满意学员占受访学员的比例', '≥95%'),
]

export function project(more: Partial<Project> = {}): Project {
  return {
    order: 1,
    part: '预算项目绩效目标',
    title: '1.干部培训经费绩效目标表',
    unit: { code: '763001', name: '社会工作部' },
    code: '13020225P008911100023',
    name: '干部培训经费',
    budget: { total: '10', fiscal: '10', other: '0' },
    purpose: '支付讲课费、场地费和资料费',
    plan: { measure: 'percent', march: '10', june: '40', october: '80', december: '100' },
    goals: ['举办培训班4期，培训干部200人'],
    indicators: FULL_SET,
    at: { line: 1 },
    ...more,
  }
}

/** A document of these projects, numbered in order. */
export function targets(
  projects: readonly Partial<Project>[],
  more: Partial<TargetDocument> = {},
): TargetDocument {
  return {
    format: 'jichi.targets/1',
    kind: 'budget-text',
    source: { file: 'test.txt', sha256: '0'.repeat(64), mediaType: 'text/plain' },
    title: '部门整体绩效目标',
    fiscalYear: 2025,
    parts: [
      { label: '第一部分', title: '部门整体绩效目标' },
      { label: '第二部分', title: '预算项目绩效目标' },
    ],
    statement: null,
    projects: projects.map((one, i) => project({ order: i + 1, ...one })),
    unplaced: [],
    marks: [],
    ...more,
  }
}

/** A document of one project with these rows. */
/** Projects of a county: those of an office over and over, each with a name of its own. */
export function manyProjects(document: TargetDocument, count: number): TargetDocument {
  const { projects } = document
  const part = projects[0]?.part ?? null
  const named = Array.from({ length: count }, (_, i): Project[] => {
    const one = projects[i % projects.length]
    const name = `${one?.name ?? ''}${i + 1}`
    return one ? [{ ...one, order: i + 1, part, name, title: `${i + 1}.${name}绩效目标表`, code: null }] : []
  })
  return { ...document, projects: named.flat() }
}

export function withRows(...indicators: readonly Indicator[]): TargetDocument {
  return targets([{ indicators }])
}

export function statement(more: Partial<Statement> = {}): Statement {
  return { overallGoal: null, subGoals: [], safeguards: [], ...more }
}

export function subGoal(more: Partial<SubGoal> = {}): SubGoal {
  return { label: '一', title: null, goal: null, indicators: null, at: { line: 9 }, ...more }
}

/** Where a rule speaks: `2.3` is indicator 3 of project 2, `2` the project, `-` the document. */
export function places(
  rule: Rule,
  document: TargetDocument,
  parameters: RuleParameters = PARAMETERS,
  context: RuleContext = ALONE,
): readonly string[] {
  return rule.check(document, parameters, context).map(draftPlace)
}

export function draftPlace({ project, indicator }: Pick<FindingDraft, 'project' | 'indicator'>): string {
  if (project === null) return '-'
  return indicator === null ? String(project) : `${project}.${indicator}`
}

export function suggestions(rule: Rule, document: TargetDocument): readonly (string | null)[] {
  return rule.check(document, PARAMETERS, ALONE).map((draft) => draft.suggestion)
}

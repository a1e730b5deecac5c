/**
 * What a department as a whole is measured against in a year: the indicators of its approved 整体绩效目标表
 * (财预〔2015〕88号) where it has one, else the lines of the 分项绩效目标 of its text. Kept with a sheet as it was when the
 * sheet began.
 */
import type { DepartmentGoals } from '../evaluation/department-goals.ts'
import { trimAll } from '../kernel/characters.ts'
import { parseTargetValue } from '../indicator/value.ts'
import type { DepartmentFundItem, DepartmentTargets } from '../target/department.ts'
import type { Statement, SubGoal } from '../target/document.ts'
import type { BudgetUnit, Indicator, Project, ProjectName } from '../target/project.ts'

/** targets: the form of the department; statement: its text; none: nobody has written either. */
export const BASIS_SOURCES = ['targets', 'statement', 'none'] as const
export type BasisSource = (typeof BASIS_SOURCES)[number]

/** One of the 年度主要任务. */
export type WholeTask = {
  readonly name: string
  readonly content: string | null
  /** 预算金额 in 万元 as stated; null where it is not. */
  readonly budget: string | null
  /** The projects that it is done with, where somebody said so. */
  readonly projects: readonly ProjectName[]
}

/** 资金总额, 基本支出 and 项目支出 of the year as the form states them, in 万元; null where it does not. */
export type StatedFunds = { readonly [item in 'total' | 'basic' | 'project']: string | null }

export type WholeBasis = {
  readonly source: BasisSource
  /** Of the paper that it is taken from. */
  readonly title: string | null
  readonly approval: { readonly number: string; readonly date: string } | null
  readonly functions: string | null
  readonly goals: readonly string[]
  readonly tasks: readonly WholeTask[]
  /** Of the year alone. */
  readonly indicators: readonly Indicator[]
  readonly funds: StatedFunds
}

const NO_FUNDS: StatedFunds = { total: null, basic: null, project: null }
const NOTHING: WholeBasis = {
  source: 'none',
  title: null,
  approval: null,
  functions: null,
  goals: [],
  tasks: [],
  indicators: [],
  funds: NO_FUNDS,
}

/**
 * What is approved goes before what is not: first the form of the department, then its text.
 * @param papers of the department in the year, as `departmentGoals` puts them together
 */
export function wholeBasis(papers: readonly DepartmentGoals[], year: number): WholeBasis {
  for (const isApproved of [true, false])
    for (const of of [formOf, statementOf])
      for (const paper of papers) {
        const found = (paper.approval !== null) === isApproved ? of(paper, year) : null
        if (found !== null) return found
      }
  return NOTHING
}

function formOf({ title, approval, departments }: DepartmentGoals): WholeBasis | null {
  const form = departments.find(({ indicators }) => indicators.length > 0) ?? departments[0]
  return form === undefined ? null : ofForm(form, { title, approval })
}

function statementOf({ title, approval, statement }: DepartmentGoals, year: number): WholeBasis | null {
  return statement === null ? null : ofStatement(statement, { title, approval, year })
}

type Paper = Pick<WholeBasis, 'title' | 'approval'>

function ofForm(form: DepartmentTargets, paper: Paper): WholeBasis {
  return {
    source: 'targets',
    ...paper,
    functions: form.functions,
    goals: form.goals,
    tasks: form.tasks.map(({ name, content, budget, projects = [] }) => ({
      name,
      content,
      budget: budget.total,
      projects,
    })),
    indicators: form.indicators.filter(({ term }) => term === undefined),
    funds: {
      total: statedFund(form, 'total'),
      basic: statedFund(form, 'basic'),
      project: statedFund(form, 'project'),
    },
  }
}

/** The figure of the form's own year. */
function statedFund({ funds }: DepartmentTargets, item: DepartmentFundItem): string | null {
  return funds.find((fund) => fund.item === item && fund.year === null)?.amount ?? null
}

function ofStatement(
  { overallGoal, subGoals }: Statement,
  { year, ...paper }: Paper & { readonly year: number },
): WholeBasis {
  return {
    ...NOTHING,
    source: 'statement',
    ...paper,
    goals: overallGoal === null ? [] : [overallGoal],
    tasks: subGoals.flatMap((goal): readonly WholeTask[] => {
      const name = goal.title ?? goal.goal
      return name === null
        ? []
        : [
            {
              name,
              content: goal.title === null ? null : goal.goal,
              budget: null,
              projects: goal.projects ?? [],
            },
          ]
    }),
    indicators: subGoals.flatMap((goal) => linesOf(goal, year)),
  }
}

/** One 分项绩效目标 as lines to be measured: its 绩效指标, one a phrase; without any, the goal itself. */
function linesOf({ title, goal, indicators, at }: SubGoal, year: number): readonly Indicator[] {
  const phrases = (indicators ?? '')
    .split(/[，；。;\n]/u)
    .map((phrase) => trimAll(phrase).replace(/^(?:绩效指标|指标)[:：]/u, ''))
    .filter((phrase) => phrase !== '')
  if (phrases.length > 0) return phrases.map((phrase) => lineOf(phrase, { year, at }))
  const said = goal ?? title
  return said === null ? [] : [lineOf(said, { year, at }, title ?? said)]
}

/** 维修一次修复率≥97%, 启用时间2026年10月底前: the name, then the value from its sign or its first figure on. */
const NAMED =
  /^(\D*?[^\d≥≤＞＜><=＝：:\s])[：:]?((?:≥|≤|＞|＜|>=|<=|>|<|=|＝|不低于|不少于|不超过|不高于|达到|控制在)\s*\d.*|\d.*)$/u
const SATISFACTION = '满意度指标'

function lineOf(
  phrase: string,
  { year, at }: { readonly year: number; readonly at: Indicator['at'] },
  called?: string,
): Indicator {
  const [, name, value] = called === undefined ? (NAMED.exec(phrase) ?? []) : []
  const level3 = called ?? name ?? phrase
  const isSatisfaction = /满意(?:度|率)$/u.test(level3)
  return {
    level1: isSatisfaction ? SATISFACTION : '',
    level2: isSatisfaction ? '服务对象满意度指标' : '',
    kind: isSatisfaction ? 'satisfaction' : null,
    level3,
    description: null,
    value: parseTargetValue((value ?? phrase).replace(/^达到/u, '≥').replace(/^控制在/u, '≤'), year),
    weight: null,
    basis: null,
    at,
  }
}

/** The department as the pure functions of sheets and scores see a project: its goals and indicators are the whole's. */
export function wholeTarget({ goals, indicators }: WholeBasis, department: BudgetUnit): Project {
  return {
    order: 1,
    part: null,
    title: null,
    unit: department,
    code: null,
    name: `${department.name}部门整体`,
    budget: { total: null, fiscal: null, other: null },
    purpose: null,
    plan: { measure: 'percent', march: null, june: null, october: null, december: null },
    goals,
    indicators,
    at: { line: 1 },
  }
}

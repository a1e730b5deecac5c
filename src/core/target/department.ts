/** 部门（单位）整体支出绩效目标表: the form of a whole department, with indicators of its own. */
import type { Budget, BudgetUnit, Detail, Indicator, ProjectName } from './project.ts'
import type { Place } from '../kernel/place.ts'
import type { SelfEvaluation } from './evaluation.ts'
import type { Monitoring } from './monitoring.ts'

/** One line of 年度主要任务. */
export type DepartmentTask = {
  readonly name: string
  /** 主要内容; null when blank. */
  readonly content: string | null
  readonly budget: Budget
  /** The projects that it is done with, where somebody said so. */
  readonly projects?: readonly ProjectName[]
  /** 完成情况, where the form has such a column (自评表 and 监控表). */
  readonly outcome?: string | null
  /** 执行数 of the task in 万元, where the form has such a column. */
  readonly executed?: string | null
  readonly at: Place
}

export const DEPARTMENT_FUND_ITEMS = [
  /** 资金总额. */
  'total',
  /** 按收入性质分: 财政拨款 and 其他资金. */
  'fiscal',
  'other',
  /** 按支出性质分: 基本支出 (人员经费, 公用经费) and 项目支出. */
  'basic',
  'staff',
  'running',
  'project',
] as const
export type DepartmentFundItem = (typeof DEPARTMENT_FUND_ITEMS)[number]

/** One figure of 总体资金情况. */
export type DepartmentFund = {
  readonly item: DepartmentFundItem | null
  readonly label: string
  /** The fiscal year the column names; null for the form's own year. */
  readonly year: number | null
  /** 万元. */
  readonly amount: string | null
  /** 占比 in %. */
  readonly share: string | null
  readonly at: Place
}

/** Whether nothing is written in the form of a department but whose it is. */
export function isBlankDepartment({
  functions,
  tasks,
  funds,
  goals,
  mediumTermGoals = [],
  indicators,
  details = [],
  evaluation,
  monitoring,
}: DepartmentTargets): boolean {
  return (
    functions === null &&
    tasks.length +
      funds.length +
      goals.length +
      mediumTermGoals.length +
      indicators.length +
      details.length ===
      0 &&
    evaluation === undefined &&
    monitoring === undefined
  )
}

export type DepartmentTargets = {
  /** Place in the document, from 1. */
  readonly order: number
  readonly title: string | null
  readonly unit: BudgetUnit | null
  /** 部门职能概述. */
  readonly functions: string | null
  readonly tasks: readonly DepartmentTask[]
  readonly funds: readonly DepartmentFund[]
  /** 年度总体目标, without their numbering. */
  readonly goals: readonly string[]
  /** 长期（中期）目标, where the form has them. */
  readonly mediumTermGoals?: readonly string[]
  readonly indicators: readonly Indicator[]
  readonly details?: readonly Detail[]
  /** 部门整体支出绩效自评表 only. */
  readonly evaluation?: SelfEvaluation
  /** 部门整体监控表 only. */
  readonly monitoring?: Monitoring
  readonly at: Place
}

/** A project of a target document: its budget, plan, goals and indicators, and the words about it. */
import type { Place } from '../kernel/place.ts'
import type { IndicatorKind } from '../indicator/kind.ts'
import type { IndicatorValue } from '../indicator/value.ts'
import type { PlanMark } from '../kernel/period.ts'
import type { IndicatorResult, SelfEvaluation } from './evaluation.ts'
import type { IndicatorProgress, Monitoring } from './monitoring.ts'

/** A project as others speak of it. */
export type ProjectName = { readonly code: string | null; readonly name: string }

export type BudgetUnit = { readonly code: string | null; readonly name: string }

/** Decimal strings in 万元; null when the cell is blank. */
export type Budget = {
  readonly total: string | null
  readonly fiscal: string | null
  readonly other: string | null
  /** 上年结转资金. */
  readonly carryover?: string | null
}

/** Fields of forms that are words about a project and no figure of it. */
export const DETAIL_FIELDS = [
  /** 项目属性: 新增项目, 延续项目. */
  'attribute',
  /** 项目类别, 项目类型. */
  'category',
  /** 项目起止时间, 项目期限, 实施周期. */
  'period',
  /** 项目负责人. */
  'leader',
  /** 联系人. */
  'contact',
  /** 联系电话. */
  'phone',
  /** 立项依据. */
  'grounds',
  /** 实施主体. */
  'implementer',
  /** 项目概述. */
  'overview',
  /** 实施方案, 项目实施计划. */
  'scheme',
  /** 审核意见. */
  'review',
  /** 填表人, 填报人. */
  'filled-by',
  /** 填报日期. */
  'filled-on',
  /** 备注. */
  'remark',
] as const

export type DetailField = (typeof DETAIL_FIELDS)[number]

export type Detail = {
  /** null when the label is one that only this form has. */
  readonly field: DetailField | null
  /** As written, without a closing colon. */
  readonly label: string
  /** As written, boxes included: ☑新增项目 □延续项目. */
  readonly text: string
  /**
   * The words beside the ticked box (√, ☑, ■): 新增项目; null without boxes, or when none or several are
   * ticked.
   */
  readonly choice: string | null
  readonly at: Place
}

/** One line of 项目实施进度计划, as written. */
export type ScheduleStep = {
  readonly content: string
  readonly start: string | null
  readonly end: string | null
  readonly at: Place
}

/** 资金支出计划: cumulative at each mark, in % of the budget or in 万元; null when the cell is blank. */
export type SpendingPlan = { readonly measure: 'percent' | 'amount' } & {
  readonly [mark in PlanMark]: string | null
}

export type Indicator = {
  /** As written; a blank cell belongs to the label above. Empty when there is no label at all. */
  readonly level1: string
  readonly level2: string
  readonly kind: IndicatorKind | null
  readonly level3: string
  readonly description: string | null
  readonly value: IndicatorValue
  /** 分值/权重 where the layout has one. */
  readonly weight: string | null
  /** 指标值确定依据; null when empty. */
  readonly basis: string | null
  /** Points in the label of a level: 产出指标(50分) is level1 产出指标 with level1Weight 50. */
  readonly level1Weight?: string
  readonly level2Weight?: string
  /** Indicators of the medium-term target (总体目标, 中期目标) beside those of the year. */
  readonly term?: 'medium-term'
  /** 备注. */
  readonly note?: string | null
  /** 自评表 only. */
  readonly result?: IndicatorResult
  /** 监控表 only. */
  readonly progress?: IndicatorProgress
  readonly at: Place
}

export type Project = {
  /** Place in the document, from 1. */
  readonly order: number
  readonly part: string | null
  readonly title: string | null
  readonly unit: BudgetUnit | null
  readonly code: string | null
  readonly name: string
  readonly budget: Budget
  readonly purpose: string | null
  readonly plan: SpendingPlan
  /** Without their numbering. */
  readonly goals: readonly string[]
  /** Number of the only goal as the file has it: 1. — several are numbered as the form does. */
  readonly goalNumber?: string
  readonly indicators: readonly Indicator[]
  /** 主管部门. */
  readonly department?: BudgetUnit | null
  /** Goals of the medium term (总体目标, 中期目标) beside those of the year. */
  readonly mediumTermGoals?: readonly string[]
  /** 分值 of 预算执行率, where a target form names it. */
  readonly executionWeight?: string | null
  readonly schedule?: readonly ScheduleStep[]
  readonly details?: readonly Detail[]
  /** 自评表 only. */
  readonly evaluation?: SelfEvaluation
  /** 监控表 only. */
  readonly monitoring?: Monitoring
  readonly at: Place
}

/**
 * The target document `jichi.targets/1`: the public contract of docs/exchange-format.md, and the draft that
 * can always be represented, shown and corrected. What has passed validation is another type: see valid.ts.
 *
 * Stored as JSON: a key may be added, none removed or given another meaning without a migration. Keys with
 * `?` belong to forms that have such a field: they are absent from all others, so that an older document
 * stays what it was.
 */
import type { IndicatorKind } from '../indicator/kind.ts'
import type { IndicatorValue } from '../indicator/value.ts'
import type { PlanMark } from '../kernel/period.ts'
import type { DepartmentTargets } from './department.ts'
import type { IndicatorResult, SelfEvaluation } from './evaluation.ts'
import type { DocumentKind } from './kind.ts'
import type { IndicatorProgress, Monitoring } from './monitoring.ts'

export const TARGETS_FORMAT = 'jichi.targets/1'

/** Where a thing is in its source; all counts from 1. */
export type Place =
  /** A line of a text. */
  | { readonly line: number }
  /** A paragraph outside any table, in Word and HTML. */
  | { readonly paragraph: number }
  /** A cell in Word and HTML; column counts grid columns. */
  | { readonly table: number; readonly row: number; readonly column: number }
  | { readonly sheet: string; readonly cell: string }
  /** Points from the upper left corner of the page. */
  | { readonly page: number; readonly box: readonly [number, number, number, number] }

export type Source = {
  readonly file: string
  /** Lower-case hex of the original bytes. */
  readonly sha256: string
  readonly mediaType: string
  /**
   * What the reader took the forms for, and how sure it is; absent when it was no form that was read (JSON).
   */
  readonly recognised?: readonly RecognisedLayout[]
}

/** A layout met in a file. */
export type RecognisedLayout = {
  /** The id of a layout of documents/layouts/, or of one that a person described. */
  readonly layout: string
  readonly name: string
  /** From 0 to 1: the share of written cells that the layout gave a place. */
  readonly certainty: number
  /** Orders of the projects (or departments) read with it. */
  readonly projects: readonly number[]
}

export type Part = { readonly label: string | null; readonly title: string }

/** One 分项绩效目标. */
export type SubGoal = {
  readonly label: string | null
  readonly title: string | null
  readonly goal: string | null
  readonly indicators: string | null
  /** The projects that it covers, where somebody said so. */
  readonly projects?: readonly ProjectName[]
  readonly at: Place
}

/** A project as others speak of it. */
export type ProjectName = { readonly code: string | null; readonly name: string }

/** One 工作保障措施. */
export type Safeguard = {
  readonly label: string | null
  /**
   * The heading line where the measure is below one of its own; null when heading and text are one
   * paragraph.
   */
  readonly title: string | null
  readonly text: string
  readonly at: Place
}

/**
 * One 工作活动 of a 职责 of the department, with the projects that hang under it. Activities of one duty follow
 * each other.
 */
export type DutyActivity = {
  readonly duty: string
  readonly activity: string
  /** 活动目标. */
  readonly goal: string | null
  readonly projects?: readonly ProjectName[]
  readonly at: Place
}

/** 部门整体绩效目标: the words of the first part. */
export type Statement = {
  /** Paragraphs joined by \n. */
  readonly overallGoal: string | null
  readonly subGoals: readonly SubGoal[]
  readonly safeguards: readonly Safeguard[]
  /** 部门职责—工作活动—预算项目, where the rule set asks for it. */
  readonly duties?: readonly DutyActivity[]
}

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
   * The words beside the ticked box (√, ☑, ■): 新增项目; null without boxes, or when none or several are ticked.
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

/** A cell or line that found no place: nothing is dropped in silence. */
export type Unplaced = { readonly text: string; readonly at: Place }

/**
 * What a program left behind (a trial mark): recognised, kept out of the content, still there for the rules
 * to see.
 */
export type ProgramMark = { readonly text: string; readonly at: Place }

export type TargetDocument = {
  readonly format: typeof TARGETS_FORMAT
  readonly kind: DocumentKind
  readonly source: Source
  readonly title: string | null
  readonly fiscalYear: number | null
  readonly parts: readonly Part[]
  readonly statement: Statement | null
  readonly projects: readonly Project[]
  /** 部门整体绩效目标表 of the document. */
  readonly departments?: readonly DepartmentTargets[]
  readonly unplaced: readonly Unplaced[]
  readonly marks: readonly ProgramMark[]
}

/** Rows of 单位自评: how far departments are, targets without a sheet, steps of a sheet. */
import type { PostSaid } from '../kernel/roles.ts'
import type { TopUnit } from '../filing/rows.ts'
import type { FilingState } from '../filing/states.ts'
import type { Grade } from '../kernel/grade.ts'
import type { EvaluationAct, EvaluationState } from './step.ts'

export type CoverageRow = {
  /** null: targets of no unit. */
  readonly unit: TopUnit | null
  /** Targets of the year, those with an approved version, and sheets by state. */
  readonly targets: number
  readonly approved: number
  readonly states: { readonly [state in EvaluationState]: number }
  /** Of those that are confirmed. */
  readonly grades: { readonly [grade in Grade]: number }
  /** Of the same, weighted by 年初预算数, two decimals. */
  readonly mean: string | null
  /**
   * Sheets with a score that nobody has confirmed yet: in neither. 0 for those who see confirmed ones alone.
   */
  readonly unconfirmed: number
  /** What the department came to as a whole; null: not evaluated, or not for the caller. */
  readonly whole: WholeResult | null
}

/** 部门整体绩效评价 of a year, 定稿: that of a 财政评价 before that of a 部门评价, then the newest. */
export type WholeResult = {
  readonly task: string
  readonly subject: string
  readonly kind: 'finance' | 'department'
  /** Two decimals. */
  readonly total: string
  readonly grade: Grade
}

/** A target without a sheet. */
export type UncoveredRow = {
  readonly id: string
  readonly name: string
  readonly unitName: string | null
  /** null: approved, and opened for nobody yet. */
  readonly state: FilingState | null
}

export type EvaluationStepRow = {
  readonly number: number
  readonly at: string
  readonly by: string | null
  /** Of that person, at the time. */ readonly posts?: readonly PostSaid[]
  readonly act: EvaluationAct
  readonly from: EvaluationState
  readonly to: EvaluationState
  readonly comment: string
  readonly score: string | null
  readonly grade: Grade | null
}

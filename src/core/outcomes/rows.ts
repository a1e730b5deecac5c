/** What the targets of a year came to, by department or unit: money, self-evaluation, evaluation, lights. */
import { GRADES, type Grade } from '../kernel/grade.ts'
import type { TopUnit } from '../filing/rows.ts'
import type { WholeResult } from '../self-evaluation/rows.ts'
import type { RoundMark } from '../monitoring/round.ts'

/** Approved budget with every change of the year, and what was paid of it; 分. */
export type OutcomeMoney = { readonly budget: bigint; readonly paid: bigint }

export type GradeCounts = { readonly [grade in Grade]: number }

/** 单位自评 that is 已确认. */
export type SelfOutcome = {
  readonly confirmed: number
  readonly grades: GradeCounts
  /** 年初预算数 in 分 of those with a score, and the same times the score in hundredths of a point. */
  readonly weight: bigint
  readonly weighed: bigint
}

/** 财政评价 and 部门评价 of projects, 定稿: of a project the one that counts. */
export type EvaluatedOutcome = {
  readonly projects: number
  readonly grades: GradeCounts
  /** Of their points, in hundredths. */
  readonly points: bigint
}

/** Sheets whose light is shown to the reader. */
export type LightsOutcome = { readonly shown: number; readonly red: number; readonly yellow: number }

/**
 * Figures of the targets of one unit, or of several added up. A part that the reader may not see, or of which
 * nothing is there, is null.
 */
export type OutcomeSums = {
  readonly projects: number
  readonly approved: number
  readonly money: OutcomeMoney | null
  readonly self: SelfOutcome | null
  readonly evaluated: EvaluatedOutcome | null
  readonly lights: LightsOutcome | null
}

/** The same as it is told: amounts in 分, shares in %, points with two decimals. null: nothing is there to tell. */
export type Outcome = {
  readonly projects: number
  readonly approved: number
  readonly budget: string | null
  readonly paid: string | null
  /** 预算执行率. */
  readonly rate: string | null
  /** 自评 that are 已确认; null: none is, or it is not for the reader. */
  readonly self: {
    readonly confirmed: number
    readonly grades: GradeCounts
    /** Weighted by 年初预算数; null: none of them has a budget. */
    readonly mean: string | null
  } | null
  /** Results of 财政评价 and 部门评价 of projects; null: none is final. */
  readonly evaluated: {
    readonly projects: number
    readonly grades: GradeCounts
    /** The plain mean of their points. */
    readonly mean: string
  } | null
  /** Red and yellow sheets of the last round; null: no light is to be seen. */
  readonly lights: { readonly red: number; readonly yellow: number } | null
}

export type OutcomeRow = Outcome & {
  /** null: targets of no unit. */
  readonly unit: TopUnit | null
  /** What the department came to as a whole: 部门整体绩效评价; null: not evaluated, or not final. */
  readonly whole: WholeResult | null
}

/** The round whose lights are told. */
export type OutcomeRound = { readonly id: string; readonly mark: RoundMark }

export const NO_GRADES: GradeCounts = { 优: 0, 良: 0, 中: 0, 差: 0 }

/** Whether something of a row came to a grade: the whole, a project's evaluation or a self-evaluation. */
export function hasGrade({ self, evaluated, whole }: OutcomeRow, grade: Grade): boolean {
  return whole?.grade === grade || (self?.grades[grade] ?? 0) > 0 || (evaluated?.grades[grade] ?? 0) > 0
}

export function addGrades(a: GradeCounts, b: GradeCounts): GradeCounts {
  const sum = { ...a }
  for (const grade of GRADES) sum[grade] += b[grade]
  return sum
}

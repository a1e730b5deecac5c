/** A self-evaluation as lists show it. */
import type { Grade } from '../kernel/grade.ts'
import type { EvaluationState } from './step.ts'

/** What all rows of a list come to: 年初预算数 in 分; the mean of the points (two decimals) and of how many. */
export type EvaluationSums = {
  readonly budget: string
  /** null: none has points. */
  readonly mean: string | null
  readonly scored: number
}

export type ListedEvaluation = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly unitCode: string | null
  readonly unitName: string | null
  /** 年初预算数 in 分. */
  readonly budget: string
  readonly state: EvaluationState
  readonly score: string | null
  readonly grade: Grade | null
  /** What is lacking, and what is to be looked at again, as of the last save. */
  readonly lacking: number
  readonly doubts: number
  /** Whether anything was typed. */
  readonly begun: boolean
  /** 终止 within the year: its day; null: it went on. */
  readonly closed: string | null
  readonly changedAt: string
  readonly revision: number
}

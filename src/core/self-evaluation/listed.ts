/** A self-evaluation as lists show it. */
import type { Grade } from '../kernel/grade.ts'
import type { EvaluationState } from './step.ts'

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

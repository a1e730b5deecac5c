/** What the result of one subject of an evaluation waits for: the list of a task and the 工作台 say the same. */
import type { SubjectState } from './task.ts'

/**
 * marks 专家评分, report 撰写报告, unit 被评价单位反馈, decision 研究反馈意见, settling 定稿;
 * null: it is final.
 */
export type SubjectWait = 'marks' | 'report' | 'unit' | 'decision' | 'settling' | null

type Standing = {
  readonly state: SubjectState
  /** The unit has said what it had to say. */
  readonly heard: boolean
  readonly feedbackDue: string | null
  /** Points of the unit that nobody decided on. */
  readonly undecided: number
}

export function subjectWait({ state, heard, feedbackDue, undecided }: Standing, today: string): SubjectWait {
  if (state === 'marking') return 'marks'
  if (state === 'reporting') return 'report'
  if (state === 'final') return null
  // A unit that let its day pass is waited for no longer.
  if (!heard && (feedbackDue ?? '') >= today) return 'unit'
  return undecided > 0 ? 'decision' : 'settling'
}

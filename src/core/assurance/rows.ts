/** 工作保障措施 and their tasks, as the ledger shows them. */
import type { Day } from '../kernel/day.ts'
import type { AssuranceKind } from './measure.ts'

export type AssuranceTask = {
  readonly id: string
  readonly title: string
  readonly owner: string
  readonly due: Day
  readonly doneOn: Day | null
  readonly note: string
  readonly changedAt: string
  readonly changedBy: string | null
}

export type MeasureHead = {
  readonly id: string
  readonly kind: AssuranceKind
  readonly title: string
  readonly text: string
}

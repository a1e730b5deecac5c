/** Rows of the workflow that lists show: targets, departments' progress, versions, flows. Amounts: 分. */
import type { PostSaid } from '../kernel/roles.ts'
import type { DeadlineKind } from '../calendar/deadline.ts'
import type { SeverityCounts } from '../kernel/finding.ts'
import type { Grade } from '../kernel/grade.ts'
import type { Day } from '../kernel/day.ts'
import type { Heap } from '../review/form.ts'
import type { Approval, StepRecord } from './act.ts'
import type { Flow } from './flow.ts'
import type { ActKind, FilingState } from './states.ts'

/** A target in its workflow. */
export type FilingRow = {
  readonly id: string
  readonly document: string
  readonly fiscalYear: number | null
  readonly code: string | null
  readonly name: string
  readonly unitCode: string | null
  readonly unitName: string | null
  readonly budget: string | null
  readonly findings: SeverityCounts
  readonly heap: Heap | null
  /** Whole %. */
  readonly risk: number | null
  /** What a reviewer concluded of the target as it is; otherwise what its findings come to. */
  readonly grade: Grade | null
  readonly state: FilingState
  readonly since: string
  readonly version: number
  /** By when it has to go on; null: by no day. */
  readonly due: { readonly kind: DeadlineKind; readonly day: Day } | null
  /** The steps that are open. */
  readonly waits: readonly string[]
  /** The last thing done, and what was said. */
  readonly last: {
    readonly kind: ActKind
    /** Of the flow. */ readonly step: string | null
    /** Of what takes back an act as if it had not been. */ readonly undone?: ActKind | undefined
    readonly comment: string
    readonly by: string | null
  } | null
}

type StateTotal = { readonly count: number; readonly budget: string }
export type StateTotals = { readonly [state in FilingState]: StateTotal }

/** A department, or a unit that is below none. */
export type TopUnit = {
  readonly id: string
  readonly key: string
  readonly code: string | null
  readonly name: string
}

/** The targets of a department and of the units below it. */
export type ProgressRow = {
  /** null: targets of no unit. */
  readonly unit: TopUnit | null
  readonly states: { readonly [state in FilingState]?: StateTotal }
  /** Of those that wait: past their deadline, and near it. */
  readonly over: number
  readonly soon: number
}

/** An approved version of a target or a department's text. */
export type VersionRow = {
  readonly number: number
  readonly fiscalYear: number | null
  /** Of the content as canonical JSON (RFC 8785). */
  readonly sha256: string
  /** Why it was adjusted; empty for the first. */
  readonly reason: string
  readonly approval: Approval
  readonly approvedBy: string | null
  /** Of that person, at the time. */ readonly posts?: readonly PostSaid[]
  readonly approvedAt: string
  /** With the region's SM2 key. */
  readonly isSigned: boolean
}

/** A version of a year's flow. `flow` null: the year gave up its own. */
export type FlowVersionRow = {
  readonly year: number
  readonly version: number
  readonly flow: Flow | null
  readonly note: string
  readonly savedBy: string | null
  readonly savedAt: string
}
export type FlowRow = FlowVersionRow & { readonly flow: Flow }

/** `from`: the year that it was laid down for; null: that of the country. */
export type FlowInForce = { readonly flow: Flow; readonly from: number | null }

/** 常用审核意见. `version`: 0 where the region has none of its own, which nobody saved. */
export type OpinionList = {
  readonly opinions: readonly string[]
  readonly version: number
  readonly savedBy: string | null
  readonly savedAt: string | null
}

/** A step that was taken, with the names of those who are in its record. */
export type FilingStepRow = StepRecord & {
  readonly actorName: string | null
  /** Of who did it, at the time. */ readonly posts?: readonly PostSaid[]
  readonly targetName: string | null
}

/** The text of a department that cannot be written in now, and how many errors of a target lie in it, too. */
export type HeldByText = {
  readonly document: string
  readonly name: string
  readonly state: FilingState
  readonly errors: number
}

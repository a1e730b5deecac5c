/**
 * What somebody does to a filing, what comes of it, and why it may be refused: data; the words are in
 * src/text/filing.ts.
 */
import { GATE_REFUSALS, type GateRefusal } from '../assessment/gate.ts'
import type { Role } from '../kernel/roles.ts'
import type { Grade } from '../kernel/grade.ts'
import type { Fen } from '../kernel/money.ts'
import { isFiscalYear } from '../kernel/period.ts'
import type { Filing } from './filing.ts'
import type { ActKind, FilingState } from './states.ts'

/** A person, and the roles that the person holds for the project in question. */
export type Party = { readonly id: string; readonly roles: readonly Role[] }

/** 批复文号 and 批复日期 (2026-01-31). */
export type Approval = { readonly number: string; readonly date: string }

/**
 * A day of a year that budgets have; nothing and the year 1 are none.
 * @param date ISO day, or what was typed
 */
export function isApprovalDate(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && isFiscalYear(Number(date.slice(0, 4)))
}

type Common = {
  readonly actor: Party
  readonly at: string
  /** Opinion or reason; empty where nothing is said. */
  readonly comment: string
  /** Which task; null: the first one that the actor may do this to. */
  readonly task: string | null
}

/**
 * What the review came to. ungraded: the text of a department, for which 财预〔2015〕88号 has no sheet of
 * points; null: not reviewed yet.
 */
export type ReviewConclusion = Grade | 'ungraded' | null

export type Act = Common &
  /**
   * errors: open findings that block. assessment: what is missing of a 事前绩效评估 that must have passed
   * . amount: the budget, 分. back: what came back to the unit; nothing where nothing did. confirmed: it
   * goes as it came back all the same, for the reason that the comment gives.
   */
  (
    | {
        readonly kind: 'submit'
        readonly errors: number
        readonly assessment: GateRefusal | null
        readonly amount: Fen | null
        readonly back?: CameBack | null
        readonly confirmed?: boolean | undefined
      }
    | { readonly kind: 'withdraw' | 'open' | 'adjust' | 'abandon' | 'close' | 'reopen' | 'archive' }
    | { readonly kind: 'return'; readonly to: 'previous' | 'unit' }
    | { readonly kind: 'transfer'; readonly target: Party }
    | { readonly kind: 'countersign'; readonly target: Party }
    | { readonly kind: 'pass'; readonly grade: ReviewConclusion }
    | { readonly kind: 'approve'; readonly grade: ReviewConclusion; readonly approval: Approval }
  )

/** Since it was sent back to the unit: whether nothing was changed, and how many 批注 are open. */
export type CameBack = { readonly unchanged: boolean; readonly comments: number }

/** How many 批注 are open of what is as it came back; sending it in again needs a reason. */
export function openOfUnchanged(back: CameBack | null | undefined): number {
  return back?.unchanged === true ? back.comments : 0
}

/** What is sent in again as it came back, without a word why it stays or without a confirmation. */
export function isUnheeded({
  unchanged,
  confirmed,
  comment,
}: {
  readonly unchanged: boolean
  readonly confirmed: boolean | undefined
  readonly comment: string
}): boolean {
  return unchanged && (confirmed !== true || comment.trim() === '')
}

export type ActOfKind<K extends Act['kind']> = Extract<Act, { readonly kind: K }>

export const FLOW_REFUSALS = [
  /** values: kind, state. */
  'not-in-this-state',
  /** A pass of what only waits for its approval. */
  'awaits-approval',
  /** An approval of what is under review and not at that step. */
  'not-at-approval',
  /** Neither by a role nor handed over. values: kind, state. */
  'not-yours',
  /** Writers and senders do not review. */
  'four-eyes',
  /** The person took another step of this round. values: step. */
  'took-a-step',
  /** The next level has it open. */
  'opened',
  'already-open',
  /** values: count. */
  'errors-open',
  'grade-missing',
  /** 中: back to the unit. */
  'grade-returns',
  /** 差: cannot enter the budget. */
  'grade-blocks',
  'comment-missing',
  /**
   * It came back and nothing was changed, and 批注 are open: it is sent in again only for a reason. values:
   * count.
   */
  'comments-open',
  /** Another opinion was asked for and has not come. values: count. */
  'opinion-awaited',
  /** The person named cannot take it: no fitting role. */
  'target-unfit',
  /** The person named wrote in it, or took another step. */
  'target-wrote',
  /** It is that person's already. */
  'target-same',
  'approval-missing',
  /** The approved text holds; an adjustment must be opened first. */
  'approved-locked',
  /** The project was closed within its year (终止): nothing is written in it. */
  'project-closed',
  /** It is with the reviewers; it must be withdrawn or returned first. */
  'under-review',
  'year-closed',
  ...GATE_REFUSALS,
] as const
export type FlowRefusalCode = (typeof FLOW_REFUSALS)[number]

export type FlowRefusal = {
  readonly code: FlowRefusalCode
  readonly values: { readonly [name: string]: string | number }
}

export function refuseFiling(
  code: FlowRefusalCode,
  values: FlowRefusal['values'] = {},
): { readonly ok: false; readonly error: FlowRefusal } {
  return { ok: false, error: { code, values } }
}

/** One line of the history: who, when, in which role, from where to where. Only ever added to. */
export type StepRecord = {
  /** From 1 on, without a gap. */
  readonly number: number
  readonly kind: ActKind
  readonly at: string
  readonly actor: string
  /** In which role; null where a task was handed to the person without one. */
  readonly role: Role | null
  readonly from: FilingState
  readonly to: FilingState
  /** Of the flow; null where no task was concerned. */
  readonly step: string | null
  /** True where it concerns another opinion that was asked for. */
  readonly isConsult: boolean
  readonly comment: string
  /** Of a return: how far. */
  readonly back: 'previous' | 'unit' | null
  /** To whom it was handed, or who was asked. */
  readonly target: string | null
  readonly grade: Grade | null
  readonly approval: Approval | null
  readonly round: number
  readonly version: number
  /** Of what takes back an act as if it had not been: which act. */
  readonly undone?: ActKind
}

/** As it is kept: what can be taken back has beside it what it was before. */
export type KeptStep = StepRecord & { readonly before?: Filing }

export type Stepped = { readonly filing: Filing; readonly record: StepRecord }

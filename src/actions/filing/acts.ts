/**
 * An act on a target, or on the text of a department: what the core is asked for, and what the operation log
 * tells of it.
 */
import type { FilingAct } from '#api/filing/filings.ts'
import type { GateRefusal } from '#core/assessment/gate.ts'
import {
  openOfUnchanged,
  type Act,
  type CameBack,
  type ReviewConclusion,
  type Party,
  type StepRecord,
} from '#core/filing/act.ts'
import { fenOrNull } from '#core/kernel/money.ts'
import type { Running } from '../kernel/or-nothing.ts'

/** `batch`: of several; null: by itself. `run`: for good, or only tried. */
export type ActWay = { readonly batch?: string | null; readonly run?: Running }

/** What decides about a step beside the filing; `budget`: 分, decimal string. */
export type Acted = {
  readonly errors: number
  readonly budget: string | null
  readonly grade: ReviewConclusion
}

export type Doing = {
  readonly actor: Party
  readonly target: Party | null
  readonly at: Date
  readonly assessment: GateRefusal | null
  /** Of a submission. */ readonly back: CameBack | null
}

/** What the core is asked for, of what was sent. */
export function coreAct(
  act: FilingAct,
  { errors, budget, grade }: Acted,
  { actor, target, at, assessment, back }: Doing,
): Act {
  const common = {
    actor,
    at: at.toISOString(),
    comment: 'comment' in act ? act.comment : '',
    task: 'task' in act ? act.task : null,
  }
  switch (act.kind) {
    case 'submit':
      return {
        ...common,
        kind: act.kind,
        errors,
        assessment,
        amount: fenOrNull(budget),
        back,
        confirmed: act.confirmed,
      }
    case 'return':
      return { ...common, kind: act.kind, to: act.to }
    case 'transfer':
      return { ...common, kind: act.kind, target: target ?? { id: act.target, roles: [] } }
    case 'countersign':
      return { ...common, kind: act.kind, target: target ?? { id: act.target, roles: [] } }
    case 'pass':
      return { ...common, kind: act.kind, grade }
    case 'approve':
      return { ...common, kind: act.kind, grade, approval: act.approval }
    default:
      return { ...common, kind: act.kind }
  }
}

/** What the log tells of what was sent in again as it came back; nothing of anything else. */
export function unchangedInLog(back: CameBack | null) {
  const commentsOpen = openOfUnchanged(back)
  return commentsOpen === 0 ? {} : { unchanged: true, commentsOpen }
}

/** What the log tells of a step beside its states. */
export function stepInLog({ step: taken, role, comment, target, grade, approval, version }: StepRecord) {
  return {
    ...(taken !== null && { step: taken }),
    ...(role !== null && { role }),
    ...(comment !== '' && { comment }),
    ...(target !== null && { target }),
    ...(grade !== null && { grade }),
    ...(approval !== null && { approval: approval.number, date: approval.date, version }),
  }
}

/**
 * The course of a policy: drafted, in force, prolonged where it expires, ended, and drafted again. One act at a
 * time, pure. What was not assessed or did not pass does not come into force where the rule set says so.
 */
import type { GateRefusal } from '../assessment/gate.ts'
import type { AssessmentGate } from '../assessment/scheme.ts'
import type { Day } from '../kernel/day.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { PolicyCourse } from './policy.ts'

/** 发布执行, 延续, 终止, 恢复执行. */
export const POLICY_ACTS = ['start', 'renew', 'end', 'resume'] as const
export type PolicyAct = (typeof POLICY_ACTS)[number]

export const POLICY_REFUSALS = [
  'not-in-this-state',
  /** It comes into force with its number and day. */
  'document-missing',
  'comment-missing',
  /** It is prolonged beyond its last day, for POLICY_YEARS_MOST years at most. */
  'day-wrong',
  /** It has no passed 事前绩效评估, and the rule set asks for one. values: why (a code of GATE_REFUSALS). */
  'not-assessed',
  /** A prolongation rests on an assessment that was signed since the last one. */
  'assessed-before',
] as const
export type PolicyRefusalCode = (typeof POLICY_REFUSALS)[number]
export type PolicyRefusal = {
  readonly code: PolicyRefusalCode
  readonly values: { readonly [name: string]: string | number }
}

const FROM: Record<PolicyAct, readonly PolicyCourse[]> = {
  start: ['drafted'],
  renew: ['active'],
  end: ['drafted', 'active'],
  resume: ['ended'],
}

const TO: Record<PolicyAct, PolicyCourse> = {
  start: 'active',
  renew: 'active',
  end: 'ended',
  resume: 'drafted',
}

export type PolicyStanding = {
  readonly course: PolicyCourse
  readonly hasDocument: boolean
  readonly validTo: Day
  readonly gate: AssessmentGate
  /** What is missing of its 事前绩效评估; null: nothing. */
  readonly assessment: GateRefusal | null
  /** The day on which it was assessed last, and that on which it came into force or was prolonged last. */
  readonly assessedOn: Day | null
  readonly startedOn: Day | null
}

/** The acts of a state, whatever else keeps them back. */
export function policyActs(course: PolicyCourse): readonly PolicyAct[] {
  return POLICY_ACTS.filter((act) => FROM[act].includes(course))
}

/** Changed as it is written: what was ended stays as it was. */
export function isPolicyChangeable(course: PolicyCourse): boolean {
  return course !== 'ended'
}

/** Why an act is kept back, besides what is said with it; null: it is not. */
export function policyActRefusal(standing: PolicyStanding, act: PolicyAct): PolicyRefusal | null {
  const { course, hasDocument, gate, assessment, assessedOn, startedOn } = standing
  if (!FROM[act].includes(course)) return refusal('not-in-this-state')
  if (act === 'start' && !hasDocument) return refusal('document-missing')
  if ((act !== 'start' && act !== 'renew') || gate !== 'required') return null
  if (assessment !== null) return refusal('not-assessed', { why: assessment.code })
  const isOld = assessedOn === null || (startedOn !== null && assessedOn < startedOn)
  return act === 'renew' && isOld ? refusal('assessed-before') : null
}

type Acting = {
  readonly act: PolicyAct
  readonly comment: string
  /** The new last day of what is prolonged. */
  readonly day: Day | null
}

/** @returns where it leads */
export function stepPolicy(
  standing: PolicyStanding,
  { act, comment, day }: Acting,
): Result<PolicyCourse, PolicyRefusal> {
  const refused = policyActRefusal(standing, act)
  if (refused !== null) return err(refused)
  if (act !== 'start' && comment.trim() === '') return err(refusal('comment-missing'))
  if (act === 'renew' && (day === null || day <= standing.validTo)) return err(refusal('day-wrong'))
  return ok(TO[act])
}

function refusal(code: PolicyRefusalCode, values: PolicyRefusal['values'] = {}): PolicyRefusal {
  return { code, values }
}

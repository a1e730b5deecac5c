/**
 * What of a 事前绩效评估 is between a target and its 送审: not assessed or not passed, it does not enter
 * the budget.
 */
import { fen, wanText, type Fen } from '../kernel/money.ts'
import type { AssessmentConclusion, AssessmentReason } from './form.ts'
import type { AssessmentGate } from './scheme.ts'

export const GATE_REFUSALS = [
  /** None was begun, or it is still being written. */
  'assessment-missing',
  /** It is written and waits for its signature. */
  'assessment-unsigned',
  /** 不予支持. */
  'assessment-unsupported',
  /** 调整后支持, and something is not yet adjusted. values: count. */
  'assessment-changes-open',
  /** The budget is more than what was assessed. values: assessed (万元). */
  'assessment-outgrown',
  /** The policy that a new project carries out was not assessed, or its assessment is not signed. values: policy. */
  'policy-unassessed',
  /** It is 不予支持. values: policy. */
  'policy-unsupported',
  /** It is 调整后支持, and something of it is not yet adjusted. values: policy, count. */
  'policy-changes-open',
] as const
export type GateRefusalCode = (typeof GATE_REFUSALS)[number]
export type GateRefusal = {
  readonly code: GateRefusalCode
  readonly values: { readonly [name: string]: string | number }
}

/** Who carries an assessment on: those who write it, or those who sign; what is not supported waits for nobody. */
export type AssessmentHolder = 'writer' | 'signer'
const HOLDERS: Record<GateRefusalCode, AssessmentHolder | null> = {
  'assessment-missing': 'writer',
  'assessment-unsigned': 'signer',
  'assessment-unsupported': null,
  'assessment-changes-open': 'writer',
  'assessment-outgrown': 'writer',
  'policy-unassessed': null,
  'policy-unsupported': null,
  'policy-changes-open': null,
}

/** For whom what is missing waits; null: for nobody, or nothing is missing or asked for. */
export function assessmentHolder(gate: AssessmentGate, refusal: GateRefusal | null): AssessmentHolder | null {
  return refusal === null || gate === 'unasked' ? null : HOLDERS[refusal.code]
}

/** What was signed last; changesOpen: what must change and is not yet said to be done. */
export type SignedAssessment = {
  readonly conclusion: AssessmentConclusion
  readonly budget: Fen | null
  readonly changesOpen: number
}

export type AssessmentStanding = {
  readonly gate: AssessmentGate
  readonly reasons: readonly AssessmentReason[]
  /** none: nothing was begun. */
  readonly state: AssessmentState | 'none'
  readonly signed: SignedAssessment | null
}

export const ASSESSMENT_STATES = ['draft', 'submitted', 'signed'] as const
/** 评估中, 待审定, 已出具. */
export type AssessmentState = (typeof ASSESSMENT_STATES)[number]

/**
 * What is missing of a needed assessment, whatever the gate; null: nothing, or none is needed.
 * @param budget 分, of the target as it is
 */
export function assessmentRefusal(
  { reasons, state, signed }: AssessmentStanding,
  budget: Fen | null,
): GateRefusal | null {
  if (reasons.length === 0) return null
  if (signed === null)
    return state === 'submitted'
      ? { code: 'assessment-unsigned', values: {} }
      : { code: 'assessment-missing', values: {} }
  if (signed.conclusion === 'refuse') return { code: 'assessment-unsupported', values: {} }
  if (signed.conclusion === 'adjust' && signed.changesOpen > 0)
    return { code: 'assessment-changes-open', values: { count: signed.changesOpen } }
  if ((budget ?? 0n) > (signed.budget ?? 0n))
    return { code: 'assessment-outgrown', values: { assessed: wanText(signed.budget ?? fen(0n)) } }
  return null
}

/**
 * Whether what is missing refuses the 送审, or is said as advice. @param version approved versions of the
 * target: an adjustment has its own way, which is not assessed before the event
 */
export function refusesSubmission(gate: AssessmentGate, version: number): boolean {
  return gate === 'required' && version === 0
}

/** What refuses the 送审; null where it may go on. */
export function refusalAtGate(
  standing: AssessmentStanding,
  budget: Fen | null,
  version: number,
): GateRefusal | null {
  return refusesSubmission(standing.gate, version) ? assessmentRefusal(standing, budget) : null
}

/** What of the assessment of its policy is missing for a new project that carries it out; null: nothing. */
export function policyRefusal(policy: string, signed: SignedAssessment | null): GateRefusal | null {
  if (signed === null) return { code: 'policy-unassessed', values: { policy } }
  if (signed.conclusion === 'refuse') return { code: 'policy-unsupported', values: { policy } }
  return signed.conclusion === 'adjust' && signed.changesOpen > 0
    ? { code: 'policy-changes-open', values: { policy, count: signed.changesOpen } }
    : null
}

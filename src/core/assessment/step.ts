/**
 * The way of a 事前绩效评估: written, handed in, signed or given back, and opened again for the next version. One
 * act at a time, pure.
 */
import { err, ok, type Result } from '../kernel/result.ts'
import type { AssessmentState } from './gate.ts'

export const ASSESSMENT_ACTS = ['submit', 'withdraw', 'return', 'sign', 'reopen'] as const
/** 提交审定, 撤回, 退回, 审定出具, 重新评估. */
export type AssessmentAct = (typeof ASSESSMENT_ACTS)[number]

export type AssessmentCourse = {
  readonly state: AssessmentState
  /** Signed versions. */
  readonly version: number
  /** Who wrote since the last version: who wrote does not sign. */
  readonly writers: readonly string[]
  /** Who handed it in; null while it is written. */
  readonly sender: string | null
}

/** What somebody may by the posts held at the project. */
export type AssessmentParty = { readonly id: string; readonly mayWrite: boolean; readonly maySign: boolean }

export const ASSESSMENT_REFUSALS = [
  'not-in-this-state',
  'not-yours',
  /** Writers and those who handed it in do not sign (four eyes). */
  'four-eyes',
  /** Something is missing. values: count. */
  'incomplete',
  'comment-missing',
  /** It goes as it came back, without a word why or without a confirmation. */
  'unchanged',
] as const
export type AssessmentRefusalCode = (typeof ASSESSMENT_REFUSALS)[number]
export type AssessmentRefusal = {
  readonly code: AssessmentRefusalCode
  readonly values: { readonly [name: string]: string | number }
}

const FROM: Record<AssessmentAct, AssessmentState> = {
  submit: 'draft',
  withdraw: 'submitted',
  return: 'submitted',
  sign: 'submitted',
  reopen: 'signed',
}

/**
 * Why the person may not, as it is; null: may. What the act needs beside (a reason, completeness) is not
 * asked here.
 */
export function actRefusal(
  { state, writers, sender }: AssessmentCourse,
  act: AssessmentAct,
  party: AssessmentParty,
): AssessmentRefusal | null {
  if (FROM[act] !== state) return refusal('not-in-this-state')
  if (act === 'return' || act === 'sign') {
    if (!party.maySign) return refusal('not-yours')
    return act === 'sign' && (writers.includes(party.id) || sender === party.id) ? refusal('four-eyes') : null
  }
  return party.mayWrite ? null : refusal('not-yours')
}

/**
 * @param lacks what it still lacks, for a submission or a signature
 * @param comment the reason of a return or a reopening
 * @param unheeded of a submission: it goes as it came back, and nobody said why
 */
export function stepAssessment(
  way: AssessmentCourse,
  act: AssessmentAct,
  party: AssessmentParty,
  {
    lacks,
    comment,
    unheeded = false,
  }: { readonly lacks: number; readonly comment: string; readonly unheeded?: boolean },
): Result<AssessmentCourse, AssessmentRefusal> {
  const refused = actRefusal(way, act, party)
  if (refused !== null) return err(refused)
  if ((act === 'submit' || act === 'sign') && lacks > 0)
    return err({ code: 'incomplete', values: { count: lacks } })
  if ((act === 'return' || act === 'reopen') && comment.trim() === '') return err(refusal('comment-missing'))
  if (act === 'submit' && unheeded) return err(refusal('unchanged'))
  switch (act) {
    case 'submit':
      return ok({ ...way, state: 'submitted', sender: party.id })
    case 'withdraw':
    case 'return':
      return ok({ ...way, state: 'draft', sender: null })
    case 'sign':
      return ok({ ...way, state: 'signed', version: way.version + 1 })
    case 'reopen':
      return ok({ ...way, state: 'draft', writers: [], sender: null })
  }
}

/** Remembers the writer. Errors: not-in-this-state, not-yours. */
export function mayWriteAssessment(
  way: AssessmentCourse,
  party: AssessmentParty,
): Result<AssessmentCourse, AssessmentRefusal> {
  if (!party.mayWrite) return err(refusal('not-yours'))
  if (way.state !== 'draft') return err(refusal('not-in-this-state'))
  return ok(way.writers.includes(party.id) ? way : { ...way, writers: [...way.writers, party.id] })
}

function refusal(code: AssessmentRefusalCode): AssessmentRefusal {
  return { code, values: {} }
}

export const NEW_ASSESSMENT: AssessmentCourse = { state: 'draft', version: 0, writers: [], sender: null }

/** Audit events of 事前绩效评估. */
import type { AssessmentConclusion } from '#core/assessment/form.ts'
import type { AssessmentState } from '#core/assessment/gate.ts'
import type { AssessmentAct } from '#core/assessment/step.ts'
import type { EventType } from '#core/kernel/audit-event.ts'
import { act, change, type WrittenEvent } from '../kernel/event.ts'

/** What is assessed. */
type Of = 'project' | 'policy'

export function assessmentWritten(
  of: Of,
  id: string,
  after: Readonly<{ name: string; revision: number }>,
): WrittenEvent {
  return act<typeof after>('assessment.written', of)(id, after)
}

export function assessmentAnswered(
  of: Of,
  id: string,
  before: Readonly<{ answers: readonly string[] }>,
  after: Readonly<{ name: string; answers: readonly string[] }>,
): WrittenEvent {
  return change<typeof before, typeof after>('assessment.answered', of)(id, before, after)
}

/** Of what was signed. */
export type SignedFigures = {
  version: number
  total: number | null
  conclusion: AssessmentConclusion
  ruleSet: string
}

type ActedOn = { name: string; state: AssessmentState; comment?: string; unchanged?: boolean }

const TYPES: Record<AssessmentAct, EventType> = {
  submit: 'assessment.submitted',
  withdraw: 'assessment.withdrawn',
  return: 'assessment.returned',
  sign: 'assessment.signed',
  reopen: 'assessment.reopened',
}

/** Handed in, withdrawn, given back, signed, opened again. */
export function assessmentActedOn(
  kind: AssessmentAct,
  { of, id }: { readonly of: Of; readonly id: string },
  before: Readonly<{ state: AssessmentState }>,
  after: Readonly<ActedOn & Partial<SignedFigures>>,
): WrittenEvent {
  return change<typeof before, typeof after>(TYPES[kind], of)(id, before, after)
}

/** Audit events of 事前绩效评估. */
import type { AssessmentConclusion } from '#core/assessment/form.ts'
import type { AssessmentState } from '#core/assessment/gate.ts'
import type { AssessmentAct } from '#core/assessment/step.ts'
import type { EventType } from '#core/kernel/audit-event.ts'
import { act, change, type WrittenEvent } from '../kernel/event.ts'

export const assessmentWritten = act<{ name: string; revision: number }>('assessment.written', 'project')
export const assessmentAnswered = change<
  { answers: readonly string[] },
  { name: string; answers: readonly string[] }
>('assessment.answered', 'project')

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
  project: string,
  before: Readonly<{ state: AssessmentState }>,
  after: Readonly<ActedOn & Partial<SignedFigures>>,
): WrittenEvent {
  return change<typeof before, typeof after>(TYPES[kind], 'project')(project, before, after)
}

/** Audit events of 单位自评. */
import type { EventType } from '#core/kernel/audit-event.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type { EvaluationFacts } from '#core/self-evaluation/facts.ts'
import type { EvaluationAct, EvaluationState, TogetherAct } from '#core/self-evaluation/step.ts'
import { act, change, type WrittenEvent } from '../kernel/event.ts'

export const selfEvaluationOpened = act<{ year: number; opened: number; projects: number }>(
  'self-evaluation.opened',
  'year',
)

/** What was typed anew: words of the sheet, and rows of it. */
export type ChangedFacts = Partial<Omit<EvaluationFacts, 'indicators'>> & {
  [row: `indicator ${number}`]: EvaluationFacts['indicators'][number]
}
export const selfEvaluationWritten = change<
  ChangedFacts | null,
  { name: string } & ChangedFacts & { score: string | null }
>('self-evaluation.written', 'project')

type OfReminder = { name: string; year: number; steps: readonly string[]; people: number; comment?: string }
/** 催办 of a sheet: of those who have it, how many were notified. */
export const selfEvaluationReminded = act<OfReminder>('self-evaluation.reminded', 'project')

const TYPES: Record<EvaluationAct, EventType> = {
  submit: 'self-evaluation.submitted',
  withdraw: 'self-evaluation.withdrawn',
  pass: 'self-evaluation.passed',
  confirm: 'self-evaluation.confirmed',
  return: 'self-evaluation.returned',
}

type ActedOn = {
  name: string
  state: EvaluationState
  comment: string
  unchanged?: boolean
  /** What was taken back. */ undone?: TogetherAct
  score: string | null
  grade: Grade | null
  ruleSet: string
  ruleSetVersion: number
  /** Of what was confirmed. */ sha256?: string
}

/** Sent in, withdrawn, passed, confirmed, given back. */
export function selfEvaluationActedOn(
  kind: EvaluationAct,
  project: string,
  before: Readonly<{ state: EvaluationState }>,
  after: Readonly<ActedOn>,
): WrittenEvent {
  return change<typeof before, ActedOn>(TYPES[kind], 'project')(project, before, after)
}

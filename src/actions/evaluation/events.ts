/** Audit events of 部门评价 and 财政评价, and of the pool of experts and agencies. */
import type { SubjectKind } from '#core/evaluation/framework.ts'
import type { EvaluationKind, PoolKind, TaskState } from '#core/evaluation/task.ts'
import type { Grade } from '#core/kernel/grade.ts'
import { act, change, removal } from '../kernel/event.ts'

type Named = { name: string }

export const poolSaved = change<
  (Named & { active: boolean; avoids: number }) | null,
  Named & { kind: PoolKind; active: boolean; avoids: number }
>('pool.saved', 'pool')

export const evaluationCreated = act<
  Named & { year: number; kind: EvaluationKind; of: SubjectKind; unit: string; due: string }
>('evaluation.created', 'evaluation')
export const evaluationChanged = change<Named & { due: string }, Named & { due: string; items: string }>(
  'evaluation.changed',
  'evaluation',
)

/** What was chosen and how; a draw can be repeated from its seed. */
export type ChoiceFigures = {
  chosen: 'subjects' | 'experts' | 'agency'
  by: string
  seed?: string
  candidates?: number
  attempt?: number
  /** Of what was committed to. */
  digest?: string
  reason?: string
}
export const evaluationChosen = act<ChoiceFigures & { names: string }>('evaluation.chosen', 'evaluation')
/** 抽取登记: laid down before the seed is known; and taken back. */
export const evaluationDrawCommitted = act<
  Pick<ChoiceFigures, 'chosen'> & {
    digest: string
    candidates: number
    count: number
    source: string
    drawAt: string
  }
>('evaluation.draw-committed', 'evaluation')
export const evaluationDrawWithdrawn = act<
  Pick<ChoiceFigures, 'chosen'> & { digest: string; comment: string }
>('evaluation.draw-withdrawn', 'evaluation')
export const evaluationOpened = change<
  { state: TaskState },
  Named & { state: 'running'; subjects: number; experts: number }
>('evaluation.opened', 'evaluation')
export const evaluationCancelled = change<
  { state: TaskState },
  Named & { state: 'cancelled'; comment: string }
>('evaluation.cancelled', 'evaluation')
export const evaluationDeclared = act<Named & { expert: string; conflict: boolean; comment?: string }>(
  'evaluation.declared',
  'evaluation',
)
export const evaluationDismissed = act<Named & { expert: string; comment: string }>(
  'evaluation.dismissed',
  'evaluation',
)
export const evaluationRated = act<Named & { rated: string; stars: number; comment: string }>(
  'evaluation.rated',
  'evaluation',
)

/** Of one subject, that they name. */
export const evaluationMarked = act<Named & { expert: string }>('evaluation.marked', 'evaluation')
export const evaluationAsked = act<Named & { comment: string; due: string }>('evaluation.asked', 'evaluation')
export const evaluationAnswered = act<Named & { comment: string; files: number }>(
  'evaluation.answered',
  'evaluation',
)
export const evaluationReported = act<Named & { adjusted: string }>('evaluation.reported', 'evaluation')
export const evaluationSent = act<Named & { due: string }>('evaluation.sent', 'evaluation')
export const evaluationObjected = act<Named & { points: number; comment: string }>(
  'evaluation.objected',
  'evaluation',
)
export const evaluationDecided = act<Named & { number: number; accepted: boolean; comment: string }>(
  'evaluation.decided',
  'evaluation',
)
export const evaluationSettled = act<
  Named & { total: string; grade: Grade; rectify: number; line: string; sha256: string }
>('evaluation.settled', 'evaluation')

type File = Named & { file: string; sha256: string }
export const evaluationFileAdded = act<File>('evaluation.file-added', 'evaluation')
export const evaluationFileRemoved = removal<File>('evaluation.file-removed', 'evaluation')

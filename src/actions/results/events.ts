/** Audit events of 结果应用. */
import type { Grade } from '#core/kernel/grade.ts'
import type { ProposalKind } from '#core/results/propose.ts'
import { change } from '../kernel/event.ts'

type Decision = { kind: ProposalKind; amount: string }

export const resultDecided = change<
  Decision | null,
  Decision & {
    name: string
    year: number
    grade?: Grade
    base: string
    proposed?: string
    reason?: string
  }
>('result.decided', 'project')

/** What was taken back; of what is in force again kind and amount, of nothing neither. */
export const resultWithdrawn = change<Decision, Partial<Decision> & { name: string; year: number }>(
  'result.withdrawn',
  'project',
)

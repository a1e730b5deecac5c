/**
 * The whole way of one target as a picture: every level with its steps, what is done, what is open, what lies
 * ahead.
 */
import type { Role } from '../kernel/roles.ts'
import type { Fen } from '../kernel/money.ts'
import type { StepRecord } from './act.ts'
import { isAtHome, type Filing } from './filing.ts'
import { flowRoute, type Flow, type StageKind } from './flow.ts'
import { isLocked } from './states.ts'

const STEP_STANDINGS = ['done', 'open', 'ahead'] as const
export type StepStanding = (typeof STEP_STANDINGS)[number]

/** `by` and `at`: who took it last and when, where it is done. */
export type WorkflowStep = {
  readonly id: string
  readonly roles: readonly Role[]
  readonly standing: StepStanding
  readonly by: string | null
  readonly at: string | null
}
export type WorkflowStage = { readonly kind: StageKind; readonly steps: readonly WorkflowStep[] }

/**
 * The levels after the unit. While the unit has it, the way that it would take today.
 * @param history newest first
 */
export function workflowStages(
  filing: Filing,
  flow: Flow,
  amount: Fen | null,
  history: readonly Pick<StepRecord, 'kind' | 'step' | 'isConsult' | 'actor' | 'at'>[],
): readonly WorkflowStage[] {
  const route = filing.route.length > 0 ? filing.route : flowRoute(flow, amount)
  return route.map(({ kind, steps }, stage) => ({
    kind,
    steps: steps.map(({ id, roles }) => ({ id, roles, ...standingOf(filing, stage, id, history) })),
  }))
}

function standingOf(
  filing: Filing,
  stage: number,
  id: string,
  history: Parameters<typeof workflowStages>[3],
): Pick<WorkflowStep, 'standing' | 'by' | 'at'> {
  const none = { by: null, at: null }
  if (isAtHome(filing)) return { standing: 'ahead', ...none }
  if (isLocked(filing.state)) {
    const taken = history.find(
      ({ kind, step, isConsult }) => step === id && !isConsult && (kind === 'pass' || kind === 'approve'),
    )
    return { standing: 'done', by: taken?.actor ?? null, at: taken?.at ?? null }
  }
  const done =
    filing.tasks.find((task) => task.stage === stage && task.step === id && task.kind !== 'consult')?.done ??
    null
  if (done !== null) return { standing: 'done', by: done.by, at: done.at }
  return { standing: stage === filing.stage ? 'open' : 'ahead', ...none }
}

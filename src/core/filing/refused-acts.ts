/**
 * What a person would do next and cannot yet, with the reason: what a page shows as a disabled button that
 * says why.
 */
import type { GateRefusal } from '../assessment/gate.ts'
import { refuseFiling, type ReviewConclusion, type FlowRefusal, type Party } from './act.ts'
import type { Filing } from './filing.ts'
import type { Flow } from './flow.ts'
import { asksGrade, gradeRefusal } from './grade.ts'
import { permit } from './permit.ts'
import { ACT_KINDS, type ActKind } from './states.ts'

export type RefusedAct = { readonly kind: ActKind; readonly refusal: FlowRefusal }

/**
 * Reasons that concern the person or the target as it is; what is not this person's to do at all is not even
 * shown.
 */
const WORTH_SAYING: ReadonlySet<FlowRefusal['code']> = new Set<FlowRefusal['code']>([
  'four-eyes',
  'took-a-step',
  'opened',
  'opinion-awaited',
])

/**
 * @param errors open findings that block @param assessment what is missing of a 事前绩效评估 @param
 * grade what the review came to
 * @param closed the fiscal year, where it is closed for this target (封存); null where it is open
 */
export function refusedActs(
  filing: Filing,
  actor: Party,
  flow: Flow,
  {
    errors,
    assessment,
    grade,
    closed,
  }: {
    readonly errors: number
    readonly assessment: GateRefusal | null
    readonly grade: ReviewConclusion
    readonly closed: number | null
  },
): readonly RefusedAct[] {
  return ACT_KINDS.flatMap((kind): RefusedAct[] => {
    const may = permit(filing, { kind, actor, task: null }, flow)
    // That it was opened concerns the sender.
    if (!may.ok)
      return WORTH_SAYING.has(may.error.code) && (may.error.code !== 'opened' || filing.sender === actor.id)
        ? [{ kind, refusal: may.error }]
        : []
    // Whatever else is missing, it would be mended in vain.
    if (kind === 'submit' && closed !== null)
      return [{ kind, refusal: refuseFiling('year-closed', { year: closed }).error }]
    if (kind === 'submit' && errors > 0)
      return [{ kind, refusal: refuseFiling('errors-open', { count: errors }).error }]
    if (kind === 'submit' && assessment !== null) return [{ kind, refusal: assessment }]
    const code = asksGrade(filing, kind, may.value.task) ? gradeRefusal(grade) : null
    return code === null ? [] : [{ kind, refusal: refuseFiling(code).error }]
  })
}

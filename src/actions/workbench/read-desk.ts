/** 工作台: what waits for the caller, put together of the lists of all modules. */
import type { Desk } from '#api/workbench.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { DESK_KINDS, type DeskKind } from '#core/workbench/desk.ts'
import type { Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'
import { delegationParts } from './delegation-parts.ts'
import { answeredParts, evaluationParts } from './evaluation-parts.ts'
import { targetParts, textParts } from './filing-parts.ts'
import { assessmentParts, rectificationParts, selfEvaluationParts, transferParts } from './later-parts.ts'
import { causesWithoutMeasure, monitoringParts, warningParts } from './monitoring-parts.ts'

/** Each list is asked as its own page asks it: it says itself what the caller may see. */
const PARTS = [
  targetParts,
  textParts,
  delegationParts,
  monitoringParts,
  warningParts,
  selfEvaluationParts,
  rectificationParts,
  evaluationParts,
  answeredParts,
  assessmentParts,
  transferParts,
]

export async function readDesk(context: Context, actor: Actor): Promise<Result<Desk, Problem>> {
  const [found, openCauses] = await Promise.all([
    Promise.all(PARTS.map((partsOf) => partsOf(context, actor))),
    causesWithoutMeasure(context, actor),
  ])
  const parts = found.flat().filter(({ total }) => total > 0)
  const countOf = (kind: DeskKind) =>
    parts.filter((part) => part.kind === kind).reduce((sum, { total }) => sum + total, 0)
  return ok({
    today: today(context),
    parts,
    openCauses,
    counts: Object.fromEntries(DESK_KINDS.map((kind) => [kind, countOf(kind)])) as Desk['counts'],
  })
}

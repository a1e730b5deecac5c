/**
 * Takes back 审核通过 and 确认 of 自评表 that the actor gave a moment ago, of each by itself; what somebody
 * acted on meanwhile is left and named.
 */
import type { EachActed } from '#api/kernel/common.ts'
import type { UndoEvaluations } from '#api/self-evaluation.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { invariant, ok, type Result } from '#core/kernel/result.ts'
import { saveEvaluationStep, type SelfEvaluationRow } from '#store/self-evaluation/self-evaluations.ts'
import type { Db } from '#store/kernel/store.ts'
import { actOnEach } from '../kernel/act-on-each.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { selfEvaluationActedOn } from './events.ts'
import { lockSheetRow, selfEvaluationScore, undoOfStep } from './self-evaluations.ts'

/** Of each, errors: self-evaluation-not-found, filing-not-undoable. */
export async function undoSelfEvaluations(
  context: Context,
  actor: Actor,
  { sheets }: UndoEvaluations,
): Promise<Result<EachActed, Problem>> {
  if (actorReach(actor, 'self-evaluation.act') === null) return NOT_ALLOWED
  const each = sheets.map((id) => ({ id }))
  return ok(await actOnEach(each, ({ id }) => undoSelfEvaluation(context, actor, id)))
}

function undoSelfEvaluation(context: Context, actor: Actor, id: string): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx): Promise<Result<null, Problem>> => {
    const held = await lockSheetRow(tx, actor, id, 'self-evaluation.act')
    if (!held.ok) return held
    const row = held.value
    const undone = await undoOfStep(context, tx, actor, row)
    if (!undone.ok) return undone
    const { act, to } = undone.value
    const kept = await scoreAsSentIn(tx, row)
    await saveEvaluationStep(
      tx,
      row,
      {
        act: 'withdraw',
        to,
        comment: '',
        by: actor.id,
        at: context.clock(),
        returned: row.returned,
        undoes: act,
      },
      kept,
    )
    const { total, ruleSet } = kept.proof
    const event = selfEvaluationActedOn(
      'withdraw',
      id,
      { state: row.standing.state },
      {
        name: row.name,
        state: to,
        comment: '',
        undone: act,
        score: total?.score ?? null,
        grade: total?.grade ?? null,
        ruleSet: ruleSet.id,
        ruleSetVersion: ruleSet.version,
      },
    )
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
}

async function scoreAsSentIn(tx: Db, row: SelfEvaluationRow) {
  invariant(row.proof !== null, 'what was passed has its scores')
  return { ...(await selfEvaluationScore(tx, row)), proof: row.proof }
}

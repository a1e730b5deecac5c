/** Taking 审核通过 or 确认 of a 自评表 back that was given a moment ago, as long as nobody has acted on it since. */
import { undoRefusal, type UndoRefusal } from '../filing/undo.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import {
  stepped,
  TOGETHER_ACTS,
  type Acting,
  type EvaluationAct,
  type EvaluationState,
  type SelfEvaluationStanding,
  type TogetherAct,
} from './step.ts'

/** The last step of a sheet, with the state that it came from. */
export type LastEvaluationStep = {
  readonly number: number
  readonly act: EvaluationAct
  readonly from: EvaluationState
  readonly by: string
  readonly at: string
}

/** What is taken back and where the sheet goes; who gave it must still be the one to do so. */
export function undoneAct(
  standing: SelfEvaluationStanding & { readonly steps: number },
  last: LastEvaluationStep | null,
  actor: Acting,
  now: string,
): Result<{ readonly act: TogetherAct; readonly to: EvaluationState }, UndoRefusal | 'not-yours'> {
  const act = TOGETHER_ACTS.find((one) => one === last?.act)
  if (last === null || act === undefined || last.by !== actor.id) return err('not-yours')
  const again = stepped({ ...standing, state: last.from }, act, actor, { comment: '', lacking: 0 })
  if (!again.ok) return err('not-yours')
  const refusal = undoRefusal(standing, last, { now, unchanged: true })
  return refusal === null ? ok({ act, to: last.from }) : err(refusal)
}

/** Notifies those who have a self-evaluation next, in the transaction of the act. */
import type { Actor } from '#core/kernel/allows.ts'
import type { Role } from '#core/kernel/roles.ts'
import type { Message, MessageKind } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import type { TotalScore } from '#core/scoring/score-project.ts'
import type { EvaluationAct } from '#core/self-evaluation/step.ts'
import type { SelfEvaluationRow } from '#store/self-evaluation/self-evaluations.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Context } from '../kernel/context.ts'
import { partiesAt } from '../filing/parties.ts'
import { notify } from '../messages/notify.ts'

const UNIT: readonly Role[] = ['unit-filler', 'unit-head']

/** One message a person for the whole year. */
export async function notifyOfOpening(
  context: Context,
  tx: Db,
  actor: Actor,
  { year, units }: { readonly year: number; readonly units: readonly string[] },
): Promise<void> {
  const people = new Set<string>()
  for (const unit of units)
    for (const person of roleHolders(['unit-filler'], await partiesAt(tx, [unit]))) people.add(person)
  await notify(
    context,
    tx,
    [...people].map((recipient): Message => ({
      recipient,
      kind: 'self-evaluation-opened',
      actor: actor.id,
      project: null,
      facts: { year },
      as: { kind: 'gathered', key: `self-evaluation-opened ${year}` },
    })),
  )
}

const NEXT: Record<EvaluationAct, { readonly kind: MessageKind; readonly roles: readonly Role[] } | null> = {
  submit: { kind: 'self-evaluation-arrived', roles: ['department-reviewer'] },
  withdraw: null,
  pass: { kind: 'self-evaluation-arrived', roles: ['performance-office'] },
  return: { kind: 'self-evaluation-returned', roles: UNIT },
  confirm: { kind: 'self-evaluation-confirmed', roles: UNIT },
}

type SelfEvaluationNews = {
  readonly row: SelfEvaluationRow
  readonly act: EvaluationAct
  readonly comment: string
  readonly total: TotalScore | null
}

export async function notifyOfSelfEvaluation(
  context: Context,
  tx: Db,
  actor: Actor,
  { row, act, comment, total }: SelfEvaluationNews,
): Promise<void> {
  const next = NEXT[act]
  if (next === null) return
  const people = roleHolders(next.roles, await partiesAt(tx, row.units))
  await notify(
    context,
    tx,
    people.map((recipient): Message => ({
      recipient,
      kind: next.kind,
      actor: actor.id,
      project: row.project,
      as: { kind: 'each' },
      facts: {
        name: row.name,
        comment,
        evaluation: row.project,
        score: total?.score ?? '',
        grade: total?.grade ?? '',
      },
    })),
  )
}

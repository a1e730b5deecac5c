/**
 * To whom a task may be handed (转办), or who may be asked for another opinion (加签): those for whom the act
 * itself would be done.
 */
import type { FilingPeople } from '#api/filing/filings.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { step } from '#core/filing/step.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { findFiling } from '#store/filing/filings.ts'
import { loadFlow } from '#store/filing/flows.ts'
import type { Context } from '../kernel/context.ts'
import { partiesInOrder, actorParty } from './parties.ts'
import { targetWithinReach } from './within-reach.ts'

type Asked = { readonly id: string; readonly kind: 'transfer' | 'countersign'; readonly task: string | null }

/** Errors: project-not-found. */
export async function listFilingPeople(
  context: Context,
  actor: Actor,
  { id, kind, task }: Asked,
): Promise<Result<FilingPeople, Problem>> {
  const { db } = context.store.of(actor.region)
  const found = await targetWithinReach(actor, 'filing.act', () => findFiling(db, id))
  if (!found.ok) return found
  const { filing, units, fiscalYear } = found.value
  const flow = await loadFlow(db, fiscalYear)
  const act = { actor: actorParty(actor, units), at: context.clock().toISOString(), comment: '', task }
  const rows = (await partiesInOrder(db, units)).filter((party) => {
    // Who looks after the system may be in at every step, and is none to hand work to for that.
    const target = { ...party, roles: party.roles.filter((role) => role !== 'administrator') }
    return step(filing, { ...act, kind, target }, flow).ok
  })
  return ok({ rows })
}

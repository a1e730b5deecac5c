/** The flows of a region: read, and laid down from a year on. */
import type { FlowList } from '#api/filings.ts'
import { allows, reachOf, type Actor } from '#core/access/allows.ts'
import { NATIONAL_FLOW } from '#core/flow/flow.ts'
import { parseFlow } from '#core/flow/parse-flow.ts'
import { problem, type Problem } from '#core/problem.ts'
import { err, ok, type Result } from '#core/result.ts'
import { flowOf, listFlows as loadFlows, saveFlow as keepFlow } from '#store/flows.ts'
import { audit } from './audit.ts'
import { NOT_ALLOWED, type Context } from './context.ts'

export async function listFlows(context: Context, actor: Actor): Promise<Result<FlowList, Problem>> {
  if (reachOf(actor, 'filing.read') === null) return NOT_ALLOWED
  return ok({ rows: await loadFlows(context.store.db, actor.region), inherited: NATIONAL_FLOW })
}

/** Targets that are on their way go on by the flow of the day they were sent in. Errors: flow-invalid. */
export async function saveFlow(context: Context, actor: Actor, { year, flow }: { readonly year: number; readonly flow: unknown }): Promise<Result<FlowList, Problem>> {
  if (!allows(actor, 'flow.manage', { region: actor.region })) return NOT_ALLOWED
  const parsed = parseFlow(flow)
  if (!parsed.ok) return err(problem('flow-invalid', { fault: parsed.error[0]?.code ?? '', path: parsed.error[0]?.path ?? '', count: parsed.error.length }))
  await context.store.transaction(async (tx) => {
    const before = await flowOf(tx, actor.region, year)
    const version = await keepFlow(tx, actor.region, { year, flow: parsed.value, by: actor.id, at: context.clock() })
    await audit(context, tx, actor.region, { type: 'flow.saved', actor: actor.id, subject: `flow:${year}`, before, after: { ...parsed.value, year, version } })
  })
  return listFlows(context, actor)
}

/** One page of the findings that match, with the counts by which they are narrowed down. */
import type { FindingList, FindingQuery } from '#api/findings.ts'
import { allows, type Actor } from '#core/access/allows.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { listFindings as loadFindings } from '#store/findings.ts'
import { NOT_ALLOWED, type Context } from './context.ts'

export async function listFindings(context: Context, actor: Actor, input: FindingQuery): Promise<Result<FindingList, Problem>> {
  if (!allows(actor, 'finding.read', { region: actor.region })) return NOT_ALLOWED
  return ok(await loadFindings(context.store.db, actor.region, input))
}

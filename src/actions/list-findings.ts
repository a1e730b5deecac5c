/** One page of the findings that match, with the counts by which they are narrowed down. */
import type { FindingList, FindingQuery } from '#api/findings.ts'
import type { Actor } from '#core/access/allows.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { listFindings as loadFindings } from '#store/findings.ts'
import { sightOver } from '#store/sight.ts'
import { NOT_ALLOWED, type Context } from './context.ts'
import { reading } from './reach.ts'

export async function listFindings(context: Context, actor: Actor, input: FindingQuery): Promise<Result<FindingList, Problem>> {
  const read = reading(context.store.db, actor, 'finding.read')
  if (read === null) return NOT_ALLOWED
  const list = await loadFindings(read.db, actor.region, input)
  const see = await sightOver(context.store.db, read.reach, list.rows.map((finding) => ({ document: finding.documentId, finding })))
  return ok({ ...list, rows: list.rows.map((finding) => see(finding.documentId, finding)) })
}

/** 常用审核意见: read by those who act on targets, kept by those who set the flow. */
import type { SaveOpinions } from '#api/filing/filings.ts'
import { allows, actorReach, type Actor } from '#core/kernel/allows.ts'
import { USUAL_OPINIONS } from '#core/filing/standard-opinions.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { OpinionList } from '#core/filing/rows.ts'
import { saveStandardOpinions, standardOpinions } from '#store/filing/standard-opinions.ts'
import { audit } from '../kernel/audit.ts'
import { opinionsSaved } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

export async function readOpinions(context: Context, actor: Actor): Promise<Result<OpinionList, Problem>> {
  if (actorReach(actor, 'filing.read') === null) return NOT_ALLOWED
  const kept = await standardOpinions(context.store.of(actor.region).db)
  return ok(kept ?? { opinions: USUAL_OPINIONS, version: 0, savedBy: null, savedAt: null })
}

/** Errors: opinions-changed (somebody saved another list meanwhile). */
export async function saveOpinions(
  context: Context,
  actor: Actor,
  { opinions, version }: SaveOpinions,
): Promise<Result<OpinionList, Problem>> {
  if (!allows(actor, 'flow.manage', { region: actor.region })) return NOT_ALLOWED
  const saved = await context.store.of(actor.region).transaction(async (tx) => {
    const before = await standardOpinions(tx)
    const next = await saveStandardOpinions(tx, {
      opinions,
      seen: version,
      by: actor.id,
      at: context.clock(),
    })
    if (next === null) return err(problem('opinions-changed'))
    const event = opinionsSaved(
      actor.region,
      { opinions: before?.opinions ?? USUAL_OPINIONS },
      { opinions, version: next },
    )
    await audit(context, tx, actor.id, event)
    return ok(next)
  })
  return saved.ok ? readOpinions(context, actor) : saved
}

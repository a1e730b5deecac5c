/** 审核通过 of several 监控表 at once: those in which nothing is left to be looked at, each by itself. */
import type { EachActed } from '#api/kernel/common.ts'
import type { PassSheets } from '#api/monitoring/monitoring.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findRound } from '#store/monitoring/rounds.ts'
import { actOnEach } from '../kernel/act-on-each.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { takeStep } from './sheets.ts'

/** Errors: round-not-found, round-closed. Of each those of {@link takeStep}. */
export async function passSheets(
  context: Context,
  actor: Actor,
  { round: id, act, comment, sheets }: PassSheets & { readonly round: string },
): Promise<Result<EachActed, Problem>> {
  const checks = ['monitoring.check-department', 'monitoring.check-finance'] as const
  if (checks.every((check) => actorReach(actor, check) === null)) return NOT_ALLOWED
  const round = await findRound(context.store.of(actor.region).db, id)
  if (round === null) return err(problem('round-not-found'))
  if (round.closedAt !== null) return err(problem('round-closed'))
  return ok(
    await actOnEach(sheets, ({ id: project, state, revision }) =>
      takeStep(context, actor, { round: id, project, act, comment, revision }, state),
    ),
  )
}

/**
 * Takes back 审核通过 of 监控表 that the actor gave a moment ago, of each by itself; what somebody acted on
 * meanwhile is left and named.
 */
import type { EachActed } from '#api/kernel/common.ts'
import type { UndoPasses } from '#api/monitoring/monitoring.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findRound } from '#store/monitoring/rounds.ts'
import { lockSheet, moveSheet } from '#store/monitoring/sheets.ts'
import { actOnEach } from '../kernel/act-on-each.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { sheetActedOn } from './events.ts'
import { openSheet, undoOfPass } from './sheets.ts'

/** Errors: round-not-found, round-closed. Of each: sheet-not-found, filing-not-undoable. */
export async function undoPasses(
  context: Context,
  actor: Actor,
  { round, sheets }: UndoPasses & { readonly round: string },
): Promise<Result<EachActed, Problem>> {
  const checks = ['monitoring.check-department', 'monitoring.check-finance'] as const
  if (checks.every((check) => actorReach(actor, check) === null)) return NOT_ALLOWED
  const found = await findRound(context.store.of(actor.region).db, round)
  if (found === null) return err(problem('round-not-found'))
  if (found.closedAt !== null) return err(problem('round-closed'))
  const each = sheets.map((id) => ({ id }))
  return ok(await actOnEach(each, ({ id: project }) => undoPass(context, actor, { round, project })))
}

function undoPass(
  context: Context,
  actor: Actor,
  of: { readonly round: string; readonly project: string },
): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx): Promise<Result<null, Problem>> => {
    const opened = await openSheet(tx, actor, of, lockSheet)
    if (!opened.ok) return opened
    const before = await undoOfPass(context, tx, actor, opened.value)
    if (!before.ok) return before
    const { sheet, round } = opened.value
    await moveSheet(tx, round.id, sheet.project, {
      number: sheet.steps + 1,
      act: 'withdraw',
      state: before.value,
      sentBy: sheet.sentBy,
      returned: sheet.returned,
      comment: '',
      by: actor.id,
      at: context.clock(),
    })
    const event = sheetActedOn(
      'withdraw',
      sheet.project,
      { state: sheet.state },
      { name: sheet.name, round: round.id, state: before.value, undone: 'pass' },
    )
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
}

/** 项目类别 for monitoring, said by hand: it goes before what the project itself says. */
import type { MonitoringSheetView, SetKind } from '#api/monitoring/monitoring.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import { isOver } from '#core/monitoring/sheet-flow.ts'
import { derivedKind } from '#core/monitoring/project-kind.ts'
import { keepKind, kindsByHand } from '#store/monitoring/kinds.ts'
import { openRounds, type RoundRow } from '#store/monitoring/rounds.ts'
import { keepFigures, lockSheet } from '#store/monitoring/sheets.ts'
import { loadProjectVersion } from '#store/projects/versions.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'
import type { Work } from '../kernel/work.ts'
import { kindOfProjectSet } from './events.ts'
import { countSheet, groundAt } from './ground.ts'
import { raiseWarnings } from './raise-warnings.ts'
import { maySetKind, openSheet, readMonitoringSheet } from './sheets.ts'

/**
 * Keeps it, and counts what is not final of the project in open rounds again, with its warnings. Who says it has
 * written nothing: it keeps nobody from passing the sheet. Errors: round-not-found, sheet-not-found, round-closed,
 * sheet-not-here.
 */
export async function setKindOfProject(
  context: Context,
  actor: Actor,
  { kind, ...of }: { readonly round: string; readonly project: string } & SetKind,
): Promise<Result<MonitoringSheetView, Problem>> {
  const done = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const opened = await openSheet(tx, actor, of, lockSheet)
      if (!opened.ok) return opened
      const { round, sheet, rights } = opened.value
      if (!rights.fill && !rights.department && !rights.finance) return NOT_ALLOWED
      if (round.closedAt !== null) return err(problem('round-closed'))
      if (!maySetKind(opened.value)) return err(problem('sheet-not-here'))
      const target = await loadProjectVersion(tx, sheet.project, sheet.version)
      invariant(target !== null, 'a sheet is of an approved version')
      const derived = derivedKind(target).kind
      const before = (await kindsByHand(tx, [sheet.project])).get(sheet.project)?.kind ?? null
      if (before === kind) return ok(null)
      await keepKind(tx, sheet.project, kind === null ? null : { kind, by: actor.id, at: context.clock() })
      const event = kindOfProjectSet(
        sheet.project,
        { kind: before ?? derived },
        { kind: kind ?? derived, name: sheet.name },
      )
      await audit(context, tx, actor.id, event)
      for (const one of await openRounds(tx)) await countAgain({ context, tx, actor }, one, sheet.project)
      return ok(null)
    })
  return done.ok ? readMonitoringSheet(context, actor, of) : done
}

/** Nothing where the round has no sheet of it, or a final one. */
async function countAgain({ context, tx }: Work, round: RoundRow, project: string): Promise<void> {
  const sheet = await lockSheet(tx, round.id, project)
  if (sheet === null || isOver(sheet.state)) return
  const target = await loadProjectVersion(tx, project, sheet.version)
  invariant(target !== null, 'a sheet is of an approved version')
  const { figures } = countSheet(sheet.content, await groundAt(tx, round, sheet, target))
  await keepFigures(tx, round.id, project, figures)
  await raiseWarnings(context, tx, { round, day: today(context) }, [
    { project, unit: sheet.unit, reasons: figures.reasons },
  ])
}

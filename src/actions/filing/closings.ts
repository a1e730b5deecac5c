/**
 * 终止 of an approved project within its year, and 恢复: one transaction with the money that is taken back, what
 * of monitoring ends, what was handed to colleagues, the messages and the audit record.
 */
import type { CloseProject, ClosingView } from '#api/filing/closing.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { closingFault, type ClosingGround } from '#core/filing/closing.ts'
import { leftAt, runningCourse } from '#core/execution/course.ts'
import { FUNDS } from '#core/execution/execution.ts'
import type { Funds } from '#core/execution/version-money.ts'
import type { Flow } from '#core/filing/flow.ts'
import { permit } from '#core/filing/permit.ts'
import { step } from '#core/filing/step.ts'
import type { Act } from '#core/filing/act.ts'
import type { Day } from '#core/kernel/day.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import { lockProjectMoney, moneyCourses } from '#store/execution/money.ts'
import {
  closingMoments,
  closingsOf,
  endMonitoring,
  openMonitoring,
  restsOnClosing,
  resumeMonitoring,
  saveClosing,
  takeBackClosing,
} from '#store/filing/closings.ts'
import { findFiling, lockFiling, saveStep, type FilingSubject } from '#store/filing/filings.ts'
import { loadFlow } from '#store/filing/flows.ts'
import type { Db } from '#store/kernel/store.ts'
import { filingStepped } from './events.ts'
import { giveUpAdjustment } from './give-up-adjustment.ts'
import { notifyOfStep } from './messages.ts'
import { actorParty } from './parties.ts'
import { targetWithinReach } from './within-reach.ts'
import { bookTakenBack, giveTakenBack } from '../execution/taken-back.ts'
import { audit } from '../kernel/audit.ts'
import type { Context } from '../kernel/context.ts'
import { orNothing } from '../kernel/or-nothing.ts'
import { dayWithin, today } from '../kernel/today.ts'
import type { Work } from '../kernel/work.ts'

type OfProject = { readonly id: string }

/**
 * Whether a project is closed, what closing it on a day would come to, and who may. Errors: project-not-found.
 */
export async function readClosing(
  context: Context,
  actor: Actor,
  { id, day: asked }: OfProject & { readonly day?: Day | undefined },
): Promise<Result<ClosingView, Problem>> {
  const { db } = context.store.of(actor.region)
  const found = await targetWithinReach(actor, 'filing.read', () => findFiling(db, id))
  return found.ok ? ok(await viewOf(context, db, { actor, subject: found.value, asked })) : found
}

async function viewOf(
  context: Context,
  db: Db,
  {
    actor,
    subject,
    asked,
  }: { readonly actor: Actor; readonly subject: FilingSubject; readonly asked: Day | undefined },
): Promise<ClosingView> {
  const { project, filing, fiscalYear, units } = subject
  const flow = await loadFlow(db, fiscalYear)
  const may = (kind: 'close' | 'reopen') =>
    permit(filing, { kind, actor: actorParty(actor, units), task: null }, flow).ok
  const rows = await closingsOf(db, project)
  const [last] = rows
  const inForce = last === undefined || last.reopened !== null ? null : last
  const day = asked ?? (fiscalYear === null ? today(context) : dayWithin(context, fiscalYear))
  const ground = inForce === null && fiscalYear !== null ? await groundOf(context, db, subject, day) : null
  const open = await openMonitoring(db, project)
  const rests =
    inForce === null || fiscalYear === null
      ? []
      : await restsOnClosing(db, { project, year: fiscalYear, since: new Date(inForce.closedAt) })
  return {
    closed: inForce === null ? null : shown(inForce),
    earlier: rows.filter(({ reopened }) => reopened !== null).map(shown),
    mayClose: may('close'),
    mayReopen: may('reopen'),
    rests,
    ahead:
      ground === null
        ? null
        : {
            day,
            fiscal: String(ground.left.fiscal),
            other: String(ground.left.other),
            lastPaid: ground.lastPaid,
            sheets: open.sheets.length,
            warnings: open.warnings.length,
            adjusting: filing.state === 'adjusting',
          },
  }
}

function shown(row: Awaited<ReturnType<typeof closingsOf>>[number]): NonNullable<ClosingView['closed']> {
  const { day, number, reason, takenBack, closedAt, closedBy, reopened, ended } = row
  return {
    day,
    number,
    reason,
    fiscal: String(takenBack.fiscal),
    other: String(takenBack.other),
    sheets: ended.sheets.length,
    warnings: ended.warnings.length,
    at: closedAt,
    by: closedBy,
    reopened,
  }
}

/** null: it was never approved, or is of no year. */
async function groundOf(
  context: Context,
  db: Db,
  { project, fiscalYear }: Pick<FilingSubject, 'project' | 'fiscalYear'>,
  day: Day,
): Promise<ClosingGround | null> {
  const { approved, lastPaid } = await closingMoments(db, project)
  if (approved === null || fiscalYear === null) return null
  const course = (await moneyCourses(db, fiscalYear, [project])).get(project)
  if (course === undefined) return null
  const running = runningCourse(course)
  const [fiscal, other] = FUNDS.map((fund) => {
    const left = leftAt(running[fund].least(day, leftAt))
    return fen(left > 0n ? left : 0n)
  })
  invariant(fiscal !== undefined && other !== undefined, 'there are two funds')
  return { year: fiscalYear, today: today(context), approved, lastPaid, left: { fiscal, other } }
}

/**
 * Errors: project-not-found, filing-changed (somebody was first), filing-refused (its state, whose it is, no
 * reason), closing-refused (core/filing/closing.ts), money-refused.
 */
export async function closeProject(
  context: Context,
  actor: Actor,
  { id, ...asked }: OfProject & CloseProject,
): Promise<Result<ClosingView, Problem>> {
  const done = await orNothing(context.store.of(actor.region), async (tx) => {
    await lockProjectMoney(tx, id)
    const held = await targetWithinReach(actor, 'project.close', () => lockFiling(tx, id))
    if (!held.ok) return held
    const subject = held.value
    if (asked.steps !== null && asked.steps !== subject.filing.steps)
      return err(problem('filing-changed', { state: subject.filing.state }))
    return close({ context, tx, actor }, subject, asked)
  })
  return done.ok ? readClosing(context, actor, { id }) : done
}

async function close(
  work: Work,
  subject: FilingSubject,
  { day, number, reason, fiscal, other }: CloseProject,
): Promise<Result<null, Problem>> {
  const { context, tx, actor } = work
  const { project, document, fiscalYear: year } = subject
  const taken = await stepOf(work, subject, 'close', reason)
  if (!taken.ok) return taken
  const takenBack: Funds = { fiscal: fen(BigInt(fiscal)), other: fen(BigInt(other)) }
  const ground = await groundOf(context, tx, subject, day)
  if (year === null || ground === null) return err(problem('project-not-found'))
  const fault = closingFault({ day, takenBack }, ground)
  if (fault !== null) return err(problem('closing-refused', { ...fault.values, reason: fault.code }))
  if (subject.filing.state === 'adjusting') await giveUpAdjustment(work, subject)
  const { name, filing } = subject
  const money = { project, document, name, year }
  const lines = await bookTakenBack(work, money, {
    day,
    number,
    reason,
    takenBack,
    version: filing.version,
  })
  if (!lines.ok) return lines
  const ended = await openMonitoring(tx, project)
  await endMonitoring(tx, project, ended)
  const id = context.newId()
  await saveClosing(tx, {
    id,
    project,
    document,
    year,
    day,
    number,
    reason,
    takenBack,
    lines: lines.value,
    ended,
    by: actor.id,
    at: context.clock(),
  })
  await keep(work, subject, taken.value, {
    day,
    number,
    amount: formatMoney(fen(takenBack.fiscal + takenBack.other), '元', 2),
    sheets: ended.sheets.length,
    warnings: ended.warnings.length,
  })
  return ok(null)
}

/** 恢复. Errors: those of 终止, and closing-refused with what rests on it. */
export async function reopenProject(
  context: Context,
  actor: Actor,
  { id, reason }: OfProject & { readonly reason: string },
): Promise<Result<ClosingView, Problem>> {
  const done = await orNothing(context.store.of(actor.region), async (tx) => {
    await lockProjectMoney(tx, id)
    const held = await targetWithinReach(actor, 'project.close', () => lockFiling(tx, id))
    return held.ok ? reopen({ context, tx, actor }, held.value, reason) : held
  })
  return done.ok ? readClosing(context, actor, { id }) : done
}

async function reopen(work: Work, subject: FilingSubject, reason: string): Promise<Result<null, Problem>> {
  const { context, tx, actor } = work
  const { project, fiscalYear: year } = subject
  const taken = await stepOf(work, subject, 'reopen', reason)
  if (!taken.ok) return taken
  const [closing] = await closingsOf(tx, project)
  invariant(closing?.reopened === null && year !== null, 'what is closed has a closing in force')
  const [rest] = await restsOnClosing(tx, { project, year, since: new Date(closing.closedAt) })
  if (rest !== undefined) return err(problem('closing-refused', { reason: rest }))
  const { document, name } = subject
  const money = { project, document, name, year }
  for (const line of closing.lines) await giveTakenBack(work, money, line, reason)
  await resumeMonitoring(tx, project, closing.ended)
  await takeBackClosing(tx, closing.id, { by: actor.id, at: context.clock(), reason })
  await keep(work, subject, taken.value, { day: closing.day, number: closing.number })
  return ok(null)
}

type Stepped = NonNullable<ReturnType<typeof step> extends Result<infer S, unknown> ? S : never>
/** The step, and the flow that it was taken by. */
type Taken = { readonly stepped: Stepped; readonly flow: Flow }

async function stepOf(
  { context, tx, actor }: Work,
  { filing, fiscalYear, units }: FilingSubject,
  kind: 'close' | 'reopen',
  reason: string,
): Promise<Result<Taken, Problem>> {
  const act: Act = {
    kind,
    actor: actorParty(actor, units),
    at: context.clock().toISOString(),
    comment: reason,
    task: null,
  }
  const flow = await loadFlow(tx, fiscalYear)
  const stepped = step(filing, act, flow)
  return stepped.ok
    ? ok({ stepped: stepped.value, flow })
    : err(problem('filing-refused', { ...stepped.error.values, reason: stepped.error.code }))
}

/** Keeps the step, notifies the unit, records it. */
async function keep(
  { context, tx, actor }: Work,
  subject: FilingSubject,
  { stepped, flow }: Taken,
  figures: { readonly [figure: string]: string | number },
): Promise<void> {
  const { record } = stepped
  await saveStep(tx, subject, stepped, null)
  await notifyOfStep(context, tx, actor, { subject, stepped, flow, batch: null })
  await audit(
    context,
    tx,
    actor.id,
    filingStepped(
      record.kind,
      `project:${subject.project}`,
      { state: record.from },
      { name: subject.name, state: record.to, comment: record.comment, ...figures },
    ),
  )
}

/**
 * 预警: listed, answered (继续, 调剂, 取消), muted with a reason and opened again, and judged right or a false
 * alarm, which ends it.
 */
import type {
  ActWarnings,
  PrecisionRow,
  PrecisionView,
  WarningActs,
  WarningList,
  WarningQuery,
} from '#api/monitoring/monitoring.ts'
import { allows, actorReach, type Action, type Actor } from '#core/kernel/allows.ts'
import { stateByVerdict, warningPrecision, warningDue } from '#core/monitoring/warning.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { approvedYears, findRound } from '#store/monitoring/rounds.ts'
import {
  lockWarnings,
  judgeWarnings,
  keepBeforeAct,
  countWarnings,
  loadWarnings,
  openAgain,
  settleWarnings,
  verdictCounts,
  type WarningOfUnit,
} from '#store/monitoring/warnings.ts'
import { within } from '#store/kernel/reach.ts'
import { audit } from '../kernel/audit.ts'
import { warningAnswered, warningJudged, warningMuted, warningUnmuted } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { today } from '../kernel/today.ts'

/**
 * A page of the warnings of a year within reach; without a year, of the latest in which something is
 * approved.
 */
export async function listWarnings(
  context: Context,
  actor: Actor,
  { year: wanted, late, ...query }: WarningQuery,
): Promise<Result<WarningList, Problem>> {
  const reach = actorReach(actor, 'monitoring.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const day = today(context)
  const year = wanted ?? (await approvedYears(db))[0] ?? Number(day.slice(0, 4))
  const door = within(db, reach)
  const [{ rows, total }, counts] = await Promise.all([
    loadWarnings(door, { ...query, year, late: late === 'yes' ? day : undefined }),
    countWarnings(door, { ...query, year }, day),
  ])
  return ok({
    year,
    counts,
    total,
    mayAnswer: actorReach(actor, 'monitoring.answer') !== null,
    mayJudge: actorReach(actor, 'monitoring.judge') !== null,
    rows: rows.map(({ unit: _unit, ...row }) => ({ ...row, isLate: row.state === 'open' && row.due < day })),
  })
}

/** The right that an act needs. */
export const WARNING_ACTION = {
  answer: 'monitoring.answer',
  mute: 'monitoring.judge',
  unmute: 'monitoring.judge',
  judge: 'monitoring.judge',
} as const

/**
 * Several at once, in one transaction: what cannot be done keeps no other back. Codes of what is refused:
 * warning-not-found, warning-settled, warning-not-muted.
 */
export async function actOnWarnings(
  context: Context,
  actor: Actor,
  input: ActWarnings,
): Promise<Result<WarningActs, Problem>> {
  const action = WARNING_ACTION[input.act]
  if (actorReach(actor, action) === null) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const found = new Map((await lockWarnings(tx, input.warnings)).map((row) => [row.id, row]))
    const reached = (row: WarningOfUnit | undefined): row is WarningOfUnit =>
      row !== undefined && reachesWarning(actor, action, row)
    const refused: WarningActs['refused'][number][] = []
    const taken: WarningOfUnit[] = []
    for (const id of new Set(input.warnings)) {
      const row = found.get(id)
      if (!reached(row)) refused.push({ warning: id, code: 'warning-not-found' })
      else if (input.act === 'unmute' && row.state !== 'muted')
        refused.push({ warning: id, code: 'warning-not-muted' })
      else if ((input.act === 'answer' || input.act === 'mute') && row.state !== 'open')
        refused.push({ warning: id, code: 'warning-settled' })
      else taken.push(row)
    }
    if (taken.length > 0) await carryOutAct({ context, tx, actor }, input, taken)
    return ok({ done: taken.length, refused })
  })
}

export function reachesWarning(actor: Actor, action: Action, { unit }: Pick<WarningOfUnit, 'unit'>): boolean {
  return allows(actor, action, { region: actor.region, units: unit === null ? [] : [unit] })
}

/** Does the act with all of them, in one event. */
async function carryOutAct(work: Work, input: ActWarnings, rows: readonly WarningOfUnit[]): Promise<void> {
  const { context, tx, actor } = work
  const [ids, at] = [rows.map(({ id }) => id), context.clock()]
  await keepBeforeAct(tx, ids, { act: input.act, by: actor.id, at: at.toISOString() })
  switch (input.act) {
    case 'answer': {
      const { answer, note } = input
      await settleWarnings(tx, ids, { state: 'decided', answer, note, by: actor.id, at })
      return audit(context, tx, actor.id, warningAnswered(rows, { answer, note }))
    }
    case 'mute': {
      const { note } = input
      await settleWarnings(tx, ids, { state: 'muted', answer: null, note, by: actor.id, at })
      return audit(context, tx, actor.id, warningMuted(rows, { note }))
    }
    case 'unmute':
      await reopen(work, rows)
      return audit(context, tx, actor.id, warningUnmuted(rows))
    case 'judge': {
      const { verdict } = input
      await judgeWarnings(tx, ids, { verdict, by: actor.id, day: today(context) })
      const become = (state: 'ended' | 'open') =>
        rows.filter((row) => stateByVerdict(row, verdict, row.settledAt !== null) === state)
      const ended = become('ended').map(({ id }) => id)
      if (ended.length > 0)
        await settleWarnings(tx, ended, { state: 'ended', answer: null, note: '', by: actor.id, at })
      await reopen(work, become('open'))
      return audit(context, tx, actor.id, warningJudged(rows, { verdict }))
    }
  }
}

/** Open again, each due as one of its round that is raised today. */
async function reopen({ context, tx }: Work, rows: readonly WarningOfUnit[]): Promise<void> {
  for (const id of new Set(rows.map(({ round }) => round))) {
    const round = await findRound(tx, id)
    if (round === null) continue
    const own = rows.filter((row) => row.round === id).map((row) => row.id)
    await openAgain(tx, own, warningDue(today(context), round.scheme))
  }
}

/** How many of the judged warnings were right, by quarter: of all kinds together (kind null) and of each. */
export async function readPrecision(context: Context, actor: Actor): Promise<Result<PrecisionView, Problem>> {
  const reach = actorReach(actor, 'monitoring.read')
  if (reach === null) return NOT_ALLOWED
  const counts = await verdictCounts(within(context.store.of(actor.region).db, reach))
  const quarters = [...new Set(counts.map(({ year, quarter }) => `${year} ${quarter}`))]
  return ok({
    rows: quarters.flatMap((name): PrecisionRow[] => {
      const own = counts.filter(({ year, quarter }) => `${year} ${quarter}` === name)
      const [first] = own
      if (first === undefined) return []
      const sum = {
        right: own.reduce((all, one) => all + one.right, 0),
        falseAlarm: own.reduce((all, one) => all + one.falseAlarm, 0),
      }
      return [
        { year: first.year, quarter: first.quarter, kind: null, ...sum, precision: warningPrecision(sum) },
        ...own.map((one) => ({ ...one, precision: warningPrecision(one) })),
      ]
    }),
  })
}

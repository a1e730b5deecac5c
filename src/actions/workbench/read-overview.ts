/**
 * All figures of the 工作台 in one answer, whether the demonstration can be loaded or is there, and what is to be
 * opened now.
 */
import type { Overview, YearQuery } from '#api/statistics.ts'
import { actorReach, allows, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { leadsOrLooksIn } from '#core/workbench/chief.ts'
import { loadOverview } from '#store/statistics/statistics.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { listSamples } from '../kernel/samples.ts'
import { reading } from '../kernel/reach.ts'
import { today } from '../kernel/today.ts'
import { listRounds } from '../monitoring/rounds.ts'
import { listReviews } from '../review/reviews.ts'
import { listRuleSets } from '../rule-sets/rule-sets.ts'
import { lastEvaluatedYear, readCoverage } from '../self-evaluation/self-evaluations.ts'

/** What it says of sheets without listing any. */
const NO_ROWS = { page: 1, size: 1 } as const

/** Sums, and beside them what the person may do something about or leads. */
export async function readOverview(
  context: Context,
  actor: Actor,
  input: YearQuery,
): Promise<Result<Overview, Problem>> {
  const found = await context.store.of(actor.region).snapshot(async (db) => {
    const read = reading(db, actor, 'statistics.read')
    return read === null ? null : loadOverview(read.own, input)
  })
  if (found === null) return NOT_ALLOWED
  const { demoDocuments, ...figures } = found
  const [samples, chief, reviews, opens, staleDocuments] = await Promise.all([
    listSamples(context.root),
    chiefFigures(context, actor, input),
    countReviews(context, actor, input),
    toOpen(context, actor),
    countStale(context, actor),
  ])
  return ok({
    ...figures,
    demo: { available: samples.length > 0, loaded: demoDocuments > 0 },
    chief,
    reviews,
    opens,
    staleDocuments,
  })
}

/** Lights and 自评 of a year; null for who has no such figures, and where no year is asked for. */
async function chiefFigures(context: Context, actor: Actor, { year }: YearQuery): Promise<Overview['chief']> {
  if (year === undefined || !leadsOrLooksIn(actor.posts)) return null
  const [rounds, coverage] = await Promise.all([
    listRounds(context, actor, { year }),
    readCoverage(context, actor, { ...NO_ROWS, year }),
  ])
  const round = rounds.ok ? rounds.value.rows.findLast(({ counts }) => counts.sheets > 0) : undefined
  return {
    lights:
      round === undefined
        ? null
        : { round: round.id, red: round.counts.lights.red, yellow: round.counts.lights.yellow },
    evaluated: coverage.ok
      ? {
          approved: coverage.value.approved,
          confirmed: coverage.value.confirmed,
          toOpen: coverage.value.toOpen,
        }
      : null,
    evaluatedYear:
      coverage.ok && coverage.value.confirmed === 0 ? await lastEvaluatedYear(context, actor, year) : null,
  }
}

async function countReviews(context: Context, actor: Actor, { year }: YearQuery): Promise<number> {
  if (actorReach(actor, 'review.write') === null) return 0
  const list = await listReviews(context, actor, { ...NO_ROWS, box: 'mine', year })
  return list.ok ? list.value.total : 0
}

/** The years of which the actor would open a 监控轮次 (its mark is over) or the 自评 (the year is over) now. */
async function toOpen(context: Context, actor: Actor): Promise<Overview['opens']> {
  const { region } = actor
  const mayOpen = (action: 'monitoring.open' | 'self-evaluation.open') => allows(actor, action, { region })
  const [rounds, coverage] = await Promise.all([
    mayOpen('monitoring.open') ? listRounds(context, actor, {}) : null,
    mayOpen('self-evaluation.open') ? readCoverage(context, actor, NO_ROWS) : null,
  ])
  const thisYear = Number(today(context).slice(0, 4))
  const hasMark = rounds?.ok === true && rounds.value.planned.some(({ isOver }) => isOver)
  const hasSheets = coverage?.ok === true && coverage.value.year < thisYear && coverage.value.toOpen > 0
  return {
    monitoring: hasMark ? rounds.value.year : null,
    selfEvaluation: hasSheets ? coverage.value.year : null,
  }
}

/** Documents whose findings are of other rules than today's, for who may audit them again. */
async function countStale(context: Context, actor: Actor): Promise<number> {
  if (!allows(actor, 'rule-set.manage', { region: actor.region })) return 0
  const list = await listRuleSets(context, actor)
  return list.ok ? list.value.stale : 0
}

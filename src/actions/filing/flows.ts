/** The flows of a region: read, tried, and laid down from a year on. */
import type { FlowDryRun, FlowList, FlowYearView, SaveFlow } from '#api/filing/flows.ts'
import { allows, actorReach, type Actor } from '#core/kernel/allows.ts'
import { APPROVAL_STEP, NATIONAL_FLOW, flowRoute, type Flow } from '#core/filing/flow.ts'
import { stepPlaces } from '#core/filing/flow-changes.ts'
import { parseFlow } from '#core/filing/parse-flow.ts'
import { HOME_STATES, isInReview, isLocked } from '#core/filing/states.ts'
import { fen } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { FlowVersionRow } from '#core/filing/rows.ts'
import {
  countStandings,
  flowInForce,
  loadFlows,
  listFlowVersions,
  rolesHeld,
  keepFlow,
} from '#store/filing/flows.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { flowSaved } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

type OfYear = { readonly year: number }

export async function listFlows(context: Context, actor: Actor): Promise<Result<FlowList, Problem>> {
  if (actorReach(actor, 'filing.read') === null) return NOT_ALLOWED
  return ok({ rows: await loadFlows(context.store.of(actor.region).db), inherited: NATIONAL_FLOW })
}

export async function readFlow(
  context: Context,
  actor: Actor,
  { year }: OfYear,
): Promise<Result<FlowYearView, Problem>> {
  if (actorReach(actor, 'filing.read') === null) return NOT_ALLOWED
  return ok(await viewOf(context.store.of(actor.region).db, year))
}

async function viewOf(db: Db, year: number): Promise<FlowYearView> {
  const versions = await listFlowVersions(db)
  const years = ownYears(versions)
  const inherited = await flowInForce(db, year - 1)
  const [last] = versions.filter((one) => one.year === year)
  const isOwn = last?.flow !== undefined && last.flow !== null
  const { flow, from } = isOwn && last.flow !== null ? { flow: last.flow, from: year } : inherited
  const source = versions.find((one) => one.year === from) ?? null
  return {
    year,
    flow,
    from,
    until: lastYearOf(years, year),
    version: last?.version ?? 0,
    note: source?.note ?? '',
    savedBy: source?.savedBy ?? null,
    savedAt: source?.savedAt ?? null,
    inherited,
    years,
    history: historyOf(
      versions.filter((one) => one.year === year),
      inherited.flow,
    ),
  }
}

function ownYears(versions: readonly FlowVersionRow[]): readonly number[] {
  return versions.flatMap(({ year, flow }, at) =>
    versions[at - 1]?.year === year || flow === null ? [] : [year],
  )
}

/** Until the year before the next one with its own. */
function lastYearOf(years: readonly number[], year: number): number | null {
  const next = years.findLast((one) => one > year)
  return next === undefined ? null : next - 1
}

/**
 * Each version with what was in force before it. What the year would inherit is known from the flows of
 * today.
 */
function historyOf(versions: readonly FlowVersionRow[], inherited: Flow): FlowYearView['history'] {
  return versions.map(({ version, flow, note, savedBy, savedAt }, at) => ({
    version,
    flow,
    before: versions[at + 1]?.flow ?? inherited,
    after: flow ?? inherited,
    note,
    savedBy,
    savedAt,
  }))
}

/** The flow that a request gives; null: none of its own. */
function readGiven(given: unknown): Result<Flow | null, Problem> {
  if (given === null) return ok(null)
  const parsed = parseFlow(given)
  return parsed.ok
    ? parsed
    : err(
        problem('flow-invalid', {
          fault: parsed.error[0]?.code ?? '',
          path: parsed.error[0]?.path ?? '',
          count: parsed.error.length,
        }),
      )
}

/** What a flow would come to, were it laid down today; nothing is written. Errors: flow-invalid. */
export async function dryRunFlow(
  context: Context,
  actor: Actor,
  { year, flow: given }: OfYear & { readonly flow: unknown },
): Promise<Result<FlowDryRun, Problem>> {
  if (!allows(actor, 'flow.manage', { region: actor.region })) return NOT_ALLOWED
  const read = readGiven(given)
  if (!read.ok) return read
  const { db } = context.store.of(actor.region)
  const { flow: now, inherited, until } = await viewOf(db, year)
  const next = read.value ?? inherited.flow
  const counts = await countStandings(db, { from: year, until })
  const sum = (of: typeof counts) => of.reduce((total, { count }) => total + count, 0)
  const home = counts.filter(({ state }) => HOME_STATES.some((one) => one === state))
  const held = await rolesHeld(db)
  const steps = [...stepPlaces(next), { id: APPROVAL_STEP, roles: next.approve }]
  return ok({
    from: year,
    until,
    home: sum(home),
    otherWay: sum(home.filter(({ budget }) => routeText(now, budget) !== routeText(next, budget))),
    underReview: sum(counts.filter(({ state }) => isInReview(state))),
    locked: sum(counts.filter(({ state }) => isLocked(state))),
    withoutPeople: steps
      .filter(({ roles }) => !roles.some((role) => held.has(role)))
      .map(({ id, roles }) => ({ step: id, roles })),
  })
}

function routeText(flow: Flow, budget: string | null): string {
  return JSON.stringify(
    flowRoute(flow, budget === null ? null : fen(BigInt(budget))).map(({ kind, steps }) => [
      kind,
      steps.map(({ id, roles }) => [id, roles.toSorted()]),
    ]),
  )
}

/**
 * Targets under review go on by the flow of the day they were sent in. Errors: flow-invalid, flow-changed
 * (somebody laid one down meanwhile).
 */
export async function saveFlow(
  context: Context,
  actor: Actor,
  { year, flow: given, note, expected }: OfYear & { readonly flow: unknown } & Omit<SaveFlow, 'flow'>,
): Promise<Result<FlowYearView, Problem>> {
  if (!allows(actor, 'flow.manage', { region: actor.region })) return NOT_ALLOWED
  const read = readGiven(given)
  if (!read.ok) return read
  return context.store.of(actor.region).transaction(async (tx) => {
    const before = await flowInForce(tx, year)
    const version = await keepFlow(
      tx,
      { year, flow: read.value, note, by: actor.id, at: context.clock() },
      expected,
    )
    if (version === null) return err(problem('flow-changed', { year }))
    const after = read.value ?? (await flowInForce(tx, year)).flow
    const event = flowSaved(before.flow, { ...after, own: read.value !== null, year, version, note })
    await audit(context, tx, actor.id, event)
    return ok(await viewOf(tx, year))
  })
}

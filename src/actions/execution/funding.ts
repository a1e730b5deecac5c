/** 四本预算: the list by a day, the 资金构成 of a project, and how it is said by hand. */
import type {
  FundingBody,
  FundingList,
  FundingPart,
  FundingQuery,
  ProjectFunding,
} from '#api/execution/funding.ts'
import { actorReach, allows, type Actor } from '#core/kernel/allows.ts'
import { ratePercent, type FundExecution } from '#core/execution/execution.ts'
import {
  byNature,
  fundingExecution,
  fundingFault,
  overspentNatures,
  type FundingExecution,
} from '#core/execution/funding.ts'
import { addMoney, fen, wanText, type Fen } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { FUND_ORIGINS } from '#core/target/fund-nature.ts'
import type { FundingLine } from '#core/target/funding.ts'
import { executionAt } from '#store/execution/execution.ts'
import { fundingAt, fundingSource, saidFunding, saveFunding } from '#store/execution/funding.ts'
import { listFunding, type LoadedFunding } from '#store/execution/funding-list.ts'
import { lockMoney, moneyProject } from '#store/execution/money.ts'
import { FUND_NATURE_WORDS, FUND_ORIGIN_WORDS } from '#text/execution/funding.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { orNothing } from '../kernel/or-nothing.ts'
import { reading, unitsWithin } from '../kernel/reach.ts'
import { dayWithin } from '../kernel/today.ts'
import { fundingSaid } from './events.ts'

/** By the end of a day; of today, within the year, where none is asked for. */
export async function readFundingList(
  context: Context,
  actor: Actor,
  { state, nature, ...query }: FundingQuery,
): Promise<Result<FundingList, Problem>> {
  const day = dayWithin(context, query.year, query.day)
  const found = await context.store.of(actor.region).snapshot(async (db) => {
    const read = reading(db, actor, 'execution.read')
    return read === null
      ? null
      : listFunding(read.db, {
          ...query,
          day,
          nature: state === 'unsaid' ? 'unsaid' : nature,
          overspent: state === 'overspent',
        })
  })
  if (found === null) return NOT_ALLOWED
  const { rows, totals } = found
  const { execution, lines } = totals
  const parts = fundingExecution(execution, lines)
  return ok({
    year: query.year,
    day,
    rows: rows.map(rowView),
    total: totals.projects,
    whole: partView({ ...execution, nature: null, origin: null }),
    natures: byNature(parts).map(partView),
    origins: byOrigin(parts).map(partView),
    mayChange: actorReach(actor, 'budget.change') !== null,
  })
}

function rowView({ id, code, name, unitCode, unitName, execution, lines }: LoadedFunding) {
  const parts = fundingExecution(execution, lines)
  return {
    id,
    code,
    name,
    unitCode,
    unitName,
    budget: String(execution.budget),
    paid: String(execution.paid),
    natures: byNature(parts).map(partView),
    overspent: [...overspentNatures(parts)],
  }
}

/** By origin alone, in the order of the field; what is of no known origin last. */
function byOrigin(parts: readonly FundingExecution[]): readonly FundingExecution[] {
  return [...FUND_ORIGINS, null].flatMap((origin) => {
    const some = parts.filter((part) => part.origin === origin)
    const sum = (key: keyof FundExecution) => addMoney(fen(0n), ...some.map((part) => part[key]))
    return some.length === 0
      ? []
      : [
          {
            nature: null,
            origin,
            initial: sum('initial'),
            changes: sum('changes'),
            budget: sum('budget'),
            paid: sum('paid'),
          },
        ]
  })
}

function partView(part: FundingExecution): FundingPart {
  const { nature, origin, initial, changes, budget, paid } = part
  return {
    nature,
    origin,
    initial: String(initial),
    changes: String(changes),
    budget: String(budget),
    paid: String(paid),
    rate: ratePercent(part),
  }
}

/** Errors: project-not-found (within reach, and approved in a year). */
export async function readProjectFunding(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<ProjectFunding, Problem>> {
  const { region } = actor
  const { db } = context.store.of(region)
  const units = await unitsWithin(db, actor, 'execution.read', id)
  if (!units.ok) return units
  const project = await moneyProject(db, id)
  if (project === null) return err(problem('project-not-found'))
  const day = dayWithin(context, project.year)
  const scope = { year: project.year, projects: [id] }
  const [executions, lines, source] = await Promise.all([
    executionAt(db, scope, day),
    fundingAt(db, scope, day),
    fundingSource(db, id),
  ])
  const execution = executions.get(id)
  if (execution === undefined) return err(problem('project-not-found'))
  const parts = fundingExecution(execution, lines)
  return ok({
    year: project.year,
    day,
    source,
    initial: {
      fiscal: String(execution.fiscal.initial),
      other: String(execution.other.initial),
    },
    parts: parts.map(partView),
    overspent: [...overspentNatures(parts)],
    mayChange: allows(actor, 'budget.change', { region, units: units.value }),
  })
}

/**
 * Says how the 年初预算数 of a project is made up, in place of what was said before; no lines: nothing is said.
 * Errors: project-not-found, funding-refused.
 */
export async function sayFunding(
  context: Context,
  actor: Actor,
  { id, lines: given, reason }: { readonly id: string } & FundingBody,
): Promise<Result<ProjectFunding, Problem>> {
  const units = await unitsWithin(context.store.of(actor.region).db, actor, 'budget.change', id)
  if (!units.ok) return units
  const lines = given.map(({ amount, ...line }) => ({ ...line, amount: fen(BigInt(amount)) }))
  const done = await orNothing(context.store.of(actor.region), async (tx): Promise<Result<null, Problem>> => {
    const project = await moneyProject(tx, id)
    if (project === null) return err(problem('project-not-found'))
    await lockMoney(tx, project.year)
    const scope = { year: project.year, projects: [id] }
    const execution = (await executionAt(tx, scope, `${project.year}-12-31`)).get(id)
    if (execution === undefined) return err(problem('project-not-found'))
    const fault = fundingFault(lines, {
      fiscal: execution.fiscal.initial,
      other: execution.other.initial,
    })
    if (fault !== null) return err(problem('funding-refused', { ...fault.values, reason: fault.code }))
    const before = (await saidFunding(tx, scope)).get(id) ?? []
    await saveFunding(
      tx,
      { project: id, document: project.document, year: project.year },
      { lines, source: 'hand', at: context.clock(), by: actor.id },
    )
    const event = fundingSaid(
      id,
      { text: fundingText(before) },
      { name: project.name, text: fundingText(lines), reason },
    )
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
  return done.ok ? readProjectFunding(context, actor, { id }) : done
}

/** As the log keeps it: 一般公共预算 200 万元；政府性基金预算·专项债券 300 万元. */
export function fundingText(lines: readonly FundingLine[]): string {
  return lines
    .map(({ nature, origin, amount }) => {
      const words = [
        nature === null ? null : FUND_NATURE_WORDS[nature]['zh-CN'],
        origin === null ? null : FUND_ORIGIN_WORDS[origin]['zh-CN'],
      ]
      return `${words.filter((word) => word !== null).join('·')} ${wanText(amount as Fen)} 万元`
    })
    .join('；')
}

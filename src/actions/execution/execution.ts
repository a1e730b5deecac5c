/** 预算执行: the list by a day, the list to take away, and a project's own ledger. */
import {
  UNBALANCED_SHOWN,
  type ExecutionList,
  type ExecutionQuery,
  type ExecutionSums,
  type ExecutionView,
  type Ledger,
} from '#api/execution/execution.ts'
import { allows, actorReach, type Action, type Actor } from '#core/kernel/allows.ts'
import { csvText, type CsvValue } from '#core/kernel/csv.ts'
import { daysUntil } from '#core/calendar/deadline.ts'
import { asksForTarget } from '#core/execution/version-money.ts'
import {
  isOverspent,
  overspentFunds,
  ratePercent,
  type Execution,
  type FundExecution,
} from '#core/execution/execution.ts'
import { unbalancedTransfers, type UnbalancedTransfer } from '#core/execution/transfer-balance.ts'
import { wanText, type Fen } from '#core/kernel/money.ts'
import type { Day } from '#core/kernel/day.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { listBudgetChanges } from '#store/execution/budget-changes.ts'
import { executionAt } from '#store/execution/execution.ts'
import { listExecution, type LoadedExecution } from '#store/execution/lists.ts'
import { paymentBlocks } from '#store/execution/payment-blocks.ts'
import { listPayments } from '#store/execution/payments.ts'
import { closedAmong } from '#store/filing/closings.ts'
import { moneyProject } from '#store/execution/money.ts'
import { within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { transferSums } from '#store/execution/transfers.ts'
import { closedName } from '#text/closing.ts'
import { FUND_WORDS } from '#text/execution/execution.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { everyPage } from '../kernel/every-page.ts'
import { refinedBy } from './pooled-budgets.ts'
import { reading, unitsWithin } from '../kernel/reach.ts'
import { dayWithin, today } from '../kernel/today.ts'
import { moneyOfTarget } from './version-money.ts'

/** By the end of a day; of today, within the year, where none is asked for. */
export async function readExecutionList(
  context: Context,
  actor: Actor,
  query: ExecutionQuery,
): Promise<Result<ExecutionList, Problem>> {
  const day = dayWithin(context, query.year, query.day)
  const found = await context.store.of(actor.region).snapshot(async (db) => {
    const read = reading(db, actor, 'execution.read')
    if (read === null) return null
    const unbalanced = await unbalancedWithin(db, actor, query.year, day)
    return {
      unbalanced,
      ...(await listExecution(read.db, { ...query, day, unbalanced: numbersOf(unbalanced) })),
    }
  })
  if (found === null) return NOT_ALLOWED
  const { rows, totals, unbalanced } = found
  const by = await refinedBy(context.store.of(actor.region).db, query.year)
  return ok({
    year: query.year,
    day,
    rows: rows.map(rowView),
    total: totals.projects,
    overspent: totals.overspent,
    totals: viewOfExecution(totals.execution),
    pooled: {
      projects: totals.pooled,
      due: by === null ? null : { by, days: daysUntil(by, today(context)) },
    },
    unbalanced: {
      rows: unbalanced
        .slice(0, UNBALANCED_SHOWN)
        .map(({ approvalNumber, into, out }) => ({ approvalNumber, into: String(into), out: String(out) })),
      total: unbalanced.length,
    },
    mayPay: actorReach(actor, 'execution.write') !== null,
    mayChange: actorReach(actor, 'budget.change') !== null,
  })
}

/** Nothing where the other side of a 调剂 may be beyond the reach. */
async function unbalancedWithin(
  db: Db,
  actor: Actor,
  year: number,
  day: Day,
): Promise<readonly UnbalancedTransfer[]> {
  return actorReach(actor, 'execution.read')?.units === 'all'
    ? unbalancedTransfers(await transferSums(db, year, day))
    : []
}

function numbersOf(unbalanced: readonly UnbalancedTransfer[]): readonly string[] {
  return unbalanced.flatMap(({ numbers }) => numbers)
}

const HEADS = [
  '项目编码',
  '项目名称',
  '单位编码',
  '单位',
  '年初预算数（万元）',
  '预算调整（万元）',
  '全年预算数（万元）',
  '其中：财政资金（万元）',
  '其他资金（万元）',
  '已支付（万元）',
  '执行率（%）',
  '提示',
]

/** All that match, as a table (CSV). */
export async function exportExecution(
  context: Context,
  actor: Actor,
  query: Omit<ExecutionQuery, 'page' | 'size'>,
): Promise<
  Result<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }, Problem>
> {
  const reach = actorReach(actor, 'execution.read')
  if (reach === null || actorReach(actor, 'document.export') === null) return NOT_ALLOWED
  const day = dayWithin(context, query.year, query.day)
  return context.store.of(actor.region).snapshot(async (db) =>
    tableOf(within(db, reach), {
      ...query,
      day,
      unbalanced: numbersOf(await unbalancedWithin(db, actor, query.year, day)),
    }),
  )
}

async function tableOf(
  db: Db,
  query: Omit<ExecutionQuery, 'page' | 'size'> & {
    readonly day: Day
    readonly unbalanced: readonly string[]
  },
): Promise<
  Result<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }, Problem>
> {
  const { rows, last } = await everyPage((page) => listExecution(db, { ...query, ...page }))
  const { projects, execution } = last.totals
  const text = csvText([
    HEADS,
    ...rows.map(cells),
    ['合计', `${projects} 个项目`, '', '', ...moneyCells(execution), ''],
  ])
  return ok({
    name: `预算执行情况_${query.day}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    bytes: new TextEncoder().encode(text),
  })
}

function cells({
  code,
  name,
  unitCode,
  unitName,
  execution,
  blocked,
  closed,
}: LoadedExecution): readonly CsvValue[] {
  return [
    code,
    name,
    unitCode,
    unitName,
    ...moneyCells(execution),
    [
      ...overspentFunds(execution).map((fund) => `超预算（${FUND_WORDS[fund]['zh-CN']}）`),
      ...(blocked ? ['暂停支付'] : []),
      ...(closed === null ? [] : [closedName({ day: closed }, 'zh-CN')]),
    ].join('；'),
  ]
}

function moneyCells(execution: Execution): readonly CsvValue[] {
  const { initial, changes, budget, paid, fiscal, other } = execution
  return [initial, changes, budget, fiscal.budget, other.budget, paid]
    .map<CsvValue>(wan)
    .concat(ratePercent(execution))
}

function wan(amount: Fen): string {
  return wanText(amount)
}

/** Errors: project-not-found (within reach, and approved in a year). */
export async function readLedger(
  context: Context,
  actor: Actor,
  { id, day: asked }: { readonly id: string; readonly day?: Day | undefined },
): Promise<Result<Ledger, Problem>> {
  const { region } = actor
  const { db } = context.store.of(region)
  const units = await unitsWithin(db, actor, 'execution.read', id)
  if (!units.ok) return units
  const project = await moneyProject(db, id)
  if (project === null) return err(problem('project-not-found'))
  const day = dayWithin(context, project.year, asked)
  const [executions, payments, changes, blocks, closings] = await Promise.all([
    executionAt(db, { year: project.year, projects: [id] }, day),
    listPayments(db, id),
    listBudgetChanges(db, id),
    paymentBlocks(db, [id]),
    closedAmong(db, [id]),
  ])
  const closed = closings.get(id) ?? null
  const execution = executions.get(id)
  const target = await moneyOfTarget(db, id, project.version)
  if (execution === undefined || target === null) return err(problem('project-not-found'))
  const may = (action: Action) => allows(actor, action, { region, units: units.value })
  return ok({
    project: {
      id,
      code: project.code,
      name: project.name,
      unitCode: project.unitCode,
      unitName: project.unitName,
    },
    year: project.year,
    day,
    execution: viewOfExecution(execution),
    target: {
      version: project.version,
      budget: String(target.after.fiscal + target.after.other),
      asked: closed === null && asksForTarget(target, target.unlinked),
    },
    payments: payments.map(({ import: imported, correctedBy, amount, ...line }) => ({
      ...line,
      amount: String(amount),
      imported: imported !== null,
      corrected: correctedBy !== null,
    })),
    changes: changes.map(({ import: imported, correctedBy, amount, ...line }) => ({
      ...line,
      amount: String(amount),
      imported: imported !== null,
      corrected: correctedBy !== null,
    })),
    blocked: blocks.get(id) ?? null,
    closed,
    mayPay: may('execution.write'),
    mayChange: may('budget.change'),
  })
}

function rowView({ id, code, name, unitCode, unitName, execution, blocked, closed }: LoadedExecution) {
  return { id, code, name, unitCode, unitName, blocked, closed, ...viewOfExecution(execution) }
}

function viewOfExecution(execution: Execution): ExecutionView {
  return {
    ...sumsOf(execution),
    overspent: overspentFunds(execution).length > 0,
    fiscal: sumsOf(execution.fiscal),
    other: sumsOf(execution.other),
  }
}

function sumsOf(sums: FundExecution): ExecutionSums {
  return {
    initial: String(sums.initial),
    changes: String(sums.changes),
    budget: String(sums.budget),
    paid: String(sums.paid),
    rate: ratePercent(sums),
    overspent: isOverspent(sums),
  }
}

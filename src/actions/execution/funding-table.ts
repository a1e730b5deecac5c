/**
 * The 项目支出表 as a file: written of the list, and read. Reading shows what each row would do and takes nothing
 * in; the same file with the digest of what was seen takes it in, in one transaction.
 */
import type { FundingExportQuery, FundingPlan, FundingQuery } from '#api/execution/funding.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { fundingExecution, type FundingExecution } from '#core/execution/funding.ts'
import { projectFinder } from '#core/execution/find-project.ts'
import { planFunding, type FundingRowPlan } from '#core/execution/plan-funding.ts'
import {
  readProjectSpending,
  SPENDING_HEADS,
  type SpendingLine,
} from '#core/execution/project-spending-sheet.ts'
import { addMoney, fen } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import {
  PROJECT_SPENDING_TITLE,
  projectSpendingPaper,
  type SpendingRow,
} from '#documents/paper/project-spending.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import { executionAt } from '#store/execution/execution.ts'
import { saidFunding, saveFunding } from '#store/execution/funding.ts'
import { listFunding, type LoadedFunding } from '#store/execution/funding-list.ts'
import { knownProjects, lockMoney } from '#store/execution/money.ts'
import { within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { actorReach } from '#core/kernel/allows.ts'
import { audit } from '../kernel/audit.ts'
import { digestOfJson } from '../kernel/digest-of-json.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { headingProblem } from '../kernel/heading-problem.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { everyPage } from '../kernel/every-page.ts'
import { exportName } from '../kernel/export-name.ts'
import { orNothing } from '../kernel/or-nothing.ts'
import { reading } from '../kernel/reach.ts'
import { dayWithin } from '../kernel/today.ts'
import { readGivenSheets } from '../staff/given-sheets.ts'
import { fundingSaid, fundingTableTaken } from './events.ts'
import { fundingText } from './funding.ts'

/** The 年初预算数 of what matches, as departments publish it. Errors: the codes of WRITE_FAULTS. */
export async function exportFunding(
  context: Context,
  actor: Actor,
  { format, ...query }: FundingExportQuery,
): Promise<Result<FileToKeep, Problem>> {
  const rows = await everyRow(context, actor, query)
  if (rows === null) return NOT_ALLOWED
  const title = `${query.year}年${PROJECT_SPENDING_TITLE}`
  const spending = rows.map(spendingRow)
  const total: SpendingRow = {
    name: `合计 ${rows.length} 个项目`,
    code: null,
    unit: null,
    total: addMoney(fen(0n), ...spending.map((row) => row.total)),
    parts: spending.flatMap(({ parts }) => parts),
  }
  const template = templateForRuleSet(ruleSetFor(actor.region, query.year).id)
  const written = await context.writers.writePaper(
    projectSpendingPaper({ title, rows: spending, total }, template),
    format,
  )
  return written.ok
    ? ok({
        name: exportName({ year: null, unit: null, title }, format),
        mediaType: EXPORT_MEDIA_TYPES[format],
        bytes: written.value,
      })
    : written
}

async function everyRow(
  context: Context,
  actor: Actor,
  { state, nature, ...query }: FundingQuery,
): Promise<readonly LoadedFunding[] | null> {
  const read = reading(context.store.of(actor.region).db, actor, 'execution.read')
  if (read === null) return null
  const { rows } = await everyPage(async (page) => {
    const list = await listFunding(read.db, {
      ...query,
      ...page,
      day: dayWithin(context, query.year, query.day),
      nature: state === 'unsaid' ? 'unsaid' : nature,
      overspent: state === 'overspent',
    })
    return { ...list, total: list.totals.projects }
  })
  return rows
}

/** 财政拨款 that was carried over is apart from the money of the year. */
function spendingRow({ code, name, unitName, execution, lines }: LoadedFunding): SpendingRow {
  const parts = fundingExecution(execution, lines).filter(({ initial }) => initial !== 0n)
  return {
    name,
    code,
    unit: unitName,
    total: execution.initial,
    parts: parts.map(({ nature, origin, initial }: FundingExecution) => ({
      nature,
      carried: origin === 'carryover' && nature !== 'own' && nature !== 'special-account' && nature !== null,
      amount: initial,
    })),
  }
}

/**
 * What a 项目支出表 says of the projects within reach; taken in where `seen` is the digest of exactly this.
 * Errors: staff-file-unreadable, funding-table-missing, table-heading-missing, funding-plan-changed,
 * funding-plan-empty.
 */
export async function readFundingTable(
  context: Context,
  actor: Actor,
  {
    year,
    seen,
    file,
    bytes,
  }: {
    readonly year: number
    readonly seen?: string | undefined
    readonly file: string
    readonly bytes: Uint8Array
  },
): Promise<Result<FundingPlan, Problem>> {
  if (actorReach(actor, 'budget.change') === null) return NOT_ALLOWED
  const given = await readGivenSheets(context, { file, bytes })
  if (!given.ok) return given
  const { sheets, lines } = readProjectSpending(given.value)
  if (sheets.length === 0)
    return err(headingProblem(file, given.value, 'funding-table-missing', [SPENDING_HEADS]))
  if (seen === undefined)
    return ok(
      viewOf(await planWithin(context.store.of(actor.region).db, actor, year, lines), { file, taken: false }),
    )
  return orNothing(context.store.of(actor.region), async (tx) => {
    await lockMoney(tx, year)
    const plan = await planWithin(tx, actor, year, lines)
    const view = viewOf(plan, { file, taken: true })
    if (view.seen !== seen) return err(problem('funding-plan-changed'))
    if (view.counts.new + view.counts.changed === 0) return err(problem('funding-plan-empty'))
    await take(context, tx, actor, { year, file, plan })
    return ok(view)
  })
}

async function planWithin(
  db: Db,
  actor: Actor,
  year: number,
  lines: readonly SpendingLine[],
): Promise<readonly FundingRowPlan[]> {
  const reach = actorReach(actor, 'budget.change')
  if (reach === null) return []
  const known = await knownProjects(within(db, reach), year)
  const scope = { year, projects: known.map(({ id }) => id) }
  const [executions, said] = await Promise.all([
    executionAt(db, scope, `${year}-12-31`),
    saidFunding(db, scope),
  ])
  const initial = new Map(
    [...executions].map(([id, { fiscal, other }]) => [id, { fiscal: fiscal.initial, other: other.initial }]),
  )
  return planFunding(lines, { find: projectFinder(known), initial, said })
}

async function take(
  context: Context,
  tx: Db,
  actor: Actor,
  {
    year,
    file,
    plan,
  }: { readonly year: number; readonly file: string; readonly plan: readonly FundingRowPlan[] },
): Promise<void> {
  const before = await saidFunding(tx, { year })
  for (const { outcome, project, lines } of plan) {
    if (project === null || (outcome !== 'new' && outcome !== 'changed')) continue
    await saveFunding(
      tx,
      { project: project.id, document: project.document, year },
      { lines, source: 'table', at: context.clock(), by: actor.id },
    )
    const event = fundingSaid(
      project.id,
      { text: fundingText(before.get(project.id) ?? []) },
      { name: project.name, text: fundingText(lines), reason: '', file },
    )
    await audit(context, tx, actor.id, event)
  }
  const of = (outcome: FundingRowPlan['outcome']) => plan.filter((row) => row.outcome === outcome).length
  const event = fundingTableTaken(actor.region, {
    file,
    year,
    created: of('new'),
    changed: of('changed'),
    refused: of('refused'),
  })
  await audit(context, tx, actor.id, event)
}

function viewOf(
  plan: readonly FundingRowPlan[],
  { file, taken }: { readonly file: string; readonly taken: boolean },
): FundingPlan {
  const rows = plan.map(({ project, lines, ...row }) => ({
    ...row,
    project: project?.id ?? null,
    parts: lines.map(({ amount, ...line }) => ({ ...line, amount: String(amount) })),
  }))
  const of = (outcome: FundingRowPlan['outcome']) => rows.filter((row) => row.outcome === outcome).length
  return {
    file,
    seen: digestOfJson(rows),
    taken,
    rows,
    counts: { new: of('new'), changed: of('changed'), same: of('same'), refused: of('refused') },
  }
}

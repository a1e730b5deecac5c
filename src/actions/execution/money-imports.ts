/**
 * Payments and budget changes from a file. What is handed in is read, planned and kept; booking plans again
 * inside the one transaction that writes, with the year's money locked: what is booked never rests on what
 * was true a moment ago.
 */
import { createHash } from 'node:crypto'
import type { HandInQuery, HandInRows, MoneyImport, MoneyImportList } from '#api/execution/money-imports.ts'
import { allows, actorReach, mayAtAll, type Action, type Actor, type Reach } from '#core/kernel/allows.ts'
import { worsened, type Course } from '#core/execution/course.ts'
import { projectFinder, type ProjectFinder } from '#core/execution/find-project.ts'
import type {
  StatedUnit,
  ChangeEntry,
  MoneyImportKind,
  MoneyRowFault,
  PaymentEntry,
  RowPlan,
} from '#core/execution/money-import.ts'
import { moneyReport, type MoneyReport } from '#core/execution/money-report.ts'
import {
  controlTotal,
  MONEY_FIELDS,
  MONEY_HEAD_NAMES,
  moneyHeads,
  readMoneySheets,
  type MoneySheets,
} from '#core/execution/money-sheet.ts'
import { planChanges } from '#core/execution/plan-changes.ts'
import { readDay } from '#core/execution/read-row.ts'
import { looksTooSmall, plainVoucher, planPayments } from '#core/execution/plan-payments.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { GivenSheet } from '#core/staff/sheet.ts'
import {
  lockMoney,
  knownChanges,
  knownProjects,
  knownVouchers,
  moneyCourses,
} from '#store/execution/money.ts'
import {
  clearReadImports,
  countCorrected,
  findMoneyImport,
  listMoneyImports,
  projectsOfImport,
  saveMoneyImport,
  undoMoneyImport,
  type MoneyImportRow,
} from '#store/execution/money-imports.ts'
import { within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { moneyHandedIn, moneyImportUndone } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { headingProblem } from '../kernel/heading-problem.ts'
import { readGivenSheets } from '../staff/given-sheets.ts'
import { orNothing } from '../kernel/or-nothing.ts'

/** Refused rows that an answer tells of; the file of them holds all. */
const MOST_REFUSALS = 500
/** What was looked at and never booked goes after so long. */
const KEPT_UNBOOKED = 24 * 60 * 60 * 1000

export const MONEY_RIGHT: Record<MoneyImportKind, Action> = {
  payments: 'execution.write',
  changes: 'budget.change',
}

export function mayHandIn(actor: Actor): boolean {
  return mayAtAll(actor, ['execution.write', 'budget.change'])
}

/**
 * Reads a file and says what booking it would do.
 * Errors: staff-file-unreadable, money-table-missing, table-heading-missing.
 */
export async function handInMoney(
  context: Context,
  actor: Actor,
  given: HandInQuery & { readonly file: string; readonly bytes: Uint8Array },
): Promise<Result<MoneyImport, Problem>> {
  const reach = actorReach(actor, MONEY_RIGHT[given.kind])
  if (reach === null) return NOT_ALLOWED
  const sheets = await moneySheets(context, given)
  if (!sheets.ok) return sheets
  const unit = unitOf(sheets.value, given.unit)
  const { report } = await moneyImportPlan(
    context.store.of(actor.region).db,
    reach,
    { ...given, unit },
    sheets.value,
  )
  const id = context.newId()
  const at = context.clock()
  await context.store.of(actor.region).transaction(async (tx) => {
    await clearReadImports(tx, new Date(at.getTime() - KEPT_UNBOOKED))
    await saveMoneyImport(tx, {
      id,
      kind: given.kind,
      year: given.year,
      file: given.file,
      sha256: createHash('sha256').update(given.bytes).digest('hex'),
      bytes: given.bytes,
      report,
      by: actor.id,
      at,
    })
    const event = moneyHandedIn(id, { file: given.file, year: given.year, rows: report.file.rows })
    await audit(context, tx, actor.id, event)
  })
  return readMoneyImport(context, actor, { id })
}

/** The same for rows that come as JSON. */
export function handInRows(
  context: Context,
  actor: Actor,
  { rows, file, ...query }: HandInRows,
): Promise<Result<MoneyImport, Problem>> {
  const bytes = new TextEncoder().encode(JSON.stringify(rows))
  return handInMoney(context, actor, {
    ...query,
    file: file.endsWith('.json') ? file : `${file}.json`,
    bytes,
  })
}

/**
 * Takes back all that an import booked, while nothing later hangs on it. Errors: money-import-not-found,
 * -over, -used, -needed.
 */
export async function undoMoney(
  context: Context,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<MoneyImport, Problem>> {
  const found = await importWithin(context.store.of(actor.region).db, actor, id)
  if (!found.ok) return found
  const { kind, year, file } = found.value
  if (actorReach(actor, MONEY_RIGHT[kind]) === null) return NOT_ALLOWED
  const done = await orNothing(context.store.of(actor.region), async (tx) => {
    await lockMoney(tx, year)
    const now = await findMoneyImport(tx, id)
    if (now?.state !== 'booked') return err(problem('money-import-over'))
    const count = await countCorrected(tx, id)
    if (count > 0) return err(problem('money-import-used', { count }))
    const before = await moneyCourses(tx, year, await projectsOfImport(tx, id))
    const projects = await undoMoneyImport(tx, id, { at: context.clock(), by: actor.id })
    const after = await moneyCourses(tx, year, projects)
    const worse = [...after].flatMap(([project, course]) =>
      worsened(before.get(project) ?? course, course) === null ? [] : [project],
    )
    const [broken] = await knownProjects(tx, year, worse.slice(0, 1))
    if (broken !== undefined) return err(problem('money-import-needed', { name: broken.name }))
    const event = moneyImportUndone(
      id,
      { rows: now.report.booked.rows, amount: yuan(now.report.booked.amount) },
      { file, year, reason },
    )
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
  return done.ok ? readMoneyImport(context, actor, { id }) : done
}

export async function readMoneyImport(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<MoneyImport, Problem>> {
  const found = await importWithin(context.store.of(actor.region).db, actor, id)
  return found.ok ? ok(viewOf(found.value)) : found
}

/**
 * Those of a year that were booked: all of them for those who reach the whole region, the own ones for
 * others.
 */
export async function listImports(
  context: Context,
  actor: Actor,
  { year }: { readonly year: number },
): Promise<Result<MoneyImportList, Problem>> {
  if (!mayHandIn(actor)) return NOT_ALLOWED
  const rows = await listMoneyImports(
    context.store.of(actor.region).db,
    year,
    seesAll(actor) ? null : actor.id,
  )
  return ok({ rows: rows.map(viewOf) })
}

export async function importWithin(
  db: Db,
  actor: Actor,
  id: string,
): Promise<Result<MoneyImportRow, Problem>> {
  if (!mayHandIn(actor)) return NOT_ALLOWED
  const found = await findMoneyImport(db, id)
  return found !== null && (found.byId === actor.id || seesAll(actor))
    ? ok(found)
    : err(problem('money-import-not-found'))
}

function seesAll(actor: Actor): boolean {
  return allows(actor, 'execution.write', { region: actor.region })
}

type Given = { readonly kind: MoneyImportKind; readonly file: string; readonly bytes: Uint8Array }

export async function moneySheets(
  context: Pick<Context, 'readers'>,
  { kind, file, bytes }: Given,
): Promise<Result<MoneySheets, Problem>> {
  const given = file.endsWith('.json')
    ? ok(sheetsOfRows(bytes, file))
    : await readGivenSheets(context, { file, bytes })
  if (!given.ok) return given
  const sheets = readMoneySheets(given.value, kind)
  return sheets.heads.size === 0
    ? err(headingProblem(file, given.value, 'money-table-missing', [moneyHeads(kind)]))
    : ok(sheets)
}

/** Headings that every kind knows. */
const ROW_HEADS: Record<(typeof MONEY_FIELDS)[number], string> = { ...MONEY_HEAD_NAMES, unit: '单位编码' }

/** What is no list of rows has no table in it. */
function sheetsOfRows(bytes: Uint8Array, file: string): readonly GivenSheet[] {
  const rows = listOf(new TextDecoder().decode(bytes))
  const texts = (row: unknown) =>
    MONEY_FIELDS.map((field) => {
      const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, field) : undefined
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : ''
    })
  return rows === null
    ? []
    : [
        {
          name: file,
          rows: [
            { row: 0, texts: MONEY_FIELDS.map((field) => ROW_HEADS[field]) },
            ...rows.map((row, i) => ({ row: i + 1, texts: texts(row) })),
          ],
        },
      ]
}

function listOf(text: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) ? parsed : null
  } catch {
    return null
  }
}

function unitOf({ lines }: MoneySheets, asked: '元' | '万元' | undefined): StatedUnit {
  const said = lines.find(({ unit }) => unit !== null)?.unit
  if (said !== undefined && said !== null) return { unit: said, said: 'heading' }
  return asked === undefined ? { unit: '元', said: 'assumed' } : { unit: asked, said: 'person' }
}

export type Plan = {
  readonly payments: readonly RowPlan<PaymentEntry>[]
  readonly changes: readonly RowPlan<ChangeEntry>[]
  readonly report: MoneyReport
}

export async function moneyImportPlan(
  db: Db,
  reach: Reach,
  { kind, year, unit }: { readonly kind: MoneyImportKind; readonly year: number; readonly unit: StatedUnit },
  { lines, controls }: MoneySheets,
): Promise<Plan> {
  const find = projectFinder(await knownProjects(within(db, reach), year))
  const courses = await coursesOf(db, year, lines, find)
  const control = controlTotal(controls, unit.unit)
  if (kind === 'changes') {
    const changes = planChanges(
      lines,
      { year, unit: unit.unit },
      { find, courses, stands: await knownChanges(db, year) },
    )
    return { payments: [], changes, report: moneyReport(changes, unit, control, false) }
  }
  const vouchers = await knownVouchers(db, year, [
    ...new Set(lines.map(({ values }) => plainVoucher(values.voucher))),
  ])
  const payments = planPayments(lines, { year, unit: unit.unit }, { find, vouchers, courses })
  return { payments, changes: [], report: moneyReport(payments, unit, control, looksTooSmall(payments)) }
}

/** From the earliest day that a line names: what was before it is one sum. */
async function coursesOf(
  db: Db,
  year: number,
  lines: MoneySheets['lines'],
  find: ProjectFinder,
): Promise<ReadonlyMap<string, Course>> {
  const projects = new Set<string>()
  let from = `${year}-12-31`
  for (const { values } of lines) {
    const project = find(values)
    const day = readDay(values.day)
    if (project.ok) projects.add(project.value.id)
    if (day !== null && day.startsWith(`${year}-`) && day < from) from = day
  }
  return projects.size === 0 ? new Map() : moneyCourses(db, year, [...projects], from)
}

function viewOf({
  report,
  id,
  kind,
  year,
  file,
  state,
  by,
  at,
  bookedAt,
  undoneAt,
  job,
}: MoneyImportRow): MoneyImport {
  const { file: whole, refusals, ...rest } = report
  return {
    id,
    kind,
    year,
    file,
    state,
    by,
    at,
    bookedAt,
    undoneAt,
    job:
      job === null || state !== 'read'
        ? null
        : { isOpen: job.isOpen, done: job.done, rows: job.rows, problem: job.problem },
    ...rest,
    whole,
    refusals: refusals.slice(0, MOST_REFUSALS).map(({ fault, further = [], ...row }) => ({
      ...row,
      fault: faultView(fault),
      further: further.map(faultView),
    })),
  }
}

function faultView({ code, values }: MoneyRowFault) {
  return { code, values: { ...values } }
}

export function yuan(amount: string): string {
  return formatMoney(fen(BigInt(amount)), '元', 2)
}

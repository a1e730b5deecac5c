/**
 * Payments and budget changes by hand, one at a time, checked by the same rules as those of a file. What
 * was wrong is set off by a line of the opposite amount on the same day, with the reason; the right line is
 * booked in the same transaction.
 */
import type {
  ChangeCorrection,
  Ledger,
  NewChange,
  NewPayment,
  PaymentCorrection,
} from '#api/execution/execution.ts'
import type { Action, Actor } from '#core/kernel/allows.ts'
import { worsened, type Course } from '#core/execution/course.ts'
import {
  rowFault,
  type ChangeEntry,
  type KnownProject,
  type MoneyRowFault,
  type PaymentEntry,
  type RowPlan,
} from '#core/execution/money-import.ts'
import type { MoneyLine } from '#core/execution/money-sheet.ts'
import { planChanges } from '#core/execution/plan-changes.ts'
import { plainVoucher, planPayments, wan } from '#core/execution/plan-payments.ts'
import type { FundWords } from '#core/target/fund-nature.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import { findBudgetChange, saveBudgetChanges } from '#store/execution/budget-changes.ts'
import { digestOfLine } from '#store/operation-log/kept-things.ts'
import {
  lockMoney,
  knownChanges,
  knownProjects,
  knownVouchers,
  moneyCourses,
  moneyProject,
  type MoneyProject,
} from '#store/execution/money.ts'
import { findPayment, markCorrected, savePayments } from '#store/execution/payments.ts'
import type { Db } from '#store/kernel/store.ts'
import { CHANGE_KIND_WORDS } from '#text/execution/execution.ts'
import { audit } from '../kernel/audit.ts'
import { setChangeOff } from './book-changes.ts'
import { budgetChanged, paymentBooked, paymentCorrected } from './events.ts'
import type { Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { readLedger } from './execution.ts'
import { orNothing } from '../kernel/or-nothing.ts'
import { unitsWithin } from '../kernel/reach.ts'

type OfProject = { readonly id: string }
type OfLine = OfProject & { readonly line: string }

/** The same payment twice is one. Errors: project-not-found, money-refused. */
export function bookPayment(
  context: Context,
  actor: Actor,
  { id, ...given }: OfProject & NewPayment,
): Promise<Result<Ledger, Problem>> {
  return booking(context, actor, { id, action: 'execution.write' }, (tx, project) =>
    addPayment({ context, tx, actor }, project, given),
  )
}

/** The same change twice is one. Errors: project-not-found, money-refused. */
export function bookChange(
  context: Context,
  actor: Actor,
  { id, ...given }: OfProject & NewChange,
): Promise<Result<Ledger, Problem>> {
  return booking(context, actor, { id, action: 'budget.change' }, (tx, project) =>
    addChange({ context, tx, actor }, project, given),
  )
}

/** Errors: project-not-found, money-line-not-found, money-line-over, money-refused. */
export function correctPayment(
  context: Context,
  actor: Actor,
  { id, line, reason, instead }: OfLine & PaymentCorrection,
): Promise<Result<Ledger, Problem>> {
  return booking(context, actor, { id, action: 'execution.write' }, async (tx, project) => {
    const wrong = await findPayment(tx, id, line)
    if (wrong === null) return err(problem('money-line-not-found'))
    if (wrong.correctedBy !== null || wrong.corrects !== null) return err(problem('money-line-over'))
    const before = await courseOf(tx, project)
    const counter = context.newId()
    await savePayments(
      tx,
      [
        {
          ...wrong,
          ...placeOf(project),
          id: counter,
          kind: 'correction',
          amount: fen(-wrong.amount),
          reason,
          corrects: line,
          import: null,
        },
      ],
      { at: context.clock(), by: actor.id },
    )
    const trace = await traceOf(tx, 'payments', counter)
    await markCorrected(tx, line, counter)
    const event = paymentCorrected(
      id,
      { voucher: wrong.voucher, day: wrong.day, amount: yuan(wrong.amount) },
      { name: project.name, reason, ...trace },
    )
    await audit(context, tx, actor.id, event)
    const added = instead === null ? ok(null) : await addPayment({ context, tx, actor }, project, instead)
    return added.ok ? holds(tx, project, before) : added
  })
}

/** Errors: project-not-found, money-line-not-found, money-line-over, money-refused. */
export function correctChange(
  context: Context,
  actor: Actor,
  { id, line, reason, instead }: OfLine & ChangeCorrection,
): Promise<Result<Ledger, Problem>> {
  return booking(context, actor, { id, action: 'budget.change' }, async (tx, project) => {
    const wrong = await findBudgetChange(tx, id, line)
    if (wrong === null) return err(problem('money-line-not-found'))
    if (wrong.correctedBy !== null || wrong.corrects !== null) return err(problem('money-line-over'))
    const before = await courseOf(tx, project)
    const work = { context, tx, actor }
    await setChangeOff(work, { ...placeOf(project), name: project.name }, wrong, reason)
    const added = instead === null ? ok(null) : await addChange(work, project, instead)
    return added.ok ? holds(tx, project, before) : added
  })
}

type Book = (tx: Db, project: MoneyProject) => Promise<Result<unknown, Problem>>

/** One transaction with the year's money locked; what is refused leaves nothing behind. */
async function booking(
  context: Context,
  actor: Actor,
  { id, action }: OfProject & { readonly action: Action },
  book: Book,
): Promise<Result<Ledger, Problem>> {
  const units = await unitsWithin(context.store.of(actor.region).db, actor, action, id)
  if (!units.ok) return units
  const done = await orNothing(context.store.of(actor.region), async (tx) => {
    const project = await moneyProject(tx, id)
    if (project === null) return err(problem('project-not-found'))
    await lockMoney(tx, project.year)
    return book(tx, project)
  })
  return done.ok ? readLedger(context, actor, { id }) : done
}

async function addPayment(
  { context, tx, actor }: Work,
  project: MoneyProject,
  given: NewPayment,
): Promise<Result<null, Problem>> {
  const known = await knownProject(tx, project)
  const vouchers = await knownVouchers(tx, project.year, [plainVoucher(given.voucher)])
  // What was set off may be booked again by hand.
  const standing = new Map([...vouchers].filter(([, { corrected }]) => !corrected))
  const line = lineOf({
    voucher: given.voucher,
    day: given.day,
    amount: yuan(BigInt(given.amount)),
    fund: given.fund,
    kind: given.kind === 'refund' ? '退款' : '',
    purpose: given.purpose,
    procurement: given.procurement ? '是' : '',
    carryover: given.carryover ? '是' : '',
  })
  const [plan] = planPayments(
    [line],
    { year: project.year, unit: '元' },
    {
      find: () => ok(known),
      vouchers: standing,
      courses: await moneyCourses(tx, project.year, [project.id]),
    },
  )
  const entry = entryOf<PaymentEntry>(plan)
  if (!entry.ok || entry.value === null) return entry.ok ? ok(null) : entry
  const id = context.newId()
  await savePayments(
    tx,
    [{ ...entry.value, ...saidOf(given), ...placeOf(project), id, reason: '', corrects: null, import: null }],
    { at: context.clock(), by: actor.id },
  )
  const event = paymentBooked(project.id, {
    name: project.name,
    voucher: entry.value.voucher,
    day: entry.value.day,
    amount: yuan(entry.value.amount),
    ...(await traceOf(tx, 'payments', id)),
  })
  await audit(context, tx, actor.id, event)
  return ok(null)
}

async function addChange(
  { context, tx, actor }: Work,
  project: MoneyProject,
  given: NewChange,
): Promise<Result<null, Problem>> {
  const known = await knownProject(tx, project)
  const line = lineOf({
    number: given.approvalNumber,
    day: given.day,
    amount: yuan(BigInt(given.amount)),
    fund: given.fund,
    kind: given.kind,
    purpose: given.reason,
  })
  const [plan] = planChanges(
    [line],
    { year: project.year, unit: '元' },
    {
      find: () => ok(known),
      stands: await knownChanges(tx, project.year, project.id),
      courses: await moneyCourses(tx, project.year, [project.id]),
    },
  )
  const entry = entryOf<ChangeEntry>(plan)
  if (!entry.ok || entry.value === null) return entry.ok ? ok(null) : entry
  const id = context.newId()
  await saveBudgetChanges(
    tx,
    [
      {
        ...entry.value,
        ...saidOf(given),
        ...placeOf(project),
        id,
        version: null,
        corrects: null,
        import: null,
      },
    ],
    { at: context.clock(), by: actor.id },
  )
  const event = budgetChanged(project.id, {
    name: project.name,
    kind: CHANGE_KIND_WORDS[entry.value.kind]['zh-CN'],
    number: entry.value.approvalNumber,
    day: entry.value.day,
    amount: yuan(entry.value.amount),
    ...(await traceOf(tx, 'budget_changes', id)),
  })
  await audit(context, tx, actor.id, event)
  return ok(null)
}

/** What the log keeps of a line, so that it can be compared with it. */
async function traceOf(
  tx: Db,
  table: 'payments' | 'budget_changes',
  line: string,
): Promise<{ readonly line: string; readonly sha256: string }> {
  return { line, sha256: await digestOfLine(tx, table, line) }
}

async function knownProject(tx: Db, { year, id }: MoneyProject): Promise<KnownProject> {
  const [known] = await knownProjects(tx, year, [id])
  invariant(known !== undefined, 'an approved project of the year is known')
  return known
}

async function courseOf(tx: Db, { year, id }: MoneyProject): Promise<Course> {
  const course = (await moneyCourses(tx, year, [id])).get(id)
  invariant(course !== undefined, 'an approved project of the year has a course')
  return course
}

/**
 * After a line was set off, and the right one booked: on no day has a fund paid more than it had, or less
 * than nothing, unless it had already.
 */
async function holds(tx: Db, project: MoneyProject, before: Course): Promise<Result<null, Problem>> {
  const breach = worsened(before, await courseOf(tx, project))
  if (breach === null) return ok(null)
  const { fund, day, kind, amount } = breach
  return refused(
    rowFault(kind === 'over' ? 'row-leaves-overspent' : 'row-leaves-below-zero', {
      fund,
      day: day === '' ? `${project.year}-01-01` : day,
      amount: wan(amount),
    }),
  )
}

function entryOf<Entry>(plan: RowPlan<Entry> | undefined): Result<Entry | null, Problem> {
  invariant(plan !== undefined, 'a line has a plan')
  return plan.fault === null ? ok(plan.entry) : refused(plan.fault)
}

function refused({ code, values }: MoneyRowFault): Result<never, Problem> {
  return err(problem('money-refused', { ...values, reason: code }))
}

/** Chosen by hand, and so not read of words. */
function saidOf({ nature, origin }: FundWords): FundWords {
  return { nature, origin }
}

function placeOf({ id, document, year }: MoneyProject) {
  return { project: id, document, year }
}

function lineOf(said: Partial<MoneyLine['values']>): MoneyLine {
  return {
    sheet: '',
    row: 1,
    texts: [],
    values: {
      code: '',
      name: '',
      unit: '',
      voucher: '',
      day: '',
      amount: '',
      fund: '',
      nature: '',
      kind: '',
      number: '',
      purpose: '',
      procurement: '',
      carryover: '',
      ...said,
    },
    unit: '元',
  }
}

function yuan(amount: bigint): string {
  return formatMoney(fen(amount), '元', 2)
}

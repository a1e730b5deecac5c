/** What a file of money would book, row by row, before it is booked. */
import type { MoneyRows, MoneyRowsQuery } from '#api/execution/money-imports.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import type { ChangeEntry, PaymentEntry, RowPlan } from '#core/execution/money-import.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { sheetsOfImport } from './book-money-import.ts'
import { importWithin, MONEY_RIGHT, moneyImportPlan } from './money-imports.ts'

/**
 * A page of the rows that booking takes in as things are now, in the order of the file. Errors:
 * money-import-not-found, money-import-over (it is booked, or undone).
 */
export async function readMoneyRows(
  context: Context,
  actor: Actor,
  { id, page, size }: MoneyRowsQuery & { readonly id: string },
): Promise<Result<MoneyRows, Problem>> {
  const { db } = context.store.of(actor.region)
  const found = await importWithin(db, actor, id)
  if (!found.ok) return found
  const { kind, year, state, report } = found.value
  const reach = actorReach(actor, MONEY_RIGHT[kind])
  if (reach === null) return NOT_ALLOWED
  if (state !== 'read') return err(problem('money-import-over'))
  const sheets = await sheetsOfImport(context, actor.region, found.value)
  if (!sheets.ok) return sheets
  const unit = { unit: report.unit, said: report.unitSaid }
  const { payments, changes } = await moneyImportPlan(db, reach, { kind, year, unit }, sheets.value)
  const rows = [
    ...payments.flatMap((plan) => rowOf(plan, ({ voucher }) => voucher)),
    ...changes.flatMap((plan) => rowOf(plan, ({ approvalNumber }) => approvalNumber)),
  ]
  return ok({ total: rows.length, rows: rows.slice((page - 1) * size, page * size) })
}

/** Nothing of a row that is not booked. */
function rowOf<Entry extends PaymentEntry | ChangeEntry>(
  { sheet, row, project, entry }: RowPlan<Entry>,
  numberOf: (entry: Entry) => string,
): MoneyRows['rows'] {
  if (project === null || entry === null) return []
  const { day, kind, fund, amount } = entry
  return [
    {
      sheet,
      row,
      project: { id: project.id, code: project.code, name: project.name },
      number: numberOf(entry),
      day,
      kind,
      fund,
      amount: String(amount),
    },
  ]
}

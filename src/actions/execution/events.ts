/** Audit events of 预算执行: money that was booked, brought in by files, corrected, stopped. */
import { act, change } from '../kernel/event.ts'

/** The line that was kept, and its digest: the log holds the line. */
type Line = { line: string; sha256: string }
type Rows = { file: string; year: number; rows: number }
type Payment = { voucher: string; day: string; amount: string }
type Correction = { name: string; reason: string } & Line

export const paymentBooked = act<{ name: string } & Payment & Line>('payment.booked', 'project')
export const paymentCorrected = change<Payment, Correction>('payment.corrected', 'project')
export const budgetChanged = act<
  { name: string; kind?: string; number: string; day: string; amount: string; version?: number } & Line
>('budget.changed', 'project')
export const budgetChangeCorrected = change<{ day: string; amount: string; number: string }, Correction>(
  'budget.change-corrected',
  'project',
)
export const paymentsStopped = act<{ name: string; reason: string }>('payments.stopped', 'project')
export const paymentsResumed = act<{ name: string; reason: string }>('payments.resumed', 'project')

export const moneyHandedIn = act<Rows>('money.handed-in', 'money-import')
export const moneyBookingStarted = act<Rows>('money.booking-started', 'money-import')
export const moneyImported = act<
  Rows & { kind: 'payments' | 'changes'; amount: string; refused: number; sha256: string }
>('money.imported', 'money-import')
export const moneyImportUndone = change<
  { rows: number; amount: string },
  { file: string; year: number; reason: string }
>('money.import-undone', 'money-import')
/** Money of the demonstration, which comes with its document. */
export const demoMoneyImported = act<{ rows: number; demo: true }>('money.imported', 'document')

/** How 年初预算数 is made up, in words: 一般公共预算 200.00 万元 … */
export const fundingSaid = change<
  { text: string },
  { name: string; text: string; reason: string; file?: string }
>('funding.said', 'project')
export const fundingTableTaken = act<{
  file: string
  year: number
  created: number
  changed: number
  refused: number
}>('funding.table-taken', 'region')

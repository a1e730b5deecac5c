/**
 * 预算执行: GET /api/execution (the list by a day, with totals), GET /api/execution/export (the same as a table),
 * GET /api/execution/pooled (代编预算 to be broken down by the caller), GET /api/projects/:id/execution (a
 * project's ledger), POST …/payments and …/budget-changes (one line by hand), POST
 * …/payments/:line/correction and …/budget-changes/:line/correction (a line is set off, nothing is erased).
 */
import { z } from 'zod'
import { CHANGE_KINDS, ENTERED_CHANGE_KINDS } from '#core/execution/budget-change.ts'
import { FUNDS } from '#core/execution/execution.ts'
import { PAYMENT_KINDS } from '#core/execution/payment.ts'
import { FUND_NATURES, FUND_ORIGINS } from '#core/target/fund-nature.ts'
import { fenText, id, paging } from '../kernel/common.ts'

const day = z.iso.date()
const year = z.coerce.number().int().min(1994).max(2099)

export const EXECUTION_MARKS = [
  'overspent',
  'unpaid',
  'adjusted',
  'blocked',
  'closed',
  'pooled',
  'unbalanced',
] as const
/** So many of them are told of. */
export const UNBALANCED_SHOWN = 5

export const EXECUTION_SORTS = [
  'unit',
  'name',
  'code',
  'initial',
  'changes',
  'budget',
  'paid',
  'rate',
] as const

const percent = z.coerce.number().int().min(0).max(1000)

export const executionQuery = paging.extend({
  year,
  day: day.optional(),
  unit: z.string().max(200).optional(),
  search: z.string().max(200).optional(),
  mark: z.enum(EXECUTION_MARKS).optional(),
  from: percent.optional(),
  below: percent.optional(),
  sort: z.enum(EXECUTION_SORTS).default('unit'),
  order: z.enum(['asc', 'desc']).default('asc'),
})
export type ExecutionQuery = z.infer<typeof executionQuery>

/** 分. `rate` in %, two decimals; null where the year's budget is 0. */
const sums = z.object({
  initial: fenText,
  changes: fenText,
  budget: fenText,
  paid: fenText,
  rate: z.string().nullable(),
  overspent: z.boolean(),
})
export type ExecutionSums = z.infer<typeof sums>

const execution = sums.extend({ fiscal: sums, other: sums })
export type ExecutionView = z.infer<typeof execution>

const row = execution.extend({
  id,
  code: z.string().nullable(),
  name: z.string(),
  unitCode: z.string().nullable(),
  unitName: z.string().nullable(),
  blocked: z.boolean(),
  /** 终止: its day; null: it goes on. */
  closed: z.iso.date().nullable(),
})
export type ExecutionRow = z.infer<typeof row>

export const executionList = z.object({
  year: z.number().int(),
  day,
  rows: z.array(row),
  total: z.number().int(),
  overspent: z.number().int(),
  totals: execution,
  /**
   * 代编预算 that is still to be broken down, of those that match; by when, and how many days are left (below 0:
   * over); null: the region lays down no day.
   */
  pooled: z.object({
    projects: z.number().int(),
    due: z.object({ by: day, days: z.number().int() }).nullable(),
  }),
  /**
   * 文号 under which 调剂 takes more from projects than it brings to others, or less: the largest differences,
   * and how many there are. Only for callers who see the whole region. `out` is below 0.
   */
  unbalanced: z.object({
    rows: z.array(z.object({ approvalNumber: z.string(), into: fenText, out: fenText })),
    total: z.number().int(),
  }),
  /** What the caller may do: book and import payments, change budgets. */
  mayPay: z.boolean(),
  mayChange: z.boolean(),
})
export type ExecutionList = z.infer<typeof executionList>

const pooledTask = z.object({
  id,
  name: z.string(),
  unitCode: z.string().nullable(),
  unitName: z.string().nullable(),
  budget: fenText,
  paid: fenText,
  /** Still to be broken down. */ left: fenText,
})

/**
 * What waits for the caller, by which day of the year's calendar. No rows where there is no such day,
 * or nothing to do for the person.
 */
export const pooledTasks = z.object({ year: z.number().int(), by: day.nullable(), rows: z.array(pooledTask) })
export type PooledTasks = z.infer<typeof pooledTasks>

const line = z.object({
  id,
  day,
  fund: z.enum(FUNDS),
  amount: fenText,
  reason: z.string(),
  imported: z.boolean(),
  corrects: id.nullable(),
  corrected: z.boolean(),
  nature: z.enum(FUND_NATURES).nullable().optional(),
  origin: z.enum(FUND_ORIGINS).nullable().optional(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string().nullable(),
})
const payment = line.extend({
  voucher: z.string(),
  kind: z.enum(PAYMENT_KINDS),
  purpose: z.string(),
  procurement: z.boolean(),
  carryover: z.boolean(),
})
export type PaymentLine = z.infer<typeof payment>
const change = line.extend({
  kind: z.enum(CHANGE_KINDS),
  approvalNumber: z.string(),
  version: z.number().int().nullable(),
})
export type ChangeLine = z.infer<typeof change>

export const ledger = z.object({
  project: z.object({
    id,
    code: z.string().nullable(),
    name: z.string(),
    unitCode: z.string().nullable(),
    unitName: z.string().nullable(),
  }),
  /** 预算数 of the last approved version; and whether a budget change asks for the target to follow. */
  target: z.object({ version: z.number().int(), budget: fenText, asked: z.boolean() }),
  year: z.number().int(),
  day,
  execution,
  payments: z.array(payment),
  changes: z.array(change),
  blocked: z.object({ reason: z.string(), at: z.iso.datetime(), by: z.string().nullable() }).nullable(),
  /** 终止; null: it goes on. */
  closed: z.object({ day: z.iso.date(), number: z.string(), reason: z.string() }).nullable(),
  mayPay: z.boolean(),
  mayChange: z.boolean(),
})
export type Ledger = z.infer<typeof ledger>

export const ledgerQuery = z.object({ day: day.optional() })

const text = (most: number) => z.string().trim().max(most)

/** 资金性质 and 资金来源, where they are known. */
const saidFunds = {
  nature: z.enum(FUND_NATURES).nullable().default(null),
  origin: z.enum(FUND_ORIGINS).nullable().default(null),
}

/** The amount in 分; of a refund below 0. */
export const newPayment = z.object({
  ...saidFunds,
  voucher: text(100),
  day,
  amount: fenText,
  fund: z.enum(FUNDS),
  kind: z.enum(['payment', 'refund']).default('payment'),
  purpose: text(500).default(''),
  procurement: z.boolean().default(false),
  carryover: z.boolean().default(false),
})
export type NewPayment = z.infer<typeof newPayment>

/** The amount in 分, signed as its kind says. */
export const newChange = z.object({
  ...saidFunds,
  day,
  amount: fenText,
  fund: z.enum(FUNDS),
  kind: z.enum(ENTERED_CHANGE_KINDS),
  approvalNumber: text(100),
  reason: text(500).default(''),
})
export type NewChange = z.infer<typeof newChange>

/** Why it is set off, and the line that is right, where there is one. */
export const paymentCorrection = z.object({
  reason: text(500).min(1),
  instead: newPayment.nullable().default(null),
})
export type PaymentCorrection = z.infer<typeof paymentCorrection>
export const changeCorrection = z.object({
  reason: text(500).min(1),
  instead: newChange.nullable().default(null),
})
export type ChangeCorrection = z.infer<typeof changeCorrection>

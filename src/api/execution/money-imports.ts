/**
 * Files of payments and budget changes: GET /api/money-imports/template (a workbook to fill in), POST
 * /api/money-imports (the file as multipart, or rows as JSON at …/rows: read, planned and kept, nothing is
 * booked), POST …/:id/booking (a large file is booked by a job: asked again, the import says how far it is),
 * POST …/:id/stop, POST …/:id/undoing,
 * GET …/:id/rows (what booking takes in, before it is booked, by pages),
 * GET …/:id/refused (the refused rows as they were, each with its 错误原因), GET …/:id/original.
 */
import { z } from 'zod'
import { ENTERED_CHANGE_KINDS } from '#core/execution/budget-change.ts'
import { FUNDS } from '#core/execution/execution.ts'
import { MONEY_FAULTS, MONEY_IMPORT_KINDS, MONEY_IMPORT_STATES } from '#core/execution/money-import.ts'
import { MONEY_FIELDS } from '#core/execution/money-sheet.ts'
import { fenText, id, paging, problemBody } from '../kernel/common.ts'

const year = z.coerce.number().int().min(1994).max(2099)
const AMOUNT_UNITS = ['元', '万元'] as const

export const moneyImportsQuery = z.object({ year })
/** `year`: of its examples. */
export const moneyTemplateQuery = z.object({ kind: z.enum(MONEY_IMPORT_KINDS), year })

/** `unit`: of amounts where the file itself names none. */
export const handInQuery = z.object({
  kind: z.enum(MONEY_IMPORT_KINDS),
  year,
  unit: z.enum(AMOUNT_UNITS).optional(),
})
export type HandInQuery = z.infer<typeof handInQuery>

const ROWS_MOST = 10_000
const cell = z.union([z.string().max(2000), z.number()])

/**
 * Rows by what they say: code, name, unit, voucher, day, amount, fund, kind, number, purpose, procurement,
 * carryover. Numbers are taken as they are written.
 */
export const handInRowsBody = handInQuery.extend({
  file: z.string().trim().max(200).default('接口数据.json'),
  rows: z
    .array(z.partialRecord(z.enum(MONEY_FIELDS), cell))
    .min(1)
    .max(ROWS_MOST),
})
export type HandInRows = z.infer<typeof handInRowsBody>

const tally = z.object({ rows: z.number().int(), amount: fenText })

const rowFault = z.object({
  code: z.enum(MONEY_FAULTS),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const moneyImport = z.object({
  id,
  kind: z.enum(MONEY_IMPORT_KINDS),
  year: z.number().int(),
  file: z.string(),
  state: z.enum(MONEY_IMPORT_STATES),
  by: z.string().nullable(),
  at: z.iso.datetime(),
  bookedAt: z.iso.datetime().nullable(),
  undoneAt: z.iso.datetime().nullable(),
  /** The job that books it, while it is not booked: under way, or ended without. */
  job: z
    .object({
      isOpen: z.boolean(),
      done: z.number().int(),
      rows: z.number().int(),
      problem: problemBody.nullable(),
    })
    .nullable(),
  /** What the amounts are in, and who says so. */
  unit: z.enum(['分', '元', '万元', '亿元']),
  unitSaid: z.enum(['heading', 'person', 'assumed']),
  /** file = booked + same + refused, in rows and in money. */
  whole: tally,
  booked: tally,
  same: tally,
  refused: tally,
  withoutAmount: z.number().int(),
  control: fenText.nullable(),
  controlSays: z.enum(['none', 'holds', 'differs', 'unsure']),
  tooSmall: z.boolean(),
  projects: z.number().int(),
  /** Refused rows: the first ones of very many. */
  refusals: z.array(
    z.object({
      sheet: z.string(),
      row: z.number().int(),
      amount: fenText.nullable(),
      fault: rowFault,
      /** What else is wrong with the row. */ further: z.array(rowFault),
    }),
  ),
})
export type MoneyImport = z.infer<typeof moneyImport>

export const moneyImportList = z.object({ rows: z.array(moneyImport) })
export type MoneyImportList = z.infer<typeof moneyImportList>

export const moneyRowsQuery = paging
export type MoneyRowsQuery = z.infer<typeof moneyRowsQuery>

/** Rows that booking takes in, in the order of the file. */
const moneyRows = z.object({
  total: z.number().int(),
  rows: z.array(
    z.object({
      sheet: z.string(),
      row: z.number().int(),
      project: z.object({ id, code: z.string().nullable(), name: z.string() }),
      /** 支付凭证号 of a payment, 文号 of a change. */ number: z.string(),
      day: z.string(),
      kind: z.enum(['payment', 'refund', ...ENTERED_CHANGE_KINDS]),
      fund: z.enum(FUNDS),
      amount: fenText,
    }),
  ),
})
export type MoneyRows = z.infer<typeof moneyRows>

export const undoing = z.object({ reason: z.string().trim().min(1).max(500) })

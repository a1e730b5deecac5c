/**
 * Writing the text of a department: GET /api/statements/start (for which units), POST /api/statements (begins
 * one),
 * GET /api/statements/:id (the form of a document's words), PATCH (saves what was written), DELETE (one that
 * came of no file).
 */
import { z } from 'zod'
import type { ProblemCode } from '#core/kernel/problem.ts'
import type { BudgetUnit } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { DepartmentProject } from '#core/writing/covered.ts'
import type { OtherSave } from '#core/writing/session.ts'
import {
  MOST_STATEMENT_ROWS,
  STATEMENT_FIELDS,
  STATEMENT_HEAD,
  STATEMENT_LISTS,
  type StatementCells,
  type StatementConflict,
  type StatementForm,
} from '#core/writing/statement-form.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { id } from '../kernel/common.ts'
import { cell, operationOn, rowId, saveSchema } from '../writing/form-operations.ts'

const shape: { readonly [field in keyof StatementCells]: typeof cell } = {
  title: cell,
  goal: cell,
  measures: cell,
  text: cell,
  name: cell,
  content: cell,
  total: cell,
  fiscal: cell,
  other: cell,
  label: cell,
  year: cell,
  amount: cell,
  share: cell,
  projects: cell,
  level1: cell,
  level2: cell,
  level3: cell,
  description: cell,
  value: cell,
  weight: cell,
  basis: cell,
  note: cell,
}
const row = z.object({ id: rowId, list: z.enum(STATEMENT_LISTS), cells: z.object(shape) })

const place = z.union([
  z.object({ row: z.null(), field: z.enum(STATEMENT_HEAD) }),
  z.object({ row: rowId, field: z.enum(STATEMENT_FIELDS) }),
])

export const saveStatementBody = saveSchema(
  operationOn(row, place),
  MOST_STATEMENT_ROWS * STATEMENT_FIELDS.length,
)
export type SaveStatement = z.infer<typeof saveStatementBody>

export const newStatement = z.object({
  unit: id,
  year: z.number().int().min(2000).max(2099),
  start: z.discriminatedUnion('from', [
    z.object({ from: z.literal('empty'), /** With the rows of 部门整体绩效目标表. */ table: z.boolean() }),
    /** The words of another text: last year's, or one read from a file. */
    z.object({ from: z.literal('document'), document: id }),
  ]),
})
export type NewStatement = z.infer<typeof newStatement>

const statementCreated = z.object({ document: id })
export type StatementCreated = z.infer<typeof statementCreated>

const statementStart = z.object({
  /** Those that the person may write for; `there`: their text of the year, if it was begun here. */
  units: z.array(z.object({ id, code: z.string().nullable(), name: z.string(), there: id.nullable() })),
  /** The person's own among them; null: there is no one such. */
  own: id.nullable(),
  /** Texts that can be begun with, the newest first. */
  sources: z.array(
    z.object({ document: id, title: z.string(), unit: id.nullable(), year: z.number().int().nullable() }),
  ),
})
export type StatementStart = z.infer<typeof statementStart>

export type StatementState = {
  readonly version: number
  /** The rows that the document has, table by table. */
  readonly listed: readonly string[]
  /** On the words of the document itself. */
  readonly findings: readonly LivingFinding[]
}

export type StatementView = StatementState & {
  readonly document: string
  readonly title: string
  readonly unit: BudgetUnit | null
  readonly fiscalYear: number | null
  /** Why it cannot be written in; null when it can. */
  readonly refusal: ProblemCode | null
  /** Written here, so that it can be removed. */
  readonly removable: boolean
  readonly form: StatementForm
  /** Whether the rule set in force asks for 部门职责—工作活动—预算项目. */
  readonly duties: boolean
  /** The document that the form makes, without targets. */
  readonly paper: TargetDocument
  /** The targets of the department in that year. */
  readonly projects: readonly DepartmentProject[]
  readonly changedAt: string | null
  readonly changedBy: string | null
}

export type StatementSaved = StatementState & {
  /** The form with what others wrote; null where it is what was sent on top of `base`. */
  readonly form: StatementForm | null
  readonly conflicts: readonly StatementConflict[]
  /** The save before this one, where others wrote since `base`. */
  readonly others: OtherSave | null
  readonly changedAt: string
}

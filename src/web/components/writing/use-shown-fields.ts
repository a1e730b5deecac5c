/** Which columns and which further fields above the indicators are on the form. */
import { useCallback, useMemo, useState } from 'react'
import type { Project } from '#core/target/project.ts'
import {
  FURTHER_HEAD_FIELDS,
  type FormField,
  type FurtherHeadField,
  type RowField,
  type WrittenForm,
} from '#core/writing/form.ts'
import { columnsWith, furtherColumns, type FormColumn } from './columns.ts'

export type ShownFields = {
  /** Of the indicators. */
  readonly columns: readonly FormColumn[]
  readonly columnFields: readonly RowField[]
  /** Above the indicators, beside the fields of every form. */
  readonly furtherHead: readonly FurtherHeadField[]
  /** All that is beside what every form has. */
  readonly further: readonly string[]
  /** Shows a field though it is blank. */
  readonly ask: (field: FormField) => void
}

const NOTHING_ASKED: ReadonlySet<FormField> = new Set()

/**
 * A field is shown where it is filled, where it was asked for, where the paper has it, and while it is
 * chosen. The lists stay the same as long as nothing changes about them: a row is drawn anew when it changed,
 * not when another did.
 */
export function useShownFields(form: WrittenForm, paper: Project, chosen: FormField): ShownFields {
  const [asked, setAsked] = useState(NOTHING_ASKED)
  const further = furtherColumns(form, asked)
  const columns = useMemo(() => columnsWith(further), [further])
  const columnFields = useMemo(() => columns.map(({ field }) => field), [columns])
  const standing = FURTHER_HEAD_FIELDS.filter(
    (field) => asked.has(field) || form.head[field] !== '' || chosen === field || isOnPaper(paper, field),
  ).join(' ')
  const furtherHead = useMemo(
    () => FURTHER_HEAD_FIELDS.filter((field) => standing.split(' ').includes(field)),
    [standing],
  )
  const ask = useCallback((field: FormField) => setAsked((now) => new Set([...now, field])), [])
  return { columns, columnFields, furtherHead, further: [...furtherHead, ...further.split(' ')], ask }
}

/** Whether the paper has a field, if a blank one. */
function isOnPaper(
  { department, budget, executionWeight, mediumTermGoals }: Project,
  field: FurtherHeadField,
): boolean {
  const values = { department, 'budget.carryover': budget.carryover, executionWeight, mediumTermGoals }
  return values[field] !== undefined
}

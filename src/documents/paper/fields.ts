/**
 * Rows of a form above its indicators: label and value, plan, schedule and whatever else a document has
 * beyond its form.
 */
import { PLAN_MARK_MONTH, PLAN_MARKS } from '#core/kernel/period.ts'
import { asWan } from '#core/kernel/money.ts'
import type { BudgetUnit, Detail, Project, ScheduleStep } from '#core/target/project.ts'
import { countedGoals } from '#core/target/counted-goals.ts'
import { paperNumber, shareText } from './number.ts'
import { head, label, middle, split, value, type Slot, type SlotRow } from './slots.ts'

/** The edges of a form: the left labels end at `label`, the sheet at `right`. */
export type FormEdges = { readonly label: number; readonly right: number }

/** A label with its value; a `wide` one has a row of its own. */
export type PaperField = { readonly label: string; readonly text: string | null; readonly wide?: boolean }

/** Texts of more characters are in a row of their own. */
const LONGEST_HALF = 40

/** Two fields a row; a long or lone one fills its row. */
export function fieldRows(
  fields: readonly PaperField[],
  { label: edge, right }: FormEdges,
): readonly SlotRow[] {
  const half = Math.round(right / 2)
  const rows: SlotRow[] = []
  let pending: PaperField | null = null
  const whole = (field: PaperField) =>
    rows.push({ keep: true, slots: [label(0, edge, field.label), value(edge, right, field.text)] })
  for (const field of fields) {
    const wide =
      field.wide === true || (field.text?.length ?? 0) > LONGEST_HALF || field.label.length > LONGEST_HALF
    if (wide) {
      if (pending) whole(pending)
      pending = null
      whole(field)
    } else if (pending) {
      rows.push({
        keep: true,
        slots: [
          label(0, edge, pending.label),
          value(edge, half, pending.text),
          label(half, half + edge, field.label),
          value(half + edge, right, field.text),
        ],
      })
      pending = null
    } else pending = field
  }
  if (pending) whole(pending)
  return rows
}

/** 326001某某局 as the forms write it: [326001]某某局; a name alone without code. */
export function unitText(unit: BudgetUnit | null): string {
  if (unit === null) return ''
  return unit.code === null ? unit.name : `[${unit.code}]${unit.name}`
}

export function amountSlot(from: number, to: number, decimal: string | null): Slot {
  const text = asWan(decimal)
  return middle(from, to, text, { number: paperNumber(text) })
}

/** A figure that is as written: points, scores, rates. */
export function figureSlot(from: number, to: number, text: string | null): Slot {
  return middle(from, to, text, { number: paperNumber(text ?? '') })
}

/** 资金支出计划: the months above their cumulative shares or amounts. */
export function planRows({ plan }: Project, { label: edge, right }: FormEdges): readonly SlotRow[] {
  const marks = split(edge, right, PLAN_MARKS.length)
  const months = PLAN_MARKS.map((mark, i) =>
    head(marks[i]?.[0] ?? 0, marks[i]?.[1] ?? 0, `${PLAN_MARK_MONTH[mark]}月底`),
  )
  const figures = PLAN_MARKS.map((mark, i) => {
    const text = plan.measure === 'amount' ? asWan(plan[mark]) : shareText(plan[mark])
    return middle(marks[i]?.[0] ?? 0, marks[i]?.[1] ?? 0, text, { number: paperNumber(text) })
  })
  return [
    {
      keep: true,
      slots: [
        label(0, edge, `资金支出计划\n（${plan.measure === 'percent' ? '%' : '万元'}）`, { rows: 2 }),
        ...months,
      ],
    },
    { keep: true, slots: figures },
  ]
}

/** True when the plan says anything: forms without one leave it out. */
export function showsPlan({ plan }: Project): boolean {
  return plan.measure === 'amount' || PLAN_MARKS.some((mark) => plan[mark] !== null)
}

export function goalRow(
  title: string,
  goals: readonly string[],
  { label: edge, right }: FormEdges,
  number: string | null = null,
): SlotRow {
  return {
    keep: true,
    slots: [label(0, edge, title), { ...value(edge, right, null), lines: countedGoals(goals, number) }],
  }
}

/** 项目实施进度计划. */
export function scheduleRows(
  steps: readonly ScheduleStep[],
  { label: edge, right }: FormEdges,
): readonly SlotRow[] {
  const start = edge + Math.round((right - edge) * 0.6)
  const end = start + Math.round((right - start) / 2)
  return [
    {
      keep: true,
      slots: [
        label(0, edge, '项目实施\n进度计划', { rows: steps.length + 1 }),
        head(edge, start, '实施内容'),
        head(start, end, '开始时间'),
        head(end, right, '完成时间'),
      ],
    },
    ...steps.map((step): SlotRow => ({
      keep: true,
      slots: [value(edge, start, step.content), middle(start, end, step.start), middle(end, right, step.end)],
    })),
  ]
}

export function detailFields(details: readonly Detail[] | undefined): readonly PaperField[] {
  return (details ?? []).map((detail) => ({ label: detail.label, text: detail.text }))
}

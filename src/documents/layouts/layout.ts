/**
 * What a layout is: the words on a form and what stands beside them. Layouts are data; recognise/form.ts is the one
 * engine that reads them, so a new province's form is a new file here and a line in layouts.ts.
 * Labels are written as the form prints them; they are compared by {@link labelKey}.
 */
import { foldLabel } from '#core/characters.ts'
import type { PlanMark } from '#core/period.ts'

export type FieldName = 'unit' | 'code' | 'name' | 'total' | 'fiscal' | 'other' | 'purpose'
export type ColumnName =
  | 'ordinal' | 'level1' | 'level2' | 'level3' | 'description'
  /** 指标性质 ≥ ≤ = beside a value without sign. */
  | 'sign'
  | 'value'
  /** 度量单位 beside a value without unit. */
  | 'measure'
  | 'weight' | 'basis'

export type Layout = {
  readonly id: string
  /** What the form is called, and where it was met. */
  readonly name: string
  /** Endings of the title above (or in the first row of) a project's table. */
  readonly titles: readonly string[]
  /** Labels whose value stands to the right. */
  readonly fields: { readonly [field in FieldName]: readonly string[] }
  /** Labels whose value the exchange format has no place for: both are unplaced, unless nothing is filled in. */
  readonly others: readonly string[]
  /** Labels that only head other cells. */
  readonly headings: readonly string[]
  /** Headings under which a row without label is the purpose. */
  readonly purposeBelow: readonly string[]
  readonly plan: { readonly labels: readonly string[]; readonly marks: { readonly [mark in PlanMark]: readonly string[] } }
  /** Labels whose value to the right is the goals, numbered in lines or in rows 目标1, 目标2 … */
  readonly goals: readonly string[]
  readonly columns: { readonly [column in ColumnName]: readonly string[] }
}

/** What a label means in a layout. */
export type LabelRole =
  | { readonly kind: 'field'; readonly field: FieldName }
  | { readonly kind: 'other' }
  | { readonly kind: 'heading'; readonly purposeBelow: boolean }
  | { readonly kind: 'plan' }
  | { readonly kind: 'mark'; readonly mark: PlanMark }
  | { readonly kind: 'goals' }

/** A layout made ready for looking labels up. */
export type LayoutIndex = {
  readonly layout: Layout
  readonly roles: ReadonlyMap<string, LabelRole>
  readonly columns: ReadonlyMap<string, ColumnName>
  readonly titles: readonly string[]
}

const LONGEST_LABEL = 60

/** The form in which labels are compared: without spaces, width differences, a closing colon or a bracketed note. */
export function labelKey(text: string): string {
  if (text.length > LONGEST_LABEL) return ''
  const there = KEYS.get(text)
  if (there !== undefined) return there
  const key = keyOf(text)
  if (KEYS.size >= MOST_KEYS) KEYS.clear()
  KEYS.set(text, key)
  return key
}

/** Every cell is asked several times, and the cells of a form say the same words again and again. */
const KEYS = new Map<string, string>()
const MOST_KEYS = 4_096

function keyOf(text: string): string {
  return foldLabel(text).replace(/:$/u, '').replace(/\([^()]*\)$/u, '').replace(/:$/u, '')
}

/** The bracketed note of a label: 资金支出计划（%） → %; null when there is none. */
export function labelNote(text: string): string | null {
  if (text.length > LONGEST_LABEL) return null
  return /\(([^()]*)\):?$/u.exec(foldLabel(text))?.[1] ?? null
}

export function indexLayout(layout: Layout): LayoutIndex {
  const roles = new Map<string, LabelRole>()
  const add = (labels: readonly string[], role: LabelRole) => {
    for (const label of labels) roles.set(labelKey(label), role)
  }
  for (const [field, labels] of entries(layout.fields)) add(labels, { kind: 'field', field })
  add(layout.others, { kind: 'other' })
  add(layout.headings, { kind: 'heading', purposeBelow: false })
  add(layout.purposeBelow, { kind: 'heading', purposeBelow: true })
  add(layout.plan.labels, { kind: 'plan' })
  for (const [mark, labels] of entries(layout.plan.marks)) add(labels, { kind: 'mark', mark })
  add(layout.goals, { kind: 'goals' })
  const columns = new Map<string, ColumnName>()
  for (const [column, labels] of entries(layout.columns)) for (const label of labels) columns.set(labelKey(label), column)
  return { layout, roles, columns, titles: layout.titles.map(foldLabel) }
}

function entries<K extends string, V>(record: { readonly [key in K]: V }): [K, V][] {
  return Object.entries(record) as [K, V][]
}

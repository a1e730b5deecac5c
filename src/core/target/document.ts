/**
 * The target document `jichi.targets/1`: the public contract of docs/exchange-format.md, and the draft that can always
 * be represented, shown and corrected. What has passed validation is another type: see valid.ts.
 *
 * Stored as JSON: a key may be added, none removed or given another meaning without a migration.
 */
import type { IndicatorKind } from '../indicator/kind.ts'
import type { IndicatorValue } from '../indicator/value.ts'
import type { PlanMark } from '../period.ts'

export const TARGETS_FORMAT = 'jichi.targets/1'

/** Where a thing stands in its source; all counts from 1. */
export type Place =
  /** A line of a text. */
  | { readonly line: number }
  /** A paragraph outside any table, in Word and HTML. */
  | { readonly paragraph: number }
  /** A cell in Word and HTML; column counts grid columns. */
  | { readonly table: number; readonly row: number; readonly column: number }
  | { readonly sheet: string; readonly cell: string }
  /** Points from the upper left corner of the page. */
  | { readonly page: number; readonly box: readonly [number, number, number, number] }

export type Source = {
  readonly file: string
  /** Lower-case hex of the original bytes. */
  readonly sha256: string
  readonly mediaType: string
}

export type Part = { readonly label: string | null; readonly title: string }

/** One 分项绩效目标. */
export type SubGoal = {
  readonly label: string | null
  readonly title: string | null
  readonly goal: string | null
  readonly indicators: string | null
  readonly at: Place
}

/** One 工作保障措施. */
export type Safeguard = {
  readonly label: string | null
  /** The heading line where the measure stands below one of its own; null when heading and text are one paragraph. */
  readonly title: string | null
  readonly text: string
  readonly at: Place
}

/** 部门整体绩效目标: the words of the first part. */
export type Statement = {
  /** Paragraphs joined by \n. */
  readonly overallGoal: string | null
  readonly subGoals: readonly SubGoal[]
  readonly safeguards: readonly Safeguard[]
}

export type BudgetUnit = { readonly code: string | null; readonly name: string }

/** Decimal strings in 万元; null when the cell is blank. */
export type Budget = { readonly total: string | null; readonly fiscal: string | null; readonly other: string | null }

/** 资金支出计划: cumulative at each mark, in % of the budget or in 万元; null when the cell is blank. */
export type SpendingPlan = { readonly measure: 'percent' | 'amount' } & { readonly [mark in PlanMark]: string | null }

export type Indicator = {
  /** As written; a blank cell belongs to the label above. Empty when there is no label at all. */
  readonly level1: string
  readonly level2: string
  readonly kind: IndicatorKind | null
  readonly level3: string
  readonly description: string | null
  readonly value: IndicatorValue
  /** 分值/权重 where the layout has one. */
  readonly weight: string | null
  /** 指标值确定依据; null when empty. */
  readonly basis: string | null
  readonly at: Place
}

export type Project = {
  /** Place in the document, from 1. */
  readonly order: number
  readonly part: string | null
  readonly title: string | null
  readonly unit: BudgetUnit | null
  readonly code: string | null
  readonly name: string
  readonly budget: Budget
  readonly purpose: string | null
  readonly plan: SpendingPlan
  /** Without their numbering. */
  readonly goals: readonly string[]
  readonly indicators: readonly Indicator[]
  readonly at: Place
}

/** A cell or line that found no place: nothing is dropped in silence. */
export type Unplaced = { readonly text: string; readonly at: Place }

/** What a program left behind (a trial mark): recognised, kept out of the content, still there for the rules to see. */
export type ProgramMark = { readonly text: string; readonly at: Place }

export type TargetDocument = {
  readonly format: typeof TARGETS_FORMAT
  readonly source: Source
  readonly title: string | null
  readonly fiscalYear: number | null
  readonly parts: readonly Part[]
  readonly statement: Statement | null
  readonly projects: readonly Project[]
  readonly unplaced: readonly Unplaced[]
  readonly marks: readonly ProgramMark[]
}

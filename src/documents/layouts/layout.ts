/**
 * What a layout is: the words on a form and what is beside them. Layouts are data; recognise/ is the one
 * engine that reads them, so a new province's form is a new file here and a line in layouts.ts, or a
 * description that a
 * person made (description.ts). Labels are written as the form prints them; they are compared by {@link
 * labelKey}.
 */
import { foldLabel } from '#core/kernel/characters.ts'
import type { PlanMark } from '#core/kernel/period.ts'
import type { DetailField } from '#core/target/project.ts'
import type { FundSource } from '#core/target/funds.ts'
import type {
  ColumnName,
  FieldName,
  FundColumn,
  GoalName,
  GroupName,
  ScheduleColumn,
  WordName,
} from '#core/target/form-labels.ts'

export type { ColumnName, FieldName, FundColumn, GoalName, GroupName, ScheduleColumn, WordName }

type Labels<K extends string> = { readonly [key in K]?: readonly string[] }

export type Layout = {
  readonly id: string
  /** What the form is called, and where it was met. */
  readonly name: string
  /** Endings of the title above (or in the first row of) a project's table. */
  readonly titles: readonly string[]
  /** Labels whose value is to the right. */
  readonly fields?: Labels<FieldName>
  /** Labels whose value is a detail of the project. */
  readonly details?: Labels<DetailField>
  /** Labels of this form that the exchange format has no key for: details without a field. */
  readonly others?: readonly string[]
  /** Labels that only head other cells. */
  readonly headings?: readonly string[]
  /** Headings under which a row without label is the purpose. */
  readonly purposeBelow?: readonly string[]
  readonly plan?: { readonly labels: readonly string[]; readonly marks: Labels<PlanMark> }
  readonly goals?: Labels<GoalName>
  readonly schedule?: { readonly labels: readonly string[]; readonly columns: Labels<ScheduleColumn> }
  readonly columns?: Labels<ColumnName>
  /**
   * Parts of labels, for columns beside known ones that no form words alike; the first that fits is taken.
   */
  readonly columnParts?: Labels<ColumnName>
  readonly groups?: Labels<GroupName>
  readonly funds?: { readonly sources: Labels<FundSource>; readonly columns: Labels<FundColumn> }
  /** 中期资金总额: it and what is below it are details, beside the funds of the year under the same words. */
  readonly mediumTermFunds?: readonly string[]
  readonly words?: Labels<WordName>
  /** Parts of such labels, for the many ways in which they are worded below the indicators. */
  readonly wordParts?: Labels<WordName>
  /** 总分, 合计: the sums of weights and scores. */
  readonly totals?: readonly string[]
}

const LONGEST_LABEL = 60

/** Every cell is asked several times, and the cells of a form say the same words again and again. */
const KEYS = new Map<string, string>()
const MOST_KEYS = 8_192

/**
 * The form in which labels are compared: without spaces, width differences, a number in front (1. 一、), 其中：,
 * closing colons and bracketed notes; 1—7月 and 1—8月 are the same months, 2025年度 is 年度. Empty for what
 * is too long for a label.
 */
export function labelKey(text: string): string {
  if (text.length > LONGEST_LABEL) return ''
  const there = KEYS.get(text)
  if (there !== undefined) return there
  const key = keyOf(text)
  if (KEYS.size >= MOST_KEYS) KEYS.clear()
  KEYS.set(text, key)
  return key
}

const NUMBER_IN_FRONT =
  /^(?:[一二三四五六七八九十]{1,2}、|\((?:[一二三四五六七八九十]{1,2}|\d{1,2})\)|\d{1,2}[.、])(?=\D)/u
const PART_OF = /^其中:?(?=.)|^\*+/u
/** 1—7月, 1月-7月, 1至8月份, 1-7月底. */
const MONTHS = /(?:截至)?\d{1,2}月?(?:份)?[-—–―−~至到]{1,2}\d{1,2}月(?:份|底|末)?/u
const YEAR = /^20\d{2}年度?(?=.)/u

function keyOf(text: string): string {
  let key = foldLabel(text).replace(NUMBER_IN_FRONT, '').replace(PART_OF, '')
  if (/\d/u.test(key)) key = key.replace(MONTHS, 'm月').replace(YEAR, '年度')
  for (let round = 0; round < 3; round++) {
    const bare = key.replace(/:+$/u, '').replace(/\([^()]*\)$/u, '')
    if (bare === key || bare === '') break
    key = bare
  }
  return key
}

/** The bracketed note of a label: 资金支出计划（%） → %; null when there is none. */
export function labelNote(text: string): string | null {
  if (text.length > LONGEST_LABEL || !/[(（]/u.test(text)) return null
  return /\(([^()]*)\):?$/u.exec(foldLabel(text))?.[1] ?? null
}

/** The months a label speaks of and the last of them: 1—7月执行数 → 1—7月, 7; null when it names none. */
export function labelMonths(text: string): { readonly period: string; readonly through: number } | null {
  if (text.length > LONGEST_LABEL) return null
  const match = /(\d{1,2})\s*月?\s*[-—–―−~～－至到]{1,2}\s*(\d{1,2})\s*月/u.exec(text.replace(/\s+/gu, ''))
  const through = Number(match?.[2])
  return match && through >= 1 && through <= 12 ? { period: match[0], through } : null
}

/**
 * What a layout is: the words on a form and what stands beside them. Layouts are data; recognise/ is the one engine
 * that reads them, so a new province's form is a new file here and a line in layouts.ts, or a description that a
 * person made (description.ts). Labels are written as the form prints them; they are compared by {@link labelKey}.
 */
import { foldLabel } from '#core/characters.ts'
import type { PlanMark } from '#core/period.ts'
import type { DetailField } from '#core/target/document.ts'
import type { FundSource } from '#core/target/funds.ts'

/** Labels whose value stands to the right. */
export const FIELD_NAMES = [
  'unit', 'code', 'name', 'total', 'fiscal', 'other', 'purpose',
  /** 主管部门. */
  'department',
  /** 上年结转资金. */
  'carryover',
  /** 执行率分值（10）: the number stands beside the label or in its brackets. */
  'executionWeight',
  /** 主管部门编码, 单位编码 in cells of their own. */
  'departmentCode', 'unitCode',
  /** 项目总预算 of all years: the budget where the form asks for no other. */
  'projectTotal',
  /** 年度. */
  'year',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

export const COLUMN_NAMES = [
  'ordinal', 'level1', 'level2', 'level3', 'description',
  /** 指标性质 ≥ ≤ = beside a value without sign. */
  'sign',
  'value',
  /** 实施周期指标值 beside the 年度指标值 of the same indicator. */
  'term-value',
  /** 度量单位 beside a value without unit. */
  'measure',
  'weight', 'basis', 'note',
  /** 自评表: 实际完成值, 得分, 偏差原因分析及改进措施 (in a 监控表 the last is 原因说明). */
  'actual', 'score', 'reason',
  /** 改进措施 in a column of its own, beside the cause. */
  'remedy',
  /** 监控表: 1—7月执行情况, 全年预计完成情况. */
  'to-date', 'expected',
  'cause-funding', 'cause-institution', 'cause-staff', 'cause-equipment', 'cause-other',
  /** The three columns of 完成目标可能性, or one with the words. */
  'likelihood-certain', 'likelihood-possible', 'likelihood-impossible', 'likelihood',
] as const
export type ColumnName = (typeof COLUMN_NAMES)[number]

/** Labels of goals, to whose right or below the goals stand. */
export const GOAL_NAMES = [
  'annual',
  'medium-term',
  /** 总体目标: of the medium term beside goals of the year, of the year when it stands alone. */
  'overall',
  /** 预期目标: those that the label before it or above it says. */
  'expected',
  /** 实际完成情况. */
  'outcome',
] as const
export type GoalName = (typeof GOAL_NAMES)[number]

/** Columns of a table of funds. */
export const FUND_COLUMNS = [
  'initial', 'adjusted', 'executed', 'rate', 'weight', 'score', 'reason', 'expected',
  /** 实际到位, 结余. */
  'received', 'balance',
] as const
export type FundColumn = (typeof FUND_COLUMNS)[number]

/** Words of a 自评表 or 监控表 beside its tables. */
export const WORD_NAMES = ['grade', 'conclusion', 'problems', 'measures', 'period'] as const
export type WordName = (typeof WORD_NAMES)[number]

/** Headings over columns of their own: 偏差原因分析 over 经费保障 … 原因说明. */
export const GROUP_NAMES = ['causes', 'likelihood', 'value'] as const
export type GroupName = (typeof GROUP_NAMES)[number]

export const SCHEDULE_COLUMNS = ['content', 'start', 'end'] as const
export type ScheduleColumn = (typeof SCHEDULE_COLUMNS)[number]

type Labels<K extends string> = { readonly [key in K]?: readonly string[] }

export type Layout = {
  readonly id: string
  /** What the form is called, and where it was met. */
  readonly name: string
  /** Endings of the title above (or in the first row of) a project's table. */
  readonly titles: readonly string[]
  /** Labels whose value stands to the right. */
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
  readonly groups?: Labels<GroupName>
  readonly funds?: { readonly sources: Labels<FundSource>; readonly columns: Labels<FundColumn> }
  /** 中期资金总额: it and what stands below it are details, beside the funds of the year under the same words. */
  readonly mediumTermFunds?: readonly string[]
  readonly words?: Labels<WordName>
  /** 总分, 合计: the sums of weights and scores. */
  readonly totals?: readonly string[]
}

const LONGEST_LABEL = 60

/** Every cell is asked several times, and the cells of a form say the same words again and again. */
const KEYS = new Map<string, string>()
const MOST_KEYS = 8_192

/**
 * The form in which labels are compared: without spaces, width differences, a number in front (1. 一、), 其中：, closing
 * colons and bracketed notes; 1—7月 and 1—8月 are the same months, 2025年度 is 年度. Empty for what is too long for a label.
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

const NUMBER_IN_FRONT = /^(?:[一二三四五六七八九十]{1,2}、|\((?:[一二三四五六七八九十]{1,2}|\d{1,2})\)|\d{1,2}[.、])(?=\D)/u
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

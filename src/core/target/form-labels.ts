/**
 * What a label of a form may mean, as one word each: how a layout names the labels of a form, and how a
 * person maps those of an unknown one.
 */
import { PLAN_MARKS, type PlanMark } from '../kernel/period.ts'
import { DETAIL_FIELDS, type DetailField } from './project.ts'
import { FUND_SOURCES, type FundSource } from './funds.ts'

/** Labels whose value is to the right. */
export const FIELD_NAMES = [
  'unit',
  'code',
  'name',
  'total',
  'fiscal',
  'other',
  'purpose',
  /** 主管部门. */
  'department',
  /** 上年结转资金. */
  'carryover',
  /** 执行率分值（10）: the number is beside the label or in its brackets. */
  'executionWeight',
  /** 主管部门编码, 单位编码 in cells of their own. */
  'departmentCode',
  'unitCode',
  /** 项目总预算 of all years: the budget where the form asks for no other. */
  'projectTotal',
  /** 年度. */
  'year',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

export const COLUMN_NAMES = [
  'ordinal',
  'level1',
  'level2',
  'level3',
  'description',
  /** 指标性质 ≥ ≤ = beside a value without sign. */
  'sign',
  'value',
  /** 实施周期指标值 beside the 年度指标值 of the same indicator. */
  'term-value',
  /** 度量单位 beside a value without unit. */
  'measure',
  'weight',
  'basis',
  'note',
  /** 自评表: 实际完成值, 得分, 偏差原因分析及改进措施 (in a 监控表 the last is 原因说明). */
  'actual',
  'score',
  'reason',
  /** 改进措施 in a column of its own, beside the cause. */
  'remedy',
  /** 监控表: 1—7月执行情况, 全年预计完成情况. */
  'to-date',
  'expected',
  'cause-funding',
  'cause-institution',
  'cause-staff',
  'cause-equipment',
  'cause-other',
  /** The three columns of 完成目标可能性, or one with the words. */
  'likelihood-certain',
  'likelihood-possible',
  'likelihood-impossible',
  'likelihood',
] as const
export type ColumnName = (typeof COLUMN_NAMES)[number]

/** Labels of goals, with the goals to their right or below. */
export const GOAL_NAMES = [
  'annual',
  'medium-term',
  /** 总体目标: of the medium term beside goals of the year, of the year when it is alone. */
  'overall',
  /** 预期目标: those that the label before it or above it says. */
  'expected',
  /** 实际完成情况. */
  'outcome',
] as const
export type GoalName = (typeof GOAL_NAMES)[number]

/** Columns of a table of funds. */
export const FUND_COLUMNS = [
  'initial',
  'adjusted',
  'executed',
  'rate',
  'weight',
  'score',
  'reason',
  'expected',
  /** 实际到位, 结余. */
  'received',
  'balance',
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

export type LabelMeaning =
  /** Labels whose value is beside them. */
  | `field:${FieldName}`
  | `detail:${DetailField}`
  | `goals:${GoalName}`
  | `word:${WordName}`
  /** A detail that only this form has. */
  | 'other'
  /** Says nothing but what is beside or below it. */
  | 'heading'
  | 'purpose-heading'
  /** 资金支出计划 and its marks. */
  | 'plan'
  | `mark:${PlanMark}`
  | 'schedule'
  | `schedule:${ScheduleColumn}`
  /** Columns of the indicators, and headings over several of them. */
  | `column:${ColumnName}`
  | `group:${GroupName}`
  | `fund-source:${FundSource}`
  | `fund-column:${FundColumn}`
  | 'medium-term-funds'
  /** 总分. */
  | 'total'

const withPrefix = <P extends string, K extends string>(prefix: P, names: readonly K[]) =>
  names.map((name): `${P}:${K}` => `${prefix}:${name}`)

/** All of them, in the order in which a person looks for them. */
export const MEANINGS: readonly LabelMeaning[] = [
  ...withPrefix('field', FIELD_NAMES),
  ...withPrefix('goals', GOAL_NAMES),
  ...withPrefix('column', COLUMN_NAMES),
  ...withPrefix('group', GROUP_NAMES),
  ...withPrefix('fund-source', FUND_SOURCES),
  ...withPrefix('fund-column', FUND_COLUMNS),
  'medium-term-funds',
  ...withPrefix('word', WORD_NAMES),
  'total',
  'plan',
  ...withPrefix('mark', PLAN_MARKS),
  'schedule',
  ...withPrefix('schedule', SCHEDULE_COLUMNS),
  ...withPrefix('detail', DETAIL_FIELDS),
  'other',
  'heading',
  'purpose-heading',
]

/** `meaning` null: no label at all. */
export type LabelMapping = { readonly label: string; readonly meaning: LabelMeaning | null }

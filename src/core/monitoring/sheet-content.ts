/** What a unit writes on a monitoring sheet, line by line and as a whole. */
import type { ValueExplanation } from '../indicator/plausible.ts'
import type { DeviationCause, Likelihood } from '../target/monitoring.ts'

/** What is done about a project that goes wrong: 整改纠偏, 调整目标和预算, 暂停实施. */
export const MEASURES = ['correct', 'adjust', 'suspend'] as const

export type Measure = (typeof MEASURES)[number]

/** One line of the table, as typed. Texts are '' where nothing is. */
export type SheetEntry = {
  /** 执行情况. */
  readonly toDate: string
  /** 全年预计完成情况; '' says that the target is reached. */
  readonly expected: string
  readonly likelihood: Likelihood | null
  readonly causes: readonly DeviationCause[]
  /** 原因说明. */
  readonly reason: string
  /** Why values of this line are right though they are hard to believe, each for that value. */
  readonly explained?: readonly ValueExplanation[]
  /** 沿用: taken over from the last round; and confirmed for this one. */
  readonly carried?: boolean
  readonly confirmed?: boolean
}

export type SheetContent = {
  /** One for each of {@link watchedIndicators}, in their order. */
  readonly entries: readonly SheetEntry[]
  /** 全年预计执行数 in 万元; '' for the forecast of the system. */
  readonly expectedPaid: string
  /** 存在问题. */
  readonly problems: string
  /** What is done about it, and how: needed where the light is red. */
  readonly measure: Measure | null
  readonly measureText: string
}

export const EMPTY_ENTRY: SheetEntry = { toDate: '', expected: '', likelihood: null, causes: [], reason: '' }

const SHEET_FIELDS = [
  'toDate',
  'expected',
  'likelihood',
  'causes',
  'reason',
  'expectedPaid',
  'problems',
  'measure',
  'measureText',
] as const

export type SheetField = (typeof SHEET_FIELDS)[number]

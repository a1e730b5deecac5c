/** 绩效运行监控: what a 监控表 adds to a project and its indicators (财预〔2019〕136号, 项目支出绩效目标执行监控表). */
import { joinClauses } from '../kernel/clauses.ts'
import type { Place } from '../kernel/place.ts'
import type { FundLine } from './funds.ts'

export const DEVIATION_CAUSES = [
  /** 经费保障. */
  'funding',
  /** 制度保障. */
  'institution',
  /** 人员保障. */
  'staff',
  /** 硬件条件保障. */
  'equipment',
  /** 其他. */
  'other',
] as const
export type DeviationCause = (typeof DEVIATION_CAUSES)[number]

/** The official labels. */
const DEVIATION_CAUSE_LABEL: Record<DeviationCause, string> = {
  funding: '经费保障',
  institution: '制度保障',
  staff: '人员保障',
  equipment: '硬件条件保障',
  other: '其他',
}

/** 完成目标可能性: 确定能, 有可能, 完全不可能. */
export const LIKELIHOODS = ['certain', 'possible', 'impossible'] as const
export type Likelihood = (typeof LIKELIHOODS)[number]

/** The official labels. */
export const LIKELIHOOD_LABEL: Record<Likelihood, string> = {
  certain: '确定能',
  possible: '有可能',
  impossible: '完全不可能',
}

/** One line of 项目资金. */
export type MonitoringFund = FundLine & {
  /** 全年预计执行数. */
  readonly expected: string | null
}

export type Monitoring = {
  /**
   * The months looked at, as the form writes them (1—7月), and the last of them; null when nothing says it.
   */
  readonly period: string | null
  readonly throughMonth: number | null
  readonly funds: readonly MonitoringFund[]
  /** 目标完成情况 to date, in words. */
  readonly outcome: string | null
  readonly problems: string | null
  readonly measures: string | null
  readonly at: Place
}

/** A cause column that is ticked or filled in; `text` is null for a mere tick. */
export type FoundCause = { readonly cause: DeviationCause; readonly text: string | null }

/** 经费保障；其他：天气: the causes in one cell. */
export function causesText(causes: readonly FoundCause[]): string {
  return joinClauses(
    causes.map(({ cause, text }) =>
      text === null ? DEVIATION_CAUSE_LABEL[cause] : `${DEVIATION_CAUSE_LABEL[cause]}：${text}`,
    ),
  )
}

/** What a 监控表 says of one indicator. */
export type IndicatorProgress = {
  /** 1—7月执行情况, as written. */
  readonly toDate: string | null
  /** 全年预计完成情况, as written. */
  readonly expected: string | null
  /** In the order of the form. */
  readonly causes: readonly FoundCause[]
  /** 原因说明. */
  readonly reason: string | null
  readonly likelihood: Likelihood | null
}

/** 绩效运行监控: what a 监控表 adds to a project and its indicators (财预〔2019〕136号, 项目支出绩效目标执行监控表). */
import type { Place } from './document.ts'
import type { FundSource } from './funds.ts'

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

/** 完成目标可能性: 确定能, 有可能, 完全不可能. */
export const LIKELIHOODS = ['certain', 'possible', 'impossible'] as const
export type Likelihood = (typeof LIKELIHOODS)[number]

/** One line of 项目资金. Amounts: decimal strings in 万元; null when blank. */
export type MonitoringFund = {
  readonly source: FundSource | null
  /** As written, without a closing colon. */
  readonly label: string
  /** 年初预算数. */
  readonly initial: string | null
  /** 调整后预算数; null too where the form has no such column. */
  readonly adjusted: string | null
  /** 1—7月执行数. */
  readonly executed: string | null
  /** 1—7月执行率 in %. */
  readonly rate: string | null
  /** 全年预计执行数. */
  readonly expected: string | null
  readonly at: Place
}

export type Monitoring = {
  /** The months looked at, as the form writes them (1—7月), and the last of them; null when nothing says it. */
  readonly period: string | null
  readonly throughMonth: number | null
  readonly funds: readonly MonitoringFund[]
  /** 目标完成情况 to date, in words. */
  readonly outcome: string | null
  readonly problems: string | null
  readonly measures: string | null
  readonly at: Place
}

/** What a 监控表 says of one indicator. */
export type IndicatorProgress = {
  /** 1—7月执行情况, as written. */
  readonly toDate: string | null
  /** 全年预计完成情况, as written. */
  readonly expected: string | null
  /** The cause columns that are ticked or filled in; `text` is null for a mere tick. */
  readonly causes: readonly { readonly cause: DeviationCause; readonly text: string | null }[]
  /** 原因说明. */
  readonly reason: string | null
  readonly likelihood: Likelihood | null
}

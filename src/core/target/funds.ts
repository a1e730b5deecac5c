/** Where the money of a project comes from, as the lines of 项目资金 name it. */
import type { Place } from '../kernel/place.ts'

export const FUND_SOURCES = [
  /** 年度资金总额. */
  'total',
  /** 财政拨款, 财政资金, 本年一般公共预算拨款. */
  'fiscal',
  /** 上年结转资金. */
  'carryover',
  /** 财政专户管理资金. */
  'special-account',
  /** 单位资金. */
  'own',
  'central',
  'provincial',
  'municipal',
  'county',
  /** 其他资金. */
  'other',
] as const
export type FundSource = (typeof FUND_SOURCES)[number]

/** What a line of 项目资金 says in a 自评表 and in a 监控表 alike. Amounts: decimal strings in 万元; null when blank. */
export type FundLine = {
  /** null when the label is unknown. */
  readonly source: FundSource | null
  /** As written, without a closing colon: 其中：本年财政拨款. */
  readonly label: string
  /** 年初预算数. */
  readonly initial: string | null
  /** 全年预算数, 调整后预算数; null too where the form has no such column. */
  readonly adjusted: string | null
  /** 全年执行数, 1—7月执行数. */
  readonly executed: string | null
  /** 执行率 in %: "94.5". */
  readonly rate: string | null
  readonly at: Place
}

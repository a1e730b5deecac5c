/** Where the money of a project comes from, as the lines of 项目资金 name it. */
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
  'central', 'provincial', 'municipal', 'county',
  /** 其他资金. */
  'other',
] as const
export type FundSource = (typeof FUND_SOURCES)[number]

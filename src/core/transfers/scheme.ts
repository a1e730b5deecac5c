/**
 * What the rule set says of 转移支付绩效: terms, and how rates of several projects are summed up. The term of 30 days is
 * that of 《预算法》第五十二条 for a province handing down to its counties; that a county keeps it towards its units, the
 * day of the report and the weights of rates are defaults of this system (待核对).
 */
export const RATE_SUMMINGS = ['money', 'none'] as const
/** money 按分配金额加权平均, none 不可加. */
export type RateSumming = (typeof RATE_SUMMINGS)[number]

export type TransferScheme = {
  /** 分解下达 within so many days after the day of receipt. */
  readonly splitDays: number
  /** 区域绩效自评 reported within so many days after the end of the fiscal year. */
  readonly reportDays: number
  /** How rates are summed up where the indicator itself says nothing else. */
  readonly rates: RateSumming
  /** So much (%) may the sum of the projects' quantities be below that of the region. */
  readonly sumShort: string
}

export const DEFAULT_TRANSFERS: TransferScheme = {
  splitDays: 30,
  reportDays: 90,
  rates: 'money',
  sumShort: '0',
}

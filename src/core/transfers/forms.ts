/**
 * The two official forms of a transfer as data: 转移支付区域绩效目标申报表 and 转移支付区域绩效自评表. Their labels are those of the
 * tables that go with 财预〔2015〕163号 and with the yearly notice of 区域绩效自评; the tables themselves were not to be
 * had, so columns are 待核对. Amounts: 分 as decimal text.
 */
import type { IndicatorKind } from '../indicator/kind.ts'
import {
  MANAGEMENT_LABEL,
  MANAGEMENT_MATTERS,
  type ManagementEntry,
  type ManagementMatter,
} from './report.ts'
import type { TransferLevel } from './transfer.ts'

export const TARGET_FORM_TITLE = '转移支付区域绩效目标申报表'
export const REPORT_FORM_TITLE = '转移支付区域绩效自评表'

/** 中央补助, 省级补助, 市级补助. */
export const LEVEL_WORDS: Record<TransferLevel, string> = {
  central: '中央',
  provincial: '省级',
  municipal: '市级',
}

/** null: the form leaves it blank, or what is there cannot be read (then it is told). */
export type FormHead = {
  readonly year: number | null
  readonly name: string
  readonly level: TransferLevel | null
  /** 上级主管部门, 地方主管部门. */
  readonly ministry: string
  readonly department: string
}

export type FormIndicator = {
  /** null: the label of its second level is none of the official ones. */
  readonly kind: IndicatorKind | null
  readonly name: string
  readonly value: string
}

export type TargetForm = FormHead & {
  readonly total: string | null
  readonly amount: string | null
  readonly local: string | null
  readonly goal: string
  readonly indicators: readonly FormIndicator[]
}

export type FormFund = { readonly budget: string | null; readonly paid: string | null }

export type ReportForm = FormHead & {
  /** 资金使用单位. */
  readonly users: string
  readonly funds: { readonly [fund in 'total' | 'transfer' | 'local']: FormFund }
  readonly management: { readonly [matter in ManagementMatter]: ManagementEntry }
  readonly goal: string
  readonly outcome: string
  readonly indicators: readonly (FormIndicator & { readonly actual: string; readonly reason: string })[]
  readonly found: string
}

/** What a label of the forms is of, as it is written without brackets, spaces and colons. */
export const FORM_LABELS = {
  name: ['转移支付名称', '转移支付项目名称', '专项名称', '项目名称', '转移支付项目'],
  ministry: ['上级主管部门', '中央主管部门', '省级主管部门', '市级主管部门'],
  department: ['地方主管部门', '本级主管部门', '县级主管部门'],
  users: ['资金使用单位', '实施单位'],
  total: ['年度资金总额', '年度金额', '资金总额'],
  amount: [
    '其中上级补助',
    '上级补助',
    ...['中央', '省级', '市级'].flatMap((level) => [
      `其中${level}补助`,
      `${level}补助`,
      `其中${level}财政资金`,
      `${level}财政资金`,
    ]),
  ],
  local: ['地方资金', '其中地方资金', '本级资金', '县级资金'],
  goal: ['年度目标', '年度总体目标'],
  found: ['说明'],
} as const
export type FormLabel = keyof typeof FORM_LABELS

export const INDICATOR_HEADS = {
  level1: ['一级指标'],
  level2: ['二级指标'],
  name: ['三级指标', '指标名称'],
  value: ['指标值', '年度指标值'],
  actual: ['全年实际完成值', '实际完成值', '全年实际值'],
  reason: ['未完成原因和改进措施', '偏差原因和改进措施', '未完成原因及改进措施'],
} as const

export const FUND_HEADS = {
  budget: ['全年预算数', '全年预算数A', '预算数'],
  paid: ['全年执行数', '全年执行数B', '执行数'],
} as const

export const MANAGEMENT_HEADS = {
  said: ['情况说明'],
  problems: ['存在问题和改进措施', '存在问题及改进措施'],
} as const

export const OUTCOME_HEADS = {
  goal: ['总体目标', '年初设定目标'],
  outcome: ['全年实际完成情况', '实际完成情况'],
} as const

export const MATTER_BY_LABEL: ReadonlyMap<string, ManagementMatter> = new Map(
  MANAGEMENT_MATTERS.map((matter) => [MANAGEMENT_LABEL[matter], matter]),
)

/**
 * 转移支付: money that a level above gives a region for a purpose, with the 区域绩效目标 that was handed down with it, and
 * its split over the projects of units (财预〔2015〕163号: 整体, 区域 and 项目绩效目标). Amounts are 分 as decimal text.
 */
import type { Day } from '../kernel/day.ts'
import { foldLabel } from '../kernel/characters.ts'
import { parseTargetValue, type Comparator } from '../indicator/value.ts'
import type { IndicatorKind } from '../indicator/kind.ts'
import type { RateSumming } from './scheme.ts'

export const TRANSFER_LEVELS = ['central', 'provincial', 'municipal'] as const
/** Who gives it: 中央, 省级, 市级. The same words as 资金来源 of projects and payments (core/target/fund-nature). */
export type TransferLevel = (typeof TRANSFER_LEVELS)[number]

export const TRANSFER_KINDS = ['general', 'shared', 'special'] as const
/** 一般性转移支付, 共同财政事权转移支付, 专项转移支付. */
export type TransferKind = (typeof TRANSFER_KINDS)[number]

export const SUMMINGS = ['sum', 'mean', 'none'] as const
/** How an indicator of projects becomes that of the region: sum 求和, mean 按分配金额加权平均, none 不可加. */
export type Summing = (typeof SUMMINGS)[number]

/** 三级指标 of the 区域绩效目标; its first level follows from the kind. */
export type RegionIndicator = {
  readonly kind: IndicatorKind
  readonly name: string
  /** 指标值 as written: ≥1.2万亩, 100%, 2025年12月底前. */
  readonly value: string
  readonly summing: Summing
}

/** 区域绩效目标 as handed down. */
export type RegionObjective = { readonly goal: string; readonly indicators: readonly RegionIndicator[] }

export type TransferHead = {
  readonly year: number
  /** 项目编码 of the level that gives it; '' where none is known. */
  readonly code: string
  readonly name: string
  readonly level: TransferLevel
  readonly kind: TransferKind
  /** 上级主管部门. */
  readonly ministry: string
  /** Received, and what the region adds itself (地方资金); 分. */
  readonly amount: string
  readonly local: string
  /** 下达文号, and when it was received. */
  readonly documentNumber: string
  readonly receivedOn: Day
}

/** What one project takes of an indicator of the region. */
export type TransferShare = {
  /** A decimal in the unit of the region's indicator; null: nothing of it. */
  readonly value: string | null
  /** The indicator of the project's approved target that it is reached by; '' where none is named. */
  readonly own: string
}

export type TransferLine = {
  readonly project: string
  /** 分. */
  readonly amount: string
  /** One for each indicator of the region, in their order. */
  readonly shares: readonly TransferShare[]
}

export const NO_SHARE: TransferShare = { value: null, own: '' }

/** So many of each at most: no official table has more. */
export const INDICATORS_MOST = 60
export const LINES_MOST = 500
export const TRANSFER_WORDS_MOST = 4000

export type Measured = {
  readonly number: string
  readonly unit: string
  readonly comparator: Comparator | null
}

/** The number of an indicator's value with its unit; null where it is words or a day. */
export function measured(value: string, year: number): Measured | null {
  const { nature, number, unit, comparator } = parseTargetValue(value, year)
  return nature !== 'quantitative' || number === null ? null : { number, unit: unit ?? '', comparator }
}

/** Shares of something: they are never added up. */
export function isRate({ unit }: Pick<Measured, 'unit'>): boolean {
  return unit === '%' || unit === '‰'
}

/**
 * What is offered for an indicator: a count is a sum, a rate what the rule set says of rates, and a price for one, a
 * day or words cannot be added. People change it; it always stands beside the figure.
 */
export function usualSumming(value: string, year: number, rates: RateSumming): Summing {
  const read = measured(value, year)
  if (read === null || read.unit.includes('/')) return 'none'
  if (!isRate(read)) return 'sum'
  return rates === 'money' ? 'mean' : 'none'
}

/** Whether two indicators are called the same. */
export function isSameName(one: string, other: string): boolean {
  return one !== '' && foldLabel(one) === foldLabel(other)
}

/** Digits of an amount in 分: no budget has more. */
const AMOUNT = /^\d{1,18}$/u

export function isAmount(text: string): boolean {
  return AMOUNT.test(text)
}

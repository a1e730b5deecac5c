/**
 * 成本绩效分析: the activities of a project (or of several of a kind) in a year, how much of each was done, and
 * what it cost by item; written until it is final (定稿). Money is 分.
 */
import { exactDecimal, minus, rounded, times, type Fraction } from '../kernel/exact.ts'
import { addMoney, fen, type Fen } from '../kernel/money.ts'

export const COST_ITEM_KINDS = ['labour', 'material', 'equipment', 'service', 'management', 'other'] as const
/** 人工, 材料, 设备, 委托服务, 管理, 其他. */
export type CostItemKind = (typeof COST_ITEM_KINDS)[number]

export const ANALYSIS_STATES = ['draft', 'final'] as const
/** 分析中, 已定稿. */
export type AnalysisState = (typeof ANALYSIS_STATES)[number]

/** One line of what an activity cost: so many at a price. */
export type CostItem = {
  readonly kind: CostItemKind
  readonly name: string
  /** A decimal, above 0. */
  readonly quantity: string
  readonly unit: string
  readonly price: Fen
  readonly amount: Fen
  /** 测算依据: a contract, a standard, a voucher. */
  readonly basis: string
}

export type CostActivity = {
  /** The project it is of. */
  readonly project: string
  /** 活动: what was done, as its quantity is called. */
  readonly name: string
  /** 计量单位. */
  readonly per: string
  /** How much was done: a decimal, above 0. */
  readonly quantity: string
  /** 建议控制单价 of the next target, for one; null: none is given. */
  readonly advised: Fen | null
  readonly items: readonly CostItem[]
}

/** Bounds of what is typed. */
export const ANALYSIS_TITLE_MAX = 200
export const ACTIVITIES_MOST = 200
export const ITEMS_MOST = 50
export const COST_NAME_MAX = 100
export const COST_PER_MAX = 20
export const COST_BASIS_MAX = 300
export const ANALYSIS_WORDS_MAX = 8000

export function activityMoney({ items }: Pick<CostActivity, 'items'>): Fen {
  return items.reduce((sum, { amount }) => addMoney(sum, amount), fen(0n))
}

export const ACTIVITY_FAULTS = ['quantity', 'no-items', 'item-quantity', 'item-amount'] as const
/**
 * quantity, item-quantity: no number above 0; no-items: it costs nothing; item-amount: 数量 × 单价 is another
 * amount.
 */
export type ActivityFault = {
  readonly code: (typeof ACTIVITY_FAULTS)[number]
  /** Place of the activity and of the item, from 1. */
  readonly activity: number
  readonly item: number | null
}

/** What an analysis cannot be made final with, in the order of its rows. */
export function activityFaults(activities: readonly CostActivity[]): readonly ActivityFault[] {
  return activities.flatMap((one, i): readonly ActivityFault[] => {
    const fault = (code: ActivityFault['code'], item: number | null = null) => ({
      code,
      activity: i + 1,
      item,
    })
    return [
      ...(aboveNothing(one.quantity) === null ? [fault('quantity')] : []),
      ...(one.items.length === 0 ? [fault('no-items')] : []),
      ...one.items.flatMap((item, n) => {
        const quantity = aboveNothing(item.quantity)
        if (quantity === null) return [fault('item-quantity', n + 1)]
        return amountOf(quantity, item.price) === item.amount ? [] : [fault('item-amount', n + 1)]
      }),
    ]
  })
}

/** A decimal above 0 as a fraction; null for anything else. */
export function aboveNothing(text: string): Fraction | null {
  const read = exactDecimal(text)
  return read !== null && minus(read, { over: 0n, under: 1n }).over > 0n ? read : null
}

/** 数量 × 单价, to the nearest 分. */
export function amountOf(quantity: Fraction, price: Fen): Fen {
  return fen(BigInt(rounded(times(quantity, { over: price, under: 1n }), 0)))
}

/** An item as it is kept and sent: amounts in 分 as text. */
export type KeptCostItem = Omit<CostItem, 'price' | 'amount'> & {
  readonly price: string
  readonly amount: string
}

export function keptItem({ price, amount, ...item }: CostItem): KeptCostItem {
  return { ...item, price: price.toString(), amount: amount.toString() }
}

export function costItem({ price, amount, ...item }: KeptCostItem): CostItem {
  return { ...item, price: fen(BigInt(price)), amount: fen(BigInt(amount)) }
}

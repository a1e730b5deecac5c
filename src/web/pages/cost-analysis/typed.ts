/** What is typed in a cost analysis: amounts in 元 as text, until it is sent in 分. */
import type { AnalysisView, SaveAnalysisBody } from '#api/cost-analysis.ts'
import { amountOf, aboveNothing, type CostItemKind } from '#core/cost-analysis/analysis.ts'
import { fen, formatMoney, parseMoney } from '#core/kernel/money.ts'

export type TypedItem = {
  readonly kind: CostItemKind
  readonly name: string
  readonly quantity: string
  readonly unit: string
  readonly price: string
  readonly basis: string
}
export type TypedActivity = {
  readonly project: string
  readonly name: string
  readonly per: string
  readonly quantity: string
  readonly advised: string
  readonly items: readonly TypedItem[]
}
export type Typed = {
  readonly title: string
  readonly conclusion: string
  readonly advice: string
  readonly activities: readonly TypedActivity[]
}

const yuan = (amount: string) => formatMoney(fen(BigInt(amount)), '元')

export function typedOf({ title, conclusion, advice, activities }: AnalysisView): Typed {
  return {
    title,
    conclusion,
    advice,
    activities: activities.map(({ project, name, per, quantity, advised, items }) => ({
      project,
      name,
      per,
      quantity,
      advised: advised === null ? '' : yuan(advised),
      items: items.map(({ kind, name: item, quantity: many, unit, price, basis }) => ({
        kind,
        name: item,
        quantity: many,
        unit,
        price: yuan(price),
        basis,
      })),
    })),
  }
}

/** 分 as text; null for no amount. */
export function fenOf(typed: string): string | null {
  const read = parseMoney(typed, '元')
  return read.ok && read.value >= 0n ? read.value.toString() : null
}

/** 数量 × 单价 in 分; null where one of them is none. */
export function itemAmount({ quantity, price }: TypedItem): bigint | null {
  const [many, one] = [aboveNothing(quantity), fenOf(price)]
  return many === null || one === null ? null : amountOf(many, fen(BigInt(one)))
}

/** What is sent; null while an amount is none. */
export function bodyOf(typed: Typed, revision: number): SaveAnalysisBody | null {
  let isWhole = true
  const amount = (text: string) => {
    const read = fenOf(text)
    if (read === null) isWhole = false
    return read ?? '0'
  }
  const activities = typed.activities.map(({ advised, items, ...one }) => ({
    ...one,
    advised: advised.trim() === '' ? null : amount(advised),
    items: items.map((item) => ({
      ...item,
      price: amount(item.price),
      amount: (itemAmount(item) ?? 0n).toString(),
    })),
  }))
  const { title, conclusion, advice } = typed
  return isWhole ? { revision, title, conclusion, advice, activities } : null
}

/** What a target of the demonstration buys: so many of each part, and what they cost, read from its rows. */
import { fen, formatMoney, parseMoney, type Fen } from '#core/kernel/money.ts'
import type { Indicator, Project } from '#core/target/project.ts'

export type PaperPart = {
  /** Places of its two rows among all. */
  readonly quantityAt: number
  readonly costAt: number
  readonly name: string
  readonly planned: number
  readonly unit: string
  /** What its cost row states: the price of one, or the sum of all. */
  readonly priced: boolean
  readonly months: number
  readonly money: Fen
}

const MONTHS = 12

/** The quantity rows with the cost rows beside them, in order; a quantity without a cost of its own is none. */
export function partsOf({ indicators }: Pick<Project, 'indicators'>): readonly PaperPart[] {
  const at = (kind: Indicator['kind']) =>
    indicators.flatMap((row, i) => (row.kind === kind && row.value.number !== null ? [i] : []))
  const costs = at('cost')
  return at('quantity').flatMap((quantityAt, i): readonly PaperPart[] => {
    const [quantity, cost] = [indicators[quantityAt], indicators[costs[i] ?? -1]]
    if (quantity === undefined || cost === undefined) return []
    const planned = Number(quantity.value.number)
    const months = (cost.value.unit ?? '').includes('月') ? MONTHS : 1
    const [currency = '', per] = (cost.value.unit ?? '').split('/')
    const price = parseMoney(cost.value.number ?? '', currency === '万元' ? '万元' : '元')
    if (!price.ok || !Number.isInteger(planned) || planned <= 0) return []
    const priced = per !== undefined
    const money = priced ? price.value * BigInt(planned * months) : price.value
    return [
      {
        quantityAt,
        costAt: costs[i] ?? -1,
        name: quantity.level3,
        planned,
        unit: quantity.value.unit ?? '',
        priced,
        months,
        money: fen(money),
      },
    ]
  })
}

export type Outcome = {
  readonly parts: readonly (PaperPart & {
    readonly actual: number
    readonly spent: Fen
    /** What its cost row says at the end: a price or a sum, without its unit. */
    readonly cost: string
  })[]
  /** In 分; what all parts cost. */
  readonly paid: Fen
}

/**
 * So many % of each part were reached, at so many % of its planned price: never more than the budget. The sum of
 * quantities and their prices is what was paid.
 */
export function outcomeOf(
  paper: Pick<Project, 'indicators'>,
  { reached, price }: { readonly reached: number; readonly price: number },
): Outcome {
  const parts = partsOf(paper).map((part) => {
    const actual = Math.round((part.planned * reached) / 100)
    const full = (part.money * BigInt(actual)) / BigInt(part.planned)
    return { ...part, actual, spent: fen((full * BigInt(price)) / 100n) }
  })
  return {
    parts: parts.map((part) => ({ ...part, cost: costText(paper, part) })),
    paid: fen(parts.reduce((sum, { spent }) => sum + spent, 0n)),
  }
}

const FINEST = { 元: 1n, 万元: 100n } as const

function costText(
  { indicators }: Pick<Project, 'indicators'>,
  part: PaperPart & { readonly actual: number; readonly spent: Fen },
): string {
  const unit = indicators[part.costAt]?.value.unit?.startsWith('万元') === true ? '万元' : '元'
  const each = part.priced ? BigInt(Math.max(part.actual * part.months, 1)) : 1n
  const exact = part.spent / each
  return formatMoney(fen(exact - (exact % FINEST[unit])), unit)
}

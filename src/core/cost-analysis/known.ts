/**
 * What is known of unit costs from the year's work: quantities reached and money paid, as confirmed 自评表 and
 * the ledger hold them. Others than those who analyse are compared by it, and an analysis begins with it.
 */
import { foldLabel } from '../kernel/characters.ts'
import { exactly, rounded, times } from '../kernel/exact.ts'
import { fen, parseMoney, type Fen } from '../kernel/money.ts'
import type { Indicator } from '../target/project.ts'
import { aboveNothing } from './analysis.ts'
import { perKey } from './standard.ts'

export type KnownActivity = {
  readonly name: string
  readonly per: string
  /** A decimal above 0. */
  readonly quantity: string
  readonly money: Fen
}

/** What is one activity in every unit and year: what is counted, by its unit. */
export function activityKey({ name, per }: Pick<KnownActivity, 'name' | 'per'>): string {
  return `${foldLabel(name)}/${perKey(per)}`
}

type Reached = Pick<Indicator, 'kind' | 'level3' | 'value' | 'term'> & {
  /** What was reached, as typed in the unit of the target. */ readonly actual: string
}

const PRICE = /^(元|万元)\/(.+)$/u
const SUMS = ['元', '万元', '亿元'] as const

/**
 * The activities of a project: its quantities, each with what it cost. A project that counts one thing alone
 * cost what was paid for it; of several each costs what the cost indicator beside it says, a price for one or a
 * sum, where there are as many costs as quantities. What cannot be told so is left out.
 * @param paid 分 of the whole year
 */
export function knownActivities(indicators: readonly Reached[], paid: Fen): readonly KnownActivity[] {
  const rows = indicators.filter(({ term }) => term !== 'medium-term')
  const quantities = rows.filter(({ kind, value }) => kind === 'quantity' && value.number !== null)
  const costs = rows.filter(
    ({ kind, value }) => (kind === 'cost' || kind === 'economic-cost') && value.number !== null,
  )
  const [only] = quantities
  if (only !== undefined && quantities.length === 1) return paid > 0n ? activityOf(only, paid) : []
  if (costs.length !== quantities.length) return []
  return quantities.flatMap((quantity, i) => {
    const cost = costs[i]
    const money = cost === undefined ? null : moneyOf(quantity, cost)
    return money === null || money <= 0n ? [] : activityOf(quantity, money)
  })
}

function activityOf({ level3, value, actual }: Reached, money: Fen): readonly KnownActivity[] {
  const quantity = actual.trim()
  return aboveNothing(quantity) === null || value.unit === null || value.unit === '%'
    ? []
    : [{ name: level3, per: value.unit, quantity, money }]
}

/** What the quantity beside a cost cost; null where the two do not go together. */
function moneyOf(quantity: Reached, { value, actual }: Reached): Fen | null {
  const sum = SUMS.find((unit) => unit === value.unit)
  if (sum !== undefined) {
    const read = parseMoney(actual, sum)
    return read.ok ? read.value : null
  }
  const [, currency, per] = PRICE.exec(value.unit ?? '') ?? []
  const [price, done] = [aboveNothing(actual.trim()), aboveNothing(quantity.actual.trim())]
  if (currency === undefined || per !== quantity.value.unit || price === null || done === null) return null
  const one = times(price, exactly(currency === '万元' ? '1000000' : '100'))
  return fen(BigInt(rounded(times(one, done), 0)))
}

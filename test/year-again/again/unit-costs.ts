/** 成本绩效分析 once more, of raw rows: what one cost, the standard, the median of others, last year. docs/cost-analysis.md. */
import {
  above,
  add,
  decimal,
  divide,
  known,
  multiply,
  nearest,
  order,
  percent,
  shown,
  subtract,
  whole,
  type Exact,
} from './exact.ts'

/** What a confirmed 自评表 says of a project: rows as approved, what was reached, what was paid (分). */
export type Worked = {
  readonly project: string
  readonly same: string
  readonly unit: string
  readonly rows: readonly {
    readonly kind: string | null
    readonly name: string
    readonly number: string | null
    readonly unit: string | null
    readonly term: string | null
    readonly actual: string
  }[]
  readonly paid: bigint
}
export type Done = {
  readonly name: string
  readonly per: string
  readonly quantity: Exact
  readonly money: bigint
}
export type Rule = {
  readonly number: string
  readonly name: string
  readonly words: readonly string[]
  readonly level: string
  readonly per: string
  readonly amount: string
  readonly from: number
  readonly to: number | null
  readonly withdrawn: boolean
}
export type Bounds = { standard: number; median: number; last: number; least: number }

const SUMS: Readonly<Record<string, number>> = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 }
const LEVELS = ['national', 'province', 'city', 'county', 'department']

const positive = (text: string): Exact | null => {
  const read = decimal(text.trim())
  return read !== null && read.over > 0n ? read : null
}

/** The activities of a project. */
export function doneIn({ rows, paid }: Worked): readonly Done[] {
  const year = rows.filter(({ term }) => term !== 'medium-term')
  const counted = year.filter(({ kind, number }) => kind === 'quantity' && number !== null)
  const priced = year.filter(
    ({ kind, number }) => (kind === 'cost' || kind === 'economic-cost') && number !== null,
  )
  if (counted.length !== 1 && counted.length !== priced.length) return []
  return counted.flatMap((row, i) => {
    const quantity = positive(row.actual)
    if (quantity === null || row.unit === null || row.unit === '%') return []
    const money = counted.length === 1 ? paid : besideIt(priced[i], row.unit, quantity)
    return money !== null && money > 0n ? [{ name: row.name, per: row.unit, quantity, money }] : []
  })
}

function besideIt(cost: Worked['rows'][number] | undefined, unit: string, quantity: Exact): bigint | null {
  if (cost === undefined) return null
  const [money = '', per] = (cost.unit ?? '').split('/')
  const times = SUMS[money]
  const value = decimal(cost.actual.trim())
  if (times === undefined || value === null) return null
  const fen = multiply(value, whole(times))
  if (per === undefined) return fen.over % fen.under === 0n ? fen.over / fen.under : null
  return per === unit && money !== '亿元' ? nearest(multiply(fen, quantity)) : null
}

const plain = (text: string) => text.replaceAll(/[\s·/.]/gu, '').toLowerCase()
export const keyOf = ({ name, per }: { readonly name: string; readonly per: string }): string =>
  `${name.replaceAll(/\s/gu, '').toLowerCase()}|${plain(per)}`

/** The one that is called most exactly, then the nearest, then the newest. */
export function ruleOf(
  rules: readonly Rule[],
  year: number,
  per: string,
  texts: readonly string[],
): Rule | null {
  let best: { rule: Rule; rank: readonly number[] } | null = null
  for (const rule of rules) {
    if (rule.withdrawn || rule.from > year || (rule.to !== null && rule.to < year)) continue
    if (plain(rule.per) !== plain(per)) continue
    const exact = Math.max(
      0,
      ...[rule.name, ...rule.words]
        .filter((word) => texts.some((text) => text.includes(word)))
        .map((word) => word.length),
    )
    const rank = [exact, LEVELS.indexOf(rule.level), rule.from]
    if (exact > 0 && (best === null || isBefore(rank, best.rank))) best = { rule, rank }
  }
  return best?.rule ?? null
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((one, i) => one !== b[i])
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}

const each = (money: bigint, quantity: Exact): Exact => divide(whole(money), quantity)
const yuan = (fen: Exact): string => shown(divide(fen, whole(100)))

export type Judged = {
  readonly unitCost: string | null
  readonly standard: string | null
  readonly units: number
  readonly median: string | null
  readonly last: string | null
  readonly findings: readonly string[]
}

/** All of an activity, as text: 元 with two decimals. */
export function judge(
  activity: { readonly money: bigint; readonly quantity: string },
  against: {
    readonly rule: Rule | null
    readonly others: ReadonlyMap<string, readonly Done[]>
    readonly last: Done | null
  },
  bounds: Bounds,
): Judged {
  const quantity = positive(activity.quantity)
  const cost = quantity === null ? null : each(activity.money, quantity)
  const costs = [...against.others.values()]
    .map((all) =>
      each(
        all.reduce((sum, { money }) => sum + money, 0n),
        all.map((one) => one.quantity).reduce(add),
      ),
    )
    .toSorted(order)
  const middle = costs.length < bounds.least ? null : medianOf(costs)
  const rule = against.rule === null ? null : known(against.rule.amount)
  const last = against.last === null ? null : each(against.last.money, against.last.quantity)
  const told = (name: string, bound: Exact | null, least: number): readonly string[] => {
    if (cost === null || bound === null || bound.over <= 0n) return []
    const share = subtract(divide(cost, bound), whole(1))
    return above(share, divide(known(least), whole(100)))
      ? [`${name} ${yuan(cost)} ${yuan(bound)} ${percent(share)}`]
      : []
  }
  return {
    unitCost: cost && yuan(cost),
    standard: rule && yuan(rule),
    units: costs.length,
    median: middle && yuan(middle),
    last: last && yuan(last),
    findings: [
      ...told('above-standard', rule, bounds.standard),
      ...told('above-median', middle, bounds.median),
      ...told('above-last-year', last, bounds.last),
    ],
  }
}

function medianOf(sorted: readonly Exact[]): Exact {
  const at = sorted.length >> 1
  const [low, high] = [sorted[at - 1] ?? whole(0), sorted[at] ?? whole(0)]
  return sorted.length % 2 === 1 ? high : divide(add(low, high), whole(2))
}

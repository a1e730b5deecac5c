/** Units of targets and actual values: what is the same, what can be converted exactly, and what cannot. */
import { halfWidth, withoutSpaces } from '../kernel/characters.ts'
import { canonicalDecimal, shiftDecimal } from '../kernel/decimal.ts'

/** 分 10^0, 元 10^2 …: powers of ten of the units of money. */
const MONEY: ReadonlyMap<string, number> = new Map([
  ['分', 0],
  ['角', 1],
  ['元', 2],
  ['百元', 4],
  ['千元', 5],
  ['万元', 6],
  ['百万元', 8],
  ['千万元', 9],
  ['亿元', 10],
])
const SHARES: ReadonlyMap<string, number> = new Map([
  ['‰', 0],
  ['%', 1],
])
/** 万人次 and the like: powers of ten before any other unit. */
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
])

/** Units that are written in several ways. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['％', '%'],
  ['百分点', '%'],
  ['个百分点', '%'],
  ['㎡', '平方米'],
  ['平米', '平方米'],
  ['m2', '平方米'],
  ['千米', '公里'],
  ['km', '公里'],
  ['km2', '平方公里'],
  ['平方千米', '平方公里'],
  ['立方', '立方米'],
  ['m3', '立方米'],
  ['日', '天'],
  ['名', '人'],
  ['位', '人'],
])

function plain(unit: string): string {
  const bare = halfWidth(withoutSpaces(unit))
  return SAME.get(bare) ?? bare
}

/** What one unit counts, and the power of ten beside it: 万人 is 人 and 4, 万元 is money and 6. */
function measured(unit: string): { readonly of: string; readonly power: number } {
  const money = MONEY.get(unit)
  if (money !== undefined) return { of: '元', power: money }
  const share = SHARES.get(unit)
  if (share !== undefined) return { of: '%', power: share }
  const group = /^(亿|千万|百万|万)(?=.)/u.exec(unit)?.[1] ?? ''
  const base = unit.slice(group.length)
  return {
    of: SAME.get(base) ?? base,
    power: GROUPS.get(group) ?? 0,
  }
}

/**
 * A number in `from` as a number in `to`, exactly: 1200000 元 is 120 万元, 1.2 万人次 is 12000 人次; what it is
 * for each of (元/人) must be the same. null when they measure something else (人 and 人次).
 */
export function converted(number: string, from: string, to: string): string | null {
  const value = canonicalDecimal(number)
  if (value === null) return null
  const [head = '', ...per] = plain(from).split('/')
  const [wantedHead = '', ...wantedPer] = plain(to).split('/')
  if (per.map(plain).join('/') !== wantedPer.map(plain).join('/')) return null
  const found = measured(plain(head))
  const wanted = measured(plain(wantedHead))
  return found.of === wanted.of ? shiftDecimal(value, wanted.power - found.power) : null
}

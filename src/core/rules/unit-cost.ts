/** Cost indicators as money: totals, and unit costs (万元/个, 人均, 月均) with what they are counted by. */
import type { Fen } from '../money.ts'
import { parseMoney, type MoneyUnit } from '../money.ts'
import { fromWords, type RowWords } from './same-words.ts'
import { plain } from './words.ts'

/** The cost in 分 of an indicator; null when it holds no amount. */
export function costOf({ value }: RowWords): Fen | null {
  const unit = /^(亿元|万元|元|万|亿)/u.exec(value.unit ?? '')?.[1]
  if (value.number === null || unit === undefined) return null
  const amount = parseMoney(value.number, (unit === '万' || unit === '亿' ? `${unit}元` : unit) as MoneyUnit)
  return amount.ok ? amount.value : null
}

/** What the cost is for each of: 个 of 万元/个, 人 of 人均, 月 of 平均每月; null for a total. */
export function costPer({ value, level3, description }: RowWords): string | null {
  const per = /\/(.+?)(?:\/|$)/u.exec(value.unit ?? '')?.[1]
  if (per !== undefined) return per
  const words = plain(`${level3}${description ?? ''}${value.text}`)
  const each = /(?:平均)?每(个|人|户|月|年|次|场|村|队|台|套|件|亩|公里|平方米)|(人|月|户|年)均|单(个|位|人|次|价)|平均(\S)/u.exec(words)
  if (each === null) return /标准/u.test(words) ? '标准' : null
  return each[1] ?? each[2] ?? each[3] ?? each[4] ?? null
}

/** {@link costOf} and {@link costPer} of a row, read once for all rows that say the same. */
export const costOfRow = fromWords(costOf)
export const costPerOfRow = fromWords(costPer)

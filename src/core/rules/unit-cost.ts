/** Cost indicators as money: totals, and unit costs (万元/个, 人均, 月均) with what they are counted by. */
import type { Fen } from '../kernel/money.ts'
import { parseMoney, type MoneyUnit } from '../kernel/money.ts'
import { MEASURE_WORDS } from '../figures/measure-words.ts'
import { fromWords, type RowWords } from './same-words.ts'
import { plain } from '../words/words.ts'

/** The cost in 分 of an indicator; null when it holds no amount. */
export function indicatorCost({ value }: RowWords): Fen | null {
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
  const each = EACH.exec(words)
  if (each === null)
    return /标准|单价|均价|定额|单位(?:成本|造价|面积|产品|工程)/u.test(words) ? '标准' : null
  return each[1] ?? each[2] ?? each[3] ?? each[4] ?? null
}

/** What money may be for each of, beside every measure word: 生均, 校均, 每学员, 单车. */
const THINGS = [
  ...new Set([
    ...MEASURE_WORDS,
    '人',
    '户',
    '月',
    '年',
    '生',
    '村',
    '校',
    '班',
    '车',
    '床',
    '队',
    '学员',
    '教师',
    '职工',
    '社区',
    '平方米',
    '公里',
    '学期',
    '半年',
    '季度',
  ]),
]
  .toSorted((a, b) => b.length - a.length)
  .join('|')

/** 每生, 生均, 单个, 平均每; 均 of 均衡 and 平均 by itself are of nothing, 单位 is an office. */
const EACH = new RegExp(
  `(?:平均)?每一?(${THINGS})|(?<!平)(${THINGS})均(?![衡匀等可为])|单(?!位)(${THINGS})|平均(\\S)`,
  'u',
)

/** Whether it is for each of two things, 每生每学期: by how many of both nobody says. */
export function isOfTwo({ value, level3, description }: RowWords): boolean {
  if ((value.unit ?? '').split(/[/·]/u).length > 2) return true
  const words = plain(`${level3}${description ?? ''}${value.text}`)
  return new Set([...words.matchAll(EVERY)].map((match) => match[1])).size > 1
}

const EVERY = new RegExp(`每一?(${THINGS})`, 'gu')

/** {@link indicatorCost} and {@link costPer} of a row, read once for all rows that say the same. */
export const costOfRow = fromWords(indicatorCost)
export const costPerOfRow = fromWords(costPer)
export const isOfTwoInRow = fromWords(isOfTwo)

/** Amounts as cells carry them: 1,262.16, 90万元, 5000元, 20.982万元. */
import { foldLabel } from '#core/kernel/characters.ts'
import { canonicalDecimal, shiftDecimal } from '#core/kernel/decimal.ts'

/** 万元 unless a label or the cell says 元, 千元 or 亿元. */
export type AmountUnit = '元' | '千元' | '万元' | '亿元'

/** Decimal places between a unit and 万元. */
const PLACES: Record<AmountUnit, number> = { 元: 4, 千元: 1, 万元: 0, 亿元: -4 }

const LONGEST_AMOUNT = 40

/** 单位：万元, 金额单位:元, （单位：万元） → the unit; null when the text says something else. */
export function amountUnitLine(text: string): AmountUnit | null {
  if (text.length > LONGEST_AMOUNT || !text.includes('元')) return null
  const match = /^\(?(?:金额)?单位:?(人民币)?(万元|千元|亿元|元)\)?$/u.exec(foldLabel(text))
  return match ? (match[2] as AmountUnit) : null
}

/** 763001某局  单位：万元 in one line: the unit and what is before it; null when no unit is behind. */
export function unitBehind(text: string): { readonly before: string; readonly unit: AmountUnit } | null {
  if (text.length > LONGEST_LINE || !text.includes('单位')) return null
  const match = /^(.*\S)\s+((?:金额)?单位\s*[:：]\s*(?:人民币)?(?:万元|千元|亿元|元))$/u.exec(text)
  const unit = match ? amountUnitLine(match[2] ?? '') : null
  return match && unit !== null ? { before: match[1] ?? '', unit } : null
}

const LONGEST_LINE = 300

/** The unit named in a label's note, 预算数（元）, 项目资金（单位：万元）; null when none is. */
export function noteUnit(note: string | null): AmountUnit | null {
  const match =
    note === null ? null : /^(?:(?:金额)?单位:?)?(?:人民币)?(亿元|万元|千元|元)(?=$|[,，、;；])/u.exec(note)
  return match ? (match[1] as AmountUnit) : null
}

/**
 * An amount in 万元 as a canonical decimal string.
 * @param unit what an amount without a unit of its own is counted in.
 * @returns null when the text is no amount.
 */
export function readTargetAmount(text: string, unit: AmountUnit): string | null {
  if (text.length > LONGEST_AMOUNT || !/[\d\uff10-\uff19]/u.test(text)) return null
  const match = /^([+-]?[\d,.]+)(万元|千元|亿元|元|万|亿)?$/u.exec(foldLabel(text).replace(/^[¥￥]/u, ''))
  if (!match) return null
  const [, digits = '', written] = match
  const number = canonicalDecimal(digits)
  if (number === null) return null
  return shiftDecimal(number, PLACES[written === undefined ? unit : unitOf(written)])
}

function unitOf(written: string): AmountUnit {
  if (written === '元' || written === '千元') return written
  return written.startsWith('亿') ? '亿元' : '万元'
}

/** A share such as 25%, ２５％ or 25; null when the text is none. */
export function readPercent(text: string): string | null {
  if (text.length > LONGEST_AMOUNT) return null
  const match = /^([+-]?[\d.]+)%?$/u.exec(foldLabel(text))
  return match ? canonicalDecimal(match[1] ?? '') : null
}

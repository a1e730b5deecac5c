/** Words beside sign, number and unit: 98%满意, 100%完成, 缴费补贴15万元. They belong into the description. */
import { COMPARATOR_SIGN, parseTargetValue, sharesInDigits, type Comparator } from '../indicator/value.ts'
import { eachRow } from './each-row.ts'
import { amountText, isMoneyUnit } from './measure.ts'
import type { Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'
import { plain } from '../words/words.ts'

/**
 * Words that stand for a sign, bound a value or repeat it in other units, and notes in brackets: no extra
 * text.
 */
const ALLOWED =
  /[(（].*?[)）]|大于或?等于|小于或?等于|不低于|不少于|不小于|不超过|不高于|不多于|不大于|高于|大于|超过|低于|小于|少于|等于|以内|之内|以上|以下|左右|及其?|至|到|或|每年|每季度?|每月|每周|每[日天]|每[场期次]|年|元|万|亿|不小於/gu

export const valueExtraText: Rule = {
  code: 'value-extra-text',
  group: 'value-format',
  how: 'rule',
  severity: 'advice',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  repeats: 'by-rows',
  check: eachRow((indicator) => {
    const { value } = indicator
    const words = value.nature === 'quantitative' && !hasDate(value.text) ? extraWords(indicator) : ''
    return words === ''
      ? null
      : { field: 'value', text: value.text, suggestion: withoutWords(indicator), values: { words } }
  }),
}

function hasDate(text: string): boolean {
  return /(?:19|20)\d{2}年|\d月|日前/u.test(text)
}

/**
 * The Chinese words that are neither sign nor unit. Two characters right after the number may be a unit not
 * yet known.
 */
function extraWords({ value }: RowWords): string {
  const text = sharesInDigits(plain(value.text))
  const unit = value.unit === null ? '' : value.unit
  const start = text.search(/\d/u)
  const before = text
    .slice(0, start)
    .replace(ALLOWED, '')
    .replace(/\P{Script=Han}/gu, '')
  const rest = text
    .slice(start)
    .replace(/^[\d.,]+/u, '')
    .replace(unit, '')
  const after = rest.replace(ALLOWED, '').replace(/\P{Script=Han}/gu, '')
  const unknownUnit = value.unit === null && before === '' && after.length <= 2
  // 130万公斤: 万 belongs to the unit behind it.
  const unitGoesOn = /^[万亿]$/u.test(unit) && before === '' && after.length <= 3
  return unknownUnit || unitGoesOn ? '' : before + after
}

/** 每人每月1900元 → 1900元/人·月; 98%满意 → ≥98%; 500人以上 → ≥500人; 100%完成 → 100%. */
function withoutWords({ value, kind }: RowWords): string | null {
  const amount = amountText(value, true)
  if (amount === null || value.unit === null) return null
  if (/每人(?:次)?每月/u.test(value.text)) return `${amount}/人·月`
  if (/每人(?:次)?每年/u.test(value.text)) return `${amount}/人·年`
  const comparator = parseTargetValue(value.text, null).comparator ?? boundBehind(value.text)
  if (comparator !== null) return COMPARATOR_SIGN[comparator] + amount
  if (kind === 'satisfaction' && value.number !== '100') return `≥${amount}`
  return kind === 'cost' && isMoneyUnit(value.unit) ? `≤${amount}` : amount
}

/** 500人以上 is ≥500人, 5个工作日内 ≤5个工作日: without the bound the suggestion would ask for something else. */
function boundBehind(text: string): Comparator | null {
  const figures = sharesInDigits(plain(text))
  const [bound] = /以上|以[内下]|之内|内(?=完成|办结|$)/u.exec(figures.slice(figures.search(/\d/u))) ?? []
  if (bound === undefined) return null
  return bound === '以上' ? '>=' : '<='
}

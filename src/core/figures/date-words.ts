/**
 * Dates in Chinese numerals as dates in figures: 二〇二七年六月底前 is 2027年6月底前. What is beside them
 * stays as it is.
 */
import { chineseNumeral } from './numeral.ts'

const DIGITS = '〇一二三四五六七八九'

/** 二〇二七 as 2027, figure by figure. */
export function numeralDigits(numerals: string): string {
  return [...numerals.replace(/[零○Ο]/gu, '〇')].map((numeral) => String(DIGITS.indexOf(numeral))).join('')
}

const YEAR = /(?<![〇零○一二三四五六七八九])([一二][〇零○Ο九][〇零○Ο一二三四五六七八九]{2})(?=年)/gu
/** Of a month only where it is a date: 六月底前, 六月三十日, and no 三月一次. */
const MONTH =
  /(?<![〇零○一二三四五六七八九十个第每])(十[一二]?|[一二三四五六七八九])月(?=\s*(?:份|底|末|初|前|之前|以前|内|上旬|中旬|下旬|完成|$|(?:三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])[日号]))/gu
const DAY =
  /(?<=\d月)(三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])(?=[日号])/gu

export function datesInDigits(text: string): string {
  if (!/[年月]/u.test(text)) return text
  return text
    .replace(YEAR, numeralDigits)
    .replace(MONTH, (_, month: string) => `${chineseNumeral(month) ?? month}月`)
    .replace(DAY, (_, day: string) => chineseNumeral(day) ?? day)
}

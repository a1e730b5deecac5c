/** Whether a text says how much. Years, numbers of papers and set phrases (“两企三新”, 六位一体) do not. */
import { plain } from './words.ts'

/**
 * Numbers that are no quantity: years, dates, numbers of papers and items, hot lines, names in quotation
 * marks.
 */
const NO_QUANTITY =
  /(?:19|20)\d{2}(?:[-—–~至]20\d{2})?年?度?|第[\d一二三四五六七八九十百]+|[〔[(]\d+[〕\])]|\d+号|“[^”]{0,12}”|"[^"]{0,12}"|12345|110|119|120|\d{1,2}月(?:\d{1,2}日)?底?|(?<!\d)\d{1,2}[、.)](?!\d)|[A-Za-z]\d+|\d+[+-]?[A-Za-z]/gu
const DIGIT = /\d/u
const NUMBER_IN_WORDS = '(?:[二三四五六七八九]?十[二三四五六七八九一]?|[两二三四五六七八九百千万])'
/** A count in characters, with a unit that only counts: 三座, 四十眼, 九成. One (一件实事, 一批) is no count. */
const IN_WORDS = new RegExp(
  `${NUMBER_IN_WORDS}余?(?:座|眼|公里|亩|户|名|人次|场|期|台|辆|所|家|处|成|吨|套|册)(?!理|实事|长)|百分之[一二三四五六七八九十百]`,
  'u',
)

export function isQuantified(text: string): boolean {
  const bare = plain(text).replace(NO_QUANTITY, '')
  return DIGIT.test(bare) || IN_WORDS.test(bare)
}

/** A date without its year: read a year later it says something else. What recurs (每月15日前) needs none. */
import { datesInDigits } from '../figures/date-words.ts'
import { rowsWhere } from './each-row.ts'
import { onIndicator, type Rule } from './rule.ts'
import { plain } from '../words/words.ts'

const DATE = /(?:(?<!\d)(?:1[0-2]|0?[1-9])月(?:份|底|末|初|前|(?:3[01]|[12]\d|0?[1-9])[日号])|年底|年末)/u
const YEAR = /(?:19|20)\d{2}|当年|本年|今年|该年|明年|次年|去年|上年|跨年|每|逐/u

/** Rows with a date that no year belongs to. */
const dated = rowsWhere(({ value: { text, nature } }) => {
  const words = datesInDigits(plain(text))
  const date = DATE.exec(words)
  return date === null || nature === 'quantitative' || YEAR.test(words) ? null : date[0]
})

export const deadlineNoYear: Rule = {
  code: 'deadline-no-year',
  group: 'value-format',
  how: 'rule',
  severity: 'advice',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  repeats: 'by-rows',
  check: (document, parameters, context) =>
    dated(document, parameters, context).map(({ row, found: date }) => {
      const year = document.fiscalYear
      const { text } = row.indicator.value
      return onIndicator(row, {
        field: 'value',
        text,
        suggestion: year === null ? null : withYear(text, year),
        values: { date },
      })
    }),
}

/** The year before the date itself: 项目于6月底前完成 is 项目于2025年6月底前完成. */
function withYear(text: string, year: number): string {
  const at = DATE.exec(text)?.index ?? 0
  return `${text.slice(0, at)}${year}年${text.slice(at).replace(/^年/u, '')}`
}

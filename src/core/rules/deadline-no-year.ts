/** A date without its year: read a year later it says something else. What recurs (每月15日前) needs none. */
import { rowsWhere } from './each-row.ts'
import { onIndicator, type Rule } from './rule.ts'
import { plain } from './words.ts'

const DATE = /(?:(?<!\d)(?:1[0-2]|0?[1-9])月(?:份|底|末|初|前|(?:3[01]|[12]\d|0?[1-9])[日号])|年底|年末)/u
const YEAR = /(?:19|20)\d{2}|当年|本年|次年|每|逐/u

/** Rows with a date that no year belongs to. */
const dated = rowsWhere(({ value: { text, nature } }) => {
  const words = plain(text)
  const date = DATE.exec(words)
  return date === null || nature === 'quantitative' || YEAR.test(words) ? null : date[0]
})

export const deadlineNoYear: Rule = {
  code: 'deadline-no-year',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document, parameters, context) => dated(document, parameters, context).map(({ row, found: date }) => {
    const year = document.fiscalYear
    const { text } = row.indicator.value
    return onIndicator(row, { field: 'value', text, suggestion: year === null ? null : `${year}年${text.replace(/^年/u, '')}`, values: { date } })
  }),
}

/**
 * A value nobody can check: words of change or degree (显著提升, 持续保障) or a bare grade (优). 88号 asks for numbers, and
 * where there are none for graded steps. A state that can be seen (合规, 健全) is left alone, as is a date.
 */
import { refersElsewhere } from './measure.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'
import { containsOneOf, isOneOf, plain } from './words.ts'

export const vagueValue: Rule = {
  code: 'vague-value',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: (document, { gradeWords, vagueWords }) => rowsOf(document).flatMap((row) => {
    const { text, nature } = row.indicator.value
    if (nature !== 'qualitative' || text === '' || refersElsewhere(text) || /\d|年底|年末|月底/u.test(plain(text))) return []
    if (isOneOf(text, gradeWords)) return [onIndicator(row, { field: 'value', text, values: { case: 'grade', word: text } })]
    const word = containsOneOf(text, vagueWords)
    return word === null ? [] : [onIndicator(row, { field: 'value', text, values: { word } })]
  }),
}

/** A value that only points to another paper: 按照国家规定标准执行. The number that stands there is wanted. */
import { refersElsewhere } from './measure.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'

export const valueRefersElsewhere: Rule = {
  code: 'value-refers-elsewhere',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: (document) => rowsOf(document)
    .filter(({ indicator: { value } }) => value.nature === 'qualitative' && refersElsewhere(value.text))
    .map((row) => onIndicator(row, { field: 'value', text: row.indicator.value.text, values: { value: row.indicator.value.text } })),
}

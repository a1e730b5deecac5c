/**
 * The name is an activity or a purchase, not a measure: 设备采购. Where the description says what is counted
 * (业务培训 with 培训人数), name and description together are enough.
 */
import type { Indicator } from '../target/document.ts'
import { MEASURE_ENDS, WORK_ENDS, WORK_VERBS } from './lexicon/statements.ts'
import { anyOf, readingOf } from './meaning.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'

const BEGINS = anyOf(WORK_VERBS, '^')
const ENDS = anyOf(WORK_ENDS, '', '$')
const MEASURED = anyOf(MEASURE_ENDS, '', '(?:情况|指标)?$')

export const nameIsActivity: Rule = {
  code: 'name-is-activity',
  authority: { source: 'default', confirmed: true },
  check: (document) => rowsOf(document)
    .filter(({ indicator }) => isActivity(indicator))
    .map((row) => {
      // 购置编织袋 ≥10万条 says what is counted, if not as a measure.
      const counted = row.indicator.value.unit !== null && BEGINS.test(readingOf(row.indicator).name)
      return onIndicator(row, { field: 'level3', text: row.indicator.level3, certainty: counted ? 0.55 : 0.7, severity: counted ? 'advice' : null, values: { name: row.indicator.level3 } })
    }),
}

function isActivity(indicator: Indicator): boolean {
  const { kind, value } = indicator
  if ((kind !== 'quantity' && kind !== 'quality') || value.number === null) return false
  const { name, description, nameNature, descriptionNature } = readingOf(indicator)
  if (nameNature !== null || MEASURED.test(name) || name.length < 3) return false
  if (!(BEGINS.test(name) && name.length >= 4) && !ENDS.test(name)) return false
  return description === name || description === '' || (descriptionNature === null && !MEASURED.test(description))
}

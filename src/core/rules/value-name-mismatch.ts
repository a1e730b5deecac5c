/**
 * The value answers another question than the name asks: a percentage beside a statement that is no share of anything
 * (提升收入水平 100%), or an effect of 100 %.
 */
import type { Indicator } from '../target/document.ts'
import { isStatement, readingOf, statesAim } from './meaning.ts'
import { isRateUnit } from './measure.ts'
import type { RuleParameters } from './parameters.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'

export const valueNameMismatch: Rule = {
  code: 'value-name-mismatch',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document, parameters) => rowsOf(document)
    .filter(({ indicator }) => answersAnother(indicator, parameters))
    .map((row) => onIndicator(row, {
      field: 'value', text: row.indicator.value.text, certainty: 0.7,
      values: { name: row.indicator.level3, value: row.indicator.value.text },
    })),
}

/** Words that make a share of a statement after all: 知晓率, 占比, 减少10%的比例, 覆盖, 达标. */
const SHARED = /[率比额数]|百分|程度|幅度|满意|覆盖|合格|达标|增长|增幅|降幅|下降|同比|以上|比上年|达到|流量|[系指]数|浓度/u

/** States of people and things that no percentage measures by itself: 消防安全意识 100%. */
const STATES = /(?:意识|能力|水平|形象|氛围|凝聚力|战斗力|积极性|影响力|公信力|知名度|面貌|风气|素质|精神|责任感|归属感)$/u

function answersAnother(indicator: Indicator, { percentageNumbers }: RuleParameters): boolean {
  const { value, kind } = indicator
  if (kind === 'cost' || kind === 'satisfaction' || kind === 'timeliness' && !statesAim(indicator.level3)) return false
  const share = isRateUnit(value.unit) || (value.unit === null && value.number !== null && percentageNumbers.includes(value.number) && kind !== 'quantity')
  if (!share || (value.number !== null && Number(value.number) < 50)) return false
  const { name, description, nameNature, descriptionNature } = readingOf(indicator)
  if (nameNature === 'effect' && (description === name || description === '')) return true
  if (nameNature === null && descriptionNature === 'effect') return true
  if (nameNature !== null || descriptionNature !== null && descriptionNature !== 'effect') return false
  if (SHARED.test(name) || SHARED.test(description)) return false
  return STATES.test(name) || isStatement(name) || isStatement(description)
}

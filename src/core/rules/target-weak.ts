/** A value so low that it asks for nothing: one event a year for much money, a satisfaction that half may withhold. */
import type { Indicator, Project } from '../target/document.ts'
import { readingOf } from './meaning.ts'
import { isRateUnit } from './measure.ts'
import type { RuleParameters } from './parameters.ts'
import { amountOf } from './plan.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'

/** Events that a unit can repeat over the year. */
const EVENTS = /活动|宣传|培训|检查|巡查|演练|慰问|走访|讲座|座谈|调研|演出|展览|比赛/u
const EVENT_UNITS: readonly string[] = ['次', '场', '场次', '期', '班次']

export const targetWeak: Rule = {
  code: 'target-weak',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document, parameters) => rowsOf(document).flatMap((row) => {
    const { indicator, project } = row
    const wording = weakness(indicator, project, parameters)
    if (wording === null) return []
    return [onIndicator(row, {
      field: 'value', text: indicator.value.text, certainty: wording === 'once' ? 0.55 : 0.8,
      values: { case: wording, name: indicator.level3, value: indicator.value.text, budget: project.budget.total ?? '' },
    })]
  }),
}

function weakness(indicator: Indicator, project: Project, { leastSatisfaction, singleEventBudget }: RuleParameters): 'once' | 'default' | null {
  const { kind, value } = indicator
  const { name, description, nameNature } = readingOf(indicator)
  if (value.number === null || value.comparator === '<=' || value.comparator === '<') return null
  if (kind === 'satisfaction' && isRateUnit(value.unit)) {
    return nameNature === 'satisfaction' && Number(value.number) < leastSatisfaction && Number(value.number) > 1 ? 'default' : null
  }
  if (kind !== 'quantity' || value.number !== '1' || value.comparator === null || value.unit === null || !EVENT_UNITS.includes(value.unit)) return null
  const budget = amountOf(project.budget.total)
  const much = amountOf(singleEventBudget)
  return budget !== null && much !== null && budget >= much && EVENTS.test(name + description) ? 'once' : null
}

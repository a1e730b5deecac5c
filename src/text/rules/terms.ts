/** Words for the codes that findings carry as values: marks of the plan and required kinds of indicators. */
import type { RequiredKindName } from '#core/rules/parameters.ts'
import { ANOTHER_UNITS } from '#core/findings/seen.ts'
import type { SaidBudget } from '#core/target/below-paid.ts'
import type { AlikePart } from '#core/target/related.ts'
import type { PlanMark } from '#core/kernel/period.ts'
import type { Language, Wording } from '../language.ts'
import { both } from './rule-text.ts'

type BudgetFigure = `budget-${keyof SaidBudget}`
type Code = PlanMark | RequiredKindName | AlikePart | BudgetFigure | typeof ANOTHER_UNITS

const TERMS: Record<Code, Wording> = {
  'budget-total': both('预算数', 'The budget of '),
  'budget-fiscal': both('财政资金', 'Fiscal funds of '),
  'budget-other': both('其他资金', 'Other funds of '),
  [ANOTHER_UNITS]: both('其他单位的项目', 'another unit’s project'),
  goals: both('绩效目标', 'goals'),
  indicators: both('绩效指标', 'indicators'),
  purpose: both('资金用途', 'purpose'),
  plan: both('支出计划', 'spending plan'),
  march: both('3月底', 'the end of March'),
  june: both('6月底', 'the end of June'),
  october: both('10月底', 'the end of October'),
  december: both('12月底', 'the end of December'),
  quantity: both('数量指标', 'quantity'),
  quality: both('质量指标', 'quality'),
  timeliness: both('时效指标', 'timeliness'),
  cost: both('成本指标', 'cost'),
  benefit: both('效益指标', 'benefit'),
  satisfaction: both('服务对象满意度指标', 'satisfaction'),
}

const BY_CODE = new Map<string, Wording>(Object.entries(TERMS))

/** A value in words; anything but a known code is the document's own text and stays. */
export function term(value: string | number, language: Language): string {
  return BY_CODE.get(String(value))?.[language] ?? String(value)
}

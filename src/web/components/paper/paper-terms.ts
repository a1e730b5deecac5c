/** Which labels of the paper are official terms: what each means is a press away. */
import type { TermId } from '../../ui/term.tsx'

const TERMS: readonly (readonly [label: string, id: TermId])[] = [
  ['绩效目标', 'target'],
  ['年度目标', 'target'],
  ['年度绩效目标', 'target'],
  ['三级指标', 'indicator'],
  ['产出指标', 'output'],
  ['效益指标', 'benefit'],
  ['效果指标', 'benefit'],
  ['满意度指标', 'satisfaction'],
  ['指标值', 'value'],
  ['年度指标值', 'value'],
  ['分值', 'weight'],
  ['分值权重', 'weight'],
  ['指标值确定依据', 'basis'],
  ['资金支出计划', 'plan'],
]

/** The term that a label is, as it stands on the paper; undefined for none. */
export function paperTerm(label: string): TermId | undefined {
  return TERMS.find(([one]) => one === label.trim())?.[1]
}

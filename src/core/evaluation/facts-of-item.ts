/** Which indicators of the target an item of 评价指标体系 is judged by. */
import type { IndicatorKind } from '../indicator/kind.ts'
import type { Derived, FrameworkItem } from './framework.ts'

const OF_DERIVED: { readonly [derived in Derived]?: readonly IndicatorKind[] } = {
  completion: ['quantity'],
  quality: ['quality'],
  timeliness: ['timeliness'],
  'cost-saving': ['cost', 'economic-cost', 'social-cost', 'ecological-cost'],
}
const EFFECTS = ['economic', 'social', 'ecological', 'sustainability'] as const

/**
 * 产出 by what its rate counts, 满意度 by satisfaction, other 效益 by all effects.
 * @returns none for items of 决策 and 过程, which no indicator speaks of
 */
export function kindsOfItem({
  part,
  second,
  third,
  derived,
}: Pick<FrameworkItem, 'part' | 'second' | 'third' | 'derived'>): readonly IndicatorKind[] {
  const counted = derived === null ? undefined : OF_DERIVED[derived]
  if (counted !== undefined) return counted
  if (part === 'effect') return /满意/u.test(`${second}${third}`) ? ['satisfaction'] : EFFECTS
  if (part !== 'output') return []
  if (/数量|完成率/u.test(`${second}${third}`)) return ['quantity']
  if (/质量/u.test(`${second}${third}`)) return ['quality']
  if (/时效|及时/u.test(`${second}${third}`)) return ['timeliness']
  return /成本/u.test(`${second}${third}`) ? (OF_DERIVED['cost-saving'] ?? []) : []
}

/** The name is the category's own: 社会效益, 满意度指标. */
import { foldLabel } from '../kernel/characters.ts'
import { branchOfLabel, kindOfLabel } from '../indicator/kind.ts'
import { eachRow } from './each-row.ts'
import type { Rule } from './rule.ts'

export const nameEqualsCategory: Rule = {
  code: 'name-equals-category',
  group: 'naming',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  repeats: 'by-rows',
  check: eachRow((indicator) =>
    isCategory(indicator.level3)
      ? { field: 'level3', text: indicator.level3, values: { name: indicator.level3 } }
      : null,
  ),
}

/** 满意度 and 服务对象满意度 without 指标 are measures as well, and usual names. */
function isCategory(name: string): boolean {
  const words = foldLabel(name)
  if (kindOfLabel(words) === null && branchOfLabel(words) === null) return false
  return words.endsWith('指标') || !words.includes('满意')
}

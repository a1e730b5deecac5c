/** The 绩效指标 of (almost) all 分项绩效目标 carry no number: 率均有提高. A document finding. */
import { isQuantified } from '../words/quantified.ts'
import type { SubGoal } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { onDocument, type FindingDraft, type Rule } from './rule.ts'

/** Where one of so many sub-goals has no number, it was forgotten there. */
const FEW = 4
/** Measures named, and then only a wish: 知晓率、点播量均有明显提升. */
const WISHED =
  /[率量数度识][、和及与][^，。；]*(?:均|都)?(?:有所|有|得到|逐步|不断|进一步)?(?:明显|显著|较大|大幅|一定|稳步)?(?:的)?(?:提升|提高|改善|增强|增长|好转|优化|上升|下降)[。；]?$/u

function namesWithoutNumbers({ at, indicators }: SubGoal): readonly FindingDraft[] {
  return WISHED.test(indicators ?? '')
    ? [
        onDocument({
          field: 'subGoals',
          at,
          text: indicators,
          certainty: 0.8,
          values: { case: 'one', text: indicators ?? '' },
        }),
      ]
    : []
}

export const subgoalNotQuantified: Rule = {
  code: 'subgoal-not-quantified',
  group: 'goals-purpose',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'clear',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: ({ statement }, { unquantifiedShare }) => {
    const structured = (statement?.subGoals ?? []).filter(
      ({ indicators }) => indicators !== null && indicators.trim() !== '',
    )
    const without = structured.filter(({ indicators }) => !isQuantified(indicators ?? ''))
    const [first] = without
    if (first === undefined) return []
    if (without.length * 100 < structured.length * unquantifiedShare)
      return without.length * FEW > structured.length ? [] : flatMap(without, namesWithoutNumbers)
    return [
      onDocument({
        field: 'subGoals',
        at: first.at,
        text: first.indicators,
        values: {
          ...(without.length === structured.length && { case: 'all' }),
          without: without.length,
          subGoals: structured.length,
        },
      }),
    ]
  },
}

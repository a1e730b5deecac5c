/**
 * What a 事前绩效评估 still lacks before it can be handed in for signature: data; the words are in
 * src/text/assessment.ts.
 */
import { allJudgements, type AssessmentContent } from './content.ts'
import { countAssessment } from './count.ts'
import type { AssessmentConclusion } from './form.ts'
import type { AssessmentScheme } from './scheme.ts'

const ASSESSMENT_LACKS = [
  /** Sub-items without grade or points. */
  'items-open',
  /** Sub-items judged 中 or 差, or below the share of 良, without a reason. */
  'reasons-missing',
  'methods-missing',
  'summary-missing',
  /** Experts without a name or an opinion. */
  'expert-incomplete',
  /** Another conclusion than the scores come to, without a reason. */
  'deviation-unexplained',
  /** 调整后支持 that names nothing to change. */
  'changes-missing',
] as const
export type AssessmentLack = { readonly code: (typeof ASSESSMENT_LACKS)[number]; readonly count: number }

/** In the order of the form; empty: it can be handed in. */
export function assessmentLacks(
  content: AssessmentContent,
  scheme: AssessmentScheme,
): readonly AssessmentLack[] {
  const counted = countAssessment(content, scheme)
  const judged = new Map(allJudgements(content))
  const unexplained = counted.elements
    .flatMap(({ items }) => items)
    .filter(
      ({ item, weight, points }) =>
        points !== null &&
        points * 100 < weight * scheme.standsFor.良 &&
        (judged.get(item)?.reason ?? '').trim() === '',
    )
  const experts = content.experts.filter(
    ({ name, opinion, conclusion }) => name.trim() === '' || opinion.trim() === '' || conclusion === null,
  )
  const concluded = conclusionOfContent(content, scheme)
  const found: readonly AssessmentLack[] = [
    { code: 'items-open', count: counted.open },
    { code: 'reasons-missing', count: unexplained.length },
    { code: 'methods-missing', count: Number(content.methods.length === 0) },
    { code: 'summary-missing', count: Number(content.summary.trim() === '') },
    { code: 'expert-incomplete', count: experts.length },
    {
      code: 'deviation-unexplained',
      count: Number(concluded !== null && concluded !== counted.byScore && content.deviation.trim() === ''),
    },
    {
      code: 'changes-missing',
      count: Number(concluded === 'adjust' && content.changes.every((text) => text.trim() === '')),
    },
  ]
  return found.filter(({ count }) => count > 0)
}

/** What is concluded: what was chosen, else what the scores come to. */
export function conclusionOfContent(
  content: AssessmentContent,
  scheme: AssessmentScheme,
): AssessmentConclusion | null {
  return content.conclusion ?? countAssessment(content, scheme).byScore
}

/** What findings cost: each its severity's points by its certainty, of one rule only so many. */
import type { Finding, Severity } from '../kernel/finding.ts'
import { ruleItem } from './rule-item.ts'
import { REVIEW_ITEMS, type ReviewItem } from './form.ts'
import { makePoints, pointsShare, toPoints, type Points } from './points.ts'
import type { ReviewScheme } from './scheme.ts'

/** A finding as a review looks at it. `live`: open or disputed; one that was waived costs nothing. */
export type JudgedFinding = { readonly id: string; readonly finding: Finding; readonly live: boolean }

/** Points that one finding costs an item. */
export type Loss = {
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  /** How sure the finding is, whole %. */
  readonly certainty: number
  /** What it costs by itself. */
  readonly asked: Points
  /** What it cost here: less where nothing was left, or enough of its rule had spoken. */
  readonly taken: Points
}

/** The certainty of a finding in whole %, 0…100. */
export function certaintyPercent({ certainty }: Finding): number {
  return Math.min(100, Math.max(0, Math.round(certainty * 100)))
}

/**
 * What the live findings of a project take from each item, the dearest first, never more than `full` of it.
 * The parts add up to what is lost: `full − points`.
 */
export function lossesByItem(
  judged: readonly JudgedFinding[],
  scheme: ReviewScheme,
  full: (item: ReviewItem) => Points,
): ReadonlyMap<ReviewItem, readonly Loss[]> {
  const counted = capRepeats(
    judged.filter(({ live }) => live).map((one) => ({ judged: one, asked: costOf(one.finding, scheme) })),
    scheme.repeats,
  )
  const byItem = new Map<ReviewItem, Loss[]>(REVIEW_ITEMS.map((item) => [item, []]))
  const left = new Map(REVIEW_ITEMS.map((item) => [item, full(item)]))
  for (const {
    judged: { id, finding },
    asked,
    counts,
  } of counted) {
    const item = ruleItem(finding.rule)
    const rest = left.get(item) ?? makePoints(0)
    const taken = counts ? makePoints(Math.min(rest, asked)) : makePoints(0)
    left.set(item, makePoints(rest - taken))
    byItem.get(item)?.push({
      id,
      rule: finding.rule,
      severity: finding.severity,
      certainty: certaintyPercent(finding),
      asked,
      taken,
    })
  }
  return byItem
}

/** In tenths, rounded down: nobody gives or takes hundredths by hand. */
function costOf(finding: Finding, scheme: ReviewScheme): Points {
  return makePoints(
    Math.floor(pointsShare(toPoints(scheme.points[finding.severity]), certaintyPercent(finding)) / TENTH) *
      TENTH,
  )
}

const TENTH = 10

/** The dearest first; of one rule only the first `repeats` count. */
export function capRepeats<T extends { readonly judged: JudgedFinding; readonly asked: number }>(
  costs: readonly T[],
  repeats: number,
): readonly (T & { readonly counts: boolean })[] {
  const seen = new Map<string, number>()
  return costs
    .toSorted((a, b) => b.asked - a.asked)
    .map((cost) => {
      const { rule } = cost.judged.finding
      const before = seen.get(rule) ?? 0
      seen.set(rule, before + 1)
      return { ...cost, counts: before < repeats }
    })
}

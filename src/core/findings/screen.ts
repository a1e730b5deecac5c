/**
 * What a reviewer reads first: of a project (or a document) a bounded number of remarks, what is gathered
 * small in one line a group (「文字格式 23 处」), and the rest behind it. Nothing is dropped: first, more and
 * lines hold every finding once.
 */
import { RULE_GROUPS, type Finding, type RuleGroup } from '../kernel/finding.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { findingOccurrences } from '../rules/fold.ts'
import { isBatch } from '../rules/rank.ts'

/** As many remarks as a person reads before the list becomes a wall. */
export const FIRST_SCREEN = 7
/** Remarks of one rule on the first screen; the others of it follow behind. */
const OF_ONE_RULE = 2

export type BatchLine<F extends Finding = Finding> = {
  readonly group: RuleGroup
  readonly findings: readonly F[]
  /** In how many places of what is looked at. */
  readonly places: number
}

export type Screen<F extends Finding = Finding> = {
  /** In the order of their rank. */
  readonly first: readonly F[]
  readonly more: readonly F[]
  readonly lines: readonly BatchLine<F>[]
}

/**
 * Parts findings into what is read first and the rest.
 * @param findings in the order of their rank: of a document, or those that speak of one project
 * @param project its order, to count the places in it alone; null for the document
 */
export function findingsScreen<F extends Finding>(
  findings: readonly F[],
  project: number | null = null,
): Screen<F> {
  const remarks = findings.filter((finding) => !isBatch(finding))
  const first = firstOf(remarks)
  return {
    first,
    more: remarks.filter((finding) => !first.includes(finding)),
    lines: linesOf(findings.filter(isBatch), project),
  }
}

/**
 * The first of the rank, no rule more than twice; where that leaves room, the next of the rank whatever their
 * rule.
 */
function firstOf<F extends Finding>(remarks: readonly F[]): readonly F[] {
  const varied = remarks.filter(
    (finding, i) => remarks.slice(0, i).filter(({ rule }) => rule === finding.rule).length < OF_ONE_RULE,
  )
  const chosen = new Set([...new Set([...varied, ...remarks])].slice(0, FIRST_SCREEN))
  return remarks.filter((finding) => chosen.has(finding))
}

function linesOf<F extends Finding>(batch: readonly F[], project: number | null): readonly BatchLine<F>[] {
  return flatMap(RULE_GROUPS, (group) => {
    const findings = batch.filter((finding) => finding.group === group)
    return findings.length === 0
      ? []
      : [{ group, findings, places: findings.reduce((sum, finding) => sum + placesIn(finding, project), 0) }]
  })
}

/** A finding about the whole document is one place of each of its projects. */
function placesIn(finding: Finding, project: number | null): number {
  const places = findingOccurrences(finding)
  return project === null
    ? places.length
    : Math.max(1, places.filter((place) => place.project === project).length)
}

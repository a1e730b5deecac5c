/**
 * What a check comes to: findings by severity, and the score and grade that the review sheet of the whole
 * document proposes from them (财预〔2015〕88号, src/core/review). A proposal: reviewers change it item by item.
 */
import { countSeverities, projectsTouched, type Finding } from '../kernel/finding.ts'
import type { Grade } from '../kernel/grade.ts'
import { judgingEvidence } from './evidence.ts'
import type { ReviewItem } from './form.ts'
import type { JudgedFinding } from './losses.ts'
import { proposeItems } from './propose.ts'
import { rollUpReview, type DocumentItem, type UnjudgedIn } from './roll-up.ts'
import type { ReviewScheme } from './scheme.ts'
import type { TargetDocument } from '../target/document.ts'
import { parseAmount } from '../target/plan.ts'

export type CheckSummary = {
  /** Findings by severity. */
  readonly error: number
  readonly warning: number
  readonly advice: number
  /** The points given, two decimals: 0 up to `judged`. */
  readonly score: number
  /** The points that could be given: 100 where every item of the review sheet was judged. */
  readonly judged: number
  /** null: 未定级, too little was judged. */
  readonly grade: Grade | null
  /**
   * What was not judged: each item with the reason and in how many projects; none of a document without
   * projects.
   */
  readonly unjudged: readonly UnjudgedItem[]
}

export type UnjudgedItem = UnjudgedIn & { readonly item: ReviewItem }

/** @param findings those that count: open and disputed ones */
export function summarise(
  findings: readonly Finding[],
  document: TargetDocument,
  scheme: ReviewScheme,
): CheckSummary {
  const { own, touching } = byProject(findings)
  const rolled = document.projects.map((project) => {
    const budget = parseAmount(project.budget.total)
    const { grade, items } = proposeItems(
      touching.get(project.order) ?? [],
      budget,
      judgingEvidence(document, project, scheme),
      scheme,
    )
    return { budget, grade, items }
  })
  const { items, total, judged, grade } = rollUpReview(rolled, own, scheme)
  return {
    ...countSeverities(findings),
    score: total / 100,
    judged: judged / 100,
    grade,
    unjudged: listOf(items),
  }
}

/** What of a document nothing is to judge by, whatever was found. */
export function unjudgedIn(document: TargetDocument, scheme: ReviewScheme): readonly UnjudgedItem[] {
  return summarise([], document, scheme).unjudged
}

function listOf(items: readonly DocumentItem[]): readonly UnjudgedItem[] {
  return items.flatMap(({ item, unjudged }) => unjudged.map((reason): UnjudgedItem => ({ item, ...reason })))
}

/** The findings that touch each project, by its order; and those about the document itself. */
function byProject(findings: readonly Finding[]): {
  readonly own: readonly JudgedFinding[]
  readonly touching: ReadonlyMap<number, readonly JudgedFinding[]>
} {
  const own: JudgedFinding[] = []
  const touching = new Map<number, JudgedFinding[]>()
  for (const [i, finding] of findings.entries()) {
    const judged = { id: String(i), finding, live: true }
    const orders = projectsTouched(finding)
    if (orders.length === 0) own.push(judged)
    for (const order of orders) {
      const others = touching.get(order)
      if (others === undefined) touching.set(order, [judged])
      else others.push(judged)
    }
  }
  return { own, touching }
}

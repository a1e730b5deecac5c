/**
 * What a check comes to: findings by severity, and the score and grade that the review sheet of the whole document
 * proposes from them (财预〔2015〕88号, src/core/review). A proposal: reviewers change it item by item.
 */
import { countSeverities, projectsTouched, type Finding } from '../finding.ts'
import type { Grade } from '../grade.ts'
import type { Judged } from '../review/losses.ts'
import { proposeItems } from '../review/propose.ts'
import { rollUp } from '../review/roll-up.ts'
import type { ReviewScheme } from '../review/scheme.ts'
import type { TargetDocument } from '../target/document.ts'
import { amountOf } from './plan.ts'

export type CheckSummary = {
  /** Findings by severity. */
  readonly error: number
  readonly warning: number
  readonly advice: number
  /** 0…100, two decimals. */
  readonly score: number
  readonly grade: Grade
}

/** @param findings those that count: open and disputed ones */
export function summarise(findings: readonly Finding[], { projects }: Pick<TargetDocument, 'projects'>, scheme: ReviewScheme): CheckSummary {
  const { own, touching } = byProject(findings)
  const rolled = projects.map(({ order, budget: { total } }) => {
    const budget = amountOf(total)
    const { grade, items } = proposeItems(touching.get(order) ?? [], budget, scheme)
    return { budget, grade, items }
  })
  const { total, grade } = rollUp(rolled, own, scheme)
  return { ...countSeverities(findings), score: total / 100, grade }
}

/** The findings that touch each project, by its order; and those about the document itself. */
function byProject(findings: readonly Finding[]): { readonly own: readonly Judged[]; readonly touching: ReadonlyMap<number, readonly Judged[]> } {
  const own: Judged[] = []
  const touching = new Map<number, Judged[]>()
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

/**
 * The sheet of a whole document: each item the mean of its projects', by their money (or each the same), less what
 * findings about the document itself cost there.
 */
import type { Severity } from '../finding.ts'
import type { Fen } from '../money.ts'
import { GRADES, type Grade } from '../grade.ts'
import { DIMENSION_OF, REVIEW_ITEMS, type ReviewDimension, type ReviewItem } from './form.ts'
import { gradeOfShare } from './grade.ts'
import { lossesByItem, type Judged, type Loss } from './losses.ts'
import { pointsOf, sumOf, toPoints, type Points } from './points.ts'
import { gradeOfSheet } from './propose.ts'
import type { ReviewScheme } from './scheme.ts'

/** A project's sheet as far as the document's needs it. */
export type RolledProject = { readonly budget: Fen | null; readonly grade: Grade; readonly items: readonly { readonly item: ReviewItem; readonly points: Points }[] }

export type DocumentItem = {
  readonly item: ReviewItem
  readonly dimension: ReviewDimension
  readonly weight: Points
  /** The mean of the projects, rounded down to a hundredth. */
  readonly mean: Points
  readonly points: Points
  readonly grade: Grade
  /** Of findings about the document itself, which touch no project. */
  readonly losses: readonly Loss[]
}

export type DocumentSheet = {
  readonly items: readonly DocumentItem[]
  readonly total: Points
  readonly grade: Grade
  readonly heldDownBy: Severity | null
  /** How many projects have each grade. */
  readonly projects: Record<Grade, number>
}

/** @param own findings that touch no project */
export function rollUp(projects: readonly RolledProject[], own: readonly Judged[], scheme: ReviewScheme): DocumentSheet {
  const shares = sharesOf(projects, scheme)
  const meanOf = (item: ReviewItem) => meanPoints(projects.map((project) => project.items.find((one) => one.item === item)?.points ?? pointsOf(0)), shares, toPoints(scheme.weights[item]))
  const means = new Map(REVIEW_ITEMS.map((item) => [item, meanOf(item)]))
  const losses = lossesByItem(own, scheme, (item) => means.get(item) ?? pointsOf(0))
  const items = REVIEW_ITEMS.map((item): DocumentItem => {
    const weight = toPoints(scheme.weights[item])
    const mean = means.get(item) ?? pointsOf(0)
    const lost = losses.get(item) ?? []
    const points = pointsOf(mean - sumOf(lost.map(({ taken }) => taken)))
    return { item, dimension: DIMENSION_OF[item], weight, mean, points, grade: gradeOfShare(points, weight, scheme), losses: lost }
  })
  const total = sumOf(items.map(({ points }) => points))
  return { items, total, ...gradeOfSheet(total, own, scheme), projects: countGrades(projects) }
}

/** Money of each project; 1 for each where the scheme says so or no project has any. */
function sharesOf(projects: readonly RolledProject[], { rollUp: how }: ReviewScheme): readonly bigint[] {
  const money = projects.map(({ budget }) => (budget === null || budget < 0n ? 0n : budget))
  return how === 'mean' || money.every((amount) => amount === 0n) ? projects.map(() => 1n) : money
}

/** Without projects nothing is lost. */
function meanPoints(points: readonly Points[], shares: readonly bigint[], full: Points): Points {
  const whole = shares.reduce((sum, share) => sum + share, 0n)
  if (whole === 0n) return full
  return pointsOf(Number(points.reduce((sum, one, i) => sum + BigInt(one) * (shares[i] ?? 0n), 0n) / whole))
}

function countGrades(projects: readonly RolledProject[]): Record<Grade, number> {
  const count = (grade: Grade) => projects.filter((project) => project.grade === grade).length
  const [excellent, good, fair, poor] = GRADES.map(count)
  return { 优: excellent ?? 0, 良: good ?? 0, 中: fair ?? 0, 差: poor ?? 0 }
}

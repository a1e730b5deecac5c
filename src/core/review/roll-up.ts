/**
 * The sheet of a whole document: each item the mean of its projects', by their money (or each the same), less
 * what findings about the document itself cost there. The mean is of those projects in which the item was
 * judged; where they are too small a share of the document, the item is not judged.
 */
import type { Severity } from '../kernel/finding.ts'
import type { Fen } from '../kernel/money.ts'
import { GRADES, type Grade } from '../kernel/grade.ts'
import type { UnjudgedReason } from './evidence.ts'
import { DIMENSION_OF, REVIEW_ITEMS, type ReviewDimension, type ReviewItem } from './form.ts'
import { gradeOfShare, worseGrade } from './grade.ts'
import { lossesByItem, type JudgedFinding, type Loss } from './losses.ts'
import { makePoints, pointsSum, toPoints, type Points } from './points.ts'
import { sumOfSheet } from './propose.ts'
import type { ReviewScheme } from './scheme.ts'

/** An item of a project's sheet as it counts; `unjudged`: why nothing was judged, null where it was. */
export type RolledItem = {
  readonly item: ReviewItem
  readonly points: Points
  readonly unjudged: UnjudgedReason | null
}

/** A project's sheet as far as the document's needs it. */
export type RolledProject = {
  readonly budget: Fen | null
  readonly grade: Grade | null
  readonly items: readonly RolledItem[]
}

/** Why an item was not judged in so many projects. */
export type UnjudgedIn = { readonly why: UnjudgedReason; readonly projects: number }

export type DocumentItem = {
  readonly item: ReviewItem
  readonly dimension: ReviewDimension
  readonly weight: Points
  /** The mean of the projects in which it was judged, rounded down to a hundredth. */
  readonly mean: Points
  readonly points: Points
  /** null: not judged in enough of the document. */
  readonly grade: Grade | null
  /** Projects in which it was not judged, by the reason, most first. */
  readonly unjudged: readonly UnjudgedIn[]
  /** Of findings about the document itself, which touch no project. */
  readonly losses: readonly Loss[]
}

export type DocumentSheet = {
  readonly items: readonly DocumentItem[]
  readonly total: Points
  /** The weights of the items that were judged. */
  readonly judged: Points
  /** null: 未定级, too little was judged. */
  readonly grade: Grade | null
  readonly heldDownBy: Severity | null
  /** How many projects have each grade. */
  readonly projects: Record<Grade, number>
  /** How many have none. */
  readonly ungraded: number
}

/** @param own findings that touch no project */
export function rollUpReview(
  projects: readonly RolledProject[],
  own: readonly JudgedFinding[],
  scheme: ReviewScheme,
): DocumentSheet {
  const shares = sharesOf(projects, scheme)
  const means = new Map(
    REVIEW_ITEMS.map((item) => [
      item,
      meanOf(
        projects.map((project) => project.items.find((one) => one.item === item)),
        shares,
        scheme,
      ),
    ]),
  )
  const losses = lossesByItem(own, scheme, (item) => means.get(item) ?? makePoints(0))
  const items = REVIEW_ITEMS.map((item): DocumentItem => {
    const weight = toPoints(scheme.weights[item])
    const mean = means.get(item) ?? null
    const lost = losses.get(item) ?? []
    const points = makePoints((mean ?? 0) - pointsSum(lost.map(({ taken }) => taken)))
    const grade = mean === null ? null : gradeOfShare(points, weight, scheme)
    return {
      item,
      dimension: DIMENSION_OF[item],
      weight,
      mean: mean ?? makePoints(0),
      points,
      grade,
      unjudged: unjudgedIn(projects, item),
      losses: lost,
    }
  })
  const sum = sumOfSheet(items, own, scheme)
  return {
    items,
    ...sum,
    grade: noBetterThanBest(sum.grade, projects),
    projects: countGrades(projects),
    ungraded: projects.filter(({ grade }) => grade === null).length,
  }
}

/** What caps every project caps the document, too. */
function noBetterThanBest(grade: Grade | null, projects: readonly RolledProject[]): Grade | null {
  const best = GRADES.find((one) => projects.some((project) => project.grade === one))
  return grade === null || best === undefined ? grade : worseGrade(grade, best)
}

/** Money of each project; 1 for each where the scheme says so or no project has any. */
function sharesOf(projects: readonly RolledProject[], { rollUp: how }: ReviewScheme): readonly bigint[] {
  const money = projects.map(({ budget }) => (budget === null || budget < 0n ? 0n : budget))
  return how === 'mean' || money.every((amount) => amount === 0n) ? projects.map(() => 1n) : money
}

/** null where too small a share of the document was judged, as of one without projects. */
function meanOf(
  items: readonly (RolledItem | undefined)[],
  shares: readonly bigint[],
  { gradedFrom }: ReviewScheme,
): Points | null {
  const whole = shares.reduce((sum, share) => sum + share, 0n)
  const judged = items
    .map((item, i) => ({ item, share: shares[i] ?? 0n }))
    .filter(({ item }) => item !== undefined && item.unjudged === null)
  const of = judged.reduce((sum, { share }) => sum + share, 0n)
  if (of === 0n || of * 100n < BigInt(Math.ceil(gradedFrom)) * whole) return null
  return makePoints(
    Number(judged.reduce((sum, { item, share }) => sum + BigInt(item?.points ?? 0) * share, 0n) / of),
  )
}

function unjudgedIn(projects: readonly RolledProject[], item: ReviewItem): readonly UnjudgedIn[] {
  if (projects.length === 0) return [{ why: 'no-projects', projects: 0 }]
  const counts = new Map<UnjudgedReason, number>()
  for (const { items } of projects) {
    const why = items.find((one) => one.item === item)?.unjudged ?? null
    if (why !== null) counts.set(why, (counts.get(why) ?? 0) + 1)
  }
  return [...counts]
    .map(([why, count]) => ({ why, projects: count }))
    .toSorted((a, b) => b.projects - a.projects)
}

function countGrades(projects: readonly RolledProject[]): Record<Grade, number> {
  const count = (grade: Grade) => projects.filter((project) => project.grade === grade).length
  const [excellent, good, fair, poor] = GRADES.map(count)
  return { 优: excellent ?? 0, 良: good ?? 0, 中: fair ?? 0, 差: poor ?? 0 }
}

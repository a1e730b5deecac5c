/**
 * The review sheet as the findings of a project propose it: points of each item, from every point lost back to its
 * finding, the grade, the heap, the risk. Pure: the same findings and scheme give the same sheet.
 *
 * Laws (propose.test.ts): points of an item lie between 0 and its weight; what was taken adds up to what was lost; a
 * further finding never raises points or lowers risk; waiving one never lowers points or raises risk.
 */
import type { Severity } from '../finding.ts'
import { parseMoney, type Fen } from '../money.ts'
import type { Grade } from '../grade.ts'
import { DIMENSION_OF, REVIEW_ITEMS, type Heap, type ReviewDimension, type ReviewItem, type ReviewMode } from './form.ts'
import { gradeOfShare, heldDownBy, worseOf } from './grade.ts'
import { heapOf } from './heap.ts'
import { itemOf } from './item-of.ts'
import { lossesByItem, type Judged, type Loss } from './losses.ts'
import { pointsOf, shareOf, sumOf, toPoints, type Points } from './points.ts'
import { riskOf, type Risk } from './risk.ts'
import type { ReviewScheme } from './scheme.ts'

export type ProposedItem = {
  readonly item: ReviewItem
  readonly dimension: ReviewDimension
  readonly weight: Points
  /** What counts in the sum: weight − what was taken, or what the grade stands for where the review is by grades. */
  readonly points: Points
  readonly grade: Grade
  /** The dearest first. */
  readonly losses: readonly Loss[]
  /** Ids of findings of this item that were waived. */
  readonly waived: readonly string[]
}

export type Proposal = {
  readonly mode: ReviewMode
  readonly items: readonly ProposedItem[]
  /** Sum of the items, 0…10000 hundredths. */
  readonly total: Points
  readonly grade: Grade
  /** The severity of an open finding that keeps the grade from being better; null when the points alone decide. */
  readonly heldDownBy: Severity | null
  readonly heap: Heap
  readonly risk: Risk
}

/**
 * @param judged the findings that touch the project, in the order of the report
 * @param budget 分; null when the table gives none: it is then no key project
 */
export function proposeReview(judged: readonly Judged[], budget: Fen | null, scheme: ReviewScheme): Proposal {
  return { ...proposeItems(judged, budget, scheme), heap: heapOf(judged, scheme), risk: riskOf(judged, budget, scheme) }
}

/** The items with their points and the grade alone, as a summary of many projects needs them. */
export function proposeItems(judged: readonly Judged[], budget: Fen | null, scheme: ReviewScheme): Items {
  const mode = modeOf(budget, scheme)
  if (judged.length > 0) return itemsOf(judged, mode, scheme)
  const known = CLEAN[mode].get(scheme) ?? itemsOf(judged, mode, scheme)
  CLEAN[mode].set(scheme, known)
  return known
}

type Items = Omit<Proposal, 'heap' | 'risk'>

/** Every project without findings has the same items. */
const CLEAN: Record<ReviewMode, WeakMap<ReviewScheme, Items>> = { scored: new WeakMap(), qualitative: new WeakMap() }

function itemsOf(judged: readonly Judged[], mode: ReviewMode, scheme: ReviewScheme): Items {
  const full = (item: ReviewItem) => toPoints(scheme.weights[item])
  const losses = lossesByItem(judged, scheme, full)
  const items = REVIEW_ITEMS.map((item): ProposedItem => {
    const weight = full(item)
    const lost = losses.get(item) ?? []
    const left = pointsOf(weight - sumOf(lost.map(({ taken }) => taken)))
    const grade = gradeOfShare(left, weight, scheme)
    const waived = judged.filter(({ live, finding }) => !live && itemOf(finding.rule) === item).map(({ id }) => id)
    return { item, dimension: DIMENSION_OF[item], weight, points: mode === 'scored' ? left : standFor(grade, weight, scheme), grade, losses: lost, waived }
  })
  const total = sumOf(items.map(({ points }) => points))
  return { mode, items, total, ...gradeOfSheet(total, judged, scheme) }
}

/** The grade of a sum, held down as long as findings are open that must be mended first. */
export function gradeOfSheet(total: Points, judged: readonly Judged[], scheme: ReviewScheme): Pick<Proposal, 'grade' | 'heldDownBy'> {
  const full = sumOf(REVIEW_ITEMS.map((item) => toPoints(scheme.weights[item])))
  const byPoints = gradeOfShare(total, full, scheme)
  const severity = heldDownBy(byPoints, judged, scheme)
  return { grade: severity === null ? byPoints : worseOf(byPoints, scheme.highest[severity]), heldDownBy: severity }
}

/** What a grade of an item is worth where no points are given. */
export function standFor(grade: Grade, weight: Points, { standsFor }: ReviewScheme): Points {
  return shareOf(weight, standsFor[grade])
}

function modeOf(budget: Fen | null, scheme: ReviewScheme): ReviewMode {
  const known = SCORED_FROM.get(scheme) ?? parseMoney(scheme.scoredFrom, '万元')
  SCORED_FROM.set(scheme, known)
  return budget !== null && known.ok && budget >= known.value ? 'scored' : 'qualitative'
}

/** Asked for every project of a document. */
const SCORED_FROM = new WeakMap<ReviewScheme, ReturnType<typeof parseMoney>>()

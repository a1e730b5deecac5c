/**
 * The review sheet as the findings of a project propose it: points of each item, from every point lost back
 * to its finding, the grade, the heap, the risk. Pure: the same findings and scheme give the same sheet.
 *
 * Laws (propose.test.ts): points of an item lie between 0 and its weight; what was taken adds up to what was
 * lost; a further finding never raises points or lowers risk; waiving one never lowers points or raises risk.
 * What has no evidence is given nothing, and makes no grade.
 */
import type { Severity } from '../kernel/finding.ts'
import type { Fen } from '../kernel/money.ts'
import type { Grade } from '../kernel/grade.ts'
import type { JudgingEvidence, UnjudgedReason } from './evidence.ts'
import {
  DIMENSION_OF,
  REVIEW_ITEMS,
  type Heap,
  type ReviewDimension,
  type ReviewItem,
  type ReviewMode,
} from './form.ts'
import { gradeOfShare, cappingSeverity, worseGrade } from './grade.ts'
import { reviewHeap } from './heap.ts'
import { ruleItem } from './rule-item.ts'
import { lossesByItem, type JudgedFinding, type Loss } from './losses.ts'
import { makePoints, pointsShare, pointsSum, toPoints, type Points } from './points.ts'
import { projectRisk, type Risk } from './risk.ts'
import { reviewMode, type ReviewScheme } from './scheme.ts'

export type ProposedItem = {
  readonly item: ReviewItem
  readonly dimension: ReviewDimension
  readonly weight: Points
  /**
   * What counts in the sum: weight − what was taken, or what the grade stands for where the review is by
   * grades.
   */
  readonly points: Points
  /** null: not judged. */
  readonly grade: Grade | null
  /** Why nothing was judged here; null where it was. */
  readonly unjudged: UnjudgedReason | null
  /** The dearest first; of an item that is not judged they are listed and take nothing. */
  readonly losses: readonly Loss[]
  /** Ids of findings of this item that were waived. */
  readonly waived: readonly string[]
}

export type Proposal = {
  readonly mode: ReviewMode
  readonly items: readonly ProposedItem[]
  /** Sum of the items, 0…10000 hundredths. */
  readonly total: Points
  /** The weights of the items that were judged. */
  readonly judged: Points
  /** null: 未定级, too little was judged. */
  readonly grade: Grade | null
  /**
   * The severity of an open finding that keeps the grade from being better; null when the points alone
   * decide.
   */
  readonly heldDownBy: Severity | null
  readonly heap: Heap
  readonly risk: Risk
}

/**
 * @param judged the findings that touch the project, in the order of the report
 * @param budget 分; null when the table gives none: it is then no key project
 * @param evidence what the project can be judged by
 */
export function proposeReview(
  judged: readonly JudgedFinding[],
  budget: Fen | null,
  evidence: JudgingEvidence,
  scheme: ReviewScheme,
): Proposal {
  const items = proposeItems(judged, budget, evidence, scheme)
  return {
    ...items,
    heap: reviewHeap(judged, items.grade, scheme),
    risk: projectRisk(judged, budget, scheme),
  }
}

/** The items with their points and the grade alone, as a summary of many projects needs them. */
export function proposeItems(
  judged: readonly JudgedFinding[],
  budget: Fen | null,
  evidence: JudgingEvidence,
  scheme: ReviewScheme,
): Items {
  const mode = reviewMode(budget, scheme)
  if (judged.length > 0) return itemsOf(judged, mode, evidence, scheme)
  const clean = CLEAN.get(scheme) ?? new Map<string, Items>()
  CLEAN.set(scheme, clean)
  const key = [mode, ...REVIEW_ITEMS.map((item) => evidence[item])].join()
  const known = clean.get(key) ?? itemsOf(judged, mode, evidence, scheme)
  clean.set(key, known)
  return known
}

type Items = Omit<Proposal, 'heap' | 'risk'>

/** Every project without findings has the same items where it has the same evidence. */
const CLEAN = new WeakMap<ReviewScheme, Map<string, Items>>()

function itemsOf(
  judged: readonly JudgedFinding[],
  mode: ReviewMode,
  evidence: JudgingEvidence,
  scheme: ReviewScheme,
): Items {
  const full = (item: ReviewItem) => toPoints(scheme.weights[item])
  // An item that is not judged has nothing that could be taken.
  const losses = lossesByItem(judged, scheme, (item) =>
    evidence[item] === null ? full(item) : makePoints(0),
  )
  const items = REVIEW_ITEMS.map((item): ProposedItem => {
    const weight = full(item)
    const lost = losses.get(item) ?? []
    const waived = judged
      .filter(({ live, finding }) => !live && ruleItem(finding.rule) === item)
      .map(({ id }) => id)
    const common = {
      item,
      dimension: DIMENSION_OF[item],
      weight,
      unjudged: evidence[item],
      losses: lost,
      waived,
    }
    if (common.unjudged !== null) return { ...common, points: makePoints(0), grade: null }
    const left = makePoints(weight - pointsSum(lost.map(({ taken }) => taken)))
    const grade = gradeOfShare(left, weight, scheme)
    return { ...common, points: mode === 'scored' ? left : standFor(grade, weight, scheme), grade }
  })
  return { mode, items, ...sumOfSheet(items, judged, scheme) }
}

/**
 * What a sheet comes to: its points, how many could be given, and the grade of the ones out of the others.
 */
export type SheetSum = Pick<Proposal, 'total' | 'judged' | 'grade' | 'heldDownBy'>

/** The sum of items, each with its points, or none where it was not judged. */
export function sumOfSheet(
  items: readonly { readonly weight: Points; readonly points: Points; readonly grade: Grade | null }[],
  judged: readonly JudgedFinding[],
  scheme: ReviewScheme,
): SheetSum {
  const total = pointsSum(items.map(({ points }) => points))
  const weight = pointsSum(items.filter(({ grade }) => grade !== null).map((item) => item.weight))
  return { total, judged: weight, ...gradeOfSheet(total, weight, judged, scheme) }
}

/**
 * The grade of a sum, capped as long as findings are open that must be mended first. None where too little
 * was judged.
 */
function gradeOfSheet(
  total: Points,
  weight: Points,
  judged: readonly JudgedFinding[],
  scheme: ReviewScheme,
): Pick<Proposal, 'grade' | 'heldDownBy'> {
  const full = pointsSum(REVIEW_ITEMS.map((item) => toPoints(scheme.weights[item])))
  if (weight === 0 || weight * 100 < scheme.gradedFrom * full) return { grade: null, heldDownBy: null }
  const byPoints = gradeOfShare(total, weight, scheme)
  const severity = cappingSeverity(byPoints, judged, scheme)
  return {
    grade: severity === null ? byPoints : worseGrade(byPoints, scheme.highest[severity]),
    heldDownBy: severity,
  }
}

/** What a grade of an item is worth where no points are given. */
export function standFor(grade: Grade, weight: Points, { standsFor }: ReviewScheme): Points {
  return pointsShare(weight, standsFor[grade])
}

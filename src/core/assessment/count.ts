/**
 * The points of a 事前绩效评估 and the conclusion they come to: counted, never typed. Points are whole
 * hundredths, so that sums are exact.
 */
import { makePoints, pointsSum, toPoints, type Points } from '../review/points.ts'
import { OPEN_JUDGEMENT, type AssessmentContent, type ItemJudgement } from './content.ts'
import {
  ASSESSMENT_ELEMENTS,
  ITEMS_OF,
  type AssessmentConclusion,
  type AssessmentElement,
  type AssessmentItem,
} from './form.ts'
import type { AssessmentScheme } from './scheme.ts'

export type CountedItem = {
  readonly item: AssessmentItem
  readonly weight: Points
  /** null while it is open. */ readonly points: Points | null
}
export type CountedElement = {
  readonly element: AssessmentElement
  readonly weight: Points
  /** Of the sub-items that are judged. */
  readonly points: Points
  readonly open: number
  /** Judged whole, and below the least share: 调整后支持 at best. */
  readonly weak: boolean
  readonly items: readonly CountedItem[]
}
export type CountedAssessment = {
  readonly elements: readonly CountedElement[]
  readonly total: Points
  readonly open: number
  /** What the scores come to; null as long as a sub-item is open. */
  readonly byScore: AssessmentConclusion | null
}

/** Sub-items of 0 points are left out. */
export function countAssessment(
  { items }: Pick<AssessmentContent, 'items'>,
  scheme: AssessmentScheme,
): CountedAssessment {
  const elements = ASSESSMENT_ELEMENTS.map((element): CountedElement => {
    const counted = ITEMS_OF[element]
      .filter((item) => scheme.weights[item] > 0)
      .map((item) => countItem(item, items[item] ?? OPEN_JUDGEMENT, scheme))
    const weight = pointsSum(counted.map((one) => one.weight))
    const points = pointsSum(counted.flatMap((one) => one.points ?? []))
    const open = counted.filter((one) => one.points === null).length
    return {
      element,
      weight,
      points,
      open,
      weak: open === 0 && points * 100 < scheme.elementLeast * weight,
      items: counted,
    }
  }).filter(({ items: counted }) => counted.length > 0)
  const total = pointsSum(elements.map(({ points }) => points))
  const open = elements.reduce((all, one) => all + one.open, 0)
  return {
    elements,
    total,
    open,
    byScore:
      open > 0
        ? null
        : conclusionOf(
            total,
            elements.some(({ weak }) => weak),
            scheme,
          ),
  }
}

/**
 * Points of a grade are rounded half up to a hundredth; points beyond the sub-item's own count as none given.
 */
function countItem(
  item: AssessmentItem,
  { grade, points }: ItemJudgement,
  { mode, weights, standsFor }: AssessmentScheme,
): CountedItem {
  const weight = toPoints(weights[item])
  if (mode === 'points')
    return {
      item,
      weight,
      points:
        points === null || !Number.isInteger(points) || points < 0 || points > weight
          ? null
          : makePoints(points),
    }
  return {
    item,
    weight,
    points: grade === null ? null : makePoints(Math.floor((weight * standsFor[grade] * 2 + 100) / 200)),
  }
}

/** The edges belong to the better conclusion. */
function conclusionOf(total: Points, isWeak: boolean, { bands }: AssessmentScheme): AssessmentConclusion {
  if (total >= bands.support * 100 && !isWeak) return 'support'
  return total >= bands.adjust * 100 ? 'adjust' : 'refuse'
}

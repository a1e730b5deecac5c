/** 项目支出绩效目标审核表 (财预〔2015〕88号) on paper: every item with its points or grade and where they went. */
import {
  REVIEW_DIMENSIONS,
  type ReviewDimension,
  type ReviewItem,
  type ReviewMode,
} from '#core/review/form.ts'
import { makePoints, showPoints, pointsSum, type Points } from '#core/review/points.ts'
import type { Grade } from '#core/kernel/grade.ts'
import { asWan } from '#core/kernel/money.ts'
import {
  dimensionName,
  gradeMeans,
  itemGradeName,
  reviewGradeName,
  reviewItemAsks,
  reviewItemName,
} from '#text/review.ts'
import type { Template } from '../templates/template.ts'
import { SHEET_WIDTHS, yearWords } from './forms/form.ts'
import { paperNumber } from './number.ts'
import type { Paper, PaperPiece } from './paper.ts'
import { singleSectionPaper } from './single-section.ts'
import { head, label, middle, spread, slotTable, value, type Slot, type SlotRow } from './slots.ts'

export type ReviewedItem = {
  readonly item: ReviewItem
  readonly dimension: ReviewDimension
  readonly weight: Points
  /** Without a grade it was not judged. */
  readonly final: { readonly points: Points; readonly grade: Grade | null }
  /** Why: what a reviewer changed, what was found, or why nothing was judged; one line each. */
  readonly reasons: readonly string[]
}

export type ReviewedProject = {
  readonly name: string
  readonly code: string | null
  readonly unit: string | null
  readonly fiscalYear: number | null
  /** 万元. */
  readonly budget: string | null
  readonly mode: ReviewMode
  readonly items: readonly ReviewedItem[]
  readonly total: Points
  /** The weights of the items that were judged. */
  readonly judged: Points
  /** null: 未定级. */
  readonly grade: Grade | null
  /** What the reviewer concludes, or else what the points say. */
  readonly conclusion: Grade | null
  readonly comment: string
  readonly reviewer: string | null
}

export const REVIEW_SHEET_TITLE = '项目支出绩效目标审核表'

/** 审核内容, 审核项, 审核要点, 分值, 得分, 说明. */
const COLUMNS = spread(0, SHEET_WIDTHS.portrait, [11, 12, 30, 7, 8, 32])
const [DIMENSION = [0, 0], ITEM = [0, 0], ASKS = [0, 0], WEIGHT = [0, 0], POINTS = [0, 0], WHY = [0, 0]] =
  COLUMNS

/** @param template gives letterhead, margins and faces; its form plays no part. */
export function reviewSheetPaper(review: ReviewedProject, template: Template): Paper {
  const title = `${review.name}${REVIEW_SHEET_TITLE}`
  const pieces: readonly PaperPiece[] = [
    { kind: 'heading', role: 'form', level: 1, text: REVIEW_SHEET_TITLE },
    ...yearWords(review.fiscalYear),
    slotTable(REVIEW_SHEET_TITLE, rowsOf(review)),
    {
      kind: 'words',
      role: 'note',
      text: `审核人：${review.reviewer ?? '　　　　'}　　　　　　（盖章）　　　　　　日期：　　　　年　　月　　日`,
    },
  ]
  return singleSectionPaper(title, { name: review.name, orientation: 'portrait', pieces }, template)
}

function rowsOf(review: ReviewedProject): readonly SlotRow[] {
  const isScored = review.mode === 'scored'
  return [
    ...projectRows(review),
    headRow(isScored),
    ...REVIEW_DIMENSIONS.flatMap((dimension) =>
      rowsOfDimension(
        review.items.filter((item) => item.dimension === dimension),
        dimension,
        isScored,
      ),
    ),
    totalRow(review),
    ...conclusionRows(review),
  ]
}

function projectRows({ name, code, unit, budget }: ReviewedProject): readonly SlotRow[] {
  return [
    {
      slots: [
        label(...DIMENSION, '项目名称'),
        value(ITEM[0], ASKS[1], name),
        label(WEIGHT[0], POINTS[1], '项目编码'),
        value(...WHY, code),
      ],
    },
    {
      slots: [
        label(...DIMENSION, '预算单位'),
        value(ITEM[0], ASKS[1], unit),
        label(WEIGHT[0], POINTS[1], '预算数'),
        value(...WHY, budget === null ? '' : `${asWan(budget)}万元`),
      ],
    },
  ]
}

function headRow(isScored: boolean): SlotRow {
  return {
    header: true,
    keep: true,
    slots: [
      head(...DIMENSION, '审核内容'),
      head(...ITEM, '审核项'),
      head(...ASKS, '审核要点'),
      head(...WEIGHT, '分值'),
      head(...POINTS, isScored ? '得分' : '等级'),
      head(...WHY, '说明'),
    ],
  }
}

function totalRow({ items, mode, total, judged, grade }: ReviewedProject): SlotRow {
  const full = pointsSum(items.map(({ weight }) => weight))
  return {
    slots: [
      label(DIMENSION[0], ASKS[1], '合计'),
      figure(WEIGHT, full),
      mode === 'scored' ? figure(POINTS, total) : middle(...POINTS, reviewGradeName(grade, 'zh-CN')),
      value(...WHY, gradeWords(grade, judged, full)),
    ],
  }
}

function conclusionRows({ conclusion, comment }: ReviewedProject): readonly SlotRow[] {
  return [
    {
      slots: [
        label(...DIMENSION, '审核结论'),
        value(ITEM[0], WHY[1], `${reviewGradeName(conclusion, 'zh-CN')}：${gradeMeans(conclusion, 'zh-CN')}`),
      ],
    },
    {
      slots: [
        label(...DIMENSION, '审核意见'),
        { ...value(ITEM[0], WHY[1], null), lines: comment === '' ? [] : comment.split('\n') },
      ],
    },
  ]
}

function gradeWords(grade: Grade | null, judged: Points, full: Points): string {
  const words = `等级：${reviewGradeName(grade, 'zh-CN')}`
  return judged === full
    ? words
    : `${words}（已判断 ${showPoints(judged)} 分，未判断 ${showPoints(makePoints(full - judged))} 分）`
}

function rowsOfDimension(
  items: readonly ReviewedItem[],
  dimension: ReviewDimension,
  isScored: boolean,
): readonly SlotRow[] {
  const name = `${dimensionName(dimension, 'zh-CN')}\n（${showPoints(pointsSum(items.map(({ weight }) => weight)))}分）`
  return items.map(({ item, weight, final, reasons }, i): SlotRow => ({
    slots: [
      ...(i === 0 ? [label(...DIMENSION, name, { rows: items.length })] : []),
      label(...ITEM, reviewItemName(item, 'zh-CN')),
      value(...ASKS, reviewItemAsks(item, 'zh-CN')),
      figure(WEIGHT, weight),
      isScored && final.grade !== null
        ? figure(POINTS, final.points)
        : middle(...POINTS, itemGradeName(final.grade, 'zh-CN')),
      { ...value(...WHY, null), lines: reasons },
    ],
  }))
}

function figure([from, to]: readonly [number, number], points: Points): Slot {
  const text = showPoints(points)
  return middle(from, to, text, { number: paperNumber(text) })
}

/**
 * Charts of a report as data: drawn by draw-chart.ts for the page and the PDF, and as a chart of Word's; each with
 * the table of its figures.
 */

export const CHART_IDS = ['lights', 'rates', 'year', 'money', 'grades', 'rounds', 'parts', 'items'] as const
export type ChartId = (typeof CHART_IDS)[number]

export const SERIES_CODES = [
  'red',
  'yellow',
  'green',
  'unjudged',
  'rate',
  'achievement',
  'budget',
  'paid',
  'excellent',
  'good',
  'fair',
  'poor',
  'weight',
  'score',
  'share',
] as const
export type SeriesCode = (typeof SERIES_CODES)[number]

export type ChartKind = 'bar' | 'stacked' | 'line'

export type ReportChart = {
  readonly id: ChartId
  readonly kind: ChartKind
  /** Of its figures: 个, %, 万元, 分. */
  readonly unit: '个' | '%' | '万元' | '分'
  readonly categories: readonly string[]
  /** Categories that there are beyond those that are drawn; absent: none. */
  readonly more?: number
  /** A figure for every category: a decimal without separators; null where there is none. */
  readonly series: readonly { readonly code: SeriesCode; readonly values: readonly (string | null)[] }[]
}

/** More would be too small to read on paper; the rest is in the table of the facts. */
export const CATEGORIES_MOST = 15

/** Whether there is anything to draw. */
export function isDrawn({ categories, series }: ReportChart): boolean {
  return categories.length > 0 && series.some(({ values }) => values.some((one) => one !== null))
}

/** What a chart says of the categories that it leaves out. */
export function beyond(all: number, drawn: number): Pick<ReportChart, 'more'> {
  return all > drawn ? { more: all - drawn } : {}
}

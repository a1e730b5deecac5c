/**
 * The indicators of a form: which columns it has, and its rows with level 1 and level 2 merged as on the
 * paper.
 */
import type { Indicator } from '#core/target/project.ts'
import { withPoints } from '#core/target/level-points.ts'
import {
  causesText,
  DEVIATION_CAUSES,
  LIKELIHOOD_LABEL,
  type FoundCause,
  type Likelihood,
} from '#core/target/monitoring.ts'
import { shownCell, type ShownRow } from './cell.ts'

type IndicatorColumn = {
  /** Its field, as in the keys of cells. */
  readonly field: string
  readonly name: string
  /** Relative. */
  readonly width: number
  readonly align?: 'center'
  readonly text: (indicator: Indicator) => string | null
}

const DESCRIPTION: IndicatorColumn = {
  field: 'description',
  name: '绩效指标描述',
  width: 23,
  text: ({ description }) => description,
}
const BASIS: IndicatorColumn = {
  field: 'basis',
  name: '指标值确定依据',
  width: 16,
  align: 'center',
  text: ({ basis }) => basis,
}
const VALUE: IndicatorColumn = {
  field: 'value',
  name: '指标值',
  width: 16,
  align: 'center',
  text: ({ value }) => value.text,
}

/** Columns beside those of every form; each is shown where some indicator fills it. */
const FURTHER: readonly IndicatorColumn[] = [
  {
    field: 'actual',
    name: '实际完成值',
    width: 14,
    align: 'center',
    text: ({ result }) => result?.actual ?? null,
  },
  {
    field: 'toDate',
    name: '执行情况',
    width: 13,
    align: 'center',
    text: ({ progress }) => progress?.toDate ?? null,
  },
  {
    field: 'expected',
    name: '全年预计完成情况',
    width: 13,
    align: 'center',
    text: ({ progress }) => progress?.expected ?? null,
  },
]
const WEIGHT: IndicatorColumn = {
  field: 'weight',
  name: '分值权重',
  width: 8,
  align: 'center',
  text: ({ weight }) => weight,
}
const LAST: readonly IndicatorColumn[] = [
  { field: 'score', name: '得分', width: 8, align: 'center', text: ({ result }) => result?.score ?? null },
  {
    field: 'causes',
    name: '偏差原因',
    width: 14,
    text: ({ progress }) => (progress === undefined ? null : causesText(inOrder(progress.causes))),
  },
  {
    field: 'reason',
    name: '偏差原因分析及改进措施',
    width: 22,
    text: ({ result, progress }) => result?.reason ?? progress?.reason ?? null,
  },
  {
    field: 'likelihood',
    name: '完成目标可能性',
    width: 11,
    align: 'center',
    text: ({ progress }) => likelihoodText(progress?.likelihood ?? null),
  },
  { field: 'note', name: '备注', width: 12, text: ({ note }) => note ?? null },
]
const TERM: IndicatorColumn = {
  field: 'term',
  name: '期限',
  width: 8,
  align: 'center',
  text: ({ term }) => (term === undefined ? '年度' : '中期'),
}

function inOrder(causes: readonly FoundCause[]): readonly FoundCause[] {
  return DEVIATION_CAUSES.flatMap((cause) => causes.filter((each) => each.cause === cause))
}

function likelihoodText(likelihood: Likelihood | null): string | null {
  return likelihood === null ? null : LIKELIHOOD_LABEL[likelihood]
}

/** @param whole true for a form that has 绩效指标描述 and 指标值确定依据 even when they are empty (河北省表式) */
export function shownColumns(indicators: readonly Indicator[], whole: boolean): readonly IndicatorColumn[] {
  const filled = (column: IndicatorColumn) =>
    indicators.some((indicator) => (column.text(indicator) ?? '') !== '')
  const terms = indicators.some(({ term }) => term !== undefined)
  return [
    ...(terms ? [TERM] : []),
    { field: 'level3', name: '三级指标', width: 19, text: ({ level3 }) => level3 },
    ...(whole || filled(DESCRIPTION) ? [DESCRIPTION] : []),
    VALUE,
    ...FURTHER.filter(filled),
    ...(filled(WEIGHT) ? [WEIGHT] : []),
    ...LAST.filter(filled),
    ...(whole || filled(BASIS) ? [BASIS] : []),
  ]
}

const LEVELS = [
  { name: '一级指标', width: 12 },
  { name: '二级指标', width: 14 },
]

export function shownHeadRow(columns: readonly IndicatorColumn[]): ShownRow {
  return [...LEVELS, ...columns].map(({ name }, i) =>
    shownCell(i === 0 ? ['indicators', 'columns.0'] : `columns.${i}`, name, {
      heading: 'column',
      align: 'center',
    }),
  )
}

/** In % of the sheet. */
export function columnWidths(columns: readonly IndicatorColumn[]): readonly number[] {
  const widths = [...LEVELS, ...columns].map(({ width }) => width)
  const sum = widths.reduce((all, width) => all + width, 0)
  return widths.map((width) => (width / sum) * 100)
}

/**
 * Level 1 and level 2 are once over the rows they hold, as on the paper; rows without a label are not
 * merged.
 */
export function shownIndicatorRows(
  indicators: readonly Indicator[],
  columns: readonly IndicatorColumn[],
): ShownRow[] {
  const group = ({ level1, term }: Indicator) => (level1 === '' ? '' : `${term ?? ''}\u0001${level1}`)
  const level1 = spans(indicators.map((indicator) => [group(indicator)]))
  const level2 = spans(indicators.map((indicator) => [group(indicator), indicator.level2]))
  const merged = (i: number, rowSpan: number, level: 'level1' | 'level2') => {
    const keys = Array.from({ length: rowSpan }, (_, n) => indicatorKey(i + n + 1, level))
    return shownCell(keys, levelText(indicators[i], level), { heading: 'rowgroup', rowSpan, align: 'center' })
  }
  return indicators.map((indicator, i) => {
    const [span1 = 0, span2 = 0] = [level1[i], level2[i]]
    return [
      ...(span1 > 0 ? [merged(i, span1, 'level1')] : []),
      ...(span2 > 0 ? [merged(i, span2, 'level2')] : []),
      ...columns.map(({ field, align, text }) =>
        shownCell(indicatorKey(i + 1, field), text(indicator), align && { align }),
      ),
    ]
  })
}

/** 产出指标（50分）, as the form prints the points of a level in its label. */
function levelText(indicator: Indicator | undefined, level: 'level1' | 'level2'): string {
  if (indicator === undefined) return ''
  const points = level === 'level1' ? indicator.level1Weight : indicator.level2Weight
  return withPoints(indicator[level], points)
}

/** `i3.value`: how a cell of the third indicator is called. */
export function indicatorKey(indicator: number, field: string): string {
  return `i${indicator}.${field}`
}

/**
 * Row spans of equal neighbours: the first of a run says how many it covers, the others 0. A label without
 * words at its end is never merged. `[[a], [a], [b]]` → `[2, 0, 1]`.
 */
export function spans(labels: readonly (readonly string[])[]): number[] {
  const result: number[] = []
  let first = 0
  labels.forEach((path, i) => {
    const before = labels[i - 1]
    const same =
      before !== undefined && (path.at(-1) ?? '') !== '' && path.join('\u0000') === before.join('\u0000')
    if (!same) first = i
    result[i] = same ? 0 : 1
    if (same) result[first] = (result[first] ?? 0) + 1
  })
  return result
}

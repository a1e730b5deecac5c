/**
 * Shares of a whole over a year, such as 双监控 of a project. What is measured is a solid line with full marks; what
 * is only expected is dashed with hollow marks, and has a name of its own.
 */
import type { EChartsCoreOption } from 'echarts/core'
import type { Colour } from '../preferences/palette.ts'
import { tipOf, wordsOf, type Look } from './look.ts'

/** A day (ISO) and a share in %. */
export type LinePoint = readonly [day: string, percent: number]
export type DrawnLine = {
  readonly name: string
  readonly colour: Colour
  /** Lines of one colour are told apart by it. */
  readonly symbol: 'circle' | 'rect' | 'triangle' | 'diamond'
  readonly points: readonly LinePoint[]
  /** A forecast sets out from the last point that was measured, which is none of its own. */
  readonly from?: LinePoint
}
export type LinePicture = {
  readonly kind: 'lines'
  readonly year: number
  readonly lines: readonly DrawnLine[]
  /** Days that are marked on the axis. */
  readonly marks: readonly { readonly day: string; readonly name: string }[]
  /** @param month 1 … 12 */
  readonly monthName: (month: number) => string
}

export const LINE_HEIGHT = 260

export function lineOption({ year, lines, marks, monthName }: LinePicture, look: Look): EChartsCoreOption {
  const { colours } = look
  const highest = Math.max(100, ...lines.flatMap(({ points }) => points.map(([, percent]) => percent)))
  return {
    ...wordsOf(look),
    grid: { left: 44, right: 28, top: 60, bottom: 26 },
    legend: { top: 0, left: 0, itemWidth: 32, itemHeight: 9, textStyle: { color: colours['ink-2'] } },
    tooltip: {
      ...tipOf(look),
      trigger: 'item',
      valueFormatter: (value: unknown) => `${String(Array.isArray(value) ? value[1] : value)}%`,
    },
    xAxis: {
      type: 'time',
      min: `${year}-01-01`,
      max: `${year}-12-31`,
      axisLine: { lineStyle: { color: colours['line-strong'] } },
      splitLine: { show: false },
      axisLabel: {
        color: colours['ink-3'],
        formatter: (value: number) => monthName(new Date(value).getMonth() + 1),
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: Math.ceil(highest / 20) * 20,
      axisLabel: { color: colours['ink-3'], formatter: '{value}%' },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: lines.map((line, i) => ({
      ...seriesOf(line, look),
      ...(i === 0 && { markLine: marked(marks, look) }),
    })),
  }
}

function seriesOf({ name, colour, symbol, points, from }: DrawnLine, { colours }: Look) {
  const isForecast = from !== undefined
  const own = colours[colour]
  return {
    name,
    type: 'line',
    data: [
      // It is drawn from there, and there is no mark of it and no tip.
      ...(isForecast ? [{ value: [...from], symbol: 'none' }] : []),
      ...points.map(([day, percent]) => ({ value: [day, percent] })),
    ],
    symbol,
    symbolSize: isForecast ? 9 : 8,
    showSymbol: true,
    // A hollow mark would be lost below a full one.
    z: isForecast ? 4 : 3,
    lineStyle: { width: 2, color: own, type: isForecast ? [6, 5] : 'solid' },
    itemStyle: isForecast
      ? { color: colours.surface, borderColor: own, borderWidth: 2 }
      : { color: own, borderColor: own },
  }
}

/** The days that are marked, as dotted lines. */
function marked(marks: LinePicture['marks'], { colours }: Look) {
  return {
    silent: true,
    z: 1,
    symbol: 'none',
    lineStyle: { color: colours['line-strong'], type: 'dotted' },
    label: {
      color: colours['ink-3'],
      fontSize: 11,
      formatter: ({ name }: { readonly name: string }) => name,
    },
    data: marks.map(({ day, name }) => ({ xAxis: day, name })),
  }
}

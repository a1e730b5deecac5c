/** Horizontal bars, stacked where there are several series. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Colour } from '../preferences/palette.ts'
import { fillOf, tipOf, wordsOf, type Look } from './look.ts'

export type BarSeries = { readonly name: string; readonly colour: Colour }
export type DrawnBar = {
  readonly name: string
  /** Units of one county begin alike: where a name is too long, its end is what tells them apart. */
  readonly cut?: 'start'
  readonly values: readonly number[]
  /** What the tip and the label write for the whole bar. */
  readonly label: string
  /** Another colour than that of its series. */
  readonly colour?: Colour
}
export type BarPicture = {
  readonly kind: 'bars'
  readonly bars: readonly DrawnBar[]
  readonly series: readonly BarSeries[]
}

const ROW = 26
const LEGEND = 28
/** Pixels for the names beside the bars, and so many Chinese characters of 13 px in them. */
const LABEL = { page: { width: 208, characters: 15 }, picture: { width: 330, characters: 25 } }

export function barHeight({ bars, series }: BarPicture): number {
  return bars.length * ROW + (series.length > 1 ? LEGEND : 0) + 8
}

export function barOption({ bars, series }: BarPicture, look: Look): EChartsCoreOption {
  const { colours } = look
  const many = series.length > 1
  const longest = Math.max(0, ...bars.map(({ label }) => label.length))
  return {
    ...wordsOf(look),
    grid: {
      left: labelOf(look).width + 18,
      right: 24 + longest * 8,
      top: many ? LEGEND : 0,
      bottom: 4,
      outerBoundsMode: 'none',
    },
    tooltip: {
      ...tipOf(look),
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: colours.line, opacity: 0.3 } },
    },
    ...(many
      ? {
          legend: { top: 0, right: 0, itemWidth: 18, itemHeight: 12, textStyle: { color: colours['ink-2'] } },
        }
      : {}),
    xAxis: { type: 'value', show: false },
    yAxis: axisOfNames(bars, look),
    series: series.map((one, s) => seriesOf(bars, one, { at: s, isLast: s === series.length - 1, look })),
  }
}

function labelOf({ isPicture }: Look) {
  return LABEL[isPicture ? 'picture' : 'page']
}

function endOf(name: string, most: number): string {
  return name.length <= most ? name : `…${name.slice(1 - most)}`
}

function axisOfNames(bars: readonly DrawnBar[], look: Look) {
  const { width, characters } = labelOf(look)
  return {
    type: 'category',
    inverse: true,
    data: bars.map(({ name }) => name),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      width,
      overflow: 'truncate',
      color: look.colours.ink,
      fontSize: 13,
      interval: 0,
      formatter: (name: string, i: number) => (bars[i]?.cut === 'start' ? endOf(name, characters) : name),
    },
  }
}

type Place = { readonly at: number; readonly isLast: boolean; readonly look: Look }

/** The label of a bar follows its last part. */
function seriesOf(bars: readonly DrawnBar[], { name, colour }: BarSeries, { at, isLast, look }: Place) {
  return {
    name,
    type: 'bar',
    stack: 'all',
    barMaxWidth: 16,
    cursor: 'pointer',
    itemStyle: fillOf(colour, look),
    label: {
      show: isLast,
      position: 'right',
      color: look.colours['ink-2'],
      formatter: ({ dataIndex }: { readonly dataIndex: number }) => bars[dataIndex]?.label ?? '',
    },
    data: bars.map((bar) => ({
      value: bar.values[at] ?? 0,
      ...(bar.colour ? { itemStyle: fillOf(bar.colour, look) } : {}),
    })),
  }
}

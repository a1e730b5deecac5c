/** Horizontal bars, stacked where there are several series. Loaded only when a page of charts is opened. */
import { useEffect, useRef } from 'react'
import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { PALETTE, type Colour, type Theme } from '../preferences/palette.ts'
import { useTheme } from '../preferences/theme.ts'
import styles from './bar-chart.module.css'

register([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

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

type Props = {
  readonly bars: readonly DrawnBar[]
  readonly series: readonly BarSeries[]
  /** What a screen reader reads in place of the picture. */
  readonly description: string
  readonly onPick: (bar: number, series: number) => void
}

const ROW = 26
const LEGEND = 28
/** Pixels for the names beside the bars, and so many Chinese characters of 13 px in them. */
const LABEL = 208
const CHARACTERS = 15

export function Bars({ bars, series, description, onPick }: Props) {
  const theme = useTheme()
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)
  useEffect(() => {
    if (box.current === null) return
    const drawn = init(box.current, null, { renderer: 'svg' })
    chart.current = drawn
    const watch = new ResizeObserver(() => drawn.resize())
    watch.observe(box.current)
    return () => {
      watch.disconnect()
      drawn.dispose()
      chart.current = null
    }
  }, [])
  useEffect(
    () =>
      chart.current?.setOption(
        optionOf(bars, series, theme, getComputedStyle(document.body).fontFamily),
        true,
      ),
    [bars, series, theme],
  )
  useEffect(() => {
    const pick = (event: { readonly dataIndex?: number; readonly seriesIndex?: number }) =>
      onPick(event.dataIndex ?? 0, event.seriesIndex ?? 0)
    const drawn = chart.current
    drawn?.on('click', pick)
    return () => {
      drawn?.off('click', pick)
    }
  }, [onPick])
  return (
    <figure className={styles.figure}>
      <figcaption className="visually-hidden">{description}</figcaption>
      <div
        ref={box}
        aria-hidden="true"
        style={{ height: bars.length * ROW + (series.length > 1 ? LEGEND : 0) + 8 }}
      />
    </figure>
  )
}

function endOf(name: string): string {
  return name.length <= CHARACTERS ? name : `…${name.slice(1 - CHARACTERS)}`
}

/** @param fontFamily the true name: the chart measures its labels with it. */
function optionOf(
  bars: readonly DrawnBar[],
  series: readonly BarSeries[],
  theme: Theme,
  fontFamily: string,
): EChartsCoreOption {
  const colour = PALETTE[theme]
  const many = series.length > 1
  const longest = Math.max(0, ...bars.map(({ label }) => label.length))
  return {
    animationDuration: 200,
    animationDurationUpdate: 200,
    textStyle: { fontFamily, color: colour['ink-2'] },
    grid: {
      left: LABEL + 18,
      right: 24 + longest * 8,
      top: many ? LEGEND : 0,
      bottom: 4,
      outerBoundsMode: 'none',
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: colour['line'], opacity: 0.3 } },
      confine: true,
      backgroundColor: colour.surface,
      borderColor: colour['line-strong'],
      textStyle: { color: colour.ink, fontSize: 13 },
    },
    ...(many
      ? { legend: { top: 0, right: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: colour['ink-2'] } } }
      : {}),
    xAxis: { type: 'value', show: false },
    yAxis: axisOfNames(bars, colour),
    series: seriesOf(bars, series, colour),
  }
}

type Colours = (typeof PALETTE)[Theme]

function axisOfNames(bars: readonly DrawnBar[], colour: Colours) {
  return {
    type: 'category',
    inverse: true,
    data: bars.map(({ name }) => name),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      width: LABEL,
      overflow: 'truncate',
      color: colour.ink,
      fontSize: 13,
      interval: 0,
      formatter: (name: string, i: number) => (bars[i]?.cut === 'start' ? endOf(name) : name),
    },
  }
}

/** The label of a bar follows its last part. */
function seriesOf(bars: readonly DrawnBar[], series: readonly BarSeries[], colour: Colours) {
  return series.map((one, s) => ({
    name: one.name,
    type: 'bar',
    stack: 'all',
    barMaxWidth: 16,
    cursor: 'pointer',
    itemStyle: { color: colour[one.colour] },
    label: {
      show: s === series.length - 1,
      position: 'right',
      color: colour['ink-2'],
      formatter: ({ dataIndex }: { readonly dataIndex: number }) => bars[dataIndex]?.label ?? '',
    },
    data: bars.map((bar) => ({
      value: bar.values[s] ?? 0,
      ...(bar.colour ? { itemStyle: { color: colour[bar.colour] } } : {}),
    })),
  }))
}

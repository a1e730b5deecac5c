/**
 * 双监控 of one project over the year: plan, payments, targets, and the forecast dashed. Loaded only where it is
 * shown.
 */
import { useEffect, useRef } from 'react'
import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { PALETTE, type Colour, type Theme } from '../preferences/palette.ts'
import { useTheme } from '../preferences/theme.ts'
import styles from './bar-chart.module.css'

register([LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

/** A day (ISO) and a share in %. */
export type WatchPoint = readonly [day: string, percent: number]
export type WatchLine = {
  readonly name: string
  readonly colour: Colour
  readonly dashed?: boolean
  readonly symbol?: 'circle' | 'rect' | 'triangle' | 'diamond'
  readonly points: readonly WatchPoint[]
}

type Props = {
  readonly year: number
  readonly lines: readonly WatchLine[]
  /** Days that are marked on the axis. */
  readonly marks: readonly { readonly day: string; readonly name: string }[]
  /** What a screen reader reads in place of the picture; the figures are in a table beside it. */
  readonly description: string
}

export function WatchChart({ year, lines, marks, description }: Props) {
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
        optionOf({ year, lines, marks, description }, theme, getComputedStyle(document.body).fontFamily),
        true,
      ),
    [year, lines, marks, description, theme],
  )
  return (
    <figure className={styles.figure}>
      <figcaption className="visually-hidden">{description}</figcaption>
      <div ref={box} aria-hidden="true" style={{ height: 260 }} />
    </figure>
  )
}

function optionOf({ year, lines, marks }: Props, theme: Theme, fontFamily: string): EChartsCoreOption {
  const colour = PALETTE[theme]
  const highest = Math.max(100, ...lines.flatMap(({ points }) => points.map(([, percent]) => percent)))
  return {
    animationDuration: 200,
    textStyle: { fontFamily, color: colour['ink-2'] },
    grid: { left: 44, right: 28, top: 44, bottom: 26 },
    legend: { top: 0, left: 0, itemWidth: 22, itemHeight: 10, textStyle: { color: colour['ink-2'] } },
    tooltip: {
      trigger: 'item',
      confine: true,
      backgroundColor: colour.surface,
      borderColor: colour['line-strong'],
      textStyle: { color: colour.ink, fontSize: 13 },
      valueFormatter: (value: unknown) => `${String(Array.isArray(value) ? value[1] : value)}%`,
    },
    xAxis: {
      type: 'time',
      min: `${year}-01-01`,
      max: `${year}-12-31`,
      axisLine: { lineStyle: { color: colour['line-strong'] } },
      splitLine: { show: false },
      axisLabel: {
        color: colour['ink-3'],
        formatter: (value: number) => {
          const month = new Date(value).getMonth() + 1
          return `${month}月`
        },
      },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: Math.ceil(highest / 20) * 20,
      axisLabel: { color: colour['ink-3'], formatter: '{value}%' },
      splitLine: { lineStyle: { color: colour.line } },
    },
    series: lines.map((line, i) => ({
      name: line.name,
      type: 'line',
      data: line.points.map(([day, percent]) => [day, percent]),
      symbol: line.symbol ?? 'circle',
      symbolSize: 8,
      showSymbol: true,
      color: colour[line.colour],
      lineStyle: { width: 2, type: line.dashed === true ? 'dashed' : 'solid' },
      ...(i === 0 && {
        markLine: marked(marks, colour),
      }),
    })),
  }
}

/** The days that are marked, as dotted lines. */
function marked(marks: Props['marks'], colour: (typeof PALETTE)[Theme]) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: colour['line-strong'], type: 'dotted' },
    label: {
      color: colour['ink-3'],
      fontSize: 11,
      formatter: ({ name }: { readonly name: string }) => name,
    },
    data: marks.map(({ day, name }) => ({ xAxis: day, name })),
  }
}

/** The picture of a chart on the page. Loaded where one is shown. */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { init, use as register, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useTheme } from '../preferences/theme.ts'
import { usePrinting } from '../ui/printing.ts'
import styles from './chart.module.css'
import { lookOf } from './look.ts'
import { heightOf, optionOf, type ChartPicture } from './option.ts'
import { stopAfter, stopsOf } from './stops.ts'

register([SVGRenderer])

type Props = {
  readonly picture: ChartPicture
  /** What a screen reader reads in place of the picture. */
  readonly description: string
  readonly onPick?: ((item: number, series: number) => void) | undefined
}

export function Drawing({ picture, description, onPick }: Props) {
  const id = useId()
  const { box, chart } = useDrawn()
  const theme = useTheme()
  const printing = usePrinting()
  useEffect(() => {
    const look = lookOf(printing ? 'light' : theme)
    const drawn = chart.current
    drawn?.setOption({ ...optionOf(picture, look), ...(printing && { animation: false }) }, true)
    // Paper does not wait for the next frame.
    if (printing) drawn?.getZr().flush()
  }, [picture, theme, printing, chart])
  useEffect(() => {
    const drawn = chart.current
    if (drawn === null || onPick === undefined) return
    const pick = (event: { readonly dataIndex?: number; readonly seriesIndex?: number }) =>
      onPick(event.dataIndex ?? 0, event.seriesIndex ?? 0)
    drawn.on('click', pick)
    return () => {
      drawn.off('click', pick)
    }
  }, [onPick, chart])
  const { said, onKey, leave } = useWalking(chart, picture, onPick)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its figures are walked by keys
    <figure
      className={styles.figure}
      aria-labelledby={id}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the same
      tabIndex={0}
      onKeyDown={onKey}
      onBlur={leave}
    >
      <figcaption id={id} className="visually-hidden">
        {description}
      </figcaption>
      <div ref={box} aria-hidden="true" style={{ height: heightOf(picture) }} />
      <output className="visually-hidden">{said}</output>
    </figure>
  )
}

/** ← and → go from figure to figure: the tip shows it, a screen reader says it; Enter leads to what is in it. */
function useWalking(
  chart: Drawn['chart'],
  picture: ChartPicture,
  onPick: Props['onPick'],
): { readonly said: string; readonly onKey: (event: KeyboardEvent) => void; readonly leave: () => void } {
  const [at, go] = useState(-1)
  const stops = stopsOf(picture)
  const stop = stops[at]
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && stop !== undefined) onPick?.(stop.item, stop.series)
    const next = stopAfter(event.key, at, stops.length)
    const to = next === null ? undefined : stops[next]
    if (next === null || to === undefined) return
    event.preventDefault()
    go(next)
    chart.current?.dispatchAction({ type: 'showTip', seriesIndex: to.series, dataIndex: to.item })
  }
  const leave = () => {
    go(-1)
    chart.current?.dispatchAction({ type: 'hideTip' })
  }
  return { said: stop?.words ?? '', onKey, leave }
}

type Drawn = {
  readonly box: RefObject<HTMLDivElement | null>
  readonly chart: RefObject<EChartsType | null>
}

/** A chart in a box, as wide as this, for as long as it is on the page. */
function useDrawn(): Drawn {
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
  return { box, chart }
}

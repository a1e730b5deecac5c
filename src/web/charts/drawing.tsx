/** The picture of a chart on the page. Loaded where one is shown. */
import { useEffect, useId, useRef, type RefObject } from 'react'
import { init, use as register, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useTheme } from '../preferences/theme.ts'
import { usePrinting } from '../ui/printing.ts'
import styles from './chart.module.css'
import { lookOf } from './look.ts'
import { heightOf, optionOf, type ChartPicture } from './option.ts'

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
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id} className="visually-hidden">
        {description}
      </figcaption>
      <div ref={box} aria-hidden="true" style={{ height: heightOf(picture) }} />
    </figure>
  )
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

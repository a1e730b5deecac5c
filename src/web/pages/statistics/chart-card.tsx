/**
 * One chart with its table: the picture for the eye, the table for exact figures, for copying and for screen
 * readers.
 */
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Segmented } from 'antd'
import { STATISTICS } from '#text/interface/statistics.ts'
import type { BarSeries, DrawnBar } from '../../charts/bar-chart.tsx'
import { useText } from '../../preferences/language.ts'
import { Waiting } from '../../ui/states.tsx'
import type { Bar } from './chart-data.ts'
import styles from './statistics-page.module.css'

const Bars = lazy(async () => ({ default: (await import('../../charts/bar-chart.tsx')).Bars }))

type ShownBar = Bar & DrawnBar
type Props = {
  readonly title: string
  readonly note?: string
  readonly bars: readonly ShownBar[]
  readonly series: readonly BarSeries[]
  /** How many of the largest are drawn; the table has all. */
  readonly most: number
  readonly head: readonly string[]
  /** The cells after the name of each bar. */
  readonly rows: readonly { readonly bar: ShownBar; readonly cells: readonly string[] }[]
  /** How many of those cells hold words; the rest are figures. */
  readonly words?: number
}

export function ChartCard({ title, note, bars, series, most, head, rows, words = 0 }: Props) {
  const text = useText(STATISTICS)
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const drawn = useMemo(() => bars.slice(0, most), [bars, most])
  const navigate = useNavigate()
  const pick = useCallback(
    (bar: number, one: number) => {
      const link = drawn[bar]?.links[one]
      if (link !== undefined) void navigate(link)
    },
    [drawn, navigate],
  )
  return (
    <section className={`panel ${styles.card}`} aria-label={title}>
      <header className={styles.cardHead}>
        <h2>{title}</h2>
        <span className={styles.quiet}>
          {[note, bars.length > most && view === 'chart' ? text.largest(most) : undefined]
            .filter(Boolean)
            .join('　')}
        </span>
        <Segmented
          size="small"
          className={styles.push ?? ''}
          aria-label={text.view(title)}
          value={view}
          onChange={setView}
          options={[
            { value: 'chart', label: text.asChart },
            { value: 'table', label: text.asTable },
          ]}
        />
      </header>
      {view === 'chart' ? (
        <Suspense fallback={<Waiting />}>
          <Bars bars={drawn} series={series} description={text.chartOf(title, drawn.length)} onPick={pick} />
        </Suspense>
      ) : (
        <Figures caption={title} head={head} rows={rows} words={words} />
      )}
    </section>
  )
}

function Figures({
  caption,
  head,
  rows,
  words,
}: { readonly caption: string } & Required<Pick<Props, 'head' | 'rows' | 'words'>>) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, i) => (
              <th key={name} scope="col" className={i > words ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ bar, cells }) => (
            <tr key={bar.key}>
              <th scope="row">
                <Link to={bar.link}>{bar.name}</Link>
              </th>
              {cells.map((cell, i) => (
                <td key={head[i + 1]} className={i >= words ? 'number' : undefined}>
                  {i >= words && bar.links.length > 1 && i < bar.links.length ? (
                    <Link to={bar.links[i] ?? ''}>{cell}</Link>
                  ) : (
                    cell
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/**
 * A chart with all that belongs to one: the picture for the eye; a table of the same figures for exactness and for
 * screen readers; both as files.
 */
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Button, Segmented } from 'antd'
import { CHARTS } from '#text/interface/charts.ts'
import { COMMON } from '#text/interface/common.ts'
import { downloadFile } from '../lists/download.ts'
import { downloadTable } from '../lists/table-file.ts'
import { useText } from '../preferences/language.ts'
import { dayOfToday } from '../ui/day.ts'
import { notify } from '../ui/notices.tsx'
import { Waiting } from '../ui/states.tsx'
import { WithTerm, type TermId } from '../ui/term.tsx'
import { ChartTable, figureCells, type ChartFigures } from './chart-table.tsx'
import styles from './chart.module.css'
import type { ChartPicture } from './option.ts'

const Drawing = lazy(async () => ({ default: (await import('./drawing.tsx')).Drawing }))

export type ChartProps = {
  readonly title: string
  /** Where the title is an official term. */
  readonly term?: TermId
  /** Beside the title: the unit, how many are drawn. */
  readonly note?: string | undefined
  /** What files say besides the title: of which year or project. */
  readonly of?: string | undefined
  /** What a screen reader reads in place of the picture. */
  readonly description: string
  readonly picture: ChartPicture
  /** All of it, where the picture shows a part. */
  readonly figures: ChartFigures
  readonly onPick?: (item: number, series: number) => void
  /** Below: what is to be said of it. */
  readonly children?: ReactNode
}

export function Chart(props: ChartProps) {
  const { title, term, note = '', description, picture, figures, onPick, children } = props
  const text = useText(CHARTS)
  const [view, setView] = useState<'chart' | 'table'>('chart')
  return (
    <section className={`panel ${styles.card}`} aria-label={title}>
      <header className={styles.head}>
        {term === undefined ? (
          <h2>{title}</h2>
        ) : (
          <WithTerm id={term} of={title}>
            <h2>{title}</h2>
          </WithTerm>
        )}
        <span className={styles.note}>{view === 'chart' ? note : ''}</span>
        <span className={`${styles.tools} no-print`}>
          <Segmented
            size="small"
            aria-label={text.view(title)}
            value={view}
            onChange={setView}
            options={[
              { value: 'chart', label: text.asChart },
              { value: 'table', label: text.asTable },
            ]}
          />
          <Files {...props} />
        </span>
      </header>
      {view === 'chart' ? (
        <Suspense fallback={<Waiting />}>
          <Drawing picture={picture} description={description} onPick={onPick} />
        </Suspense>
      ) : (
        <ChartTable caption={title} figures={figures} />
      )}
      {children}
    </section>
  )
}

function Files({ title, of, note = '', picture, figures }: ChartProps) {
  const text = useText(CHARTS)
  const { colon } = useText(COMMON)
  const [isDrawing, setDrawing] = useState(false)
  const name = [title, of, dayOfToday()].filter(Boolean).join(' ')
  const savePicture = async () => {
    setDrawing(true)
    try {
      const { pngOf } = await import('./png.ts')
      const subtitle = [of, note].filter(Boolean).join('　')
      downloadFile(await pngOf({ title, subtitle, picture }), `${name}.png`, 'image/png')
    } catch {
      notify(text.pictureFailed, 'error')
    } finally {
      setDrawing(false)
    }
  }
  const button = (words: string) => ({ size: 'small', 'aria-label': `${words}${colon}${title}` }) as const
  return (
    <>
      <Button {...button(text.savePicture)} loading={isDrawing} onClick={() => void savePicture()}>
        {text.savePicture}
      </Button>
      <Button
        {...button(text.saveData)}
        onClick={() => void downloadTable(figureCells(figures), { name, format: 'csv' })}
      >
        {text.saveData}
      </Button>
    </>
  )
}
